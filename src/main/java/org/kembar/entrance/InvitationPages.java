package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Acting;
import org.kembar.access.Invitation;
import org.kembar.access.Invitations;
import org.kembar.access.Invitations.Taken;
import org.kembar.access.Needs;
import org.kembar.access.Open;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Right;
import org.kembar.access.Secret;
import org.kembar.access.Sessions;
import org.kembar.access.Visit;
import org.kembar.cities.Match;
import org.kembar.cities.Meant;
import org.kembar.syntax.Unseen;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.CityWords;
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

/** Where the link of an invitation leads, and the link with which the first person sets the registry up. */
@RestController
@RequestMapping("/{language:id|en|ko}/" + InvitationPages.PLACE + "/{secret:[A-Za-z0-9_-]{43}}")
final class InvitationPages {

    static final String PLACE = "invitations";

    private final Invitations invitations;
    private final Sessions sessions;
    private final Admission admission;
    private final KnownCities cities;
    private final StandingWords words;
    private final Clock clock;

    InvitationPages(
            Invitations invitations,
            Sessions sessions,
            Admission admission,
            KnownCities cities,
            StandingWords words,
            Clock clock) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.admission = admission;
        this.cities = cities;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param as what somebody is to be; empty for the first person, who says for which city
     * @param how it goes on, and until when
     * @param problems with the fields they are about
     * @param choices between cities of the name that was typed
     * @param isKnown whether it is somebody who is signed in and only says yes
     */
    record InvitationPage(
            Frame frame,
            Optional<String> as,
            String how,
            Typed typed,
            List<Problem> problems,
            List<Choice> choices,
            boolean isKnown) {

        /** Whoever has an account is led back here after signing in. */
        String signIn() {
            return SignInPages.leadingTo(frame.at(frame.place()));
        }

        boolean isWrong(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }

    record Problem(String field, String sentence) {}

    /** A city as it can be typed without being mistaken for another. */
    record Choice(String id, String name) {}

    /** What stands in the fields; passwords are typed again. */
    record Typed(String name, String email, String city) {

        static Typed of(String name, String email, String city) {
            return new Typed(name.strip(), email.strip(), city.strip());
        }
    }

    /** What was found in the fields. */
    private record Read(List<Problem> problems, List<Choice> choices, String email, String city) {}

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("secret") String secret,
            HttpServletRequest request) {
        var who = SessionCookie.read(request).flatMap(sessions::of);
        return open(secret)
                .map(invitation -> isFor(who, invitation)
                        ? asked(language, secret, invitation)
                        : answer(HttpStatus.OK, language, secret, invitation, typed(invitation), List.of(), List.of()))
                .orElseGet(() -> gone(language, secret));
    }

    private static boolean isFor(Optional<Person> who, Invitation invitation) {
        return invitation instanceof Invitation.Joining joining
                && who.filter(person -> person.email().equals(joining.email())).isPresent();
    }

    /** Somebody who has an account only says yes. */
    private ResponseEntity<byte[]> asked(Language language, String secret, Invitation invitation) {
        return answer(HttpStatus.OK, page(language, secret, invitation, typed(invitation), List.of(), List.of(), true));
    }

    @Needs(Right.BE_SIGNED_IN)
    @PostMapping("/join")
    ResponseEntity<byte[]> join(
            @PathVariable("language") Language language, @PathVariable("secret") String secret, Person who) {
        return invitations.join(new Secret(secret), who)
                ? Html.leadTo(SignInPages.account(language))
                : gone(language, secret);
    }

    private Optional<Invitation> open(String secret) {
        return Secret.of(secret).flatMap(invitations::find);
    }

    private static Typed typed(Invitation invitation) {
        return switch (invitation) {
            case Invitation.SettingUp _ -> new Typed("", "", "");
            case Invitation.Joining joining -> new Typed("", joining.email(), "");
        };
    }

