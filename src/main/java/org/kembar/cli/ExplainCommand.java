package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.Framework;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints one branch of the explanation: an indicator or a signal, down to the quotations. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CASEFILE", descriptionKey = "parameter.caseFile")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "INDICATOR|SIGNAL", descriptionKey = "parameter.branch")
    private String branch = "";

    @Mixin
    private ScopeOptions options = new ScopeOptions();

    @ParentCommand
    private Kembar kembar = new Kembar();

    ExplainCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var standards = BuiltIn.standards();
        var framework = options.framework(standards, language);
        if (branch.isEmpty()) {
            throw new NotUnderstood(spec.commandLine(), whichBranch(framework, language));
        }
        var caseFile = Files.caseFile(file, Clock.systemDefaultZone(), language, standards, Optional.of(framework));
        var scope = options.scope(caseFile, Clock.systemDefaultZone(), language);
        var evaluation = new Evaluator(standards).evaluate(caseFile, framework, scope);
        var found = Explanation.of(evaluation).branch(branch).orElseThrow(() -> {
            var indicators = evaluation.framework().indicators();
            var ids = indicators.stream().map(Framework.Indicator::id).toList();
            var signals = indicators.stream().flatMap(indicator -> indicator.signals().stream());
            var known = Stream.concat(ids.stream(), signals).toList();
            return InputRefused.unknown(language, "cli.noSuchBranch", branch, known, branch, String.join(", ", ids));
        });
        var terminal = new Terminal(spec.commandLine().getOut());
        new ExplanationPage(terminal, new Wording(language, caseFile)).print(evaluation, found);
        terminal.blank();
        terminal.paragraph("", terminal.dim(Wording.plain(language, "tags")));
        return Kembar.FINE;
    }

    /** The indicators there are, for somebody who has named none. */
    private static String whichBranch(Framework framework, Language language) {
        var tag = language.tag();
        return framework.indicators().stream()
                .map(indicator ->
                        "  " + indicator.id() + "  " + indicator.name().bestFor(tag))
                .collect(Collectors.joining(
                        "\n",
                        Wording.plain(
                                        language,
                                        "cli.whichBranch",
                                        "INDICATOR|SIGNAL",
                                        framework.name().bestFor(tag)) + "\n",
                        ""));
    }
}
