package org.kembar.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.syntax.Unseen;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Sent;
import org.kembar.web.Confirmation.Yes;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that is kept about one person on the lists of the own city: shown, handed out, erased. Names are sent, never in an address. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping("/{language:id|en|ko}/" + ListPages.PLACE + "/person")
final class PersonPages {

    private static final int LONGEST = 200;

    private final Participants participants;
    private final Watch watch;

    PersonPages(Participants participants, Watch watch) {
        this.participants = participants;
        this.watch = watch;
    }

    /** What the template prints. */
    record PersonPage(Frame frame, String asked, List<Row> rows, Optional<String> told) {}

    record Row(long id, String name, String where, String organisation, String contact, String purpose, String until) {}

    /** @param asked the whole name or contact */
    @PostMapping
    ResponseEntity<byte[]> find(
            @PathVariable("language") Language language,
            @RequestParam(name = "asked", defaultValue = "") String asked,
            Person who) {
        var own = Lists.keeps(who);
        var typed = asked.strip();
        var found = typed.isEmpty() || typed.length() > LONGEST || Unseen.marks(typed)
                ? List.<Participant>of()
                : participants.of(typed, own);
        watch.note(found, who);
        return answer(language, typed, found, Optional.empty());
    }

    private static ResponseEntity<byte[]> answer(
            Language language, String asked, List<Participant> found, Optional<String> told) {
        var page = new PersonPage(
                new Frame(language, ListPages.PLACE, Wording.plain(language, "privacy.person.title"), false),
                asked,
                found.stream().map(one -> row(one, language)).toList(),
                told);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtepersonGenerated.render(output, forms, page));
    }

    private static Row row(Participant one, Language language) {
        return new Row(
                one.id(),
                one.name(),
                one.of().caseFile() + " / " + one.of().activity(),
                one.organisation().orElse(""),
                one.contact().orElse(""),
                one.purpose(),
                Wording.day(language, one.until()));
    }

    @PostMapping("/data.json")
    ResponseEntity<byte[]> handOut(
            @RequestParam(name = "one", required = false, defaultValue = "") List<Long> ids, Person who) {
        var some = participants.of(ids, Lists.keeps(who));
        watch.note(some, who);
        participants.noteHandedOut(some, who);
        var all = HandedOut.of(some);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person.json\"")
                .body(Notation.write(all, Format.JSON).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether these are to go: they do not come back. Names are in no address here either, so that it is asked by sending. */
    @PostMapping("/to-erase")
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @RequestParam(name = "one", required = false, defaultValue = "") List<Long> ids,
            Person who) {
        var some = participants.of(ids, Lists.keeps(who));
        watch.note(some, who);
        if (some.isEmpty()) {
            return answer(language, "", List.of(), Optional.empty());
        }
        var erasing = new Erasing(ListPages.PLACE, some, language);
        return erasing.asked(
                new Yes(
                        "/" + language.tag() + "/" + ListPages.PLACE + "/person/erase",
                        erasing.yes(),
                        some.stream()
                                .map(one -> new Sent("one", Long.toString(one.id())))
                                .toList()),
                new Back(ListPages.PLACE, Wording.plain(language, "privacy.lists.title")));
    }

    @PostMapping("/erase")
    ResponseEntity<byte[]> erase(
            @PathVariable("language") Language language,
            @RequestParam(name = "one", required = false, defaultValue = "") List<Long> ids,
            Person who) {
        participants.erase(ids, Lists.keeps(who), who);
        return answer(language, "", List.of(), Optional.of(Wording.plain(language, "privacy.list.done")));
    }
}
