package org.kembar.portfolio;

import java.util.List;
import java.util.Optional;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Match;
import org.kembar.linked.LinkedData;
import org.kembar.registry.NetworkLists;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.registry.NetworkLists.OfCity;
import org.kembar.registry.StoredEnd;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the claims prints.
 *
 * @param written what stands in the field for the city
 * @param problem why no city is shown, if one was asked for
 * @param choices cities that may be meant
 * @param lists on record, the one stored last first
 * @param more whether there are lists besides
 * @param shown what one of them claims
 * @param attribution of the reference list of cities
 */
record ClaimsPage(
        Frame frame,
        String written,
        Optional<String> problem,
        List<Choice> choices,
        List<ListRow> lists,
        boolean more,
        Optional<Shown> shown,
        String attribution) {

    record Choice(String name, String address) {}

    /** @param count a number or two; empty where no city is asked about */
    record ListRow(
            String title, Optional<String> address, boolean isChosen, String source, String retrieved, String count) {}

    /**
     * What a list claims of the city.
     *
     * @param about source, day and licence
     * @param next where the next page begins, if there is one
     */
    record Shown(String heading, String about, List<Row> rows, Optional<String> next, String sheet, String workbook) {}

    /**
     * A claim.
     *
     * @param takenAddress the claims about the city it was taken for
     * @param own how the list writes the city that is asked about, where it is not certain that this one is meant
     * @param caseFile the address of the case file of these two cities
     */
    record Row(
            String written,
            String rows,
            String taken,
            Optional<String> takenAddress,
            String confidence,
            String ground,
            Optional<String> own,
            Optional<String> caseFile) {}

    record Counted(Listed list, NetworkLists.Count count) {}

    /** Makes pages in a language. */
    record Maker(Language language, Cities cities) {

        ClaimsPage withoutCity(List<Listed> lists) {
            return of("", Optional.empty(), List.of(), lists);
        }

        ClaimsPage several(String written, List<Match> cities, List<Listed> lists) {
            return of(written, Optional.of(say("claims.page.several", written)), cities, lists);
        }

        /** A city of the office's own. */
        ClaimsPage ofNoList(String written, City city, List<Listed> lists) {
            var sentence = say("claims.page.ofNoList", new CityWords(language).place(city));
            return of(written, Optional.of(sentence), List.of(), lists);
        }

        ClaimsPage unknown(String written, List<Match> near, List<Listed> lists) {
            var key = near.isEmpty() ? "cli.noSuchCity" : "claims.page.unknown";
            return of(written, Optional.of(say(key, written)), near, lists);
        }

        private ClaimsPage of(String written, Optional<String> problem, List<Match> matches, List<Listed> lists) {
            var place = written.isEmpty() ? ClaimsPages.PLACE : place("?city=" + Addresses.encoded(written));
            var choices = matches.stream()
                    .map(match -> new Choice(new CityWords(language).line(match.city()), address(match.city())))
                    .toList();
            var frame = new Frame(language, place, say("claims.page.titleOfAll"), false);
            return new ClaimsPage(
                    frame.telling(LinkedData.list(
                            frame.title(),
                            frame.at(place),
                            lists.stream()
                                    .limit(ClaimsPages.LISTS)
                                    .map(list ->
                                            new LinkedData.Item(list.edition().title(), Optional.empty()))
                                    .toList())),
                    written,
                    problem,
                    choices,
                    lists.stream()
                            .limit(ClaimsPages.LISTS)
                            .map(list -> row(list, Optional.empty(), false, ""))
                            .toList(),
                    lists.size() > ClaimsPages.LISTS,
                    Optional.empty(),
                    attribution());
        }

        /** @param claims with one more than stand on the page, if there are so many */
        ClaimsPage ofCity(City city, List<Counted> lists, Optional<Listed> chosen, int after, List<OfCity> claims) {
            var name = new CityWords(language).place(city);
            var asked = "?city=" + city.id();
            var ofList = chosen.map(list -> asked + "&list=" + list.number());
            var place = place(ofList.orElse(asked) + (after > 0 ? "&after=" + after : ""));
            var frame = new Frame(language, place, say("claims.page.title", name), false);
            var shown = chosen.map(list -> shown(list, ofList.orElse(asked), claims));
            return new ClaimsPage(
                    frame.telling(LinkedData.list(
                            frame.title(),
                            frame.at(place),
                            shown.stream()
                                    .flatMap(list -> list.rows().stream())
                                    .map(row -> new LinkedData.Item(row.written(), row.takenAddress()))
                                    .toList())),
                    "",
                    Optional.empty(),
                    List.of(),
                    lists.stream()
                            .limit(ClaimsPages.LISTS)
                            .map(one -> row(
                                    one.list(),
                                    Optional.of(address(city) + "&list="
                                            + one.list().number()),
                                    chosen.filter(list ->
                                                    list.number() == one.list().number())
                                            .isPresent(),
                                    count(one.count())))
                            .toList(),
                    lists.size() > ClaimsPages.LISTS,
                    shown,
                    attribution());
        }

        private Shown shown(Listed list, String asked, List<OfCity> claims) {
            var lines = new ClaimLines(language, cities);
            var edition = list.edition();
            var day = Wording.day(language, edition.retrieved());
            var next = claims.size() > ClaimsPages.ON_A_PAGE
                    ? Optional.of(start() + asked + "&after="
                            + claims.get(ClaimsPages.ON_A_PAGE - 1).line())
                    : Optional.<String>empty();
            return new Shown(
                    say("claims.claimed", edition.title()),
                    edition.licence()
                            .map(licence -> say("claims.page.about.licence", edition.source(), day, licence))
                            .orElseGet(() -> say("claims.page.about", edition.source(), day)),
                    claims.stream()
                            .limit(ClaimsPages.ON_A_PAGE)
                            .map(claim -> row(claim, lines))
                            .toList(),
                    next,
                    start() + ".csv" + asked,
                    start() + ".xlsx" + asked);
        }

        private Row row(OfCity claim, ClaimLines lines) {
            var own = claim.own();
            var other = claim.other();
            return new Row(
                    lines.written(other),
                    lines.rows(claim),
                    lines.taken(other),
                    other.geonames().isPresent()
                            ? Optional.of(ClaimsPages.address(
                                    language, other.geonames().getAsInt()))
                            : Optional.empty(),
                    lines.confidence(other),
                    lines.ground(other),
                    own(own, lines),
                    claim.caseFile().map(id -> Addresses.partnership(language, id)));
        }

        private Optional<String> own(StoredEnd own, ClaimLines lines) {
            return switch (own.confidence()) {
                case HIGH -> Optional.empty();
                case MODERATE ->
                    Optional.of(say("claims.page.own", lines.written(own), lines.confidence(own), lines.ground(own)));
                case LOW, NONE -> Optional.of(say("claims.page.own.doubtful", lines.written(own), lines.ground(own)));
            };
        }

        private ListRow row(Listed list, Optional<String> address, boolean isChosen, String count) {
            return new ListRow(
                    list.edition().title(),
                    address,
                    isChosen,
                    list.edition().source(),
                    Wording.day(language, list.edition().retrieved()),
                    count);
        }

        private String count(NetworkLists.Count count) {
            return count.doubtful() == 0
                    ? say("claims.page.count", count.sure())
                    : say("claims.page.count.doubtful", count.sure(), count.doubtful());
        }

        private String address(City city) {
            return start() + "?city=" + city.id();
        }

        private String start() {
            return "/" + language.tag() + "/" + ClaimsPages.PLACE;
        }

        private static String place(String asked) {
            return ClaimsPages.PLACE + asked;
        }

        private String attribution() {
            return new CityWords(language).attribution(cities);
        }

        private String say(String key, Object... values) {
            return Wording.plain(language, key, values);
        }
    }
}
