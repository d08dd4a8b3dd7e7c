package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kembar.asking.Asked;
import org.kembar.asking.WrittenDay;
import org.kembar.asking.WrittenScope;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.comparison.Column;
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
    private record Table(Framework framework, List<Column> columns) {}

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

    private List<Column> columns(Framework framework, Files files, Set<String> refused) {
        var evaluator = new Evaluator(files.standards());
        var columns = new ArrayList<Column>();
        for (var path : this.files) {
            try {
                var caseFile = files.caseFile(path, Clock.systemDefaultZone(), Optional.of(framework));
                for (var scope : scopes) {
                    for (var date : dates) {
                        columns.add(new Column(
                                name(path), evaluator.evaluate(caseFile, framework, scope(scope, date, caseFile))));
                    }
                }
            } catch (InputRefused problem) {
                refused.addAll(problem.lines());
            }
        }
        return columns;
    }

    /** The file's name without its ending; the whole path where files of one name lie in several folders. */
    private String name(Path path) {
        var isOnlyOne = files.stream()
                .filter(other -> !other.equals(path))
                .noneMatch(other -> bareName(other).equals(bareName(path)));
        return isOnlyOne ? bareName(path) : path.toString();
    }

    private static String bareName(Path path) {
        return Optional.ofNullable(path.getFileName())
                .map(file -> file.toString().replaceFirst("\\.(ya?ml|json)$", ""))
                .orElse("");
    }

    private Scope scope(String written, String asOf, CaseFile file) {
        var language = kembar.language();
        var day = new WrittenDay("--as-of", asOf);
        return switch (WrittenScope.inOneText("--scope", written, day, language)) {
            case Asked.Understood<WrittenScope>(var scope) ->
                ScopeOptions.scope(scope, file, Clock.systemDefaultZone(), language);
            case Asked.Refused<WrittenScope> refused -> throw NotUnderstood.of(refused);
        };
    }
}
