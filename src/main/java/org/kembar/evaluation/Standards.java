package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.course.AlarmThresholds;
import org.kembar.measurement.Catalogue;
import org.kembar.measurement.Meter.Rated;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.syntax.Complaint;

/**
 * What evaluations are measured against: the signals, the frameworks, the meaning of verdict words, the thresholds of
 * the alarms. The first framework is the default.
 */
public record Standards(
        Catalogue catalogue, List<Framework> frameworks, VerdictWords verdictWords, AlarmThresholds alarms) {

    public Optional<Framework> framework(String id) {
        return frameworks.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** The framework to evaluate by, which may be nobody's but the user's, and those that come with the product. */
    public List<Framework> frameworksWith(Framework inUse) {
        return Stream.concat(Stream.of(inUse), frameworks.stream()).toList();
    }

    /**
     * The frameworks and indicators that a case file names and that are not there.
     *
     * @param inUse the framework to evaluate by, if one is named; it may be nobody's but the user's
     */
    public List<Complaint> check(CaseFile file, Optional<Framework> inUse) {
        return new NamedFrameworks(
                        Stream.concat(inUse.stream(), frameworks.stream()).toList())
                .check(file);
    }

    /** Reads a framework of somebody's own. The id of one that comes with the product would stand for two. */
    public Reading<Framework> readOwn(byte[] bytes, Format format) {
        return readFramework(
                bytes, format, catalogue, frameworks.stream().map(Framework::id).toList());
    }

    /** @param taken the ids that others have */
    static Reading<Framework> readFramework(byte[] bytes, Format format, Catalogue catalogue, List<String> taken) {
        var rules = new FrameworkRules(catalogue, taken);
        return Notation.read(bytes, format, Framework.class, rules::within, rules::between);
    }

    /** The signals a framework asks for, each once, with the framework's own thresholds where it has any. */
    List<Rated> signalsOf(Framework framework) {
        return framework.indicators().stream()
                .flatMap(indicator -> indicator.signals().stream())
                .distinct()
                .flatMap(id -> catalogue.rated(id).stream())
                .map(rated -> Thresholds.own(rated.signal(), framework)
                        .map(own -> new Rated(rated.signal(), own.scale()))
                        .orElse(rated))
                .toList();
    }
}
