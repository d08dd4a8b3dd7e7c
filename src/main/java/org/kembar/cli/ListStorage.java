package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.kembar.claims.Claims;
import org.kembar.claims.Edition;
import org.kembar.registry.NetworkLists;
import org.kembar.registry.NetworkLists.Kept;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.wording.ClaimWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a network list on record: shows in numbers what it claims, asks, and stores all of it or nothing. */
final class ListStorage {

    private static final List<String> NEEDED = List.of("--title", "--source", "--retrieved");

    /** So many lists of the same title are looked for. */
    private static final int LOOKED_AT = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--store", descriptionKey = "option.store")
    private boolean isAsked;

    @Option(names = "--title", paramLabel = "TITLE", descriptionKey = "option.title")
    private String title = "";

    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "option.source")
    private String source = "";

    @Option(names = "--licence", paramLabel = "LICENCE", descriptionKey = "option.licence")
    private String licence = "";

    @Option(names = "--retrieved", paramLabel = "DATE", descriptionKey = "option.retrieved")
    private String retrieved = "";

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean isAgreed;

    ListStorage() {}

    boolean isAsked() {
        return isAsked;
    }

    /** The folder of the database. */
    Path data() {
        return data;
    }

    /** Ends the command if what is said of the list will not do: before a large one is read. */
    void check(Language language, LocalDate latest) {
        for (var name : NEEDED) {
            var option = spec.findOption(name);
            if (option.getValue().equals("")) {
                throw new CommandLine.MissingParameterException(spec.commandLine(), option, name);
            }
        }
        line("--title", title, language);
        line("--source", source, language);
        if (!licence.isEmpty()) {
            line("--licence", licence, language);
        }
        if (day().filter(day -> !day.isAfter(latest) && day.getYear() >= Edition.FIRST_YEAR)
                .isEmpty()) {
            throw new NotUnderstood("--retrieved", Wording.plain(language, "claims.notADay", retrieved));
        }
    }

    private Edition edition(String file) {
        return new Edition(
                title.strip(),
                source.strip(),
                Optional.of(licence.strip()).filter(given -> !given.isEmpty()),
                day().orElseThrow(),
                file);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(retrieved));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void line(String option, String text, Language language) {
        if (!Edition.isLine(text)) {
            throw new NotUnderstood(option, Wording.plain(language, "claims.notALine", Edition.LONGEST));
        }
    }

    void store(Files.ReadList read, Claims claims, Kembar kembar) {
        var edition = edition(read.sha256());
        var rows = read.list().rows().size();
        var language = kembar.language();
        var out = spec.commandLine().getOut();
        try (var database = Opening.open(data, language, spec.commandLine().getErr())) {
            var lists = new NetworkLists(database.source(), Clock.systemUTC());
            var there = lists.withFile(edition.file());
            if (there.isPresent()) {
                out.println(there(there.get(), language));
                return;
            }
            var terminal = new Terminal(out);
            terminal.heading(Wording.plain(language, "claims.store.heading", edition.title()));
            new ClaimWords(language).summary(rows, claims).forEach(sentence -> terminal.paragraph("", sentence));
            besides(edition, lists, language).ifPresent(sentence -> terminal.paragraph("", sentence));
            terminal.paragraph("", Wording.plain(language, "claims.meaning"));
            if (!new Consent(kembar, out).isGiven(isAgreed)) {
                return;
            }
            switch (kept(edition, rows, claims, lists, language)) {
                case Kept.Done(var number) -> out.println(Wording.plain(language, "cli.import.done", number));
                case Kept.There(var list) -> out.println(there(list, language));
                case Kept.NoRoom() -> throw new InputRefused(List.of(Wording.plain(language, "import.noRoom")));
            }
        }
    }

    private Kept kept(Edition edition, int rows, Claims claims, NetworkLists lists, Language language) {
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            progress.doing(Wording.plain(language, "cli.import.storing"));
            return lists.store(edition, rows, claims);
        }
    }

    private static String there(Listed list, Language language) {
        return Wording.plain(language, "claims.store.there", list.edition().title(), list.number());
    }

    /** Another edition under the same title is not replaced; whoever wants only one takes the other back. */
    private static Optional<String> besides(Edition edition, NetworkLists lists, Language language) {
        return lists.all(Long.MAX_VALUE, LOOKED_AT).stream()
                .filter(list -> list.edition().title().equals(edition.title()))
                .findFirst()
                .map(list -> Wording.plain(
                        language,
                        "claims.store.beside",
                        list.edition().title(),
                        Wording.day(language, list.edition().retrieved()),
                        list.number()));
    }
}
