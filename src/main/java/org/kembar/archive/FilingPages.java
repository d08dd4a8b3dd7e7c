package org.kembar.archive;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.archive.FileView.Choice;
import org.kembar.archive.FileView.Doing;
import org.kembar.archive.Incoming.Refused;
import org.kembar.archive.Incoming.Sent;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents.Filed;
import org.kembar.registry.Documents.Outcome;
import org.kembar.syntax.Unseen;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Filing a document, and putting another version in its place. */
@RestController
@Needs(Right.RECORD)
@RequestMapping(FileAddresses.DESK)
final class FilingPages {

    private static final String RENEW = FileAddresses.ONE + "/new-version";
    private static final int LONGEST_TITLE = 300;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    /** In which agreements and letters of Indonesian and Korean cities with their partners are mostly written. */
    private static final List<String> LANGUAGES =
            List.of("id", "en", "ko", "ar", "de", "es", "fr", "ja", "nl", "pt", "ru", "zh");

    private final Cabinet cabinet;
    private final Incoming incoming;
    private final Clock clock;

    FilingPages(Cabinet cabinet, Incoming incoming, Clock clock) {
        this.cabinet = cabinet;
        this.incoming = incoming;
        this.clock = clock;
    }

    /** What is typed beside the file. */
    private record Typed(String title, String language, String source, String audience) {

        static final Typed NOTHING = new Typed("", "", "", "");

        static Typed of(HttpServletRequest request) {
            return new Typed(
                    typed(request, "title"),
                    typed(request, "language"),
                    typed(request, "source"),
                    typed(request, "audience"));
        }

        static Typed of(Document document) {
            var current = document.current();
            return new Typed(
                    current.title(),
                    current.language().orElse(""),
                    current.source().orElse(""),
                    document.audience().word());
        }

        Typed as(Audience audience) {
            return new Typed(title, language, source, audience.word());
        }

        boolean isWhole() {
            return title.length() <= LONGEST_TITLE
                    && !Unseen.marks(title)
                    && (language.isEmpty() || LANGUAGES.contains(language));
        }

        Filed with(Sent sent) {
            return new Filed(
                    Unseen.saysNothing(title) ? FileName.title(sent.name()) : title,
                    Optional.of(language).filter(one -> !one.isEmpty()),
                    Optional.of(source).filter(one -> !one.isEmpty()),
                    sent.name(),
                    sent.kind().word(),
                    sent.bytes(),
                    sent.sha256(),
                    sent.isScanned(),
                    sent.content(),
                    sent.reading(),
                    sent.pages());
        }
    }

    /** Empty where the form did not arrive. */
    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    /** A form, and what it is about. */
    private record Form(Opened opened, Optional<Document> renewed, Person who, Language language) {

        FileAddresses addresses() {
            return FileAddresses.of(language, opened);
        }

        String action() {
            return renewed.map(document -> addresses().one(document.id()) + "/new-version")
                    .orElse(addresses().all());
        }
    }

    @GetMapping("/new")
    ResponseEntity<byte[]> open(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        var form = new Form(cabinet.toFile(id, who, language), Optional.empty(), who, language);
        return answer(HttpStatus.OK, form, Typed.NOTHING, Optional.empty(), Optional.empty());
    }

    @PostMapping
    ResponseEntity<byte[]> file(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            Person who,
            HttpServletRequest request) {
        var form = new Form(cabinet.toFile(id, who, language), Optional.empty(), who, language);
        return incoming.take(
                request, sent -> filed(form, Typed.of(request), sent), refused -> refused(form, request, refused));
    }

    @GetMapping(RENEW)
    ResponseEntity<byte[]> reopen(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            Person who) {
        var form = renewing(id, document, who, language);
        return answer(HttpStatus.OK, form, Typed.of(form.renewed().orElseThrow()), Optional.empty(), Optional.empty());
    }

    @PostMapping(RENEW)
    ResponseEntity<byte[]> renew(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            Person who,
            HttpServletRequest request) {
        var form = renewing(id, document, who, language);
        return incoming.take(
                request,
                sent -> renewed(form, Typed.of(request), typed(request, "seen"), sent),
                refused -> refused(form, request, refused));
    }

