package org.kembar.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Standards;
import org.kembar.recording.Desk.Opened;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    private final Desk desk;
    private final Imports imports;
    private final Standards standards;
    private final Clock clock;

    FactPages(DataSource source, CaseFiles caseFiles, KnownCities cities, Evaluator evaluator, Clock clock) {
        desk = new Desk(source, caseFiles, cities, clock);
        imports = new Imports(source, clock);
        standards = evaluator.standards();
        this.clock = clock;
    }

    /** Which kind of record it is to be. */
    @GetMapping("/record")
    ResponseEntity<byte[]> kinds(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        var page = KindsPage.of(desk.find(id, who, language).file(), language);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtekindsGenerated.render(output, forms, page));
    }

    @GetMapping(RECORD)
    ResponseEntity<byte[]> open(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            Person who) {
        var kind = kind(key);
        return new Answering(desk.find(id, who, language), kind, Optional.empty(), language)
                .form(HttpStatus.OK, Filled.asMostly(kind.shape()), List.of());
    }

    @PostMapping(RECORD)
    ResponseEntity<byte[]> record(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        return taken(
                new Answering(desk.find(id, who, language), kind(key), Optional.empty(), language),
                Typing.of(sent),
                who);
    }

    private static Kind kind(String key) {
        return Kind.ofKey(key).orElseThrow(NothingHere::new);
    }

    @GetMapping(CORRECT)
    ResponseEntity<byte[]> reopen(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            Person who) {
        var opened = desk.find(id, who, language);
        var found = opened.mayCorrect(record);
        return new Answering(opened, found.kind(), Optional.of(record), language)
                .form(HttpStatus.OK, Filled.with(found.record(), language), List.of());
    }

    @PostMapping(CORRECT)
    ResponseEntity<byte[]> correct(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        var opened = desk.find(id, who, language);
        var typing = Typing.of(sent);
        // What somebody else has retracted meanwhile is still of the kind that the form says.
        var kind = Kind.find(opened.file(), record).isEmpty() && !opened.keeps().isEmpty()
                ? kind(typing.one(Answering.KIND))
                : opened.mayCorrect(record).kind();
        return taken(new Answering(opened, kind, Optional.of(record), language), typing, who);
    }

    private ResponseEntity<byte[]> taken(Answering form, Typing typing, Person who) {
        if (typing.has("more")) {
            return form.form(HttpStatus.OK, typing, List.of());
        }
        var audience = form.audience(typing);
        if (audience.isEmpty()) {
            return form.form(
                    HttpStatus.BAD_REQUEST, typing, List.of(form.trouble(Answering.AUDIENCE, "record.notOffered")));
        }
        var made = form.made(form.opened.file(), typing);
        return made instanceof Made.Whole ? stored(form, typing, audience.get(), who) : form.not(made, typing);
    }

    /** As what is on record by then allows: somebody may have recorded meanwhile what this may be once more, or changed it. */
    private ResponseEntity<byte[]> stored(Answering form, Typing typing, Audience audience, Person who) {
        var last = new AtomicReference<Made>(new Made.Gone());
        var id = form.opened.file().id();
        var outcome = imports.by(who.id()).change(id, audience, now -> {
            last.set(form.made(now, typing));
            return last.get() instanceof Made.Whole(var whole, var _) ? Optional.of(whole) : Optional.empty();
        });
        if (outcome.isEmpty()) {
            return form.at(desk.find(id, who, form.language)).not(last.get(), typing);
        }
        return switch (outcome.get()) {
            case Imported.Done(var number) -> Html.leadTo(RecordedPages.address(form.language, id, number, audience));
            case Imported.NoRoom _ ->
                form.form(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        typing,
                        List.of(form.trouble(Answering.WHOLE, "import.noRoom")));
            case Imported.Overtaken _, Imported.Withheld _ ->
                form.form(HttpStatus.CONFLICT, typing, List.of(form.trouble(Answering.WHOLE, "record.withheld")));
        };
    }

    /** A form about a record, and what became of what was typed into it. */
    private final class Answering {

        static final String KIND = "kind";
        static final String AUDIENCE = "audience";
        static final String WHOLE = "record";

        private final Opened opened;
        private final Kind kind;
        private final Optional<String> record;
        private final Language language;

        Answering(Opened opened, Kind kind, Optional<String> record, Language language) {
            this.opened = opened;
            this.kind = kind;
            this.record = record;
            this.language = language;
        }

        Answering at(Opened later) {
            return new Answering(later, kind, record, language);
        }

        Made made(CaseFile file, Typing typing) {
            var amendment = new Amendment(file, kind, typing, language, standards, LocalDate.now(clock));
            return record.map(amendment::correct).orElseGet(amendment::add);
        }

        /** For whom the record is; nothing if it was made for somebody for whom one may record nothing. */
        Optional<Audience> audience(Typing typing) {
            return record.map(opened.seen()::audience)
                    .or(() ->
                            typing.has(AUDIENCE) ? Audience.of(typing.one(AUDIENCE)) : Optional.of(opened.mostly(kind)))
                    .filter(opened.audiences()::contains);
        }

        Trouble trouble(String field, String key) {
            return new Trouble(field, Wording.plain(language, key));
        }

        ResponseEntity<byte[]> not(Made made, Typing typing) {
            return switch (made) {
                case Made.Refused(var troubles) -> form(HttpStatus.BAD_REQUEST, typing, troubles);
                case Made.Doubtful(var like) -> answer(HttpStatus.CONFLICT, typing, layout().like(like));
                case Made.Contested(var clashes, var now) ->
                    answer(HttpStatus.CONFLICT, typing, layout().contested(clashes, now));
                case Made.Same _ -> Html.leadTo(asItIs(record.orElseThrow()));
                case Made.Gone _ -> form(HttpStatus.CONFLICT, typing, List.of(trouble(WHOLE, "record.gone")));
                case Made.Whole _ -> form(HttpStatus.CONFLICT, typing, List.of());
            };
        }

        private String asItIs(String id) {
            return opened.seen().audience(id) == Audience.PUBLIC
                    ? RecordPages.address(language, opened.file().id(), id)
                    : RecordPages.address(language, opened.file().id(), id) + "/correct";
        }

        ResponseEntity<byte[]> form(HttpStatus status, Typing typing, List<Trouble> troubles) {
            return answer(status, typing, layout().troubles(troubles));
        }

        private Layout layout() {
            return new Layout(opened, kind, record, language, standards.frameworks());
        }

        private ResponseEntity<byte[]> answer(HttpStatus status, Typing typing, Layout layout) {
            var page = layout.form(typing);
            return Html.answer(status, (output, forms) -> JteformGenerated.render(output, forms, page));
        }
    }
}
