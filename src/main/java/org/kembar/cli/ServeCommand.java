package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kembar.registry.Database;
import org.kembar.registry.Opened;
import org.kembar.web.Site;
import org.kembar.wording.Language;
import org.kembar.wording.StartWords;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts the web application on the database and stays until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** Names a PostgreSQL to use instead of the one in the folder. */
    private static final String DATABASE_URL = "KEMBAR_DATABASE_URL";

    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.port")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "option.host")
    private String host = "127.0.0.1";

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    ServeCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        if (port < 0 || port > LAST_PORT) {
            throw new NotUnderstood("--port", say(language, "cli.serve.notAPort", Integer.toString(port)));
        }
        // Libraries speak when something is wrong, and else the first line is the address.
        Logger.getLogger("").setLevel(Level.WARNING);
        serve(open(language), language);
        return Kembar.FINE;
    }

    private Database open(Language language) {
        var url = Optional.ofNullable(System.getenv(DATABASE_URL)).filter(named -> !named.isBlank());
        if (url.isPresent()) {
            return Database.at(url.get());
        }
        return switch (Database.open(data)) {
            case Opened.Open(var database) -> database;
            case Opened.Held(var directory) ->
                throw new InputRefused(List.of(new StartWords(language).held(directory)));
        };
    }

    private void serve(Database database, Language language) {
        switch (start(database)) {
            case Site.Started.PortTaken(var taken) -> {
                database.close();
                throw new InputRefused(List.of(say(language, "cli.serve.portTaken", Integer.toString(taken))));
            }
            case Site.Started.Running(var site) -> {
                // Stopped from outside, the JVM waits for this: first the answers under way, then the database.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    site.close();
                    database.close();
                }));
                var address = site.address().toString();
                spec.commandLine().getOut().println(say(language, "cli.serve.running", address));
                site.awaitEnd();
            }
        }
    }

    private Site.Started start(Database database) {
        try {
            return Site.start(database, new Site.Place(host, port), Clock.systemDefaultZone());
        } catch (RuntimeException problem) {
            database.close();
            throw problem;
        }
    }

    private static String say(Language language, String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
