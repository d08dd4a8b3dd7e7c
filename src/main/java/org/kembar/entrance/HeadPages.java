package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Acting;
import org.kembar.access.Invitations;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Role;
import org.kembar.access.Rules;
import org.kembar.entrance.PeoplePages.Option;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
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

/** Who is to head an office that nobody heads: its officers say so, and nobody else, for whoever heads it gets at all that is its own. */
@RestController
@Needs(Right.INVITE_A_HEAD)
@RequestMapping("/{language:id|en|ko}/" + HeadPages.PLACE)
final class HeadPages {

    static final String PLACE = PeoplePages.PLACE + "/head";

    private final People people;
    private final Invitations invitations;
    private final KnownCities cities;
    private final Clock clock;

    HeadPages(People people, Invitations invitations, KnownCities cities, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param cities those whose offices somebody of them may head; none where all have a head
     * @param waiting the invitations nobody has taken yet
     * @param link to hand on, this once
     */
    record HeadPage(
            Frame frame,
            List<Option> cities,
            List<Waiting> waiting,
            List<Option> languages,
            String email,
            Optional<String> problem,
            Optional<HandedLink> link) {}

    record Waiting(long id, String email, String city, String until) {}

    /** What stands in the form for an invitation. */
    private record Form(String email, String city, String language) {

        static final Form EMPTY = new Form("", "", "");
    }

    /** The cities whose record somebody keeps and whose offices nobody heads. */
    static List<String> headless(Person who, People people) {
        return people.partners(Rules.keepsTheRecordOf(who)).stream()
                .filter(city -> !city.hasHead())
                .filter(city -> Rules.mayInvite(who, new Acting(Role.HEAD, city.city()), List.of(city)))
                .map(city -> city.city())
                .sorted()
                .toList();
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, Person who) {
        return answer(HttpStatus.OK, language, who, Form.EMPTY, Optional.empty(), Optional.empty());
    }

    @PostMapping
    ResponseEntity<byte[]> invite(
            @PathVariable("language") Language language,
            @RequestParam(name = "email", defaultValue = "") String typed,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "language", defaultValue = "") String reads,
            Person who,
            HttpServletRequest request) {
        var form = new Form(typed.strip(), city, reads);
        var email = People.email(typed);
        if (email.isEmpty()) {
            return refused(language, who, form, "invitation.email.wrong", form.email());
        }
        if (!headless(who, people).contains(city)) {
            return refused(language, who, form, "people.head.mayNot");
        }
        var secret = invitations.invite(who, email.get(), new Acting(Role.HEAD, city));
        var theirs = Language.ofTag(reads).orElseGet(() -> HandedLink.languageOf(city, cities.list()));
        var address = HandedLink.address(request, theirs, InvitationPages.PLACE, secret);
        var link = new HandedLink(email.get(), address, true);
        return answer(HttpStatus.OK, language, who, Form.EMPTY, Optional.empty(), Optional.of(link));
    }

    /** One that somebody else sent out stays. */
    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(
            @PathVariable("language") Language language, @RequestParam("id") long id, Person who) {
        invitations.withdraw(who, id);
        return Html.leadTo("/" + language.tag() + "/" + PLACE);
    }

    private ResponseEntity<byte[]> refused(Language language, Person who, Form form, String key, Object... values) {
        var sentence = Wording.plain(language, key, values);
        return answer(HttpStatus.BAD_REQUEST, language, who, form, Optional.of(sentence), Optional.empty());
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Person who,
            Form form,
            Optional<String> problem,
            Optional<HandedLink> link) {
        var words = new ActingWords(language, cities.list());
        var page = new HeadPage(
                new Frame(language, PLACE, Wording.plain(language, "people.head.title"), false),
                headless(who, people).stream()
                        .map(id -> new Option(id, words.city(id), id.equals(form.city())))
                        .toList(),
                invitations.waiting(who).stream()
                        .filter(one -> one.as() instanceof Acting acting && acting.role() == Role.HEAD)
                        .map(one -> new Waiting(
                                one.id(),
                                one.email(),
                                words.city(one.as().city()),
                                Wording.day(
                                        language,
                                        one.ends().atZone(clock.getZone()).toLocalDate())))
                        .toList(),
                PeoplePages.languages(language, "people.language.ofCity", form.language()),
                form.email(),
                problem,
                link);
        return Html.answer(status, (output, forms) -> JteheadGenerated.render(output, forms, page));
    }
}
