package org.kembar.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.kembar.access.AlsoSignedIn;
import org.kembar.access.Mending;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Standards;
import org.kembar.notation.CanonicalForm;
import org.kembar.recording.Desk.Opened;
import org.kembar.recording.RecordPage.GonePage;
import org.kembar.recording.RecordPage.RetractPage;
import org.kembar.recording.Retraction.Retracted;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.EndedRecords;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.PastImports;
import org.kembar.registry.Reason;
import org.kembar.web.Addresses;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NamesBeside;
import org.kembar.web.NothingHere;
import org.kembar.web.TakenBack;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of a partnership, each by itself, and taking one back. */
@RestController
@RequestMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/records")
final class RecordPages {

    private static final String ONE = "/{record:[a-z0-9][a-z0-9-]*}";
    private static final String RETRACT = "/retract";

    private final CaseFiles caseFiles;
    private final Desk desk;
    private final Imports imports;
    private final PastImports past;
    private final EndedRecords endedRecords;
    private final Annexes annexes;
    private final KnownCities cities;
    private final People people;
    private final Standards standards;
    private final NamesBeside names;
    private final Clock clock;

    RecordPages(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            Evaluator evaluator,
            NamesBeside names,
            People people,
            Clock clock) {
        this.names = names;
        this.people = people;
        this.cities = cities;
        past = new PastImports(source);
        endedRecords = new EndedRecords(source, clock);
        annexes = new Annexes(source, clock);
        this.caseFiles = caseFiles;
        this.clock = clock;
        desk = new Desk(source, caseFiles, cities, clock);
        imports = new Imports(source, clock);
        standards = evaluator.standards();
    }

    static String address(Language language, String file, String record) {
        return Addresses.partnership(language, file) + "/records/" + record;
    }

