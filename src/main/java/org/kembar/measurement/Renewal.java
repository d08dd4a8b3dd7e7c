package org.kembar.measurement;

import java.util.function.Function;
import org.kembar.casefile.ProcedureStep;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/** Whether an agreement that ends is renewed, or its renewal has begun. */
final class Renewal {

    private Renewal() {}

    /**
     * Whether fewer days are left than a renewal takes, and none has begun.
     *
     * @param carriesOn whether another mandate that does not name it would carry it on
     */
    static Truth endsSoon(Instrument instrument, View view, Signal signal, Function<Instrument, Truth> carriesOn) {
        var soon = instrument.lapsedBy(view.asOf().plusDays(signal.noticeDays() - 1L));
        return soon.possible() ? soon.and(isRenewed(instrument, view, carriesOn).not()) : soon;
    }

    /** Whether it has no end, is carried on by another mandate, or its renewal has begun. */
    static Truth isRenewed(Instrument instrument, View view, Function<Instrument, Truth> carriesOn) {
        return Truth.of(!instrument.hasEnd())
                .or(isSigned(instrument, view, carriesOn))
                .or(hasBegun(instrument, view));
    }

    /**
     * Whether a mandate is signed already that names this one, or that will be there without a gap when this one lapses,
     * whether or not it names it.
     */
    private static Truth isSigned(Instrument instrument, View view, Function<Instrument, Truth> carriesOn) {
        var renewed = Truth.NO;
        for (var other : view.instruments().mandates()) {
            if (!other.equals(instrument)) {
                var renews =
                        other.renews(instrument).or(other.takesOver(instrument).and(carriesOn.apply(other)));
                renewed = renewed.or(renews.possible() ? renews.and(other.signedBy(view.asOf())) : renews);
            }
        }
        return renewed;
    }

    private static Truth hasBegun(Instrument instrument, View view) {
        var begun = Truth.NO;
        for (var step : view.chronicle().procedure()) {
            if (step.agreement().equals(instrument.agreement().id())) {
                begun = begun.or(isStageOf(step, instrument)
                        .and(step.document()
                                .map(document -> document.begunBy(view.asOf()))
                                .orElse(Truth.NO)));
            }
        }
        return begun;
    }

    /**
     * Whether a stage recorded for an agreement is one of its renewal: documented after it came into force, while every
     * stage but the signing and what follows it comes before that.
     */
    static Truth isStageOf(ProcedureStep step, Instrument instrument) {
        return switch (step.stage()) {
            case SIGNING, IMPLEMENTATION -> Truth.NO;
            case STATEMENT_OF_INTENT,
                    INITIATIVE,
                    EXPLORATION,
                    COOPERATION_PLAN,
                    COUNCIL_APPROVAL,
                    VERIFICATION,
                    DRAFTING,
                    DISCUSSION,
                    MINISTER_APPROVAL,
                    CONSULTATION,
                    CONFIRMATION_LETTER ->
                step.document()
                        .map(document -> after(document, instrument.start()))
                        .orElse(Truth.NO);
        };
    }

    private static Truth after(EdtfDate document, DayRange start) {
        if (document.start().from().isAfter(start.to())) {
            return Truth.YES;
        }
        return document.start().to().isAfter(start.from()) ? Truth.CANNOT_TELL : Truth.NO;
    }
}
