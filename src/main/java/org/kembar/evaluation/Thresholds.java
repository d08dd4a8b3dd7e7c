package org.kembar.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kembar.casefile.Text;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;

/**
 * The thresholds in force for a signal where a framework asks for it: the framework's own, or else the signal's.
 *
 * @param reason why they are so
 * @param source who set them: that of the framework where they are its own
 * @param remark what there is to say about that source
 * @param own whether the framework set them
 */
public record Thresholds(Scale scale, Text reason, String source, Optional<Text> remark, boolean own) {

    /** Those of the standards are few and asked for again and again. */
    private static final Map<List<String>, Scale> READ = new ConcurrentHashMap<>();

    public static Thresholds of(Signal signal, Framework framework) {
        return own(signal, framework).orElseGet(() -> of(signal));
    }

    /** Where no framework is asked. */
    public static Thresholds of(Signal signal) {
        return new Thresholds(parsed(signal.scale()), signal.basis(), signal.source(), signal.remark(), false);
    }

    /** Those that a framework itself sets. */
    static Optional<Thresholds> own(Signal signal, Framework framework) {
        return framework.scales().stream()
                .filter(own -> own.signal().equals(signal.id()))
                .findFirst()
                .map(own -> new Thresholds(
                        parsed(own.scale()), own.reason(), framework.source(), framework.remark(), true));
    }

    private static Scale parsed(List<String> written) {
        return READ.computeIfAbsent(written, Thresholds::read);
    }

    private static Scale read(List<String> written) {
        return Scale.parse(written).orElseThrow(() -> new IllegalStateException("Not a scale: " + written));
    }
}
