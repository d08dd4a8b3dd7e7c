package org.kembar.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Judgement;
import org.kembar.evaluation.Comparison;

/** What others have judged, beside what was computed. */
record ReportVerdicts(ReportPage page) {

    private static final int FEW = 2;

    /** The author's words on one indicator, and the reasons that are about these words. */
    List<Grounds.Quotation> words(Grounds.OneComparison one) {
        return Stream.concat(
                        one.quotations().stream(),
                        one.reasons().stream().flatMap(reason -> reason.quotations().stream()))
                .toList();
    }

    /** The question the author answered, unless it is given as the reason why the results differ. */
    Optional<String> asks(Grounds.OneComparison one) {
        var isReason = one.comparison().reasons().stream()
                .anyMatch(reason -> reason.kind() == Comparison.Reason.Kind.DIFFERENT_QUESTION);
        return isReason ? Optional.empty() : one.comparison().verdict().asks().map(page.words()::say);
    }

    /** Why a verdict and the computed state differ; on paper the indicator's own question stands in its explanation. */
    String reason(Comparison comparison, Comparison.Reason reason) {
        return !page.screen() && reason.kind() == Comparison.Reason.Kind.DIFFERENT_QUESTION
                ? page.say(
                        "reason.DIFFERENT_QUESTION.brief",
                        comparison.verdict().asks().map(page.words()::say).orElse(""))
                : page.words().reason(comparison, reason);
    }

    String author(Judgement judgement) {
        return judgement
                .author()
                .or(() -> judgement.source().stream().findFirst().map(page.words()::cite))
                .orElse(judgement.id());
    }

    /** The comparison of a judgement with few verdicts stays on one page. */
    static String length(Grounds.OneJudgement one) {
        return one.comparisons().size() <= FEW ? "short" : "long";
    }
}
