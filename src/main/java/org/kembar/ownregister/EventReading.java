package org.kembar.ownregister;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Activity.Group;
import org.kembar.casefile.Activity.Participants;
import org.kembar.casefile.Activity.Status;
import org.kembar.casefile.Count;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EverydayCount;
import org.kembar.ownregister.Entry.Event;
import org.kembar.ownregister.Entry.Quoted;

/**
 * Reads the activity of a row.
 *
 * @param today what is still ahead was not held
 */
record EventReading(WrittenRow cells, LocalDate today) {

    /** So many, and of whom: <i>12 ASN</i>. */
    private static final Pattern GROUPED = Pattern.compile("(.*\\d)\\s*(\\p{L}[\\p{L} ]*)");

    Optional<Event> read() {
        var title = cells.quoted(Slot.ACTIVITY).map(Quoted::text);
        if (title.isEmpty()) {
            wrong(Slot.ACTIVITY, "register.wrong.noActivity");
        }
        var date = date();
        var status = status(date);
        var participants = participants();
        return title.flatMap(words -> status.map(one -> new Event(
                cells.constant(Slot.ACTIVITY_KIND, Activity.Kind.values()).orElse(Activity.Kind.OTHER),
                words,
                date,
                one,
                cells.quoted(Slot.PLACE).map(Quoted::text),
                participants)));
    }

    /** The day, or from the day on which it begins to that on which it ends. */
    private Optional<EdtfDate> date() {
        var held = cells.date(Slot.HELD);
        var start = cells.date(Slot.START);
        var end = cells.date(Slot.END);
        if (held.isPresent() || start.isEmpty()) {
            return held;
        }
        return end.isEmpty() || end.equals(start) ? start : between(start.get(), end.get());
    }

    private Optional<EdtfDate> between(EdtfDate start, EdtfDate end) {
        return switch (EdtfDate.parse(start.text() + "/" + end.text())) {
            case EdtfReading.Read(var date) -> Optional.of(date);
            case EdtfReading.Refused _ -> {
                wrong(Slot.END, "register.wrong.backwards", cells.text(Slot.END));
                yield Optional.empty();
            }
        };
    }

    /**
     * Of a row that does not say it, what is ahead is planned, and what is not over
     * was not held yet. Where nobody knows whether it took place nothing is recorded.
     */
    private Optional<Status> status(Optional<EdtfDate> date) {
        var isSaid = !Dates.isNothing(cells.text(Slot.ACTIVITY_STATUS));
        var byDate = date.flatMap(day -> Status.by(day, today));
        if (!isSaid && byDate.filter(Status.PLANNED::equals).isPresent()) {
            return byDate;
        }
        var status = cells.constant(Slot.ACTIVITY_STATUS, Status.values());
        if (!isSaid
                && date.isPresent()
                && byDate.isEmpty()
                && status.filter(Status.HELD::equals).isPresent()) {
            var slot = cells.date(Slot.HELD).isPresent() ? Slot.HELD : Slot.START;
            wrong(slot, "register.wrong.notOver", cells.text(slot));
        }
        if (byDate.filter(Status.HELD::equals).isPresent()
                && status.filter(Status.ONGOING::equals).isPresent()) {
            wrong(Slot.ACTIVITY_STATUS, "register.wrong.over", cells.text(Slot.ACTIVITY_STATUS));
            return Optional.empty();
        }
        if (status.isEmpty()) {
            wrong(
                    isSaid ? Slot.ACTIVITY_STATUS : Slot.ACTIVITY,
                    isSaid ? "register.wrong.status" : "register.wrong.noStatus",
                    cells.text(Slot.ACTIVITY_STATUS));
        }
        return status;
    }

    /** Nothing where it is not known who took part; the register's words are kept then. */
    private Optional<Participants> participants() {
        var written = cells.text(Slot.PARTICIPANTS);
        if (Dates.isNothing(written)) {
            return Optional.empty();
        }
        var grouped = GROUPED.matcher(written);
        var named = grouped.matches()
                ? UsualWords.meant(Slot.GROUP, grouped.group(2))
                        .flatMap(word -> WrittenRow.constant(Group.values(), word))
                : Optional.<Group>empty();
        var group = named.or(() -> cells.constant(Slot.GROUP, Group.values()));
        return count(named.isPresent() ? grouped.group(1) : written)
                .flatMap(count -> group.map(one -> new Participants(count, Optional.empty(), one, Optional.empty())));
    }

    private Optional<Count> count(String written) {
        return switch (EverydayCount.read(written)) {
            case EverydayCount.Understood(var count) -> Optional.of(count);
            case EverydayCount.Approximate() -> {
                wrong(Slot.PARTICIPANTS, "register.wrong.about", written);
                yield Optional.empty();
            }
            case EverydayCount.NoCount() -> {
                wrong(Slot.PARTICIPANTS, "register.wrong.count", written);
                yield Optional.empty();
            }
        };
    }

    private void wrong(Slot slot, String key, String... found) {
        cells.column(slot).ifPresent(column -> cells.wrong(column.at(), key, found));
    }
}
