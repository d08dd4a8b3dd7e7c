package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.cli.Files.Checked.OfCaseFile;
import org.kembar.cli.Files.Checked.OfFramework;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks case files and frameworks: every error of every file in one run. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    /** So many facts without a source are named. */
    private static final int NAMED = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "parameter.checked")
    private List<Path> files = List.of();

    @Option(names = "--framework", paramLabel = "ID|FILE", descriptionKey = "option.frameworkNamed")
    private String framework = "";

    @ParentCommand
    private Kembar kembar = new Kembar();

    ValidateCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var out = spec.commandLine().getOut();
        var standards = BuiltIn.standards();
        var inUse = inUse(standards, language);
        var refused = new ArrayList<String>();
        for (var path : files) {
            try {
                out.println(checked(path, standards, language, inUse));
            } catch (InputRefused problem) {
                refused.addAll(problem.lines());
            }
        }
        if (!refused.isEmpty()) {
            throw new InputRefused(refused);
        }
        return Kembar.FINE;
    }

    private Optional<Framework> inUse(Standards standards, Language language) {
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            return Optional.of(framework)
                    .filter(named -> !named.isEmpty())
                    .map(named -> ScopeOptions.framework(named, new Files(standards, language, progress)));
        }
    }

    /** The line about a file, with the facts that name no source, the first of them by their ids. */
    private static String withSources(CaseFile file, String line, Language language) {
        var ids = file.factsWithoutSource().stream().map(Fact::id).toList();
        if (ids.isEmpty()) {
            return line;
        }
        return Wording.plain(
                language, "cli.valid.withoutSource", line, ids.size(), Wording.listed(language, ids, NAMED));
    }

    /** What there is to say of one valid file. The result of each stands there before the next is read. */
    private String checked(Path path, Standards standards, Language language, Optional<Framework> inUse) {
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            return switch (new Files(standards, language, progress).either(path, Clock.systemDefaultZone(), inUse)) {
                case OfCaseFile(var file) ->
                    withSources(
                            file,
                            Wording.plain(
                                    language,
                                    "cli.valid",
                                    path.toString(),
                                    file.facts().size(),
                                    CanonicalForm.sha256(file)),
                            language);
                case OfFramework(var found) ->
                    Wording.plain(
                            language,
                            "cli.validFramework",
                            path.toString(),
                            found.indicators().size(),
                            found.scales().size());
            };
        }
    }
}
