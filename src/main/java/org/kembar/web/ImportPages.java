package org.kembar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.evaluation.BuiltIn;
import org.kembar.exchange.Incoming;
import org.kembar.preview.CaseFileReader;
import org.kembar.preview.Mistake;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.Previews;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Subject;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where case files are sent in, and imports are taken back. */
@RestController
final class ImportPages {

    static final String PLACE = "import";

    /** So many imports stand on a page. */
    private static final int ON_A_PAGE = 20;

    /** So many things are named in a sentence. */
    private static final int NAMED = 10;

    private static final long LATEST = Long.MAX_VALUE;

    private final Imports imports;
    private final Previews previews;
    private final Clock clock;
    private final Uploads uploads = new Uploads();

    ImportPages(DataSource source, Clock clock) {
        this.clock = clock;
        imports = new Imports(source, clock);
        previews = new Previews(source, clock);
    }

    /**
     * @param done the number of the import that was just stored
     * @param undone the number of the one that was just taken back
     * @param before the number of the last import of the page before
     */
    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "done", defaultValue = "0") long done,
            @RequestParam(name = "undone", defaultValue = "0") long undone,
            @RequestParam(name = "left", required = false) Optional<String> left,
            @RequestParam(name = "before", defaultValue = "" + LATEST) long before) {
        var told = told(done, false)
                .map(past -> said("import.done", past, language))
                .or(() -> told(undone, true).map(past -> said("import.undone", past, language)))
                .or(() -> left.map(_ -> Wording.plain(language, "cli.import.left")));
        return answer(HttpStatus.OK, page(language, before, told, List.of()));
    }

    private static String said(String key, Imports.Past past, Language language) {
        return past.list()
                .map(title -> Wording.plain(language, key + ".list", past.number(), title))
                .orElseGet(() -> Wording.plain(language, key, past.number()));
    }

    /** Only what is so is told, whatever the address says. */
    private Optional<Imports.Past> told(long number, boolean isUndone) {
        return number < 1 || number == LATEST
                ? Optional.empty()
                : imports.past(number + 1, 1).stream()
                        .filter(past -> past.number() == number && past.undone().isPresent() == isUndone)
                        .findFirst();
    }

    @PostMapping(path = "/{language:id|en|ko}/" + PLACE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> send(@PathVariable("language") Language language, HttpServletRequest request) {
        return switch (uploads.receive(request, incoming -> previewed(incoming, language))) {
            case Uploads.Received.Done<ResponseEntity<byte[]>>(var answer) -> answer;
            case Uploads.Received.Failed<ResponseEntity<byte[]>>(var why) ->
                refused(status(why), language, List.of(new Mistake("", said(why, language))));
        };
    }

    private static HttpStatus status(Uploads.Refused why) {
        return switch (why) {
            case TOO_LARGE, TOO_MANY -> HttpStatus.CONTENT_TOO_LARGE;
            case BROKEN, EMPTY -> HttpStatus.BAD_REQUEST;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String said(Uploads.Refused why, Language language) {
        return Wording.plain(language, "import." + why, Uploads.PARTS);
    }

    /** Reads the files one after the other; where one is refused, nothing of any is kept. */
    private ResponseEntity<byte[]> previewed(Incoming incoming, Language language) {
        var reader = new CaseFileReader(BuiltIn.standards(), clock, language);
        var mistakes = new ArrayList<Mistake>();
        incoming.refusals().forEach(refused -> mistakes.add(Mistake.of(refused, language)));
        var held = previews.hold(incoming.aside(), filling -> {
            for (var named : incoming.files()) {
                reader.read(named).ifPresent(file -> filling.add(named.name(), file));
            }
            mistakes.addAll(reader.mistakes());
            return mistakes.isEmpty();
        });
        return switch (held) {
            case Held.Waiting(var token) -> Html.leadTo("/" + language.tag() + "/" + PLACE + "/" + token);
            case Held.Left() -> refused(status(incoming), language, mistakes);
            case Held.NoRoom() ->
                refused(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        language,
                        List.of(new Mistake("", Wording.plain(language, "import.noRoom"))));
        };
    }

    private static HttpStatus status(Incoming incoming) {
        var isTooLarge = incoming.refusals().stream()
                .map(Incoming.Refused::why)
                .anyMatch(why ->
                        why == Incoming.Why.TOO_LARGE || why == Incoming.Why.TOO_MANY || why == Incoming.Why.BOMB);
        return isTooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }

    @PostMapping("/{language:id|en|ko}/" + PLACE + "s/{number:\\d{1,18}}/undo")
    ResponseEntity<byte[]> undo(@PathVariable("language") Language language, @PathVariable("number") long number) {
        return switch (imports.undo(number)) {
            case Undone.Done(var _), Undone.ListGone(var _) ->
                Html.leadTo("/" + language.tag() + "/" + PLACE + "?undone=" + number);
            case Undone.NoSuchImport() -> throw new NothingHere();
            case Undone.AlreadyUndone() ->
                // Whoever presses the button twice is told the same twice.
                Html.leadTo("/" + language.tag() + "/" + PLACE + "?undone=" + number);
            case Undone.ChangedSince(var subjects) -> conflict(language, "cli.undo.changedSince", number, subjects);
            case Undone.Spoiled(var subjects) -> conflict(language, "cli.undo.spoiled", number, subjects);
            case Undone.ListSpoiled() -> conflict(language, "cli.undo.listSpoiled", number, List.of());
        };
    }

    private ResponseEntity<byte[]> conflict(Language language, String key, long number, List<Subject> subjects) {
        var sentence = Wording.plain(language, key, number, SubjectWords.listed(subjects, language, NAMED));
        return refused(HttpStatus.CONFLICT, language, List.of(new Mistake("", sentence)));
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, Language language, List<Mistake> mistakes) {
        return answer(status, page(language, LATEST, Optional.empty(), mistakes));
    }

    private ImportPage page(Language language, long before, Optional<String> told, List<Mistake> mistakes) {
        var past = imports.past(before, ON_A_PAGE + 1);
        return ImportPage.of(language, clock.getZone(), told, mistakes, past, ON_A_PAGE);
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, ImportPage page) {
        return Html.answer(status, (output, forms) -> JteimportGenerated.render(output, forms, page));
    }
}
