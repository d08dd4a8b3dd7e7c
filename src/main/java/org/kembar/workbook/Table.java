package org.kembar.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Choice;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Sequence;

/**
 * A sheet of the workbook: records of one kind, each in a row. What does not fit into a row, because there may be several of it, has a
 * sheet of its own on which each row names the record it belongs to. Worked out from the shapes of the records themselves.
 *
 * @param key by which the sheet is known: {@code activities}, {@code activities.participants}
 * @param within where the records stand in what they belong to
 * @param fields of a record
 */
record Table(String key, Optional<Table> owner, List<Part> within, Fields fields, List<Leaf> leaves) {

    /** What the file says of itself. */
    static final String FILE = "file";

    /** Every source but the first of a statement. */
    static final String EVIDENCE = "evidence";

    /** What offices write most comes first. */
    private static final List<String> EVERYDAY = List.of(
            "activities",
            "agreements",
            "budget",
            "outputs",
            "obstacles",
            "messages",
            "obligations",
            "annualPlans",
            "contacts",
            "persons",
            "organisations",
            "fields",
            "sources");

    static final List<Table> ALL = all();

    Table {
        within = List.copyOf(within);
        leaves = List.copyOf(leaves);
    }

    /** Whether its records have ids of their own. */
    boolean isNamed() {
        return fields.hasId();
    }

    boolean isEveryday() {
        return key.equals(FILE) || EVERYDAY.contains(key);
    }

    boolean isOf(String one) {
        return key.equals(one);
    }

    List<String> path() {
        return within.stream().map(Part::name).toList();
    }

    /** Those on further sheets that belong to records of this one. */
    List<Table> inner() {
        return ALL.stream()
                .filter(table -> table.owner().filter(this::equals).isPresent())
                .toList();
    }

    /** The records of this sheet within one of the sheet it belongs to. */
    List<Mapping> rowsOf(Mapping owner) {
        return Leaf.within(owner, path()).map(Table::items).orElse(List.of());
    }

    static List<Mapping> items(Node list) {
        var items = list instanceof Sequence(var _, var several) ? several : List.of(list);
        return items.stream().map(Mapping.class::cast).toList();
    }

    /** The beginning of the ids of new records: {@code budget-line}. */
    String idPrefix() {
        return fields.type()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    static Optional<Table> of(String key) {
        return ALL.stream().filter(table -> table.key().equals(key)).findFirst();
    }

    /** Whether its rows are the records of a list of a case file. */
    boolean isList() {
        return owner.isEmpty() && !isOf(FILE) && !isOf(EVIDENCE);
    }

    /** Those of the lists of a case file. */
    static List<Table> lists() {
        return ALL.stream().filter(Table::isList).toList();
    }

    private static List<Table> all() {
        var file = Shape.of(CaseFile.class);
        var tables = new ArrayList<Table>();
        var itself = file.parts().stream().filter(part -> list(part).isEmpty()).toList();
        add(tables, FILE, Optional.empty(), List.of(), file, itself);
        var lists = file.parts().stream().filter(part -> list(part).isPresent()).toList();
        Stream.concat(
                        EVERYDAY.stream()
                                .flatMap(key -> lists.stream()
                                        .filter(part -> part.name().equals(key))),
                        lists.stream().filter(part -> !EVERYDAY.contains(part.name())))
                .forEach(part -> {
                    var fields = list(part).orElseThrow();
                    add(tables, part.name(), Optional.empty(), List.of(part), fields, fields.parts());
                });
        var evidence = Shape.of(Evidence.class);
        add(tables, EVIDENCE, Optional.empty(), List.of(), evidence, evidence.parts());
        return List.copyOf(tables);
    }

    private static Optional<Fields> list(Part part) {
        return part.shape() instanceof Listed list && list.item() instanceof Fields fields
                ? Optional.of(fields)
                : Optional.empty();
    }

    private static void add(
            List<Table> tables, String key, Optional<Table> owner, List<Part> within, Fields fields, List<Part> parts) {
        var leaves = new ArrayList<Leaf>();
        var several = new ArrayList<Leaf>();
        parts.forEach(part -> collect(List.of(), part, leaves, several));
        // The format of a file and the ids of records are no text to edit.
        leaves.removeIf(leaf -> leaf.key().equals("schema") || leaf.key().equals("id"));
        var table = new Table(key, owner, within, fields, leaves);
        tables.add(table);
        for (var inner : several) {
            if (owner.isPresent()) {
                throw new IllegalStateException("No sheet for " + key + "." + inner.key());
            }
            var item = list(inner.part()).orElseThrow();
            add(tables, key + "." + inner.key(), Optional.of(table), inner.steps(), item, item.parts());
        }
    }

    private static void collect(List<Part> within, Part part, List<Leaf> leaves, List<Leaf> several) {
        var here = Leaf.of(within, part);
        switch (part.shape()) {
            case Fields fields -> fields.parts().forEach(inner -> collect(here.steps(), inner, leaves, several));
            case Choice choice ->
                choice.alternatives()
                        .forEach(one -> one.parts().forEach(inner -> collect(here.steps(), inner, leaves, several)));
            case Listed _
            when Leaf.isEvidence(part.shape()) ->
                Shape.of(Evidence.class).parts().forEach(inner -> leaves.add(Leaf.of(here.steps(), inner)));
            case Listed list when list.item() instanceof Fields -> several.add(here);
            case Listed list
            when list.item() instanceof Shape.Words words
                    && words.form().isEmpty()
                    && part.refers().isEmpty() ->
                throw new IllegalStateException("No way to write a list of texts into a cell: " + here.key());
            default -> leaves.add(here);
        }
    }

    @Override
    public String toString() {
        return key + leaves.stream().map(Leaf::key).collect(Collectors.joining(", ", "(", ")"));
    }
}
