package org.kembar.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.access.AudienceNames;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.asking.Asked;
import org.kembar.chronicle.Scope;
import org.kembar.comparison.Differences;
import org.kembar.desk.Desk.Sight;
import org.kembar.desk.DeskPage.Done;
import org.kembar.desk.DeskPage.Marked;
import org.kembar.documents.Report;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.History;
import org.kembar.registry.Annexes.ChangeOfAnnex;
import org.kembar.registry.Audience;
import org.kembar.registry.Deed;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.LastRecorded;
import org.kembar.web.NothingHere;
import org.kembar.web.ScopeForm;
import org.kembar.web.TakenBack;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.kembar.workbook.Extent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A partnership on somebody's desk: with what is not for everybody, what was done with that and who looked at it; and its evaluation. */
@RestController
@Needs(Right.BE_SIGNED_IN)
@RequestMapping("/{language:id|en|ko}/" + DeskPages.PLACE + DeskPages.ONE)
final class OwnPartnershipPages {

    private static final int CHANGES = 20;
    private static final int VIEWS = 100;

    /** So many changes are looked through for a record that is not there any more. */
    private static final int LOOKED_THROUGH = 100;

    private final Desk desk;
    private final KeptDossiers dossiers;
    private final People people;
    private final KnownCities cities;
    private final LastRecorded recorded;
    private final Evaluator evaluator;
    private final Clock clock;

    OwnPartnershipPages(
            Desk desk,
            KeptDossiers dossiers,
            People people,
            KnownCities cities,
            LastRecorded recorded,
            Evaluator evaluator,
            Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.people = people;
        this.cities = cities;
        this.recorded = recorded;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> one(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "changed", required = false) Optional<String> changed,
            @RequestParam(name = "begun", required = false) Optional<String> begun,
            Person who) {
        return show(
                HttpStatus.OK,
                id,
                who,
                language,
                begun.map(_ -> Wording.plain(language, "begin.begun"))
                        .or(() -> changed.map(_ -> Wording.plain(language, "desk.changed"))),
                Optional.empty());
    }

    ResponseEntity<byte[]> show(
            HttpStatus status,
            String id,
            Person who,
            Language language,
            Optional<String> told,
            Optional<String> problem) {
        var sight = desk.find(id, who);
        var page = page(sight, who, language, told, problem);
        return Html.answer(
                status,
                OtherTongues.of(language, sight.seen().file()),
                (output, forms) -> JtepartnershipGenerated.render(output, forms, page));
    }

    private DeskPage.One page(
            Sight sight, Person who, Language language, Optional<String> told, Optional<String> problem) {
        var file = sight.seen().file();
        var dossier = dossiers.of(sight, LocalDate.now(clock), language);
        var names = names(who, language);
        var audiences = new AudienceNames(sight.open(), language);
        var keeps = Rules.keeps(who, sight.cities());
        var heads = Rules.seesWhoLookedAt(who, sight.cities());
        return new DeskPage.One(
                new Frame(language, DeskPages.PLACE + "/partnerships/" + file.id(), dossier.title(), false),
                dossier.head(),
                dossier.body(),
                Addresses.partnership(language, file.id()),
                DeskPages.address(language, file.id()) + "/evaluation",
                Rules.has(who, Right.RECORD),
                Optional.of(Extent.years(file, LocalDate.now(clock)))
                        .filter(_ -> !Rules.recordsFor(who, sight.cities()).isEmpty()),
                !keeps.isEmpty(),
                notPublic(sight, language),
                desk.annexes().changes(file.id(), sight.audiences(), CHANGES).stream()
                        .map(one -> done(one, file.id(), who, names, sight, language))
                        .toList(),
                heads.isEmpty() ? Optional.empty() : Optional.of(looked(file.id(), heads, names, audiences, language)),
                told,
                problem);
    }

    private static List<Marked> notPublic(Sight sight, Language language) {
        var words = new Wording(language, sight.seen().file());
        return sight.seen().file().facts().stream()
                .filter(fact -> sight.seen().audience(fact.id()) != Audience.PUBLIC)
                .map(fact -> {
                    var sign = Surroundings.sign(sight, fact, language);
                    return new Marked(words.sentence(words.say(fact)), sign.name(), sign.address());
                })
                .toList();
    }

    private Done done(ChangeOfAnnex one, String id, Person who, Names names, Sight sight, Language language) {
        return new Done(
                sentence(one, sight, names, language),
                isToBeUndone(one, id, who, sight)
                        ? Optional.of(DeskPages.address(language, id) + "/changes/" + one.ofImport() + "/undo")
                        : Optional.empty());
    }

    /** What was done, when, by whom and for whom, as one of those is told who see it. */
    String sentence(ChangeOfAnnex one, Sight sight, Names names, Language language) {
        var sentence = Wording.plain(
                language,
                one.deed() == Deed.UNDONE ? "desk.change.undone" : "desk.change",
                time(one.at(), language),
                one.by().map(names::of).orElse(""),
                new AudienceNames(sight.open(), language).mark(one.audience()));
        return one.reason()
                .map(why -> Wording.plain(language, "desk.change.reason", sentence, why))
                .orElse(sentence);
    }

