package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Side;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;

/** When each side had a person in charge, and when it is known to have had none, made ready to be asked about many dates. */
public final class Posts {

    /**
     * The terms of one side.
     *
     * @param surely the days on which somebody surely was in post, by their beginning
     * @param possibly the days on which somebody can have been in post, by their beginning
     * @param left the days on which the first of all can have left; empty if nobody ever was in post
     */
    public record Terms(List<DayRange> surely, List<DayRange> possibly, Optional<DayRange> left) {

        private static Terms of(List<EdtfDate> terms) {
            return new Terms(
                    terms.stream()
                            .filter(term ->
                                    !term.start().to().isAfter(term.end().from()))
                            .map(term ->
                                    new DayRange(term.start().to(), term.end().from()))
                            .sorted(Comparator.comparing(DayRange::from))
                            .toList(),
                    terms.stream()
                            .map(term -> new DayRange(term.earliest(), term.latest()))
                            .sorted(Comparator.comparing(DayRange::from))
                            .toList(),
                    terms.stream()
                            .map(EdtfDate::end)
                            .reduce((one, other) -> new DayRange(
                                    Days.earlier(one.from(), other.from()), Days.earlier(one.to(), other.to()))));
        }
    }

    /** By the first day of a term the last day of all that had begun by then: the longest is the one to ask. */
    private final Map<Side, TreeMap<LocalDate, LocalDate>> lastDays = new EnumMap<>(Side.class);

    private final Map<Side, Terms> terms = new EnumMap<>(Side.class);
    private final Map<Side, List<DayRange>> surelyVacant = new EnumMap<>(Side.class);

    public Posts(List<Contact> contacts) {
        for (var side : Side.values()) {
            var held = contacts.stream()
                    .filter(contact -> contact.side() == side)
                    .flatMap(contact -> held(contact).stream())
                    .toList();
            lastDays.put(side, lastDays(held));
            terms.put(side, Terms.of(held));
            surelyVacant.put(
                    side,
                    contacts.stream()
                            .filter(contact -> contact.side() == side)
                            .flatMap(contact -> vacant(contact).stream())
                            .filter(time ->
                                    !time.start().to().isAfter(time.end().from()))
                            .map(time ->
                                    new DayRange(time.start().to(), time.end().from()))
                            .toList());
        }
    }

    private static TreeMap<LocalDate, LocalDate> lastDays(List<EdtfDate> held) {
        var lastDays = new TreeMap<LocalDate, LocalDate>();
        var last = LocalDate.MIN;
        for (var term :
                held.stream().sorted(Comparator.comparing(EdtfDate::earliest)).toList()) {
            last = term.latest().isAfter(last) ? term.latest() : last;
            lastDays.put(term.earliest(), last);
        }
        return lastDays;
    }

    /** When somebody was in charge; empty of a post known to have been vacant. */
    public static Optional<EdtfDate> held(Contact contact) {
        return isVacant(contact) ? Optional.empty() : contact.inPost().or(contact::attested);
    }

    /** When the post is known to have been vacant. */
    public static Optional<EdtfDate> vacant(Contact contact) {
        return isVacant(contact) ? contact.inPost() : Optional.empty();
    }

    private static boolean isVacant(Contact contact) {
        return contact.vacant().orElse(false);
    }

    /** Whether one person was in post the whole time. */
    public boolean heldThroughout(Side side, EdtfDate date) {
        return Optional.ofNullable(lastDays.get(side))
                .map(days -> days.floorEntry(date.earliest()))
                .filter(begun -> !begun.getValue().isBefore(date.latest()))
                .isPresent();
    }

    /** Whether the post is known to have been vacant on some of the days. */
    public boolean vacantDuring(Side side, EdtfDate date) {
        for (var days : surelyVacant.getOrDefault(side, List.of())) {
            if (date.touches(days).certain()) {
                return true;
            }
        }
        return false;
    }

    public Terms terms(Side side) {
        return Optional.ofNullable(terms.get(side)).orElseThrow();
    }
}
