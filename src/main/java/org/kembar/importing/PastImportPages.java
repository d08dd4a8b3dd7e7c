package org.kembar.importing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.AlsoSignedIn;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.evaluation.Evaluator;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Subject;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.web.StandingWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What each import held, and the question and the yes to taking it back. */
@RestController
@RequestMapping("/{language:id|en|ko}/" + ImportPages.PAST)
final class PastImportPages {

    /** So many things of an import stand on a page. */
    private static final int ON_A_PAGE = 20;

    /** So many things are named in a sentence. */
    private static final int NAMED = 10;

    private static final String NUMBER = "/{number:\\d{1,18}}";

    private final Imports imports;
    private final PastImports past;
    private final MovedWords moved;
    private final TakingBack takingBack;
    private final ImportReading reading;
    private final CaseFiles caseFiles;
    private final People people;
    private final Clock clock;

    PastImportPages(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            People people,
            Evaluator evaluator,
            Clock clock) {
        this.people = people;
        this.clock = clock;
        this.caseFiles = caseFiles;
        imports = new Imports(source, clock);
        past = new PastImports(source);
        moved = new MovedWords(past, evaluator, clock.getZone());
        reading = new ImportReading(source, caseFiles, cities, clock);
        takingBack = new TakingBack(source, reading);
    }

    /** They are listed where imports are made. */
    @GetMapping
    ResponseEntity<byte[]> all(@PathVariable("language") Language language) {
        return Html.leadTo("/" + language.tag() + "/" + ImportPages.PLACE);
    }

