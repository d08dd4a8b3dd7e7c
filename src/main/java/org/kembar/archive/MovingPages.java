package org.kembar.archive;

import java.time.Clock;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.registry.Audience;
import org.kembar.registry.Documents.Outcome;
import org.kembar.registry.Reason;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who reads a document from now on. */
@RestController
@Needs(Right.RECORD)
@RequestMapping(FileAddresses.DESK + FileAddresses.ONE + "/" + MovingPages.AUDIENCE)
final class MovingPages {

    static final String AUDIENCE = "audience";

    private final Cabinet cabinet;
    private final Clock clock;

    MovingPages(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /** What is typed into the form. */
    private record Typed(String to, String reason) {}

    /** @param field of the form at which it is */
    private record Problem(String field, String sentence) {}

    @GetMapping
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            Person who) {
        return answer(
                HttpStatus.OK, toMove(cabinet.find(id, who), document, language), new Typed("", ""), Optional.empty());
    }

    private OpenDocument toMove(Opened opened, String id, Language language) {
        var document = cabinet.one(opened, id);
        if (opened.movesTo(document).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new OpenDocument(opened, document, language, clock.getZone());
    }

    /** @param from for whom it was when the form was opened */
    @PostMapping
    ResponseEntity<byte[]> move(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String named,
            @RequestParam(name = "seen", defaultValue = "0") int seen,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String word,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Person who) {
        var moved = toMove(cabinet.find(id, who), named, language);
        var now = moved.document().audience();
        var typed = new Typed(word, reason);
        if (word.isEmpty()) {
            return refused(moved, typed, new Problem("to", moved.say("desk.audience.choose")));
        }
        var to = Audience.of(word)
                .filter(moved.opened().movesTo(moved.document())::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (!isSourceFor(moved, to)) {
            return refused(moved, typed, new Problem("to", moved.say("files.move.source")));
        }
        var why = Reason.of(reason);
        if (why.isEmpty()) {
            return refused(moved, typed, new Problem("reason", moved.say("files.reason.wrong", Reason.LONGEST)));
        }
        if (!from.equals(now.word())) {
            return overtaken(moved, typed);
        }
        var outcome = cabinet.documents().move(named, seen, now, to, why.get().text(), who.id());
        return switch (outcome) {
            case Outcome.Done(var _) -> moved.changed();
            case Outcome.Overtaken() -> overtaken(moved, typed);
            case Outcome.NoRoom() -> {
                var problem = new Problem("to", moved.say("import.noRoom"));
                yield answer(HttpStatus.INSUFFICIENT_STORAGE, moved, typed, Optional.of(problem));
            }
        };
    }

    /** Whoever reads it reads of which source it is the text; that must be for them, too. */
    private static boolean isSourceFor(OpenDocument moved, Audience to) {
        return moved.current().source().stream()
                .allMatch(id -> moved.opened().sources(to).stream()
                        .anyMatch(source -> source.id().equals(id)));
    }

    private static ResponseEntity<byte[]> overtaken(OpenDocument moved, Typed typed) {
        return answer(HttpStatus.CONFLICT, moved, typed, Optional.of(new Problem("to", moved.say("files.overtaken"))));
    }

    private static ResponseEntity<byte[]> refused(OpenDocument moved, Typed typed, Problem problem) {
        return answer(HttpStatus.BAD_REQUEST, moved, typed, Optional.of(problem));
    }

    private static ResponseEntity<byte[]> answer(
            HttpStatus status, OpenDocument moved, Typed typed, Optional<Problem> problem) {
        var words = moved.words();
        var now = moved.document().audience();
        var page = new FileView.Moving(
                moved.frame(AUDIENCE, words.say("files.move")),
                moved.path(),
                moved.address(AUDIENCE),
                moved.current().title(),
                words.whose(moved.document()),
                moved.current().number(),
                now.word(),
                words.audiences().of(now),
                now == Audience.PUBLIC,
                moved.opened().movesTo(moved.document()).stream()
                        .map(to -> new FileView.Choice(
                                to.word(), words.audiences().of(to), to.word().equals(typed.to())))
                        .toList(),
                typed.reason(),
                problem.map(Problem::sentence),
                problem.map(Problem::field).orElse("to"));
        return Html.answer(
                status,
                OtherTongues.ofNames(moved.language(), moved.opened().seen().file()),
                (output, forms) -> JtemovingGenerated.render(output, forms, page));
    }
}
