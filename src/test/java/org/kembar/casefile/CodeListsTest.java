package org.kembar.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.Output.Aspect;
import org.kembar.edtf.Truth;

class CodeListsTest {

    @Test
    void theProcedureHasElevenStages() {
        assertThat(ProcedureStep.Stage.values())
                .filteredOn(ProcedureStep.Stage::isStage)
                .hasSize(11);
    }

    @Test
    void theLawRequiresFiveApprovals() {
        assertThat(ProcedureStep.Stage.values())
                .filteredOn(ProcedureStep.Stage::isApproval)
                .hasSize(5)
                .doesNotContain(ProcedureStep.Stage.SIGNING);
    }

    @Test
    void anAgreementTextHasEighteenItemsAndThreeThatMakeItMeasurable() {
        assertThat(Agreement.Item.values())
                .filteredOn(Agreement.Item::isMeasurability)
                .hasSize(3);
        assertThat(Agreement.Item.values()).hasSize(21);
    }

    @Test
    void whatCarriesOutAMandateIsNone() {
        assertThat(Agreement.Kind.values()).noneMatch(kind -> kind.isMandate() && kind.isImplementing());
    }

    @Test
    void aPaperIsNoEvaluationByTheCities() {
        assertThat(Judgement.Evaluator.values())
                .filteredOn(evaluator -> !evaluator.isOfTheCities())
                .containsExactly(Judgement.Evaluator.ACADEMIC, Judgement.Evaluator.STAFF);
    }

    @Test
    void whatIsNeitherOnFileNorKnownToBeMissingCannotBeTold() {
        var output = new Output(
                "o",
                Output.Kind.OUTPUT,
                Text.of("en", "An app"),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Aspect.TARGET),
                List.of(),
                Optional.empty(),
                List.of());

        assertThat(output.has(Aspect.TARGET)).isEqualTo(Truth.YES);
        assertThat(output.has(Aspect.BASELINE)).isEqualTo(Truth.CANNOT_TELL);
    }
}
