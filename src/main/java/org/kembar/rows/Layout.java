package org.kembar.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.notation.Shape.Words;

/**
 * How case files lie in the database. Derived from the records, as their notation is, so that what is stored cannot
 * drift from them; the migrations are held against it.
 */
public final class Layout {

    /** The case files themselves: what each says once. */
    public static final Table CASE_FILES;

    /** All other tables; where one has parts in another, the parts come first. */
    public static final List<Table> TABLES;

    private static final String ROOT = "case_files";

    static {
        var layout = new Layout();
        CASE_FILES = layout.root();
        TABLES = List.copyOf(layout.tables);
    }

    private final List<Table> tables = new ArrayList<>();
    private final Map<Class<?>, String> kinds = new HashMap<>();
    private final Table quotations;
    private final Table links;

    private Layout() {
        for (var part : Shape.of(CaseFile.class).parts()) {
            if (part.shape() instanceof Listed list && list.item() instanceof Fields item) {
                kinds.put(item.type(), snake(part.name()));
            }
        }
        quotations = table("quotations", Table.Key.ATTACHED, Shape.of(Evidence.class));
        links = table("links", Table.Key.ATTACHED, Shape.of(Link.class));
    }

    private Table root() {
        return new Table(ROOT, Table.Key.FILE, group(ROOT, Table.Key.FILE, "", Shape.of(CaseFile.class), true));
    }

    private Table table(String name, Table.Key key, Fields fields) {
        var table = new Table(name, key, group(name, key, "", fields, true));
        tables.add(table);
        return table;
    }

    private Slot.Group group(String table, Table.Key key, String prefix, Fields fields, boolean required) {
        return new Slot.Group(
                fields,
                fields.parts().stream()
                        .map(part -> slot(
                                table, key, prefix + snake(part.name()), part, required && part.required(), fields))
                        .toList());
    }

    private Slot slot(String table, Table.Key key, String name, Part part, boolean required, Fields within) {
        var refers = part.refers().stream().map(this::kind).toList();
        return switch (part.shape()) {
            case Listed list ->
                switch (list.item()) {
                    case Fields item
                    when item.type() == Evidence.class -> new Slot.Quotations(quotations, table + "." + name);
                    case Fields item -> new Slot.Rows(parts(table, key, name, item, within));
                    case Words _ when !refers.isEmpty() -> new Slot.Links(links, table + "." + name, refers);
                    default -> Cells.of(name, list, true, refers);
                };
            case Fields fields -> group(table, key, name + "_", fields, required);
            case Shape.Choice choice ->
                new Slot.Choice(choice.alternatives().stream()
                        .map(fields -> group(table, key, name + "_", fields, false))
                        .toList());
            case Shape single -> Cells.of(name, single, required, refers);
        };
    }

    private Table parts(String table, Table.Key key, String name, Fields item, Fields within) {
        if (key == Table.Key.FILE) {
            return table(name, Table.Key.LIST, item);
        }
        if (!within.hasId()) {
            throw new IllegalStateException("Only a fact with an id has parts in a table of their own: " + name);
        }
        return table(table + "_" + name, Table.Key.PART, item);
    }

    private String kind(Class<? extends Record> type) {
        return Optional.ofNullable(kinds.get(type))
                .orElseThrow(() -> new IllegalStateException("Nothing refers to what is no list of its own: " + type));
    }

    /** {@code alsoDated} as a column: {@code also_dated}. */
    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
