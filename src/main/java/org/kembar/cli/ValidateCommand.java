package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks case files: every error of every file in one run. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "CASEFILE", descriptionKey = "parameter.caseFile")
    private List<Path> files = List.of();

    @ParentCommand
    private Kembar kembar = new Kembar();

    ValidateCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var out = spec.commandLine().getOut();
        var refused = new ArrayList<String>();
        for (var path : files) {
            try {
                var file = Files.caseFile(path, Clock.systemDefaultZone(), language);
                out.println(Wording.plain(
                        language, "cli.valid", path.toString(), file.facts().size(), CanonicalForm.sha256(file)));
            } catch (InputRefused problem) {
                refused.addAll(problem.lines());
            }
        }
        if (!refused.isEmpty()) {
            throw new InputRefused(refused);
        }
        return Kembar.FINE;
    }
}
