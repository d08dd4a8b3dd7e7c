package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kembar.cities.Cities;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.corrections.WrittenCorrections;
import org.kembar.database.Database;
import org.kembar.evaluation.BuiltIn;
import org.kembar.notation.Format;
import org.kembar.registry.CityCorrections;
import org.kembar.registry.CityCorrections.Planned;
import org.kembar.registry.CityCorrections.Seen;
import org.kembar.registry.Imports.Imported;
import org.kembar.wording.CityWords;
import org.kembar.wording.StartWords;
import org.kembar.wording.Wording;
import picocli.CommandLine;

/** The office's corrections of cities, from a file into the registry and out of it again. */
record OwnCities(Kembar kembar, CommandLine line, Path data) {

    /** So many cities are named in a sentence. */
    private static final int NAMED = 10;

    private static final String INDENT = "  ";

    /** Prints all that are on record as a file that can be stored again. */
    void export() {
        try (var database = Opening.toLookAt(data, kembar.language())) {
            var corrections = switch (new CityCorrections(database.source(), Clock.systemUTC()).look()) {
                case Seen.Known(var known) -> known;
                case Seen.Unreadable(var reason) ->
                    throw Opening.refused(new StartWords(kembar.language()).notReached(reason));
            };
            line.getOut().print(WrittenCorrections.write(corrections, Format.YAML));
            line.getOut().flush();
        }
    }

    /** Shows what the file changes, asks, and stores all of it or nothing. */
    void correct(Path file, Cities reference, boolean isAgreed) {
        Corrections read;
        try (var progress = Progress.on(line.getErr())) {
            read = new Files(BuiltIn.standards(), kembar.language(), progress)
                    .corrections(file, reference, Clock.systemDefaultZone());
        }
        try (var database = Opening.open(data, kembar.language(), line.getErr())) {
            store(read, reference, database, isAgreed);
        }
    }

    private void store(Corrections read, Cities reference, Database database, boolean isAgreed) {
        var onRecord = new CityCorrections(database.source(), Clock.systemUTC());
        var plan = onRecord.plan(read);
        print(plan, reference.corrected(read));
        if (plan.stream().allMatch(Planned::isThere)) {
            line.getOut().println(say("cli.import.nothing"));
            return;
        }
        if (new Consent(kembar, line.getOut()).isGiven(isAgreed)) {
            switch (onRecord.carryOut(plan)) {
                case Imported.Done(var number) -> line.getOut().println(say("cli.import.done", number));
                // Corrections of cities have nothing beside them.
                case Imported.Withheld(var cities) ->
                    throw refused("import.withheld", Wording.listed(kembar.language(), cities, NAMED));
                case Imported.Overtaken(var cities) ->
                    throw refused("cli.import.overtaken", Wording.listed(kembar.language(), cities, NAMED));
                case Imported.NoRoom() -> throw refused("import.noRoom");
            }
        }
    }

    private void print(List<Planned> plan, Cities cities) {
        var words = new CityWords(kembar.language());
        var terminal = new Terminal(line.getOut());
        for (var planned : plan) {
            var city = cities.withId(planned.city()).orElseThrow().city();
            terminal.paragraph("", terminal.bold(words.line(city)));
            if (planned.isThere()) {
                terminal.paragraph(INDENT, say("cli.cities.there"));
            }
            print("cli.cities.added", planned.fresh(), words, terminal);
            print("cli.cities.gone", planned.gone(), words, terminal);
        }
        terminal.blank();
        terminal.paragraph("", sum(plan));
        if (plan.stream().anyMatch(planned -> !planned.gone().isEmpty())) {
            terminal.paragraph("", say("cli.cities.whole"));
        }
    }

    private void print(String heading, List<Correction> corrections, CityWords words, Terminal terminal) {
        if (!corrections.isEmpty()) {
            terminal.paragraph(INDENT, say(heading));
            corrections.forEach(one -> terminal.paragraph(INDENT + INDENT, words.correction(one)));
        }
    }

    private String sum(List<Planned> plan) {
        var there = plan.stream().filter(Planned::isThere).count();
        var fresh = plan.stream().filter(planned -> planned.before().isEmpty()).count();
        return say("cli.cities.sum", fresh, plan.size() - fresh - there, there);
    }

    private InputRefused refused(String key, Object... values) {
        return new InputRefused(List.of(say(key, values)));
    }

    private String say(String key, Object... values) {
        return Wording.plain(kembar.language(), key, values);
    }
}
