package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kembar.access.ByPasswordAlone;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Right;
import org.kembar.access.SecondFactors;
import org.kembar.access.Secret;
import org.kembar.access.Sessions;
import org.kembar.passkeys.Passkey;
import org.kembar.passkeys.Passkeys;
import org.kembar.syntax.Unseen;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Also;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.web.Reach;
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

/** The own passkeys: which there are, making one, and removing one. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping("/{language:id|en|ko}/" + PasskeyPages.PLACE)
final class PasskeyPages {

    static final String PLACE = AccountPages.PLACE + "/passkeys";

    private static final String REMOVE = "/{id:\\d{1,18}}/remove";

    /** The field by which what was made with it ends as well. */
    private static final String ALSO = "also";

    private final Passkeys passkeys;
    private final LeftBehind leftBehind;
    private final People people;
    private final Sessions sessions;
    private final Admission admission;
    private final SecondFactors secondFactors;
    private final Reach reach;
    private final Clock clock;

    PasskeyPages(
            Passkeys passkeys,
            LeftBehind leftBehind,
            People people,
            Sessions sessions,
            Admission admission,
            SecondFactors secondFactors,
            Reach reach,
            Clock clock) {
        this.sessions = sessions;
        this.admission = admission;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.leftBehind = leftBehind;
        this.people = people;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param isByService whether the person signs in by their city's own service, and may have no password
     * @param demanded that one must have one, and from when on
     * @param ask what the browser is to make a passkey by, after the password
     * @param name of the passkey, as it was typed
     */
    record PasskeyPage(
            Frame frame,
            String email,
            List<Row> passkeys,
            boolean isPossible,
            boolean isByService,
            Optional<String> demanded,
            Optional<String> ask,
            String name,
            Optional<String> told,
            Optional<Problem> problem) {

        boolean isWrong(String field) {
            return problem.filter(one -> one.field().equals(field)).isPresent();
        }
    }

    record Row(long id, String name, String since, String seen) {}

    record Problem(String field, String sentence) {}

    @ByPasswordAlone
    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "made", required = false) Optional<String> made,
            @RequestParam(name = "needed", required = false) Optional<String> needed,
            Person who,
            HttpServletRequest request) {
        var told = made.map(_ -> "passkey.made")
                .or(() -> needed.map(_ -> "secondFactor.needed"))
                .map(key -> Wording.plain(language, key));
        return answer(HttpStatus.OK, language, who, request, "", told, Optional.empty(), Optional.empty());
    }

    /** Whoever finds a browser open makes no way in of their own there: the password comes first. */
    @ByPasswordAlone
    @PostMapping
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @RequestParam(name = "name", defaultValue = "") String typed,
            @RequestParam(name = "password", defaultValue = "") String password,
            Person who,
            HttpServletRequest request) {
        var name = typed.strip();
        if (!isName(name)) {
            return refused(language, who, request, name, "name", "passkey.name.wrong", Passkeys.LONGEST_NAME);
        }
        if (passkeys.of(who).size() >= Passkeys.MOST) {
            return refused(language, who, request, name, "name", "passkey.tooMany", Passkeys.MOST);
        }
        return switch (people.confirm(who, password)) {
            case People.Tried.Right _ -> {
                var ask = PasskeySignInPages.site(reach, request)
                        .flatMap(site -> passkeys.toMake(who, session(request), site));
                yield ask.isPresent()
                        ? answer(HttpStatus.OK, language, who, request, name, Optional.empty(), ask, Optional.empty())
                        : refused(language, who, request, name, "name", "passkey.notHere");
            }
            case People.Tried.Wrong() -> refused(language, who, request, name, "password", "account.password.wrong");
            case People.Tried.TooMany() -> refused(language, who, request, name, "password", "signIn.tooMany");
            case People.Tried.Busy() -> refused(language, who, request, name, "password", "signIn.busy");
        };
    }

    private static boolean isName(String name) {
        return !Unseen.saysNothing(name) && name.length() <= Passkeys.LONGEST_NAME && !Unseen.marks(name);
    }

    @ByPasswordAlone
    @PostMapping("/made")
    ResponseEntity<byte[]> make(
            @PathVariable("language") Language language,
            @RequestParam(name = "name", defaultValue = "") String typed,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            Person who,
            HttpServletRequest request) {
        var name = typed.strip();
        if (!isName(name)) {
            return refused(language, who, request, name, "name", "passkey.name.wrong", Passkeys.LONGEST_NAME);
        }
        var made = PasskeySignInPages.site(reach, request)
                .map(site -> passkeys.make(who, session(request), site, answer, name))
                .orElse(Passkeys.Making.WRONG);
        return switch (made) {
            // The device has made sure of its person, and not of whoever else has the secret of this session.
            case DONE -> admission.admit(who, Proof.PASSKEY, "/" + language.tag() + "/" + PLACE + "?made", request);
            case WRONG ->
                refused(
                        language,
                        who,
                        request,
                        name,
                        "name",
                        answer.isEmpty() ? "passkey.noScript" : "passkey.notMade");
            case TOO_MANY -> refused(language, who, request, name, "name", "passkey.tooMany", Passkeys.MOST);
        };
    }

    /** Whether one is to sign in with it no longer: it comes back never. */
    @GetMapping(REMOVE)
    ResponseEntity<byte[]> askToRemove(
            @PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        var passkey = own(id, who);
        return Confirmation.ofOne(
                        language,
                        PLACE + "/" + id + "/remove",
                        "passkey.remove",
                        passkey.name(),
                        new Back(PLACE, Wording.plain(language, "passkey.title")))
                .and(new Also(
                        Wording.plain(language, "passkey.also"),
                        leftBehind.since(passkey, who, new Moment(language, clock.getZone())),
                        ALSO,
                        Wording.plain(language, "passkey.also.end")))
                .answer();
    }

    private Passkey own(long id, Person who) {
        return passkeys.of(who).stream()
                .filter(passkey -> passkey.id() == id)
                .findFirst()
                .orElseThrow(NothingHere::new);
    }

    @PostMapping(REMOVE)
    ResponseEntity<byte[]> remove(
            @PathVariable("language") Language language,
            @PathVariable("id") long id,
            @RequestParam(name = ALSO, required = false) Optional<String> also,
            Person who,
            HttpServletRequest request) {
        var passkey = own(id, who);
        // Before it: who is stopped in between still finds it here.
        also.ifPresent(_ -> leftBehind.end(passkey, who));
        if (!passkeys.remove(who, id)) {
            throw new NothingHere();
        }
        // With which of them a session was begun is not kept; whoever holds a lost device is in one.
        sessions.endOthers(who, session(request), Proof.PASSKEY);
        return Html.leadTo("/" + language.tag() + "/" + PLACE);
    }

    /** Of whoever is on a page that needs one. */
    private static Secret session(HttpServletRequest request) {
        return SessionCookie.read(request).orElseThrow();
    }

    private ResponseEntity<byte[]> refused(
            Language language,
            Person who,
            HttpServletRequest request,
            String name,
            String field,
            String key,
            Object... values) {
        var problem = new Problem(field, Wording.plain(language, key, values));
        return answer(
                HttpStatus.BAD_REQUEST,
                language,
                who,
                request,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem));
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Person who,
            HttpServletRequest request,
            String name,
            Optional<String> told,
            Optional<String> ask,
            Optional<Problem> problem) {
        var moment = new Moment(language, clock.getZone());
        var page = new PasskeyPage(
                new Frame(language, PLACE, Wording.plain(language, "passkey.title"), false),
                who.email(),
                passkeys.of(who).stream().map(one -> row(one, moment)).toList(),
                PasskeySignInPages.site(reach, request).isPresent(),
                people.isKnownToAService(who),
                SecondFactorPages.demanded(secondFactors.of(who), language),
                ask,
                name,
                told,
                problem);
        return Html.answer(status, (output, forms) -> JtepasskeysGenerated.render(output, forms, page));
    }

    private static Row row(Passkey one, Moment moment) {
        return new Row(
                one.id(),
                one.name(),
                moment.day(one.since()),
                one.seen().map(moment::exactly).orElseGet(() -> Wording.plain(moment.language(), "tokens.unused")));
    }
}
