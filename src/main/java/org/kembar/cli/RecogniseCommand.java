package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kembar.access.Recognitions;
import org.kembar.cities.Cities;
import org.kembar.database.Database;
import org.kembar.wording.CityWords;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says for everybody here that an office is that of its city: whoever runs the program has found out. */
@Command(name = "recognise", mixinStandardHelpOptions = true)
final class RecogniseCommand implements Callable<Integer> {

    private static final String CITY = "CITY";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = CITY, descriptionKey = "parameter.city")
    private String written = "";

    @Option(names = "--no-longer", descriptionKey = "option.noLonger")
    private boolean isNoLonger;

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    RecogniseCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var err = spec.commandLine().getErr();
        var cities = Opening.corrected(Cities.reference(), data, language, err);
        var city = new CityChoice(cities, language).of(CITY, written).city();
        var place = new CityWords(language).place(city);
        try (var database = Opening.existing(data, language, err)) {
            note(database, city.id(), place);
        }
        var said = isNoLonger ? "cli.recognise.withdrawn" : "cli.recognise.done";
        spec.commandLine().getOut().println(Wording.plain(language, said, place));
        return Kembar.FINE;
    }

    private void note(Database database, String id, String place) {
        var recognitions = new Recognitions(database.source(), Clock.systemUTC());
        if (recognitions.of(Set.of(id)).isEmpty()) {
            throw new InputRefused(List.of(Wording.plain(kembar.language(), "cli.recognise.none", place)));
        }
        recognitions.note(id, !isNoLonger);
    }
}
