package org.kembar.cli;

import java.util.concurrent.Callable;
import org.kembar.evaluation.BuiltIn;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the frameworks there are, each line with its source. */
@Command(name = "frameworks", mixinStandardHelpOptions = true)
final class FrameworksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Kembar kembar = new Kembar();

    FrameworksCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var terminal = new Terminal(spec.commandLine().getOut());
        for (var framework : BuiltIn.standards().frameworks()) {
            terminal.heading(framework.id() + "  " + framework.name().bestFor(language.tag()));
            terminal.paragraph("", framework.about().bestFor(language.tag()));
            terminal.paragraph(
                    "",
                    terminal.dim(Wording.plain(language, "cli.source", Wording.source(language, framework.source()))));
            framework
                    .remark()
                    .ifPresent(remark -> terminal.paragraph("", terminal.dim(remark.bestFor(language.tag()))));
            for (var indicator : framework.indicators()) {
                terminal.blank();
                terminal.paragraph(
                        "  ",
                        terminal.bold(indicator.id() + "  " + indicator.name().bestFor(language.tag())));
                terminal.paragraph("    ", indicator.question().bestFor(language.tag()));
                if (!indicator.signals().isEmpty()) {
                    terminal.paragraph("    ", String.join(", ", indicator.signals()));
                }
                indicator
                        .pilotMean()
                        .ifPresent(mean -> terminal.paragraph(
                                "    ", Wording.plain(language, "cli.pilotMean", mean.toPlainString())));
                indicator.note().ifPresent(note -> terminal.paragraph("    ", note.bestFor(language.tag())));
                terminal.paragraph(
                        "    ",
                        terminal.dim(
                                Wording.plain(language, "cli.source", Wording.source(language, indicator.source()))));
                indicator
                        .remark()
                        .ifPresent(remark -> terminal.paragraph("    ", terminal.dim(remark.bestFor(language.tag()))));
            }
        }
        terminal.blank();
        terminal.paragraph("", Wording.plain(language, "tags"));
        return Kembar.FINE;
    }
}
