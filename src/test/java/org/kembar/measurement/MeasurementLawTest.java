package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Precedent;
import org.kembar.casefile.Records;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfDates;

/** What holds of every signal, whatever the case file. */
class MeasurementLawTest {

    static LongStream seeds() {
        return Partnerships.seeds();
    }

    /** A signal's data name every kind of fact that can change its answer. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneFactChangesOnlySignalsThatReadItsKind(long seed) {
        var file = Partnerships.of(seed);
        var scope = Measuring.scope(EdtfDates.chance(seed));
        var before = Measuring.of(file, scope);
        var changed = new TreeMap<String, String>();
        Partnerships.lists(file).forEach((name, facts) -> {
            for (var fact : facts) {
                var fewer = facts.stream().filter(other -> other != fact).toList();
                Measuring.of(Partnerships.with(file, name, fewer), scope).forEach((id, after) -> {
                    if (!after.signal().reads().contains(name) && !same(after, before.get(id))) {
                        changed.put(id + " by " + name, fact.id());
                    }
                });
            }
        });
        assertThat(changed).isEmpty();
    }

    private static boolean same(Measurement one, Measurement other) {
        return one.state() == other.state() && one.value().equals(other.value()) && ids(one).equals(ids(other));
    }

    private static List<List<String>> ids(Measurement measurement) {
        return Stream.of(measurement.counted(), measurement.against(), measurement.doubtful(), measurement.declared())
                .map(facts -> facts.stream().map(Fact::id).toList())
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheFactsChangesNothing(long seed) {
        var file = Partnerships.of(seed);
        var scope = Measuring.scope(EdtfDates.chance(seed));
        var before = Measuring.of(file, scope);
        Measuring.of(Partnerships.shuffled(file, seed), scope).forEach((id, measurement) -> {
            assertThat(measurement.value()).as(id).isEqualTo(before.get(id).value());
            assertThat(measurement.state()).as(id).isEqualTo(before.get(id).state());
            assertThat(measurement.quantities()).as(id).isEqualTo(before.get(id).quantities());
            assertThat(ids(measurement)).as(id).isEqualTo(ids(before.get(id)));
            assertThat(measurement.needs()).as(id).isEqualTo(before.get(id).needs());
        });
    }

    @Test
    void anEmptyCaseFileSaysNothing() {
        Measuring.of(Partnerships.empty(), Scope.wholeAt(LocalDate.of(2024, 12, 31)))
                .forEach((id, measurement) -> {
                    assertThat(measurement.state()).as(id).isEqualTo(State.INSUFFICIENT);
                    assertThat(measurement.value()).as(id).isEmpty();
                    assertThat(measurement.gap()).as(id).contains(Measurement.Gap.NO_EVIDENCE);
                });
    }

    /** Who declares nothing complete cannot have counted all. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutADeclarationACountHasNoUpperEnd(long seed) {
        var file = Partnerships.with(Partnerships.of(seed), "assertions", List.of());
        var measured = Measuring.of(file, Measuring.scope(EdtfDates.chance(seed)));
        for (var id : List.of("C5.4", "C6.2", "C6.6", "C8.3", "C11.5")) {
            measured.get(id)
                    .value()
                    .ifPresent(value -> assertThat(value.most()).as(id).isInfinite());
        }
        measured.get("C2.6")
                .value()
                .ifPresent(value -> assertThat(value.most()).isEqualTo(BudgetLine.Payer.values().length));
    }

    /** Who is told that it cannot be told is told what would settle it; that there was nothing to measure needs a declaration. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anOpenAnswerNamesWhatWouldSettleIt(long seed) {
        var chance = EdtfDates.chance(seed);
        var open = new ArrayList<String>();
        for (var file : List.of(Partnerships.of(seed), Completion.ofDeclarations(Partnerships.of(seed)))) {
            for (var i = 0; i < 4; i++) {
                Measuring.of(file, Measuring.scope(chance)).forEach((id, measurement) -> {
                    var isKnown = measurement.gap().equals(Optional.of(Measurement.Gap.NOTHING_THERE))
                            && !measurement.declared().isEmpty();
                    if (measurement.gap().isPresent() && measurement.needs().isEmpty() && !isKnown) {
                        open.add(id + ": " + measurement.value() + " " + ids(measurement));
                    }
                });
            }
        }
        assertThat(open).isEmpty();
    }

    /** Nobody is asked for a date that the record holds to the day. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anExactDateIsAskedOnlyOfWhatIsNotDatedExactly(long seed) {
        var chance = EdtfDates.chance(seed);
        var asked = new ArrayList<String>();
        for (var file : List.of(Partnerships.of(seed), Completion.ofDates(Partnerships.of(seed), chance))) {
            for (var i = 0; i < 4; i++) {
                Measuring.of(file, Measuring.scope(chance))
                        .forEach((id, measurement) -> measurement.needs().stream()
                                .filter(need -> need.kind() == Measurement.Need.Kind.EXACT_DATE)
                                .flatMap(need -> need.fact().stream())
                                .filter(MeasurementLawTest::isDatedExactly)
                                .forEach(fact -> asked.add(id + ": " + fact)));
            }
        }
        assertThat(asked).isEmpty();
    }

    private static boolean isDatedExactly(Fact fact) {
        return switch (fact) {
            case Activity activity -> Chronicle.date(activity).isExact();
            case Agreement agreement -> !Instrument.of(agreement).isVague();
            case Message message -> message.sent().isOneDay();
            case Obligation obligation -> obligation.due().isOneDay();
            case Precedent precedent -> precedent.since().isOneDay();
            default -> {
                var dates = dates(fact);
                yield !dates.isEmpty() && dates.stream().allMatch(EdtfDate::isExact);
            }
        };
    }

    private static List<EdtfDate> dates(Fact fact) {
        return Records.values((Record) fact).values().stream()
                .flatMap(value -> value instanceof Optional<?> optional ? optional.stream() : Stream.of(value))
                .filter(EdtfDate.class::isInstance)
                .map(EdtfDate.class::cast)
                .toList();
    }

    /** Who declares what an open answer asks to have declared is not asked for another declaration. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDeclarationsAskedForAreAllThatAreMissing(long seed) {
        var chance = EdtfDates.chance(seed);
        var file = Partnerships.of(seed);
        var asked = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            var scope = Measuring.scope(chance);
            Measuring.of(file, scope).forEach((id, measurement) -> {
                var missing = missingDeclarations(measurement);
                if (!missing.isEmpty()) {
                    var again = Measuring.of(declared(file, missing), scope).get(id);
                    missingDeclarations(again).forEach(need -> asked.add(id + ": " + need + " after " + missing));
                }
            });
        }
        assertThat(asked).isEmpty();
    }

    private static List<Measurement.Need> missingDeclarations(Measurement measurement) {
        return measurement.needs().stream()
                .filter(need -> need.kind() == Measurement.Need.Kind.DECLARED_COMPLETE)
                .toList();
    }

    private static CaseFile declared(CaseFile file, List<Measurement.Need> missing) {
        var assertions = new ArrayList<>(file.assertions());
        for (var need : missing) {
            var days = need.days().orElseThrow();
            var from = days.from().equals(LocalDate.MIN) ? ".." : days.from().toString();
            assertions.add(Partnerships.make(
                    Assertion.class,
                    Map.of(
                            "id",
                            "declared-" + assertions.size(),
                            "says",
                            Assertion.Says.COMPLETE,
                            "about",
                            need.about().orElseThrow(),
                            "period",
                            Optional.of(EdtfDates.date(from + "/" + days.to())))));
        }
        return Partnerships.with(file, "assertions", assertions);
    }

    /** Taking away what was recorded, where nothing is declared, leaves a gap and never a zero. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aGapNeverBecomesAZero(long seed) {
        var file = Partnerships.with(Partnerships.of(seed), "assertions", List.of());
        var scope = Measuring.scope(EdtfDates.chance(seed));
        var before = Measuring.of(file, scope);
        for (var name : Partnerships.lists(file).keySet()) {
            Measuring.of(Partnerships.with(file, name, List.of()), scope)
                    .forEach((id, measurement) -> assertThat(measurement.value())
                            .as("%s without any %s", id, name)
                            .matches(value -> value.equals(before.get(id).value()) || !isZero(id, measurement)));
        }
    }

    /** Zero, rated as weak: that there is no instrument in force is read from the dates of the instruments themselves. */
    private static boolean isZero(String id, Measurement measurement) {
        return measurement.state() == State.WEAK
                && measurement.value().filter(value -> value.most() == 0).isPresent()
                && !id.equals("C3.1");
    }

