package org.kembar.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.entrance.EntranceRoom;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a link with which somebody who has forgotten the password sets a new one: the way back for the head of an office, whom nobody else here can help. */
@Command(name = "new-password", mixinStandardHelpOptions = true)
final class NewPasswordCommand implements Callable<Integer> {

    private static final URI USUAL = URI.create("http://localhost:8080/");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EMAIL", descriptionKey = "parameter.email")
    private String email = "";

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--site", paramLabel = "ADDRESS", descriptionKey = "option.site")
    private Optional<String> site = Optional.empty();

    @ParentCommand
    private Kembar kembar = new Kembar();

    NewPasswordCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var address = ReachOptions.address(site, language).orElse(USUAL);
        try (var database = Opening.existing(data, language, spec.commandLine().getErr())) {
            var link = EntranceRoom.newPassword(database.source(), Clock.systemUTC(), address, language, email)
                    .orElseThrow(() -> new InputRefused(List.of(say("cli.newPassword.nobody", email))));
            spec.commandLine().getOut().println(say("cli.newPassword.done", email, link));
        }
        return Kembar.FINE;
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }
}
