package org.kembar.importing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.kembar.access.Names;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/** What a program is told of the imports so far: the same as whoever reads the pages. */
@Component
public final class ToldImports {

    /** So many things of each import of a list are named. */
    private static final int NAMED = 3;

    private final PastImports past;
    private final ImportReading reading;
    private final People people;

    ToldImports(DataSource source, CaseFiles caseFiles, KnownCities cities, People people, Clock clock) {
        this.people = people;
        past = new PastImports(source);
        reading = new ImportReading(source, caseFiles, cities, clock);
    }

    /**
     * An import.
     *
     * @param name what it is called by what it did, where that is about records of one partnership
     * @param held the first of what it held, in one line
     * @param did what it did with it
     * @param by who did it, as the reader is told
     * @param undoneBy who took it back, in the same way
     */
    public record Told(
            Past past, Optional<String> name, String held, List<String> did, String by, Optional<String> undoneBy) {}

    /**
     * Something that an import held.
     *
     * @param what the import did with it
     */
    public record Thing(Held held, String name, String what) {}

    /** The latest first. */
    public List<Told> before(long number, int most, Person who, Language language) {
        var some = past.before(number, most);
        return told(some, past.first(some.stream().map(Past::number).toList(), NAMED), Optional.of(who), language);
    }

    /** As everybody is told. */
    public Optional<Told> find(long number, Language language) {
        return past.find(number).stream()
                .flatMap(one ->
                        told(List.of(one), Map.of(number, past.held(number, 0, NAMED)), Optional.empty(), language)
                                .stream())
                .findFirst();
    }

    private List<Told> told(List<Past> some, Map<Long, List<Held>> first, Optional<Person> who, Language language) {
        var read = reading.of(some, first, who);
        var names = Names.toldTo(who.stream().toList(), people, read.cities(), language);
        var words = new HeldWords(language, read);
        return some.stream()
                .map(one -> told(one, first.getOrDefault(one.number(), List.of()), words, names))
                .toList();
    }

    private static Told told(Past one, List<Held> first, HeldWords words, Names names) {
        return new Told(
                one,
                words.name(one, first),
                words.listed(one, first),
                words.did(one, first),
                names.of(one.by()),
                one.undone().map(_ -> names.of(one.undoneBy())));
    }

    /**
     * What an import held, in the order in which it was stored, as everybody is told.
     *
     * @param after the entry of the last thing of the page before; 0 for the first page
     */
    public List<Thing> held(Past one, long after, int most, Language language) {
        var held = past.held(one.number(), after, most);
        var rows = new HeldWords(language, reading.of(one, held, Optional.empty())).of(one, held, false);
        return IntStream.range(0, held.size())
                .mapToObj(i ->
                        new Thing(held.get(i), rows.get(i).name(), rows.get(i).what()))
                .toList();
    }
}
