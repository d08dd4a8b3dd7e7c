package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        var inUse = Optional.of(framework)
                .filter(named -> !named.isEmpty())
                .map(named -> ScopeOptions.framework(named, standards, language));
        var refused = new ArrayList<String>();
        for (var path : files) {
            try {
                out.println(
                        Files.isFramework(path, language)
                                ? framework(path, language, standards)
                                : caseFile(path, language, standards, inUse));
            } catch (InputRefused problem) {
                refused.addAll(problem.lines());
            }
        }
        if (!refused.isEmpty()) {
            throw new InputRefused(refused);
        }
        return Kembar.FINE;
    }

    private static String caseFile(Path path, Language language, Standards standards, Optional<Framework> inUse) {
        var file = Files.caseFile(path, Clock.systemDefaultZone(), language, standards, inUse);
        return Wording.plain(
                language, "cli.valid", path.toString(), file.facts().size(), CanonicalForm.sha256(file));
    }

    private static String framework(Path path, Language language, Standards standards) {
        var framework = Files.framework(path, language, standards);
        return Wording.plain(
                language,
                "cli.validFramework",
                path.toString(),
                framework.indicators().size(),
                framework.scales().size());
    }
}
