package org.kembar.recording;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.kembar.access.Mending;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.drafts.Draft;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.Fields;
import org.kembar.drafts.SentForms;
import org.kembar.drafts.Unsent;
import org.kembar.drafts.UnsentForms;
import org.kembar.evaluation.Evaluator;
import org.kembar.recording.Desk.Opened;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recording what is known of a partnership, and correcting it. */
@RestController
@Needs(Right.RECORD)
@RequestMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}")
final class FactPages {

    private static final String RECORD = "/record/{kind:[a-zA-Z]+}";
    private static final String CORRECT = "/records/{record:[a-z0-9][a-z0-9-]*}/correct";

    /** The parts that may be chosen by the address of a form. */
    private static final List<String> CHOSEN = List.of("type", "follows", "activities");

    private final OpenForms forms;
    private final Imports imports;
    private final Drafts drafts;
    private final UnsentForms unsent;
    private final SentForms sent;
    private final TransactionTemplate transaction;

    FactPages(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            Drafts drafts,
            UnsentForms unsent,
            SentForms sent,
            Evaluator evaluator,
            Clock clock) {
        forms = new OpenForms(source, caseFiles, cities, evaluator, clock);
        imports = new Imports(source, clock);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.drafts = drafts;
        this.unsent = unsent;
        this.sent = sent;
    }

