package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.EVALUATOR;
import static org.kembar.evaluation.PublishedCases.NAMUR;
import static org.kembar.evaluation.PublishedCases.STANDARDS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.SetState;
import org.kembar.casefile.SetState.Result;
import org.kembar.casefile.Text;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.measurement.State;

/** Namur at the end of March 2023, where the memorandum (C3) is computed as weak. */
class EvaluatorsStateTest {

    private static final Scope SCOPE = Scope.wholeAt(LocalDate.of(2023, 3, 31));

    @Test
    void bothStatesAreKeptAndNothingIsComputedFromTheOneThatWasSet() {
        var before = evaluate(NAMUR, SCOPE);
        var after = evaluate(with(set("C3", "2023-02-01", Result.WEAK, Result.ADEQUATE)), SCOPE);

        var finding = finding(after, "C3");
        assertThat(finding.state()).isEqualTo(State.WEAK);
        assertThat(finding.set()).hasValueSatisfying(set -> {
            assertThat(set.state()).isEqualTo(State.ADEQUATE);
            assertThat(set.stands()).isTrue();
            assertThat(set.set().reason().bestFor("en")).isEqualTo("The letters of 2023 carry it on.");
        });
        assertThat(after.findings().stream().map(f -> f.with(Optional.empty()))).isEqualTo(before.findings());
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(after.alarms()).isEqualTo(before.alarms());
        assertThat(after.comparisons()).isEqualTo(before.comparisons());
    }

    @Test
    void itNoLongerStandsOnceAnotherStateIsComputed() {
        var finding = finding(evaluate(with(set("C3", "2021-02-01", Result.STRONG, Result.ADEQUATE)), SCOPE), "C3");

        assertThat(finding.state()).isEqualTo(State.WEAK);
        assertThat(finding.set())
                .hasValueSatisfying(set -> assertThat(set.stands()).isFalse());
    }

    @Test
    void itIsNotShownBeforeTheDayItWasSet() {
        var set = set("C3", "2023-04", Result.WEAK, Result.ADEQUATE);

        assertThat(finding(evaluate(with(set), SCOPE), "C3").set()).isEmpty();
        assertThat(finding(evaluate(with(set), SCOPE.at(LocalDate.of(2023, 4, 30))), "C3")
                        .set())
                .isPresent();
    }

    @Test
    void theLastOneCounts() {
        var file = with(
                set("C3", "2023-02-01", Result.WEAK, Result.ADEQUATE),
                set("C3", "2023-03-01", Result.WEAK, Result.STRONG),
                set("C3", "2023-01-01", Result.WEAK, Result.INSUFFICIENT));

        assertThat(finding(evaluate(file, SCOPE), "C3").set().map(EvaluatorsState::state))
                .contains(State.STRONG);
    }

    @Test
    void itBelongsToItsScopeItsIndicatorAndItsFramework() {
        var file = with(set("C3", "2023-02-01", Result.WEAK, Result.ADEQUATE));

        assertThat(finding(evaluate(file, SCOPE), "C5").set()).isEmpty();
        var oneField = new Scope(List.of(NAMUR.fields().getFirst().id()), Optional.empty(), SCOPE.asOf());
        assertThat(finding(evaluate(file, oneField), "C3").set()).isEmpty();
        var other = STANDARDS.frameworks().get(1);
        assertThat(EVALUATOR.evaluate(file, other, SCOPE).findings())
                .allSatisfy(finding -> assertThat(finding.set()).isEmpty());
    }

    @Test
    void theExplanationLeadsFromItToItsQuotation() {
        var evaluation = evaluate(with(set("C3", "2023-02-01", Result.WEAK, Result.ADEQUATE)), SCOPE);

        var branch = Explanation.of(evaluation).branch("C3/set").orElseThrow();
        assertThat(branch.leaves())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.subject())
                        .isInstanceOfSatisfying(
                                Explanation.OfQuotation.class,
                                quotation -> assertThat(quotation.evidence().quote())
                                        .isEqualTo("Both sides keep to the text")));
    }

    private static SetState set(String indicator, String date, Result computed, Result state) {
        return new SetState(
                "set-" + date,
                STANDARDS.frameworks().getFirst().id(),
                indicator,
                List.of(),
                Optional.empty(),
                date(date),
                computed,
                state,
                Text.of("en", "The letters of 2023 carry it on."),
                Judgement.Evaluator.OWN_OFFICE,
                Optional.of("Head of cooperation"),
                List.of(new Evidence(
                        NAMUR.sources().getFirst().id(),
                        "Both sides keep to the text",
                        Optional.empty(),
                        Optional.empty())));
    }

    private static EdtfDate date(String text) {
        return ((EdtfReading.Read) EdtfDate.parse(text)).date();
    }

    private static CaseFile with(SetState... states) {
        return CaseFiles.with(NAMUR, "setStates", _ -> Arrays.asList(states));
    }

    private static Evaluation evaluate(CaseFile file, Scope scope) {
        return EVALUATOR.evaluate(file, STANDARDS.frameworks().getFirst(), scope);
    }

    private static Finding finding(Evaluation evaluation, String indicator) {
        return evaluation.findings().stream()
                .filter(finding -> finding.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
