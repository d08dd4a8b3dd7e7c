package org.kembar.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.evaluation.Framework;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.wording.Wording;

/** The thresholds of a signal in a framework, one step after the other. */
record Thresholds(Scale scale, Optional<Framework.OwnScale> own) {

    /** From where a state holds, in words. */
    record Level(State state, String range) {}

    static Thresholds of(Signal signal, Framework framework) {
        var own = framework.scales().stream()
                .filter(scale -> scale.signal().equals(signal.id()))
                .findFirst();
        var written = own.map(Framework.OwnScale::scale).orElse(signal.scale());
        var scale = Scale.parse(written).orElseThrow(() -> new IllegalStateException("Not a scale: " + written));
        return new Thresholds(scale, own);
    }

    List<Level> levels(Signal signal, Wording wording) {
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
        return wording.say(key, wording.say("unit." + signal.unit(), wording.number(cut.value())));
    }
}
