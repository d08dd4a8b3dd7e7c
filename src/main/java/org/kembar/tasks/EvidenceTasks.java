package org.kembar.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Step;
import org.kembar.measurement.Signal.Owner;

/**
 * What the evaluation asks to record or to settle: one task for each unit, not one for each signal. What rests on the law of a country is
 * asked of a city of that country alone.
 */
record EvidenceTasks(Evaluation evaluation) {

    List<Task> all() {
        return Arrays.stream(Owner.values()).flatMap(this::of).toList();
    }

    /** One for both sides where they are asked for the same. */
    private Stream<Task> of(Owner unit) {
        var ofA = asked(unit, Side.A);
        var ofB = asked(unit, Side.B);
        return ofA.equals(ofB)
                ? task(unit, Optional.empty(), ofA)
                : Stream.concat(task(unit, Optional.of(Side.A), ofA), task(unit, Optional.of(Side.B), ofB));
    }

    private List<Step> asked(Owner unit, Side side) {
        var country = country(side);
        return evaluation.steps().stream()
                .filter(step -> step.action() != Step.Action.IMPROVE)
                .filter(step -> step.signal().owner() == unit)
                .filter(step -> step.signal().country().isEmpty()
                        || step.signal().country().equals(country))
                .toList();
    }

    private Optional<String> country(Side side) {
        var file = evaluation.file();
        return file.partnership().parties().stream()
                .filter(party -> party.side() == side)
                .flatMap(
                        party -> file.cities().stream().filter(city -> city.id().equals(party.city())))
                .map(City::country)
                .findFirst();
    }

    private static Stream<Task> task(Owner unit, Optional<Side> side, List<Step> steps) {
        return steps.isEmpty()
                ? Stream.of()
                : Stream.of(new Task(
                        Kind.EVIDENCE,
                        word(unit) + side.map(one -> "-" + word(one)).orElse(""),
                        Truth.YES,
                        side,
                        unit,
                        Optional.empty(),
                        new Why.Asked(Step.together(steps, step -> step))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
