package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.EVALUATOR;
import static org.kembar.evaluation.PublishedCases.NAMUR;
import static org.kembar.evaluation.PublishedCases.SEOUL;
import static org.kembar.evaluation.PublishedCases.STANDARDS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Explanation.OfAlarm;
import org.kembar.evaluation.Explanation.OfComparison;
import org.kembar.evaluation.Explanation.OfContradiction;
import org.kembar.evaluation.Explanation.OfEvaluatorsState;
import org.kembar.evaluation.Explanation.OfFact;
import org.kembar.evaluation.Explanation.OfGate;
import org.kembar.evaluation.Explanation.OfIndicator;
import org.kembar.evaluation.Explanation.OfJudgement;
import org.kembar.evaluation.Explanation.OfParty;
import org.kembar.evaluation.Explanation.OfQuotation;
import org.kembar.evaluation.Explanation.OfReason;
import org.kembar.evaluation.Explanation.OfSignal;
import org.kembar.evaluation.Explanation.OfStanding;
import org.kembar.evaluation.Explanation.OfStep;
import org.kembar.evaluation.Explanation.OfVersion;
import org.kembar.evaluation.Explanation.Whole;
import org.kembar.measurement.Measurement.Gap;
import org.kembar.measurement.SmallCase;

class ExplanationTest {

    private static final Scope SCOPE = Scope.wholeAt(LocalDate.of(2024, 12, 31));

    /** Down every branch of every framework there are words of a source, or it is said that there are none. */
    @ParameterizedTest
    @MethodSource("everyCaseByEveryFramework")
    void everyLeafIsAQuotationOfTheFileOrSaysThatNothingIsRecorded(CaseFile file, Framework framework) {
        var quotations = quotations(file);
        var leaves = Explanation.of(EVALUATOR.evaluate(file, framework, SCOPE))
                .leaves()
                .toList();

        assertThat(leaves)
                .filteredOn(leaf -> !isTraced(leaf, quotations))
                .extracting(Explanation::id)
                .isEmpty();
        assertThat(leaves)
                .filteredOn(leaf -> leaf.subject() instanceof OfQuotation)
                .extracting(Explanation::id)
                .hasSizeGreaterThan(framework.kind() == Framework.Kind.COMPUTED ? 50 : 10);
    }

    /** Whoever is asked for the date of a fact finds the fact where the question stands. */
    @ParameterizedTest
    @MethodSource("everyCaseByEveryFramework")
    void everyFactThatLeavesASignalOpenStandsUnderIt(CaseFile file, Framework framework) {
        Explanation.of(EVALUATOR.evaluate(file, framework, SCOPE))
                .nodes()
                .filter(node -> node.subject() instanceof OfSignal)
                .forEach(node -> assertThat(node.because().stream()
                                .flatMap(under -> under.subject() instanceof OfFact(var fact, var _)
                                        ? Stream.of(fact)
                                        : Stream.empty()))
                        .as(node.id())
                        .containsAll(((OfSignal) node.subject()).measurement().leavingOpen()));
    }

    private static boolean isTraced(Explanation leaf, Set<Evidence> quotations) {
        return switch (leaf.subject()) {
            case OfQuotation(var evidence) -> quotations.contains(evidence);
            case OfSignal(var measurement) -> measurement.gap().equals(Optional.of(Gap.NO_EVIDENCE));
            case OfStep(var step) -> step.measurement().gap().equals(Optional.of(Gap.NO_EVIDENCE));
            case OfIndicator(var finding) -> finding.measurements().isEmpty();
            case OfReason explained -> explained.reason().kind() == Comparison.Reason.Kind.RECORD_TOO_THIN;
            case Whole _,
                    OfParty _,
                    OfStanding _,
                    OfGate _,
                    OfEvaluatorsState _,
                    OfAlarm _,
                    OfJudgement _,
                    OfComparison _,
                    OfContradiction _,
                    OfVersion _,
                    OfFact _ -> false;
        };
    }

    static Stream<Arguments> everyCaseByEveryFramework() {
        return Stream.of(SEOUL, NAMUR)
                .flatMap(file -> STANDARDS.frameworks().stream().map(framework -> Arguments.of(file, framework)));
    }

    /** All that a case file quotes, also beside its facts. */
    private static Set<Evidence> quotations(CaseFile file) {
        var quotations = new HashSet<Evidence>();
        file.partnership().parties().forEach(party -> quotations.addAll(party.source()));
        file.facts().forEach(fact -> quotations.addAll(fact.evidence()));
        for (var judgement : file.judgements()) {
            judgement.verdicts().forEach(verdict -> quotations.addAll(verdict.source()));
            judgement.overall().ifPresent(verdict -> quotations.addAll(verdict.source()));
        }
        for (var contradiction : file.contradictions()) {
            contradiction.versions().forEach(version -> quotations.addAll(version.source()));
        }
        return quotations;
    }

