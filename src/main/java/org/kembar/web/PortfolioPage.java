package org.kembar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.evaluation.VitalSigns;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the portfolio prints.
 *
 * @param today the day of which everything is said
 * @param isOneCitys whether one city has all of them, so that only its partners need naming
 * @param next where the next page begins, if there is one
 */
record PortfolioPage(Frame frame, String today, boolean isOneCitys, List<Row> rows, Optional<String> next) {

    /** One partnership; every text in the language of the page. */
    record Row(
            String address,
            String partner,
            String cities,
            String country,
            String agreement,
            String lastActivity,
            String lastContact,
            String obligations,
            String alarms,
            List<String> signs) {

        static Row of(CaseFile file, VitalSigns vital, LocalDate today, Wording words) {
            var language = words.language();
            return new Row(
                    "/" + language.tag() + "/partnerships/" + file.id(),
                    words.side(Side.B),
                    words.title(),
                    city(file, Side.B).map(city -> country(city, language)).orElse(""),
                    language.capitalised(words.agreement(vital, today)),
                    words.recorded(vital.standing().lastActivity()),
                    words.recorded(vital.lastContact()),
                    words.obligations(vital),
                    words.alarms(vital),
                    words.signs(vital).stream().map(language::capitalised).toList());
        }

        private static String country(City city, Language language) {
            return Locale.of("", city.country()).getDisplayCountry(language.locale());
        }
    }

    static PortfolioPage of(
            Language language,
            String after,
            LocalDate today,
            Optional<String> ownCity,
            List<Row> rows,
            Optional<String> next) {
        var title = ownCity.map(city -> Wording.plain(language, "portfolio.title", city))
                .orElseGet(() -> Wording.plain(language, "portfolio.titleOfAll"));
        var place = after.isEmpty() ? "" : "?after=" + Addresses.encoded(after);
        return new PortfolioPage(
                new Frame(language, place, title, after.isEmpty()),
                Wording.plain(language, "portfolio.today", Wording.day(language, today)),
                ownCity.isPresent(),
                rows,
                next.map(id -> "/" + language.tag() + "/?after=" + Addresses.encoded(id)));
    }

    /** The id of the city on side A, which is the one that keeps the file. */
    static String ownCity(CaseFile file) {
        return city(file, Side.A).map(City::id).orElse("");
    }

    private static Optional<City> city(CaseFile file, Side side) {
        return file.partnership().parties().stream()
                .filter(party -> party.side() == side)
                .map(Partnership.Party::city)
                .flatMap(id -> file.cities().stream().filter(city -> city.id().equals(id)))
                .findFirst();
    }
}
