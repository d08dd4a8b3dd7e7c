package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDates;

/**
 * What the record leaves open stays open: whatever the days, the numbers and the gaps turn out to be, the value lies in
 * the interval, and a state once given is the state.
 */
class UncertaintyLawTest {

    private static final int SCOPES = 6;
    private static final int COMPLETIONS = 4;

    /** Signals that count what there is, so that a fact nobody has recorded yet must have its place in their interval. */
    private static final List<String> COUNTS = List.of(
            "C1.2", "C2.4", "C2.6", "C5.1", "C5.2", "C5.3", "C5.4", "C5.5", "C6.2", "C6.6", "C8.2", "C8.3", "C9.1",
            "C9.2", "C11.5");

    private static final List<String> COUNTED = List.of("activities", "budget", "messages", "events", "proposals");

    static LongStream seeds() {
        return Partnerships.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayThatAnUncertainDateCanBeIsAllowedFor(long seed) {
        var chance = EdtfDates.chance(seed);
        var file = Partnerships.of(seed);
        for (var i = 0; i < SCOPES; i++) {
            var scope = Measuring.scope(chance);
            var open = Measuring.of(file, scope);
            for (var j = 0; j < COMPLETIONS; j++) {
                var dated = Completion.ofDates(file, EdtfDates.chance(100 * seed + j));
                assertAllowedFor(open, dated, scope);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyNumberThatAnOpenCountCanBeIsAllowedFor(long seed) {
        var chance = EdtfDates.chance(seed);
        var file = Partnerships.of(seed);
        for (var i = 0; i < SCOPES; i++) {
            var scope = Measuring.scope(chance);
            assertAllowedFor(Measuring.of(file, scope), Completion.ofCounts(file, chance), scope);
        }
    }

    /** A file of which nothing is said may be whole all the same. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thatTheRecordMayBeWholeIsAllowedFor(long seed) {
        var chance = EdtfDates.chance(seed);
        var file = Partnerships.of(seed);
        for (var i = 0; i < SCOPES; i++) {
            var scope = Measuring.scope(chance);
            assertAllowedFor(Measuring.of(file, scope), Completion.ofDeclarations(file), scope);
        }
    }

    /** A file of which nothing is said may lack a fact that was there all the same. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thatTheRecordMayLackAFactIsAllowedFor(long seed) {
        var scope = Measuring.scope(EdtfDates.chance(seed));
        var file = Partnerships.with(Partnerships.of(seed), "assertions", List.of());
        var whole = Measuring.of(file, scope);
        Partnerships.lists(file).forEach((name, facts) -> {
            if (COUNTED.contains(name)) {
                for (var fact : facts) {
                    var fewer = Partnerships.with(
                            file,
                            name,
                            facts.stream().filter(other -> other != fact).toList());
                    var open = Measuring.of(fewer, scope);
                    var breaches = COUNTS.stream()
                            .filter(id -> !allows(open.get(id), whole.get(id)))
                            .map(id -> id + " without " + fact.id() + ": " + said(open.get(id)) + ", with it "
                                    + said(whole.get(id)))
                            .toList();
                    assertThat(breaches).as(scope.toString()).isEmpty();
                }
            }
        });
    }

    private static void assertAllowedFor(Measuring open, CaseFile completed, Scope scope) {
        var exact = Measuring.of(completed, scope);
        var breaches = new ArrayList<String>();
        open.forEach((id, measurement) -> {
            if (!allows(measurement, exact.get(id))) {
                breaches.add(id + ": " + said(measurement) + ", completed " + said(exact.get(id)));
            }
        });
        assertThat(breaches).as(scope.toString()).isEmpty();
    }

    /** Inside the interval, whatever rounding does to the last digit; and of the same state, if there was one. */
    private static boolean allows(Measurement open, Measurement completed) {
        var inside = open.value().isEmpty()
                || completed.value().isEmpty()
                || open.value().get().least() <= completed.value().get().least() + 1e-9
                        && completed.value().get().most() <= open.value().get().most() + 1e-9;
        return inside && (!open.state().isRated() || open.state() == completed.state());
    }

    private static String said(Measurement measurement) {
        return measurement.state() + " " + measurement.value() + " " + measurement.quantities() + " "
                + Stream.of(
                                measurement.counted(),
                                measurement.against(),
                                measurement.doubtful(),
                                measurement.declared())
                        .map(facts -> facts.stream().map(Fact::id).toList())
                        .toList();
    }
}
