package org.kembar.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kembar.casefile.Fact;
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
                renewed = renewed.or(isSignedBy(other, instrument, view, carriesOn));
            }
        }
        return renewed;
    }

    private static Truth isSignedBy(
            Instrument other, Instrument instrument, View view, Function<Instrument, Truth> carriesOn) {
        var renews = other.renews(instrument).or(other.takesOver(instrument).and(carriesOn.apply(other)));
        return renews.possible() ? renews.and(other.signedBy(view.asOf())) : renews;
    }

    /** What renews agreements that end, or may: the mandates that carry them on, and the stages of their renewal. */
    static List<Fact> of(List<Instrument> instruments, View view, Function<Instrument, Truth> carriesOn) {
        var grounds = new ArrayList<Fact>();
        for (var instrument : instruments) {
            if (instrument.hasEnd()) {
                view.instruments().mandates().stream()
                        .filter(other -> !other.equals(instrument)
                                && isSignedBy(other, instrument, view, carriesOn)
                                        .possible())
                        .map(Instrument::agreement)
                        .forEach(grounds::add);
                view.chronicle().procedure().stream()
                        .filter(step -> isOfRenewal(step, instrument, view).possible())
                        .forEach(grounds::add);
            }
        }
        return grounds;
    }

    private static Truth hasBegun(Instrument instrument, View view) {
        var begun = Truth.NO;
        for (var step : view.chronicle().procedure()) {
            begun = begun.or(isOfRenewal(step, instrument, view));
        }
        return begun;
    }

    private static Truth isOfRenewal(ProcedureStep step, Instrument instrument, View view) {
        return step.agreement().equals(instrument.agreement().id())
                ? isStageOf(step, instrument)
                        .and(step.document()
                                .map(document -> document.begunBy(view.asOf()))
                                .orElse(Truth.NO))
                : Truth.NO;
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
