package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Comparison.Reason;
import org.kembar.evaluation.Comparison.Result;
import org.kembar.measurement.SmallCase;
import org.kembar.measurement.State;

/**
 * Somebody's verdict beside the computed state: when they agree, when not, and why. The indicator "known" asks for one
 * signal, what residents know of the partnership; "thin" asks for three, of which one can be rated.
 */
class JudgementComparisonTest {

    private static final Framework FRAMEWORK = SmallFramework.of("known: C6.5", "thin: C6.5, C1.3, C10.1");

    private static final String END_OF_2024 = "2024-12-31";

    /** How many residents know of it, found in a source of its own. */
    private static String poll(int percent, String date) {
        return """
                surveys:
                  - {id: poll, question: awareness, date: "%s", side: a, value: %d, source: {ref: register, quote: "survei"}}
                """.formatted(date, percent);
    }

    /** A verdict by the same framework on the years 2022 to 2024, which cites the same source as the poll. */
    private static String verdict(String indicator, String word) {
        return """
                judgements:
                  - id: paper
                    framework: own
                    evaluator: academic
                    period: "2022/2024"
                    source: {ref: register, quote: "penilaian"}
                    verdicts:
                      - {indicator: %s, verdict: %s}
                """.formatted(indicator, word);
    }

    @ParameterizedTest
    @CsvSource({
        "strong, 40, AGREES",
        "strong-with-reservation, 40, AGREES",
        "good, 40, AGREES", // good can be adequate or strong
        "good, 20, AGREES",
        "not-optimal, 20, AGREES", // weak or adequate
        "strong, 20, PARTLY",
        "weak, 20, PARTLY",
        "good, 5, PARTLY",
        "strong, 5, CONTRADICTS",
        "failed, 40, CONTRADICTS",
    })
    void theWordIsHeldAgainstTheComputedState(String word, int percent, Result result) {
        assertThat(compared(poll(percent, "2024-05") + verdict("known", word)).result())
                .isEqualTo(result);
    }

    @Test
    void anAgreementNeedsNoReason() {
        var comparison = compared(poll(40, "2024-05") + verdict("known", "strong"));
        assertThat(comparison.reasons()).isEmpty();
        assertThat(comparison.means()).isEqualTo(Set.of(State.STRONG));
        assertThat(comparison.here()).contains(State.STRONG);
        assertThat(comparison.inTheirScope()).contains(State.STRONG);
        assertThat(comparison.indicator()).contains(FRAMEWORK.indicators().getFirst());
    }

    @Test
    void theSameFactsAndQuestionWereWeighedDifferently() {
        var comparison = compared(poll(5, "2024-05") + verdict("known", "strong"));
        assertThat(reasons(comparison)).containsExactly("WEIGHED_DIFFERENTLY [poll]");
    }

    @Test
    void theAuthorJudgedAnotherTime() {
        // In the author's years the poll of 2019 counts; by the end of 2024 only that of 2024 does.
        var comparison = compared("""
                surveys:
                  - {id: poll-2019, question: awareness, date: "2019-05", side: a, value: 40,
                     source: {ref: register, quote: "survei"}}
                  - {id: poll-2024, question: awareness, date: "2024-05", side: a, value: 5,
                     source: {ref: register, quote: "survei"}}
                """ + verdict("known", "strong").replace("2022/2024", "2017/2019"));
        assertThat(comparison.result()).isEqualTo(Result.CONTRADICTS);
        assertThat(comparison.inTheirScope()).contains(State.STRONG);
        assertThat(reasons(comparison)).containsExactly("DIFFERENT_SCOPE [poll-2019]");
    }

    private static final String IN_ONE_FIELD = """
            fields:
              - {id: f-water, label: {en: "Water"}, agreed: true}
              - {id: f-culture, label: {en: "Culture"}, agreed: true}
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2020-01-01", termYears: 5}
            activities:
              - {id: water, type: training, title: {en: "T"}, date: "2023-05", status: held, fields: [f-water]}
            assertions:
              - {id: whole, says: complete, about: activities}
            judgements:
              - id: paper
                framework: own
                evaluator: academic
                fields: [f-water]
                period: "2020/2024"
                verdicts:
                  - {indicator: used, verdict: strong}
            """;

    /** Of the two agreed fields one is used; the author looked at that one. */
    @Test
    void theAuthorJudgedAnotherField() {
        var framework = SmallFramework.of("used: C3.4");
        var comparison = SmallFramework.evaluate(framework, END_OF_2024, IN_ONE_FIELD)
                .comparisons()
                .getFirst();
        assertThat(comparison.inTheirScope()).contains(State.STRONG);
        assertThat(comparison.here()).contains(State.WEAK);
        assertThat(reasons(comparison)).contains("DIFFERENT_SCOPE [water]");
    }

