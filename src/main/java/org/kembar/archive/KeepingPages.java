package org.kembar.archive;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.archive.FileView.Doing;
import org.kembar.registry.Document;
import org.kembar.registry.Documents.Outcome;
import org.kembar.registry.Reason;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
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

/** Withdrawing a document, and quoting from it. */
@RestController
@Needs(Right.RECORD)
@RequestMapping(FileAddresses.DESK + FileAddresses.ONE)
final class KeepingPages {

    /** Of the kinds of records those that are mostly taken from a document. */
    private static final List<String> KINDS =
            List.of("agreements", "activities", "obligations", "outputs", "obstacles", "statements", "judgements");

    private final Cabinet cabinet;
    private final Clock clock;

    KeepingPages(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    @GetMapping("/withdraw")
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            Person who) {
        var opened = cabinet.find(id, who);
        return asking(HttpStatus.OK, opened, toWithdraw(opened, document), "", Optional.empty(), language);
    }

    private Document toWithdraw(Opened opened, String id) {
        var document = cabinet.one(opened, id);
        if (!opened.mayReplace(document)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return document;
    }

    private ResponseEntity<byte[]> asking(
            HttpStatus status,
            Opened opened,
            Document document,
            String reason,
            Optional<String> problem,
            Language language) {
        var words = words(opened, language);
        var addresses = FileAddresses.of(language, opened);
        var page = new FileView.Withdrawing(
                new Frame(
                        language,
                        addresses.place() + "/" + document.id() + "/withdraw",
                        words.say("files.withdraw"),
                        false),
                FilePages.path(opened, words, addresses),
                addresses.one(document.id()) + "/withdraw",
                document.current().title(),
                document.current().number(),
                reason,
                problem);
        return Html.answer(status, (output, forms) -> JtewithdrawingGenerated.render(output, forms, page));
    }

    private FileWords words(Opened opened, Language language) {
        return new FileWords(opened.seen().file(), language, clock.getZone());
    }

    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @RequestParam(name = "seen", defaultValue = "0") int seen,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            Person who) {
        var opened = cabinet.find(id, who);
        var withdrawn = toWithdraw(opened, document);
        var reason = Reason.of(typed);
        if (reason.isEmpty()) {
            var sentence = words(opened, language).say("files.reason.wrong", Reason.LONGEST);
            return asking(HttpStatus.BAD_REQUEST, opened, withdrawn, typed, Optional.of(sentence), language);
        }
        return switch (cabinet.documents().withdraw(document, seen, reason.get().text(), who.id())) {
            case Outcome.Done(var _) ->
                Html.leadTo(FileAddresses.of(language, opened).one(document) + "?changed");
            case Outcome.Overtaken() ->
                asking(
                        HttpStatus.CONFLICT,
                        opened,
                        withdrawn,
                        typed,
                        Optional.of(words(opened, language).say("files.overtaken")),
                        language);
            case Outcome.NoRoom() ->
                asking(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        opened,
                        withdrawn,
                        typed,
                        Optional.of(words(opened, language).say("import.noRoom")),
                        language);
        };
    }

    /** A passage of a page, cut down to what is to be quoted, on its way into the form of a record. */
    @GetMapping("/quote")
    ResponseEntity<byte[]> quote(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String named,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Person who) {
        var opened = cabinet.toFile(id, who, language);
        var document = cabinet.read(opened, named);
        var text = Optional.of(document)
                .filter(one -> one.withdrawal().isEmpty())
                .map(one -> cabinet.documents().pages(named, one.current().number()))
                .filter(pages -> number > 0 && number <= pages.size())
                .map(pages -> pages.get(number - 1))
                .orElseThrow(NothingHere::new);
        var page = quoting(opened, document, number, text, language);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtequotingGenerated.render(output, forms, page));
    }

    private FileView.Quoting quoting(Opened opened, Document document, int number, String text, Language language) {
        var words = words(opened, language);
        var addresses = FileAddresses.of(language, opened);
        var record = Addresses.partnership(language, opened.open().id()) + "/record/";
        return new FileView.Quoting(
                new Frame(
                        language,
                        addresses.place() + "/" + document.id() + "/quote?page=" + number,
                        words.say("files.quote.from", number),
                        false),
                FilePages.path(opened, words, addresses),
                document.current().title(),
                addresses.page(document.id(), number),
                text,
                document.current()
                        .source()
                        .filter(source -> words.source(source).isPresent()),
                words.say("files.quote.place", number),
                KINDS.stream()
                        .map(kind -> new Doing(words.say("record." + kind), record + kind))
                        .toList());
    }
}
