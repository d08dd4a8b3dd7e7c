package org.kembar.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.measurement.Meter.Rated;

/** What every built-in signal answers about a file. */
record Measuring(Map<String, Measurement> bySignal) {

    static final Catalogue CATALOGUE = BuiltIn.standards().catalogue();

    private static final List<Rated> SIGNALS = CATALOGUE.signals().stream()
            .map(signal -> new Rated(signal, Scale.parse(signal.scale()).orElseThrow()))
            .toList();

    static Measuring of(CaseFile file, Scope scope) {
        return new Measuring(meter(file, scope).at(scope.asOf()));
    }

    static Meter meter(CaseFile file, Scope scope) {
        return Meter.of(file, CATALOGUE, SIGNALS, scope);
    }

    /** Between 2015 and 2024, with and without a period, for one field or for all. */
    static Scope scope(RandomGenerator chance) {
        var asOf = LocalDate.of(2015 + chance.nextInt(10), 1 + chance.nextInt(12), 28);
        var fields = chance.nextInt(3) == 0 ? List.of(Partnerships.FIELDS.getFirst()) : List.<String>of();
        var from = asOf.minusDays(100 + chance.nextInt(2000));
        var period = new DayRange(from, from.plusDays(chance.nextInt(3000)));
        return new Scope(fields, chance.nextInt(3) == 0 ? Optional.of(period) : Optional.empty(), asOf);
    }

    Measurement get(String id) {
        return Objects.requireNonNull(bySignal.get(id), id);
    }

    void forEach(BiConsumer<String, Measurement> check) {
        bySignal.forEach(check);
    }
}
