package org.kembar.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kembar.evaluation.BuiltIn;
import org.kembar.measurement.Signal;
import org.kembar.wording.AlarmThresholdWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the signals there are: question, formula, thresholds and where they come from; then when an alarm sounds. */
@Command(name = "signals", mixinStandardHelpOptions = true)
final class SignalsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "SIGNAL", descriptionKey = "parameter.signals")
    private String wanted = "";

    @ParentCommand
    private Kembar kembar = new Kembar();

    SignalsCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var terminal = new Terminal(spec.commandLine().getOut());
        var all = BuiltIn.standards().catalogue().signals();
        var signals = all.stream()
                .filter(s -> wanted.isEmpty()
                        || s.id().equalsIgnoreCase(wanted)
                        || s.indicator().equalsIgnoreCase(wanted))
                .toList();
        if (signals.isEmpty()) {
            var known = all.stream()
                    .flatMap(signal -> Stream.of(signal.id(), signal.indicator()))
                    .toList();
            throw NotUnderstood.unknown(language, "SIGNAL", "cli.noSuchSignal", wanted, known, wanted);
        }
        signals.forEach(signal -> print(signal, language, terminal));
        if (wanted.isEmpty()) {
            alarms(language, terminal);
        }
        terminal.blank();
        terminal.paragraph("", Wording.plain(language, "tags"));
        return Kembar.FINE;
    }

    /** When an alarm sounds, and why then. */
    private static void alarms(Language language, Terminal terminal) {
        terminal.heading(Wording.plain(language, "alarms.heading"));
        AlarmThresholdWords.of(language, BuiltIn.standards().alarms()).forEach(alarm -> {
            terminal.paragraph("", terminal.bold(alarm.when()));
            terminal.paragraph("  ", alarm.why());
        });
    }

    private static void print(Signal signal, Language language, Terminal terminal) {
        var tag = language.tag();
        terminal.paragraph("", terminal.bold(signal.id() + "  " + signal.name().bestFor(tag)));
        terminal.paragraph("  ", signal.question().bestFor(tag));
        terminal.paragraph(
                "  ", Wording.plain(language, "cli.formula", signal.formula().bestFor(tag)));
        terminal.paragraph(
                "  ",
                Wording.plain(
                        language,
                        "cli.thresholds",
                        Wording.scale(language, signal),
                        signal.basis().bestFor(tag),
                        Wording.source(language, signal.source())));
        signal.remark().ifPresent(remark -> terminal.paragraph("  ", remark.bestFor(tag)));
        terminal.paragraph("  ", terminal.dim(Wording.plain(language, "cli.reads", String.join(", ", signal.reads()))));
        terminal.blank();
    }
}
