package org.kembar.beginning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.beginning.HeadForm.Line;
import org.kembar.beginning.HeadForm.Option;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Standards;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.web.ForItsCities;
import org.kembar.web.Frame;
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

/** What is said of a partnership itself is said otherwise: its kind, who began it, and how its cities and the two call it. */
@RestController
@Needs(Right.RECORD)
@RequestMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/about")
final class AboutPages {

    /** Before the name of a field: what stood in it when the form was opened. */
    static final String WAS = "was.";

    private final CaseFiles caseFiles;
    private final KnownCities cities;
    private final Imports imports;
    private final Standards standards;
    private final Clock clock;

    AboutPages(DataSource source, CaseFiles caseFiles, KnownCities cities, Evaluator evaluator, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        imports = new Imports(source, clock);
        standards = evaluator.standards();
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param meanwhile what somebody else has changed since the form was opened: what stands on record, by its field
     * @param was what stood in each field
     */
    record AboutPage(
            Frame frame,
            String partnership,
            String desk,
            List<SideForm> sides,
            HeadForm form,
            List<Option> first,
            Troubles troubles,
            Typed meanwhile,
            List<Map.Entry<String, String>> was) {

        List<Line> titles() {
            return form.lines(Head.TITLE, meanwhile);
        }

        Optional<String> instead(String field) {
            return HeadForm.instead(field, meanwhile);
        }

        /** Of a field in which one of several is chosen, by the name of what stands on record. */
        Optional<String> instead(String field, List<Option> options) {
            return instead(field)
                    .map(value -> options.stream()
                            .filter(option -> option.value().equals(value))
                            .map(Option::name)
                            .findFirst()
                            .orElse(value));
        }

        String value(String field) {
            return form.typed().one(field);
        }
    }

    /**
     * The fields of one side.
     *
     * @param calls what it calls the partnership
     * @param source the field in which one says where that stands
     */
    record SideForm(
            String name, List<Line> names, List<Line> calls, String source, List<Option> sources, String quote) {}

    @GetMapping
    ResponseEntity<byte[]> open(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        var file = find(id, who, language);
        var now = Head.of(file).typed();
        return answer(HttpStatus.OK, language, file, now, now, Troubles.NONE, new Typed(Map.of()));
    }

    /** For whoever keeps the record of one of its sides. */
    private CaseFile find(String id, Person who, Language language) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var meant = CitiesOfFiles.meant(file, cities.list());
        if (!Rules.mayRecord(who, meant)) {
            throw new ForItsCities(language, meant, cities.list());
        }
        return file;
    }

    /** What became of what was typed. */
    private sealed interface Outcome {

        record Whole(CaseFile file) implements Outcome {}

        record Same() implements Outcome {}

        record Wrong(Troubles troubles) implements Outcome {}

        /** Somebody else has said these fields otherwise meanwhile. */
        record Contested(Typed meanwhile) implements Outcome {}
    }

    @PostMapping
    ResponseEntity<byte[]> change(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> sent,
            Person who) {
        var typed = Typed.of(sent);
        var before = find(id, who, language);
        var inTexts = Troubles.inTexts(typed, language);
        if (!inTexts.isNone()) {
            return not(new Outcome.Wrong(inTexts), before, typed, language);
        }
        var last = new AtomicReference<Outcome>(new Outcome.Same());
        var stored = imports.by(who.id()).change(id, now -> {
            last.set(outcome(now, typed, language));
            return last.get() instanceof Outcome.Whole(var file) ? Optional.of(file) : Optional.empty();
        });
        var file = find(id, who, language);
        if (stored.isEmpty()) {
            return not(last.get(), file, typed, language);
        }
        return switch (stored.get()) {
            case Imported.Done _ -> Html.leadTo(desk(language, id) + "?changed");
            case Imported.NoRoom _ -> wrong(HttpStatus.INSUFFICIENT_STORAGE, "import.noRoom", file, typed, language);
            case Imported.Overtaken _, Imported.Withheld _ ->
                wrong(HttpStatus.CONFLICT, "record.withheld", file, typed, language);
        };
    }