    /** All that is on record, by kind; open to everybody, as each of it is. */
    @GetMapping
    ResponseEntity<byte[]> all(@PathVariable("language") Language language, @PathVariable("id") String id) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var page = RecordsPage.of(file, standards.frameworks(), language);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, file),
                (output, forms) -> JterecordsGenerated.render(output, forms, page));
    }

    /** Open to everybody, as what is on record is, and what was. */
    @AlsoSignedIn
    @GetMapping(ONE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            Optional<Person> who) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var onRecord = Kind.find(file, record);
        if (onRecord.isEmpty()) {
            return Kind.findInside(file, record)
                    .map(inside -> Html.leadTo(
                            address(language, id, Kind.id(inside.whole().record()))))
                    .orElseGet(() -> takenBack(file, record, who, language).answer());
        }
        var found = onRecord.get();
        var page = RecordPage.of(file, found, standards.frameworks(), language)
                .mendedBy(who.map(one -> desk.mends(file, record, one)).orElse(Set.of()), language);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, file),
                (output, forms) -> JterecordGenerated.render(output, forms, page));
    }

    /** Of what is from then on for some alone nobody is told here: it is as if it had never been. */
    private TakenBack takenBack(CaseFile file, String record, Optional<Person> who, Language language) {
        var ended = endedRecords
                .lastWith(record, file.id())
                .filter(one -> annexes.touchedBy(one.ofImport(), file.id()).equals(Set.of(Audience.PUBLIC)))
                .orElseThrow(NothingHere::new);
        var was = was(ended.before(), record).orElseThrow(NothingHere::new);
        var names = Names.toldTo(who.stream().toList(), people, cities.list(), language);
        return new TakenBack(
                RecordPage.frame(file, record, Wording.plain(language, "takenBack.title"), language),
                new Wording(language, file).title(),
                Addresses.partnership(language, file.id()),
                language.capitalised(new Offer(ended.before(), language, standards.frameworks()).name(was)),
                TakenBack.when(ended.at(), clock.getZone(), names.of(ended.by()), language),
                ended.reason(),
                past.change(ended.ofImport(), file.id())
                        .filter(change -> was(change.after(), record).isEmpty())
                        .map(_ -> RecordedPages.address(language, file.id(), ended.ofImport(), Audience.PUBLIC)),
                OtherTongues.of(language, ended.before()));
    }

    private static Optional<Record> was(CaseFile file, String record) {
        return Kind.find(file, record)
                .map(Kind.Found::record)
                .or(() -> Kind.findInside(file, record).map(Kind.Inside::part));
    }

    @Needs(Right.RECORD)
    @GetMapping(ONE + RETRACT)
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            Person who) {
        var opened = desk.find(id, who, language);
        opened.may(Mending.RETRACT, record);
        return asked(HttpStatus.OK, opened, record, "", Optional.empty(), who, language);
    }

    @Needs(Right.RECORD)
    @PostMapping(ONE + RETRACT)
    ResponseEntity<byte[]> retract(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("record") String record,
            @RequestParam(name = "why", defaultValue = "") String typed,
            @RequestParam(name = Amendment.SEEN, defaultValue = "") String seen,
            Person who) {
        var opened = desk.find(id, who, language);
        if (isGone(opened, record)) {
            return gone(opened, record, typed, language);
        }
        opened.may(Mending.RETRACT, record);
        var audience = opened.seen().audience(record);
        var reason = Reason.of(typed);
        if (reason.isEmpty()) {
            return asked(
                    HttpStatus.BAD_REQUEST,
                    opened,
                    record,
                    typed,
                    Optional.of(Wording.plain(language, "record.why.wrong", Reason.LONGEST)),
                    who,
                    language);
        }
        var why = reason.get().text();
        var refused = new AtomicReference<>(Optional.of(Wording.plain(language, "record.gone")));
        var outcome = imports.by(who.id()).because(why).change(id, audience, now -> {
            var retracted = Kind.find(now, record).map(found -> new Retraction(now, found));
            if (retracted.isPresent() && !retracted.get().isOf(seen)) {
                refused.set(Optional.of(Wording.plain(language, "record.retract.changed")));
                return Optional.empty();
            }
            return retracted.flatMap(one -> without(one, refused, language));
        });
        if (outcome.isEmpty()) {
            return asked(HttpStatus.CONFLICT, desk.find(id, who, language), record, why, refused.get(), who, language);
        }
        return switch (outcome.get()) {
            case Imported.Done(var number) -> Html.leadTo(RecordedPages.address(language, id, number, audience));
            case Imported.NoRoom _ ->
                asked(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        opened,
                        record,
                        why,
                        said(language, "import.noRoom"),
                        who,
                        language);
            case Imported.Overtaken _ ->
                asked(
                        HttpStatus.CONFLICT,
                        desk.find(id, who, language),
                        record,
                        why,
                        said(language, "record.moved"),
                        who,
                        language);
            case Imported.Withheld _ ->
                asked(HttpStatus.CONFLICT, opened, record, why, said(language, "record.withheld"), who, language);
        };
    }

    /** Whether it ever was is not told: it may be for others. */
    private static boolean isGone(Opened opened, String record) {
        return Kind.find(opened.file(), record).isEmpty();
    }

    private static ResponseEntity<byte[]> gone(Opened opened, String record, String why, Language language) {
        var file = opened.file();
        var page = new GonePage(
                RecordPage.frame(file, record + RETRACT, Wording.plain(language, "record.retract"), language),
                new Wording(language, file).title(),
                Addresses.partnership(language, file.id()),
                why);
        return Html.answer(HttpStatus.CONFLICT, (output, forms) -> JteretractgoneGenerated.render(output, forms, page));
    }

    private static Optional<String> said(Language language, String key) {
        return Optional.of(Wording.plain(language, key));
    }

    private Optional<CaseFile> without(Retraction one, AtomicReference<Optional<String>> refused, Language language) {
        return switch (one.carryOut(standards, LocalDate.now(clock))) {
            case Retracted.Whole(var file) -> Optional.of(file);
            case Retracted.Referred _ -> {
                refused.set(Optional.of(Wording.plain(language, "record.retract.referred")));
                yield Optional.empty();
            }
            case Retracted.Needed(var problems) -> {
                refused.set(problems.stream()
                        .map(problem -> ProblemWords.of(language, problem))
                        .findFirst());
                yield Optional.empty();
            }
        };
    }

    private ResponseEntity<byte[]> asked(
            HttpStatus status,
            Opened opened,
            String record,
            String why,
            Optional<String> problem,
            Person who,
            Language language) {
        if (isGone(opened, record)) {
            return gone(opened, record, why, language);
        }
        var file = opened.file();
        var found = Kind.find(file, record).orElseThrow();
        var beside = names.count(file.id(), record, Rules.keepsPeopleOf(who));
        var isPublic = opened.seen().audience(record) == Audience.PUBLIC;
        var page = new RetractPage(
                RecordPage.of(file, found, standards.frameworks(), language),
                RecordPage.frame(file, record + RETRACT, Wording.plain(language, "record.retract"), language),
                why,
                CanonicalForm.sha256(found.record()),
                Wording.plain(language, isPublic ? "record.why.hint" : "record.why.hint.own"),
                isPublic
                        ? address(language, file.id(), record)
                        : "/" + language.tag() + "/desk/partnerships/" + file.id(),
                Optional.of(beside).filter(some -> some > 0).map(some -> Wording.plain(language, "record.names", some)),
                problem);
        return Html.answer(
                status,
                OtherTongues.of(language, file),
                (output, forms) -> JteretractGenerated.render(output, forms, page));
    }
}
