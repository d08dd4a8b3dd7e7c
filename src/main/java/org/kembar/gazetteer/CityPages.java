package org.kembar.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Form;
import org.kembar.cities.Cities;
import org.kembar.cities.Match;
import org.kembar.cities.Meant;
import org.kembar.registry.CaseFiles;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KeptPage;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
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

    /** So many partnerships of a city stand beside it; the others stand on its page. */
    private static final int BESIDE = 5;

    private static final Pattern AN_ID_OR_NONE = Pattern.compile("(" + Form.IDENTIFIER + ")?");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final CaseFiles caseFiles;
    private final PartnershipsOfCity partnerships;
    private final KnownCities known;

    CityPages(CaseFiles caseFiles, KnownCities known) {
        this.caseFiles = caseFiles;
        partnerships = new PartnershipsOfCity(caseFiles);
        this.known = known;
    }

    /**
     * @param second the city to which distances are asked for
     * @param page of those that were found, from 1 on
     */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/" + CitiesPage.PLACE)
    ResponseEntity<byte[]> search(
            @PathVariable("language") Language language,
            @RequestParam(name = "q", defaultValue = "") String name,
            @RequestParam(name = "from", defaultValue = "") String second,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        if (page < 1 || page > CitiesPage.MOST / CitiesPage.ON_A_PAGE) {
            throw new NothingHere();
        }
        var cities = known.list();
        var written = name.strip();
        var from = second.strip();
        if (!isName(written) || !isName(from)) {
            var frame = frame(language, "", "", 1);
            var refused = CitiesPage.refused(frame, "", "", frame.say("cities.notAName", LONGEST), cities);
            return Html.answer(
                    HttpStatus.BAD_REQUEST, (output, forms) -> JtecitiesGenerated.render(output, forms, refused));
        }
        var shown = page(language, written, from, page, cities);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtecitiesGenerated.render(output, forms, shown));
    }

    private static boolean isName(String written) {
        return written.length() <= LONGEST && !UNSEEN.matcher(written).find();
    }

    private static Frame frame(Language language, String written, String from, int page) {
        var title = written.isEmpty()
                ? Wording.plain(language, "cities.title")
                : Wording.plain(language, "cities.titleOf", written);
        return new Frame(language, CitiesPage.place(written, from, page), title, false);
    }

    private CitiesPage page(Language language, String written, String from, int page, Cities cities) {
        var words = new CityWords(language);
        var frame = frame(language, written, from, page);
        var second = second(from, cities);
        var found = found(written, cities);
        var shown = found.stream()
                .limit(CitiesPage.MOST)
                .skip((page - 1L) * CitiesPage.ON_A_PAGE)
                .limit(CitiesPage.ON_A_PAGE)
                .toList();
        if (page > 1 && shown.isEmpty()) {
            throw new NothingHere();
        }
        var partnerships = partnerships(shown, frame);
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
                Optional.of(page)
                        .filter(number -> number > 1)
                        .map(number -> frame.at(CitiesPage.place(written, from, number - 1))),
                Optional.of(page)
                        .filter(number -> number * CitiesPage.ON_A_PAGE < Math.min(found.size(), CitiesPage.MOST))
                        .map(number -> frame.at(CitiesPage.place(written, from, number + 1))),
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

    /** The first of each city, by its id. */
    private Map<String, List<CitiesPage.Link>> partnerships(List<Match> shown, Frame frame) {
        var ids = new LinkedHashMap<String, List<String>>();
        var numbers = shown.stream()
                .flatMapToInt(match -> match.city().geonames().stream())
                .boxed()
                .toList();
        for (var one : caseFiles.byCity().ofCities(numbers, BESIDE + 1)) {
            ids.computeIfAbsent(Integer.toString(one.geonames()), _ -> new ArrayList<>())
                    .add(one.caseFile());
        }
        shown.stream()
                .map(Match::city)
                .filter(city -> city.geonames().isEmpty())
                .forEach(city ->
                        ids.put(city.id(), caseFiles.byCity().ofOwnCity(city.id(), city.country(), "", BESIDE + 1)));
        var files =
                caseFiles
                        .find(ids.values().stream()
                                .flatMap(some -> some.stream().limit(BESIDE))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var links = new HashMap<String, List<CitiesPage.Link>>();
        ids.forEach((city, some) -> links.put(city, links(city, some, files, frame)));
        return links;
    }

    /** Where there are more, the last leads to all of them. */
    private static List<CitiesPage.Link> links(
            String city, List<String> ids, Map<String, CaseFile> files, Frame frame) {
        var first = ids.stream()
                .limit(BESIDE)
                .flatMap(id -> Optional.ofNullable(files.get(id)).stream())
                .map(file -> link(file, frame.language()));
        var all = ids.size() > BESIDE
                ? Stream.of(new CitiesPage.Link(
                        Addresses.city(frame.language(), city) + "#partnerships-heading",
                        frame.say("cities.partnerships.all")))
                : Stream.<CitiesPage.Link>empty();
        return Stream.concat(first, all).toList();
    }

    private static CitiesPage.Link link(CaseFile file, Language language) {
        return new CitiesPage.Link(Addresses.partnership(language, file.id()), new Wording(language, file).title());
    }

    /** @param after the id of the last partnership of the page before */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/" + CitiesPage.PLACE + "/{id:[a-z0-9][a-z0-9-]*}")
    ResponseEntity<byte[]> city(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "from", defaultValue = "") String second,
            @RequestParam(name = "after", defaultValue = "") String after) {
        var from = second.strip();
        if (!AN_ID_OR_NONE.matcher(after).matches()) {
            throw new NothingHere();
        }
        if (!isName(from)) {
            return search(language, "", from, 1);
        }
        var cities = known.list();
        var found = cities.withId(id).orElseThrow(NothingHere::new);
        var some = partnerships.page(found.city(), after);
        var page = CityPage.of(found, second(from, cities), new CityPage.Asked(from, after), some, cities, language);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, some.files()),
                (output, forms) -> JtecityGenerated.render(output, forms, page));
    }
}
