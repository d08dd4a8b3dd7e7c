package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.evaluation.BuiltIn;
import org.kembar.preview.ReceiptWords;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.Receipt;
import org.kembar.registry.SharedTrail;
import org.kembar.registry.Trail;
import org.kembar.registry.TrailEntry;
import org.kembar.registry.Verdict;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds a receipt that a city has kept against the registry, or against entries that were taken along, without a database. */
@Command(name = "verify-trail", mixinStandardHelpOptions = true)
final class VerifyTrailCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--receipt", paramLabel = "FILE", required = true, descriptionKey = "option.receipt")
    private Path receipt = Path.of("");

    @Option(names = "--entries", paramLabel = "FILE", descriptionKey = "option.entries")
    private Optional<Path> entries = Optional.empty();

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    VerifyTrailCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            var files = new Files(BuiltIn.standards(), language, progress);
            var kept = files.receipt(receipt);
            var now = entries.map(file -> taken(files, file, kept)).orElseGet(() -> onRecord(kept));
            spec.commandLine().getOut().println(new ReceiptWords(language).holds(kept, now));
        }
        return Kembar.FINE;
    }

    /** Without a database. */
    private List<TrailEntry> taken(Files files, Path path, Receipt kept) {
        var taken = files.takenAlong(path);
        if (!taken.partnership().equals(kept.partnership())) {
            throw refused(say("seal.otherPartnership", kept.partnership(), taken.partnership()));
        }
        var now = taken.trail().orElseThrow(() -> refused(say("seal.notEntries", path.toString())));
        refuse(new ReceiptWords(kembar.language()).wrong(kept, now));
        return now;
    }

    /** All of it, so that nothing before or between can have been changed either. */
    private List<TrailEntry> onRecord(Receipt kept) {
        var language = kembar.language();
        try (var database = Opening.existing(data, language, spec.commandLine().getErr())) {
            var shared = new SharedTrail(database.source(), Clock.systemUTC());
            var now = shared.entries(kept.partnership());
            refuse(new ReceiptWords(language).wrong(kept, shared, now));
            switch (new Trail(database.source()).verify(_ -> {})) {
                case Verdict.Sound _ -> {}
                case Verdict.Broken(var entry, var why) ->
                    throw refused(say("cli.audit.broken", entry.number(), say("cli.audit.broken." + why)));
                case Verdict.Otherwise(var subject, var _, var _) ->
                    throw refused(say("seal.past", SubjectWords.of(subject, language)));
            }
            return now;
        }
    }

    private static void refuse(Optional<String> wrong) {
        wrong.ifPresent(sentence -> {
            throw refused(sentence);
        });
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }

    private static InputRefused refused(String sentence) {
        return new InputRefused(List.of(sentence));
    }
}
