package org.kembar.measurement;

import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;

import org.junit.jupiter.api.Test;

/** C3, memorandum: where dates leave open whether a renewal has begun, or whether an activity had a mandate. */
class UncertainMandateTest {

    private static final String UNTIL_OCTOBER_2023 = """
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2018-10-07", termYears: 5}
            """;

    @Test
    void aRenewalThatMayNotHaveBegunLeavesTheNoticeOpen() {
        Answer.of("C3.1", """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2020-03-01", until: "2025-03-01"}
                  - {id: renewed, type: renewal, signed: "2024-12~", from: "2024-12~", termYears: 5, follows: mou}
                """).isOpen(1, 2);
    }

    @Test
    void aDocumentOfTheRunningYearLeavesTheNoticeOpen() {
        Answer.of("C3.1", "2024-06-30", """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2019-12-01", until: "2024-12-01"}
                procedure:
                  - {id: plan, agreement: mou, stage: cooperation-plan, document: "2024"}
                """).isOpen(1, 2);
    }

    @Test
    void theOnlyTrainingMayLieInsideOrOutside() {
        Answer.of("C3.5", UNTIL_OCTOBER_2023 + """
                activities:
                  - {id: training, type: training, title: {en: "Training"}, date: "2023", status: held}
                """).isOpen(0, 100).needs(EXACT_DATE, "training");
    }

    @Test
    void itsDateWouldSettleWhereATrainingLies() {
        Answer.of("C3.5", UNTIL_OCTOBER_2023 + """
                activities:
                  - {id: training-2022, type: training, title: {en: "Training"}, date: "2022", status: held}
                  - {id: training-2023, type: training, title: {en: "Training"}, date: "2023", status: held}
                """).isOpen(0, 50).needs(EXACT_DATE, "training-2023");
    }
}
