package org.kembar.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kembar.course.AlarmThresholds;
import org.kembar.measurement.Catalogue;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.SignalFile;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/**
 * The standards that come with the product. They are part of it like its code: a mistake in them is a bug and stops the
 * program.
 */
public final class BuiltIn {

    private static final int INDICATORS = 11;

    private static final List<String> FRAMEWORKS = List.of(
            "eleven-indicators",
            "four-success-factors",
            "seven-principles",
            "undp-five-elements",
            "oecd-dac",
            "g20-rome");

    private BuiltIn() {}

    /** Read when they are first asked for. */
    private static final class Known {

        private static final Standards STANDARDS = fromFiles();
    }

    public static Standards standards() {
        return Known.STANDARDS;
    }

    private static Standards fromFiles() {
        var catalogue = new Catalogue(signals());
        var frameworks = FRAMEWORKS.stream()
                .map(id -> framework("frameworks/" + id + ".yaml", catalogue))
                .toList();
        return new Standards(
                catalogue,
                frameworks,
                read("/org/kembar/evaluation/verdicts.yaml", VerdictWords.class),
                read("/org/kembar/evaluation/alarms.yaml", AlarmThresholds.class));
    }

    private static Framework framework(String file, Catalogue catalogue) {
        var path = "/org/kembar/evaluation/" + file;
        return read(path, Standards.readFramework(bytes(path), Format.YAML, catalogue, List.of()));
    }

    private static List<Signal> signals() {
        var signals = new ArrayList<Signal>();
        IntStream.rangeClosed(1, INDICATORS)
                .mapToObj(i -> "/org/kembar/measurement/signals-C" + i + ".yaml")
                .forEach(path -> signals.addAll(read(path, SignalFile.class).signals()));
        signals.stream()
                .filter(s -> Scale.parse(s.scale()).isEmpty())
                .findFirst()
                .ifPresent(signal -> {
                    throw new IllegalStateException(signal.id() + ": no scale: " + signal.scale());
                });
        return List.copyOf(signals);
    }

    private static <T extends Record> T read(String path, Class<T> type) {
        return read(path, Notation.read(bytes(path), Format.YAML, type, _ -> List.of()));
    }

    private static <T extends Record> T read(String path, Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Refused<T>(var problems) -> throw new IllegalStateException(path + ": " + problems);
        };
    }

    private static byte[] bytes(String path) {
        try (var stream = BuiltIn.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the program: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
