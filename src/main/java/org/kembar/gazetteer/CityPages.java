package org.kembar.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.cities.Found;
import org.kembar.cities.Match;
import org.kembar.cities.Meant;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Portfolio;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KeptPage;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cities found by name, homonyms told apart, and each city with its names, corrections and partnerships. */
@RestController
final class CityPages {

    /** No name is longer. */
    private static final int LONGEST = 200;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final CaseFiles caseFiles;
    private final PartnershipsOfCity partnerships;
    private final KnownCities known;

    CityPages(CaseFiles caseFiles, KnownCities known) {
        this.caseFiles = caseFiles;
        partnerships = new PartnershipsOfCity(caseFiles);
        this.known = known;
    }

    /** @param second the city to which distances are asked for */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/" + CitiesPage.PLACE)
    ResponseEntity<byte[]> search(
            @PathVariable("language") Language language,
            @RequestParam(name = "q", defaultValue = "") String name,
            @RequestParam(name = "from", defaultValue = "") String second) {
        var cities = known.list();
        var written = name.strip();
        var from = second.strip();
        if (!isName(written) || !isName(from)) {
            var frame = frame(language, "", "");
            var page = CitiesPage.refused(frame, "", "", frame.say("cities.notAName", LONGEST), cities);
            return Html.answer(
                    HttpStatus.BAD_REQUEST, (output, forms) -> JtecitiesGenerated.render(output, forms, page));
        }
        var page = page(language, written, from, cities);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtecitiesGenerated.render(output, forms, page));
    }

    private static boolean isName(String written) {
        return written.length() <= LONGEST && !UNSEEN.matcher(written).find();
    }

    private static Frame frame(Language language, String written, String from) {
        var title = written.isEmpty()
                ? Wording.plain(language, "cities.title")
                : Wording.plain(language, "cities.titleOf", written);
        return new Frame(language, CitiesPage.place(written, from), title, false);
    }

    private CitiesPage page(Language language, String written, String from, Cities cities) {
        var words = new CityWords(language);
        var frame = frame(language, written, from);
        var second = second(from, cities);
        var found = found(written, cities);
        var shown = found.stream().limit(CitiesPage.MOST).toList();
        var partnerships = partnerships(shown, language);
        var told = new ArrayList<>(CitiesPage.told(second, from, frame));
        if (!written.isEmpty() && found.isEmpty()) {
            told.add(frame.say("cities.none", written));
        }
        if (found.size() > CitiesPage.MOST) {
            told.add(frame.say("cities.more", CitiesPage.MOST));
        }
        return new CitiesPage(
                frame,
                written,
                from,
                Optional.empty(),
                told,
                choices(second, written, words, frame),
                shown.stream()
                        .map(match -> CitiesPage.row(
                                match,
                                second,
                                from,
                                partnerships.getOrDefault(match.city().id(), List.of()),
                                words,
                                language))
                        .toList(),
                frame.say("cities.how", cities.size()),
                CitiesPage.one(second).isPresent() ? Optional.of(words.howFar()) : Optional.empty(),
                words.attribution(cities));
    }

    private static List<Match> found(String written, Cities cities) {
        return cities.withId(written)
                .map(found ->
                        List.of(new Match(found, Match.Reason.NAME, found.city().name())))
                .orElseGet(() -> cities.search(written, CitiesPage.MOST + 1));
    }

    private static List<CitiesPage.Link> choices(Optional<Meant> second, String written, CityWords words, Frame frame) {
        return CitiesPage.several(second).stream()
                .map(one -> new CitiesPage.Link(frame.at(CitiesPage.place(written, one.id())), words.line(one)))
                .toList();
    }

    private static Optional<Meant> second(String written, Cities cities) {
        return Optional.of(written).filter(name -> !name.isEmpty()).map(name -> Meant.of(cities, name));
    }

    /** By the id of the city. */
    private Map<String, List<CitiesPage.Link>> partnerships(List<Match> shown, Language language) {
        var numbers = shown.stream()
                .flatMapToInt(match -> match.city().geonames().stream())
                .boxed()
                .toList();
        var links = new HashMap<String, List<CitiesPage.Link>>();
        shown.stream()
                .map(Match::city)
                .filter(city -> city.geonames().isEmpty())
                .forEach(city -> links.put(
                        city.id(),
                        partnerships.of(city).stream()
                                .map(file -> link(file, language))
                                .toList()));
        if (numbers.isEmpty()) {
            return links;
        }
        var of = caseFiles.portfolio().ofCities(numbers, PartnershipsOfCity.MOST);
        var files = new HashMap<String, CaseFile>();
        read(of).forEach(file -> files.put(file.id(), file));
        for (var one : of) {
            Optional.ofNullable(files.get(one.caseFile()))
                    .ifPresent(file -> links.computeIfAbsent(Integer.toString(one.geonames()), _ -> new ArrayList<>())
                            .add(link(file, language)));
        }
        return links;
    }

    private static CitiesPage.Link link(CaseFile file, Language language) {
        return new CitiesPage.Link(Addresses.partnership(language, file.id()), new Wording(language, file).title());
    }

    private List<CaseFile> read(List<Portfolio.OfCity> of) {
        return caseFiles.find(
                of.stream().map(Portfolio.OfCity::caseFile).distinct().toList());
    }

    @KeptPage
    @GetMapping("/{language:id|en|ko}/" + CitiesPage.PLACE + "/{id:[a-z0-9][a-z0-9-]*}")
    ResponseEntity<byte[]> city(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "from", defaultValue = "") String second) {
        var from = second.strip();
        if (!isName(from)) {
            return search(language, "", from);
        }
        var cities = known.list();
        var found = cities.withId(id).orElseThrow(NothingHere::new);
        var page = CityPage.of(found, second(from, cities), from, files(found), cities, language);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtecityGenerated.render(output, forms, page));
    }

    private List<CaseFile> files(Found found) {
        return partnerships.of(found.city());
    }
}
