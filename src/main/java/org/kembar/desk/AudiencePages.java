package org.kembar.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.AudienceNames;
import org.kembar.access.Mending;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.casefile.Activity;
import org.kembar.desk.Desk.Sight;
import org.kembar.desk.DeskPage.Beside;
import org.kembar.desk.DeskPage.Choice;
import org.kembar.registry.Audience;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Moved;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.Reason;
import org.kembar.syntax.Unseen;
import org.kembar.web.Addresses;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.web.StandingWords;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who may see a fact, and letting others see it. */
@RestController
@Needs(Right.BE_SIGNED_IN)
@RequestMapping("/{language:id|en|ko}/" + DeskPages.PLACE + DeskPages.ONE)
final class AudiencePages {

    private static final String FACT = "/facts/{fact:[a-z0-9][a-z0-9-]*}";

    private static final String UNDO = "/changes/{number:\\d{1,18}}/undo";

    private static final int NAMED = 5;

    private final Desk desk;
    private final OwnPartnershipPages pages;
    private final Imports imports;

    AudiencePages(Desk desk, OwnPartnershipPages pages, DataSource source, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        imports = new Imports(source, clock);
    }

    static String address(Language language, String id, String fact) {
        return DeskPages.address(language, id) + "/facts/" + fact;
    }

