package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;

class MeterTest {

    private static final Catalogue CATALOGUE = BuiltIn.standards().catalogue();

    private static final List<Meter.Rated> SIGNALS = CATALOGUE.signals().stream()
            .map(signal -> new Meter.Rated(signal, Scale.parse(signal.scale()).orElseThrow()))
            .toList();

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMeterThatCameThroughTheYearsAnswersAsAFreshOne(long seed) {
        walk(GeneratedCaseFiles.of(seed, 5), List.of(), Optional.empty(), LocalDate.of(2012, 3, 31));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itDoesSoWithinFieldsAndAPeriod(long seed) {
        var file = GeneratedCaseFiles.of(seed, 5);
        var fields = file.fields().stream().map(field -> field.id()).limit(1).toList();
        var period = new DayRange(LocalDate.of(2014, 2, 1), LocalDate.of(2019, 8, 31));
        walk(file, fields, Optional.of(period), LocalDate.of(2014, 3, 31));
    }

    /** Every answer with all its grounds, and every state asked for without them. */
    private static void walk(CaseFile file, List<String> fields, Optional<DayRange> period, LocalDate first) {
        var scope = new Scope(fields, period, first);
        var explaining = Meter.of(file, CATALOGUE, SIGNALS, scope);
        var rating = Meter.of(file, CATALOGUE, SIGNALS, scope);
        for (var day = first; day.isBefore(LocalDate.of(2026, 1, 1)); day = day.plusDays(137)) {
            var fresh = Meter.of(file, CATALOGUE, SIGNALS, scope.at(day)).at(day);
            assertThat(explaining.at(day)).isEqualTo(fresh);
            var states = new HashMap<String, State>();
            fresh.forEach((signal, measurement) -> states.put(signal, measurement.state()));
            assertThat(rating.statesAt(day)).isEqualTo(states);
        }
    }
}
