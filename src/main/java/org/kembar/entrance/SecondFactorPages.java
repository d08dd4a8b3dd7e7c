package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.access.SecondFactors;
import org.kembar.asking.WrittenDay;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.Reach;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Whether those who act for a city must have a passkey, and from which day on: for whoever heads its office. */
@RestController
@Needs(Right.SEE_PEOPLE)
@RequestMapping("/{language:id|en|ko}/" + SecondFactorPages.PLACE)
final class SecondFactorPages {

    static final String PLACE = PeoplePages.PLACE + "/second-factor";

    private final SecondFactors secondFactors;
    private final People people;
    private final KnownCities cities;
    private final Reach reach;
    private final Clock clock;

    SecondFactorPages(SecondFactors secondFactors, People people, KnownCities cities, Reach reach, Clock clock) {
        this.reach = reach;
        this.secondFactors = secondFactors;
        this.people = people;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param wrong the city for which something was refused
     */
    record SecondFactorPage(
            Frame frame,
            List<Office> offices,
            Optional<String> wrong,
            Optional<String> problem,
            Optional<String> told) {}

    /**
     * @param since the day from which on it is asked, as it stands in the form
     * @param state what holds
     * @param without those who have no passkey yet
     */
    record Office(String city, String name, boolean isAsking, String since, String state, List<String> without) {}

    /** For the person themselves: that they must have one, and from when on. */
    static Optional<String> demanded(Optional<LocalDate> since, Language language) {
        return since.map(day -> Wording.plain(language, "secondFactor.demanded", Wording.day(language, day)));
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "done", required = false) Optional<String> done,
            Person who) {
        var told = done.map(_ -> Wording.plain(language, "secondFactor.done"));
        return answer(HttpStatus.OK, language, who, Optional.empty(), Optional.empty(), told);
    }

    @PostMapping
    ResponseEntity<byte[]> set(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "since", defaultValue = "") String since,
            Person who,
            HttpServletRequest request) {
        seeThatIsOwn(who, city);
        // Where nobody can make one, nobody would get in any more.
        if (PasskeySignInPages.site(reach, request).isEmpty()) {
            return refused(language, who, new Typed(city, since), Wording.plain(language, "passkey.notHere"));
        }
        if (WrittenDay.day(since)
                .filter(day -> secondFactors.set(who, city, day))
                .isPresent()) {
            return done(language);
        }
        var problem = Wording.plain(
                language, "secondFactor.wrong", Wording.day(language, first()), Wording.day(language, last()));
        return refused(language, who, new Typed(city, since), problem);
    }

    /** What was refused, as it was written. */
    private record Typed(String city, String since) {}

    private ResponseEntity<byte[]> refused(Language language, Person who, Typed typed, String problem) {
        return answer(
                HttpStatus.BAD_REQUEST, language, who, Optional.of(typed), Optional.of(problem), Optional.empty());
    }

    @PostMapping("/end")
    ResponseEntity<byte[]> end(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            Person who) {
        seeThatIsOwn(who, city);
        secondFactors.end(who, city);
        return done(language);
    }

    private static void seeThatIsOwn(Person who, String city) {
        if (!Rules.citiesOf(who).contains(city)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ResponseEntity<byte[]> done(Language language) {
        return Html.leadTo("/" + language.tag() + "/" + PLACE + "?done");
    }

    private LocalDate first() {
        return LocalDate.now(clock).plusDays(SecondFactors.LEAST_DAYS);
    }

    private LocalDate last() {
        return LocalDate.now(clock).plusDays(SecondFactors.MOST_DAYS);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Person who,
            Optional<Typed> refused,
            Optional<String> problem,
            Optional<String> told) {
        var own = Rules.citiesOf(who);
        var acting = people.ofCities(own);
        var with = secondFactors.withPasskeys(acting);
        var since = secondFactors.of(own);
        var words = new ActingWords(language, cities.list());
        var offices = own.stream()
                .sorted()
                .map(city -> office(
                        city,
                        words.city(city),
                        Optional.ofNullable(since.get(city)),
                        refused.filter(one -> one.city().equals(city)).map(Typed::since),
                        without(city, acting, with),
                        language))
                .toList();
        var page = new SecondFactorPage(
                new Frame(language, PLACE, Wording.plain(language, "secondFactor.title"), false),
                offices,
                refused.map(Typed::city),
                problem,
                told);
        return Html.answer(status, (output, forms) -> JtesecondfactorGenerated.render(output, forms, page));
    }

    private static List<String> without(String city, List<Person> acting, Set<Long> with) {
        return acting.stream()
                .filter(person ->
                        person.acting().stream().anyMatch(one -> one.city().equals(city)))
                .filter(person -> !with.contains(person.id()))
                .map(Person::name)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Office office(
            String city,
            String name,
            Optional<LocalDate> since,
            Optional<String> typed,
            List<String> without,
            Language language) {
        var state = since.map(day -> Wording.plain(
                        language,
                        day.isAfter(LocalDate.now(clock)) ? "secondFactor.from" : "secondFactor.holds",
                        Wording.day(language, day)))
                .orElseGet(() -> Wording.plain(language, "secondFactor.off"));
        var written = typed.or(() -> since.map(LocalDate::toString)).orElse("");
        return new Office(city, name, since.isPresent(), written, state, without);
    }
}
