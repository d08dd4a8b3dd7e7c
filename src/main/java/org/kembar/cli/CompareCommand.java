package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kembar.asking.WrittenDay;
import org.kembar.asking.WrittenScope;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Framework;
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

    @Option(names = "--scope", paramLabel = "FIELDS[@FROM/TO]", descriptionKey = "option.scope")
    private List<String> scopes = List.of("*");

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.asOf")
    private List<String> dates = List.of("");

    @Option(names = "--framework", paramLabel = "ID|FILE", descriptionKey = "option.framework")
    private List<String> frameworks = List.of("");

    @ParentCommand
    private Kembar kembar = new Kembar();

    CompareCommand() {}

    /** A framework and what every file in every scope at every date comes to by it. */
    private record Table(Framework framework, List<ComparisonPage.Column> columns) {}

    @Override
    public Integer call() {
        var language = kembar.language();
        ScopeOptions.checkDates("--as-of", dates, language);
        var terminal = new Terminal(spec.commandLine().getOut());
        var tables = tables();
        for (var table : tables) {
            if (!table.equals(tables.getFirst())) {
                terminal.blank();
            }
            new ComparisonPage(terminal, language, table.framework(), table.columns()).print();
            if (table.columns().size() == 1 && frameworks.size() == 1) {
                terminal.blank();
                terminal.paragraph("", Wording.plain(language, "cli.oneColumn"));
            }
        }
        return Kembar.FINE;
    }

    /** All of them, or every reason of every file why not: half a comparison would pass for the whole. */
    private List<Table> tables() {
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            var files = new Files(BuiltIn.standards(), kembar.language(), progress);
            var tables = new ArrayList<Table>();
            // A file that is wrong is wrong by every framework; it is said once.
            var refused = new LinkedHashSet<String>();
            for (var named : frameworks) {
                try {
                    var framework = ScopeOptions.framework(named, files);
                    tables.add(new Table(framework, columns(framework, files, refused)));
                } catch (InputRefused problem) {
                    refused.addAll(problem.lines());
                }
            }
            if (!refused.isEmpty()) {
                throw new InputRefused(List.copyOf(refused));
            }
            return tables;
        }
    }

    private List<ComparisonPage.Column> columns(Framework framework, Files files, Set<String> refused) {
        var evaluator = new Evaluator(files.standards());
        var columns = new ArrayList<ComparisonPage.Column>();
        for (var path : this.files) {
            try {
                var caseFile = files.caseFile(path, Clock.systemDefaultZone(), Optional.of(framework));
                for (var scope : scopes) {
                    for (var date : dates) {
                        columns.add(new ComparisonPage.Column(
                                path, evaluator.evaluate(caseFile, framework, scope(scope, date, caseFile))));
                    }
                }
            } catch (InputRefused problem) {
                refused.addAll(problem.lines());
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
            throw new NotUnderstood("--scope", Wording.plain(kembar.language(), "cli.notAScope", written));
        }
        var scope = new WrittenScope(
                new WrittenScope.Fields(
                        "--scope", fields.isEmpty() || fields.equals("*") ? List.of() : List.of(fields.split(","))),
                new WrittenDay("--scope", at < 0 ? "" : period.substring(0, slash)),
                new WrittenDay("--scope", at < 0 ? "" : period.substring(slash + 1)),
                new WrittenDay("--as-of", asOf));
        return ScopeOptions.scope(scope, file, Clock.systemDefaultZone(), kembar.language());
    }
}
