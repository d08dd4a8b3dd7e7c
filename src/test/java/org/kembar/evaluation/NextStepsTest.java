package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.Fact;

/**
 * What to do next about each signal that is not strong: improve what is weak, settle what is open, record what nobody
 * recorded; the step that is worth most first.
 */
class NextStepsTest {

    private static final String END_OF_2024 = "2024-12-31";

    private static final String POLL = """
            surveys:
              - {id: poll, question: awareness, date: "2024-05", side: a, value: %d}
            """;

    private static final String LOAD = """
            workloads:
              - {id: load, side: a, date: "2024", activePartnerships: %s, officers: 1}
            """;

    @Nested
    class TheAction {

        @Test
        void isToImproveWhatIsWeakOrAdequate() {
            assertThat(steps(POLL.formatted(5), "known: C6.5")).containsExactly("IMPROVE CHANGES_STATE C6.5 [poll]");
            assertThat(steps(POLL.formatted(20), "known: C6.5")).containsExactly("IMPROVE CHANGES_STATE C6.5 [poll]");
        }

        @Test
        void isToSettleWhatTheRecordLeavesOpen() {
            assertThat(steps("""
                    messages:
                      - {id: letter, sent: "2024-03-04", from: a, filed: true}
                      - {id: chat, sent: "2024-04-04", from: a}
                    """, "filed: C8.4")).containsExactly("SETTLE GIVES_COVERAGE C8.4 [chat]");
        }

        @Test
        void isToRecordWhatNobodyRecorded() {
            assertThat(steps("", "known: C6.5")).containsExactly("RECORD GIVES_COVERAGE C6.5 []");
        }

        /** "Record it for each": each is named, and not the first alone. */
        @Test
        void isAboutEveryFactInDoubtWhereSomethingIsToBeRecordedOfEach() {
            assertThat(steps("""
                    activities:
                      - {id: one, type: meeting, title: {en: "One"}, date: "2024-03-04", planned: "2024-03", status: held}
                      - {id: two, type: meeting, title: {en: "Two"}, date: "2024-05-06", planned: "2024-05", status: held}
                    """, "plan: C4.6")).containsExactly("RECORD GIVES_COVERAGE C4.6 [one, two]");
        }

        /** In a time whose record is whole and holds no activity, nobody can record who took part in them. */
        @Test
        void isNoneWhereThereWasNothingToMeasure() {
            var quiet = """
                    assertions:
                      - {id: calendar, says: complete, about: activities}
                    """;
            for (var signal : List.of(
                    "C4.3", "C4.4", "C4.5", "C4.6", "C5.2", "C6.1", "C6.3", "C6.4", "C7.1", "C7.2", "C7.3", "C7.5",
                    "C9.1", "C9.2", "C9.4", "C10.4")) {
                assertThat(steps(quiet, "one: " + signal)).as(signal).isEmpty();
                assertThat(steps(quiet.replace("activities}", "activities, period: \"2024\"}"), "one: " + signal))
                        .as(signal)
                        .hasSize(1);
            }
        }

        @Test
        void isNoneWhereTheSignalIsStrong() {
            assertThat(steps(POLL.formatted(40), "known: C6.5")).isEmpty();
        }
    }

    @Nested
    class TheEffect {

        /** Nothing in force closes the gate; only C3.1 opens it, whatever the other signals say. */
        @Test
        void ofARenewalIsToLiftTheGate() {
            assertThat(steps("""
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5}
                    """ + POLL.formatted(40), "memorandum: C3.1, C6.5 gate no-instrument-in-force"))
                    .containsExactly("IMPROVE LIFTS_GATE C3.1 [mou]");
        }

        @Test
        void ofCitizensTakingPartIsToLiftTheGate() {
            assertThat(steps("""
                    assertions:
                      - {id: officials-only, says: absent, about: non-government-participation}
                    """, "society: C6.1, C6.5 gate no-citizens"))
                    .containsExactly("IMPROVE LIFTS_GATE C6.1 [officials-only]", "RECORD CONTRIBUTES C6.5 []");
        }

        @Test
        void ofAFirstEvaluationIsToLiftTheGate() {
            assertThat(steps("""
                    assertions:
                      - {id: never, says: absent, about: evaluations}
                    """ + POLL.formatted(40), "evaluation: C10.1, C6.5 gate never-evaluated"))
                    .containsExactly("IMPROVE LIFTS_GATE C10.1 [never]");
        }

        /** What only may be closed holds nothing at weak: to settle it gives a state, or brings one closer. */
        @Test
        void ofSettlingAGateInDoubtIsNotToLiftIt() {
            var open = """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", until: "2025"}
                    """;
            assertThat(stepsAt(
                            "2025-06-30",
                            open + POLL.formatted(40),
                            "memorandum: C3.1, C6.5 gate no-instrument-in-force"))
                    .containsExactly("SETTLE GIVES_COVERAGE C3.1 [mou]");
            assertThat(stepsAt(
                            "2025-06-30",
                            open,
                            "memorandum: C3.1, C9.5, C1.3, C11.4, C1.6 gate no-instrument-in-force"))
                    .contains("SETTLE CONTRIBUTES C3.1 [mou]");
        }