    /** A line that says more than that nothing is recorded has a branch of its own. */
    @ParameterizedTest
    @MethodSource("everyCaseByEveryFramework")
    void everythingAnEvaluationSaysIsANode(CaseFile file, Framework framework) {
        var evaluation = EVALUATOR.evaluate(file, framework, SCOPE);
        var subjects =
                Explanation.of(evaluation).nodes().map(Explanation::subject).toList();

        assertThat(subjects).contains(new OfStanding(evaluation.standing()));
        evaluation.findings().forEach(finding -> assertThat(subjects).contains(new OfIndicator(finding)));
        evaluation.alarms().forEach(alarm -> assertThat(subjects).contains(new OfAlarm(alarm)));
        evaluation.steps().forEach(step -> assertThat(subjects).contains(new OfStep(step)));
        for (var comparison : evaluation.comparisons()) {
            assertThat(subjects).contains(new OfComparison(comparison));
            comparison.reasons().forEach(reason -> assertThat(subjects).contains(new OfReason(comparison, reason)));
        }
        file.contradictions()
                .forEach(contradiction -> assertThat(subjects).contains(new OfContradiction(contradiction)));
    }

    /** Neither published case has a self-assessment on record. */
    @Test
    void howPeopleRatedThemselvesIsAPartOfTheExplanation() {
        var file = SmallCase.read("""
                surveys:
                  - {id: own-rating, question: self-assessment, principle: G3, date: "2024-05", side: a, value: 4,
                     source: {ref: register, quote: "nilai 4"}}
                """);
        var rome = STANDARDS.framework("g20-rome").orElseThrow();
        var explanation = Explanation.of(EVALUATOR.evaluate(file, rome, SCOPE));
        assertThat(explanation.branch("G3/own-rating/1").orElseThrow().subject())
                .isEqualTo(new OfQuotation(file.surveys().getFirst().source().getFirst()));
        assertThat(explanation.branch("G4/own-rating")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "standing, bandung-seoul/standing",
        "step-C3.1, bandung-seoul/step-C3.1",
        "judgement-e1, bandung-seoul/judgement-e1",
        "judgement-e1/C3, bandung-seoul/judgement-e1/C3",
    })
    void everyPartCanBeAskedFor(String end, String id) {
        assertThat(Explanation.of(evaluation(SEOUL)).branch(end).map(Explanation::id))
                .contains(id);
    }

    @Test
    void everyFactLeadsToAQuotation() {
        for (var file : List.of(SEOUL, NAMUR)) {
            assertThat(file.facts())
                    .allSatisfy(fact -> assertThat(fact.source()).as(fact.id()).isNotEmpty());
            Explanation.of(evaluation(file))
                    .nodes()
                    .filter(node -> node.subject() instanceof OfFact)
                    .forEach(node -> assertThat(node.because()).as(node.id()).isNotEmpty());
        }
    }

    @Test
    void everyRatedSignalRestsOnAFact() {
        for (var file : List.of(SEOUL, NAMUR)) {
            evaluation(file).findings().stream()
                    .flatMap(finding -> finding.measurements().stream())
                    .filter(measurement -> measurement.state().isRated())
                    .forEach(m -> assertThat(m.decisive()).as(m.signal().id()).isPresent());
        }
    }

    @Test
    void everyFactInTheExplanationIsAFactOfTheFile() {
        var facts = new HashSet<Fact>(SEOUL.facts());
        Explanation.of(evaluation(SEOUL)).nodes().forEach(node -> {
            if (node.subject() instanceof OfFact bearing) {
                assertThat(facts).contains(bearing.fact());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everyCaseByEveryFramework")
    void noTwoNodesShareAnId(CaseFile file, Framework framework) {
        assertThat(Explanation.of(EVALUATOR.evaluate(file, framework, SCOPE)).nodes())
                .extracting(Explanation::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aBranchIsFoundByItsIndicatorOrSignal() {
        var explanation = Explanation.of(evaluation(SEOUL));
        assertThat(explanation.branch("C3").orElseThrow().id()).isEqualTo("bandung-seoul/C3");
        assertThat(explanation.branch("C3.1").orElseThrow().id()).isEqualTo("bandung-seoul/C3/C3.1");
        assertThat(explanation.branch("C99")).isEmpty();
        assertThat(explanation.branch("1")).isEmpty();
        assertThat(explanation.branch("gate")).isEmpty();
        assertThat(explanation.branch("C3/gate").orElseThrow().id()).isEqualTo("bandung-seoul/C3/gate");
    }

    private static Evaluation evaluation(CaseFile file) {
        return EVALUATOR.evaluate(file, STANDARDS.frameworks().getFirst(), SCOPE);
    }
}
