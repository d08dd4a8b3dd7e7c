package org.kembar.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instrument;
import org.kembar.course.Alarm.Kind;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Meter;

/** Whether the partners have fallen silent, and whether they had before: one rule for the standing and for the alarms. */
final class Dormancy {

    /** The activities of which something is known of when. */
    private final List<Held> dated;

    /** Whether nothing at all is recorded as held, not even without a date. */
    private final boolean isNothingHeld;

    private final Meter meter;
    private final int months;
    private final LocalDate asOf;

    /**
     * The time without activity that leads up to the date asked about, and whether it is long enough.
     *
     * @param since the day its months are counted from
     * @param first its first day
     * @param from what it is counted from: the last activity, or the agreement it began with
     */
    private record Silence(Truth dormant, LocalDate since, LocalDate first, List<Fact> from) {}

    /** @param months so long without any activity is dormant */
    Dormancy(List<Held> held, Meter meter, int months, LocalDate asOf) {
        isNothingHeld = held.isEmpty();
        this.dated = held.stream().filter(Held::isDated).toList();
        this.meter = meter;
        this.months = months;
        this.asOf = asOf;
    }

    Optional<Held> last() {
        return dated.stream()
                .max(Comparator.comparing(this::lastDay)
                        .thenComparing(h -> h.date().earliest())
                        .thenComparing(h -> h.activity().id()));
    }

    Standing.Life life() {
        return switch (silence().map(Silence::dormant).orElse(Truth.CANNOT_TELL)) {
            case YES -> Standing.Life.DORMANT;
            case CANNOT_TELL -> Standing.Life.CANNOT_TELL;
            case NO -> wasDormantBefore().certain() ? Standing.Life.REVIVED : Standing.Life.ACTIVE;
        };
    }

    /** What the answer rests on: the last activity and, for a silence that is certain, what makes the record whole. */
    List<Fact> facts() {
        var whole = silence()
                .filter(silence -> silence.dormant().certain())
                .map(this::whole)
                .orElse(List.of());
        return Stream.concat(lastFact().stream(), whole.stream()).toList();
    }

    Optional<Alarm> alarm() {
        return silence().flatMap(silence -> silence.dormant().possible() ? Optional.of(dormant(silence)) : revived());
    }

    private Alarm dormant(Silence silence) {
        var sinceWhen = (int) ChronoUnit.MONTHS.between(silence.since(), asOf);
        return new Alarm(
                Kind.DORMANT,
                silence.dormant(),
                // As the list of gaps counts: from the first day without any.
                Optional.of(new DayRange(silence.first(), asOf)),
                List.of(sinceWhen),
                silence.from());
    }

    private Optional<Alarm> revived() {
        var before = wasDormantBefore();
        var when = last().map(this::lastDay).map(day -> DayRange.of(day));
        return before.possible()
                ? Optional.of(new Alarm(Kind.REVIVED, before, when, List.of(), lastFact()))
                : Optional.empty();
    }

    private List<Fact> lastFact() {
        return last().map(h -> List.<Fact>of(h.activity())).orElse(List.of());
    }

    /** Nothing if nobody can tell when it began. */
    private Optional<Silence> silence() {
        return isNothingHeld
                ? silenceFromTheBeginning()
                : last().map(this::lastDay).flatMap(this::silenceAfter);
    }

    private Optional<Silence> silenceAfter(LocalDate possible) {
        var certain = dated.stream()
                .filter(h -> h.date().begunBy(asOf).certain())
                .map(this::lastCertainDay)
                .max(Comparator.naturalOrder());
        var sinceLast = dormantAfter(possible, asOf);
        if (sinceLast.certain()) {
            return Optional.of(after(possible, Truth.YES));
        }
        if (certain.isEmpty()) {
            return sinceLast.possible() ? Optional.of(after(possible, Truth.CANNOT_TELL)) : Optional.empty();
        }
        return Optional.of(after(certain.get(), isLong(certain.get(), asOf) ? Truth.CANNOT_TELL : Truth.NO));
    }

