package org.kembar.chronicle;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * An agreement as a span of time. It is in force from its start to the day before it lapses.
 *
 * @param start the days on which it can have come into force
 * @param lapse the days on which it can have lapsed; {@link LocalDate#MAX} if it has no end
 */
public record Instrument(Agreement agreement, DayRange start, DayRange lapse) {

    /** By what it says itself, whatever has been decided of it since. */
    public static Instrument of(Agreement agreement) {
        return new Instrument(agreement, agreement.start(), agreement.lapse());
    }

    /**
     * As the record as a whole has it: where it has no end of its own, a decision to end it is its end.
     *
     * @param decisions all that the case file holds, on whatever agreement
     */
    static Instrument of(Agreement agreement, List<Agreement> decisions) {
        var itself = of(agreement);
        var lapse = itself.lapse();
        for (var decision : endings(agreement, decisions)) {
            var end = end(agreement, decision);
            lapse = new DayRange(Days.earlier(lapse.from(), end.from()), Days.earlier(lapse.to(), end.to()));
        }
        return new Instrument(agreement, itself.start(), lapse);
    }

    /**
     * The decisions that give an agreement its end: none where it has one of its own, which a decision to end it does not
     * move; the last day in force of what ends before its term is stated in the agreement.
     */
    static List<Agreement> endings(Agreement agreement, List<Agreement> decisions) {
        return of(agreement).hasEnd()
                ? List.of()
                : decisions.stream()
                        .filter(one ->
                                one.follows().filter(agreement.id()::equals).isPresent())
                        .toList();
    }

    /** The decisions of a case file to end an agreement, or not to renew it. */
    static List<Agreement> decisions(CaseFile file) {
        return file.agreements().stream()
                .filter(one -> one.type() == Agreement.Kind.TERMINATION)
                .toList();
    }

    /** One agreement of a case file, as the record as a whole has it. */
    public static Instrument of(CaseFile file, Agreement agreement) {
        return of(agreement, decisions(file));
    }

    /**
     * The days on which an agreement can lapse by a decision to end it: the day from which that takes effect, its own if it
     * states none. What extends tacitly may go on to the end of the term that is then running.
     */
    private static DayRange end(Agreement agreement, Agreement decision) {
        var effect = decision.start();
        if (decision.from().isPresent()
                || !agreement.extendsTacitly().orElse(false)
                || effect.to().equals(LocalDate.MAX)) {
            return effect;
        }
        var stated = agreement.until().map(until -> until.end().to()).filter(last -> !last.isBefore(effect.to()));
        var term = Period.ofYears(agreement.termYears().orElse(0));
        var last = stated.map(Instrument::dayAfter).orElseGet(() -> effect.to().plus(term));
        return new DayRange(effect.from(), last);
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    /** Whether it ends at all by what the record says. */
    public boolean hasEnd() {
        return !lapse.equals(DayRange.NEVER);
    }

    /** How many days there can be, at the fewest and at the most. */
    public record Count(long fewest, long most) {}

    /**
     * How many days are left until it has lapsed, the day asked about and the last day in force among them; 1 on the last.
     * {@link #daysSinceLapse} counts on from there, so that five years from 7 October 2016 have 2 days left on 5 October
     * 2021 and lapsed 1 day ago on 8 October 2021.
     */
    public Count daysLeft(LocalDate day) {
        return new Count(ChronoUnit.DAYS.between(day, lapse.from()), ChronoUnit.DAYS.between(day, lapse.to()));
    }

    /** How long ago it lapsed; 0 on the first day on which it is no longer in force. */
    public Count daysSinceLapse(LocalDate day) {
        return new Count(ChronoUnit.DAYS.between(lapse.to(), day), ChronoUnit.DAYS.between(lapse.from(), day));
    }

    /** The days that can be the last one on which it is or was in force, as agreements and letters name their end. */
    public DayRange lastDay() {
        return lapse.oneDayEarlier();
    }

    /** Whether the record leaves open on which day it came into force or lapsed. */
    public boolean isVague() {
        return !start.from().equals(start.to()) || !lapse.from().equals(lapse.to());
    }

    /** Whether it was in force on the day: begun, and not lapsed. */
    public Truth inForceOn(LocalDate day) {
        return begunBy(day).and(lapsedBy(day).not());
    }

    public Truth begunBy(LocalDate day) {
        if (!start.to().isAfter(day)) {
            return Truth.YES;
        }
        return start.from().isAfter(day) ? Truth.NO : Truth.CANNOT_TELL;
    }

    public Truth lapsedBy(LocalDate day) {
        if (!lapse.to().isAfter(day)) {
            return Truth.YES;
        }
        return lapse.from().isAfter(day) ? Truth.NO : Truth.CANNOT_TELL;
    }

    /** Whether it carries out, renews or replaces the other. */
    public boolean follows(Instrument other) {
        return agreement.follows().filter(other.agreement().id()::equals).isPresent();
    }

    /** Whether it renews or replaces the other, and does not end before it. */
    public Truth renews(Instrument other) {
        if (!follows(other) || lapse.to().isBefore(other.lapse.from())) {
            return Truth.NO;
        }
        return lapse.from().isBefore(other.lapse.to()) ? Truth.CANNOT_TELL : Truth.YES;
    }

    /** Whether it began after the other, whatever their dates turn out to be; of one day, the ids decide. */
    public boolean isSurelyYounger(Instrument other) {
        return start.from().equals(other.start.to())
                ? agreement.id().compareTo(other.agreement.id()) > 0
                : start.from().isAfter(other.start.to());
    }

    /** Whether it had been signed by the day; what is in force has been. */
    public Truth signedBy(LocalDate day) {
        return begunBy(day).or(agreement.signedByAll().begunBy(day));
    }

    /** Whether it is there without a gap when the other lapses, and outlasts it. */
    public Truth takesOver(Instrument other) {
        var lapse = other.lapse();
        var withoutGap = begunBy(lapse.from()).or(begunBy(lapse.to()).and(Truth.CANNOT_TELL));
        var outlasted =
                lapsedBy(lapse.to()).not().or(lapsedBy(lapse.from()).not().and(Truth.CANNOT_TELL));
        return withoutGap.and(outlasted);
    }

    /** Whether something of this date took place wholly in its term. */
    public Truth covers(EdtfDate date) {
        if (!start.to().isAfter(date.earliest()) && lapse.from().isAfter(date.latest())) {
            return Truth.YES;
        }
        var begunBefore = date.start().to().isBefore(start.from());
        var goneOnAfter = !date.end().from().isBefore(lapse.to());
        return begunBefore || goneOnAfter ? Truth.NO : Truth.CANNOT_TELL;
    }
}
