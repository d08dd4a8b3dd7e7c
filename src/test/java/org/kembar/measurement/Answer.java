package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.measurement.Measurement.Gap;
import org.kembar.measurement.Measurement.Need;

/**
 * What one signal answers to a small case file: its state, its value, the fact that decides, and where it stays open,
 * what would settle it. Files are asked at the end of 2024 unless a test names a day, so that the usual window of 36
 * months is 2022 to 2024 and that of 60 months is 2020 to 2024.
 */
record Answer(Measurement measurement) {

    private static final Catalogue CATALOGUE = BuiltIn.standards().catalogue();
    private static final String END_OF_2024 = "2024-12-31";
    private static final double ROUNDING = 1e-9;

    static Answer of(String signal, String facts) {
        return of(signal, END_OF_2024, facts);
    }

    static Answer of(String signal, String day, String facts) {
        return of(signal, Scope.wholeAt(LocalDate.parse(day)), facts);
    }

    /** Limited to one field. */
    static Answer ofField(String signal, String field, String facts) {
        return of(signal, new Scope(List.of(field), Optional.empty(), LocalDate.parse(END_OF_2024)), facts);
    }

    private static Answer of(String signal, Scope scope, String facts) {
        var asked = CATALOGUE.signal(signal).orElseThrow();
        var rated = new Meter.Rated(asked, Scale.parse(asked.scale()).orElseThrow());
        var meter = Meter.of(SmallCase.read(facts), CATALOGUE, List.of(rated), scope);
        return new Answer(Objects.requireNonNull(meter.at(scope.asOf()).get(signal)));
    }

    Answer isStrong(double value) {
        return is(State.STRONG, value, value);
    }

    Answer isAdequate(double value) {
        return is(State.ADEQUATE, value, value);
    }

    Answer isWeak(double value) {
        return is(State.WEAK, value, value);
    }

    Answer is(State state, double value) {
        return is(state, value, value);
    }

    /** Rated, although the record leaves open which of these numbers it is. */
    Answer is(State state, double least, double most) {
        assertThat(measurement.state()).as("%s of %s", state, this).isEqualTo(state);
        assertThat(measurement.needs()).as("a rated signal needs nothing").isEmpty();
        return reaches(least, most);
    }

    /** Something is recorded, but the state would differ within what it leaves open. */
    Answer isOpen(double least, double most) {
        assertThat(measurement.gap()).as("%s", this).contains(Gap.CANNOT_TELL);
        return reaches(least, most);
    }

    /** Nothing is recorded that bears on the question: any record would help. */
    Answer hasNoEvidence() {
        assertThat(measurement.gap()).as("%s", this).contains(Gap.NO_EVIDENCE);
        assertThat(measurement.value()).isEmpty();
        return needs(Need.Kind.ANY_RECORD);
    }

    Answer decidedBy(String fact) {
        assertThat(measurement.decisive().map(Fact::id)).contains(fact);
        return this;
    }

    Answer doubts(String... facts) {
        assertThat(measurement.doubtful()).extracting(Fact::id).containsExactly(facts);
        return this;
    }

    /** These and no others bear on the answer, in whatever way. */
    Answer restsOn(String... facts) {
        assertThat(measurement.grounds().map(Fact::id).distinct()).containsExactlyInAnyOrder(facts);
        return this;
    }

    Answer needs(Need.Kind kind) {
        assertThat(measurement.needs()).contains(Need.of(kind));
        return this;
    }

    /** A declaration is missing that the record of these days is whole. */
    Answer needsComplete(Assertion.About about, String from, String to) {
        assertThat(measurement.needs())
                .contains(Need.complete(about, new DayRange(LocalDate.parse(from), LocalDate.parse(to))));
        return this;
    }

    /** A declaration is missing that the record of some days is whole. */
    Answer needsComplete(Assertion.About about) {
        assertThat(measurement.needs()).extracting(Need::about).contains(Optional.of(about));
        return this;
    }

    /** No declaration about the record is missing. */
    Answer needsNoDeclaration() {
        assertThat(measurement.needs()).extracting(Need::kind).doesNotContain(Need.Kind.DECLARED_COMPLETE);
        return this;
    }

    Answer needs(Need.Kind kind, String fact) {
        assertThat(measurement.needs())
                .extracting(Need::kind, need -> need.fact().map(Fact::id).orElse("the record"))
                .contains(tuple(kind, fact));
        return this;
    }

    /** Nothing of this kind would settle it. */
    Answer needsNo(Need.Kind kind) {
        assertThat(measurement.needs()).extracting(Need::kind).doesNotContain(kind);
        return this;
    }

    private Answer reaches(double least, double most) {
        var value = measurement.value().orElseThrow();
        assertThat(value.least()).as("least of %s", this).isEqualTo(least, within(ROUNDING));
        if (Double.isInfinite(most)) {
            assertThat(value.most()).as("most of %s", this).isInfinite();
        } else {
            assertThat(value.most()).as("most of %s", this).isEqualTo(most, within(ROUNDING));
        }
        return this;
    }

    @Override
    public String toString() {
        return measurement.signal().id() + " = " + measurement.value() + " " + measurement.state() + " "
                + measurement.needs();
    }
}