    /** What happened later was not known: an old result never changes because life goes on. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsDatedLaterChangesNothing(long seed) {
        var file = Partnerships.of(seed);
        var scope = Measuring.scope(EdtfDates.chance(seed));
        var before = Measuring.of(withoutLater(file, scope.asOf()), scope);
        var changed = new ArrayList<String>();
        Measuring.of(file, scope).forEach((id, after) -> {
            if (after.state() != before.get(id).state()
                    || !after.value().equals(before.get(id).value())) {
                changed.add(id + ": " + after.value() + ", without what came later "
                        + before.get(id).value());
            }
        });
        assertThat(changed).as(scope.toString()).isEmpty();
    }

    private static CaseFile withoutLater(CaseFile file, LocalDate asOf) {
        var known = file;
        for (var list : Partnerships.lists(file).entrySet()) {
            var facts = list.getValue().stream()
                    .filter(fact -> !isLater(fact, asOf) || isPrepared(file, fact.id(), asOf))
                    .toList();
            known = Partnerships.with(known, list.getKey(), facts);
        }
        return known;
    }

    /** An agreement that comes later is known as soon as its procedure has begun. */
    private static boolean isPrepared(CaseFile file, String agreement, LocalDate asOf) {
        return file.procedure().stream().anyMatch(step -> step.agreement().equals(agreement) && !isLater(step, asOf));
    }