    private Outcome outcome(CaseFile now, Typed typed, Language language) {
        var head = Head.of(now);
        var there = head.typed();
        var meanwhile = new HashMap<String, String>();
        var merged = new HashMap<String, String>();
        there.fields().forEach((field, value) -> {
            var was = typed.fields().containsKey(WAS + field) ? typed.one(WAS + field) : value;
            var mine = typed.fields().containsKey(field) ? typed.one(field) : was;
            if (!mine.equals(was) && !value.equals(was) && !mine.equals(value)) {
                meanwhile.put(field, value);
            }
            merged.put(field, mine.equals(was) ? value : mine);
        });
        if (!meanwhile.isEmpty()) {
            return new Outcome.Contested(new Typed(meanwhile));
        }
        var then = head.as(new Typed(merged));
        if (then.equals(head)) {
            return new Outcome.Same();
        }
        var today = LocalDate.now(clock);
        return switch (Notation.readCaseFile(then.in(now), today, read -> standards.check(read, Optional.empty()))) {
            case Reading.Read<CaseFile>(var file) -> new Outcome.Whole(file);
            case Reading.Refused<CaseFile>(var problems) -> new Outcome.Wrong(Troubles.of(problems, then, language));
        };
    }

    private static ResponseEntity<byte[]> not(Outcome outcome, CaseFile file, Typed typed, Language language) {
        return switch (outcome) {
            case Outcome.Wrong(var troubles) ->
                answer(HttpStatus.BAD_REQUEST, language, file, typed, was(typed), troubles, new Typed(Map.of()));
            case Outcome.Contested(var meanwhile) ->
                answer(
                        HttpStatus.CONFLICT,
                        language,
                        file,
                        typed,
                        was(typed).with(meanwhile.fields()),
                        Troubles.one(Troubles.FORM, language, "about.contested"),
                        meanwhile);
            case Outcome.Same _, Outcome.Whole _ -> Html.leadTo(desk(language, file.id()));
        };
    }

    private static Typed was(Typed typed) {
        var was = new HashMap<String, String>();
        typed.fields().forEach((field, value) -> {
            if (field.startsWith(WAS)) {
                was.put(field.substring(WAS.length()), value);
            }
        });
        return new Typed(was);
    }

    private static ResponseEntity<byte[]> wrong(
            HttpStatus status, String key, CaseFile file, Typed typed, Language language) {
        var troubles = Troubles.one(Troubles.FORM, language, key);
        return answer(status, language, file, typed, was(typed), troubles, new Typed(Map.of()));
    }

    private static String desk(Language language, String id) {
        return "/" + language.tag() + "/desk/partnerships/" + id;
    }

    private static ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            CaseFile file,
            Typed typed,
            Typed was,
            Troubles troubles,
            Typed meanwhile) {
        var words = new Wording(language, file);
        var form = new HeadForm(typed, troubles, language);
        var page = new AboutPage(
                new Frame(language, "partnerships/" + file.id() + "/about", form.say("about.title"), false),
                words.title(),
                desk(language, file.id()),
                file.partnership().parties().stream()
                        .map(party -> side(party, file, form, words, meanwhile))
                        .toList(),
                form,
                form.first(words.side(Side.A), words.side(Side.B)),
                troubles,
                meanwhile,
                was.inOrder());
        return Html.answer(status, words.tongues(), (output, forms) -> JteaboutGenerated.render(output, forms, page));
    }

    private static SideForm side(
            Partnership.Party party, CaseFile file, HeadForm form, Wording words, Typed meanwhile) {
        var side = party.side();
        return new SideForm(
                words.side(side),
                form.lines(Head.city(side), meanwhile),
                form.lines(Head.calls(side), meanwhile),
                Head.source(side),
                form.sources(Head.source(side), file, words),
                Head.quote(side));
    }
}