    @Test
    void aTimeThatHasNotBegunIsNotCompared() {
        var comparison = SmallFramework.evaluate(
                        FRAMEWORK, "2021-12-31", poll(40, "2021-05") + verdict("known", "strong"))
                .comparisons()
                .getFirst();
        assertNotComparable(comparison, "LATER_TIME []");
    }

    /** The record has grown silent since; that hides no contradiction in the years the author judged. */
    @Test
    void whereNoStateIsComputedTheAuthorsOwnTimeStillContradicts() {
        var comparison = compared("""
                surveys:
                  - {id: poll-2019, question: awareness, date: "2019-05", side: a, value: 5,
                     source: {ref: register, quote: "survei"}}
                """ + verdict("known", "strong").replace("2022/2024", "2017/2019"));
        assertThat(comparison.result()).isEqualTo(Result.CANNOT_CONFIRM);
        assertThat(comparison.inTheirScope()).contains(State.WEAK);
        assertThat(reasons(comparison))
                .containsExactly("CONTRADICTED_IN_THEIR_SCOPE [poll-2019]", "RECORD_TOO_THIN []");
    }

    @Test
    void theComputedStateRestsOnASourceTheAuthorDidNotCite() {
        var comparison = compared(poll(5, "2024-05") + """
                judgements:
                  - id: paper
                    framework: own
                    evaluator: academic
                    period: "2022/2024"
                    verdicts:
                      - {indicator: known, verdict: strong}
                """);
        assertThat(reasons(comparison)).containsExactly("FACTS_FROM_ELSEWHERE [poll]");
    }

    /** A verdict published in June 2024, by somebody who cites nothing of the register. */
    private static String published(String issued) {
        return """
                judgements:
                  - id: paper
                    framework: own
                    evaluator: academic
                    period: "2022/2024"
                    issued: "%s"
                    verdicts:
                      - {indicator: known, verdict: strong}
                """.formatted(issued);
    }

    @Test
    void theComputedStateRestsOnWhatCameAboutAfterTheAuthorWrote() {
        assertThat(reasons(compared(poll(5, "2024-07") + published("2024-06-15"))))
                .containsExactly("LATER_FACTS [poll]");
        assertThat(reasons(compared(poll(5, "2024-05") + published("2024-06-15"))))
                .containsExactly("FACTS_FROM_ELSEWHERE [poll]");
        assertThat(reasons(compared(poll(5, "2024") + published("2024-06-15"))))
                .containsExactly("FACTS_FROM_ELSEWHERE [poll]");
    }

    @Test
    void theComputedStateRestsOnWhatWasToldAfterTheAuthorWrote() {
        var file = SmallCase.toldBy("issued: \"2024-09\"", poll(5, "2024-05") + published("2024-06-15"));
        var comparison = new Evaluator(BuiltIn.standards())
                .evaluate(file, FRAMEWORK, Scope.wholeAt(LocalDate.parse(END_OF_2024)))
                .comparisons()
                .getFirst();
        assertThat(reasons(comparison)).containsExactly("LATER_FACTS [poll]");
    }

    /** The paper on Seoul cites the signing; that the memorandum ran for five years only another one says. */
    @Test
    void theTermOfTheMemorandumOfSeoulIsToldElsewhere() {
        var comparison = PublishedCases.evaluate(PublishedCases.SEOUL, PublishedCases.SMART_CITY).comparisons().stream()
                .filter(one -> one.judgement().id().equals("e1"))
                .filter(one -> one.verdict().indicator().equals(Optional.of("C3")))
                .findFirst()
                .orElseThrow();
        assertThat(comparison.result()).isEqualTo(Result.CONTRADICTS);
        assertThat(reasons(comparison)).containsExactly("DIFFERENT_QUESTION []", "PARTLY_FROM_ELSEWHERE [a2]");
    }

    @Test
    void theAuthorAnsweredAnotherQuestion() {
        var comparison = compared(poll(5, "2024-05")
                + verdict("known", "strong")
                        .replace("verdict: strong}", "verdict: strong, asks: {en: \"Do officials know of it?\"}}"));
        assertThat(comparison.result()).isEqualTo(Result.CONTRADICTS);
        assertThat(reasons(comparison)).containsExactly("DIFFERENT_QUESTION []");
    }

