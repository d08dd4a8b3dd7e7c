package org.kembar.entrance;

import java.util.Optional;
import org.kembar.access.Acting;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Roles;
import org.kembar.access.Rules;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
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

/** Where a head takes from somebody what they act as for the own city. */
@RestController
@Needs(Right.SEE_PEOPLE)
@RequestMapping("/{language:id|en|ko}/" + PeoplePages.PLACE + "/{id:\\d{1,18}}/take-away")
final class RolePages {

    private final People people;
    private final Roles roles;
    private final KnownCities cities;

    RolePages(People people, Roles roles, KnownCities cities) {
        this.people = people;
        this.roles = roles;
        this.cities = cities;
    }

    /**
     * What the template prints.
     *
     * @param role as in the form
     */
    record RolePage(Frame frame, Person person, String acting, String role, String city, Optional<String> problem) {}

    @GetMapping
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "city", defaultValue = "") String city,
            Person who) {
        var person = people.withId(id).orElseThrow(NothingHere::new);
        return answer(HttpStatus.OK, language, person, own(who, person, role, city), Optional.empty());
    }

    @PostMapping
    ResponseEntity<byte[]> takeAway(
            @PathVariable("language") Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "city", defaultValue = "") String city,
            Person who) {
        var person = people.withId(id).orElseThrow(NothingHere::new);
        var acting = own(who, person, role, city);
        return switch (roles.takeAway(who, id, acting)) {
            case DONE ->
                Html.leadTo("/" + language.tag() + "/" + (who.id() == id ? AccountPages.PLACE : PeoplePages.PLACE));
            case NOT_THERE -> throw new NothingHere();
            case LAST_HEAD ->
                answer(HttpStatus.CONFLICT, language, person, acting, Optional.of("people.takeAway.lastHead"));
        };
    }

    /** Of another city nobody is even told whether somebody acts for it. */
    private static Acting own(Person who, Person person, String role, String city) {
        return Choices.role(role)
                .map(one -> new Acting(one, city))
                .filter(acting ->
                        Rules.mayTakeAway(who, acting) && person.acting().contains(acting))
                .orElseThrow(NothingHere::new);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, Language language, Person person, Acting acting, Optional<String> problem) {
        var place = place(person.id(), acting);
        var frame = new Frame(language, place, Wording.plain(language, "people.takeAway.title"), false);
        var page = new RolePage(
                frame,
                person,
                new ActingWords(language, cities.list()).one(acting),
                Choices.value(acting.role()),
                acting.city(),
                problem.map(frame::say));
        return Html.answer(status, (output, forms) -> JtetakeawayGenerated.render(output, forms, page));
    }

    /** Where it is asked whether somebody is to act so no longer. */
    static String place(long person, Acting acting) {
        return PeoplePages.PLACE + "/" + person + "/take-away?role=" + Choices.value(acting.role()) + "&city="
                + Addresses.encoded(acting.city());
    }
}