    /**
     * @param done whether it was just stored
     * @param undone whether it was just taken back
     * @param after the entry of the last thing of the page before
     */
    @AlsoSignedIn
    @GetMapping(NUMBER)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("number") long number,
            @RequestParam(name = "done", required = false) Optional<String> done,
            @RequestParam(name = "undone", required = false) Optional<String> undone,
            @RequestParam(name = "after", defaultValue = "0") long after,
            Optional<Person> who) {
        var one = find(number);
        var held = past.held(one.number(), after, ON_A_PAGE + 1);
        var read = reading.of(one, held, who);
        var words = new HeldWords(language, read);
        var told = done.filter(_ -> one.undone().isEmpty())
                .map(_ -> said("import.done", one, language))
                .or(() -> undone.filter(_ -> one.undone().isPresent()).map(_ -> backAgain(one, held, words)));
        var page = maker(words, who).shown(one, held, ON_A_PAGE, told, Optional.empty());
        // What has been kept from others since is named by what it moved: whoever made the import knows it.
        if (who.map(Person::id).equals(one.by())) {
            page = page.with(moved.of(one, held.subList(0, Math.min(ON_A_PAGE, held.size())), language));
        }
        var mayUndo = who.filter(person -> TakingBack.seemsTo(person, one, held, read))
                .isPresent();
        return answer(HttpStatus.OK, mayUndo ? page : page.withoutUndo());
    }

    private Past find(long number) {
        return past.find(number).orElseThrow(NothingHere::new);
    }

    private PastImportPage.Maker maker(HeldWords words, Optional<Person> who) {
        return new PastImportPage.Maker(
                clock.getZone(),
                words,
                Names.toldTo(who.stream().toList(), people, words.imports().cities(), words.language()));
    }

    private static String backAgain(Past one, List<Held> held, HeldWords words) {
        return words.name(one, held)
                .map(name -> Wording.plain(words.language(), "import.undone.one", name))
                .orElseGet(() -> said("import.undone", one, words.language()));
    }

    /** Only what is so is told, whatever the address says. */
    private static String said(String key, Past past, Language language) {
        return past.list()
                .map(title -> Wording.plain(language, key + ".list", past.number(), title))
                .orElseGet(() -> Wording.plain(language, key, past.number()));
    }

    /** Whether it is to be taken back, with all that this is about. */
    @Needs(Right.TAKE_FILES_IN)
    @GetMapping(NUMBER + "/undo")
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("number") long number,
            @RequestParam(name = "after", defaultValue = "0") long after,
            Person who) {
        var one = find(number);
        if (one.undone().isPresent()) {
            return undone(language, number);
        }
        var held = past.held(number, after, ON_A_PAGE + 1);
        var read = reading.of(one, held, Optional.of(who));
        if (!TakingBack.seemsTo(who, one, held, read)) {
            return notYours(one, language, who);
        }
        var against = standing(one, language);
        if (against.isPresent()) {
            return answer(
                    HttpStatus.OK, refused(language, number, who, against.get()).withoutUndo());
        }
        var page = maker(new HeldWords(language, read), Optional.of(who)).asking(one, held, ON_A_PAGE);
        return Html.answer(
                HttpStatus.OK, page.tongues(), (output, forms) -> JteundoGenerated.render(output, forms, page));
    }

    @Needs(Right.TAKE_FILES_IN)
    @PostMapping(NUMBER + "/undo")
    ResponseEntity<byte[]> undo(
            @PathVariable("language") Language language, @PathVariable("number") long number, Person who) {
        var one = find(number);
        if (!takingBack.othersIn(one, who).isEmpty()) {
            return notYours(one, language, who);
        }
        return switch (imports.by(who.id()).undo(number)) {
            // Whoever presses the button twice is told the same twice.
            case Undone.Done(var _), Undone.ListGone(var _), Undone.AlreadyUndone() -> undone(language, number);
            case Undone.NoSuchImport() -> throw new NothingHere();
            case Undone.ChangedSince(var subjects) ->
                standing(one, language)
                        .map(against -> answer(HttpStatus.CONFLICT, refused(language, number, who, against)))
                        .orElseGet(() -> conflict(language, "cli.undo.changedSince", number, who, subjects));
            case Undone.Withheld(var subjects) -> conflict(language, "undo.withheld", number, who, subjects);
            case Undone.Spoiled(var subjects) -> conflict(language, "cli.undo.spoiled", number, who, subjects);
            case Undone.ListSpoiled() -> conflict(language, "cli.undo.listSpoiled", number, who, List.of());
        };
    }

    private ResponseEntity<byte[]> notYours(Past one, Language language, Person who) {
        var others = takingBack.othersIn(one, who);
        var page =
                refused(language, one.number(), who, sentence("import.undo.notYours", one.number(), others, language));
        return answer(HttpStatus.FORBIDDEN, page.withoutUndo());
    }

    private static ResponseEntity<byte[]> undone(Language language, long number) {
        return Html.leadTo(address(language, number) + "?undone");
    }

    /** Where an import is shown. */
    static String address(Language language, long number) {
        return "/" + language.tag() + "/" + ImportPages.PAST + "/" + number;
    }

    /** What stands against taking it back, of what everybody sees; of an import of very much that is not looked up. */
    private Optional<String> standing(Past one, Language language) {
        return Optional.of(one)
                .filter(some -> some.changed() <= ON_A_PAGE)
                .map(some -> imports.standing(some.number()))
                .flatMap(standing -> StandingWords.of(
                        standing.stream()
                                .filter(record -> record.audience() == Audience.PUBLIC)
                                .toList(),
                        caseFiles::find,
                        language));
    }

    private ResponseEntity<byte[]> conflict(
            Language language, String key, long number, Person who, List<Subject> subjects) {
        return answer(HttpStatus.CONFLICT, refused(language, number, who, sentence(key, number, subjects, language)));
    }

    private static String sentence(String key, long number, List<Subject> subjects, Language language) {
        return Wording.plain(language, key, number, SubjectWords.listed(subjects, language, NAMED));
    }

    private PastImportPage refused(Language language, long number, Person who, String sentence) {
        var held = past.held(number, 0, ON_A_PAGE + 1);
        var one = find(number);
        var words = new HeldWords(language, reading.of(one, held, Optional.of(who)));
        return maker(words, Optional.of(who)).shown(one, held, ON_A_PAGE, Optional.empty(), Optional.of(sentence));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, PastImportPage page) {
        return Html.answer(
                status, page.tongues(), (output, forms) -> JtepastimportGenerated.render(output, forms, page));
    }
}
