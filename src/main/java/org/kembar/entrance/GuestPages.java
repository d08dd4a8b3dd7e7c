package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Invitations;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.access.Visit;
import org.kembar.access.Visits;
import org.kembar.asking.WrittenDay;
import org.kembar.casefile.CaseFile;
import org.kembar.gazetteer.PartnershipsOfCity;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
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

/** Where a head invites guests, sees who is one and until when, and ends a visit before its time. */
@RestController
@Needs(Right.SEE_PEOPLE)
@RequestMapping("/{language:id|en|ko}/" + GuestPages.PLACE)
final class GuestPages {

    static final String PLACE = PeoplePages.PLACE + "/guests";

    private static final String END = "/{id:\\d{1,18}}/end";

    private final Visits visits;
    private final Invitations invitations;
    private final KnownCities cities;
    private final PartnershipsOfCity partnerships;
    private final StandingWords words;
    private final Clock clock;

    GuestPages(
            Visits visits,
            Invitations invitations,
            KnownCities cities,
            CaseFiles caseFiles,
            StandingWords words,
            Clock clock) {
        this.visits = visits;
        this.invitations = invitations;
        this.cities = cities;
        this.words = words;
        this.clock = clock;
        partnerships = new PartnershipsOfCity(caseFiles);
    }

    /**
     * What the template prints.
     *
     * @param link to hand on, this once
     */
    record GuestPage(
            Frame frame,
            List<Row> guests,
            Form form,
            List<PeoplePages.Option> partnerships,
            List<PeoplePages.Option> languages,
            Optional<Problem> problem,
            Optional<HandedLink> link) {

        int usual() {
            return Visits.USUAL_DAYS;
        }

        int most() {
            return Visits.MOST_DAYS;
        }

        boolean isWrong(String field) {
            return problem.filter(one -> one.field().equals(field)).isPresent();
        }
    }

    record Row(long id, String name, String email, String partnership, String until) {}

    record Problem(String field, String sentence) {}

    /** What stands in the form. */
    record Form(String email, String partnership, String until, String language) {}

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, Person who) {
        return answer(HttpStatus.OK, language, who, empty(), Optional.empty(), Optional.empty());
    }

    private Form empty() {
        return new Form("", "", LocalDate.now(clock).plusDays(Visits.USUAL_DAYS).toString(), "");
    }

    @PostMapping
    ResponseEntity<byte[]> invite(
            @PathVariable("language") Language language,
            @RequestParam(name = "email", defaultValue = "") String typed,
            @RequestParam(name = "partnership", defaultValue = "") String partnership,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "language", defaultValue = "") String reads,
            Person who,
            HttpServletRequest request) {
        var form = new Form(typed.strip(), partnership, until.strip(), reads);
        var email = People.email(typed);
        if (email.isEmpty()) {
            return refused(language, who, form, "email", "invitation.email.wrong", form.email());
        }
        var file = own(who).stream().filter(one -> one.id().equals(partnership)).findFirst();
        if (file.isEmpty()) {
            return refused(language, who, form, "partnership", "guests.mayNot");
        }
        var ends = WrittenDay.day(form.until()).flatMap(visits::endOf);
        if (ends.isEmpty()) {
            return refused(language, who, form, "until", "guests.until.wrong", Visits.MOST_DAYS);
        }
        var sides = CitiesOfFiles.ofSides(file.get(), cities.list());
        var host = Rules.hosts(who, sides).orElseThrow(NothingHere::new);
        var secret = invitations.invite(who, email.get(), new Visit(partnership, host, ends.get()));
        var theirs = Language.ofTag(reads)
                .orElseGet(() -> sides.values().stream()
                        .filter(city -> !city.equals(host))
                        .map(city -> HandedLink.languageOf(city, cities.list()))
                        .findFirst()
                        .orElse(Language.EN));
        var link =
                new HandedLink(email.get(), HandedLink.address(request, theirs, InvitationPages.PLACE, secret), true);
        return answer(HttpStatus.OK, language, who, empty(), Optional.empty(), Optional.of(link));
    }

    private ResponseEntity<byte[]> refused(
            Language language, Person who, Form form, String field, String key, Object... values) {
        var problem = new Problem(field, Wording.plain(language, key, values));
        return answer(HttpStatus.BAD_REQUEST, language, who, form, Optional.of(problem), Optional.empty());
    }

    /** Whether the visit is to end before its day. */
    @GetMapping(END)
    ResponseEntity<byte[]> ask(@PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        var place = PLACE + "/" + id + "/end";
        return visits.of(Rules.citiesOf(who)).stream()
                .filter(guest -> guest.id() == id)
                .findFirst()
                .map(guest -> Confirmation.ofOne(
                                language,
                                place,
                                "guests.end",
                                guest.name() + " · "
                                        + words.partnership(guest.visit().caseFile(), language),
                                new Back(PLACE, Wording.plain(language, "guests.title")))
                        .answer())
                .orElseThrow(NothingHere::new);
    }

    /** One of another office's is there for nobody else. */
    @PostMapping(END)
    ResponseEntity<byte[]> end(@PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        if (!visits.end(who, id)) {
            throw new NothingHere();
        }
        return Html.leadTo("/" + language.tag() + "/" + PLACE);
    }

    /** The partnerships to which somebody may invite guests. */
    private List<CaseFile> own(Person who) {
        var known = cities.list();
        return Rules.citiesOf(who).stream()
                .sorted()
                .flatMap(id -> known.withId(id).stream())
                .flatMap(found -> partnerships.of(found.city()).stream())
                .distinct()
                .filter(file ->
                        Rules.hosts(who, CitiesOfFiles.ofSides(file, known)).isPresent())
                .toList();
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Person who,
            Form form,
            Optional<Problem> problem,
            Optional<HandedLink> link) {
        var page = new GuestPage(
                new Frame(language, PLACE, Wording.plain(language, "guests.title"), false),
                visits.of(Rules.citiesOf(who)).stream()
                        .map(one -> row(one, language))
                        .toList(),
                form,
                own(who).stream()
                        .map(file -> new PeoplePages.Option(
                                file.id(),
                                new Wording(language, file).title(),
                                file.id().equals(form.partnership())))
                        .toList(),
                PeoplePages.languages(language, "guests.language.ofPartner", form.language()),
                problem,
                link);
        return Html.answer(status, (output, forms) -> JteguestsGenerated.render(output, forms, page));
    }

    private Row row(Visits.Guest guest, Language language) {
        return new Row(
                guest.id(),
                guest.name(),
                guest.email(),
                words.partnership(guest.visit().caseFile(), language),
                words.until(guest.visit(), language));
    }
}