    /** Which kind of record it is to be. */
    @GetMapping("/record")
    ResponseEntity<byte[]> kinds(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        var file = forms.find(id, who, language).file();
        var page = KindsPage.of(file, language);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, file),
                (output, forms) -> JtekindsGenerated.render(output, forms, page));
    }

    @GetMapping(RECORD)
    ResponseEntity<byte[]> open(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            @RequestParam(name = Fields.UNSENT, required = false) Optional<Long> number,
            @RequestParam MultiValueMap<String, String> asked,
            Person who) {
        var form = forms.fresh(id, key, who, language);
        return shown(
                form,
                chosen(Filled.asMostly(form.kind().shape()), asked),
                number.flatMap(one -> unsent.find(who, one)),
                who);
    }

    /** What a task asks to be recorded is chosen already; words are never taken from an address. */
    private static Typing chosen(Typing typing, MultiValueMap<String, String> asked) {
        var chosen = typing;
        for (var name : CHOSEN) {
            if (asked.containsKey(name)) {
                chosen = chosen.and(name, List.copyOf(asked.get(name)));
            }
        }
        return chosen;
    }

    /** With what was typed before somebody was signed out; else with their draft; else as it is. */
    private ResponseEntity<byte[]> shown(Answering form, Typing asItIs, Optional<Unsent> before, Person who) {
        var draft = drafts.find(who, form.of());
        return before.map(one -> form.over(draft).form(HttpStatus.OK, Typing.of(one.fields()), List.of()))
                .or(() -> draft.map(one -> form.with(one).form(HttpStatus.OK, Typing.of(one.fields()), List.of())))
                .orElseGet(() -> form.form(HttpStatus.OK, asItIs, List.of()));
    }

    @PostMapping(RECORD)
    ResponseEntity<byte[]> record(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        return taken(forms.fresh(id, key, who, language), Typing.of(sent), who);
    }

    @GetMapping(CORRECT)
    ResponseEntity<byte[]> reopen(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam(name = Fields.UNSENT, required = false) Optional<Long> number,
            Person who) {
        var opened = forms.find(id, who, language);
        var before = number.flatMap(one -> unsent.find(who, one));
        if (Kind.find(opened.file(), record).isEmpty()) {
            return left(opened, record, before, who, language);
        }
        var found = opened.may(Mending.CORRECT, record);
        var form = forms.of(opened, found.kind(), Optional.of(record), language);
        return shown(form, Filled.with(found.record(), language), before, who);
    }

    /** What somebody had typed about a record that is on record no more. */
    private ResponseEntity<byte[]> left(
            Opened opened, String record, Optional<Unsent> before, Person who, Language language) {
        var draft = drafts.of(who).stream()
                .filter(one -> one.of().caseFile().equals(opened.file().id())
                        && one.of().record().equals(Optional.of(record)))
                .findFirst();
        var typing = Typing.of(
                before.map(Unsent::fields).or(() -> draft.map(Draft::fields)).orElseThrow(NothingHere::new));
        var kind = draft.map(one -> one.of().kind()).orElseGet(() -> typing.one(Answering.KIND));
        var form = forms.of(opened, OpenForms.kind(kind), Optional.of(record), language);
        return form.over(draft).not(new Made.Gone(), typing);
    }

    @PostMapping(CORRECT)
    ResponseEntity<byte[]> correct(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        var typing = Typing.of(sent);
        return taken(forms.correcting(id, record, typing, who, language), typing, who);
    }

    private ResponseEntity<byte[]> taken(Answering form, Typing typing, Person who) {
        if (typing.has("more")) {
            return form.form(HttpStatus.OK, typing, List.of());
        }
        var once = typing.has(Answering.ONCE) ? sent.find(who, typing.fields()) : Optional.<String>empty();
        if (once.isPresent()) {
            return Html.leadTo(once.get());
        }
        var audience = form.audience(typing);
        if (audience.isEmpty()) {
            return form.form(
                    HttpStatus.BAD_REQUEST, typing, List.of(form.trouble(Answering.AUDIENCE, "record.notOffered")));
        }
        var unsound = form.troubleWithReason(typing);
        if (unsound.isPresent()) {
            return form.form(HttpStatus.BAD_REQUEST, typing, List.of(unsound.get()));
        }
        var made = form.made(form.file(), typing);
        return made instanceof Made.Whole ? stored(form, typing, audience.get(), who) : form.not(made, typing);
    }

    /** As what is on record by then allows: somebody may have recorded meanwhile what this may be once more, or changed it. */
    private ResponseEntity<byte[]> stored(Answering form, Typing typing, Audience audience, Person who) {
        var last = new AtomicReference<Made>(new Made.Gone());
        var outcome = together(form, typing, audience, who, last);
        if (outcome.isEmpty()) {
            return form.at(forms.find(form.file().id(), who, form.language())).not(last.get(), typing);
        }
        return switch (outcome.get()) {
            case Imported.Done(var number) -> Html.leadTo(form.recorded(number, audience));
            case Imported.NoRoom _ ->
                form.form(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        typing,
                        List.of(form.trouble(Answering.WHOLE, "import.noRoom")));
            case Imported.Overtaken _ ->
                form.at(forms.find(form.file().id(), who, form.language()))
                        .form(HttpStatus.CONFLICT, typing, List.of(form.trouble(Answering.WHOLE, "record.moved")));
            case Imported.Withheld _ ->
                form.form(HttpStatus.CONFLICT, typing, List.of(form.trouble(Answering.WHOLE, "record.withheld")));
        };
    }

    /** What is stored is a draft no more, and is not stored once more: all of it in one transaction, or nothing. */
    private Optional<Imported> together(
            Answering form, Typing typing, Audience audience, Person who, AtomicReference<Made> last) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var by = imports.by(who.id());
            var because = form.reason(typing).map(why -> by.because(why.text())).orElse(by);
            var outcome = because.change(form.file().id(), audience, now -> {
                last.set(form.made(now, typing));
                sent.find(who, typing.fields())
                        .filter(_ -> typing.has(Answering.ONCE))
                        .ifPresent(there -> last.set(new Made.There(there)));
                return last.get() instanceof Made.Whole(var whole, var _) ? Optional.of(whole) : Optional.empty();
            });
            if (outcome.isPresent() && outcome.get() instanceof Imported.Done(var number)) {
                drafts.recorded(who, form.of(), typing.fields(), DraftPages.seen(typing));
                if (typing.has(Answering.ONCE)) {
                    sent.note(who, typing.fields(), form.recorded(number, audience));
                }
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
