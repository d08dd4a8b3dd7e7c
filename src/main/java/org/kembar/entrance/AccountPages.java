package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.PeopleLog;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.access.SecondFactors;
import org.kembar.access.Secret;
import org.kembar.access.Sessions;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who one is here: for which cities one acts, where one is signed in, and the own password. */
@RestController
@Needs(Right.BE_SIGNED_IN)
@RequestMapping("/{language:id|en|ko}/" + AccountPages.PLACE)
final class AccountPages {

    static final String PLACE = "account";

    private static final String SESSIONS = "/sessions";
    private static final String END = SESSIONS + "/{id:\\d{1,18}}/end";
    private static final String END_OTHERS = SESSIONS + "/end-others";

    /** So long it is told what happened to one's password. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final People people;
    private final Sessions sessions;
    private final PeopleLog log;
    private final SecondFactors secondFactors;
    private final StandingWords words;
    private final KnownCities cities;
    private final LeftBehind leftBehind;
    private final Clock clock;

    AccountPages(
            People people,
            Sessions sessions,
            PeopleLog log,
            SecondFactors secondFactors,
            StandingWords words,
            KnownCities cities,
            LeftBehind leftBehind,
            Clock clock) {
        this.leftBehind = leftBehind;
        this.secondFactors = secondFactors;
        this.people = people;
        this.sessions = sessions;
        this.log = log;
        this.words = words;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param acting as what, and for which city or until when
     * @param headless the cities whose offices nobody heads and one may say who is to
     * @param isGuest whether somebody is no more than that
     * @param demanded that one must have a passkey, and from when on
     * @param told what was done just now
     * @param goesOn what is not ended by another password
     * @param lately what happened to the password
     */
    record AccountPage(
            Frame frame,
            Person who,
            List<String> acting,
            boolean seesPeople,
            List<String> headless,
            boolean takesFilesIn,
            boolean isGuest,
            Optional<String> demanded,
            Optional<String> told,
            Optional<Problem> problem,
            List<String> goesOn,
            List<String> lately,
            List<Row> sessions) {

        boolean isWrong(String field) {
            return problem.filter(one -> one.field().equals(field)).isPresent();
        }
    }

    /** What is wrong with a field of the form for another password. */
    record Problem(String field, String sentence) {}

    /** A session. */
    record Row(long id, String browser, String began, String seen, boolean isThis) {}

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "changed", required = false) Optional<String> changed,
            Person who,
            HttpServletRequest request) {
        var told = changed.map(_ -> Wording.plain(language, "account.password.changed"));
        return answer(HttpStatus.OK, language, who, request, told, Optional.empty());
    }

    /** Whoever has got in with the old password elsewhere is out. */
    @PostMapping("/password")
    ResponseEntity<byte[]> change(
            @PathVariable("language") Language language,
            @RequestParam(name = "old", defaultValue = "") String old,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "also", required = false) Optional<String> also,
            Person who,
            HttpServletRequest request) {
        var problem = PasswordWords.wrong(language, password, who.name(), who.email());
        if (problem.isPresent()) {
            return refused(HttpStatus.BAD_REQUEST, language, who, request, new Problem("password", problem.get()));
        }
        return switch (people.change(who, old, password)) {
            case People.Tried.Right _ -> {
                sessions.endOthers(who, own(request));
                also.ifPresent(_ -> leftBehind.endAll(who));
                yield Html.leadTo(SignInPages.account(language) + "?changed");
            }
            case People.Tried.Wrong() ->
                refused(HttpStatus.BAD_REQUEST, language, who, request, problem(language, "account.password.wrong"));
            case People.Tried.TooMany() ->
                refused(HttpStatus.TOO_MANY_REQUESTS, language, who, request, problem(language, "signIn.tooMany"));
            case People.Tried.Busy() ->
                refused(HttpStatus.SERVICE_UNAVAILABLE, language, who, request, problem(language, "signIn.busy"));
        };
    }

    private static Problem problem(Language language, String key) {
        return new Problem("old", Wording.plain(language, key));
    }

    /** Whether it is to end. */
    @GetMapping(END)
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") long id,
            Person who,
            HttpServletRequest request) {
        return asked(
                language, "account.sessions.end", SESSIONS + "/" + id + "/end", one -> one.id() == id, who, request);
    }

    @GetMapping(END_OTHERS)
    ResponseEntity<byte[]> askOfOthers(
            @PathVariable("language") Language language, Person who, HttpServletRequest request) {
        return asked(language, "account.sessions.endOthers", END_OTHERS, _ -> true, who, request);
    }

    /** Of sessions that have ended meanwhile there is nothing to be asked. */
    private ResponseEntity<byte[]> asked(
            Language language,
            String key,
            String at,
            Predicate<Sessions.Open> which,
            Person who,
            HttpServletRequest request) {
        var about = sessions.of(who, own(request)).stream()
                .filter(which.and(one -> !one.isThis()))
                .map(one -> said(language, one))
                .toList();
        if (about.isEmpty()) {
            throw new NothingHere();
        }
        var back = new Back(PLACE, Wording.plain(language, "account.title"));
        return Confirmation.of(language, PLACE + at, key, about, back).answer();
    }

    private String said(Language language, Sessions.Open one) {
        return browser(language, one) + " · " + new Moment(language, clock.getZone()).exactly(one.began());
    }

    @PostMapping(END)
    ResponseEntity<byte[]> end(@PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        sessions.end(who, id);
        return Html.leadTo(SignInPages.account(language));
    }

    @PostMapping(END_OTHERS)
    ResponseEntity<byte[]> endOthers(
            @PathVariable("language") Language language, Person who, HttpServletRequest request) {
        sessions.endOthers(who, own(request));
        return Html.leadTo(SignInPages.account(language));
    }

    /** Of whoever is on a page that needs one. */
    private static Secret own(HttpServletRequest request) {
        return SessionCookie.read(request).orElseThrow();
    }

    private ResponseEntity<byte[]> refused(
            HttpStatus status, Language language, Person who, HttpServletRequest request, Problem problem) {
        return answer(status, language, who, request, Optional.empty(), Optional.of(problem));
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Person who,
            HttpServletRequest request,
            Optional<String> told,
            Optional<Problem> problem) {
        var moment = new Moment(language, clock.getZone());
        var page = new AccountPage(
                new Frame(language, PLACE, Wording.plain(language, "account.title"), false),
                who,
                words.all(who, language),
                Rules.has(who, Right.SEE_PEOPLE),
                HeadPages.headless(who, people).stream()
                        .map(new ActingWords(language, cities.list())::city)
                        .toList(),
                Rules.has(who, Right.TAKE_FILES_IN),
                !Rules.has(who, Right.BE_NO_GUEST),
                SecondFactorPages.demanded(secondFactors.of(who), language),
                told,
                problem,
                leftBehind.all(who, moment),
                log.ofPassword(who, clock.instant().minus(LATELY)).stream()
                        .map(entry -> new EventWords(language, moment).lately(entry))
                        .toList(),
                sessions.of(who, own(request)).stream()
                        .map(one -> row(language, moment, one))
                        .toList());
        return Html.answer(status, (output, forms) -> JteaccountGenerated.render(output, forms, page));
    }

    private static Row row(Language language, Moment moment, Sessions.Open one) {
        return new Row(
                one.id(),
                browser(language, one),
                moment.exactly(one.began()),
                moment.exactly(one.seen()),
                one.isThis());
    }

    private static String browser(Language language, Sessions.Open one) {
        return one.browser().orElseGet(() -> Wording.plain(language, "account.sessions.unknown"));
    }
}
