package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Sets files, scopes, dates and frameworks side by side: every file in every scope at every date. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "CASEFILE", descriptionKey = "parameter.caseFile")
    private List<Path> files = List.of();

    @Option(names = "--scope", paramLabel = "FIELDS@FROM/TO", descriptionKey = "option.scope")
    private List<String> scopes = List.of("*");

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.asOf")
    private List<String> dates = List.of("");

    @Option(names = "--framework", paramLabel = "ID|FILE", descriptionKey = "option.framework")
    private List<String> frameworks = List.of("");

    @ParentCommand
    private Kembar kembar = new Kembar();

    CompareCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var standards = BuiltIn.standards();
        var evaluator = new Evaluator(standards);
        var terminal = new Terminal(spec.commandLine().getOut());
        for (var named : frameworks) {
            var framework = ScopeOptions.framework(named, standards, language);
            var columns = columns(evaluator, framework, standards);
            new ComparisonPage(terminal, language, framework, columns).print();
            if (columns.size() == 1 && frameworks.size() == 1) {
                terminal.blank();
                terminal.paragraph("", Wording.plain(language, "cli.oneColumn"));
            }
        }
        return Kembar.FINE;
    }

    private List<ComparisonPage.Column> columns(Evaluator evaluator, Framework framework, Standards standards) {
        var columns = new ArrayList<ComparisonPage.Column>();
        for (var path : files) {
            var caseFile = Files.caseFile(
                    path, Clock.systemDefaultZone(), kembar.language(), standards, Optional.of(framework));
            for (var scope : scopes) {
                for (var date : dates) {
                    columns.add(new ComparisonPage.Column(
                            path, evaluator.evaluate(caseFile, framework, scope(scope, date, caseFile))));
                }
            }
        }
        return columns;
    }

    /** {@code f-egov,f-transport@2016/2020}; {@code *} for all fields; the period may be left out. */
    private Scope scope(String written, String asOf, CaseFile file) {
        var at = written.indexOf('@');
        var fields = at < 0 ? written : written.substring(0, at);
        var period = at < 0 ? "" : written.substring(at + 1);
        var slash = period.indexOf('/');
        if (at >= 0 && slash < 0) {
            throw new InputRefused(List.of(Wording.plain(kembar.language(), "cli.notAScope", written)));
        }
        return ScopeOptions.scope(
                fields.isEmpty() || fields.equals("*") ? List.of() : List.of(fields.split(",")),
                at < 0 ? "" : period.substring(0, slash),
                at < 0 ? "" : period.substring(slash + 1),
                asOf,
                file,
                Clock.systemDefaultZone(),
                kembar.language());
    }
}
