package org.kembar.portfolio;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.casefile.Count;
import org.kembar.edtf.EdtfDate;
import org.kembar.sheets.Cell;
import org.kembar.sheets.Sheet;
import org.kembar.web.Quoted;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** How many partnerships there are, as a sheet: a row for each number that is stated, claimed or computed, with what it means and its source. */
record CountsSheet(PartnerCounts counts, LocalDate today, Language language) {

    private static final int WIDTH = 30;

    private static final List<String> COLUMNS = List.of(
            "counts.sheet.kind",
            "report.partners.says",
            "counts.sheet.partnerships",
            "counts.sheet.active",
            "counts.sheet.perhaps",
            "counts.sheet.definition",
            "counts.sheet.date",
            "counts.sheet.source",
            "report.facts.words",
            "portfolio.sheet.asOf");

    List<Sheet.Column> columns() {
        return COLUMNS.stream().map(key -> new Sheet.Column(say(key), WIDTH)).toList();
    }

    void write(Sheet sheet) throws IOException {
        for (var said : counts.said()) {
            sheet.row(stated(said));
        }
        for (var claimed : counts.claimed()) {
            sheet.row(claimed(claimed));
        }
        for (var computed : counts.computed()) {
            sheet.row(computed(computed));
        }
        sheet.close();
    }

    private List<Cell> stated(PartnerCounts.Said said) {
        var workload = said.workload();
        return List.of(
                new Cell.Words(say("counts.sheet.stated")),
                new Cell.Words(said.count()),
                number(workload.partnerships()),
                number(workload.activePartnerships()),
                Cell.EMPTY,
                new Cell.Words(said.means()),
                workload.date().equals(EdtfDate.UNKNOWN) ? Cell.EMPTY : Cell.of(workload.date()),
                joined(said.quotations(), Quoted::cite),
                joined(said.quotations(), Quoted::words),
                new Cell.Day(today));
    }

    private static Cell joined(List<Quoted> quotations, Function<Quoted, String> part) {
        return new Cell.Words(quotations.stream().map(part).distinct().collect(Collectors.joining("\n")));
    }

    /** A number where it is one, otherwise as far as the source gives it. */
    private static Cell number(Optional<Count> count) {
        return count.<Cell>map(one -> one.isExact() ? new Cell.Number(one.least()) : new Cell.Words(one.toString()))
                .orElse(Cell.EMPTY);
    }

    private List<Cell> claimed(ClaimedCounts.Claimed claimed) {
        var edition = claimed.list().edition();
        return List.of(
                new Cell.Words(say("counts.sheet.claimed")),
                new Cell.Words(claimed.count()),
                new Cell.Number(claimed.number().sure()),
                Cell.EMPTY,
                new Cell.Number(claimed.number().doubtful()),
                new Cell.Words(String.join("\n", claimed.about())),
                new Cell.Day(edition.retrieved()),
                new Cell.Words(edition.source()),
                Cell.EMPTY,
                new Cell.Day(today));
    }

    private List<Cell> computed(PartnerCounts.Computed computed) {
        var isOfAll = computed.kind() == PartnerCounts.Kind.RECORDED;
        var number = new Cell.Number(computed.number());
        return List.of(
                new Cell.Words(say("portfolio.counts.computed")),
                new Cell.Words(computed.text()),
                isOfAll ? number : Cell.EMPTY,
                computed.kind() == PartnerCounts.Kind.ACTIVE ? number : Cell.EMPTY,
                computed.kind() == PartnerCounts.Kind.ACTIVE ? new Cell.Number(computed.perhaps()) : Cell.EMPTY,
                new Cell.Words(computed.text()),
                computed.year().<Cell>map(Cell.Number::new).orElseGet(() -> new Cell.Day(today)),
                Cell.EMPTY,
                Cell.EMPTY,
                new Cell.Day(today));
    }

    private String say(String key) {
        return Wording.plain(language, key);
    }
}
