package org.kembar.archive;

import java.time.Clock;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.archive.FileView.Doing;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.web.Precautions;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A page of a document: as a picture that was made here, with what is written on it beside. */
@RestController
final class LeafPages {

    /** No longer words are looked for on a page: enough of a quotation to find it by. */
    private static final int LONGEST = 400;

    private final Cabinet cabinet;
    private final Pictures pictures;
    private final Clock clock;

    LeafPages(Cabinet cabinet, Pictures pictures, Clock clock) {
        this.cabinet = cabinet;
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping(FileAddresses.PUBLIC + FileAddresses.LEAF)
    ResponseEntity<byte[]> leaf(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @PathVariable("page") int page,
            @RequestParam(name = "quote", defaultValue = "") String quote) {
        return leaf(cabinet.publicly(id), document, page, quote, language);
    }

    @Needs(Right.BE_SIGNED_IN)
    @GetMapping(FileAddresses.DESK + FileAddresses.LEAF)
    ResponseEntity<byte[]> leaf(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @PathVariable("page") int page,
            @RequestParam(name = "quote", defaultValue = "") String quote,
            Person who) {
        return leaf(cabinet.find(id, who), document, page, quote, language);
    }

    private ResponseEntity<byte[]> leaf(Opened opened, String id, int page, String quote, Language language) {
        var document = there(opened, id);
        var version = document.current().number();
        var picture = picture(document, document.current(), page);
        var count = Math.max(picture.count(), cabinet.documents().countPages(id, version));
        if (page < 1 || page > Math.max(1, count)) {
            throw new NothingHere();
        }
        var text = cabinet.documents().page(id, version, page).orElse("");
        var open = new OpenDocument(opened, document, language, clock.getZone());
        var shown = view(open, new At(page, count, text, quote.strip()), picture);
        var answer = Html.answer(
                HttpStatus.OK,
                OtherTongues.ofNames(language, opened.seen().file()),
                (output, forms) -> JteleafGenerated.render(output, forms, shown));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(Precautions.POLICY, Precautions.WITH_PICTURES)
                .body(answer.getBody());
    }

    /** Read by somebody; what was withdrawn is read by nobody. */
    private Document there(Opened opened, String id) {
        return Optional.of(cabinet.read(opened, id))
                .filter(document -> document.withdrawal().isEmpty())
                .orElseThrow(NothingHere::new);
    }

    private Pictures.Leaf picture(Document document, Document.Version version, int page) {
        return pictures.of(
                document, version, page, to -> cabinet.documents().copy(document.id(), version.number(), to));
    }

    /**
     * Where somebody is in a document.
     *
     * @param text what is written there
     * @param words that are to be shown on it
     */
    private record At(int page, int count, String text, String words) {}

    private static FileView.Leaf view(OpenDocument open, At at, Pictures.Leaf picture) {
        var current = open.current();
        var marked = at.words.length() <= LONGEST ? at.words : "";
        return new FileView.Leaf(
                open.frame("pages/" + at.page, open.say("files.leaf.title", current.title(), at.page)),
                open.path(),
                new Doing(current.title(), open.address()),
                current.language(),
                open.say("files.leaf.of", at.page, Math.max(at.page, at.count)),
                picture.png().map(_ -> open.addresses().picture(open.document().id(), current.number(), at.page)),
                open.say("files.leaf.alt", at.page, current.title()),
                FileKind.of(current.type()).filter(FileKind::isSeen).isPresent(),
                Passages.lines(at.text, marked),
                quoted(open, marked),
                at.page > 1 ? Optional.of(other(open, "files.leaf.before", at.page - 1)) : Optional.empty(),
                at.page < at.count ? Optional.of(other(open, "files.leaf.after", at.page + 1)) : Optional.empty(),
                open.opened().filesFor().isEmpty() || at.text.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Doing(
                                open.say("files.quote.from", at.page), open.address("quote?page=" + at.page))));
    }

    private static Doing other(OpenDocument open, String key, int page) {
        return new Doing(open.say(key), open.addresses().leaf(open.document().id(), page));
    }

    /** Whole, as it stands on record; an address can say anything. */
    private static Optional<String> quoted(OpenDocument open, String words) {
        return Optional.of(words)
                .filter(one -> !one.isEmpty())
                .flatMap(beginning -> open.current()
                        .source()
                        .flatMap(
                                source -> Quotations.quoted(open.opened().seen().file(), source)
                                        .filter(quote -> quote.startsWith(beginning))
                                        .findFirst()));
    }

    @GetMapping(FileAddresses.PUBLIC + FileAddresses.PICTURE)
    ResponseEntity<byte[]> picture(
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @PathVariable("number") int number,
            @PathVariable("page") int page) {
        return picture(cabinet.publicly(id), document, number, page);
    }

    @Needs(Right.BE_SIGNED_IN)
    @GetMapping(FileAddresses.DESK + FileAddresses.PICTURE)
    ResponseEntity<byte[]> picture(
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @PathVariable("number") int number,
            @PathVariable("page") int page,
            Person who) {
        return picture(cabinet.find(id, who), document, number, page);
    }

    private ResponseEntity<byte[]> picture(Opened opened, String id, int number, int page) {
        var document = there(opened, id);
        var version = document.version(number).orElseThrow(NothingHere::new);
        var png = picture(document, version, page).png().orElseThrow(NothingHere::new);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(Precautions.POLICY, Precautions.SANDBOX)
                .header("Cross-Origin-Resource-Policy", "same-origin");
        return (document.audience() == Audience.PUBLIC ? answer : answer.header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .body(png);
    }
}
