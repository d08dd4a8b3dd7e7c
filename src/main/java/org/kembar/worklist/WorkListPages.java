package org.kembar.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.asking.WrittenDay;
import org.kembar.syntax.Unseen;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
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

/** What the person who is signed in has to see to, and what of it they do not want to see yet. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping("/{language:id|en|ko}/" + WorkListPages.PLACE)
final class WorkListPages {

    static final String PLACE = "work-list";

    /** Nobody puts anything off for longer. */
    private static final int LONGEST_YEARS = 2;

    private final OwnWork work;
    private final PutOff putOff;
    private final Clock clock;

    WorkListPages(OwnWork work, PutOff putOff, Clock clock) {
        this.work = work;
        this.putOff = putOff;
        this.clock = clock;
    }

    /** @param after the id of the last partnership whose tasks stood on the page before */
    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "partnership", defaultValue = "") String partnership,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "side", defaultValue = "") String side,
            @RequestParam(name = "after", defaultValue = "") String after,
            Person who) {
        var today = LocalDate.now(clock);
        var part = work.of(who, today, language, after);
        var list = new WorkList(
                part.partnerships(),
                putOff.of(who),
                new WorkList.Wanted(partnership, kind, side),
                work.rules(),
                today,
                language);
        var page = list.page(part.next());
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.together(part.partnerships().stream()
                        .map(own -> own.partnership().tongues())
                        .toList()),
                (output, forms) -> JteworklistGenerated.render(output, forms, page));
    }

    /**
     * What the template of the form prints.
     *
     * @param problems with the fields they are about
     */
    record PutOffPage(
            Frame frame,
            String key,
            String title,
            String partnership,
            String until,
            String reason,
            Map<String, String> problems,
            String list) {}

    @GetMapping("/put-off")
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @RequestParam(name = "task", defaultValue = "") String task,
            Person who) {
        var known = Optional.ofNullable(putOff.of(who).get(task));
        return form(
                HttpStatus.OK,
                language,
                find(task, language, who),
                known.map(later -> later.until().toString()).orElse(""),
                known.map(PutOff.Later::reason).orElse(""),
                Map.of());
    }

    /** A task with its partnership. */
    private record Found(TaskLine line, OfPartnership partnership) {}

    /** Only one's own can be put off. */
    private Found find(String key, Language language, Person who) {
        return work.all(who, LocalDate.now(clock), language).stream()
                .flatMap(own -> own.partnership().lines().stream()
                        .filter(line -> line.key().equals(key))
                        .map(line -> new Found(line, own.partnership())))
                .findFirst()
                .orElseThrow(NothingHere::new);
    }

    @PostMapping("/put-off")
    ResponseEntity<byte[]> later(
            @PathVariable("language") Language language,
            @RequestParam(name = "task", defaultValue = "") String task,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Person who) {
        var found = find(task, language, who);
        var problems = new TreeMap<String, String>();
        var day = day(until.strip());
        if (day.isEmpty()) {
            problems.put("until", Wording.plain(language, "work.later.until.wrong", LONGEST_YEARS));
        }
        var typed = reason.strip();
        if (Unseen.saysNothing(typed) || typed.length() > PutOff.LONGEST_REASON || Unseen.marks(typed)) {
            problems.put("reason", Wording.plain(language, "work.later.reason.wrong", PutOff.LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, language, found, until, reason, problems);
        }
        putOff.put(who, new PutOff.Later(task, day.orElseThrow(), typed));
        return Html.leadTo(address(language));
    }

    /** Nothing if it is no day, not to come, or too far away. */
    private Optional<LocalDate> day(String typed) {
        var today = LocalDate.now(clock);
        return WrittenDay.day(typed).filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(LONGEST_YEARS)));
    }

    private static ResponseEntity<byte[]> form(
            HttpStatus status,
            Language language,
            Found found,
            String until,
            String reason,
            Map<String, String> problems) {
        var page = new PutOffPage(
                new Frame(
                        language,
                        PLACE + "/put-off?task="
                                + Addresses.encoded(found.line().key()),
                        Wording.plain(language, "work.later.title"),
                        false),
                found.line().key(),
                found.line().title(),
                found.partnership().name(),
                until,
                reason,
                problems,
                address(language));
        return Html.answer(
                status,
                found.partnership().tongues(),
                (output, forms) -> JteputoffGenerated.render(output, forms, page));
    }

    /** What is mended meanwhile can be taken back as well. */
    @PostMapping("/put-off/back")
    ResponseEntity<byte[]> back(
            @PathVariable("language") Language language,
            @RequestParam(name = "task", defaultValue = "") String task,
            Person who) {
        putOff.takeBack(who, task);
        return Html.leadTo(address(language));
    }

    static String address(Language language) {
        return "/" + language.tag() + "/" + PLACE;
    }
}
