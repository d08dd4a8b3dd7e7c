package org.kembar.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Correction;
import org.kembar.cities.DistanceCheck;
import org.kembar.cities.Found;
import org.kembar.cities.Meant;
import org.kembar.cities.Origin;
import org.kembar.linked.LinkedData;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Quoted;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the template of a city prints.
 *
 * @param from what is written for the second city
 * @param next where the next partnerships are, if there are more
 * @param names other than the one it goes by
 * @param distance to the second city, if there is one
 * @param told what there is to say of the second city otherwise
 * @param choices between which the reader chooses the second city
 */
record CityPage(
        Frame frame,
        String path,
        String from,
        String number,
        String kind,
        String coordinates,
        String origin,
        List<String> names,
        List<Corrected> corrections,
        List<Partnership> partnerships,
        Optional<String> next,
        String noPartnership,
        Optional<String> distance,
        List<String> told,
        List<CitiesPage.Link> choices,
        String how,
        String attribution) {

    record Corrected(String what, String basis) {}

    /** @param distance computed between the two cities, if both are known */
    record Partnership(String address, String name, Optional<String> distance, List<Stated> stated) {}

    /** @param sentence whether it agrees with what is computed */
    record Stated(String sentence, Quoted quoted) {}

    /**
     * What the address asks for.
     *
     * @param after the id of the last partnership of the page before
     */
    record Asked(String from, String after) {

        /** The same of the city under a path. */
        String under(String path) {
            var address = UriComponentsBuilder.fromPath(path);
            put(address, "from", from);
            put(address, "after", after);
            return address.build(true).toUriString();
        }

        private static void put(UriComponentsBuilder address, String name, String value) {
            if (!value.isEmpty()) {
                address.queryParam(name, Addresses.encoded(value));
            }
        }
    }

    static CityPage of(
            Found found,
            Optional<Meant> second,
            Asked asked,
            PartnershipsOfCity.Page partnerships,
            Cities cities,
            Language language) {
        var from = asked.from();
        var words = new CityWords(language);
        var city = found.city();
        var path = CitiesPage.PLACE + "/" + city.id();
        var frame = new Frame(language, asked.under(path), words.place(city), false);
        return new CityPage(
                frame.telling(LinkedData.place(linked(city), frame.at(path))),
                path,
                from,
                words.number(city),
                words.size(city),
                words.coordinates(city.coordinates()),
                language.capitalised(words.reference(found)),
                city.otherNames(),
                corrections(found).stream()
                        .map(one -> new Corrected(
                                language.capitalised(words.said(one)), language.capitalised(words.source(one))))
                        .toList(),
                partnerships.files().stream()
                        .map(file -> partnership(file, cities, words, language))
                        .toList(),
                partnerships.next().map(last -> frame.at(new Asked(from, last).under(path))),
                city.geonames().isPresent()
                        ? frame.say("cities.partnerships.none")
                        : frame.say("cities.partnerships.own", city.id()),
                CitiesPage.one(second).map(other -> words.distance(city, other.city())),
                CitiesPage.told(second, from, frame),
                CitiesPage.several(second).stream()
                        .map(one -> new CitiesPage.Link(frame.at(path) + "?from=" + one.id(), words.line(one)))
                        .toList(),
                words.howFar(),
                words.attribution(cities));
    }

    private static LinkedData.Place linked(City city) {
        var number = city.geonames();
        return new LinkedData.Place(
                city.name(),
                city.otherNames(),
                switch (city.kind()) {
                    case CAPITAL, SEAT, TOWN -> LinkedData.Place.Kind.CITY;
                    case PART_OF_A_CITY -> LinkedData.Place.Kind.PART_OF_A_CITY;
                    case FORMER -> LinkedData.Place.Kind.FORMER;
                },
                city.country(),
                city.regionName(),
                city.coordinates().latitude(),
                city.coordinates().longitude(),
                number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty());
    }

    private static List<Correction> corrections(Found found) {
        return switch (found.origin()) {
            case Origin.OfReference _ -> List.of();
            case Origin.OfReferenceCorrected(var _, var corrections) -> corrections;
            case Origin.OfOwn(var _, var corrections) -> corrections;
        };
    }

    private static Partnership partnership(CaseFile file, Cities cities, CityWords words, Language language) {
        var said = new Wording(language, file);
        var one = known(file, Side.A, cities);
        var other = known(file, Side.B, cities);
        var isKnown = one.isPresent() && other.isPresent();
        return new Partnership(
                Addresses.partnership(language, file.id()),
                said.title(),
                isKnown
                        ? Optional.of(words.kilometres(
                                one.get().coordinates().kilometresTo(other.get().coordinates())))
                        : Optional.empty(),
                isKnown
                        ? StatedDistance.of(file).stream()
                                .map(stated -> new Stated(
                                        words.distance(DistanceCheck.of(one.get(), other.get(), stated.kilometres())),
                                        Quoted.of(Stream.of(stated.evidence()), file.id(), said)
                                                .getFirst()))
                                .toList()
                        : List.of());
    }

    private static Optional<City> known(CaseFile file, Side side, Cities cities) {
        return file.partnership().parties().stream()
                .filter(party -> party.side() == side)
                .flatMap(
                        party -> file.cities().stream().filter(city -> city.id().equals(party.city())))
                .findFirst()
                .flatMap(city -> CitiesOfFiles.known(city, cities))
                .map(Found::city);
    }
}
