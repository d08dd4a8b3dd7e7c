package org.kembar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kembar.api.Api;
import org.kembar.archive.ArchiveRoom;
import org.kembar.archive.ArchiveSettings;
import org.kembar.audit.AuditRoom;
import org.kembar.beginning.BeginningRoom;
import org.kembar.cities.Cities;
import org.kembar.database.Database;
import org.kembar.database.Opened;
import org.kembar.desk.DeskRoom;
import org.kembar.entrance.EntranceRoom;
import org.kembar.gazetteer.CityRoom;
import org.kembar.importing.ImportRoom;
import org.kembar.mail.MailServer;
import org.kembar.mail.Post;
import org.kembar.ownregister.RegisterRoom;
import org.kembar.portfolio.PortfolioRoom;
import org.kembar.privacy.PrivacyRoom;
import org.kembar.recording.RecordingRoom;
import org.kembar.registry.CaseFiles;
import org.kembar.search.SearchRoom;
import org.kembar.signon.Providers;
import org.kembar.web.Frame;
import org.kembar.web.Reach;
import org.kembar.web.Site;
import org.kembar.wording.Language;
import org.kembar.wording.StartWords;
import org.kembar.wording.Wording;
import org.kembar.worklist.WorkRoom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts the web application on the database and stays until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    /** With which it signs in at the mail server. */
    private static final String MAIL_PASSWORD = "KEMBAR_MAIL_PASSWORD";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.port")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "option.host")
    private String host = "127.0.0.1";

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--mail", paramLabel = "SERVER", descriptionKey = "option.mail")
    private Optional<String> mail = Optional.empty();

    @Option(names = "--sign-on", paramLabel = "FILE", descriptionKey = "option.signOn")
    private Optional<Path> signOn = Optional.empty();

    @Mixin
    private ReachOptions reached = new ReachOptions();

    @ParentCommand
    private Kembar kembar = new Kembar();

    ServeCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        if (port < 0 || port > LAST_PORT) {
            throw new NotUnderstood("--port", say(language, "cli.serve.notAPort", Integer.toString(port)));
        }
        if (ArchiveSettings.read(System.getenv()) instanceof ArchiveSettings.Read.Wrong(var name, var written)) {
            throw new NotUnderstood(name, say(language, "cli.serve.setting." + name, written));
        }
        var post = post(language);
        var providers = providers(language);
        var reach = reached.reach(language);
        ServingLog.none();
        if (Site.isTaken(new Site.Place(host, port))) {
            throw new InputRefused(List.of(say(language, "cli.serve.portTaken", Integer.toString(port))));
        }
        var database = open(language);
        seeThatCitiesAreKnown(providers, database, language);
        serve(database, post, providers, reach, language);
        return Kembar.FINE;
    }

    /** The password stands in no list of programs and in no log. */
    private Post post(Language language) {
        return mail.map(written -> switch (MailServer.named(written)) {
                    case MailServer.Named.Understood(var server) ->
                        Post.through(server, Optional.ofNullable(System.getenv(MAIL_PASSWORD)));
                    case MailServer.Named.Wrong(var why) ->
                        throw new NotUnderstood("--mail", wrong(why, written, language));
                })
                .orElseGet(Post::none);
    }

    private Providers providers(Language language) {
        return signOn.map(file -> switch (Providers.read(file)) {
                    case Providers.Read.Understood(var providers) -> providers;
                    case Providers.Read.NoFile() ->
                        throw new NotUnderstood("--sign-on", say(language, "cli.serve.signOn.noFile", file.toString()));
                    case Providers.Read.Unknown(var line) ->
                        throw new NotUnderstood(
                                "--sign-on", say(language, "cli.serve.signOn.unknown", file.toString(), line));
                    case Providers.Read.Wrong(var line) ->
                        throw new NotUnderstood(
                                "--sign-on", say(language, "cli.serve.signOn.wrong", file.toString(), line));
                })
                .orElseGet(Providers::none);
    }

    /** Nobody could act for a city that is none, and a slip of the pen would be found out by those who cannot sign in. */
    private void seeThatCitiesAreKnown(Providers providers, Database database, Language language) {
        if (providers.all().isEmpty()) {
            return;
        }
        var corrections = new CaseFiles(database.source(), Clock.systemDefaultZone())
                .cityCorrections()
                .all();
        var known = Cities.reference().corrected(corrections);
        providers.all().stream()
                .filter(one -> known.withId(one.city()).isEmpty())
                .findFirst()
                .ifPresent(one -> {
                    var file = signOn.map(Path::toString).orElse("");
                    throw givenUp(
                            database, say(language, "cli.serve.signOn.noCity", file, one.key() + ".city", one.city()));
                });
    }

    /** What has a password in it is not repeated. */
    private static String wrong(MailServer.Why why, String written, Language language) {
        return say(language, "cli.serve.mail." + why, written.contains("@") ? "…" : written);
    }

    private Database open(Language language) {
        var words = new StartWords(language);
        return Opening.running(opened(words), words);
    }

    private Opened opened(StartWords words) {
        var url = Opening.url();
        if (url.isPresent()) {
            ServingLog.onStandardError();
            return Database.at(url.get());
        }
        if (Database.isNew(data)) {
            spec.commandLine().getErr().println(words.settingUp(data));
        }
        var opened = Database.open(data);
        if (opened instanceof Opened.Open(var database)) {
            try {
                ServingLog.in(data);
            } catch (IOException _) {
                database.close();
                return new Opened.NotUsable(data);
            }
        }
        return opened;
    }

    private void serve(Database database, Post post, Providers providers, Reach reach, Language language) {
        switch (start(database, post, providers, reach)) {
            case Site.Started.PortTaken(var taken) ->
                throw givenUp(database, say(language, "cli.serve.portTaken", Integer.toString(taken)));
            case Site.Started.PortForbidden(var forbidden) ->
                throw givenUp(database, say(language, "cli.serve.portForbidden", Integer.toString(forbidden)));
            case Site.Started.NotHere(var elsewhere) ->
                throw givenUp(database, say(language, "cli.serve.notHere", elsewhere));
            case Site.Started.Running(var site) -> {
                // Stopped from outside, the JVM waits for this: first the answers under way, then the database.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    site.close();
                    database.close();
                }));
                var address = site.address().toString();
                spec.commandLine().getOut().println(say(language, "cli.serve.running", address));
                reach.site()
                        .ifPresent(people -> spec.commandLine()
                                .getOut()
                                .println(say(language, "cli.serve.site", people.toString())));
                var front = reach.site().orElse(site.address());
                EntranceRoom.settingUp(database.source(), Clock.systemDefaultZone(), front)
                        .ifPresent(links -> sayInAll(language, links));
                site.awaitEnd();
            }
        }
    }

    /** Whoever sets an office up may read none but their own: the language of the terminal comes first, and the others after it. */
    private void sayInAll(Language first, Map<Language, String> links) {
        var out = spec.commandLine().getOut();
        Stream.concat(Stream.of(first), Frame.LANGUAGES.stream().filter(other -> other != first))
                .map(language -> say(language, "cli.serve.setUp", links.getOrDefault(language, "")))
                .forEach(out::println);
    }

    private static InputRefused givenUp(Database database, String sentence) {
        database.close();
        return new InputRefused(List.of(sentence));
    }

    private Site.Started start(Database database, Post post, Providers providers, Reach reach) {
        try {
            return Site.start(
                    database.source(),
                    new Site.Place(host, port, reach),
                    Clock.systemDefaultZone(),
                    post,
                    providers,
                    PortfolioRoom.class,
                    CityRoom.class,
                    ImportRoom.class,
                    EntranceRoom.class,
                    RecordingRoom.class,
                    BeginningRoom.class,
                    RegisterRoom.class,
                    DeskRoom.class,
                    WorkRoom.class,
                    ArchiveRoom.class,
                    AuditRoom.class,
                    PrivacyRoom.class,
                    SearchRoom.class,
                    Api.class);
        } catch (RuntimeException problem) {
            database.close();
            throw problem;
        }
    }

    private static String say(Language language, String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
