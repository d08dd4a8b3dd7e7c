package org.kembar.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.registry.Imports.Imported;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office's corrections of cities on record. Storing them is an import, and {@link Imports#undo} takes it back. */
public final class CityCorrections {

    private static final String STATE =
            "select hash from registry.trail where city is not null order by number desc limit 1";

    private final DataSource source;
    private final Changes changes;

    public CityCorrections(DataSource source, Clock clock) {
        this(source, new Changes(source, clock));
    }

    CityCorrections(DataSource source, Changes changes) {
        this.source = source;
        this.changes = changes;
    }

    /** What a look at a registry shows. */
    public sealed interface Seen {

        record Known(Corrections corrections) implements Seen {}

        /** @param reason the database's own words */
        record Unreadable(String reason) implements Seen {}
    }

    /** All that are on record in a registry that may be older than corrections are, or not set up. */
    public Seen look() {
        try {
            var isThere = JdbcClient.create(source)
                    .sql("select to_regclass('registry.city_corrections') is not null")
                    .query(Boolean.class)
                    .single();
            return new Seen.Known(isThere ? all() : new Corrections(List.of()));
        } catch (DataAccessException problem) {
            return new Seen.Unreadable(String.valueOf(problem.getMessage()));
        }
    }

    /** All that are on record. */
    public Corrections all() {
        return new Corrections(changes.cities().all());
    }

    /** A word that is another one after every change of any of them: the hash of the last entry about a city. */
    public String state() {
        return JdbcClient.create(source)
                .sql(STATE)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse("");
    }

    /** What is to be on record of a city, in the place of what there is. */
    public record Planned(String city, List<Correction> before, List<Correction> after) {

        /** Whether that is on record already. */
        public boolean isThere() {
            return before.equals(after);
        }

        /** What would come to it. */
        public List<Correction> fresh() {
            return after.stream().filter(one -> !before.contains(one)).toList();
        }

        /** What would no longer be on record. */
        public List<Correction> gone() {
            return before.stream().filter(one -> !after.contains(one)).toList();
        }
    }

    /** What storing these would do, city by city. Nothing is written. */
    public List<Planned> plan(Corrections corrections) {
        return changes.read(() -> {
            var plan = new ArrayList<Planned>();
            corrections.byCity().forEach((city, about) -> plan.add(new Planned(city, now(city), about)));
            return plan;
        });
    }

    private List<Correction> now(String city) {
        return changes.cities().of(city);
    }

    /**
     * Stores all of them in one transaction, or none.
     *
     * @param plan of which not all is there already
     */
    public Imported carryOut(List<Planned> plan) {
        return Room.<Imported>forAll(() -> changes.together(() -> stored(plan))).orElseGet(Imported.NoRoom::new);
    }

    private Imported stored(List<Planned> plan) {
        var overtaken = plan.stream()
                .filter(planned -> !now(planned.city()).equals(planned.before()))
                .map(Planned::city)
                .toList();
        if (!overtaken.isEmpty()) {
            return new Imported.Overtaken(overtaken);
        }
        var number = changes.trail().lastImport() + 1;
        changes.putCities(plan.stream().filter(planned -> !planned.isThere()).toList(), number);
        return new Imported.Done(number);
    }
}
