package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * The agreement tree as spans of time: what was in force when, and what an activity had its mandate from.
 *
 * <p>The file's agreements are taken as the legal record: an instrument that has lapsed is not in force unless the file
 * holds its renewal. A file without any agreement says nothing.
 */
public final class Instruments {

    private final List<Instrument> all;
    /** From the oldest to the youngest. */
    private final List<Instrument> mandates;

    private final Cover cover;

    /** Of the whole file, whatever their fields. */
    private final InstrumentTree tree;

    private Instruments(List<Instrument> all, InstrumentTree tree) {
        this.all = all;
        this.tree = tree;
        this.mandates = all.stream().filter(this::isMandate).toList();
        this.cover = Cover.of(
                all,
                Stream.concat(
                                mandates.stream(),
                                all.stream()
                                        .filter(i -> kind(i) == Agreement.Kind.LETTER_OF_INTENT)
                                        .map(i -> new Instrument(i.agreement(), i.start(), preparedUntil(i))))
                        .toList());
    }

    /** The agreements that bear on the fields; all of them if no fields are named. */
    public static Instruments of(CaseFile file, List<String> fields) {
        var decisions = Instrument.decisions(file);
        var ofFile = file.agreements().stream()
                .map(agreement -> Instrument.of(agreement, decisions))
                .sorted(Comparator.comparing((Instrument i) -> i.start().from())
                        .thenComparing(i -> i.agreement().id()))
                .toList();
        return new Instruments(
                ofFile.stream()
                        .filter(i -> Scope.concerns(fields, i.agreement().fields()))
                        .toList(),
                new InstrumentTree(ofFile, decisions));
    }

    public List<Instrument> all() {
        return all;
    }

    /** Instruments of their own standing: memoranda, charters, their renewals. */
    public List<Instrument> mandates() {
        return mandates;
    }

    public boolean isMandate(Instrument instrument) {
        return tree.isMandate(instrument);
    }

    /**
     * What an instrument is. A renewal is what it renews: one of an implementing arrangement needs a parent in force as that
     * did (UU 24/2000 Art. 7(5)), and one of a letter of intent binds to no more than the letter.
     */
    public Agreement.Kind kind(Instrument instrument) {
        return tree.kind(instrument);
    }

    public List<Instrument> mandatesBegunBy(LocalDate day) {
        var begun = new ArrayList<Instrument>(mandates.size());
        for (var mandate : mandates) {
            if (mandate.begunBy(day).possible()) {
                begun.add(mandate);
            }
        }
        return begun;
    }

    /** Whether any mandate was in force on the day. */
    public Truth inForceOn(LocalDate day) {
        var inForce = Truth.NO;
        for (var mandate : mandates) {
            inForce = inForce.or(mandate.inForceOn(day));
        }
        return inForce;
    }

    /** The mandate to look at on a day: one in force before one that is not, then the youngest. */
    public Optional<Instrument> principalAt(LocalDate day) {
        var principal = Optional.<Instrument>empty();
        for (var mandate : mandates) {
            if (mandate.begunBy(day).possible()
                    && principal
                            .filter(p -> p.inForceOn(day).compareTo(mandate.inForceOn(day)) > 0)
                            .isEmpty()) {
                principal = Optional.of(mandate);
            }
        }
        return principal;
    }

    /** Every mandate that can be the one to look at, where dates leave open which it is. */
    public List<Instrument> principalsAt(LocalDate day) {
        var begun = mandatesBegunBy(day);
        var principals = new ArrayList<Instrument>(begun.size());
        for (var mandate : begun) {
            if (!isAnySurelyBefore(begun, mandate, day)) {
                principals.add(mandate);
            }
        }
        return principals;
    }

    private static boolean isAnySurelyBefore(List<Instrument> mandates, Instrument mandate, LocalDate day) {
        for (var other : mandates) {
            if (other != mandate && isSurelyBefore(other, mandate, day)) {
                return true;
            }
        }
        return false;
    }

    /** What decides whether an instrument is in force on a day: the mandates to look at or, without any, what came before one. */
    public List<Instrument> decidingOn(LocalDate day) {
        var principals = principalsAt(day);
        return principals.isEmpty()
                ? all.stream().filter(i -> i.begunBy(day).possible()).toList()
                : principals;
    }

