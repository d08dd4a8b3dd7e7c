package org.kembar.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instrument;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Wording;

/** What the timeline shows, as a table: the last first, and at the end what has no date. */
final class ChronologyTable {

    private record Row(Optional<LocalDate> day, List<Item> cells) {}

    private final CaseFile file;
    private final LocalDate today;
    private final Wording words;

    ChronologyTable(CaseFile file, LocalDate today, Wording words) {
        this.file = file;
        this.today = today;
        this.words = words;
    }

    Table table(List<DayRange> gaps) {
        var rows = new ArrayList<Row>();
        Stream.<List<? extends Fact>>of(
                        file.agreements(), file.termsOfOffice(), file.activities(), file.obstacles(), file.outputs())
                .flatMap(List::stream)
                .forEach(fact -> rows.add(row(fact)));
        file.agreements().stream()
                .map(Instrument::of)
                .filter(Instrument::hasEnd)
                .forEach(instrument -> rows.add(new Row(
                        day(instrument.lastDay()),
                        List.of(
                                Item.of(words.within(instrument.lastDay())),
                                Item.of(words.say(
                                        "dossier.timeline.term",
                                        words.sentence(
                                                words.say(instrument.agreement().type())),
                                        words.term(instrument, today)))))));
        gaps.forEach(gap -> rows.add(new Row(
                Optional.of(gap.from()),
                List.of(Item.of(words.say(gap)), Item.of(words.sentence(words.say("report.timeline.gap", (int)
                        ChronoUnit.MONTHS.between(gap.from(), gap.to().plusDays(1)))))))));
        rows.sort(Comparator.comparing((Row row) -> row.day().isEmpty())
                .thenComparing(row -> row.day().orElse(LocalDate.MIN), Comparator.reverseOrder()));
        return new Table(
                words.say("dossier.timeline.table.how"),
                List.of(words.say("dossier.timeline.when"), words.say("report.facts.fact")),
                rows.stream().map(Row::cells).toList());
    }

    private Row row(Fact fact) {
        var date = Group.date(fact).filter(when -> !when.equals(EdtfDate.UNKNOWN));
        return new Row(
                date.flatMap(when -> day(new DayRange(when.earliest(), when.latest()))),
                List.of(
                        Item.of(date.map(words::say).orElseGet(() -> words.say("date.unknown"))),
                        Item.of(fact, words)));
    }

    private static Optional<LocalDate> day(DayRange days) {
        return Stream.of(days.from(), days.to())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .findFirst();
    }
}