    @GetMapping(FACT)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            Person who) {
        var sight = desk.find(id, who);
        if (Filed.among(sight.seen().file(), fact).isEmpty()) {
            return pages.takenBack(sight, fact, who, language).answer();
        }
        return answer(HttpStatus.OK, sight, Filed.find(sight, fact), who, Moving.NONE, Optional.empty(), language);
    }

    /** What is typed into the form. */
    private record Moving(String to, String reason) {

        static final Moving NONE = new Moving("", "");
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Sight sight,
            Filed fact,
            Person who,
            Moving typed,
            Optional<String> problem,
            Language language) {
        var words = new Wording(language, sight.seen().file());
        var audiences = new AudienceNames(sight.open(), language);
        var now = sight.seen().audience(fact.id());
        var mayMoveTo = desk.mayMoveTo(sight, fact.whole(), who);
        var page = new DeskPage.Facts(
                new Frame(
                        language,
                        DeskPages.PLACE + "/partnerships/" + sight.open().id() + "/facts/" + fact.id(),
                        Wording.plain(language, "desk.audience.title"),
                        false),
                words.title(),
                DeskPages.address(language, sight.open().id()),
                fact.said(sight.seen().file(), language),
                besides(fact, sight, who, language),
                audiences.of(now),
                now == Audience.PUBLIC,
                Stream.of(Audience.values())
                        .filter(to -> to != now && mayMoveTo.contains(to))
                        .map(to -> new Choice(
                                to.word(), audiences.of(to), to.word().equals(typed.to())))
                        .toList(),
                mayNot(fact, sight, who, language),
                typed.reason(),
                problem);
        return Html.answer(
                status, words.tongues(), (output, forms) -> JteaudienceGenerated.render(output, forms, page));
    }

    private String mayNot(Filed fact, Sight sight, Person who, Language language) {
        return desk.others(sight, fact.whole(), who)
                .filter(_ -> !Rules.keeps(who, sight.cities()).isEmpty())
                .map(side ->
                        Wording.plain(language, "desk.audience.others", new Wording(language, sight.open()).side(side)))
                .orElseGet(() -> Wording.plain(language, "desk.audience.mayNot"));
    }

    private List<Beside> besides(Filed fact, Sight sight, Person who, Language language) {
        var id = sight.open().id();
        var record = Addresses.partnership(language, id) + "/records/" + fact.whole();
        var mends = desk.mends(sight, fact.whole(), who);
        var besides = new ArrayList<Beside>();
        if (mends.contains(Mending.CORRECT)) {
            besides.add(new Beside(record + "/correct", Wording.plain(language, "record.correct")));
        }
        if (mends.contains(Mending.RETRACT)) {
            besides.add(new Beside(record + "/retract", Wording.plain(language, "record.retract")));
        }
        if (hasNames(fact, sight, who)) {
            besides.add(new Beside(
                    address(language, id, fact.id()) + "/participants", Wording.plain(language, "privacy.list.title")));
        }
        return besides;
    }

    /** Names are kept beside activities, by whoever keeps the record of one of the cities. */
    private static boolean hasNames(Filed fact, Sight sight, Person who) {
        return fact.record() instanceof Activity
                && Rules.keepsPeopleOf(who).stream().anyMatch(sight.cities()::containsValue);
    }

    @PostMapping(FACT)
    ResponseEntity<byte[]> move(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            @RequestParam(name = "to", defaultValue = "") String word,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            Person who) {
        var sight = desk.find(id, who);
        var found = Filed.find(sight, fact);
        var form = new Moving(word, typed);
        var now = sight.seen().audience(fact);
        if (word.isEmpty()) {
            var sentence = Wording.plain(language, "desk.audience.choose");
            return answer(HttpStatus.BAD_REQUEST, sight, found, who, form, Optional.of(sentence), language);
        }
        var to = Audience.of(word).filter(desk.mayMoveTo(sight, found.whole(), who)::contains);
        if (to.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var reason = Reason.of(typed);
        if (reason.isEmpty() && (to.get().isWiderThan(now) || !Unseen.saysNothing(typed))) {
            var sentence = Wording.plain(language, "desk.audience.reason.wrong", Reason.LONGEST);
            return answer(HttpStatus.BAD_REQUEST, sight, found, who, form, Optional.of(sentence), language);
        }
        var why = reason.map(Reason::text);
        var moved = imports.by(who.id()).move(id, found.whole(), to.get(), sight.audiences(), why);
        return switch (moved) {
            case Moved.Done(var _) -> Html.leadTo(DeskPages.address(language, id) + "?changed");
            case Moved.ThereAlready() -> Html.leadTo(DeskPages.address(language, id));
            case Moved.NotThere() -> throw new NothingHere();
            case Moved.First(var ids) ->
                answer(
                        HttpStatus.CONFLICT,
                        sight,
                        found,
                        who,
                        form,
                        Optional.of(first(sight, ids, language)),
                        language);
            case Moved.Withheld() ->
                refused(HttpStatus.CONFLICT, "desk.audience.withheld", sight, found, who, form, language);
            case Moved.NoRoom() ->
                refused(HttpStatus.INSUFFICIENT_STORAGE, "import.noRoom", sight, found, who, form, language);
        };
    }

    private ResponseEntity<byte[]> refused(
            HttpStatus status, String key, Sight sight, Filed fact, Person who, Moving typed, Language language) {
        return answer(status, sight, fact, who, typed, Optional.of(Wording.plain(language, key)), language);
    }

    private static String first(Sight sight, List<String> ids, Language language) {
        var named = ids.stream()
                .map(id -> Filed.find(sight, id).said(sight.seen().file(), language))
                .toList();
        return Wording.plain(language, "desk.audience.first", Wording.listed(language, named, NAMED));
    }

    /** Whether it is to be taken back: what was there before stands again. */
    @GetMapping(UNDO)
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("number") long number,
            Person who) {
        var sight = desk.find(id, who);
        var own = DeskPages.PLACE + "/partnerships/" + id;
        var mayTakeBack = mayTakeBack(number, id, sight, who);
        var against = mayTakeBack && !desk.annexes().isOfOthers(number, id)
                ? standing(number, sight, language)
                : Optional.<String>empty();
        if (against.isPresent()) {
            return pages.show(HttpStatus.OK, id, who, language, Optional.empty(), against);
        }
        return desk.annexes().changes(id, sight.audiences(), Integer.MAX_VALUE).stream()
                .filter(one -> one.ofImport() == number && pages.isToBeUndone(one, id, who, sight))
                .findFirst()
                .map(one -> Confirmation.ofOne(
                                language,
                                own + "/changes/" + number + "/undo",
                                "desk.undo",
                                pages.sentence(one, sight, pages.names(who, language), language),
                                new Back(own, new Wording(language, sight.open()).title()))
                        .answer(OtherTongues.of(language, sight.seen().file())))
                .orElseThrow(NothingHere::new);
    }

    @PostMapping(UNDO)
    ResponseEntity<byte[]> undo(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("number") long number,
            Person who) {
        var sight = desk.find(id, who);
        if (!mayTakeBack(number, id, sight, who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        // What came with a register is taken back with it, by who keeps the record of all of it.
        if (desk.annexes().isOfOthers(number, id)) {
            return notUndone(Wording.plain(language, "desk.undo.register"), id, who, language);
        }
        return switch (imports.by(who.id()).undo(number)) {
            case Undone.Done(var _), Undone.AlreadyUndone() ->
                Html.leadTo(DeskPages.address(language, id) + "?changed");
            case Undone.ChangedSince(var _) ->
                notUndone(
                        standing(number, sight, language)
                                .orElseGet(() -> Wording.plain(language, "desk.undo.changedSince")),
                        id,
                        who,
                        language);
            case Undone.Withheld(var _) ->
                notUndone(Wording.plain(language, "desk.audience.withheld"), id, who, language);
            case Undone.Spoiled(var _) -> notUndone(Wording.plain(language, "desk.undo.spoiled"), id, who, language);
            case Undone.NoSuchImport(), Undone.ListGone(var _), Undone.ListSpoiled() -> throw new NothingHere();
        };
    }

    private boolean mayTakeBack(long number, String id, Sight sight, Person who) {
        var touched = touched(number, id, sight);
        return desk.mayTakeBack(sight, desk.maker(number), touched, who);
    }

    /**
     * For whom what an import changed of this partnership is. Of what is for everybody alone, imports are taken back where they are
     * listed, for they may hold more than this.
     */
    private Set<Audience> touched(long number, String id, Sight sight) {
        var touched = Set.copyOf(desk.annexes().touchedBy(number, id));
        if (touched.stream()
                .noneMatch(audience ->
                        audience != Audience.PUBLIC && sight.audiences().contains(audience))) {
            throw new NothingHere();
        }
        return touched;
    }

    /** What stands against taking it back, as far as this person sees it. */
    private Optional<String> standing(long number, Sight sight, Language language) {
        return StandingWords.of(
                imports.standing(number).stream()
                        .filter(one -> one.caseFile().equals(sight.open().id())
                                && sight.audiences().contains(one.audience()))
                        .toList(),
                _ -> Optional.of(sight.seen().file()),
                language);
    }

    private ResponseEntity<byte[]> notUndone(String sentence, String id, Person who, Language language) {
        return pages.show(HttpStatus.CONFLICT, id, who, language, Optional.empty(), Optional.of(sentence));
    }
}
