package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.EVALUATOR;
import static org.kembar.evaluation.PublishedCases.NAMUR;
import static org.kembar.evaluation.PublishedCases.SEOUL;
import static org.kembar.evaluation.PublishedCases.STANDARDS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Explanation.OfFact;
import org.kembar.evaluation.Explanation.OfQuotation;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;

class ExplanationTest {

    private static final Scope SCOPE = Scope.wholeAt(LocalDate.of(2024, 12, 31));

    @Test
    void everyQuotationOfEveryExplanationStandsInTheCaseFile() {
        for (var file : List.of(SEOUL, NAMUR)) {
            var quotations = file.facts().stream()
                    .flatMap(fact -> fact.source().stream())
                    .map(Evidence::quote)
                    .collect(Collectors.toSet());
            var written = Notation.write(file, Format.JSON);
            for (var framework : STANDARDS.frameworks()) {
                var leaves = Explanation.of(EVALUATOR.evaluate(file, framework, SCOPE))
                        .leaves()
                        .toList();
                var found = 0;
                for (var leaf : leaves) {
                    if (leaf.subject() instanceof OfQuotation(var evidence)) {
                        found++;
                        assertThat(quotations).contains(evidence.quote());
                        assertThat(written).contains(evidence.quote().replace("\"", "\\\""));
                    }
                }
                assertThat(found).isPositive();
            }
        }
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

    @Test
    void noTwoNodesUnderTheSameParentShareAnId() {
        Explanation.of(evaluation(SEOUL))
                .nodes()
                .forEach(node -> assertThat(node.because())
                        .extracting(child ->
                                child.id() + " " + child.subject().getClass().getSimpleName() + role(child))
                        .doesNotHaveDuplicates());
    }

    private static String role(Explanation node) {
        return node.subject() instanceof OfFact bearing ? bearing.role().name() : "";
    }

    @Test
    void aBranchIsFoundByItsIndicatorOrSignal() {
        var explanation = Explanation.of(evaluation(SEOUL));
        assertThat(explanation.branch("C3").orElseThrow().id()).isEqualTo("bandung-seoul/C3");
        assertThat(explanation.branch("C3.1").orElseThrow().id()).isEqualTo("bandung-seoul/C3/C3.1");
        assertThat(explanation.branch("C99")).isEmpty();
    }

    private static Evaluation evaluation(CaseFile file) {
        return EVALUATOR.evaluate(file, STANDARDS.frameworks().getFirst(), SCOPE);
    }
}