    /** Of those who are told of; looked up once for a page. */
    Names names(Person who, Language language) {
        return Names.toldTo(who, people, cities.list(), language);
    }

    /** Whether somebody may take it back, and it was not yet. */
    boolean isToBeUndone(ChangeOfAnnex one, String id, Person who, Sight sight) {
        return one.deed() != Deed.UNDONE
                && !one.isUndone()
                && !desk.annexes().isOfOthers(one.ofImport(), id)
                && desk.mayTakeBack(sight, one.by(), Set.copyOf(desk.annexes().touchedBy(one.ofImport(), id)), who);
    }

    /** What somebody saw there before; of what they never saw there is nothing. */
    TakenBack takenBack(Sight sight, String record, Person who, Language language) {
        var id = sight.open().id();
        var with = desk.endedRecords().importsWith(record, id);
        return desk.annexes().changes(id, sight.audiences(), LOOKED_THROUGH).stream()
                .filter(one -> with.contains(one.ofImport()))
                .flatMap(one -> takenBack(one, sight, record, who, language).stream())
                .findFirst()
                .orElseThrow(NothingHere::new);
    }

    private Optional<TakenBack> takenBack(
            ChangeOfAnnex one, Sight sight, String record, Person who, Language language) {
        var id = sight.open().id();
        return desk.annexes()
                .change(one.ofImport(), id, sight.audiences())
                .map(change -> one.deed() == Deed.UNDONE
                        ? List.of(change.after(), change.before())
                        : List.of(change.before(), change.after()))
                .filter(files -> Filed.among(files.getLast(), record).isEmpty())
                .flatMap(files -> Filed.among(files.getFirst(), record)
                        .map(filed -> new TakenBack(
                                new Frame(
                                        language,
                                        DeskPages.PLACE + "/partnerships/" + id + "/facts/" + record,
                                        Wording.plain(language, "takenBack.title"),
                                        false),
                                new Wording(language, sight.open()).title(),
                                DeskPages.address(language, id),
                                filed.said(files.getFirst(), language),
                                TakenBack.when(
                                        one.at(), zone(), names(who, language).of(one.by()), language),
                                one.reason(),
                                Optional.of(DeskPages.address(language, id) + "/recorded/" + one.ofImport())
                                        .filter(_ -> one.deed() != Deed.UNDONE),
                                OtherTongues.of(language, files))));
    }

    private List<String> looked(
            String id, Set<Audience> audiences, Names names, AudienceNames words, Language language) {
        return desk.annexes().views(id, audiences, VIEWS).stream()
                .map(view -> Wording.plain(
                        language,
                        "desk.looked.one",
                        time(view.at(), language),
                        names.of(view.person()),
                        words.mark(view.audience())))
                .toList();
    }

    private String time(Instant at, Language language) {
        return new Moment(language, zone()).exactly(at);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping("/evaluation")
    ResponseEntity<byte[]> evaluation(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) Optional<String> asOf,
            Person who) {
        var sight = desk.find(id, who);
        var day = day(asOf.orElse(""), language);
        var file = sight.seen().file();
        var framework = evaluator.standards().frameworks().getFirst();
        var scope = Scope.wholeAt(day);
        var words = new Wording(language, file);
        var own = evaluator.evaluate(file, framework, scope);
        var open = evaluator.evaluate(sight.open(), framework, scope);
        var page = new DeskPage.Evaluated(
                new Frame(
                        language,
                        DeskPages.PLACE + "/partnerships/" + id + "/evaluation"
                                + asOf.map(_ -> "?asOf=" + day).orElse(""),
                        Wording.plain(language, "desk.evaluation.title", words.title()),
                        false),
                words.title(),
                DeskPages.address(language, id),
                Differences.between(List.of(open, own), framework, language),
                report(own, words, sight, language));
        return Html.answer(
                HttpStatus.OK, words.tongues(), (output, forms) -> JteevaluationGenerated.render(output, forms, page));
    }

    private Report.Parts report(Evaluation own, Wording words, Sight sight, Language language) {
        var history = History.of(own.file(), own.framework(), own.scope(), evaluator.standards());
        return Report.parts(
                own, history, words, Surroundings.of(sight, "", language).recordedOn(recorded(sight)));
    }

    /** As somebody is told who sees this. */
    private Optional<LocalDate> recorded(Sight sight) {
        return recorded.of(
                sight.open(),
                desk.annexes().changes(sight.open().id(), sight.audiences(), 1).stream()
                        .findFirst()
                        .map(ChangeOfAnnex::at));
    }

    private LocalDate day(String written, Language language) {
        return switch (ScopeForm.day(written, LocalDate.now(clock), language)) {
            case Asked.Understood<LocalDate>(var day) -> day;
            case Asked.Refused<LocalDate>(var _, var sentence) ->
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
        };
    }
}
