package org.kembar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kembar.backup.Restoration;
import org.kembar.backup.Restoration.Restored;
import org.kembar.registry.Verdict;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a registry of a backup where there is none yet, and verifies its trail. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    RestoreCommand() {}

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw refused("cli.restore.noFile", file);
        }
        try (var database = Opening.toFill(data, kembar.language());
                var progress = Progress.on(spec.commandLine().getErr())) {
            progress.doing(say("cli.restore.reading", file));
            var restored = Restoration.carryOut(file, database);
            progress.over();
            switch (restored) {
                case Restored.Done(var rows, var verdict, var isTheSame) -> done(rows, verdict, isTheSame);
                case Restored.NotEmpty() -> throw refused("cli.restore.notEmpty");
                case Restored.Later(var version) -> throw refused("cli.restore.later", file, version);
                case Restored.NotWhole(var place) -> throw refused("cli.restore.notWhole", file, place);
            }
        } catch (IOException problem) {
            throw refused("cli.restore.notRead", file, String.valueOf(problem.getMessage()));
        }
        return Kembar.FINE;
    }

    private void done(long rows, Verdict verdict, boolean isTheSame) {
        spec.commandLine().getOut().println(say("cli.restore.done", rows));
        if (verdict instanceof Verdict.Sound(var entries, var last) && isTheSame) {
            spec.commandLine()
                    .getOut()
                    .println(last.map(hash -> say("cli.audit.sound", entries, hash))
                            .orElseGet(() -> say("cli.audit.empty")));
        } else {
            throw refused("cli.restore.trail");
        }
    }

    private InputRefused refused(String key, Object... values) {
        return new InputRefused(List.of(say(key, values)));
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }
}
