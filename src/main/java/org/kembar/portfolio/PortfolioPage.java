package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.asking.Asked;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.course.Standing;
import org.kembar.evaluation.BuiltIn;
import org.kembar.linked.LinkedData;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;

/**
 * What the template of the portfolio prints.
 *
 * @param today the day of which everything is said
 * @param isOneCitys whether one city has all of them, so that only its partners need naming
 * @param next where the next page begins, if there is one
 * @param looked what is said where looking was broken off
 * @param counts what is said of the number of partnerships, where all are shown
 * @param map of the rows, if there are any
 * @param problem what is wrong with what is looked for
 */
record PortfolioPage(
        Frame frame,
        Chooser chooser,
        String today,
        boolean isOneCitys,
        List<Line> rows,
        Optional<String> next,
        Optional<String> looked,
        Optional<PartnerCounts> counts,
        Optional<PortfolioMap> map,
        Optional<Problem> problem) {

    /** @param place the field of the form to correct */
    record Problem(String place, String sentence) {}

    record Choice(String value, String name, boolean isChosen) {}

    /** The form that says which partnerships to show. */
    record Chooser(Language language, PortfolioForm form, List<Choice> countries, List<String> fields) {

        static Chooser of(Language language, PortfolioForm form, Choices.Offered offered) {
            var countries = offered.countries().stream()
                    .map(country -> new Choice(
                            country.code(), country.name(), country.code().equals(form.country())))
                    .toList();
            return new Chooser(language, form, countries, offered.fields());
        }

        List<Choice> states() {
            return Arrays.stream(Standing.Legal.values())
                    .map(state -> new Choice(
                            PortfolioForm.word(state),
                            language.capitalised(Wording.plain(language, "Standing.Legal." + state)),
                            PortfolioForm.word(state).equals(form.state())))
                    .toList();
        }

        /** A country that is asked for and that no partner is in stands in the form all the same. */
        boolean isListed() {
            return form.country().isEmpty() || countries.stream().anyMatch(Choice::isChosen);
        }
    }

    static PortfolioPage of(
            Chooser chooser,
            String after,
            LocalDate today,
            Optional<String> ownCity,
            PartnershipList.Page<Line> page,
            Optional<PartnerCounts> counts,
            Optional<PortfolioMap> map) {
        var language = chooser.language();
        var looked = page.isCut()
                ? Optional.of(Wording.plain(language, "portfolio.filter.looked", PartnershipList.LOOKED_THROUGH))
                : Optional.<String>empty();
        var next = page.next().map(id -> chooser.form().addressUnder("/" + language.tag() + "/", id));
        var frame = frame(chooser, after, ownCity);
        var items = page.found().stream()
                .map(line -> new LinkedData.Item(line.cities(), line.address()))
                .toList();
        return new PortfolioPage(
                frame.telling(LinkedData.list(frame.title(), frame.at(frame.place()), items)),
                chooser,
                today(language, today),
                ownCity.isPresent(),
                page.found(),
                next,
                looked,
                counts,
                map,
                Optional.empty());
    }

    /** What is said in another language. */
    OtherTongues tongues() {
        var language = chooser.language();
        var counted =
                counts.stream().flatMap(all -> all.said().stream()).map(said -> OtherTongues.of(language, said.file()));
        return OtherTongues.together(
                Stream.concat(rows.stream().map(Line::tongues), counted).toList());
    }

    static PortfolioPage refused(Chooser chooser, LocalDate today, Asked.Refused<?> refused) {
        var language = chooser.language();
        var place = refused.places().getFirst();
        var name = Wording.plain(language, "portfolio.filter." + place);
        return new PortfolioPage(
                frame(chooser, "", Optional.empty()),
                chooser,
                today(language, today),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        new Problem(place, Wording.plain(language, "web.scope.problem", name, refused.sentence()))));
    }

    private static Frame frame(Chooser chooser, String after, Optional<String> ownCity) {
        var language = chooser.language();
        var title = ownCity.map(city -> Wording.plain(language, "portfolio.title", city))
                .orElseGet(() -> Wording.plain(language, "portfolio.titleOfAll"));
        return new Frame(
                language,
                chooser.form().addressUnder("", after),
                title,
                after.isEmpty() && chooser.form().isEmpty());
    }

    private static String today(Language language, LocalDate today) {
        return Wording.plain(language, "portfolio.today", Wording.day(language, today));
    }

    boolean isFiltered() {
        return !chooser.form().isEmpty();
    }

    boolean isWrong(String place) {
        return problem.filter(problem -> problem.place().equals(place)).isPresent();
    }

    /** Where the same list is for a spreadsheet. */
    String download(String ending) {
        return chooser.form().addressUnder("/" + frame.language().tag() + "/portfolio." + ending, "");
    }

    /** So long without any activity is dormant. */
    static int dormancyMonths() {
        return BuiltIn.standards().alarms().dormancyMonths();
    }

    static String country(String code, Language language) {
        return language.country(code);
    }

    /** The city on one of the sides. */
    static Optional<City> city(CaseFile file, Side side) {
        return file.partnership().parties().stream()
                .filter(party -> party.side() == side)
                .map(Partnership.Party::city)
                .flatMap(id -> file.cities().stream().filter(city -> city.id().equals(id)))
                .findFirst();
    }
}
