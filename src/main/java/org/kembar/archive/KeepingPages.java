package org.kembar.archive;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.archive.FileView.Doing;
import org.kembar.casefile.Source;
import org.kembar.registry.Document;
import org.kembar.registry.Documents.Outcome;
import org.kembar.registry.Reason;
import org.kembar.web.Addresses;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
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

/** Withdrawing a document, and quoting from it. */
@RestController
@Needs(Right.RECORD)
@RequestMapping(FileAddresses.DESK + FileAddresses.ONE)
final class KeepingPages {

    private static final String WITHDRAW = "withdraw";

    /** Of the kinds of records those that are mostly taken from a document. */
    private static final List<String> KINDS = List.of(
            "agreements",
            "activities",
            "budget",
            "messages",
            "contacts",
            "obligations",
            "outputs",
            "obstacles",
            "annualPlans",
            "statements",
            "judgements");

    /** A source that is recorded together with what is quoted from it, as the form of a record calls one. */
    private static final String NEW = "*";

    private final Cabinet cabinet;
    private final Clock clock;

    KeepingPages(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    @GetMapping("/" + WITHDRAW)
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            Person who) {
        return asking(HttpStatus.OK, toWithdraw(cabinet.find(id, who), document, language), "", Optional.empty());
    }

    private OpenDocument toWithdraw(Opened opened, String id, Language language) {
        var document = cabinet.one(opened, id);
        if (!opened.mayReplace(document)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return open(opened, document, language);
    }

    private OpenDocument open(Opened opened, Document document, Language language) {
        return new OpenDocument(opened, document, language, clock.getZone());
    }

    private static ResponseEntity<byte[]> asking(
            HttpStatus status, OpenDocument withdrawn, String reason, Optional<String> problem) {
        var page = new FileView.Withdrawing(
                withdrawn.frame(WITHDRAW, withdrawn.say("files.withdraw")),
                withdrawn.path(),
                withdrawn.address(WITHDRAW),
                withdrawn.current().title(),
                withdrawn.words().whose(withdrawn.document()),
                withdrawn.current().number(),
                reason,
                problem);
        return Html.answer(
                status,
                OtherTongues.ofNames(
                        withdrawn.language(), withdrawn.opened().seen().file()),
                (output, forms) -> JtewithdrawingGenerated.render(output, forms, page));
    }

    @PostMapping("/" + WITHDRAW)
    ResponseEntity<byte[]> withdraw(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @RequestParam(name = "seen", defaultValue = "0") int seen,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            Person who) {
        var withdrawn = toWithdraw(cabinet.find(id, who), document, language);
        var reason = Reason.of(typed);
        if (reason.isEmpty()) {
            var sentence = withdrawn.say("files.reason.wrong", Reason.LONGEST);
            return asking(HttpStatus.BAD_REQUEST, withdrawn, typed, Optional.of(sentence));
        }
        return switch (cabinet.documents().withdraw(document, seen, reason.get().text(), who.id())) {
            case Outcome.Done(var _) -> withdrawn.changed();
            case Outcome.Overtaken() ->
                asking(HttpStatus.CONFLICT, withdrawn, typed, Optional.of(withdrawn.say("files.overtaken")));
            case Outcome.NoRoom() ->
                asking(HttpStatus.INSUFFICIENT_STORAGE, withdrawn, typed, Optional.of(withdrawn.say("import.noRoom")));
        };
    }

    /** A passage of a page, cut down to what is to be quoted, on its way into the form of a record. */
    @GetMapping("/quote")
    ResponseEntity<byte[]> quote(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String named,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "source", required = false) Optional<String> source,
            Person who) {
        var opened = cabinet.toFile(id, who, language);
        var document = cabinet.read(opened, named);
        var text = Optional.of(document)
                .filter(one -> one.withdrawal().isEmpty())
                .map(one -> cabinet.documents().pages(named, one.current().number()))
                .filter(pages -> number > 0 && number <= pages.size())
                .map(pages -> pages.get(number - 1))
                .orElseThrow(NothingHere::new);
        var page = quoting(open(opened, document, language), number, text, source);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, opened.seen().file()),
                (output, forms) -> JtequotingGenerated.render(output, forms, page));
    }

    /** @param chosen of which source it is the text, where the document does not say it itself */
    private static FileView.Quoting quoting(OpenDocument from, int number, String text, Optional<String> chosen) {
        var record = Addresses.partnership(from.language(), from.opened().open().id()) + "/record/";
        var own = from.current()
                .source()
                .filter(source -> from.words().source(source).isPresent());
        var sources = own.isPresent()
                ? List.<Source>of()
                : from.opened().sources(from.document().audience());
        var source = own.or(() -> chosen.filter(id -> id.equals(NEW) || named(sources, id)))
                .or(() -> calledSo(sources, from))
                .orElse(NEW);
        return new FileView.Quoting(
                from.frame("quote?page=" + number, from.say("files.quote.from", number)),
                from.path(),
                from.current().title(),
                from.addresses().page(from.document().id(), number),
                number,
                text,
                source,
                own.isPresent() ? List.of() : choices(sources, source, from),
                source.equals(NEW) ? Optional.of(from.current().title()) : Optional.empty(),
                from.document().audience().word(),
                from.say("files.quote.place", number),
                KINDS.stream()
                        .map(kind -> new Doing(from.say("record." + kind), record + kind))
                        .toList());
    }

    private static boolean named(List<Source> sources, String id) {
        return sources.stream().anyMatch(one -> one.id().equals(id));
    }

    /** What was quoted from it before has made it a source already. */
    private static Optional<String> calledSo(List<Source> sources, OpenDocument from) {
        return sources.stream()
                .filter(one -> one.title().stream()
                        .anyMatch(title ->
                                title.byLanguage().containsValue(from.current().title())))
                .map(Source::id)
                .findFirst();
    }

    private static List<FileView.Choice> choices(List<Source> sources, String chosen, OpenDocument from) {
        var fresh = new FileView.Choice(
                NEW, from.say("files.quote.new", from.current().title()), chosen.equals(NEW));
        return Stream.concat(
                        Stream.of(fresh),
                        sources.stream()
                                .map(one -> new FileView.Choice(
                                        one.id(),
                                        from.words().source(one),
                                        one.id().equals(chosen))))
                .toList();
    }
}
