package org.kembar.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kembar.cities.Cities;
import org.kembar.database.Database;
import org.kembar.database.Opened;
import org.kembar.registry.CityCorrections;
import org.kembar.registry.CityCorrections.Seen;
import org.kembar.wording.Language;
import org.kembar.wording.StartWords;
import org.kembar.wording.Wording;

/** Opens the database for a command, or says in a sentence what stands in the way. */
final class Opening {

    /** Names a PostgreSQL to use instead of the one in the folder. */
    private static final String DATABASE_URL = "KEMBAR_DATABASE_URL";

    private Opening() {}

    static Optional<String> url() {
        return Optional.ofNullable(System.getenv(DATABASE_URL)).filter(named -> !named.isBlank());
    }

    /** The database to put something into; it is set up if there is none yet. */
    static Database open(Path data, Language language, PrintWriter err) {
        ServingLog.none();
        var words = new StartWords(language);
        if (url().isEmpty() && Database.isNew(data)) {
            err.println(words.settingUp(data));
        }
        return running(url().map(Database::at).orElseGet(() -> Database.open(data)), words);
    }

    /** The database to work with: one that is not there is not set up for that. */
    static Database existing(Path data, Language language, PrintWriter err) {
        refuseNew(data, language);
        return open(data, language, err);
    }

    /** The same to look into: nothing in it is changed. */
    static Database toLookAt(Path data, Language language) {
        refuseNew(data, language);
        ServingLog.none();
        return running(looked(data), new StartWords(language));
    }

    /** To look into, also while another Kembar works with it. */
    static Database beside(Path data, Language language) {
        refuseNew(data, language);
        ServingLog.none();
        return running(url().map(Database::toLookAt).orElseGet(() -> Database.beside(data)), new StartWords(language));
    }

    /** One in which there is nothing yet, to be filled. */
    static Database toFill(Path data, Language language) {
        ServingLog.none();
        return running(url().map(Database::toFill).orElseGet(() -> Database.toFill(data)), new StartWords(language));
    }

    private static void refuseNew(Path data, Language language) {
        if (url().isEmpty() && Database.isNew(data)) {
            throw refused(Wording.plain(language, "cli.noDatabase", data.toString()));
        }
    }

    private static Opened looked(Path data) {
        return url().map(Database::toLookAt).orElseGet(() -> Database.toLookAt(data));
    }

    /**
     * The cities as the office has corrected them; where nothing is on record, as the reference has them. Of a database that is not
     * to be had the reader is told, because what is answered may then be something else than what is on record.
     */
    static Cities corrected(Cities reference, Path data, Language language, PrintWriter err) {
        if (url().isEmpty() && Database.isNew(data)) {
            return reference;
        }
        ServingLog.none();
        var opened = looked(data);
        if (!(opened instanceof Opened.Open(var database))) {
            err.println(without(opened, language));
            return reference;
        }
        try (database) {
            return switch (new CityCorrections(database.source(), Clock.systemUTC()).look()) {
                case Seen.Known(var corrections) -> reference.corrected(corrections);
                case Seen.Unreadable(var reason) -> {
                    err.println(without(new Opened.NotReached(reason), language));
                    yield reference;
                }
            };
        }
    }

    private static String without(Opened opened, Language language) {
        return opened instanceof Opened.Held(var folder)
                ? Wording.plain(language, "cli.cities.held", folder.toString())
                : Wording.plain(
                        language,
                        "cli.cities.away",
                        inTheWay(opened, new StartWords(language)).orElse(""));
    }

    static Database running(Opened opened, StartWords words) {
        if (opened instanceof Opened.Open(var database)) {
            return database;
        }
        throw refused(inTheWay(opened, words).orElse(""));
    }

    /** Why it is not open; nothing if it is. */
    private static Optional<String> inTheWay(Opened opened, StartWords words) {
        return switch (opened) {
            case Opened.Open _ -> Optional.empty();
            case Opened.Held(var folder) -> Optional.of(words.held(folder));
            case Opened.NotUsable(var folder) -> Optional.of(words.notUsable(folder));
            case Opened.NotStarted(var log) -> Optional.of(words.notStarted(log));
            case Opened.NoServer(var machine) -> Optional.of(words.noServer(machine));
            case Opened.NotAnAddress() -> Optional.of(words.notAnAddress());
            case Opened.OtherTables(var which) -> Optional.of(words.otherTables(which));
            case Opened.NotReached(var reason) -> Optional.of(words.notReached(reason));
        };
    }

    static InputRefused refused(String sentence) {
        return new InputRefused(List.of(sentence));
    }
}
