package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.edtf.DayRange;

/**
 * What is evaluated: fields, period and the date one asks about. It is printed with every result, because evaluations
 * of one partnership disagree mainly through it.
 *
 * @param fields ids of fields, in alphabetical order; all fields if empty
 * @param period the time evaluated; without one every signal looks back over its own window
 */
public record Scope(List<String> fields, Optional<DayRange> period, LocalDate asOf) {

    public Scope {
        fields = fields.stream().sorted().distinct().toList();
        if (period.isPresent() && period.get().from().isAfter(asOf)) {
            throw new IllegalArgumentException(
                    "A period that begins after the date asked about holds nothing: " + period.get());
        }
    }

    public static Scope wholeAt(LocalDate asOf) {
        return new Scope(List.of(), Optional.empty(), asOf);
    }

    public Scope at(LocalDate day) {
        return new Scope(fields, period, day);
    }

    /**
     * Whether a fact concerns a scope limited to fields: it is of one of them, or of none, and so of the partnership as a
     * whole.
     *
     * @param fields of the scope; all if empty
     */
    public static boolean concerns(List<String> fields, List<String> ofFact) {
        return fields.isEmpty() || ofFact.isEmpty() || ofFact.stream().anyMatch(fields::contains);
    }
}
