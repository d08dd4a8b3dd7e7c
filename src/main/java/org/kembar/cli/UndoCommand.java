package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.Subject;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes an import back: every case file and all corrections of it are again what they were before, or its network list is on record no more. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    /** So many things are named. */
    private static final int NAMED = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.import")
    private long number;

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    UndoCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        try (var database = Opening.existing(data, language, spec.commandLine().getErr())) {
            var imports = new Imports(database.source(), Clock.systemUTC());
            switch (imports.undo(number)) {
                case Undone.Done(var subjects) ->
                    spec.commandLine().getOut().println(say("cli.undo.done", number, listed(subjects)));
                case Undone.ListGone(var title) ->
                    spec.commandLine().getOut().println(say("cli.undo.listGone", number, title));
                case Undone.ListSpoiled() -> throw refused(say("cli.undo.listSpoiled", number));
                case Undone.NoSuchImport() -> throw refused(say("cli.undo.noSuchImport", number));
                case Undone.AlreadyUndone() -> throw refused(say("cli.undo.alreadyUndone", number));
                case Undone.ChangedSince(var subjects) ->
                    throw refused(say("cli.undo.changedSince", number, listed(subjects)));
                case Undone.Withheld(var subjects) -> throw refused(say("undo.withheld", number, listed(subjects)));
                case Undone.Spoiled(var subjects) -> throw refused(say("cli.undo.spoiled", number, listed(subjects)));
            }
        }
        return Kembar.FINE;
    }

    private String listed(List<Subject> subjects) {
        return SubjectWords.listed(subjects, kembar.language(), NAMED);
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }

    private static InputRefused refused(String sentence) {
        return new InputRefused(List.of(sentence));
    }
}
