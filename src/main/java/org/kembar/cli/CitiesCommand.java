package org.kembar.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.DistanceCheck;
import org.kembar.cities.Match;
import org.kembar.cities.Origin;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds cities by name, homonyms told apart, and how far one lies from another; stores what the office knows better. */
@Command(name = "cities", mixinStandardHelpOptions = true)
final class CitiesCommand implements Callable<Integer> {

    private static final String CITY = "CITY";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = CITY, descriptionKey = "parameter.city")
    private String written = "";

    @Option(names = "--country", paramLabel = "COUNTRY", descriptionKey = "option.country")
    private String country = "";

    @Option(names = "--most", paramLabel = "N", descriptionKey = "option.most")
    private int most = 10;

    @Option(names = "--to", paramLabel = CITY, descriptionKey = "option.distanceTo")
    private String to = "";

    @Option(names = "--stated", paramLabel = "KM", descriptionKey = "option.stated")
    private String stated = "";

    @Option(names = "--correct", paramLabel = "FILE", descriptionKey = "option.correct")
    private List<Path> corrections = List.of();

    @Option(names = "--export", descriptionKey = "option.export")
    private boolean isExport;

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean isAgreed;

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @ParentCommand
    private Kembar kembar = new Kembar();

    CitiesCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        var tasks = (written.isEmpty() ? 0 : 1) + (corrections.isEmpty() ? 0 : 1) + (isExport ? 1 : 0);
        if (tasks != 1 || corrections.size() > 1) {
            throw new NotUnderstood(Wording.plain(language, "cli.cities.oneTask", CITY, "--correct", "--export"));
        }
        var own = new OwnCities(kembar, spec.commandLine(), data);
        var given = new Given(spec, language);
        if (isExport) {
            given.refuseWith("--export", "--country", "--most", "--to", "--stated", "--yes");
            own.export();
            return Kembar.FINE;
        }
        var reference = Cities.reference();
        if (!corrections.isEmpty()) {
            given.refuseWith("--correct", "--country", "--most", "--to", "--stated");
            own.correct(corrections.getFirst(), reference, isAgreed);
            return Kembar.FINE;
        }
        given.refuseWithout("--correct", "--yes");
        if (!to.isEmpty()) {
            given.refuseWith("--to", "--most");
        }
        return search(reference, language);
    }

    private int search(Cities reference, Language language) {
        if (to.isEmpty() && !stated.isEmpty()) {
            throw new NotUnderstood(Wording.plain(language, "cli.statedNeedsTo", "--stated", "--to"));
        }
        var statedDistance = stated(language);
        var terminal = new Terminal(spec.commandLine().getOut());
        var cities =
                Opening.corrected(reference, data, language, spec.commandLine().getErr());
        var choice = new CityChoice(cities, language);
        var words = new CityWords(language);
        if (to.isEmpty()) {
            found(cities, choice, words, terminal);
        } else {
            var one = choice.of(CITY, country.isEmpty() ? written : written + ", " + country)
                    .city();
            var other = choice.of("--to", to).city();
            distance(one, other, statedDistance, words, terminal);
        }
        terminal.blank();
        terminal.paragraph("", terminal.dim(words.attribution(cities)));
        return Kembar.FINE;
    }

    private Optional<Double> stated(Language language) {
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        if (!stated.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            throw new NotUnderstood("--stated", Wording.plain(language, "cli.notKilometres", stated));
        }
        return Optional.of(Double.parseDouble(stated));
    }

    private void found(Cities cities, CityChoice choice, CityWords words, Terminal terminal) {
        var area = country.isEmpty() ? Optional.<City.Area>empty() : Optional.of(choice.area("--country", country));
        var byNumber = cities.withId(written);
        if (byNumber.isPresent()) {
            terminal.paragraph("", terminal.bold(words.line(byNumber.get().city())));
            if (!(byNumber.get().origin() instanceof Origin.OfReference)) {
                terminal.paragraph("  ", words.origin(byNumber.get()));
            }
            return;
        }
        var matches = cities.search(written, area, Math.max(1, most));
        if (matches.isEmpty()) {
            throw choice.unknown(CITY, written);
        }
        for (var match : matches) {
            terminal.paragraph("", terminal.bold(words.line(match.city())));
            terminal.paragraph("  ", reason(match, words));
        }
    }

    /** Where a city comes from is said where it is not the reference, which is named below all of them. */
    private static String reason(Match match, CityWords words) {
        return match.found().origin() instanceof Origin.OfReference
                ? words.reason(match)
                : words.reason(match) + "; " + words.origin(match.found());
    }

    private static void distance(City one, City other, Optional<Double> stated, CityWords words, Terminal terminal) {
        terminal.paragraph("", terminal.bold(words.distance(one, other)));
        stated.ifPresent(
                kilometres -> terminal.paragraph("", words.distance(DistanceCheck.of(one, other, kilometres))));
        terminal.paragraph("", terminal.dim(words.howFar()));
    }
}
