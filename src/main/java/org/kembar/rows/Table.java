package org.kembar.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table with one kind of record, one in each row.
 *
 * @param content the record itself, beside the columns of the key
 */
public record Table(String name, Key key, Slot.Group content) {

    /** Where a row belongs. */
    public enum Key {
        /** It is the case file. */
        FILE("id"),
        /** It stands in a list of the case file. */
        LIST("case_file", "position"),
        /** It is part of a fact. */
        PART("case_file", "fact", "position"),
        /** It belongs to a list of the fact or of one of its parts that is kept together with such lists of all facts. */
        ATTACHED("case_file", "component", "fact", "part", "position");

        private final List<String> columns;

        Key(String... columns) {
            this.columns = List.of(columns);
        }

        /** The first is the id of the case file. */
        List<String> columns() {
            return columns;
        }
    }

    /** Whether each of its records has an id of its own, which then comes first. */
    boolean isIdentified() {
        return key != Key.FILE && key != Key.ATTACHED && content.fields().hasId();
    }

    Owner owner(Optional<String> fact, int position, Optional<String> id) {
        return id.map(Owner::of).orElseGet(() -> new Owner(fact, position));
    }

    Optional<String> id(Record record) {
        return isIdentified()
                ? Slot.Group.component(content.fields().parts().getFirst(), record)
                        .map(String.class::cast)
                : Optional.empty();
    }

    /** All rows of the case files asked for, file by file in the order of their ids. */
    String select(boolean ofAll) {
        var file = key.columns().getFirst();
        var columns = Stream.concat(
                        key.columns().stream(),
                        content.columns().stream().filter(Column::reads).map(Column::quoted))
                .collect(Collectors.joining(", "));
        return "select %s from registry.%s%s order by %s"
                .formatted(
                        columns, name, ofAll ? "" : " where " + file + " = any (?)", String.join(", ", key.columns()));
    }

    public String insert() {
        var columns = content.columns();
        // The id of the case file is a part of the file itself.
        var keys = key == Key.FILE ? List.<String>of() : key.columns();
        var names = Stream.concat(keys.stream(), columns.stream().map(Column::quoted));
        var values = Stream.concat(
                keys.stream().map(_ -> "?"),
                columns.stream().map(column -> column.type().equals("registry.texts") ? "?::jsonb" : "?"));
        return "insert into registry.%s (%s) values (%s)"
                .formatted(name, names.collect(Collectors.joining(", ")), values.collect(Collectors.joining(", ")));
    }

    /** Puts the row in the place of the one with the same id; nobody else can then write to what belongs to it. */
    public String upsert() {
        return insert() + " on conflict (id) do update set "
                + content.columns().stream()
                        .map(column -> column.quoted() + " = excluded." + column.quoted())
                        .collect(Collectors.joining(", "));
    }

    /** Takes away all rows of the case files. */
    public String delete() {
        return "delete from registry." + name + " where case_file = any (?)";
    }

    /** Takes away the rows with these keys: the statements, each with the values for its rows. */
    Map<String, List<List<Object>>> deletions(List<List<Object>> keys) {
        var deletions = new LinkedHashMap<String, List<List<Object>>>();
        for (var key : keys) {
            deletions
                    .computeIfAbsent(deletion(key), _ -> new ArrayList<>())
                    .add(key.stream().filter(cell -> cell != Slot.NOTHING).toList());
        }
        return deletions;
    }

    /** What belongs to no fact has nothing in that column, for which an index is asked in other words. */
    private String deletion(List<Object> values) {
        var columns = key.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at) + (values.get(at) == Slot.NOTHING ? " is null" : " = ?"))
                .collect(Collectors.joining(" and ", "delete from registry." + name + " where ", ""));
    }
}
