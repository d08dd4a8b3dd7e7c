package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
        options.checkDates(language);
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            explain(new Files(standards, language, progress));
        }
        return Kembar.FINE;
    }

    private void explain(Files files) {
        var language = files.language();
        var framework = options.framework(files);
        if (branch.isEmpty()) {
            throw new NotUnderstood(whichBranch(framework, language));
        }
        var caseFile = files.caseFile(file, Clock.systemDefaultZone(), Optional.of(framework));
        var scope = options.scope(caseFile, Clock.systemDefaultZone(), language);
        var evaluation = new Evaluator(files.standards()).evaluate(caseFile, framework, scope);
        var explanation = Explanation.of(evaluation);
        var found = explanation
                .branch(branch)
                .or(() -> inAnyCase(branch, framework).flatMap(explanation::branch))
                .orElseThrow(() -> NotUnderstood.unknown(
                        language,
                        "INDICATOR|SIGNAL",
                        "cli.noSuchBranch",
                        branch,
                        known(framework),
                        branch,
                        String.join(", ", indicators(framework))));
        files.progress().over();
        var terminal = new Terminal(spec.commandLine().getOut());
        var wording = new Wording(language, caseFile, files.standards().frameworksWith(framework));
        new ExplanationPage(terminal, wording).print(evaluation, found);
        terminal.blank();
        terminal.paragraph("", terminal.dim(Wording.plain(language, "tags")));
    }

    /** The indicator or signal that is written like this but for small and capital letters. */
    private static Optional<String> inAnyCase(String written, Framework framework) {
        return known(framework).stream()
                .filter(id -> id.equalsIgnoreCase(written))
                .findFirst();
    }

    private static List<String> indicators(Framework framework) {
        return framework.indicators().stream().map(Framework.Indicator::id).toList();
    }

    /** The indicators and signals of the framework. */
    private static List<String> known(Framework framework) {
        var signals = framework.indicators().stream().flatMap(indicator -> indicator.signals().stream());
        return Stream.concat(indicators(framework).stream(), signals).toList();
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
