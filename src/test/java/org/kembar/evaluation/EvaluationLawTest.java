package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.EVALUATOR;
import static org.kembar.evaluation.PublishedCases.NAMUR;
import static org.kembar.evaluation.PublishedCases.SEOUL;
import static org.kembar.evaluation.PublishedCases.STANDARDS;
import static org.kembar.evaluation.PublishedCases.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.chronicle.Scope;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;

/** What holds for every case file, whatever it says. */
class EvaluationLawTest {

    private static final Scope SCOPE = Scope.wholeAt(LocalDate.of(2019, 12, 31));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takingAFactAwayChangesOnlyTheSignalsThatReadItsKind(long seed) {
        var file = GeneratedCaseFiles.of(seed, 6);
        var before = signals(file);
        for (var list : CaseFiles.lists()) {
            if (!CaseFiles.list(file, list).isEmpty()) {
                var after = signals(CaseFiles.withoutLast(file, list));
                before.forEach((id, measurement) -> {
                    var reads = measurement.signal().reads();
                    // How old a source is bounds what was held and did not end.
                    var isOld = list.equals("sources") && reads.contains("activities");
                    if (!reads.contains(list) && !isOld) {
                        assertThat(result(signal(after, id)))
                                .as("%s without the last of %s", id, list)
                                .isEqualTo(result(measurement));
                    }
                });
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheFileDecidesNothing(long seed) {
        var file = GeneratedCaseFiles.of(seed, 6);
        assertThat(ids(evaluate(CaseFiles.shuffled(file, seed), SCOPE))).isEqualTo(ids(evaluate(file, SCOPE)));
        assertThat(results(CaseFiles.shuffled(file, seed))).isEqualTo(results(file));
    }

    @Test
    void theOrderOfThePublishedFilesDecidesNothing() {
        for (var file : List.of(SEOUL, NAMUR)) {
            var scope = Scope.wholeAt(LocalDate.of(2024, 12, 31));
            assertThat(ids(evaluate(CaseFiles.shuffled(file, 7), scope))).isEqualTo(ids(evaluate(file, scope)));
        }
    }

    @Test
    void anEmptyCaseFileIsInsufficientEvidenceThroughout() {
        var empty = SEOUL;
        for (var list : CaseFiles.lists()) {
            if (!List.of("sources", "cities").contains(list)) {
                empty = CaseFiles.without(empty, list);
            }
        }
        for (var framework : STANDARDS.frameworks()) {
            var evaluation = EVALUATOR.evaluate(empty, framework, SCOPE);
            assertThat(evaluation.findings())
                    .allSatisfy(finding -> assertThat(finding.state()).isEqualTo(State.INSUFFICIENT));
            assertThat(evaluation.alarms()).isEmpty();
        }
    }

    /** Without a declaration about the record, a count has no upper end, so no gap can make it low. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noGapBecomesAZeroWithoutADeclaration(long seed) {
        var file = CaseFiles.without(GeneratedCaseFiles.of(seed, 6), "assertions");
        for (var id : List.of("C5.4", "C6.2", "C6.6", "C8.3", "C11.5")) {
            var measurement = signal(signals(file), id);
            measurement
                    .value()
                    .ifPresent(value -> assertThat(value.most()).as(id).isInfinite());
        }
        for (var id : List.of("C5.1", "C2.4")) {
            var value = signal(signals(file), id).value();
            value.ifPresent(v -> assertThat(v.most()).as(id).isEqualTo(id.equals("C5.1") ? 100 : 5));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theHistoryIsTheSameAsEveryQuarterEvaluatedAfresh(long seed) {
        historyIsFresh(GeneratedCaseFiles.of(seed, 5), SCOPE);
    }

    @Test
    void theHistoryOfThePublishedCasesIsTheSameAsEveryQuarterEvaluatedAfresh() {
        for (var framework : STANDARDS.frameworks()) {
            var scope = Scope.wholeAt(LocalDate.of(2024, 11, 15));
            var history = History.of(SEOUL, framework, scope, STANDARDS);
            for (var quarter : history.quarters()) {
                isFresh(quarter, SEOUL, framework, scope);
            }
        }
        historyIsFresh(SEOUL, PublishedCases.SMART_CITY);
        historyIsFresh(NAMUR, Scope.wholeAt(LocalDate.of(2023, 3, 31)));
    }

    private static void historyIsFresh(CaseFile file, Scope scope) {
        var framework = STANDARDS.frameworks().getFirst();
        var quarters = History.of(file, framework, scope, STANDARDS).quarters();
        var step = Math.max(1, quarters.size() / 40);
        for (var i = 0; i < quarters.size(); i += step) {
            var quarter = quarters.get(i);
            isFresh(quarter, file, framework, scope);
        }
    }

    /** Evaluated with its grounds, the day has the same states. */
    private static void isFresh(History.Quarter quarter, CaseFile file, Framework framework, Scope scope) {
        var afresh = EVALUATOR.profile(file, framework, scope.at(quarter.day()));
        assertThat(quarter.ratings())
                .isEqualTo(afresh.stream()
                        .map(finding -> new Rating(finding.state(), finding.mean(), finding.coverage()))
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFrameworkAnswersEveryFile(long seed) {
        var file = GeneratedCaseFiles.of(seed, 4);
        for (var framework : STANDARDS.frameworks()) {
            var evaluation = EVALUATOR.evaluate(file, framework, SCOPE);
            assertThat(evaluation.findings()).hasSameSizeAs(framework.indicators());
            assertThat(evaluation.findings())
                    .filteredOn(finding -> !finding.state().isRated())
                    .allSatisfy(finding -> assertThat(finding.decisiveFact()).isEmpty());
            assertThat(EVALUATOR.evaluate(file, framework, SCOPE)).isEqualTo(evaluation);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everySignalThatIsNotStrongAndHadSomethingToMeasureHasOneStep(long seed) {
        var evaluation = evaluate(GeneratedCaseFiles.of(seed, 5), SCOPE);
        var open = measurements(evaluation)
                .filter(m -> m.state() != State.STRONG)
                .filter(m -> !m.gap().equals(Optional.of(Measurement.Gap.NOTHING_THERE)))
                .map(m -> m.signal().id())
                .toList();
        assertThat(evaluation.steps()).extracting(step -> step.signal().id()).containsExactlyInAnyOrderElementsOf(open);
    }

    /** What an uncertain date leaves open holds whatever the day really was. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverTheDaysReallyWereTheValueLiesInTheInterval(long seed) {
        for (var scope : List.of(PublishedCases.SMART_CITY, PublishedCases.WHOLE, PublishedCases.E_GOVERNMENT)) {
            var open = evaluate(SEOUL, scope);
            var settled = evaluate(CaseFiles.withActivitiesOnCertainDays(SEOUL, seed), scope);
            measurements(open).forEach(measurement -> {
                var exact = PublishedCases.signal(settled, measurement.signal().id());
                if (measurement.value().isPresent() && exact.value().isPresent()) {
                    var wide = measurement.value().get();
                    var narrow = exact.value().get();
                    assertThat(narrow.least()).as(measurement.signal().id()).isGreaterThanOrEqualTo(wide.least());
                    assertThat(narrow.most()).as(measurement.signal().id()).isLessThanOrEqualTo(wide.most());
                }
                if (measurement.state().isRated()) {
                    assertThat(exact.state()).as(measurement.signal().id()).isEqualTo(measurement.state());
                }
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTwoNodesOfAnExplanationShareAnId(long seed) {
        assertThat(ids(evaluate(GeneratedCaseFiles.of(seed, 6), SCOPE))).doesNotHaveDuplicates();
    }

    private static Map<String, Measurement> signals(CaseFile file) {
        var signals = new TreeMap<String, Measurement>();
        measurements(evaluate(file, SCOPE)).forEach(m -> signals.put(m.signal().id(), m));
        return signals;
    }

    private static Measurement signal(Map<String, Measurement> signals, String id) {
        return Objects.requireNonNull(signals.get(id), id);
    }

    private static Stream<Measurement> measurements(Evaluation evaluation) {
        return evaluation.findings().stream().flatMap(finding -> finding.measurements().stream());
    }

    private static String result(Measurement measurement) {
        return measurement.state() + " " + measurement.value();
    }

    private static List<String> results(CaseFile file) {
        return signals(file).values().stream().map(EvaluationLawTest::result).toList();
    }

    private static List<String> ids(Evaluation evaluation) {
        return Explanation.of(evaluation).nodes().map(Explanation::id).toList();
    }
}
