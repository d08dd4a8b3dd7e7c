package org.kembar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Instrument;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The portfolio as a sheet to go on reckoning with: dates as they are recorded (EDTF), numbers bare, nothing where nothing is recorded. */
final class PortfolioSheet {

    private static final List<String> COLUMNS = List.of(
            "id",
            "partnership",
            "partner",
            "country",
            "countryCode",
            "agreement",
            "lapse",
            "days",
            "course",
            "lastActivity",
            "lastContact",
            "obligations.open",
            "obligations.recorded",
            "alarms.certain",
            "alarms.doubtful",
            "officer.own",
            "officer.partner",
            "evaluation",
            "next",
            "asOf");

    private PortfolioSheet() {}

    static List<String> heading(Language language) {
        return COLUMNS.stream()
                .map(column -> Wording.plain(language, "portfolio.sheet." + column))
                .toList();
    }

    static List<String> row(PartnershipList.Found found, LocalDate today, Wording words) {
        var vital = found.vital();
        var ending = vital.mandate().filter(Instrument::hasEnd);
        var owed = vital.obligations();
        var certain = vital.alarms().stream()
                .filter(alarm -> alarm.certainty().certain())
                .count();
        var partner = PortfolioPage.city(found.file(), Side.B);
        return List.of(
                found.file().id(),
                words.title(),
                words.side(Side.B),
                partner.map(city -> PortfolioPage.country(city.country(), words.language()))
                        .orElse(""),
                partner.map(City::country).orElse(""),
                words.say(vital.standing().legal()),
                ending.map(PortfolioSheet::days).orElse(""),
                ending.map(mandate -> mandate.lapse().from())
                        .filter(today::isBefore)
                        .map(end -> Long.toString(ChronoUnit.DAYS.between(today, end)))
                        .orElse(""),
                words.say(vital.standing().life()),
                recorded(vital.standing().lastActivity()),
                recorded(vital.lastContact()),
                owed.recorded() == 0 ? "" : Integer.toString(owed.open()),
                owed.recorded() == 0 ? "" : Integer.toString(owed.recorded()),
                Long.toString(certain),
                Long.toString(vital.alarms().size() - certain),
                recorded(vital.ownOfficer()),
                recorded(vital.partnersOfficer()),
                recorded(vital.lastEvaluation()),
                vital.next().map(words::say).orElse(""),
                today.toString());
    }

    /** The first day on which it is not in force any more; an interval where it can be several. */
    private static String days(Instrument mandate) {
        return Stream.of(mandate.lapse().from(), mandate.lapse().to())
                .distinct()
                .map(day -> day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? ".." : day.toString())
                .reduce((from, to) -> from + "/" + to)
                .orElse("");
    }

    private static String recorded(Optional<EdtfDate> date) {
        return date.map(EdtfDate::text).orElse("");
    }
}
