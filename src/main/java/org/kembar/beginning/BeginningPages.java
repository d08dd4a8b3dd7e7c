package org.kembar.beginning;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.beginning.HeadForm.Option;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.cities.Found;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.web.Addresses;
import org.kembar.web.ForItsCities;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The record of a partnership begins: two cities, and what kind of partnership they have. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping("/{language:id|en|ko}/" + BeginningPages.PLACE)
final class BeginningPages {

    static final String PLACE = WhomPages.PLACE + "/record";

    private static final String OWN = "own";
    private static final String PARTNER = "partner";
    private static final String NAME = "name";
    private static final String COUNTRY = "country";

    /** Brings along which partnerships of the two cities were seen when somebody says that this is another one. */
    private static final String SEEN = "seen";

    private static final String ANOTHER = "another";

    private final Ends ends;
    private final Imports imports;
    private final Clock clock;

    BeginningPages(Ends ends, DataSource source, Clock clock) {
        this.ends = ends;
        imports = new Imports(source, clock);
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param own the own city by its id in the list of cities
     * @param partner the other likewise; empty if the list does not have it
     * @param back where another city is chosen
     * @param countries to choose from where the list does not have the city
     * @param like what is on record of these two cities
     */
    record BeginningPage(
            Frame frame,
            String own,
            String ownName,
            String partner,
            String partnerName,
            String back,
            List<Option> countries,
            HeadForm form,
            Troubles troubles,
            List<Link> like,
            String seen) {

        boolean isListed() {
            return !partner.isEmpty();
        }

        List<HeadForm.Line> namesOf(Side side) {
            return form.lines(Head.city(side), new Typed(Map.of()));
        }
    }

    record Link(String address, String name) {}

    /** Both cities, as far as it is said which. */
    private record Both(Found own, End a, Optional<Found> listed, Optional<End> b) {}

    @GetMapping
    ResponseEntity<byte[]> open(
            @PathVariable("language") Language language,
            @RequestParam MultiValueMap<String, String> query,
            Person who) {
        var asked = Typed.of(query);
        var both = both(asked, who);
        var names = new HashMap<>(both.a().names());
        both.b().ifPresent(end -> names.putAll(end.names()));
        if (both.listed().isEmpty()) {
            names.put(Typed.field(Head.city(Side.B), language), asked.one(NAME));
        }
        return answer(HttpStatus.OK, language, asked.with(names), both, Troubles.NONE, List.of());
    }

    /** The own city is one that the person acts for; the other is one of the list, or one of a country that is to be chosen. */
    private Both both(Typed typed, Person who) {
        var named = typed.given(OWN).orElseThrow(NothingHere::new);
        var own = ends.own(who).stream()
                .filter(found -> found.city().id().equals(named))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        var partner = typed.given(PARTNER).flatMap(ends.cities()::withId);
        return new Both(
                own,
                ends.end(Side.A, own),
                partner,
                partner.map(found -> ends.end(Side.B, found)).or(() -> Ends.unknown(Side.B, typed.one(COUNTRY))));
    }

    @PostMapping
    ResponseEntity<byte[]> store(
            @PathVariable("language") Language language, @RequestParam MultiValueMap<String, String> sent, Person who) {
        var typed = Typed.of(sent);
        var both = both(typed, who);
        var inTexts = Troubles.inTexts(typed, language);
        if (!inTexts.isNone()) {
            return refused(language, typed, both, inTexts);
        }
        if (both.b().isEmpty()) {
            return refused(language, typed, both, Troubles.one(COUNTRY, language, "begin.country.missing"));
        }
        if (both.listed().equals(Optional.of(both.own()))) {
            return refused(language, typed, both, Troubles.one(Troubles.FORM, language, "begin.same"));
        }
        var own = both.a().city(typed);
        var partner = both.b().get().city(typed);
        if (own.isEmpty() || partner.isEmpty()) {
            var nameless = own.isEmpty() ? Side.A : Side.B;
            return refused(
                    language,
                    typed,
                    both,
                    Troubles.one(Typed.field(Head.city(nameless), language), language, "begin.name.missing"));
        }
        return store(language, typed, both, own.get(), partner.get(), who);
    }

    private ResponseEntity<byte[]> store(
            Language language, Typed typed, Both both, City own, City partner, Person who) {
        var today = LocalDate.now(clock);
        var beginning = Beginning.of(own, partner, typed, today, ends::isTaken);
        return switch (Notation.readCaseFile(Notation.node(beginning), today, _ -> List.of())) {
            case Reading.Refused<CaseFile>(var problems) ->
                refused(language, typed, both, Troubles.of(problems, Head.of(beginning), language));
            case Reading.Read<CaseFile>(var file) -> {
                var meant = CitiesOfFiles.meant(file, ends.cities());
                if (!Rules.mayRecord(who, meant)) {
                    throw new ForItsCities(language, meant, ends.cities());
                }
                yield store(language, typed, both, file, who);
            }
        };
    }

    private ResponseEntity<byte[]> store(Language language, Typed typed, Both both, CaseFile file, Person who) {
        var partner = both.b().orElseThrow();
        var ids = ends.idsOf(partner);
        var like = like(both, file, typed);
        if (!like.isEmpty()) {
            return answer(HttpStatus.CONFLICT, language, typed, both, Troubles.NONE, like);
        }
        // Two may begin the same at once and spell the cities otherwise.
        var outcome = imports.by(who.id())
                .begin(
                        file,
                        () -> ends.idsOf(partner).stream()
                                .filter(id -> !ids.contains(id))
                                .toList());
        return switch (outcome) {
            case Imported.Done _ -> Html.leadTo("/" + language.tag() + "/desk/partnerships/" + file.id() + "?begun");
            case Imported.Overtaken(var others) -> {
                var since = like(both, file, typed);
                // Others may have begun something else with the same partner.
                yield since.isEmpty() && !others.contains(file.id())
                        ? store(language, typed, both, file, who)
                        : answer(HttpStatus.CONFLICT, language, typed, both, Troubles.NONE, since);
            }
            case Imported.NoRoom() ->
                answer(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        language,
                        typed,
                        both,
                        Troubles.one(Troubles.FORM, language, "import.noRoom"),
                        List.of());
            case Imported.Withheld _ ->
                answer(
                        HttpStatus.CONFLICT,
                        language,
                        typed,
                        both,
                        Troubles.one(Troubles.FORM, language, "record.withheld"),
                        List.of());
        };
    }

    /** What is on record of the two cities; nothing if whoever says that this is another one has seen all of it. */
    private List<CaseFile> like(Both both, CaseFile file, Typed typed) {
        var like = ends.between(both.a(), both.b().orElseThrow(), stem(file));
        return typed.has(ANOTHER) && seen(typed).containsAll(ids(like)) ? List.of() : like;
    }

    private static String stem(CaseFile file) {
        return file.cities().getFirst().id() + "-" + file.cities().getLast().id();
    }

    private static Set<String> seen(Typed typed) {
        return Set.copyOf(Arrays.asList(typed.one(SEEN).split(" ")));
    }

    private static List<String> ids(List<CaseFile> files) {
        return files.stream().map(CaseFile::id).toList();
    }

    private ResponseEntity<byte[]> refused(Language language, Typed typed, Both both, Troubles troubles) {
        return answer(HttpStatus.BAD_REQUEST, language, typed, both, troubles, List.of());
    }

    private static ResponseEntity<byte[]> answer(
            HttpStatus status, Language language, Typed typed, Both both, Troubles troubles, List<CaseFile> like) {
        var words = new CityWords(language);
        var partnerName = both.listed()
                .map(found -> words.place(found.city()))
                .or(() -> typed.given(Typed.field(Head.city(Side.B), language)))
                .or(() -> typed.given(NAME))
                .orElseGet(() -> Wording.plain(language, "begin.partner"));
        var page = new BeginningPage(
                new Frame(language, PLACE, Wording.plain(language, "begin.title"), false),
                both.own().city().id(),
                words.place(both.own().city()),
                both.listed().map(found -> found.city().id()).orElse(""),
                partnerName,
                "/" + language.tag() + "/" + WhomPages.PLACE + "?own="
                        + both.own().city().id() + "&q="
                        + Addresses.encoded(typed.given(NAME).orElse(partnerName)),
                both.listed().isPresent() ? List.of() : countries(typed, language),
                new HeadForm(typed, troubles, language),
                troubles,
                like.stream()
                        .map(file -> new Link(
                                Addresses.partnership(language, file.id()), new Wording(language, file).title()))
                        .toList(),
                String.join(" ", ids(like)));
        return Html.answer(status, (output, forms) -> JtebeginGenerated.render(output, forms, page));
    }

    private static List<Option> countries(Typed typed, Language language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, language.country(code), code.equals(typed.one(COUNTRY))))
                .sorted(Comparator.comparing(Option::name, Collator.getInstance(language.locale())))
                .toList();
    }
}
