package org.kembar.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;

/** The rows that a case file has. */
final class AllRows {

    /** References wait until it is known what every id stands for. */
    private record Pending(Table table, Attached to, List<String> ids) {}

    private final String file;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, List<List<Object>>> rows = new HashMap<>();
    private final List<Object> root = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    AllRows(CaseFile file) {
        this.file = file.id();
        for (var table : Layout.TABLES) {
            rows.put(table.name(), new ArrayList<>());
        }
        Layout.CASE_FILES.content().write(Optional.of(file), Owner.FILE, root, this);
        pending.forEach(links -> attach(
                links.table(),
                links.to(),
                links.ids().stream()
                        .map(id -> new Link(id, kinds.getOrDefault(id, "")))
                        .toList()));
    }

    /** The row of the case file itself. */
    List<Object> root() {
        return root;
    }

    /** No two of them are the same. */
    List<List<Object>> of(Table table) {
        return rows.getOrDefault(table.name(), List.of());
    }

    /** Everything with an id of its own: the case file, the id, and the table it is in. */
    List<List<Object>> entries() {
        return kinds.entrySet().stream()
                .map(entry -> List.<Object>of(file, entry.getKey(), entry.getValue()))
                .toList();
    }

    void put(Table table, Owner owner, List<? extends Record> records) {
        for (var position = 0; position < records.size(); position++) {
            var record = records.get(position);
            var id = table.id(record);
            id.ifPresent(name -> kinds.put(name, table.name()));
            var cells = new ArrayList<Object>();
            cells.add(file);
            if (table.key() == Table.Key.PART) {
                cells.add(owner.fact().orElseThrow());
            }
            cells.add(position);
            write(table, record, table.owner(owner.fact(), position, id), cells);
        }
    }

    void attach(Table table, Attached to, List<? extends Record> records) {
        for (var position = 0; position < records.size(); position++) {
            var cells = new ArrayList<Object>();
            cells.add(file);
            cells.add(to.component());
            cells.add(to.owner().fact().<Object>map(id -> id).orElse(Slot.NOTHING));
            cells.add(to.owner().part());
            cells.add(position);
            write(table, records.get(position), to.owner(), cells);
        }
    }

    void link(Table table, Attached from, List<String> ids) {
        pending.add(new Pending(table, from, ids));
    }

    private void write(Table table, Record record, Owner owner, List<Object> cells) {
        table.content().write(Optional.of(record), owner, cells, this);
        rows.getOrDefault(table.name(), new ArrayList<>()).add(cells);
    }
}
