package org.kembar.documents;

import java.util.ArrayList;
import java.util.List;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.wording.Wording;

/** From where a state of a signal holds, in words. */
record Level(State state, String range) {

    /** One step of the scale after the other. */
    static List<Level> of(Signal signal, Scale scale, Wording wording) {
        var levels = new ArrayList<Level>();
        if (signal.unit() == Signal.Unit.LEVEL) {
            levels.add(new Level(scale.lowest(), named(signal, 0, wording)));
            scale.cuts().forEach(cut -> levels.add(new Level(cut.state(), named(signal, cut.value(), wording))));
            return levels;
        }
        var cuts = scale.cuts();
        var first = cuts.getFirst();
        levels.add(new Level(
                scale.lowest(),
                range(first.included() ? "report.scale.below" : "report.scale.upTo", first, signal, wording)));
        cuts.forEach(cut -> levels.add(new Level(
                cut.state(),
                range(cut.included() ? "report.scale.from" : "report.scale.above", cut, signal, wording))));
        return levels;
    }

    /** The steps of some signals are no numbers and have names. */
    private static String named(Signal signal, double level, Wording wording) {
        return wording.say("level." + signal.id() + "." + (int) level);
    }

    private static String range(String key, Scale.Cut cut, Signal signal, Wording wording) {
        // The number stays on one line with what follows it.
        var value = wording.say("unit." + signal.unit(), wording.number(cut.value()));
        return wording.say(key, value.replaceFirst(" ", "\u00A0"));
    }
}
