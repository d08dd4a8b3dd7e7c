package org.kembar.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Agreement.Clause;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/**
 * What the text of a mandate says on a day: its own clauses and those of the addenda begun by then, which change it (UU
 * 24/2000 Art. 16). Of two that speak of the same item the later one counts.
 *
 * @param addenda those that can have begun by the day, each after the one it changes
 */
record MandateText(Instrument mandate, List<Instrument> addenda, LocalDate day) {

    /**
     * Whether an item is in the text.
     *
     * @param fact the clause that tells it, or the agreement that should
     * @param isRecorded whether anybody read the text for it
     */
    record Said(Fact fact, Truth present, boolean isRecorded, Need.Kind settledBy) {}

    static MandateText of(Instruments instruments, Instrument mandate, LocalDate day) {
        var changed = new ArrayList<>(List.of(mandate));
        for (var i = 0; i < changed.size(); i++) {
            var text = changed.get(i);
            for (var addendum : instruments.all()) {
                if (addendum.agreement().type() == Agreement.Kind.ADDENDUM
                        && addendum.follows(text)
                        && isNew(addendum, changed)) {
                    var inEffect = i == 0 ? addendum : notBefore(text, addendum);
                    if (inEffect.begunBy(day).possible()) {
                        changed.add(inEffect);
                    }
                }
            }
        }
        return new MandateText(mandate, List.copyOf(changed.subList(1, changed.size())), day);
    }

    private static boolean isNew(Instrument addendum, List<Instrument> changed) {
        return changed.stream().noneMatch(known -> known.agreement().equals(addendum.agreement()));
    }

    /** What changes an addendum takes effect with it, if it was signed before that began. */
    private static Instrument notBefore(Instrument changed, Instrument addendum) {
        var start = new DayRange(
                Days.later(changed.start().from(), addendum.start().from()),
                Days.later(changed.start().to(), addendum.start().to()));
        return new Instrument(addendum.agreement(), start, addendum.lapse());
    }

    Said says(Agreement.Item item) {
        var last = last(item);
        var clause = clause(last.getFirst(), item);
        var present = has(clause);
        for (var text : last.subList(1, last.size())) {
            if (has(clause(text, item)) != present) {
                var vague =
                        last.stream().filter(Instrument::isVague).findFirst().orElse(last.getLast());
                return new Said(vague.agreement(), Truth.CANNOT_TELL, true, Need.Kind.EXACT_DATE);
            }
        }
        return new Said(
                clause.isPresent() ? clause.get() : mandate.agreement(),
                present,
                clause.isPresent(),
                Need.Kind.MISSING_DETAIL);
    }

    /** Those that speak of the item and that no later one surely replaces in that. */
    private List<Instrument> last(Agreement.Item item) {
        if (addenda.isEmpty()) {
            return List.of(mandate);
        }
        var speaking = new ArrayList<>(List.of(mandate));
        addenda.stream().filter(a -> clause(a, item).isPresent()).forEach(speaking::add);
        return speaking.stream()
                .filter(text -> speaking.stream().noneMatch(later -> isSurelyReplacedBy(text, later)))
                .toList();
    }

    /** An addendum is later than the mandate and than what it changes; of others the dates tell. */
    private boolean isSurelyReplacedBy(Instrument text, Instrument later) {
        if (later.equals(text) || later.equals(mandate) || !later.begunBy(day).certain()) {
            return false;
        }
        return text.equals(mandate) || changes(later, text) || !changes(text, later) && isSurelyLater(later, text);
    }

    /** Whether the one changes the other, or an addendum that does. */
    private boolean changes(Instrument one, Instrument other) {
        return one.follows(other) || addenda.stream().filter(one::follows).anyMatch(between -> changes(between, other));
    }

    /** Of one day, their order decides: it never puts an addendum before one it changes. */
    private boolean isSurelyLater(Instrument one, Instrument other) {
        return one.start().from().equals(other.start().to())
                ? addenda.indexOf(one) > addenda.indexOf(other)
                : one.start().from().isAfter(other.start().to());
    }

    private static Optional<Clause> clause(Instrument text, Agreement.Item item) {
        var first = Optional.<Clause>empty();
        for (var clause : text.agreement().clauses()) {
            var isAboutIt = clause.item().isPresent() && clause.item().get() == item;
            if (isAboutIt
                    && (first.isEmpty() || clause.id().compareTo(first.get().id()) < 0)) {
                first = Optional.of(clause);
            }
        }
        return first;
    }

    private static Truth has(Optional<Clause> clause) {
        return clause.map(c -> Truth.of(c.present())).orElse(Truth.CANNOT_TELL);
    }
}
