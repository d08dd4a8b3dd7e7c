package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Acting;
import org.kembar.access.Invitations;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.Partner;
import org.kembar.access.PastInvitations;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Recoveries;
import org.kembar.access.Right;
import org.kembar.access.Role;
import org.kembar.access.Rules;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
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

/** Who acts for the cities of whoever heads their offices, and who was invited to. */
@RestController
@Needs(Right.SEE_PEOPLE)
@RequestMapping("/{language:id|en|ko}/" + PeoplePages.PLACE)
final class PeoplePages {

    static final String PLACE = "people";

    /** So many invitations that are past stand here; all of them are in the history. */
    private static final int PAST = 20;

    private static final String WITHDRAW = "/withdraw/{id:\\d{1,18}}";

    private final People people;
    private final Invitations invitations;
    private final PastInvitations past;
    private final Recoveries recoveries;
    private final PartnerOffices offices;
    private final KnownCities cities;
    private final StandingWords standings;
    private final Clock clock;

    PeoplePages(
            DataSource source,
            People people,
            Invitations invitations,
            Recoveries recoveries,
            PartnerOffices offices,
            KnownCities cities,
            StandingWords standings,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        past = new PastInvitations(source, clock);
        this.recoveries = recoveries;
        this.offices = offices;
        this.cities = cities;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param link to hand on, this once
     */
    record PeoplePage(
            Frame frame,
            List<Row> people,
            List<Waiting> waiting,
            List<Past> past,
            List<PartnerOffices.Row> offices,
            List<Option> roles,
            List<Option> cities,
            List<Option> languages,
            String email,
            Optional<String> problem,
            Optional<HandedLink> link) {

        /** Whether there is anybody for whom a link to a new password may be made. */
        boolean renews() {
            return people.stream().anyMatch(Row::mayRenew);
        }
    }

    /** @param mayRenew whether a link to a new password may be made for the person */
    record Row(long id, String name, String email, List<Acted> acting, boolean mayRenew) {}

    /** @param takeAway where it is asked whether they are to act so no longer */
    record Acted(String as, Optional<String> takeAway) {}

    record Waiting(long id, String email, String as, String until) {}

    /** @param became what became of the invitation, when, and who took it */
    record Past(String email, String as, String became) {}

    record Option(String value, String name, boolean isChosen) {}

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, Person who) {
        return answer(HttpStatus.OK, language, who, Form.EMPTY, Optional.empty(), Optional.empty());
    }

    /** What stands in the form for an invitation. */
    private record Form(String email, String role, String city, String language) {

        static final Form EMPTY = new Form("", "officer", "", "");
    }

