package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Output;
import org.kembar.casefile.Survey;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Sources;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.Comparison.Reason;

/**
 * Which of the facts that decide a state the author of a verdict did not have. What the author cites for the judgement or for the
 * verdict is what the author had; a fact of the file may rest on more sources than that.
 */
final class AuthorsKnowledge {

    private final CaseFile file;
    private final Set<String> cited;
    private final LocalDate wrote;

    AuthorsKnowledge(CaseFile file, Judgement judgement, Judgement.Verdict verdict) {
        this.file = file;
        cited = Stream.concat(judgement.source().stream(), verdict.source().stream())
                .map(Evidence::ref)
                .collect(Collectors.toSet());
        wrote = judgement
                .issued()
                .map(EdtfDate::latest)
                .filter(day -> !day.equals(LocalDate.MAX))
                .orElseGet(() -> Sources.toldBy(judgement, file));
    }

    /** @param facts those that decide */
    List<Reason> lacked(List<Fact> facts) {
        var later = new ArrayList<Fact>();
        var elsewhere = new ArrayList<Fact>();
        var partly = new ArrayList<Fact>();
        for (var fact : facts) {
            var isCited = fact.evidence().stream().anyMatch(evidence -> cited.contains(evidence.ref()));
            if (!isCited && isLater(fact)) {
                later.add(fact);
            } else if (!isCited && !fact.evidence().isEmpty()) {
                elsewhere.add(fact);
            } else if (fact.evidence().stream().anyMatch(evidence -> !cited.contains(evidence.ref()))) {
                partly.add(fact);
            }
        }
        return Stream.of(
                        reason(Reason.Kind.LATER_FACTS, later),
                        reason(Reason.Kind.FACTS_FROM_ELSEWHERE, elsewhere),
                        reason(Reason.Kind.PARTLY_FROM_ELSEWHERE, partly))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reason> reason(Reason.Kind kind, List<Fact> facts) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(Reason.of(kind, List.copyOf(facts)));
    }

    /** Whether it came about only after the author wrote, or stands only in sources of a later time. */
    private boolean isLater(Fact fact) {
        var happened = date(fact).filter(date -> date.earliest().isAfter(wrote)).isPresent();
        return happened
                || !fact.evidence().isEmpty()
                        && fact.evidence().stream().allMatch(evidence -> isWrittenLater(evidence.ref()));
    }

    private boolean isWrittenLater(String ref) {
        return file.sources().stream()
                .filter(source -> source.id().equals(ref))
                .anyMatch(source -> source.issued()
                        .filter(date -> date.earliest().isAfter(wrote))
                        .isPresent());
    }

    private static Optional<EdtfDate> date(Fact fact) {
        return switch (fact) {
            case Activity activity -> Optional.of(Chronicle.date(activity));
            case AdverseEvent event -> Optional.of(event.date());
            case Agreement agreement -> Optional.of(agreement.signedByAll());
            case BudgetLine line -> line.date();
            case Message message -> Optional.of(message.sent());
            case Output output -> output.date();
            case Survey survey -> Optional.of(survey.date());
            default -> Optional.empty();
        };
    }
}
