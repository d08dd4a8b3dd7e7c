package org.kembar.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Erasure;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept about who is signed in: shown, handed out, and erased with the account. */
@RestController
@Needs(Right.BE_SIGNED_IN)
@RequestMapping("/{language:id|en|ko}/" + OwnDataPages.PLACE)
final class OwnDataPages {

    static final String PLACE = "account/data";

    private final OwnData data;
    private final People people;
    private final Erasure erasure;

    OwnDataPages(OwnData data, People people, DataSource source, Clock clock) {
        this.data = data;
        this.people = people;
        erasure = new Erasure(source, clock);
    }

    /**
     * What the template prints.
     *
     * @param isByService whether the person signs in by their city's own service, and may have no password
     */
    record OwnDataPage(
            Frame frame, String name, String email, List<String> kept, boolean isByService, Optional<String> problem) {}

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, Person who) {
        return answer(HttpStatus.OK, who, language, Optional.empty());
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Person who, Language language, Optional<String> problem) {
        var all = data.of(who);
        var kept = Stream.concat(
                        all.kinds().keySet().stream()
                                .map(kind -> Wording.plain(language, "privacy.own." + kind, all.many(kind))),
                        Stream.of(Wording.plain(
                                language, "privacy.own.changes", all.account().changes())))
                .toList();
        var page = new OwnDataPage(
                new Frame(language, PLACE, Wording.plain(language, "privacy.own.title"), false),
                who.name(),
                who.email(),
                kept,
                people.isKnownToAService(who),
                problem);
        return Html.answer(status, (output, forms) -> JteowndataGenerated.render(output, forms, page));
    }

    @GetMapping("/account.json")
    ResponseEntity<byte[]> handOut(Person who) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"account.json\"")
                .body(data.of(who).written().getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody who finds an open browser does it: it takes the password. */
    @PostMapping("/erase")
    ResponseEntity<byte[]> erase(
            @PathVariable("language") Language language,
            @RequestParam(name = "password", defaultValue = "") String password,
            Person who) {
        return switch (people.confirm(who, password)) {
            case People.Tried.Right(var person) -> erased(person, language);
            case People.Tried.Wrong() -> refused(HttpStatus.BAD_REQUEST, "account.password.wrong", who, language);
            case People.Tried.TooMany() -> refused(HttpStatus.TOO_MANY_REQUESTS, "signIn.tooMany", who, language);
            case People.Tried.Busy() -> refused(HttpStatus.SERVICE_UNAVAILABLE, "signIn.busy", who, language);
        };
    }

    private ResponseEntity<byte[]> erased(Person who, Language language) {
        return switch (erasure.erase(who)) {
            case DONE -> Html.leadTo("/" + language.tag() + "/" + PrivacyPages.PLACE + "?erased");
            case LAST_HEAD -> refused(HttpStatus.CONFLICT, "privacy.own.lastHead", who, language);
        };
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, String key, Person who, Language language) {
        return answer(status, who, language, Optional.of(Wording.plain(language, key)));
    }
}
