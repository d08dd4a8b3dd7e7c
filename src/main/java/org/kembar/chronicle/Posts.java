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
import org.kembar.edtf.Truth;

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

    /** The days that are surely of a term, where there are any. */
    private record Term(LocalDate from, LocalDate to) {}

    /** By the day a term had surely begun the last sure day of all begun by then: the longest is the one to ask. */
    private final Map<Side, TreeMap<LocalDate, LocalDate>> lastDays = new EnumMap<>(Side.class);

    private final Map<Side, Terms> terms = new EnumMap<>(Side.class);
    private final Map<Side, List<DayRange>> surelyVacant = new EnumMap<>(Side.class);

    /** The last day of which the file knows. */
    private final LocalDate compiled;

    /** @param compiled when the file was compiled */
    public Posts(List<Contact> contacts, EdtfDate compiled) {
        this.compiled = compiled.latest();
        for (var side : Side.values()) {
            var ofSide =
                    contacts.stream().filter(contact -> contact.side() == side).toList();
            var held =
                    ofSide.stream().flatMap(contact -> held(contact).stream()).toList();
            lastDays.put(side, lastDays(ofSide));
            terms.put(side, Terms.of(held));
            surelyVacant.put(
                    side,
                    ofSide.stream()
                            .flatMap(contact -> vacant(contact).stream())
                            .filter(time ->
                                    !time.start().to().isAfter(time.end().from()))
                            .map(time ->
                                    new DayRange(time.start().to(), time.end().from()))
                            .toList());
        }
    }

    private TreeMap<LocalDate, LocalDate> lastDays(List<Contact> contacts) {
        var lastDays = new TreeMap<LocalDate, LocalDate>();
        for (var contact : contacts) {
            held(contact)
                    .map(term -> new Term(term.start().to(), lastDay(contact, term)))
                    .filter(term -> !term.from().isAfter(term.to()))
                    .ifPresent(term -> lastDays.merge(term.from(), term.to(), Days::later));
        }
        var last = LocalDate.MIN;
        for (var begun : lastDays.entrySet()) {
            last = Days.later(last, begun.getValue());
            begun.setValue(last);
        }
        return lastDays;
    }

    /** The last day surely in post. An end of which nobody knows leaves the time for which unit and person are attested. */
    private LocalDate lastDay(Contact contact, EdtfDate term) {
        return Optional.of(term)
                .filter(Posts::isEndUnknown)
                .flatMap(_ -> contact.attested())
                .map(this::lastDayAttested)
                .orElse(term.end().from());
    }

    /**
     * The last day for which a source knows of somebody: its last year or month whole, for it says up to when. A doubt, a
     * choice or an unknown end makes no time longer, and nobody knows of days after the file was compiled.
     */
    private LocalDate lastDayAttested(EdtfDate attested) {
        var last = attested.isCertain() && !isEndUnknown(attested)
                ? attested.latest()
                : attested.end().from();
        return last.equals(LocalDate.MAX) ? compiled : last;
    }

    private static boolean isEndUnknown(EdtfDate term) {
        return term.latest().equals(LocalDate.MAX) && !term.end().from().equals(LocalDate.MAX);
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

    /**
     * The latest time up to the day at which unit and person are known to have been in place. A term that still runs
     * attests itself, until the day on which the file was compiled: it knows nothing of later days.
     */
    public EdtfDate attested(Contact contact, LocalDate by) {
        var lastKnown = Days.earlier(by, compiled);
        return contact.attested()
                .or(() ->
                        contact.inPost().map(term -> term.covers(lastKnown).certain() ? EdtfDate.of(lastKnown) : term))
                .orElse(EdtfDate.UNKNOWN);
    }

    /** Whether the contact had left the post by the day. An end of which nobody knows says nothing against it. */
    public static Truth hasLeft(Contact contact, LocalDate by) {
        return contact.inPost()
                .filter(term -> !isEndUnknown(term) && term.end().from().isBefore(by))
                .map(term -> term.latest().isBefore(by) ? Truth.YES : Truth.CANNOT_TELL)
                .orElse(Truth.NO);
    }

    /**
     * Whether the contact was in charge on the day. Of whom nobody says until when, that is known up to the time for
     * which unit and person are attested, and for as long afterwards as an attestation is taken to hold.
     *
     * @param freshSince the first day of an attestation that still holds on the day
     */
    public Truth inCharge(Contact contact, LocalDate day, LocalDate freshSince) {
        if (isVacant(contact)) {
            return Truth.NO;
        }
        var covers = contact.inPost().map(term -> term.covers(day));
        if (covers.filter(c -> !c.possible()).isPresent()
                || covers.filter(c -> c.certain() && !day.isAfter(compiled)).isPresent()) {
            return covers.get();
        }
        var begun = contact.inPost()
                .or(contact::attested)
                .map(term -> term.begunBy(day))
                .orElse(Truth.CANNOT_TELL);
        return begun.and(
                isAttestedSince(contact, day) || isFresh(attested(contact, day), day, freshSince)
                        ? Truth.YES
                        : Truth.CANNOT_TELL);
    }

    private boolean isAttestedSince(Contact contact, LocalDate day) {
        return contact.attested()
                .map(this::lastDayAttested)
                .filter(last -> !last.isBefore(day))
                .isPresent();
    }

    private static boolean isFresh(EdtfDate attested, LocalDate day, LocalDate freshSince) {
        return attested.begunBy(day).certain() && !attested.earliest().isBefore(freshSince);
    }

    /** Whether one person was surely in post the whole time. */
    public boolean heldThroughout(Side side, EdtfDate date) {
        return Optional.ofNullable(lastDays.get(side))
                .map(days -> days.floorEntry(date.earliest()))
                .filter(begun -> !begun.getValue().isBefore(date.latest()))
                .isPresent();
    }

    /** Whether one person can have been in post the whole time, wherever in their ranges the dates lie. */
    public boolean canBeHeldThroughout(Side side, EdtfDate date) {
        for (var days : terms(side).possibly()) {
            if (!days.from().isAfter(date.start().to())
                    && !days.to().isBefore(date.end().from())) {
                return true;
            }
        }
        return false;
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
