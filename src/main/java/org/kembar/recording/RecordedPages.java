package org.kembar.recording;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.AlsoSignedIn;
import org.kembar.access.Needs;
import org.kembar.access.Offices;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.comparison.Movements;
import org.kembar.evaluation.Evaluator;
import org.kembar.notation.Annex;
import org.kembar.notation.Revision;
import org.kembar.notation.Revision.Changed;
import org.kembar.recording.FactForm.Link;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Deed;
import org.kembar.registry.PastImports;
import org.kembar.registry.TrailLines;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded, and what it moved in the evaluation: the same evaluation before it and after it. */
@RestController
final class RecordedPages {

    private static final String DESK = "desk/partnerships/";

    private final DataSource source;
    private final PastImports past;
    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final TrailLines lines;
    private final Authors authors;
    private final KnownCities cities;
    private final Evaluator evaluator;
    private final Clock clock;

    RecordedPages(DataSource source, CaseFiles caseFiles, KnownCities cities, Evaluator evaluator, Clock clock) {
        this.source = source;
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
        authors = new Authors(source, clock);
        this.evaluator = evaluator;
        this.clock = clock;
        past = new PastImports(source);
        lines = new TrailLines(source, clock);
    }

    /**
     * What the template prints.
     *
     * @param further where something else is recorded
     * @param added what was recorded
     * @param changed what was corrected, part by part
     * @param removed what was taken back
     * @param reason why, where somebody said it
     * @param moved what differs since, in short and row by row
     * @param asOf by which evaluation: that of the day on which it was recorded
     * @param undo where it is asked whether to take it back, unless it was
     */
    record RecordedPage(
            Frame frame,
            String partnership,
            String address,
            String evaluation,
            String further,
            List<Link> added,
            List<Corrected> changed,
            List<String> removed,
            Optional<String> reason,
            Movements.All moved,
            String asOf,
            Optional<String> undo) {}

    /** A record that says otherwise since. */
    record Corrected(Link record, List<Correction> parts) {}

    record Correction(String part, String before, String after) {}

    /** Where a record that is not for everybody is shown to those for whom it is. */
    static String onDesk(Language language, String id, String record) {
        return "/" + language.tag() + "/" + DESK + id + "/facts/" + record;
    }

    /** Where it is shown to whom the record is for. */
    static String address(Language language, String id, long number, Audience audience) {
        return audience == Audience.PUBLIC
                ? Addresses.recorded(language, id, number)
                : Addresses.recordedOnDesk(language, id, number);
    }

