package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Text;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.web.NothingHere;
import org.kembar.wording.AlarmThresholdWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How results come about: every framework, signal and threshold with its source. */
@RestController
@Tag(name = "method")
final class Methods {

    private static final String FRAMEWORKS = Api.ROOT + "/frameworks";
    private static final String SIGNALS = Api.ROOT + "/signals";

    private final Evaluator evaluator;
    private final Answers answers;

    Methods(Evaluator evaluator, Answers answers) {
        this.evaluator = evaluator;
        this.answers = answers;
    }

    record OneFramework(
            String id,
            String version,
            String name,
            String about,
            String source,
            Optional<String> remark,
            Framework.Kind kind,
            List<Indicator> indicators,
            List<OwnScale> scales) {

        record Indicator(
                String id, String name, String question, String source, List<String> signals, Optional<String> gate) {}

        record OwnScale(String signal, Steps thresholds, String reason) {}

        static OneFramework of(Framework framework, Language language) {
            return new OneFramework(
                    framework.id(),
                    framework.version(),
                    say(framework.name(), language),
                    say(framework.about(), language),
                    Wording.source(language, framework.source()),
                    framework.remark().map(remark -> say(remark, language)),
                    framework.kind(),
                    framework.indicators().stream()
                            .map(indicator -> indicator(indicator, language))
                            .toList(),
                    framework.scales().stream()
                            .flatMap(own -> Scale.parse(own.scale())
                                    .map(scale ->
                                            new OwnScale(own.signal(), Steps.of(scale), say(own.reason(), language)))
                                    .stream())
                            .toList());
        }

        private static Indicator indicator(Framework.Indicator indicator, Language language) {
            return new Indicator(
                    indicator.id(),
                    say(indicator.name(), language),
                    say(indicator.question(), language),
                    Wording.source(language, indicator.source()),
                    indicator.signals(),
                    indicator.gate().map(gate -> Wording.plain(language, "gate." + gate + ".YES")));
        }
    }

    /** The state below the first threshold, and then the thresholds upwards. */
    record Steps(State lowest, List<Cut> cuts) {

        record Cut(double value, boolean included, State state) {}

        static Steps of(Scale scale) {
            return new Steps(
                    scale.lowest(),
                    scale.cuts().stream()
                            .map(cut -> new Cut(cut.value(), cut.included(), cut.state()))
                            .toList());
        }
    }

    /** A signal. */
    record OneSignal(
            String id,
            String name,
            String question,
            String formula,
            Signal.Unit unit,
            int windowMonths,
            Steps thresholds,
            String thresholdsText,
            String basis,
            String reason,
            String source,
            Optional<String> remark,
            Signal.Owner owner) {

        static OneSignal of(Signal signal, Language language) {
            return new OneSignal(
                    signal.id(),
                    say(signal.name(), language),
                    say(signal.question(), language),
                    say(signal.formula(), language),
                    signal.unit(),
                    signal.window().orElse(Signal.DEFAULT_WINDOW),
                    Steps.of(Thresholds.of(signal).scale()),
                    Wording.scale(language, signal),
                    signal.anchor(),
                    say(signal.basis(), language),
                    Wording.source(language, signal.source()),
                    signal.remark().map(remark -> say(remark, language)),
                    signal.owner());
        }
    }

    record AllFrameworks(List<OneFramework> frameworks) {}

    record AllSignals(List<OneSignal> signals) {}

    record AllAlarms(List<AlarmThresholdWords> alarms) {}

    @GetMapping(path = FRAMEWORKS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listFrameworks", summary = "The frameworks one can evaluate by")
    ResponseEntity<AllFrameworks> frameworks(Inquiry inquiry) {
        return answers.ofProgram(
                inquiry,
                () -> new AllFrameworks(evaluator.standards().frameworks().stream()
                        .map(framework -> OneFramework.of(framework, inquiry.language()))
                        .toList()));
    }

    @GetMapping(path = FRAMEWORKS + "/{framework}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getFramework",
            summary = "One framework: what it asks, and by which signals that is answered")
    ResponseEntity<OneFramework> framework(
            @PathVariable("framework") @Parameter(description = "Id of the framework.", example = "eleven-indicators")
                    String id,
            Inquiry inquiry) {
        var framework = evaluator.standards().framework(id).orElseThrow(NothingHere::new);
        return answers.ofProgram(inquiry, () -> OneFramework.of(framework, inquiry.language()));
    }

    @GetMapping(path = SIGNALS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listSignals", summary = "The signals by which indicators are answered")
    ResponseEntity<AllSignals> signals(Inquiry inquiry) {
        return answers.ofProgram(
                inquiry,
                () -> new AllSignals(evaluator.standards().catalogue().signals().stream()
                        .map(signal -> OneSignal.of(signal, inquiry.language()))
                        .toList()));
    }

    @GetMapping(path = SIGNALS + "/{signal}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getSignal",
            summary = "One signal: question, formula, thresholds and where they come from")
    ResponseEntity<OneSignal> signal(
            @PathVariable("signal") @Parameter(description = "Code of the signal.", example = "C3.1") String id,
            Inquiry inquiry) {
        var signal = evaluator.standards().catalogue().signal(id).orElseThrow(NothingHere::new);
        return answers.ofProgram(inquiry, () -> OneSignal.of(signal, inquiry.language()));
    }

    @GetMapping(path = Api.ROOT + "/alarms", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listAlarmThresholds", summary = "When an alarm sounds, and why then")
    ResponseEntity<AllAlarms> alarms(Inquiry inquiry) {
        return answers.ofProgram(
                inquiry,
                () -> new AllAlarms(AlarmThresholdWords.of(
                        inquiry.language(), evaluator.standards().alarms())));
    }

    private static String say(Text text, Language language) {
        return text.bestFor(language.tag());
    }
}
