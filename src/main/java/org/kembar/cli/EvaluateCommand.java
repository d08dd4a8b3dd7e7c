package org.kembar.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.documents.EvaluationJson;
import org.kembar.documents.Report;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.History;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Evaluates a case file and prints, or writes as report, what came of it. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CASEFILE", descriptionKey = "parameter.caseFile")
    private Path file = Path.of("");

    @Mixin
    private ScopeOptions options = new ScopeOptions();

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "option.report")
    private List<Path> reports = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

    @ParentCommand
    private Kembar kembar = new Kembar();

    EvaluateCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        reports.stream()
                .filter(path -> !isHtml(path) && !isPdf(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new InputRefused(List.of(Wording.plain(language, "cli.reportKind", path.toString())));
                });
        reports.forEach(path -> Files.requireFolder(path, language));
        var standards = BuiltIn.standards();
        var framework = options.framework(standards, language);
        var caseFile = Files.caseFile(file, Clock.systemDefaultZone(), language, standards, Optional.of(framework));
        var scope = options.scope(caseFile, Clock.systemDefaultZone(), language);
        var evaluation = new Evaluator(standards).evaluate(caseFile, framework, scope);
        var wording = new Wording(language, caseFile);
        reports.forEach(path -> report(path, evaluation, History.of(caseFile, framework, scope, standards), wording));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(EvaluationJson.write(evaluation, History.of(caseFile, framework, scope, standards), wording));
        } else {
            new EvaluationPage(new Terminal(out), evaluation, wording, file, all).print();
            reports.forEach(path -> out.println(wording.say("cli.written", path.toString())));
        }
        return Kembar.FINE;
    }

    private void report(Path path, Evaluation evaluation, History history, Wording wording) {
        try (var _ = Progress.on(spec.commandLine().getErr(), wording.say("cli.writing", path.toString()))) {
            var bytes = isPdf(path)
                    ? Report.pdf(evaluation, history, wording)
                    : Report.html(evaluation, history, wording).getBytes(StandardCharsets.UTF_8);
            Files.write(path, bytes, wording.language());
        }
    }

    private static boolean isHtml(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    }

    private static boolean isPdf(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