    @Test
    void theRecordIsTooThinAndLeansTheOtherWay() {
        var comparison = compared(poll(5, "2024-05") + verdict("thin", "strong"));
        assertThat(comparison.result()).isEqualTo(Result.CANNOT_CONFIRM);
        assertThat(comparison.here()).contains(State.INSUFFICIENT);
        assertThat(reasons(comparison)).containsExactly("RECORD_TOO_THIN []", "LEANS_THE_OTHER_WAY [poll]");
    }

    @Test
    void theRecordIsTooThinAndLeansTheSameWay() {
        var comparison = compared(poll(40, "2024-05") + verdict("thin", "strong"));
        assertThat(comparison.result()).isEqualTo(Result.CANNOT_CONFIRM);
        assertThat(reasons(comparison)).containsExactly("RECORD_TOO_THIN []", "LEANS_THE_SAME_WAY [poll]");
    }

    @Test
    void whatTheAuthorDidNotCiteIsNoReasonWhereNoStateIsComputed() {
        var comparison = compared(poll(5, "2024-05")
                + verdict("thin", "strong").replace("    source: {ref: register, quote: \"penilaian\"}\n", ""));
        assertThat(reasons(comparison)).containsExactly("RECORD_TOO_THIN []", "LEANS_THE_OTHER_WAY [poll]");
    }

    @Test
    void aRecordThatHoldsNothingLeansNowhere() {
        var comparison = compared(verdict("thin", "strong"));
        assertThat(comparison.result()).isEqualTo(Result.CANNOT_CONFIRM);
        assertThat(reasons(comparison)).containsExactly("RECORD_TOO_THIN []");
    }

    @Test
    void aVerdictOnTheWholeHasNothingToBeHeldAgainst() {
        var comparison = compared(poll(40, "2024-05") + """
                judgements:
                  - id: paper
                    framework: own
                    evaluator: academic
                    period: "2022/2024"
                    verdicts: []
                    overall: {verdict: strong}
                """);
        assertNotComparable(comparison, "NO_OVERALL_SCORE []");
    }

    @Test
    void aVerdictByAnUnknownFrameworkHasNothingToBeHeldAgainst() {
        assertNotComparable(
                compared(poll(40, "2024-05")
                        + verdict("known", "strong").replace("framework: own", "framework: balanced-scorecard")),
                "OTHER_FRAMEWORK []");
        assertNotComparable(
                compared(poll(40, "2024-05") + verdict("known", "strong").replace("    framework: own\n", "")),
                "OTHER_FRAMEWORK []");
        assertNotComparable(compared(poll(40, "2024-05") + verdict("unheard-of", "strong")), "OTHER_FRAMEWORK []");
    }

    @Test
    void aWordWithoutAPlaceOnTheScaleHasNothingToBeHeldAgainst() {
        for (var word : List.of("cannot-judge", "no-significant-obstacle", "splendid")) {
            var comparison = compared(poll(40, "2024-05") + verdict("known", word));
            assertThat(comparison.result()).isEqualTo(Result.NOT_COMPARABLE);
            assertThat(reasons(comparison)).containsExactly("WORD_WITHOUT_PLACE []");
        }
    }

    @Test
    void severalReasonsStandSideBySide() {
        var comparison = compared(poll(5, "2024-05") + """
                judgements:
                  - id: paper
                    framework: own
                    evaluator: academic
                    period: "2022/2024"
                    verdicts:
                      - {indicator: known, verdict: strong, asks: {en: "Do officials know of it?"}}
                """);
        assertThat(reasons(comparison)).containsExactly("DIFFERENT_QUESTION []", "FACTS_FROM_ELSEWHERE [poll]");
    }

    private static void assertNotComparable(Comparison comparison, String reason) {
        assertThat(comparison.result()).isEqualTo(Result.NOT_COMPARABLE);
        assertThat(comparison.indicator()).isEmpty();
        assertThat(comparison.here()).isEmpty();
        assertThat(comparison.inTheirScope()).isEmpty();
        assertThat(reasons(comparison)).containsExactly(reason);
    }

    private static Comparison compared(String facts) {
        var comparisons = SmallFramework.evaluate(FRAMEWORK, END_OF_2024, facts).comparisons();
        assertThat(comparisons).hasSize(1);
        return comparisons.getFirst();
    }

    private static List<String> reasons(Comparison comparison) {
        return comparison.reasons().stream().map(JudgementComparisonTest::words).toList();
    }

    private static String words(Reason reason) {
        return reason.kind() + " " + reason.facts().stream().map(Fact::id).toList();
    }
}
