package org.kembar.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.documents.EvaluationJson;
import org.kembar.documents.Report;
import org.kembar.evaluation.BuiltIn;
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

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

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
        var outputs = reports.stream().map(path -> new Output(path, language)).toList();
        outputs.forEach(this::require);
        options.checkDates(language);
        var standards = BuiltIn.standards();
        var out = spec.commandLine().getOut();
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            var files = new Files(standards, language, progress);
            var framework = options.framework(files);
            var caseFile = files.caseFile(file, Clock.systemDefaultZone(), Optional.of(framework));
            var scope = options.scope(caseFile, Clock.systemDefaultZone(), language);
            var evaluation = new Evaluator(standards).evaluate(caseFile, framework, scope);
            var wording = new Wording(language, caseFile, standards.frameworksWith(framework));
            for (var output : outputs) {
                progress.doing(wording.say("cli.writing", output.path().toString()));
                var history = History.of(caseFile, framework, scope, standards);
                output.write(
                        output.isPdf()
                                ? Report.pdf(evaluation, history, wording)
                                : Report.html(evaluation, history, wording).getBytes(StandardCharsets.UTF_8));
            }
            if (json) {
                var history = History.of(caseFile, framework, scope, standards);
                var written = EvaluationJson.write(evaluation, history, wording);
                progress.over();
                out.println(written);
            } else {
                progress.over();
                new EvaluationPage(new Terminal(out), evaluation, wording, file, all).print();
                reports.forEach(path -> out.println(wording.say("cli.written", path.toString())));
            }
        }
        return Kembar.FINE;
    }

    /** Asked before the work starts: whether the report is of a known kind, and whether its place is free for it. */
    private void require(Output report) {
        if (!report.isHtml() && !report.isPdf()) {
            throw new NotUnderstood(
                    "--report",
                    Wording.plain(
                            report.language(), "cli.reportKind", report.path().toString()));
        }
        report.requireFolder();
        report.requireOther(file);
        options.frameworkFile().ifPresent(report::requireOther);
        if (!force) {
            report.requireNewOrReport();
        }
    }
}