    private static boolean isLater(Fact fact, LocalDate asOf) {
        var date = switch (fact) {
            case Activity activity -> activity.date();
            case Agreement agreement -> Optional.of(agreement.signed());
            // What is planned has the date it is due on, and is known before.
            case Output output -> output.planned() ? Optional.<EdtfDate>empty() : output.date();
            case Judgement judgement -> judgement.issued().or(() -> Optional.of(judgement.period()));
            case Assertion _, Contact _ -> Optional.<EdtfDate>empty();
            default -> firstDate(fact);
        };
        return date.filter(d -> d.earliest().isAfter(asOf)).isPresent();
    }

    private static Optional<EdtfDate> firstDate(Fact fact) {
        var names = List.of("date", "sent", "due", "term", "document", "approved", "since", "cited", "inForce");
        var values = new HashMap<>(Records.values((Record) fact));
        return names.stream()
                .map(values::get)
                .flatMap(value -> value instanceof Optional<?> optional ? optional.stream() : Stream.ofNullable(value))
                .filter(EdtfDate.class::isInstance)
                .map(EdtfDate.class::cast)
                .findFirst();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void measuringTwiceGivesTheSame(long seed) {
        var scope = Measuring.scope(EdtfDates.chance(seed));
        assertThat(Measuring.of(Partnerships.of(seed), scope)).isEqualTo(Measuring.of(Partnerships.of(seed), scope));
    }

    /** Walking through time gives on every day what a fresh look would give. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void walkingThroughTimeGivesWhatAFreshLookWould(long seed) {
        var chance = EdtfDates.chance(seed);
        var file = Partnerships.of(seed);
        var scope = Measuring.scope(chance);
        var meter = Measuring.meter(file, scope);
        var day = scope.asOf();
        for (var i = 0; i < 6; i++) {
            assertThat(new Measuring(meter.at(day))).isEqualTo(Measuring.of(file, scope.at(day)));
            day = day.plusDays(chance.nextInt(400));
        }
    }
}
