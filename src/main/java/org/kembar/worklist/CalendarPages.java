package org.kembar.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.kembar.access.Event;
import org.kembar.access.People;
import org.kembar.access.PeopleLog;
import org.kembar.access.Person;
import org.kembar.access.Secret;
import org.kembar.web.NothingHere;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Work lists for calendar programs, which sign in nowhere: whoever has the address sees what its person may see now. */
@RestController
final class CalendarPages {

    static final String PLACE = "calendars";

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Calendars calendars;
    private final People people;
    private final PeopleLog log;
    private final OwnWork work;
    private final PutOff putOff;
    private final Clock clock;

    CalendarPages(Calendars calendars, People people, PeopleLog log, OwnWork work, PutOff putOff, Clock clock) {
        this.log = log;
        this.calendars = calendars;
        this.people = people;
        this.work = work;
        this.putOff = putOff;
        this.clock = clock;
    }

    /** Empty for somebody who acts for nobody any more. */
    @GetMapping("/" + PLACE + "/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> show(@PathVariable("secret") String secret, HttpServletRequest request) {
        var given = Secret.of(secret).flatMap(calendars::of).orElseThrow(NothingHere::new);
        var who = people.withId(given.person())
                .filter(person -> !isRenewed(person, given))
                .orElseThrow(NothingHere::new);
        var today = LocalDate.now(clock);
        var list = new WorkList(
                work.told(who, today, given.language()),
                putOff.of(who),
                WorkList.Wanted.ALL,
                work.rules(),
                today,
                given.language());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"kembar.ics\"")
                .contentType(CALENDAR)
                .body(new TaskCalendar(list, site(request)).bytes());
    }

    /** Whoever sets a new password by a link shuts all ways in there were: somebody else may have known them. */
    private boolean isRenewed(Person person, Calendars.Given given) {
        return log.ofPassword(person, given.since()).stream().anyMatch(entry -> entry.event() == Event.RENEWED);
    }

    /** Under which address the program was asked, with a slash at its end. */
    static URI site(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString()).resolve("/");
    }
}
