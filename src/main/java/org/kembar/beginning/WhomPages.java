package org.kembar.beginning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.cities.Match;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** With which city the own one has a partnership that is not on record yet. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping("/{language:id|en|ko}/" + WhomPages.PLACE)
final class WhomPages {

    static final String PLACE = "desk/begin";

    /** So many cities of a name are shown. */
    private static final int MOST = 12;

    /** No name of a city is longer. */
    private static final int LONGEST = 200;

    private final Ends ends;

    WhomPages(Ends ends) {
        this.ends = ends;
    }

    /**
     * What the template prints.
     *
     * @param own the cities in whose name somebody may begin
     * @param written the name that was looked for
     * @param found the cities of that name
     * @param otherwise where one goes on with a city that is not among them
     */
    record WhomPage(
            Frame frame,
            List<Choice> own,
            String written,
            Optional<String> problem,
            List<Link> found,
            Optional<String> otherwise) {}

    record Choice(String id, String name, boolean isChosen) {}

    record Link(String address, String name) {}

    @GetMapping
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @RequestParam(name = "own", defaultValue = "") String own,
            @RequestParam(name = "q", defaultValue = "") String q,
            Person who) {
        var written = q.strip();
        var isName = written.length() <= LONGEST && written.chars().noneMatch(Character::isISOControl);
        var words = new CityWords(language);
        var choices = ends.own(who).stream()
                .map(found -> new Choice(
                        found.city().id(),
                        words.place(found.city()),
                        found.city().id().equals(own)))
                .toList();
        var chosen = Stream.concat(choices.stream().filter(Choice::isChosen), choices.stream())
                .findFirst()
                .map(Choice::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        var address = "/" + language.tag() + "/" + BeginningPages.PLACE + "?own=" + chosen;
        var page = new WhomPage(
                new Frame(language, PLACE, Wording.plain(language, "begin.title"), false),
                choices,
                isName ? written : "",
                isName ? Optional.empty() : Optional.of(Wording.plain(language, "cities.notAName", LONGEST)),
                isName && !written.isEmpty() ? found(written, chosen, address, words) : List.of(),
                Optional.of(written)
                        .filter(name -> isName && !name.isEmpty())
                        .map(name -> address + "&name=" + Addresses.encoded(name)));
        return Html.answer(
                isName ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
                (output, forms) -> JtewhomGenerated.render(output, forms, page));
    }

    private List<Link> found(String written, String own, String address, CityWords words) {
        return ends.cities().search(written, MOST).stream()
                .map(Match::city)
                .filter(city -> !city.id().equals(own))
                .map(city -> new Link(address + "&partner=" + city.id(), words.line(city)))
                .toList();
    }
}
