package org.kembar.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.cities.Cities;
import org.kembar.entrance.EntranceRoom;
import org.kembar.wording.CityWords;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a link by which somebody comes to head a city's office: the way back into one that everybody who acted for it has left. */
@Command(name = "new-head", mixinStandardHelpOptions = true)
final class NewHeadCommand implements Callable<Integer> {

    private static final String CITY = "CITY";

    private static final URI USUAL = URI.create("http://localhost:8080/");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "EMAIL", descriptionKey = "parameter.email.head")
    private String email = "";

    @Parameters(index = "1", paramLabel = CITY, descriptionKey = "parameter.city")
    private String written = "";

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--site", paramLabel = "ADDRESS", descriptionKey = "option.site")
    private Optional<String> site = Optional.empty();

    @ParentCommand
    private Kembar kembar = new Kembar();

    NewHeadCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var err = spec.commandLine().getErr();
        var address = ReachOptions.address(site, language).orElse(USUAL);
        var cities = Opening.corrected(Cities.reference(), data, language, err);
        var city = new CityChoice(cities, language).of(CITY, written).city();
        try (var database = Opening.existing(data, language, err)) {
            var link = EntranceRoom.newHead(database.source(), Clock.systemUTC(), address, language, email, city.id())
                    .orElseThrow(
                            () -> new InputRefused(List.of(Wording.plain(language, "invitation.email.wrong", email))));
            spec.commandLine()
                    .getOut()
                    .println(Wording.plain(
                            language, "cli.newHead.done", email, new CityWords(language).place(city), link));
        }
        return Kembar.FINE;
    }
}
