package org.kembar.web;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Text;
import org.kembar.evaluation.Aggregation;
import org.kembar.evaluation.Standards;
import org.kembar.evaluation.Thresholds;
import org.kembar.linked.LinkedData;
import org.kembar.measurement.State;
import org.kembar.wording.AlarmThresholdWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What the template of the method prints; every text in the language of the page. */
record MethodPage(Frame frame, List<Framework> frameworks, List<Signal> signals, List<AlarmThresholdWords> alarms) {

    /** @param scales the thresholds that are its own */
    record Framework(
            String anchor,
            String name,
            String version,
            String about,
            String source,
            Optional<String> remark,
            boolean isSelfAssessment,
            List<Indicator> indicators,
            List<Scale> scales) {}

    /** @param gate what makes it weak whatever its signals say */
    record Indicator(
            String id,
            String name,
            String question,
            String source,
            Optional<String> remark,
            Optional<String> note,
            List<String> signals,
            Optional<String> gate) {}

    record Scale(String signal, String thresholds, String reason) {}

    /** @param basis code of what the thresholds rest on: a provision of law, or one of the anchors TA-1 to TA-6 */
    record Signal(
            String id,
            String name,
            String question,
            String formula,
            Optional<String> window,
            String thresholds,
            String basis,
            String reason,
            String source,
            Optional<String> remark,
            String owner) {}

    private static final List<String> BASES = List.of("law", "TA-1", "TA-2", "TA-3", "TA-4", "TA-5", "TA-6");

    static MethodPage of(Standards standards, Language language) {
        var frameworks = standards.frameworks().stream()
                .map(framework -> framework(framework, standards, language))
                .toList();
        var signals = standards.catalogue().signals().stream()
                .map(signal -> signal(signal, language))
                .toList();
        var frame = new Frame(language, "method", Wording.plain(language, "method.title"), false);
        return new MethodPage(
                frame.telling(linked(frame, frameworks, signals)),
                frameworks,
                signals,
                AlarmThresholdWords.of(language, standards.alarms()));
    }

    private static String linked(Frame frame, List<Framework> frameworks, List<Signal> signals) {
        var address = frame.at(frame.place());
        return LinkedData.method(
                frame.title(),
                address,
                signals.stream()
                        .map(one -> new LinkedData.Term(
                                one.id(), one.name(), one.question(), Optional.of(address + "#signal-" + one.id())))
                        .toList(),
                frameworks.stream()
                        .map(one -> new LinkedData.Terms(
                                one.name(),
                                one.about(),
                                address + "#" + one.anchor(),
                                one.indicators().stream()
                                        .map(indicator -> new LinkedData.Term(
                                                indicator.id(),
                                                indicator.name(),
                                                indicator.question(),
                                                Optional.empty()))
                                        .toList()))
                        .toList());
    }

    private static Framework framework(
            org.kembar.evaluation.Framework framework, Standards standards, Language language) {
        var scales = framework.scales().stream()
                .flatMap(own -> standards.catalogue().signal(own.signal()).stream())
                .map(signal -> {
                    var own = Thresholds.of(signal, framework);
                    return new Scale(
                            signal.id(), Wording.scale(language, signal, own.scale()), say(own.reason(), language));
                })
                .toList();
        return new Framework(
                "framework-" + framework.id(),
                say(framework.name(), language),
                framework.version(),
                say(framework.about(), language),
                Wording.source(language, framework.source()),
                framework.remark().map(text -> say(text, language)),
                framework.isSelfAssessment(),
                framework.indicators().stream()
                        .map(indicator -> indicator(indicator, language))
                        .toList(),
                scales);
    }

    private static Indicator indicator(org.kembar.evaluation.Framework.Indicator indicator, Language language) {
        return new Indicator(
                indicator.id(),
                say(indicator.name(), language),
                say(indicator.question(), language),
                Wording.source(language, indicator.source()),
                indicator.remark().map(text -> say(text, language)),
                indicator.note().map(text -> say(text, language)),
                indicator.signals(),
                indicator.gate().map(gate -> Wording.plain(language, "gate." + gate + ".YES")));
    }

    private static Signal signal(org.kembar.measurement.Signal signal, Language language) {
        return new Signal(
                signal.id(),
                say(signal.name(), language),
                say(signal.question(), language),
                say(signal.formula(), language),
                signal.window().map(months -> Wording.plain(language, "method.window", months)),
                Wording.scale(language, signal),
                signal.anchor(),
                say(signal.basis(), language),
                Wording.source(language, signal.source()),
                signal.remark().map(text -> say(text, language)),
                Wording.plain(language, "Signal.Owner." + signal.owner()));
    }

    private static String say(Text text, Language language) {
        return text.bestFor(language.tag());
    }

    List<String> bases() {
        return BASES;
    }

    /** A basis by its code; the law has none. */
    String basis(String code) {
        return code.equals("law") ? frame.say("report.anchor.law.name") : code;
    }

    List<State> states() {
        return List.of(State.values());
    }

    String name(State state) {
        return Wording.plain(frame.language(), "State." + state);
    }

    /** How far a signal looks back that does not say so itself. */
    int window() {
        return org.kembar.measurement.Signal.DEFAULT_WINDOW;
    }

    /** How the mean of the signals makes an indicator's state. */
    String mean() {
        return frame.say("report.method.mean", Aggregation.ADEQUATE, Aggregation.STRONG);
    }
}
