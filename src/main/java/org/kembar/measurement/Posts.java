package org.kembar.measurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Side;
import org.kembar.edtf.EdtfDate;

/** When each side had a person in charge, made ready to be asked about many dates. */
final class Posts {

    /** By the first day of a term the last day of all that had begun by then: the longest is the one to ask. */
    private final Map<Side, TreeMap<LocalDate, LocalDate>> lastDays = new EnumMap<>(Side.class);

    Posts(List<Contact> contacts) {
        for (var side : Side.values()) {
            lastDays.put(side, lastDays(contacts, side));
        }
    }

    private static TreeMap<LocalDate, LocalDate> lastDays(List<Contact> contacts, Side side) {
        var lastDays = new TreeMap<LocalDate, LocalDate>();
        var last = LocalDate.MIN;
        var terms = contacts.stream()
                .filter(contact -> contact.side() == side && !contact.vacant().orElse(false))
                .flatMap(contact -> inPost(contact).stream())
                .sorted(Comparator.comparing(EdtfDate::earliest))
                .toList();
        for (var term : terms) {
            last = term.latest().isAfter(last) ? term.latest() : last;
            lastDays.put(term.earliest(), last);
        }
        return lastDays;
    }

    private static Optional<EdtfDate> inPost(Contact contact) {
        return contact.inPost().or(contact::attested);
    }

    /** Whether one person was in post the whole time. */
    boolean heldThroughout(Side side, EdtfDate date) {
        return Optional.ofNullable(lastDays.get(side))
                .map(days -> days.floorEntry(date.earliest()))
                .filter(begun -> !begun.getValue().isBefore(date.latest()))
                .isPresent();
    }
}