    @AlsoSignedIn
    @GetMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/recorded/{number:\\d{1,18}}")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("number") long number,
            Optional<Person> who) {
        var change =
                past.change(number, id).filter(one -> isStillTold(one, id, who)).orElseThrow(NothingHere::new);
        return shown(
                change,
                language,
                "partnerships/" + id + "/recorded/" + number,
                past.find(number)
                        .filter(one -> one.undone().isEmpty())
                        .filter(one -> who.filter(person -> mayUndo(person, one.by(), change))
                                .isPresent())
                        .map(_ -> "/" + language.tag() + "/imports/" + number + "/undo"),
                false);
    }

    /** What has been kept from somebody since is not told to them by its past either. */
    private boolean isStillTold(PastImports.ChangeOf change, String id, Optional<Person> who) {
        var now = caseFiles.find(id);
        var seen = who.map(person -> Seeing.audiences(now.stream().toList(), person, cities.list()))
                .orElse(Map.of());
        var kept = new HashSet<>(lines.hidden(List.of(id), seen).getOrDefault(id, Set.of()));
        now.map(Annex::of).map(Annex::ids).ifPresent(kept::removeAll);
        var revision = Revision.of(change.before(), change.after());
        return Stream.of(
                        revision.added().stream().map(Revision.Added::id),
                        revision.removed().stream().map(Revision.Removed::id),
                        Stream.concat(revision.changed().stream(), revision.contradicted().stream())
                                .map(Changed::id))
                .flatMap(ids -> ids)
                .noneMatch(kept::contains);
    }

    /** Who keeps the record of one of its cities, as it was and as it is, in the office that made the change. */
    private boolean mayUndo(Person who, Optional<Long> by, PastImports.ChangeOf change) {
        var known = cities.list();
        return Stream.of(change.before(), change.after())
                        .allMatch(file -> Rules.mayRecord(who, CitiesOfFiles.meant(file, known)))
                && mayUndo(who, by, CitiesOfFiles.ofSides(change.after(), known));
    }

    private boolean mayUndo(Person who, Optional<Long> by, Map<Side, String> sides) {
        return Rules.mayTakeBack(
                who, sides, Offices.now(sides.values(), source, clock).maker(by, sides));
    }

    /** The same of what is not for everybody, for those for whom it is; it is taken back on their desk. */
    @Needs(Right.BE_SIGNED_IN)
    @GetMapping("/{language:id|en|ko}/" + DESK + "{id:[a-z0-9][a-z0-9-]*}/recorded/{number:\\d{1,18}}")
    ResponseEntity<byte[]> showOwn(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("number") long number,
            Person who) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var seeing = Seeing.of(open, who, cities.list());
        seeing.look(annexes);
        var sides = seeing.cities();
        var sees = seeing.audiences();
        var change = annexes.change(number, id, sees).orElseThrow(NothingHere::new);
        var isToBeUndone = annexes.changes(id, sees, Integer.MAX_VALUE).stream()
                .anyMatch(one -> one.ofImport() == number && one.deed() != Deed.UNDONE && !one.isUndone());
        var undo = Optional.of("/" + language.tag() + "/" + DESK + id + "/changes/" + number + "/undo")
                .filter(_ -> isToBeUndone
                        && !annexes.isOfOthers(number, id)
                        && Rules.keeps(who, sides).containsAll(annexes.touchedBy(number, id))
                        && mayUndo(who, authors.ofImport(number), sides));
        return shown(change, language, DESK + id + "/recorded/" + number, undo, true);
    }

    private ResponseEntity<byte[]> shown(
            PastImports.ChangeOf change, Language language, String place, Optional<String> undo, boolean isOnDesk) {
        var id = change.after().id();
        var day = change.at().atZone(clock.getZone()).toLocalDate();
        var words = new Wording(language, change.after());
        var revision = Revision.of(change.before(), change.after());
        var path = isOnDesk ? "/" + language.tag() + "/" + DESK + id : Addresses.partnership(language, id);
        var page = new RecordedPage(
                new Frame(language, place, Wording.plain(language, "recorded.title"), false),
                words.title(),
                path,
                path + "/evaluation",
                Addresses.record(language, id),
                revision.added().stream()
                        .map(one ->
                                link(address(one.id(), id, isOnDesk, language), one.record(), change.after(), language))
                        .toList(),
                Stream.concat(revision.changed().stream(), revision.contradicted().stream())
                        .map(one -> corrected(one, address(one.id(), id, isOnDesk, language), change.after(), language))
                        .toList(),
                revision.removed().stream()
                        .map(one -> name(one.record(), change.before(), language))
                        .toList(),
                change.reason(),
                new Movements(
                                Movements.Seen.on(day, change.before(), evaluator),
                                Movements.Seen.on(day, change.after(), evaluator),
                                names(revision, change, language),
                                language)
                        .all(),
                Wording.plain(language, "recorded.moved", Wording.day(language, day)),
                undo);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, List.of(change.before(), change.after())),
                (output, forms) -> JterecordedGenerated.render(output, forms, page));
    }

    private static String address(String record, String id, boolean isOnDesk, Language language) {
        return isOnDesk ? onDesk(language, id, record) : RecordPages.address(language, id, record);
    }

    /** Of all that the change touched, by their ids. */
    private Map<String, String> names(Revision revision, PastImports.ChangeOf change, Language language) {
        var names = new LinkedHashMap<String, String>();
        revision.added().forEach(one -> names.put(one.id(), name(one.record(), change.after(), language)));
        Stream.concat(revision.changed().stream(), revision.contradicted().stream())
                .forEach(one -> names.put(one.id(), name(one.after(), change.after(), language)));
        revision.removed().forEach(one -> names.put(one.id(), name(one.record(), change.before(), language)));
        return names;
    }

    private Link link(String address, Record record, CaseFile file, Language language) {
        return Link.of(address, name(record, file, language), record, language);
    }

    private String name(Record record, CaseFile file, Language language) {
        return language.capitalised(
                new Offer(file, language, evaluator.standards().frameworks()).name(record));
    }

    private Corrected corrected(Changed changed, String address, CaseFile file, Language language) {
        var words = new RevisionWords(language, file);
        return new Corrected(
                link(address, changed.after(), file, language),
                changed.components().stream()
                        .map(part -> new Correction(words.of(part), words.before(part), words.after(part)))
                        .toList());
    }
}