    private Silence after(LocalDate last, Truth dormant) {
        return new Silence(dormant, last, last.plusDays(1), lastFact());
    }

    /**
     * Where nothing was ever held, the partners have been silent since the first agreement. That nothing was held needs a
     * record declared whole since then: a record that is merely empty tells nothing.
     */
    private Optional<Silence> silenceFromTheBeginning() {
        return meter.chronicle()
                .instruments()
                .begin(asOf)
                .flatMap(begin ->
                        silenceFrom(begin.to(), Truth.YES).or(() -> silenceFrom(begin.from(), Truth.CANNOT_TELL)));
    }

    private Optional<Silence> silenceFrom(LocalDate begin, Truth dormant) {
        if (begin.equals(LocalDate.MIN) || !isLong(begin, asOf)) {
            return Optional.empty();
        }
        var silence = new Silence(dormant, begin, begin, firstAgreements(begin));
        return whole(silence).isEmpty() ? Optional.empty() : Optional.of(silence);
    }

    /** Those that can have begun the partnership on the day. */
    private List<Fact> firstAgreements(LocalDate begin) {
        return meter.chronicle().instruments().all().stream()
                .filter(first -> first.start().contains(begin))
                .<Fact>map(Instrument::agreement)
                .toList();
    }

    /** What makes the record of the silence whole. */
    private List<Fact> whole(Silence silence) {
        return meter.activitiesCaptured(new DayRange(silence.first(), asOf.minusDays(1)));
    }

    /** The last day on which it can have taken place. */
    private LocalDate lastDay(Held h) {
        return Days.earlier(h.date().latest(), asOf);
    }

    /** The last day by which it is certain to have gone on. */
    private LocalDate lastCertainDay(Held h) {
        return Days.earlier(h.date().end().from(), asOf);
    }

    private boolean isLong(LocalDate last, LocalDate next) {
        return !last.isAfter(next.minusMonths(months));
    }

    /** Longer than the threshold without activity; certain only where the record of that time is whole. */
    private Truth dormantAfter(LocalDate last, LocalDate next) {
        if (!isLong(last, next)) {
            return Truth.NO;
        }
        return meter.activitiesCaptured(silent(last, next)).isEmpty() ? Truth.CANNOT_TELL : Truth.YES;
    }

    /** The days between. */
    private static DayRange silent(LocalDate last, LocalDate next) {
        return new DayRange(last.plusDays(1), next.minusDays(1));
    }

    private Truth wasDormantBefore() {
        return Truth.of(wasSurelyDormantBefore())
                .or(Truth.of(mayHaveBeenDormantBefore()).and(Truth.CANNOT_TELL));
    }

    /** Long even if each activity ended as late and the next began as early as its date allows. */
    private boolean wasSurelyDormantBefore() {
        var last = Optional.<LocalDate>empty();
        for (var h : dated) {
            var begin = h.date().earliest();
            if (last.isPresent()
                    && !begin.equals(LocalDate.MIN)
                    && dormantAfter(last.get(), begin).certain()) {
                return true;
            }
            var end = h.date().latest();
            last = Optional.of(last.filter(l -> l.isAfter(end)).orElse(end));
        }
        return false;
    }

    /** Long if each activity ended as early and the next began as late as its date allows. */
    private boolean mayHaveBeenDormantBefore() {
        var byLastBeginning = dated.stream()
                .filter(h -> h.date().begunBy(asOf).certain())
                .sorted(Comparator.comparing((Held h) -> h.date().start().to()))
                .toList();
        var last = Optional.<LocalDate>empty();
        for (var h : byLastBeginning) {
            if (last.isPresent() && isLong(last.get(), h.date().start().to())) {
                return true;
            }
            var end = lastCertainDay(h);
            last = Optional.of(last.filter(l -> l.isAfter(end)).orElse(end));
        }
        return false;
    }
}
