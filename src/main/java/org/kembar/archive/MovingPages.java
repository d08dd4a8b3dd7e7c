package org.kembar.archive;

import java.time.Clock;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents.Outcome;
import org.kembar.registry.Reason;
import org.kembar.web.Frame;
import org.kembar.web.Html;
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

/** Who reads a document from now on. */
@RestController
@Needs(Right.RECORD)
@RequestMapping(FileAddresses.DESK + FileAddresses.ONE + "/audience")
final class MovingPages {

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
        var opened = cabinet.find(id, who);
        return answer(HttpStatus.OK, opened, toMove(opened, document), new Typed("", ""), Optional.empty(), language);
    }

    private Document toMove(Opened opened, String id) {
        var document = cabinet.one(opened, id);
        if (opened.movesTo(document).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return document;
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
        var opened = cabinet.find(id, who);
        var document = toMove(opened, named);
        var typed = new Typed(word, reason);
        var words = words(opened, language);
        if (word.isEmpty()) {
            return refused(opened, document, typed, new Problem("to", words.say("desk.audience.choose")), language);
        }
        var to = Audience.of(word)
                .filter(opened.movesTo(document)::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (!isSourceFor(opened, document, to)) {
            return refused(opened, document, typed, new Problem("to", words.say("files.move.source")), language);
        }
        var why = Reason.of(reason);
        if (why.isEmpty()) {
            var sentence = words.say("files.reason.wrong", Reason.LONGEST);
            return refused(opened, document, typed, new Problem("reason", sentence), language);
        }
        if (!from.equals(document.audience().word())) {
            return overtaken(opened, document, typed, language);
        }
        var outcome = cabinet.documents()
                .move(named, seen, document.audience(), to, why.get().text(), who.id());
        return switch (outcome) {
            case Outcome.Done(var _) ->
                Html.leadTo(FileAddresses.of(language, opened).one(named) + "?changed");
            case Outcome.Overtaken() -> overtaken(opened, document, typed, language);
            case Outcome.NoRoom() ->
                answer(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        opened,
                        document,
                        typed,
                        Optional.of(new Problem("to", words.say("import.noRoom"))),
                        language);
        };
    }

    /** Whoever reads it reads of which source it is the text; that must be for them, too. */
    private static boolean isSourceFor(Opened opened, Document document, Audience to) {
        return document.current().source().stream()
                .allMatch(id -> opened.sources(to).stream()
                        .anyMatch(source -> source.id().equals(id)));
    }

    private FileWords words(Opened opened, Language language) {
        return new FileWords(opened.seen().file(), language, clock.getZone());
    }

    private ResponseEntity<byte[]> overtaken(Opened opened, Document document, Typed typed, Language language) {
        var problem = new Problem("to", words(opened, language).say("files.overtaken"));
        return answer(HttpStatus.CONFLICT, opened, document, typed, Optional.of(problem), language);
    }

    private ResponseEntity<byte[]> refused(
            Opened opened, Document document, Typed typed, Problem problem, Language language) {
        return answer(HttpStatus.BAD_REQUEST, opened, document, typed, Optional.of(problem), language);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Opened opened,
            Document document,
            Typed typed,
            Optional<Problem> problem,
            Language language) {
        var words = words(opened, language);
        var addresses = FileAddresses.of(language, opened);
        var page = new FileView.Moving(
                new Frame(
                        language,
                        addresses.place() + "/" + document.id() + "/audience",
                        words.say("files.move"),
                        false),
                FilePages.path(opened, words, addresses),
                addresses.one(document.id()) + "/audience",
                document.current().title(),
                document.current().number(),
                document.audience().word(),
                words.audience(document.audience()),
                document.audience() == Audience.PUBLIC,
                opened.movesTo(document).stream()
                        .map(to -> new FileView.Choice(
                                to.word(), words.audience(to), to.word().equals(typed.to())))
                        .toList(),
                typed.reason(),
                problem.map(Problem::sentence),
                problem.map(Problem::field).orElse("to"));
        return Html.answer(status, (output, forms) -> JtemovingGenerated.render(output, forms, page));
    }
}
