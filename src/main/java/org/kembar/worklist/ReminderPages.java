package org.kembar.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.mail.Post;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Yes;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
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

/** The work list elsewhere: in one's calendar, and by e-mail as often as one likes. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping("/{language:id|en|ko}/" + WorkListPages.PLACE + "/reminders")
final class ReminderPages {

    private static final String NEVER = "never";

    private final Calendars calendars;
    private final Reminders reminders;
    private final Post post;
    private final Clock clock;

    ReminderPages(Calendars calendars, Reminders reminders, Post post, Clock clock) {
        this.calendars = calendars;
        this.reminders = reminders;
        this.post = post;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param calendar that there is one, and since when
     * @param link of the calendar, this once
     * @param went how it went, and what comes next
     * @param isPost whether the program can send letters at all
     */
    record ReminderPage(
            Frame frame,
            String list,
            Optional<String> calendar,
            Optional<String> link,
            String email,
            List<WorkListPage.Option> rhythms,
            List<WorkListPage.Option> languages,
            List<String> went,
            Optional<String> problem,
            boolean isPost) {}

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, Person who) {
        return answer(HttpStatus.OK, language, who, Optional.empty());
    }

    /** The address is shown this once; here it is known by its hash alone. */
    @PostMapping("/calendar")
    ResponseEntity<byte[]> makeCalendar(
            @PathVariable("language") Language language, Person who, HttpServletRequest request) {
        var secret = calendars.make(who, language);
        var link = CalendarPages.site(request).resolve("/" + CalendarPages.PLACE + "/" + secret.text() + ".ics");
        return answer(HttpStatus.OK, language, who, Optional.of(link.toString()));
    }

    /** Whether the address is to lead nowhere any more: it comes back never. */
    @GetMapping("/calendar/revoke")
    ResponseEntity<byte[]> askToRevoke(@PathVariable("language") Language language, Person who) {
        var back = WorkListPages.PLACE + "/reminders";
        return calendars
                .of(who)
                .map(given -> new Confirmation(
                                new Frame(
                                        language,
                                        back + "/calendar/revoke",
                                        Wording.plain(language, "work.calendar.ask"),
                                        false),
                                List.of(),
                                List.of(
                                        Wording.plain(language, "work.calendar.since", day(given.since(), language)),
                                        Wording.plain(language, "work.calendar.ask.what")),
                                new Yes(
                                        address(language) + "/calendar/revoke",
                                        Wording.plain(language, "work.calendar.revoke"),
                                        List.of()),
                                new Back(back, Wording.plain(language, "work.reminders.title")))
                        .answer())
                .orElseThrow(NothingHere::new);
    }

    @PostMapping("/calendar/revoke")
    ResponseEntity<byte[]> revokeCalendar(@PathVariable("language") Language language, Person who) {
        calendars.revoke(who);
        return Html.leadTo(address(language));
    }

    @PostMapping
    ResponseEntity<byte[]> choose(
            @PathVariable("language") Language language,
            @RequestParam(name = "rhythm", defaultValue = "") String rhythm,
            @RequestParam(name = "in", defaultValue = "") String written,
            Person who,
            HttpServletRequest request) {
        if (rhythm.equals(NEVER)) {
            reminders.never(who.id());
            return Html.leadTo(address(language));
        }
        var chosen = Rhythm.of(rhythm);
        var in = Language.ofTag(written);
        if (chosen.isEmpty() || in.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, language, who, Optional.empty());
        }
        reminders.choose(who, chosen.get(), in.get(), CalendarPages.site(request));
        return Html.leadTo(address(language));
    }

    private static String address(Language language) {
        return WorkListPages.address(language) + "/reminders";
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Language language, Person who, Optional<String> link) {
        var chosen = reminders.of(who);
        var rhythm = chosen.map(one -> one.rhythm().word()).orElse(NEVER);
        var in = chosen.map(Reminders.Chosen::language).orElse(language);
        var page = new ReminderPage(
                new Frame(
                        language,
                        WorkListPages.PLACE + "/reminders",
                        Wording.plain(language, "work.reminders.title"),
                        false),
                WorkListPages.address(language),
                calendars
                        .of(who)
                        .map(given -> Wording.plain(language, "work.calendar.since", day(given.since(), language))),
                link,
                who.email(),
                Stream.of(NEVER, Rhythm.WEEKLY.word(), Rhythm.DAILY.word())
                        .map(one -> new WorkListPage.Option(
                                one, Wording.plain(language, "work.reminders." + one), one.equals(rhythm)))
                        .toList(),
                Frame.LANGUAGES.stream()
                        .map(one -> new WorkListPage.Option(one.tag(), Wording.plain(one, "web.language"), one == in))
                        .toList(),
                chosen.map(one -> went(one, language)).orElse(List.of()),
                status == HttpStatus.OK
                        ? Optional.empty()
                        : Optional.of(Wording.plain(language, "work.reminders.wrong")),
                post.isThere());
        return Html.answer(status, (output, forms) -> JteremindersGenerated.render(output, forms, page));
    }

    /** What could not be sent is said before what was. */
    private List<String> went(Reminders.Chosen chosen, Language language) {
        return Stream.of(
                        chosen.givenUp()
                                .map(at -> Wording.plain(language, "work.reminders.givenUp", day(at, language))),
                        Optional.of(chosen)
                                .filter(Reminders.Chosen::isTriedAgain)
                                .map(_ -> Wording.plain(language, "work.reminders.again")),
                        chosen.sent().map(at -> Wording.plain(language, "work.reminders.sent", day(at, language))),
                        Optional.of(Wording.plain(language, "work.reminders.next", day(chosen.due(), language))))
                .flatMap(Optional::stream)
                .toList();
    }

    private String day(Instant at, Language language) {
        return Wording.day(language, at.atZone(clock.getZone()).toLocalDate());
    }
}
