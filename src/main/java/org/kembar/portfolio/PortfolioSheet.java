package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Instrument;
import org.kembar.sheets.Cell;
import org.kembar.sheets.Sheet;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * The portfolio as a sheet to go on reckoning with: dates as exact as they are
 * recorded, numbers bare, nothing where nothing is recorded.
 */
final class PortfolioSheet {

    /** @param width in letters, as names and dates mostly are */
    private record Name(String key, int width) {}

    private static final List<Name> COLUMNS = List.of(
            new Name("id", 24),
            new Name("partnership", 32),
            new Name("partner", 20),
            new Name("country", 18),
            new Name("countryCode", 10),
            new Name("agreement", 24),
            new Name("lapse", 14),
            new Name("days", 10),
            new Name("course", 20),
            new Name("lastActivity", 14),
            new Name("lastContact", 14),
            new Name("obligations.open", 12),
            new Name("obligations.recorded", 12),
            new Name("alarms.certain", 10),
            new Name("alarms.doubtful", 10),
            new Name("alarms.words", 40),
            new Name("dormancy", 40),
            new Name("officer.own", 18),
            new Name("officer.partner", 18),
            new Name("evaluation", 18),
            new Name("next", 40),
            new Name("asOf", 14));

    private PortfolioSheet() {}

    static List<Sheet.Column> columns(Language language) {
        return COLUMNS.stream()
                .map(column ->
                        new Sheet.Column(Wording.plain(language, "portfolio.sheet." + column.key()), column.width()))
                .toList();
    }

    static List<Cell> row(PartnershipList.Found found, LocalDate today, Wording words) {
        var vital = found.vital();
        var ending = vital.mandate().filter(Instrument::hasEnd);
        var owed = vital.obligations();
        var certain = vital.alarms().stream()
                .filter(alarm -> alarm.certainty().certain())
                .count();
        var partner = PortfolioPage.city(found.file(), Side.B);
        return List.of(
                new Cell.Words(found.file().id()),
                new Cell.Words(words.title()),
                new Cell.Words(words.side(Side.B)),
                words(partner.map(city -> PortfolioPage.country(city.country(), words.language()))),
                words(partner.map(City::country)),
                new Cell.Words(words.say(vital.standing().legal())),
                ending.map(PortfolioSheet::days).orElse(Cell.EMPTY),
                ending.map(mandate -> mandate.daysLeft(today).fewest())
                        .filter(days -> days > 0)
                        .<Cell>map(Cell.Number::new)
                        .orElse(Cell.EMPTY),
                new Cell.Words(words.say(vital.standing().life())),
                Cell.of(vital.standing().lastActivity()),
                Cell.of(vital.lastContact()),
                owed.recorded() == 0 ? Cell.EMPTY : new Cell.Number(owed.open()),
                owed.recorded() == 0 ? Cell.EMPTY : new Cell.Number(owed.recorded()),
                new Cell.Number(certain),
                new Cell.Number(vital.alarms().size() - certain),
                words(Optional.of(vital.alarms().stream().map(words::alarm).collect(Collectors.joining("\n")))
                        .filter(text -> !text.isEmpty())),
                words(words.dormancy(vital, PortfolioPage.dormancyMonths())),
                Cell.of(vital.ownOfficer()),
                Cell.of(vital.partnersOfficer()),
                Cell.of(vital.lastEvaluation()),
                words(vital.next().map(words::say)),
                new Cell.Day(today));
    }

    /** The last day on which it is or was in force; an interval where it can be several. */
    static Cell days(Instrument mandate) {
        var last = mandate.lastDay();
        return last.from().equals(last.to())
                ? new Cell.Day(last.from())
                : new Cell.Words(open(last.from()) + "/" + open(last.to()));
    }

    private static String open(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? ".." : day.toString();
    }

    private static Cell words(Optional<String> text) {
        return text.<Cell>map(Cell.Words::new).orElse(Cell.EMPTY);
    }
}
