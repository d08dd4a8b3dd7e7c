package org.kembar.recording;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.drafts.Draft;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.Drafts.Keeping;
import org.kembar.drafts.Fields;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeping what is typed into the form of a record before it is recorded. A script does it meanwhile; a button does the same. */
@RestController
@Needs(Right.RECORD)
@RequestMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}")
final class DraftPages {

    static final String DRAFT = "/draft";
    static final String DISCARD = "/discard";

    private static final String RECORD = "/record/{kind:[a-zA-Z]+}" + DRAFT;
    private static final String CORRECT = "/records/{record:[a-z0-9][a-z0-9-]*}/correct" + DRAFT;

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final OpenForms forms;
    private final Drafts drafts;

    DraftPages(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            Drafts drafts,
            Evaluator evaluator,
            Clock clock) {
        forms = new OpenForms(source, caseFiles, cities, evaluator, clock);
        this.drafts = drafts;
    }

    @PostMapping(RECORD)
    ResponseEntity<byte[]> keep(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted,
            Person who) {
        return kept(forms.fresh(id, key, who, language), sent, accepted, who);
    }

    @PostMapping(CORRECT)
    ResponseEntity<byte[]> keepCorrection(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted,
            Person who) {
        return kept(forms.correcting(id, record, Typing.of(sent), who, language), sent, accepted, who);
    }

    /** Whether what was typed is to go. */
    @GetMapping(RECORD + DISCARD)
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            Person who) {
        return asked(forms.fresh(id, key, who, language), who);
    }

    @GetMapping(CORRECT + DISCARD)
    ResponseEntity<byte[]> askOfCorrection(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        return asked(forms.correcting(id, record, Typing.of(sent), who, language), who);
    }

    @PostMapping(RECORD + DISCARD)
    ResponseEntity<byte[]> discard(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        return discarded(forms.fresh(id, key, who, language), sent, who);
    }

    @PostMapping(CORRECT + DISCARD)
    ResponseEntity<byte[]> discardCorrection(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        return discarded(forms.correcting(id, record, Typing.of(sent), who, language), sent, who);
    }

    /** The number of the draft that the form was opened with; 0 if there was none. */
    static long seen(Typing typing) {
        return Typing.present(typing.one(Fields.SEEN))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    private ResponseEntity<byte[]> asked(Answering form, Person who) {
        return drafts.find(who, form.of())
                .map(draft -> Discarding.of(form, draft).answer(OtherTongues.of(form.language(), form.file())))
                .orElseGet(() -> Html.leadTo(form.address()));
    }

    /** What was kept since the question was asked is another draft, and it is asked again. */
    private ResponseEntity<byte[]> discarded(Answering form, MultiValueMap<String, String> sent, Person who) {
        drafts.forget(who, form.of(), seen(Typing.of(sent)));
        return asked(form, who);
    }

    private ResponseEntity<byte[]> kept(
            Answering form, MultiValueMap<String, String> sent, String accepted, Person who) {
        var typing = Typing.of(sent);
        var isQuiet = accepted.startsWith(PLAIN.toString().split(";", 2)[0]);
        return switch (drafts.keep(who, form.of(), new Fields(sent).without("more"), seen(typing))) {
            case Keeping.Kept(var draft) -> isQuiet ? quietly(form, draft) : Html.leadTo(form.address());
            case Keeping.TooLong() -> refused(HttpStatus.CONTENT_TOO_LARGE, "draft.tooLong", form, typing, isQuiet);
            case Keeping.TooMany() -> refused(HttpStatus.CONFLICT, "draft.tooMany", form, typing, isQuiet);
            case Keeping.Another(var draft) ->
                refused(HttpStatus.CONFLICT, "draft.another", form.over(Optional.of(draft)), typing, isQuiet);
        };
    }

    private ResponseEntity<byte[]> quietly(Answering form, Draft draft) {
        var moment = form.drafting().moment(draft.at(), form.language());
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .header("Draft", String.valueOf(draft.number()))
                .body(form.trouble(Answering.WHOLE, "draft.kept", moment)
                        .sentence()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> refused(
            HttpStatus status, String key, Answering form, Typing typing, boolean isQuiet) {
        var trouble = form.trouble(Answering.WHOLE, key, key.equals("draft.tooMany") ? Drafts.MOST : Fields.LONGEST);
        return isQuiet
                ? ResponseEntity.status(status)
                        .contentType(PLAIN)
                        .body(trouble.sentence().getBytes(StandardCharsets.UTF_8))
                : form.form(status, typing, List.of(trouble));
    }
}
