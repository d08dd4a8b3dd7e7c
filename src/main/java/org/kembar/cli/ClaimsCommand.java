package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.claims.Claim;
import org.kembar.claims.Claims;
import org.kembar.claims.PartnerCounts;
import org.kembar.claims.PartnerCounts.Recorded;
import org.kembar.claims.Resolution;
import org.kembar.evaluation.BuiltIn;
import org.kembar.wording.CityWords;
import org.kembar.wording.ClaimWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what a list claims of a city, beside what is stated and recorded, or stores it: claims, never partnerships. */
@Command(name = "claims", mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.csv", descriptionKey = "parameter.networkList")
    private Path list = Path.of("");

    @Option(names = "--city", paramLabel = "CITY", descriptionKey = "option.city")
    private String written = "";

    @Option(names = "--case", paramLabel = "CASEFILE", descriptionKey = "option.case")
    private List<Path> files = List.of();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private String by = "";

    @Mixin
    private ListStorage storage = new ListStorage();

    @ParentCommand
    private Kembar kembar = new Kembar();

    ClaimsCommand() {}

    /** All that is read before anything is shown. */
    private record Material(Cities cities, City city, Claims claims, List<CaseFile> files) {}

    @Override
    public Integer call() {
        var given = new Given(spec, kembar.language());
        if (storage.isAsked()) {
            given.refuseWith("--store", "--city", "--case", "--by");
            store();
            return Kembar.FINE;
        }
        given.refuseWithout("--store", "--title", "--source", "--licence", "--retrieved", "--yes");
        if (written.isEmpty()) {
            throw new MissingParameterException(spec.commandLine(), spec.findOption("--city"), "--city");
        }
        var material = material();
        var terminal = new Terminal(spec.commandLine().getOut());
        print(material, PartnerCounts.of(material.city(), material.claims(), material.files()), terminal);
        return Kembar.FINE;
    }

    private void store() {
        var language = kembar.language();
        storage.check(language, Files.latestDay(Clock.systemDefaultZone()));
        var claiming = claiming();
        storage.store(claiming.read(), claiming.claims(), kembar);
    }

    /** A list that was read, and what it claims. */
    private record Claiming(Files.ReadList read, Claims claims) {}

    private Claiming claiming() {
        var language = kembar.language();
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            var read = new Files(BuiltIn.standards(), language, progress).networkList(list);
            progress.doing(Wording.plain(language, "cli.readingCities"));
            return new Claiming(read, Claims.of(read.list(), cities()));
        }
    }

    /** As the office has corrected them. */
    private Cities cities() {
        return Opening.corrected(
                Cities.reference(),
                storage.data(),
                kembar.language(),
                spec.commandLine().getErr());
    }

    private Material material() {
        var language = kembar.language();
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            var files = new Files(BuiltIn.standards(), language, progress);
            var rows = files.networkList(list).list();
            var caseFiles = caseFiles(files);
            var cities = cities();
            var city = new CityChoice(cities, language).of("--city", written).city();
            progress.doing(Wording.plain(language, "cli.readingCities"));
            return new Material(cities, city, Claims.of(rows, cities), caseFiles);
        }
    }

    /** All of them, or every reason of every file why not. */
    private List<CaseFile> caseFiles(Files files) {
        var read = new ArrayList<CaseFile>();
        var refused = new ArrayList<String>();
        for (var path : this.files) {
            try {
                read.add(files.caseFile(path, Clock.systemDefaultZone(), Optional.empty()));
            } catch (InputRefused problem) {
                refused.addAll(problem.lines());
            }
        }
        if (!refused.isEmpty()) {
            throw new InputRefused(refused);
        }
        return read;
    }

    private void print(Material material, PartnerCounts counts, Terminal terminal) {
        var language = kembar.language();
        var cities = new CityWords(language);
        var words = new ClaimWords(language);
        var name = by.isEmpty() ? String.valueOf(list.getFileName()) : by;

        terminal.heading(say("claims.heading", cities.place(material.city())));
        terminal.paragraph("", terminal.bold(words.counts(counts, name)));
        stated(counts, language, terminal);
        claims("claims.claimed", name, counts.claimed(), counts, words, terminal);
        claims("claims.doubtful", name, counts.doubtful(), counts, words, terminal);
        if (counts.claimed().isEmpty() && counts.doubtful().isEmpty()) {
            terminal.blank();
            terminal.paragraph("", say("claims.none"));
        }
        recorded(counts, language, terminal);
        terminal.blank();
        ofItself(material).ifPresent(sentence -> terminal.paragraph("", sentence));
        terminal.paragraph("", say("claims.meaning"));
        terminal.paragraph("", terminal.dim(cities.attribution(material.cities())));
    }

    /** Each statement with its date and its own words; what a source calls active it seldom says. */
    private static void stated(PartnerCounts counts, Language language, Terminal terminal) {
        if (counts.stated().isEmpty()) {
            return;
        }
        terminal.blank();
        terminal.paragraph("", terminal.bold(Wording.plain(language, "claims.stated")));
        for (var stated : counts.stated()) {
            var words = new Wording(language, stated.file());
            var workload = stated.workload();
            var undefined = workload.activePartnerships().isPresent()
                    && workload.activeMeans().isEmpty();
            terminal.paragraph(
                    "  ",
                    words.say(workload)
                            + (undefined ? ". " + Wording.plain(language, "report.partners.noDefinition") : ""));
            workload.source().forEach(evidence -> terminal.paragraph("    ", "“" + evidence.quote() + "”"));
        }
    }

    private void claims(
            String heading,
            String name,
            List<Claim> claims,
            PartnerCounts counts,
            ClaimWords words,
            Terminal terminal) {
        if (claims.isEmpty()) {
            return;
        }
        terminal.blank();
        terminal.paragraph("", terminal.bold(say(heading, name)));
        for (var claim : claims) {
            var partner = claim.other();
            terminal.paragraph("  ", terminal.bold(words.end(partner)).and(" [" + words.rows(claim) + "]"));
            if (heading.equals("claims.doubtful")) {
                print(claim.one(), words, terminal);
            }
            print(partner, words, terminal);
            counts.recorded().stream()
                    .filter(recorded -> recorded.claim().equals(Optional.of(claim)))
                    .forEach(recorded -> terminal.paragraph(
                            "    ", say("claims.confirmed", recorded.file().id())));
        }
    }

    private static void print(Resolution end, ClaimWords words, Terminal terminal) {
        terminal.paragraph("    ", words.confidence(end) + ": " + words.ground(end));
        words.taken(end).forEach(line -> terminal.paragraph("    ", terminal.dim(line)));
    }

    private void recorded(PartnerCounts counts, Language language, Terminal terminal) {
        var others = counts.recorded().stream()
                .filter(recorded -> recorded.claim().isEmpty())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        terminal.blank();
        terminal.paragraph("", terminal.bold(say("claims.recorded")));
        for (Recorded recorded : others) {
            terminal.paragraph(
                    "  ",
                    say(
                            "claims.notClaimed",
                            recorded.partner().name().bestFor(language.tag()),
                            recorded.file().id()));
        }
    }

    /** The rows of which both ends are taken for this city, if there are any. */
    private Optional<String> ofItself(Material material) {
        var rows = material.claims().ofItself().stream()
                .filter(claim -> claim.isAbout(material.city()))
                .flatMap(claim -> claim.rows().stream())
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        "claim.itself",
                        rows.size(),
                        rows.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }
}
