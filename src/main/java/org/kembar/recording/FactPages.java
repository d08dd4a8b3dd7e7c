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
        desk = new Desk(caseFiles, cities);
        imports = new Imports(source, clock);
        standards = evaluator.standards();
        this.clock = clock;
    }

    /** Which kind of record it is to be. */
    @GetMapping("/record")
    ResponseEntity<byte[]> kinds(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        var page = KindsPage.of(desk.find(id, who), language);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtekindsGenerated.render(output, forms, page));
    }

    @GetMapping(RECORD)
    ResponseEntity<byte[]> open(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            Person who) {
        var kind = kind(key);
        return new Answering(desk.find(id, who), kind, Optional.empty(), language)
                .form(HttpStatus.OK, Filled.asMostly(kind.shape()), List.of());
    }

    @PostMapping(RECORD)
    ResponseEntity<byte[]> record(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("kind") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        return taken(desk.find(id, who), kind(key), Optional.empty(), Typing.of(sent), language, who);
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
        var file = desk.find(id, who);
        var found = desk.mayCorrect(file, record, who);
        return new Answering(file, found.kind(), Optional.of(record), language)
                .form(HttpStatus.OK, Filled.with(found.record(), language), List.of());
    }

    @PostMapping(CORRECT)
    ResponseEntity<byte[]> correct(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        var file = desk.find(id, who);
        var typing = Typing.of(sent);
        // What somebody else has retracted meanwhile is still of the kind that the form says.
        var kind = Kind.ofKey(typing.one(Answering.KIND))
                .orElseGet(() -> desk.mayCorrect(file, record, who).kind());
        Kind.find(file, record).ifPresent(_ -> desk.mayCorrect(file, record, who));
        return taken(file, kind, Optional.of(record), typing, language, who);
    }

    private ResponseEntity<byte[]> taken(
            CaseFile file, Kind kind, Optional<String> record, Typing typing, Language language, Person who) {
        if (typing.has("more")) {
            return new Answering(file, kind, record, language).form(HttpStatus.OK, typing, List.of());
        }
        var made = made(file, kind, record, typing, language);
        return made instanceof Made.Whole
                ? stored(file.id(), kind, record, typing, language, who)
                : new Answering(file, kind, record, language).not(made, typing);
    }

    private Made made(CaseFile file, Kind kind, Optional<String> record, Typing typing, Language language) {
        var amendment = new Amendment(file, kind, typing, language, standards, LocalDate.now(clock));
        return record.map(amendment::correct).orElseGet(amendment::add);
    }

    /** As what is on record by then allows: somebody may have recorded meanwhile what this may be once more, or changed it. */
    private ResponseEntity<byte[]> stored(
            String id, Kind kind, Optional<String> record, Typing typing, Language language, Person who) {
        var last = new AtomicReference<Made>(new Made.Gone());
        var by = imports.by(who.id());
        var outcome = Typing.present(typing.one("why"))
                .map(by::because)
                .orElse(by)
                .change(id, now -> {
                    last.set(made(now, kind, record, typing, language));
                    return last.get() instanceof Made.Whole(var whole, var _) ? Optional.of(whole) : Optional.empty();
                });
        if (outcome.isPresent() && outcome.get() instanceof Imported.Done(var number)) {
            return Html.leadTo(RecordedPages.address(language, id, number));
        }
        var answering = new Answering(desk.find(id, who), kind, record, language);
        return outcome.isPresent()
                ? answering.form(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        typing,
                        List.of(new Trouble("record", Wording.plain(language, "import.noRoom"))))
                : answering.not(last.get(), typing);
    }

    /** Shows the form again, with what became of what was typed. */
    private final class Answering {

        static final String KIND = "kind";

        private final CaseFile file;
        private final Kind kind;
        private final Optional<String> record;
        private final Language language;

        Answering(CaseFile file, Kind kind, Optional<String> record, Language language) {
            this.file = file;
            this.kind = kind;
            this.record = record;
            this.language = language;
        }

        ResponseEntity<byte[]> not(Made made, Typing typing) {
            return switch (made) {
                case Made.Refused(var troubles) -> form(HttpStatus.BAD_REQUEST, typing, troubles);
                case Made.Doubtful(var like) -> answer(HttpStatus.CONFLICT, typing, layout().like(like));
                case Made.Contested(var clashes, var now) ->
                    answer(HttpStatus.CONFLICT, typing, layout().contested(clashes, now));
                case Made.Same _ -> Html.leadTo(RecordPages.address(language, file.id(), record.orElseThrow()));
                case Made.Gone _ ->
                    form(
                            HttpStatus.CONFLICT,
                            typing,
                            List.of(new Trouble("record", Wording.plain(language, "record.gone"))));
                case Made.Whole _ -> form(HttpStatus.CONFLICT, typing, List.of());
            };
        }

        ResponseEntity<byte[]> form(HttpStatus status, Typing typing, List<Trouble> troubles) {
            return answer(status, typing, layout().troubles(troubles));
        }

        private Layout layout() {
            return new Layout(file, kind, record, language, standards.frameworks());
        }

        private ResponseEntity<byte[]> answer(HttpStatus status, Typing typing, Layout layout) {
            var page = layout.form(typing);
            return Html.answer(status, (output, forms) -> JteformGenerated.render(output, forms, page));
        }
    }
}
