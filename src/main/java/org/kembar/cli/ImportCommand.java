package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kembar.casefile.CaseFile;
import org.kembar.database.Database;
import org.kembar.evaluation.BuiltIn;
import org.kembar.exchange.Incoming;
import org.kembar.exchange.Intake;
import org.kembar.preview.CaseFileReader;
import org.kembar.preview.Mistake;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Planned;
import org.kembar.registry.Imports.Sum;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes case files into the registry: shows what that changes, asks, and stores all of them or none. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    /** So many case files are named in a sentence. */
    private static final int NAMED = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER|ZIP", descriptionKey = "parameter.imported")
    private List<Path> paths = List.of();

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean isAgreed;

    @Option(names = "--all", descriptionKey = "option.allDifferences")
    private boolean isWhole;

    @ParentCommand
    private Kembar kembar = new Kembar();

    ImportCommand() {}

    /** A case file and where it was found. */
    private record Found(String name, CaseFile file) {}

    @Override
    public Integer call() {
        var found = read();
        try (var database =
                Opening.open(data, kembar.language(), spec.commandLine().getErr())) {
            return carryOut(found, database);
        }
    }

    private int carryOut(List<Found> found, Database database) {
        var out = spec.commandLine().getOut();
        var imports = new Imports(database.source(), Clock.systemUTC());
        var plan = plan(found, imports);
        if (Sum.of(plan).isNothing()) {
            out.println(say("cli.import.nothing"));
            return Kembar.FINE;
        }
        if (!new Consent(kembar, out).isGiven(isAgreed)) {
            return Kembar.FINE;
        }
        switch (stored(plan, imports)) {
            case Imported.NoRoom() -> throw new InputRefused(List.of(say("import.noRoom")));
            case Imported.Done(var number) -> out.println(say("cli.import.done", number));
            case Imported.Withheld(var files) ->
                throw new InputRefused(
                        List.of(say("import.withheld", Wording.listed(kembar.language(), files, NAMED))));
            case Imported.Overtaken(var files) ->
                throw new InputRefused(
                        List.of(say("cli.import.overtaken", Wording.listed(kembar.language(), files, NAMED))));
        }
        return Kembar.FINE;
    }

    private Imported stored(List<Planned> plan, Imports imports) {
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            progress.doing(say("cli.import.storing"));
            return imports.carryOut(plan);
        }
    }

    /** What would be done, printed file by file. */
    private List<Planned> plan(List<Found> found, Imports imports) {
        var page = new ImportPage(new Terminal(spec.commandLine().getOut()), kembar.language(), isWhole);
        var plan = new ArrayList<Planned>();
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            progress.doing(say("cli.import.comparing"));
            for (var one : found) {
                plan.add(imports.plan(one.file()));
            }
        }
        for (var i = 0; i < plan.size(); i++) {
            page.print(found.get(i).name(), plan.get(i));
        }
        page.printSum(plan);
        return plan;
    }

    /** All that was named, or everything that is wrong with any of it. */
    private List<Found> read() {
        var language = kembar.language();
        var incoming = Intake.of(paths);
        var reader = new CaseFileReader(BuiltIn.standards(), Clock.systemDefaultZone(), language);
        var found = new ArrayList<Found>();
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            for (var named : incoming.files()) {
                progress.doing(say("cli.readingFile", named.name()));
                reader.read(named).ifPresent(file -> found.add(new Found(named.name(), file)));
            }
        }
        var refused = new ArrayList<String>();
        incoming.refusals().forEach(one -> refused.add(Mistake.of(one, language).inOneLine()));
        reader.mistakes().forEach(mistake -> refused.add(mistake.inOneLine()));
        if (!refused.isEmpty()) {
            refused.add(say("cli.import.refused"));
            throw new InputRefused(refused);
        }
        tellAside(incoming, language);
        return found;
    }

    private void tellAside(Incoming incoming, Language language) {
        if (!incoming.aside().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(say("cli.import.aside", Wording.listed(language, incoming.aside(), NAMED)));
        }
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }
}
