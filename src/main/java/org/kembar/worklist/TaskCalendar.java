package org.kembar.worklist;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.mail.Letter;
import org.kembar.tasks.Urgency;

/**
 * What of a work list has a day, as a calendar after RFC 5545: each task a day without hours, which keeps nobody from being
 * free. What is overdue stands on today, however long it has been: nobody looks for it years back. The same list gives the same bytes.
 *
 * @param site where the links lead, with a slash at its end
 */
record TaskCalendar(WorkList list, URI site) {

    /** Characters of which none takes more than three octets, so that no line is longer than 75 of these: RFC 5545, 3.1. */
    private static final int LINE = 25;

    byte[] bytes() {
        var calendar = new ICalendar();
        calendar.setProductId("-//Kembar//Work list//" + list.language().tag().toUpperCase(Locale.ROOT));
        calendar.setName(list.say("work.calendar.name"))
                .setLanguage(list.language().tag());
        calendar.setExperimentalProperty("X-WR-CALNAME", list.say("work.calendar.name"));
        dated().forEach(item -> calendar.addEvent(event(item)));
        return written(calendar);
    }

    private List<WorkList.Item> dated() {
        return list.items().stream()
                .filter(item -> item.line().due().isPresent())
                .toList();
    }

    private VEvent event(WorkList.Item item) {
        var line = item.line();
        var address = site.resolve(line.address()).toString();
        var event = new VEvent();
        event.setUid(line.key() + "@kembar");
        // Of a calendar that asks nobody to come it is when it was last put together.
        event.setDateTimeStamp(
                Date.from(list.today().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setDateStart(new DateStart(day(shown(line.due().orElseThrow()))));
        event.setTransparency(true);
        event.setSummary(Letter.inOneLine(list.say(
                        list.urgency(line) == Urgency.OVERDUE ? "work.calendar.overdue" : "work.calendar.task",
                        line.title(),
                        item.own().partnership().name())))
                .setLanguage(list.language().tag());
        event.setDescription(Stream.concat(
                                Stream.concat(line.why().stream(), Stream.of(list.turn(item), list.due(line)))
                                        .map(Letter::inOneLine),
                                Stream.of(address))
                        .collect(Collectors.joining("\n")))
                .setLanguage(list.language().tag());
        event.setUrl(address);
        event.addCategories(list.say("work." + line.kind()));
        return event;
    }

    private LocalDate shown(LocalDate due) {
        return due.isBefore(list.today()) ? list.today() : due;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static byte[] written(ICalendar calendar) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ICalWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
