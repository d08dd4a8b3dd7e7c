package org.kembar.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instrument;
import org.kembar.documents.Silence;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Wording;

/** What the timeline of a partnership shows, one thing after the other: the last first, and at the end what has no date. */
public record Chronology(List<Entry> entries) {

    public Chronology {
        entries = List.copyOf(entries);
    }

    /** What stands on the timeline. */
    public enum Kind {
        /** A record of the case file: an agreement, a term of office, an activity, an obstacle, an output. */
        RECORD,
        /** The last day on which an agreement is in force. */
        END_OF_TERM,
        /** A time of more than a year in which nothing on record can have taken place. */
        SILENCE
    }

    /**
     * A line of it.
     *
     * @param fact the record, or the agreement that ends; a silence is none
     * @param days between which it lies
     * @param date as it is recorded; what is computed has none
     */
    public record Entry(
            Kind kind,
            Optional<Fact> fact,
            Optional<DayRange> days,
            Optional<EdtfDate> date,
            String when,
            String text) {

        private Optional<LocalDate> day() {
            return days.flatMap(between -> Stream.of(between.from(), between.to())
                    .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                    .findFirst());
        }
    }

    /** @param silences the times of more than a year in which nothing on record can have taken place */
    public static Chronology of(CaseFile file, LocalDate today, List<Silence> silences, Wording words) {
        var entries = new ArrayList<Entry>();
        Stream.<List<? extends Fact>>of(
                        file.agreements(), file.termsOfOffice(), file.activities(), file.obstacles(), file.outputs())
                .flatMap(List::stream)
                .forEach(fact -> entries.add(record(fact, words)));
        file.agreements().stream()
                .map(Instrument::of)
                .filter(Instrument::hasEnd)
                .forEach(instrument -> entries.add(end(instrument, today, words)));
        silences.forEach(silence -> entries.add(silence(silence, words)));
        entries.sort(Comparator.comparing((Entry entry) -> entry.day().isEmpty())
                .thenComparing(entry -> entry.day().orElse(LocalDate.MIN), Comparator.reverseOrder()));
        return new Chronology(entries);
    }

    private static Entry record(Fact fact, Wording words) {
        var date = Group.date(fact).filter(when -> !when.equals(EdtfDate.UNKNOWN));
        return new Entry(
                Kind.RECORD,
                Optional.of(fact),
                date.map(when -> new DayRange(when.earliest(), when.latest())),
                date,
                date.map(words::say).orElseGet(() -> words.say("date.unknown")),
                words.sentence(words.say(fact)));
    }

    private static Entry end(Instrument instrument, LocalDate today, Wording words) {
        var agreement = instrument.agreement();
        return new Entry(
                Kind.END_OF_TERM,
                Optional.of(agreement),
                Optional.of(instrument.lastDay()),
                Optional.empty(),
                words.within(instrument.lastDay()),
                words.say(
                        "dossier.timeline.term",
                        words.sentence(words.say(agreement.type())),
                        words.term(instrument, today)));
    }

    private static Entry silence(Silence silence, Wording words) {
        return new Entry(
                Kind.SILENCE,
                Optional.empty(),
                Optional.of(silence.days()),
                Optional.empty(),
                words.say(silence.days()),
                words.sentence(silence.said(words)));
    }
}
