package org.kembar.measurement;

import java.time.LocalDate;
import java.util.Optional;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.ProcedureStep.Stage;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.View;
import org.kembar.edtf.Truth;

/** Whether the stages of the procedure that an agreement had to pass are documented. */
final class Stages {

    private Stages() {}

    /** By the step that documents the stage best; one with a later document, or of its renewal, tells nothing of the day. */
    static void addTo(View view, Instrument instrument, Stage stage, Truth otherwise, Share share) {
        var agreement = instrument.agreement();
        var documented = Truth.NO;
        var best = Optional.<ProcedureStep>empty();
        for (var step : view.chronicle().procedure()) {
            if (step.stage() == stage && step.agreement().equals(agreement.id())) {
                var answer = documented(step, instrument, view.asOf());
                if (answer.isPresent() && (best.isEmpty() || answer.get().compareTo(documented) > 0)) {
                    documented = answer.get();
                    best = Optional.of(step);
                }
            }
        }
        if (best.isPresent()) {
            share.add(best.get(), Truth.YES, documented.or(otherwise));
        } else {
            share.add(agreement, Truth.YES, Truth.CANNOT_TELL.or(otherwise));
        }
    }

    private static Optional<Truth> documented(ProcedureStep step, Instrument instrument, LocalDate asOf) {
        if (step.document().isPresent()) {
            return step.document()
                    .map(document -> document.begunBy(asOf)
                            .and(Renewal.isStageOf(step, instrument).not()))
                    .filter(Truth::possible);
        }
        return Optional.of(step.missing().orElse(false) ? Truth.NO : Truth.CANNOT_TELL);
    }
}
