package org.kembar.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.desk.DeskPage.Beside;
import org.kembar.desk.DeskPage.Counted;
import org.kembar.drafts.Draft;
import org.kembar.drafts.Drafts;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.Audience;
import org.kembar.registry.ChangedByOthers.Change;
import org.kembar.registry.TrailLines;
import org.kembar.tasks.Urgency;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.TasksAhead;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The partnerships of the cities that somebody acts for, what is begun there, and what partners corrected. */
@RestController
@Needs(Right.BE_SIGNED_IN)
@RequestMapping("/{language:id|en|ko}/" + DeskPages.PLACE)
final class DeskPages {

    static final String PLACE = "desk";
    static final String ONE = "/partnerships/{id:[a-z0-9][a-z0-9-]*}";

    /** So long it is told what a partner corrected. */
    private static final Duration TOLD = Duration.ofDays(30);

    private final Desk desk;
    private final Drafts drafts;
    private final People people;
    private final KnownCities cities;
    private final Evaluator evaluator;
    private final TasksAhead tasks;
    private final Clock clock;

    DeskPages(
            Desk desk,
            Drafts drafts,
            People people,
            KnownCities cities,
            Evaluator evaluator,
            TasksAhead tasks,
            Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.drafts = drafts;
        this.people = people;
        this.cities = cities;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    static String address(Language language, String id) {
        return "/" + language.tag() + "/" + PLACE + "/partnerships/" + id;
    }

    /** @param after the id of the last partnership of the page before */
    @GetMapping
    ResponseEntity<byte[]> all(
            @PathVariable("language") Language language,
            @RequestParam(name = "after", defaultValue = "") String after,
            Person who) {
        var today = LocalDate.now(clock);
        var some = desk.page(who, after);
        var ahead = tasks.of(who, some.files().stream().map(CaseFile::id).toList(), today, language);
        var page = new DeskPage.All(
                new Frame(language, PLACE, Wording.plain(language, "desk.title"), false),
                drafts.of(who).stream()
                        .flatMap(one -> draft(one, language).stream())
                        .toList(),
                Wording.plain(language, "draft.about", Drafts.KEPT.toDays()),
                corrected(some.files(), who, language),
                Wording.plain(language, "desk.partner.title", TOLD.toDays()),
                some.files().stream()
                        .map(file -> row(file, counted(file.id(), ahead, language), who, today, language))
                        .toList(),
                some.next().map(last -> "/" + language.tag() + "/" + PLACE + "?after=" + last),
                Rules.has(who, Right.TAKE_FILES_IN));
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.ofNames(language, some.files()),
                (output, forms) -> JtedeskGenerated.render(output, forms, page));
    }

    /** Nothing where the partnership is on record no more. */
    private Optional<DeskPage.Begun> draft(Draft draft, Language language) {
        var of = draft.of();
        var key = of.record().isPresent() ? "draft.one.correction" : "draft.one";
        var kind = Wording.plain(language, "record." + of.kind());
        return desk.open(of.caseFile())
                .map(file -> new Wording(language, file).title())
                .map(partnership -> new DeskPage.Begun(
                        Addresses.partnership(language, of.caseFile()) + of.place(),
                        draft.words()
                                .map(words -> Wording.plain(language, key + ".words", kind, words, partnership))
                                .orElseGet(() -> Wording.plain(language, key, kind, partnership)),
                        time(draft.at(), language)));
    }

    /** Each leads to what it says otherwise since. */
    private List<Beside> corrected(List<CaseFile> files, Person who, Language language) {
        var changes = desk.changedByPartners(files, who, clock.instant().minus(TOLD));
        if (changes.isEmpty()) {
            return List.of();
        }
        var names = Names.toldTo(who, people, cities.list(), language);
        var titles =
                files.stream().collect(Collectors.toMap(CaseFile::id, file -> new Wording(language, file).title()));
        return changes.stream()
                .map(one -> new Beside(
                        place(one, language) + "/recorded/" + one.ofImport(),
                        sentence(one, titles.getOrDefault(one.caseFile(), ""), names, language)))
                .toList();
    }

    private static String place(Change one, Language language) {
        return one.audience() == Audience.PUBLIC
                ? Addresses.partnership(language, one.caseFile())
                : address(language, one.caseFile());
    }

    private String sentence(Change one, String partnership, Names names, Language language) {
        return Wording.plain(
                language,
                one.what() == TrailLines.What.RETRACTED ? "desk.partner.retracted" : "desk.partner.corrected",
                time(one.at(), language),
                names.of(one.by()),
                partnership,
                one.reason().orElseGet(() -> Wording.plain(language, "desk.partner.noReason")));
    }

    /** In the words of the work list, each leading to its part of it. */
    private static List<Counted> counted(String id, Map<String, SortedMap<Urgency, Integer>> ahead, Language language) {
        return Optional.ofNullable(ahead.get(id)).stream()
                .flatMap(tasks -> tasks.entrySet().stream())
                .map(one -> new Counted(
                        Wording.plain(
                                language,
                                "work.group",
                                Wording.plain(language, "work.urgency." + one.getKey()),
                                one.getValue()),
                        "/" + language.tag() + "/work-list?partnership=" + id + "#"
                                + one.getKey().name().toLowerCase(Locale.ROOT),
                        one.getKey() == Urgency.OVERDUE))
                .toList();
    }

    private DeskPage.Row row(CaseFile file, List<Counted> tasks, Person who, LocalDate today, Language language) {
        var words = new Wording(language, file);
        return new DeskPage.Row(
                words.spokenTitle(words.title()),
                words.title(),
                address(language, file.id()),
                Addresses.partnership(language, file.id()),
                Optional.of(Addresses.record(language, file.id())).filter(_ -> desk.mayAdd(who, file)),
                words.sentence(words.standing(evaluator.vitalSigns(file, today).standing())),
                tasks);
    }

    private String time(Instant at, Language language) {
        return new Moment(language, clock.getZone()).exactly(at);
    }
}