        /** Weak and adequate give a mean of 0.5; strong and adequate give 1.5, weak and strong 1. */
        @Test
        void isAnotherStateWhereTheMeanWouldReachIt() {
            assertThat(steps(POLL.formatted(5) + LOAD.formatted(8), "pair: C6.5, C1.3"))
                    .containsExactly("IMPROVE CHANGES_STATE C6.5 [poll]", "IMPROVE CHANGES_STATE C1.3 [load]");
        }

        /** Of three signals one is rated; a second one would make it enough. */
        @Test
        void isCoverageWhereOneMoreRatedSignalIsEnough() {
            assertThat(steps(POLL.formatted(40), "triple: C6.5, C1.3, C10.1"))
                    .containsExactly("RECORD GIVES_COVERAGE C1.3 []", "RECORD GIVES_COVERAGE C10.1 []");
        }

        /** Of five signals none is rated; a single one is not enough. */
        @Test
        void isAContributionWhereOneStepIsNotEnough() {
            assertThat(steps("", "five: C6.5, C1.3, C10.1, C9.5, C1.6"))
                    .hasSize(5)
                    .allSatisfy(step -> assertThat(step).startsWith("RECORD CONTRIBUTES"));
        }

        @Test
        void isTheBestOverAllIndicatorsOfTheFramework() {
            var evaluation = SmallFramework.evaluate(
                    SmallFramework.of("five: C6.5, C1.3, C10.1, C9.5, C1.6", "known: C6.5"), END_OF_2024, "");
            var first = evaluation.steps().getFirst();
            assertThat(first.signal().id()).isEqualTo("C6.5");
            assertThat(first.effect()).isEqualTo(Step.Effect.GIVES_COVERAGE);
            assertThat(SmallFramework.indicators(first.indicators())).containsExactly("five", "known");
        }
    }

    @Nested
    class TheOrder {

        @Test
        void isByEffectThenByActionThenByLawThenByTheFramework() {
            assertThat(steps(
                            """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5}
                    messages:
                      - {id: letter, sent: "2024-03-04", from: a, filed: true}
                      - {id: chat, sent: "2024-04-04", from: a}
                    """ + POLL.formatted(5) + LOAD.formatted(12),
                            "five: C9.5, C11.4, C1.6, C4.5, C1.5",
                            "empty: C10.1",
                            "files: C8.4",
                            "load: C1.3",
                            "known: C6.5",
                            "memorandum: C3.1 gate no-instrument-in-force"))
                    .containsExactly(
                            "IMPROVE LIFTS_GATE C3.1 [mou]",
                            "IMPROVE CHANGES_STATE C1.3 [load]",
                            "IMPROVE CHANGES_STATE C6.5 [poll]",
                            "SETTLE GIVES_COVERAGE C8.4 [chat]",
                            "RECORD GIVES_COVERAGE C10.1 []",
                            // A law sets the thresholds of this one.
                            "RECORD CONTRIBUTES C1.6 []",
                            "RECORD CONTRIBUTES C9.5 []",
                            "RECORD CONTRIBUTES C11.4 []",
                            "RECORD CONTRIBUTES C4.5 []",
                            "RECORD CONTRIBUTES C1.5 []");
        }

        /** A memorandum of which only the year of its end is known: whether it is in force comes before all that needs it to be. */
        @Test
        void isFirstWhatSettlesAGateInDoubt() {
            assertThat(stepsAt(
                            "2025-06-30",
                            """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", until: "2025"}
                    """ + POLL.formatted(5),
                            "known: C6.5",
                            "memorandum: C9.5, C1.3, C11.4, C3.1 gate no-instrument-in-force"))
                    .startsWith("SETTLE CONTRIBUTES C3.1 [mou]", "IMPROVE CHANGES_STATE C6.5 [poll]");
        }

        /** Where nothing is on record yet no step changes anything by itself: then not the number decides, but what is nearest to a rating. */
        @Test
        void ofWhatOnlyContributesIsByWhatIsNearestToARating() {
            assertThat(steps("", "five: C9.5, C11.4, C6.5, C4.5, C1.5", "three: C10.1, C1.3, C1.6"))
                    .containsExactly(
                            "RECORD CONTRIBUTES C1.6 []",
                            "RECORD CONTRIBUTES C10.1 []",
                            "RECORD CONTRIBUTES C1.3 []",
                            "RECORD CONTRIBUTES C9.5 []",
                            "RECORD CONTRIBUTES C11.4 []",
                            "RECORD CONTRIBUTES C6.5 []",
                            "RECORD CONTRIBUTES C4.5 []",
                            "RECORD CONTRIBUTES C1.5 []");
        }
    }

    /** The steps as action, effect, signal and the facts they are about. */
    private static List<String> steps(String facts, String... indicators) {
        return stepsAt(END_OF_2024, facts, indicators);
    }

    private static List<String> stepsAt(String day, String facts, String... indicators) {
        return SmallFramework.evaluate(SmallFramework.of(indicators), day, facts).steps().stream()
                .map(step -> step.action() + " " + step.effect() + " "
                        + step.signal().id() + " "
                        + step.facts().stream().map(Fact::id).toList())
                .toList();
    }
}
