package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.access.Scope;
import org.kembar.access.SecondFactors;
import org.kembar.access.Sessions;
import org.kembar.access.Tokens;
import org.kembar.syntax.Unseen;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Frame;
import org.kembar.web.Html;
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

/** The tokens by which programs ask in one's own name. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping("/{language:id|en|ko}/" + TokenPages.PLACE)
final class TokenPages {

    static final String PLACE = AccountPages.PLACE + "/tokens";

    /** By which one is known for what it is where it should not stand. */
    static final String MARK = "kembar_";

    private static final String REVOKE = "/{id:\\d{1,18}}/revoke";

    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final Tokens tokens;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Clock clock;

    TokenPages(Tokens tokens, Sessions sessions, SecondFactors secondFactors, Clock clock) {
        this.secondFactors = secondFactors;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param made to be copied, this once
     */
    record TokenPage(
            Frame frame,
            List<Row> tokens,
            List<Option> scopes,
            List<Integer> days,
            String name,
            Optional<String> problem,
            Optional<String> made) {}

    /** @param rests from when on it is not accepted though it has not ended */
    record Row(long id, String name, String scopes, String ends, Optional<String> rests, String seen) {}

    record Option(String value, String name) {}

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, Person who) {
        return answer(HttpStatus.OK, language, who, "", Optional.empty(), Optional.empty());
    }

    @PostMapping
    ResponseEntity<byte[]> make(
            @PathVariable("language") Language language,
            @RequestParam(name = "name", defaultValue = "") String typed,
            @RequestParam(name = "scope", required = false) Optional<List<String>> sent,
            @RequestParam(name = "days", defaultValue = "") String days,
            Person who,
            HttpServletRequest request) {
        var name = typed.strip();
        if (Unseen.saysNothing(name) || name.length() > Tokens.LONGEST_NAME || Unseen.marks(name)) {
            return refused(language, who, name, "invitation.name.wrong", Tokens.LONGEST_NAME);
        }
        var scopes = offered(who).stream()
                .filter(scope -> sent.orElse(List.of()).contains(value(scope)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        var holds = DAYS.stream().filter(one -> days.equals(one.toString())).findFirst();
        if (scopes.isEmpty() || holds.isEmpty()) {
            return refused(language, who, name, "tokens.choose");
        }
        // If it has ended in this moment, nothing more is known of it than what is asked of everybody.
        var proof = SessionCookie.read(request).flatMap(sessions::proof).orElse(Proof.PASSWORD);
        return tokens.make(who, name, scopes, Duration.ofDays(holds.get()), proof)
                .map(secret ->
                        answer(HttpStatus.OK, language, who, "", Optional.empty(), Optional.of(MARK + secret.text())))
                .orElseGet(() -> refused(language, who, name, "tokens.tooMany", Tokens.MOST));
    }

    /** Whether it is to open nothing any more: it comes back never. */
    @GetMapping(REVOKE)
    ResponseEntity<byte[]> ask(@PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        var place = PLACE + "/" + id + "/revoke";
        return tokens.of(who).stream()
                .filter(token -> token.id() == id)
                .findFirst()
                .map(token -> Confirmation.ofOne(
                                language,
                                place,
                                "tokens.revoke",
                                token.name(),
                                new Back(PLACE, Wording.plain(language, "tokens.title")))
                        .answer())
                .orElseThrow(NothingHere::new);
    }

    @PostMapping(REVOKE)
    ResponseEntity<byte[]> revoke(
            @PathVariable("language") Language language, @PathVariable("id") long id, Person who) {
        tokens.revoke(who, id);
        return Html.leadTo("/" + language.tag() + "/" + PLACE);
    }

    private ResponseEntity<byte[]> refused(Language language, Person who, String name, String key, Object... values) {
        var problem = Optional.of(Wording.plain(language, key, values));
        return answer(HttpStatus.BAD_REQUEST, language, who, name, problem, Optional.empty());
    }

    private static Set<Scope> offered(Person who) {
        return Stream.of(Scope.values())
                .filter(scope -> Rules.mayHandOn(who, scope))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private static String value(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Language language, Scope scope) {
        return Wording.plain(language, "tokens.scope." + value(scope));
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Person who,
            String name,
            Optional<String> problem,
            Optional<String> made) {
        var moment = new Moment(language, clock.getZone());
        var rests = secondFactors
                .of(who)
                .map(since -> Wording.plain(language, "tokens.rests", Wording.day(language, since)));
        var page = new TokenPage(
                new Frame(language, PLACE, Wording.plain(language, "tokens.title"), false),
                tokens.of(who).stream()
                        .map(token -> new Row(
                                token.id(),
                                token.name(),
                                token.scopes().stream()
                                        .sorted()
                                        .map(scope -> word(language, scope))
                                        .collect(Collectors.joining("; ")),
                                moment.day(token.ends()),
                                rests.filter(_ -> token.proof() == Proof.PASSWORD),
                                token.seen()
                                        .map(moment::exactly)
                                        .orElseGet(() -> Wording.plain(language, "tokens.unused"))))
                        .toList(),
                offered(who).stream()
                        .map(scope -> new Option(value(scope), word(language, scope)))
                        .toList(),
                DAYS,
                name,
                problem,
                made);
        return Html.answer(status, (output, forms) -> JtetokensGenerated.render(output, forms, page));
    }
}