    @PostMapping
    ResponseEntity<byte[]> invite(
            @PathVariable("language") Language language,
            @RequestParam(name = "email", defaultValue = "") String typed,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "language", defaultValue = "") String reads,
            Person who,
            HttpServletRequest request) {
        var form = new Form(typed.strip(), role, city, reads);
        var email = People.email(typed);
        if (email.isEmpty()) {
            return refused(language, who, form, "invitation.email.wrong", form.email());
        }
        var as = Choices.role(role).map(one -> new Acting(one, city));
        if (as.filter(acting -> Rules.mayInvite(who, acting, offices.partners(who)))
                .isEmpty()) {
            return refused(language, who, form, "people.mayNot");
        }
        var secret = invitations.invite(who, email.get(), as.get());
        var theirs = Language.ofTag(reads).orElseGet(() -> HandedLink.languageOf(city, cities.list()));
        var address = HandedLink.address(request, theirs, InvitationPages.PLACE, secret);
        var link = new HandedLink(email.get(), address, true);
        return answer(HttpStatus.OK, language, who, Form.EMPTY, Optional.empty(), Optional.of(link));
    }

    /** Of somebody who does not act for the own cities alone nobody is even told whether there is such a person. */
    @PostMapping("/{id:\\d{1,18}}/" + RecoveryPages.PLACE)
    ResponseEntity<byte[]> renew(
            @PathVariable("language") Language language,
            @PathVariable("id") long id,
            Person who,
            HttpServletRequest request) {
        var person = people.withId(id).filter(one -> Rules.mayRenew(who, one)).orElseThrow(NothingHere::new);
        var secret = recoveries.make(Optional.of(who), person).orElseThrow(NothingHere::new);
        var theirs = HandedLink.languageOf(person.cities().findFirst().orElseThrow(), cities.list());
        var address = HandedLink.address(request, theirs, RecoveryPages.PLACE, secret);
        var link = new HandedLink(person.email(), address, false);
        return answer(HttpStatus.OK, language, who, Form.EMPTY, Optional.empty(), Optional.of(link));
    }

    private ResponseEntity<byte[]> refused(Language language, Person who, Form form, String key, Object... values) {
        var sentence = Wording.plain(language, key, values);
        return answer(HttpStatus.BAD_REQUEST, language, who, form, Optional.of(sentence), Optional.empty());
    }

    /** Whether the link that was sent is to open nothing any more. */
    @GetMapping(WITHDRAW)
    ResponseEntity<byte[]> askToWithdraw(
            @PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        var place = PLACE + "/withdraw/" + id;
        return invitations.waiting(who).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(one -> Confirmation.ofOne(
                                language,
                                place,
                                "people.withdraw",
                                one.email() + " · " + standings.one(one.as(), language),
                                new Back(PLACE, Wording.plain(language, "people.title")))
                        .answer())
                .orElseThrow(NothingHere::new);
    }

    @PostMapping(WITHDRAW)
    ResponseEntity<byte[]> withdraw(
            @PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        invitations.withdraw(who, id);
        return Html.leadTo("/" + language.tag() + "/" + PLACE);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Person who,
            Form form,
            Optional<String> problem,
            Optional<HandedLink> link) {
        var known = cities.list();
        var words = new ActingWords(language, known);
        var page = new PeoplePage(
                new Frame(language, PLACE, Wording.plain(language, "people.title"), false),
                people.ofCities(Rules.citiesOf(who)).stream()
                        .map(person -> row(who, person, language))
                        .toList(),
                invitations.waiting(who).stream()
                        .map(one -> new Waiting(
                                one.id(),
                                one.email(),
                                standings.one(one.as(), language),
                                Wording.day(
                                        language,
                                        one.ends().atZone(clock.getZone()).toLocalDate())))
                        .toList(),
                past(who, language),
                offices.rows(who, words),
                Arrays.stream(Role.values())
                        .map(role -> new Option(
                                Choices.value(role),
                                words.role(role),
                                Choices.value(role).equals(form.role())))
                        .toList(),
                citiesToChoose(who).stream()
                        .map(id -> new Option(id, words.city(id), id.equals(form.city())))
                        .toList(),
                languages(language, "people.language.ofCity", form.language()),
                form.email(),
                problem,
                link);
        return Html.answer(status, (output, forms) -> JtepeopleGenerated.render(output, forms, page));
    }

    private List<Past> past(Person who, Language language) {
        var names = Names.toldTo(who, people, cities.list(), language);
        return past.of(who, PAST).stream()
                .map(one -> new Past(
                        one.invitation().email(),
                        standings.one(one.invitation().as(), language),
                        became(one, names, language)))
                .toList();
    }

    private String became(PastInvitations.Past one, Names names, Language language) {
        var day = Wording.day(language, one.at().atZone(clock.getZone()).toLocalDate());
        return one.takenBy()
                .map(person -> Wording.plain(language, "people.past.taken", day, names.of(person)))
                .orElseGet(() -> Wording.plain(language, "people.past.ended", day));
    }

    private Row row(Person who, Person person, Language language) {
        var own = Rules.citiesOf(who);
        // Of other cities nobody is told as what somebody acts.
        var roles = person.acting().stream()
                .filter(one -> own.contains(one.city()))
                .map(one -> new Acted(
                        standings.one(one, language),
                        Optional.of(RolePages.place(person.id(), one)).filter(_ -> Rules.mayTakeAway(who, one))));
        // Of whom others invited as a guest one sees no more than that they act here.
        var visits = person.visits().stream()
                .filter(visit -> own.contains(visit.city()))
                .map(visit -> new Acted(standings.one(visit, language), Optional.of(GuestPages.PLACE)));
        var all = Stream.concat(roles, visits)
                .sorted(Comparator.comparing(Acted::as))
                .toList();
        return new Row(person.id(), person.name(), person.email(), all, Rules.mayRenew(who, person));
    }

    /** First what the city speaks, whichever is chosen. */
    static List<Option> languages(Language language, String key, String chosen) {
        var ofCity = new Option("", Wording.plain(language, key), chosen.isEmpty());
        var each = Frame.LANGUAGES.stream()
                .map(one -> new Option(
                        one.tag(), Wording.plain(one, "web.language"), one.tag().equals(chosen)));
        return Stream.concat(Stream.of(ofCity), each).toList();
    }

    /** The own ones first, then those of partners. */
    private List<String> citiesToChoose(Person who) {
        var all = new LinkedHashSet<>(Rules.citiesOf(who));
        offices.partners(who).stream()
                .filter(partner -> Rules.mayInvite(who, new Acting(Role.HEAD, partner.city()), List.of(partner)))
                .map(Partner::city)
                .forEach(all::add);
        return new ArrayList<>(all);
    }
}