    @Open
    @PostMapping
    ResponseEntity<byte[]> take(
            @PathVariable("language") Language language,
            @PathVariable("secret") String secret,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request) {
        var open = open(secret);
        if (open.isEmpty()) {
            return gone(language, secret);
        }
        var invitation = open.get();
        var typed = invitation instanceof Invitation.Joining joining
                ? Typed.of(name, joining.email(), "")
                : Typed.of(name, email, city);
        var read = read(invitation, typed, password, language);
        if (!read.problems().isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, language, secret, invitation, typed, read.problems(), read.choices());
        }
        var key = new Secret(secret);
        var taken = switch (invitation) {
            case Invitation.SettingUp _ -> invitations.setUp(key, read.email(), read.city(), typed.name(), password);
            case Invitation.Joining _ -> invitations.take(key, typed.name(), password);
        };
        return switch (taken) {
            case Taken.Joined(var person) ->
                admission.admit(person, Proof.PASSWORD, SignInPages.desk(language), request);
            case Taken.Gone() -> gone(language, secret);
            case Taken.KnownAlready() ->
                answer(
                        HttpStatus.CONFLICT,
                        language,
                        secret,
                        invitation,
                        typed,
                        List.of(new Problem("password", Wording.plain(language, "invitation.known"))),
                        List.of());
        };
    }

    private Read read(Invitation invitation, Typed typed, String password, Language language) {
        var mistakes = new ArrayList<Problem>();
        if (Unseen.saysNothing(typed.name())
                || typed.name().length() > People.LONGEST_NAME
                || Unseen.marks(typed.name())) {
            mistakes.add(problem(language, "name", "invitation.name.wrong", People.LONGEST_NAME));
        }
        var email = People.email(typed.email());
        if (email.isEmpty()) {
            mistakes.add(problem(language, "email", "invitation.email.wrong", typed.email()));
        }
        var choices = List.<Choice>of();
        var city = Optional.of("");
        if (invitation instanceof Invitation.SettingUp) {
            var meant = Meant.of(cities.list(), typed.city());
            city = city(meant);
            choices = choices(meant, language);
            if (city.isEmpty()) {
                mistakes.add(problem(language, "city", unclear(meant), typed.city()));
            }
        }
        PasswordWords.wrong(language, password, typed.name(), typed.email())
                .map(sentence -> new Problem("password", sentence))
                .ifPresent(mistakes::add);
        return new Read(mistakes, choices, email.orElse(""), city.orElse(""));
    }

    private static Problem problem(Language language, String field, String key, Object... values) {
        return new Problem(field, Wording.plain(language, key, values));
    }

    private static Optional<String> city(Meant meant) {
        return switch (meant) {
            case Meant.One(var found) -> Optional.of(found.city().id());
            case Meant.Several _, Meant.None _ -> Optional.empty();
        };
    }

    /** The key of what there is to say of a name by which no one city is meant; a name that is nearly another is no homonym. */
    private static String unclear(Meant meant) {
        return switch (meant) {
            case Meant.One _, Meant.Several _ -> "invitation.city.several";
            case Meant.None(var near) -> near.isEmpty() ? "invitation.city.none" : "invitation.city.near";
        };
    }

    private static List<Choice> choices(Meant meant, Language language) {
        var words = new CityWords(language);
        var matches = switch (meant) {
            case Meant.One _ -> List.<Match>of();
            case Meant.Several(var several) -> several;
            case Meant.None(var near) -> near;
        };
        return matches.stream()
                .map(match -> new Choice(match.city().id(), words.line(match.city())))
                .toList();
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            String secret,
            Invitation invitation,
            Typed typed,
            List<Problem> problems,
            List<Choice> choices) {
        return answer(status, page(language, secret, invitation, typed, problems, choices, false));
    }

    private InvitationPage page(
            Language language,
            String secret,
            Invitation invitation,
            Typed typed,
            List<Problem> problems,
            List<Choice> choices,
            boolean isKnown) {
        var as = switch (invitation) {
            case Invitation.SettingUp _ -> Optional.<String>empty();
            case Invitation.Joining joining -> Optional.of(words.one(joining.as(), language));
        };
        var title = Wording.plain(language, as.isPresent() ? "invitation.title" : "setUp.title");
        return new InvitationPage(
                new Frame(language, PLACE + "/" + secret, title, false),
                as,
                how(invitation, language),
                typed,
                problems,
                choices,
                isKnown);
    }

    private String how(Invitation invitation, Language language) {
        var until =
                Wording.day(language, invitation.ends().atZone(clock.getZone()).toLocalDate());
        return switch (invitation) {
            case Invitation.SettingUp _ -> Wording.plain(language, "setUp.how", until);
            case Invitation.Joining joining ->
                switch (joining.as()) {
                    case Acting acting -> Wording.plain(language, "invitation.as", words.one(acting, language), until);
                    case Visit visit ->
                        Wording.plain(
                                language,
                                "invitation.guest",
                                words.partnership(visit.caseFile(), language),
                                words.until(visit, language),
                                until);
                };
        };
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, InvitationPage page) {
        return Html.answer(status, (output, forms) -> JteinvitationGenerated.render(output, forms, page));
    }

    /** Taken, withdrawn, run out, or never sent: which of them, nobody is told who has only the link. */
    private static ResponseEntity<byte[]> gone(Language language, String secret) {
        var frame = new Frame(language, PLACE + "/" + secret, Wording.plain(language, "invitation.gone.title"), false);
        var page = new GonePage(frame, frame.say("invitation.gone"));
        return Html.answer(HttpStatus.NOT_FOUND, (output, forms) -> JtegoneGenerated.render(output, forms, page));
    }
}