    /** Whether the one is looked at before the other, whatever their dates turn out to be. */
    private static boolean isSurelyBefore(Instrument one, Instrument other, LocalDate day) {
        if (!one.begunBy(day).certain()) {
            return false;
        }
        var force = one.inForceOn(day);
        var otherForce = other.inForceOn(day);
        return force.certain() && !otherForce.possible()
                || (force.certain() || !otherForce.possible()) && one.isSurelyYounger(other);
    }

    /** Whether any instrument, a letter of intent included, had begun by the day. */
    public Truth anyBegunBy(LocalDate day) {
        var begun = Truth.NO;
        for (var instrument : all) {
            begun = begun.or(instrument.begunBy(day));
        }
        return begun;
    }

    /** Whether any mandate was in force on at least one of the days. */
    public Truth inForceDuring(DayRange days) {
        var inForce = Truth.NO;
        for (var mandate : mandates) {
            inForce = inForce.or(inForceDuring(mandate, days));
        }
        return inForce;
    }

    /** The mandates that can have been in force on at least one of the days, and what ended them. */
    public List<Agreement> inForceIn(DayRange days) {
        return withEndings(mandates.stream()
                .filter(mandate -> mandate.begunBy(days.to()).possible()
                        && (inForceDuring(mandate, days).possible()
                                || !endings(mandate).isEmpty())));
    }

    /** The decisions that give an instrument its end, where it has none of its own. */
    public List<Agreement> endings(Instrument instrument) {
        return tree.endings(instrument);
    }

    /** The decisions that give mandates begun by the day their end, where they have none of their own. */
    public List<Agreement> endingsBy(LocalDate day) {
        return mandatesBegunBy(day).stream()
                .flatMap(one -> endings(one).stream())
                .toList();
    }

    private List<Agreement> withEndings(Stream<Instrument> instruments) {
        return instruments
                .flatMap(one -> Stream.concat(Stream.of(one.agreement()), endings(one).stream()))
                .distinct()
                .toList();
    }

    private static Truth inForceDuring(Instrument mandate, DayRange days) {
        return mandate.begunBy(days.to()).and(mandate.lapsedBy(days.from()).not());
    }

    /** The days on which the first instrument of those that can have begun by the day can have come into force. */
    public Optional<DayRange> begin(LocalDate by) {
        return begin(by, _ -> true);
    }

    /** As {@link #begin(LocalDate)}, of some instruments only. */
    public Optional<DayRange> begin(LocalDate by, Predicate<Instrument> which) {
        var begin = Optional.<DayRange>empty();
        for (var instrument : all) {
            if (instrument.begunBy(by).possible() && which.test(instrument)) {
                var start = instrument.start();
                begin = Optional.of(begin.map(b -> b.to().isAfter(start.to()) ? new DayRange(b.from(), start.to()) : b)
                        .orElse(start));
            }
        }
        return begin;
    }

    /** Those of the instruments begun by the day that can have been the first. */
    public List<Agreement> first(LocalDate by) {
        return first(by, _ -> true);
    }

    /** As {@link #first(LocalDate)}, of some instruments only. */
    public List<Agreement> first(LocalDate by, Predicate<Instrument> which) {
        return begin(by, which)
                .map(begin -> all.stream()
                        .filter(which)
                        .filter(i ->
                                i.begunBy(by).possible() && !i.start().from().isAfter(begin.to()))
                        .map(Instrument::agreement)
                        .toList())
                .orElse(List.of());
    }

    /** The agreements begun by the day, and what ended them. */
    public List<Agreement> begunBy(LocalDate day) {
        return withEndings(all.stream().filter(i -> i.begunBy(day).possible()));
    }

    /** The agreements begun by the day whose dates are vague: their exact days would settle what hangs on them. */
    public List<Agreement> vague(LocalDate by) {
        return all.stream()
                .filter(i -> i.isVague() && i.begunBy(by).possible())
                .map(Instrument::agreement)
                .toList();
    }

    /** What an instrument names as what it carries out or changes, up to the mandate or the letter above it. */
    public List<Instrument> above(Instrument instrument) {
        return tree.above(instrument);
    }

    /** What an instrument carries out, renews or changes. */
    public Optional<Instrument> parent(Instrument instrument) {
        return tree.parent(instrument);
    }

