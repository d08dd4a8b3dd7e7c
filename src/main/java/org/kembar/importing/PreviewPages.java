package org.kembar.importing;

import java.time.Clock;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Previews;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Previews.Preview;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an import would change, and the yes or no to it. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping("/{language:id|en|ko}/" + ImportPages.PLACE + "/{token:[0-9a-f]{32}}")
final class PreviewPages {

    private final Previews previews;
    private final OthersRecords others;
    private final KnownCities cities;
    private final Clock clock;

    PreviewPages(DataSource source, KnownCities cities, Clock clock) {
        this.cities = cities;
        this.clock = clock;
        previews = new Previews(source, clock);
        others = new OthersRecords(source, clock);
    }

    /** @param from the position of the first case file of the page */
    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Person who) {
        return ofOffice(who)
                .find(token)
                .map(preview -> show(preview, language, Math.clamp(from, 0, PreviewPage.FILES), HttpStatus.OK))
                .orElseGet(() -> gone(language, token));
    }

    private Previews ofOffice(Person who) {
        return previews.keptBy(Rules.keepsTheRecordOf(who));
    }

    private ResponseEntity<byte[]> show(Preview preview, Language language, int from, HttpStatus status) {
        return preview.ofImport()
                .map(number -> Html.leadTo(PastImportPages.address(language, number)))
                .orElseGet(() -> answer(status, PreviewPage.of(previews, preview, language, clock.getZone(), from)));
    }

    /** Every difference of one case file. */
    @GetMapping("/{position:\\d{1,5}}")
    ResponseEntity<byte[]> showWhole(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @PathVariable("position") int position,
            Person who) {
        return ofOffice(who)
                .find(token)
                .filter(preview -> preview.ofImport().isEmpty())
                .flatMap(preview -> PreviewPage.whole(previews, preview, language, position))
                .map(page -> answer(HttpStatus.OK, page))
                .orElseGet(() -> gone(language, token));
    }

    @PostMapping("/store")
    ResponseEntity<byte[]> store(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        seeThatIsMine(token, who);
        return ofOffice(who)
                .by(who.id())
                .store(token)
                .map(outcome -> switch (outcome) {
                    case Imported.Done(var number) -> Html.leadTo(PastImportPages.address(language, number) + "?done");
                    case Imported.Overtaken(var _) -> conflict(language, token, who);
                    case Imported.Withheld(var files) ->
                        answer(HttpStatus.CONFLICT, PreviewPage.withheld(language, token, files));
                    case Imported.NoRoom() ->
                        answer(HttpStatus.INSUFFICIENT_STORAGE, PreviewPage.noRoom(language, token));
                })
                .orElseGet(() -> gone(language, token));
    }

    /** Somebody may have recorded meanwhile what this would take the place of, and whoever has the address may not be who sent it. */
    private void seeThatIsMine(String token, Person who) {
        var known = cities.list();
        if (!ofOffice(who)
                .isAll(
                        token,
                        planned -> Mine.isSo(planned, who, known)
                                && others.in(planned, who, known).isEmpty())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Which case files others have changed, the page of the preview tells by itself. */
    private ResponseEntity<byte[]> conflict(Language language, String token, Person who) {
        return ofOffice(who)
                .find(token)
                .map(preview -> show(preview, language, 0, HttpStatus.CONFLICT))
                .orElseGet(() -> gone(language, token));
    }

    @PostMapping("/again")
    ResponseEntity<byte[]> again(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        seeThatIsMine(token, who);
        return ofOffice(who)
                .again(token)
                .map(held -> switch (held) {
                    case Held.Waiting(var next) ->
                        Html.leadTo("/" + language.tag() + "/" + ImportPages.PLACE + "/" + next);
                    case Held.NoRoom() -> answer(HttpStatus.INSUFFICIENT_STORAGE, PreviewPage.noRoom(language, token));
                    case Held.Left(), Held.Full() -> gone(language, token);
                })
                .orElseGet(() -> gone(language, token));
    }

    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return ofOffice(who)
                .find(token)
                .map(preview -> preview.ofImport()
                        .map(number -> Html.leadTo(PastImportPages.address(language, number)))
                        .orElseGet(() -> left(language, token)))
                .orElseGet(() -> gone(language, token));
    }

    private ResponseEntity<byte[]> left(Language language, String token) {
        previews.withdraw(token);
        return Html.leadTo("/" + language.tag() + "/" + ImportPages.PLACE + "?left");
    }

    private static ResponseEntity<byte[]> gone(Language language, String token) {
        return answer(HttpStatus.NOT_FOUND, PreviewPage.gone(language, token));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, PreviewPage page) {
        return Html.answer(status, (output, forms) -> JtepreviewGenerated.render(output, forms, page));
    }
}
