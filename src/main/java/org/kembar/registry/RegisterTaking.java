package org.kembar.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kembar.casefile.City;
import org.kembar.notation.Annex;
import org.kembar.registry.OwnRegisters.Part;
import org.kembar.registry.OwnRegisters.Register;
import org.kembar.registry.OwnRegisters.Taken;
import org.kembar.registry.OwnRegisters.Taking;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes a register into the record, within the transaction in which nobody else changes it. */
record RegisterTaking(JdbcTemplate jdbc, Changes changes, Clock clock) {

    private static final String LOCK =
            "select coalesce(import, 0) from registry.own_registers where token = ? for update";
    private static final String BECAME = """
            update registry.own_registers
            set import = ?, content = null, at = ?, left_out = ?
            where token = ?
            """;
    private static final String ADD_ROW =
            "insert into registry.register_rows (import, city, key, cells, case_file) values (?, ?, ?, ?, ?)";

    /** Whoever says yes twice is told the same number twice. */
    Taken taken(Register register, Supplier<Optional<Taking>> taking) {
        var became = jdbc.query(LOCK, (row, _) -> row.getLong(1), register.token());
        if (became.isEmpty()) {
            return new Taken.Gone();
        }
        return became.getFirst() > 0
                ? new Taken.Done(became.getFirst())
                : taking.get().map(what -> taken(register, what)).orElseGet(Taken.Overtaken::new);
    }

    private Taken taken(Register register, Taking taking) {
        var fresh = taking.parts().stream()
                .filter(Part::isNew)
                .map(part -> begun(part).open())
                .toList();
        var withheld = new ArrayList<>(changes.withholding().of(fresh));
        var there = changes.layers(taking.parts().stream()
                .filter(part -> !part.isNew())
                .map(part -> part.file().id())
                .toList());
        var changed = new ArrayList<Changes.Changed>();
        for (var part : taking.parts()) {
            var before = part.isNew()
                    ? begun(part)
                    : Optional.ofNullable(there.get(part.file().id())).orElseThrow();
            var after = before.recorded(part.audience(), part.file());
            if (after.isEmpty()) {
                return new Taken.Overtaken();
            }
            if (after.get().hasAnnexes() && !after.get().isCoherent()) {
                withheld.add(part.file().id());
            }
            changed.add(new Changes.Changed(before, after.get()));
        }
        if (!withheld.isEmpty()) {
            return new Taken.Withheld(withheld);
        }
        var number = changes.trail().lastImport() + 1;
        changes.put(changed.stream().map(change -> change.after().open()).toList(), Optional.of(number));
        changes.putAnnexes(changed, number);
        jdbc.batchUpdate(
                ADD_ROW,
                taking.rows().stream()
                        .map(row -> new Object[] {number, register.city(), row.key(), row.cells(), row.caseFile()})
                        .toList());
        jdbc.update(BECAME, number, OwnRegisters.time(clock.instant()), taking.leftOut(), register.token());
        return new Taken.Done(number);
    }

    /** What everybody sees of a new partnership whose records are for some: its cities. */
    private static Layers begun(Part part) {
        var cities = part.file().cities().stream().map(City::id).collect(Collectors.toSet());
        var open = Annex.of(part.file()).only(cities::contains).in(part.file());
        return new Layers(open, Map.of());
    }
}
