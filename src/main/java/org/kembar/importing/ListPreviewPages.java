package org.kembar.importing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.registry.NetworkLists;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.registry.PreviewedLists;
import org.kembar.registry.PreviewedLists.Answered;
import org.kembar.registry.PreviewedLists.Waiting;
import org.kembar.registry.Previews.Held;
import org.kembar.web.Busy;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a network list would claim, and the yes or no to storing it. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping("/{language:id|en|ko}/" + ListImportPage.PLACE + "/{token:[0-9a-f]{32}}")
final class ListPreviewPages {

    /** So many lists of the same title are looked for. */
    private static final int LOOKED_AT = 100;

    private final PreviewedLists previews;
    private final NetworkLists lists;
    private final ListReading reading;
    private final Uploads uploads;
    private final Clock clock;

    ListPreviewPages(DataSource source, ListReading reading, Uploads uploads, Clock clock) {
        previews = new PreviewedLists(source, clock);
        lists = new NetworkLists(source, clock);
        this.reading = reading;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return ofOffice(who)
                .became(token)
                .map(number -> Html.leadTo(PastImportPages.address(language, number)))
                .orElseGet(() -> waiting(language, token, who, waiting -> show(waiting, language, HttpStatus.OK)));
    }

    /** The file is read anew for each answer, and large: by one at a time, as when it was sent. */
    private ResponseEntity<byte[]> waiting(
            Language language, String token, Person who, Function<Waiting, ResponseEntity<byte[]>> answering) {
        return uploads.alone(() -> ofOffice(who).find(token).map(answering).orElseGet(() -> gone(language, token)))
                .orElseThrow(() -> new Busy(Uploads.Refused.BUSY.said(language)));
    }

    private PreviewedLists ofOffice(Person who) {
        return previews.keptBy(Rules.keepsTheRecordOf(who));
    }

    private ResponseEntity<byte[]> show(Waiting waiting, Language language, HttpStatus status) {
        var edition = waiting.edition();
        var there = lists.withFile(edition.file());
        return answer(
                status, maker(language).of(waiting, reading.again(waiting.content()), there, beside(edition.title())));
    }

    /** Another edition under the same title is not replaced. */
    private Optional<Listed> beside(String title) {
        return lists.all(Long.MAX_VALUE, LOOKED_AT).stream()
                .filter(list -> list.edition().title().equals(title))
                .findFirst();
    }

    @PostMapping("/store")
    ResponseEntity<byte[]> store(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return ofOffice(who)
                .became(token)
                .map(number -> done(language, number))
                .orElseGet(() -> waiting(language, token, who, waiting -> store(waiting, language, who)));
    }

    private ResponseEntity<byte[]> store(Waiting waiting, Language language, Person who) {
        var claiming = reading.again(waiting.content());
        return switch (previews.by(who.id()).store(waiting, claiming.rows(), claiming.claims())) {
            case Answered.Done(var number) -> done(language, number);
            case Answered.There _, Answered.Overtaken() -> show(waiting, language, HttpStatus.CONFLICT);
            case Answered.Gone() -> gone(language, waiting.token());
            case Answered.NoRoom() -> noRoom(language, waiting.token());
        };
    }

    private static ResponseEntity<byte[]> done(Language language, long number) {
        return Html.leadTo(PastImportPages.address(language, number) + "?done");
    }

    @PostMapping("/again")
    ResponseEntity<byte[]> again(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return waiting(language, token, who, waiting -> again(waiting, language));
    }

    private ResponseEntity<byte[]> again(Waiting waiting, Language language) {
        var claiming = reading.again(waiting.content());
        return switch (previews.again(waiting, claiming.rows(), claiming.claims())) {
            case Held.Waiting(var next) -> Html.leadTo("/" + language.tag() + "/" + ListImportPage.PLACE + "/" + next);
            case Held.NoRoom() -> noRoom(language, waiting.token());
            case Held.Left(), Held.Full() -> gone(language, waiting.token());
        };
    }

    private ResponseEntity<byte[]> noRoom(Language language, String token) {
        return answer(HttpStatus.INSUFFICIENT_STORAGE, maker(language).noRoom(token));
    }

    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        var own = ofOffice(who);
        return own.became(token)
                .map(number -> Html.leadTo(PastImportPages.address(language, number)))
                .orElseGet(() -> own.isThere(token) ? left(language, token) : gone(language, token));
    }

    private ResponseEntity<byte[]> left(Language language, String token) {
        previews.withdraw(token);
        return Html.leadTo("/" + language.tag() + "/" + ImportPages.PLACE + "?left");
    }

    private ResponseEntity<byte[]> gone(Language language, String token) {
        return answer(HttpStatus.NOT_FOUND, maker(language).gone(token));
    }

    private ListPreviewPage.Maker maker(Language language) {
        return new ListPreviewPage.Maker(language, clock.getZone());
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, ListPreviewPage page) {
        return Html.answer(status, (output, forms) -> JtelistpreviewGenerated.render(output, forms, page));
    }
}