    private Form renewing(String id, String document, Person who, Language language) {
        var opened = cabinet.find(id, who);
        var renewed = cabinet.one(opened, document);
        if (!opened.mayReplace(renewed)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new Form(opened, Optional.of(renewed), who, language);
    }

    private ResponseEntity<byte[]> refused(Form form, HttpServletRequest request, Refused refused) {
        var sentence = words(form)
                .say("files.refused." + refused.why(), incoming.settings().mebibytes());
        var typed = refused.isFormThere()
                ? Typed.of(request)
                : form.renewed().map(Typed::of).orElse(Typed.NOTHING);
        return answer(refused.why().status(), form, typed, Optional.of(sentence), Optional.empty());
    }

    private ResponseEntity<byte[]> problem(HttpStatus status, Form form, Typed typed, String key) {
        return answer(status, form, typed, Optional.of(words(form).say(key, LONGEST_TITLE)), Optional.empty());
    }

    private ResponseEntity<byte[]> filed(Form form, Typed typed, Sent sent) {
        var audience = Audience.of(typed.audience())
                .filter(one -> Rules.mayFile(form.who(), form.opened().sides(), one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return checked(form, typed, sent, audience)
                .orElseGet(() -> outcome(
                        form,
                        typed,
                        cabinet.documents()
                                .file(
                                        form.opened().open(),
                                        audience,
                                        Rules.filesOf(form.who(), form.opened().sides(), audience),
                                        typed.with(sent),
                                        form.who().id())));
    }

    private ResponseEntity<byte[]> renewed(Form form, Typed typed, String seen, Sent sent) {
        if (!NUMBER.matcher(seen).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var document = form.renewed().orElseThrow();
        return checked(form, typed, sent, document.audience())
                .orElseGet(() -> outcome(
                        form,
                        typed,
                        cabinet.documents()
                                .renew(
                                        document.id(),
                                        Integer.parseInt(seen),
                                        typed.with(sent),
                                        form.who().id())));
    }

    /** What keeps it from being stored, if anything does. */
    private Optional<ResponseEntity<byte[]>> checked(Form form, Typed typed, Sent sent, Audience audience) {
        if (!typed.isWhole()) {
            return Optional.of(problem(HttpStatus.BAD_REQUEST, form, typed, "files.title.wrong"));
        }
        if (!typed.source().isEmpty()
                && form.opened().sources(audience).stream()
                        .noneMatch(source -> source.id().equals(typed.source()))) {
            return Optional.of(problem(HttpStatus.BAD_REQUEST, form, typed, "files.source.wrong"));
        }
        return already(form, typed, sent, audience).map(document -> there(form, typed, document));
    }

    /**
     * The same file, where everybody reads it already for whom it is. Sent once more in its own place, it may say otherwise what it is,
     * or be read where it was not.
     */
    private Optional<Document> already(Form form, Typed typed, Sent sent, Audience audience) {
        var itself =
                form.renewed().filter(document -> document.current().sha256().equals(sent.sha256()));
        if (itself.isPresent()) {
            return itself.filter(document -> Typed.of(document).equals(typed.as(audience))
                    && document.current().reading() == sent.reading());
        }
        return cabinet.all(form.opened()).stream()
                .filter(document -> document.withdrawal().isEmpty())
                .filter(document -> audience.seeing().contains(document.audience()))
                .filter(document -> document.current().sha256().equals(sent.sha256()))
                .findFirst();
    }

    private ResponseEntity<byte[]> there(Form form, Typed typed, Document document) {
        var sentence = words(form).say("files.there");
        var link = new Doing(document.current().title(), form.addresses().one(document.id()));
        return answer(HttpStatus.CONFLICT, form, typed, Optional.of(sentence), Optional.of(link));
    }

    private ResponseEntity<byte[]> outcome(Form form, Typed typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var document) -> Html.leadTo(form.addresses().one(document.id()) + "?changed");
            case Outcome.Overtaken() -> problem(HttpStatus.CONFLICT, form, typed, "files.overtaken");
            case Outcome.NoRoom() -> problem(HttpStatus.INSUFFICIENT_STORAGE, form, typed, "import.noRoom");
        };
    }

    private FileWords words(Form form) {
        return new FileWords(form.opened().seen().file(), form.language(), clock.getZone());
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, Form form, Typed typed, Optional<String> problem, Optional<Doing> there) {
        var page = page(form, typed, problem, there);
        return Html.answer(
                status,
                OtherTongues.of(form.language(), form.opened().seen().file()),
                (output, forms) -> JtesendingGenerated.render(output, forms, page));
    }

    private FileView.Sending page(Form form, Typed typed, Optional<String> problem, Optional<Doing> there) {
        var words = words(form);
        var addresses = form.addresses();
        var title = form.renewed()
                .map(document ->
                        words.say("files.renew.title", document.current().title()))
                .orElseGet(() -> words.say("files.new"));
        var place = form.renewed()
                .map(document -> "/" + document.id() + "/new-version")
                .orElse("/new");
        return new FileView.Sending(
                new Frame(form.language(), addresses.place() + place, title, false),
                FilePages.path(form.opened(), words, addresses),
                form.action(),
                typed.title(),
                form.renewed().isPresent() ? List.of() : audiences(form, typed, words),
                languages(typed, words),
                sources(form, typed, words),
                form.renewed().map(document -> document.current().number()),
                words.say("files.new.how", incoming.settings().mebibytes()),
                words.say(incoming.settings().scanner().isPresent() ? "files.scanner.yes" : "files.scanner.no"),
                problem,
                there);
    }

    private static List<Choice> audiences(Form form, Typed typed, FileWords words) {
        return form.opened().filesFor().stream()
                .map(audience -> new Choice(
                        audience.word(),
                        words.audiences().of(audience),
                        audience.word().equals(typed.audience())))
                .toList();
    }

    private static List<Choice> languages(Typed typed, FileWords words) {
        var unknown = new Choice(
                "", words.say("files.language.unknown"), typed.language().isEmpty());
        return Stream.concat(
                        Stream.of(unknown),
                        LANGUAGES.stream()
                                .map(tag -> new Choice(tag, words.languageName(tag), tag.equals(typed.language()))))
                .toList();
    }

    private static List<Choice> sources(Form form, Typed typed, FileWords words) {
        var none = new Choice("", words.say("files.source.none"), typed.source().isEmpty());
        return Stream.concat(
                        Stream.of(none),
                        form.opened().seen().file().sources().stream()
                                .map(source -> new Choice(
                                        source.id(),
                                        words.source(source),
                                        source.id().equals(typed.source()))))
                .toList();
    }
}
