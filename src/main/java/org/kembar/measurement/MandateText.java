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
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/**
 * What the text of a mandate says on a day: its own clauses and those of the addenda begun by then, which change it (UU
 * 24/2000 Art. 16). Of two that speak of the same item the later one counts.
 *
 * @param addenda those that can have begun by the day
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
            instruments.all().stream()
                    .filter(addendum -> addendum.agreement().type() == Agreement.Kind.ADDENDUM)
                    .filter(addendum -> addendum.follows(text) && !changed.contains(addendum))
                    .filter(addendum -> addendum.begunBy(day).possible())
                    .forEach(changed::add);
        }
        return new MandateText(mandate, changed.stream().skip(1).toList(), day);
    }

    Said says(Agreement.Item item) {
        var speaking = new ArrayList<>(List.of(mandate));
        addenda.stream().filter(a -> clause(a, item).isPresent()).forEach(speaking::add);
        var last = speaking.stream()
                .filter(text -> speaking.stream().noneMatch(later -> isSurelyReplacedBy(text, later)))
                .toList();
        var first = last.getFirst();
        var present = has(clause(first, item));
        for (var text : last) {
            if (has(clause(text, item)) != present) {
                var vague =
                        last.stream().filter(Instrument::isVague).findFirst().orElse(last.getLast());
                return new Said(vague.agreement(), Truth.CANNOT_TELL, true, Need.Kind.EXACT_DATE);
            }
        }
        var clause = clause(first, item);
        return new Said(
                clause.isPresent() ? clause.get() : mandate.agreement(),
                present,
                clause.isPresent(),
                Need.Kind.MISSING_DETAIL);
    }

    /** An addendum is later than the mandate and than what it follows; of others the dates tell. */
    private boolean isSurelyReplacedBy(Instrument text, Instrument later) {
        if (later.equals(text) || later.equals(mandate) || !later.begunBy(day).certain()) {
            return false;
        }
        return text.equals(mandate) || later.follows(text) || !text.follows(later) && later.isSurelyYounger(text);
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
