package org.kembar.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of one case file as far as they have been read: parts before the facts they belong to. */
final class ReadRows {

    private record Place(String table, Owner owner) {}

    private final Map<Place, List<Record>> parts = new HashMap<>();
    private final Map<Attached, List<Record>> attached = new HashMap<>();

    /** @param row of a table that is not the case files' own; the id of the case file has been read */
    void read(Table table, Row row) {
        switch (table.key()) {
            case FILE -> throw new IllegalArgumentException("A case file is no part of itself");
            case LIST -> {
                var position = row.whole().orElseThrow();
                add(table, row, Optional.empty(), position);
            }
            case PART -> {
                var fact = row.text();
                var position = row.whole().orElseThrow();
                add(table, row, fact, position);
            }
            case ATTACHED -> {
                var component = row.text().orElseThrow();
                var owner = new Owner(row.text(), row.whole().orElseThrow());
                row.whole();
                attached.computeIfAbsent(new Attached(component, owner), _ -> new ArrayList<>())
                        .add(record(table, row, owner));
            }
        }
    }

    private void add(Table table, Row row, Optional<String> fact, int position) {
        var owner = table.owner(fact, position, table.isIdentified() ? row.peek() : Optional.empty());
        parts.computeIfAbsent(new Place(table.name(), new Owner(fact, 0)), _ -> new ArrayList<>())
                .add(record(table, row, owner));
    }

    private Record record(Table table, Row row, Owner owner) {
        return table.content()
                .read(row, owner, this)
                .orElseThrow(() -> new IllegalStateException("A row without what it must have: " + table.name()));
    }

    List<Record> parts(Table table, Owner owner) {
        return List.copyOf(parts.getOrDefault(new Place(table.name(), owner), List.of()));
    }

    List<Record> attached(Attached to) {
        return List.copyOf(attached.getOrDefault(to, List.of()));
    }
}
