package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.access.People;
import org.kembar.database.Database;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.Subject;
import org.kembar.registry.Trail;
import org.kembar.registry.TrailEntry;
import org.kembar.registry.Verdict;
import org.kembar.syntax.Unseen;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the audit trail and verifies it. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    /** So much of a hash is shown in a line. */
    private static final int SHOWN = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    AuditCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var out = spec.commandLine().getOut();
        try (var database = Opening.existing(data, language, spec.commandLine().getErr())) {
            var names = names(database);
            var verdict = new Trail(database.source())
                    .verify(entry -> out.println(signed(line(entry, language), entry, names)));
            switch (verdict) {
                case Verdict.Sound(var entries, var last) ->
                    out.println(last.map(hash -> say("cli.audit.sound", entries, hash))
                            .orElseGet(() -> say("cli.audit.empty")));
                case Verdict.Broken(var entry, var why) ->
                    throw refused(say("cli.audit.broken", entry.number(), say("cli.audit.broken." + why)));
                case Verdict.Otherwise(var subject, var said, var found) ->
                    throw refused(say(
                            key("cli.audit.otherwise", subject),
                            SubjectWords.of(subject, language),
                            hash(said),
                            hash(found)));
            }
        }
        return Kembar.FINE;
    }

    private String line(TrailEntry entry, Language language) {
        var at = entry.at().truncatedTo(ChronoUnit.SECONDS).toString();
        var deed = Wording.plain(
                language,
                key("cli.audit." + entry.deed(), entry.subject()),
                SubjectWords.of(entry.subject(), language));
        var line = say("cli.audit.entry", entry.number(), at, deed, brief(entry.before()), brief(entry.after()));
        return entry.ofImport()
                .map(number -> say("cli.audit.entry.import", line, number))
                .orElse(line);
    }

    /** Everybody's, by their numbers; an office has a handful of people. */
    private static Map<Long, String> names(Database database) {
        return new People(database.source(), Clock.systemUTC()).names();
    }

    private String signed(String line, TrailEntry entry, Map<Long, String> names) {
        var signed = entry.by()
                .map(number ->
                        say("cli.audit.entry.by", line, names.getOrDefault(number, say("cli.audit.unknown")), number))
                .orElse(line);
        return entry.reason()
                .map(why -> say("cli.audit.entry.reason", signed, Unseen.visible(why)))
                .orElse(signed);
    }

    private static String key(String ofCaseFile, Subject subject) {
        return switch (subject) {
            case Subject.OfCaseFile _, Subject.OfCity _, Subject.OfAnnex _, Subject.OfDocument _ -> ofCaseFile;
            case Subject.OfList _ -> ofCaseFile + ".list";
        };
    }

    private String brief(Optional<String> hash) {
        return hash.map(all -> all.substring(0, SHOWN)).orElseGet(() -> say("cli.audit.none"));
    }

    private String hash(Optional<String> hash) {
        return hash.orElseGet(() -> say("cli.audit.none"));
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }

    private static InputRefused refused(String sentence) {
        return new InputRefused(List.of(sentence));
    }
}