    /**
     * Whether an instrument is in force on the day, or a mandate or another of its own kind that names it, or one that names
     * that one in its turn.
     */
    public Truth isCarriedOn(Instrument instrument, LocalDate day) {
        return tree.isCarriedOn(instrument, day);
    }

    /** What an instrument names as what it carries out, what carries that on, and what ended these. */
    public List<Agreement> foundation(Instrument instrument) {
        return withEndings(tree.foundation(instrument));
    }

    /**
     * Whether all that an instrument names as what it carries out is in force or carried on, as an implementing one needs: UU
     * 24/2000 Art. 7(5). One that names nothing is taken by its own dates.
     */
    public Truth isFounded(Instrument instrument, LocalDate day) {
        return tree.isFounded(instrument, day);
    }

    /** Whether a mandate that names this one has begun by the day: its text is the one that counts. */
    public Truth replaced(Instrument instrument, LocalDate by) {
        var replaced = Truth.NO;
        for (var mandate : mandates) {
            if (mandate.follows(instrument)) {
                replaced = replaced.or(mandate.begunBy(by));
            }
        }
        return replaced;
    }

    /** Whether it had been decided by the day to end this one, or not to renew it. */
    public Truth ended(Instrument instrument, LocalDate by) {
        return decisionToEnd(instrument, by).map(Decision::certainty).orElse(Truth.NO);
    }

    /**
     * A decision to end an agreement, or not to renew it.
     *
     * @param certainty whether it had been taken by the day asked about: yes, or cannot tell where its date leaves that open
     */
    public record Decision(Agreement document, Truth certainty) {}

    /** The decision that had been taken by the day, or may have been; of several the surest, and of these the first. */
    public Optional<Decision> decisionToEnd(Instrument instrument, LocalDate by) {
        return tree.decisionToEnd(instrument, by);
    }

    /** Whether a later instrument of the file that names this one carries it on. */
    public Truth followed(Instrument instrument, LocalDate by) {
        var followed = Truth.NO;
        for (var mandate : mandates) {
            followed = followed.or(mandate.renews(instrument).and(mandate.begunBy(by)));
        }
        return followed;
    }

    /**
     * Whether the activity took place outside all instruments: implementing needs a mandate in force (UU 24/2000 Art.
     * 7(5)). Between a letter of intent and the memorandum that follows it, activities have the letter for a mandate; what
     * came before the first instrument prepared it, and signing is never outside.
     */
    public Truth outside(Activity activity, EdtfDate date) {
        return activity.type() == Activity.Kind.SIGNING
                ? Truth.NO
                : cover.of(date).not();
    }

    /**
     * A letter of intent prepares until its own end, or until the memorandum that follows it has taken its place and
     * lapsed in its turn, whatever fields that one names. That is one that names the letter or, if none does, the first that
     * begins after it; where dates leave open which one that is, or whether any is, the letter may run as long as any of
     * them.
     */
    private DayRange preparedUntil(Instrument letter) {
        var ofAnyField = tree.all().stream().filter(this::isMandate).toList();
        var naming = ofAnyField.stream().filter(i -> i.follows(letter)).toList();
        var isNamed = !naming.isEmpty();
        var candidates = isNamed ? naming : ofAnyField;
        var begun = candidates.stream()
                .filter(i ->
                        isNamed || !i.start().from().isBefore(letter.start().to()))
                .map(i -> i.start().to())
                .min(Comparator.naturalOrder());
        var next = candidates.stream()
                .filter(i -> isNamed || !i.start().to().isBefore(letter.start().from()))
                .filter(i -> begun.filter(i.start().from()::isAfter).isEmpty())
                .map(Instrument::lapse)
                .toList();
        var replaced = new DayRange(
                next.stream().map(DayRange::from).min(Comparator.naturalOrder()).orElse(LocalDate.MAX),
                begun.isEmpty()
                        ? LocalDate.MAX
                        : next.stream()
                                .map(DayRange::to)
                                .max(Comparator.naturalOrder())
                                .orElse(LocalDate.MAX));
        return new DayRange(
                Days.earlier(letter.lapse().from(), replaced.from()),
                Days.earlier(letter.lapse().to(), replaced.to()));
    }
}
