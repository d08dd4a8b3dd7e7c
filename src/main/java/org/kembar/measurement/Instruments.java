package org.kembar.measurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * The agreement tree as spans of time: what was in force when, and what an activity had its mandate from.
 *
 * <p>The file's agreements are taken as the legal record: an instrument that has lapsed is not in force unless the file
 * holds its renewal. A file without any agreement says nothing.
 */
public final class Instruments {

    private final List<Instrument> all;
    /** From the oldest to the youngest. */
    private final List<Instrument> mandates;

    private final List<Instrument> cover;

    private Instruments(List<Instrument> all) {
        this.all = all;
        this.mandates =
                all.stream().filter(i -> i.agreement().type().isMandate()).toList();
        this.cover = all.stream()
                .filter(i ->
                        i.agreement().type().isMandate() || i.agreement().type() == Agreement.Kind.LETTER_OF_INTENT)
                .map(this::withSuccessors)
                .toList();
    }

    /** The agreements that bear on the fields; all of them if no fields are named. */
    public static Instruments of(CaseFile file, List<String> fields) {
        return new Instruments(file.agreements().stream()
                .filter(agreement -> fields.isEmpty()
                        || agreement.fields().isEmpty()
                        || agreement.fields().stream().anyMatch(fields::contains))
                .map(Instrument::of)
                .sorted(Comparator.comparing((Instrument i) -> i.start().from())
                        .thenComparing(i -> i.agreement().id()))
                .toList());
    }

    public List<Instrument> all() {
        return all;
    }

    /** Instruments of their own standing: memoranda, charters, renewals. */
    public List<Instrument> mandates() {
        return mandates;
    }

    public List<Instrument> mandatesBegunBy(LocalDate day) {
        return mandates.stream().filter(i -> i.begunBy(day).possible()).toList();
    }

    /** Whether any mandate was in force on the day. */
    public Truth inForceOn(LocalDate day) {
        var inForce = Truth.NO;
        for (var mandate : mandates) {
            inForce = inForce.or(mandate.inForceOn(day));
        }
        return inForce;
    }

    /** The mandate to look at on a day: one in force before one that is not, then the youngest. */
    public Optional<Instrument> principalAt(LocalDate day) {
        var principal = Optional.<Instrument>empty();
        for (var mandate : mandates) {
            if (mandate.begunBy(day).possible()
                    && principal
                            .filter(p -> p.inForceOn(day).compareTo(mandate.inForceOn(day)) > 0)
                            .isEmpty()) {
                principal = Optional.of(mandate);
            }
        }
        return principal;
    }

    /** The first day on which the partnership can have had a formal instrument. */
    public Optional<LocalDate> firstDay() {
        return all.stream().map(i -> i.start().from()).min(Comparator.naturalOrder());
    }

    /** Whether a later instrument of the file carries this one on. */
    public boolean isFollowed(Instrument instrument, LocalDate by) {
        return mandates.stream()
                .anyMatch(i -> i.agreement()
                                .follows()
                                .equals(Optional.of(instrument.agreement().id()))
                        && i.begunBy(by).possible());
    }

    /**
     * Whether the activity took place outside every instrument: implementing needs a mandate in force (UU 24/2000 Art.
     * 7(5)). Between a letter of intent and the memorandum that follows it, activities have the letter for a mandate;
     * signing is never outside.
     */
    public Truth outside(Activity activity, EdtfDate date) {
        if (activity.type() == Activity.Kind.SIGNING) {
            return Truth.NO;
        }
        var covered = Truth.NO;
        for (var span : cover) {
            covered = covered.or(span.during(date));
        }
        return covered.not();
    }

    /**
     * The unbroken time from this instrument on: a letter of intent prepares until the first mandate signed after it
     * takes its place; a mandate runs on in the one that follows it before it lapses.
     */
    private Instrument withSuccessors(Instrument instrument) {
        if (instrument.agreement().type() == Agreement.Kind.LETTER_OF_INTENT) {
            var mandate = mandates.stream()
                    .filter(i -> !i.start().from().isBefore(instrument.start().from()))
                    .findFirst();
            var lapse = mandate.map(this::withSuccessors)
                    .map(Instrument::lapse)
                    .orElse(new DayRange(LocalDate.MAX, LocalDate.MAX));
            return new Instrument(instrument.agreement(), instrument.start(), lapse);
        }
        var lapse = instrument.lapse();
        for (var next : mandates) {
            var carriesOn = next.agreement()
                            .follows()
                            .filter(instrument.agreement().id()::equals)
                            .isPresent()
                    && !next.start().to().isAfter(lapse.to());
            if (carriesOn && next.lapse().to().isAfter(lapse.to())) {
                lapse = withSuccessors(next).lapse();
            }
        }
        return new Instrument(instrument.agreement(), instrument.start(), lapse);
    }
}
