package org.kembar.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.kembar.backup.Backup;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes all that the registry keeps into one file, also while it is being worked with. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    BackupCommand() {}

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            throw refused("cli.backup.exists", file);
        }
        try (var database = Opening.beside(data, kembar.language());
                var progress = Progress.on(spec.commandLine().getErr())) {
            progress.doing(say("cli.backup.writing", file));
            var written =
                    new Backup(database.source()).write(file, Clock.systemUTC().instant());
            progress.over();
            spec.commandLine()
                    .getOut()
                    .println(say(
                            "cli.backup.done",
                            file,
                            written.rows(),
                            written.trail().orElseGet(() -> say("cli.backup.noTrail"))));
        } catch (FileAlreadyExistsException _) {
            throw refused("cli.backup.exists", file);
        } catch (IOException problem) {
            throw refused("cli.backup.notWritten", file, String.valueOf(problem.getMessage()));
        }
        return Kembar.FINE;
    }

    private InputRefused refused(String key, Object... values) {
        return new InputRefused(List.of(say(key, values)));
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }
}
