package org.kembar.portfolio;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.sheets.Cell;
import org.kembar.sheets.Sheet;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The agreements that end, and those that have lapsed, as one sheet; the list in which each stands is its first column. */
record EndingSheet(EndingRadar radar, LocalDate today, Language language) {

    /** So many are read together. */
    private static final int AT_ONCE = 100;

    private record Name(String key, int width) {}

    private static final List<Name> COLUMNS = List.of(
            new Name("ending.sheet.list", 30),
            new Name("portfolio.sheet.id", 24),
            new Name("portfolio.sheet.partnership", 32),
            new Name("ending.sheet.agreementId", 16),
            new Name("ending.agreement", 48),
            new Name("portfolio.sheet.lapse", 14),
            new Name("portfolio.sheet.days", 10),
            new Name("ending.term", 40),
            new Name("portfolio.sheet.asOf", 14));

    List<Sheet.Column> columns() {
        return COLUMNS.stream()
                .map(column -> new Sheet.Column(Wording.plain(language, column.key()), column.width()))
                .toList();
    }

    /** All of both lists, however many pages they have. */
    void write(Sheet sheet) throws IOException {
        for (var list : EndingPlace.List.values()) {
            var after = Optional.<EndingPlace>empty();
            do {
                var part = radar.part(list, after, AT_ONCE);
                for (var seen : part.seen()) {
                    sheet.row(row(list, seen));
                }
                after = part.next();
            } while (after.isPresent());
        }
        sheet.close();
    }

    private List<Cell> row(EndingPlace.List list, EndingRadar.Seen seen) {
        var row = EndingPage.Row.of(seen, today, language);
        var left = seen.instrument().daysLeft(today).fewest();
        return List.of(
                new Cell.Words(Wording.plain(language, EndingPage.key(list))),
                new Cell.Words(row.id()),
                new Cell.Words(row.partnership()),
                new Cell.Words(seen.instrument().agreement().id()),
                new Cell.Words(row.agreement()),
                PortfolioSheet.days(seen.instrument()),
                left > 0 ? new Cell.Number(left) : Cell.EMPTY,
                new Cell.Words(row.term()),
                new Cell.Day(today));
    }
}
