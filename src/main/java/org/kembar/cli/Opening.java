package org.kembar.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kembar.cities.Cities;
import org.kembar.registry.CityCorrections;
import org.kembar.registry.Database;
import org.kembar.registry.Opened;
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

    /** The database to look into: one that is not there is not set up for that. */
    static Database existing(Path data, Language language, PrintWriter err) {
        if (url().isEmpty() && Database.isNew(data)) {
            throw refused(Wording.plain(language, "cli.noDatabase", data.toString()));
        }
        return open(data, language, err);
    }

    /**
     * The database to look into, if there is one and no other program has it. Of one in use the reader is told, because what is
     * answered may then be something else than what is on record.
     */
    static Optional<Database> ifFree(Path data, Language language, PrintWriter err) {
        if (url().isEmpty() && Database.isNew(data)) {
            return Optional.empty();
        }
        ServingLog.none();
        var opened = url().map(Database::at).orElseGet(() -> Database.open(data));
        if (opened instanceof Opened.Held(var folder)) {
            err.println(Wording.plain(language, "cli.cities.held", folder.toString()));
            return Optional.empty();
        }
        return Optional.of(running(opened, new StartWords(language)));
    }

    /** The cities as the office has corrected them; where nothing is on record, as the reference has them. */
    static Cities corrected(Cities reference, Path data, Language language, PrintWriter err) {
        var free = ifFree(data, language, err);
        if (free.isEmpty()) {
            return reference;
        }
        try (var database = free.get()) {
            return reference.corrected(new CityCorrections(database.source(), Clock.systemUTC()).all());
        }
    }

    static Database running(Opened opened, StartWords words) {
        return switch (opened) {
            case Opened.Open(var database) -> database;
            case Opened.Held(var folder) -> throw refused(words.held(folder));
            case Opened.NotUsable(var folder) -> throw refused(words.notUsable(folder));
            case Opened.NotStarted(var log) -> throw refused(words.notStarted(log));
            case Opened.NoServer(var machine) -> throw refused(words.noServer(machine));
            case Opened.NotAnAddress() -> throw refused(words.notAnAddress());
            case Opened.NotReached(var reason) -> throw refused(words.notReached(reason));
        };
    }

    private static InputRefused refused(String sentence) {
        return new InputRefused(List.of(sentence));
    }
}
