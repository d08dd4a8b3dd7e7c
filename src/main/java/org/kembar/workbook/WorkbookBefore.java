package org.kembar.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Notation;
import org.kembar.syntax.Node.Mapping;

/** What a workbook had when it was taken. */
final class WorkbookBefore {

    /** The records of each list. */
    private final Map<String, Map<String, Mapping>> lists = new HashMap<>();

    /** Those within records that have ids. */
    private final Map<String, Mapping> inner = new HashMap<>();

    /** @param base what the workbook was taken from, or what stands in its place */
    WorkbookBefore(CaseFile base, Extent extent) {
        lists.put(Table.FILE, Map.of(base.id(), Notation.node(base)));
        Table.lists().forEach(list -> lists.put(list.key(), extent.of(base, list)));
        Table.ALL.stream()
                .filter(table -> table.owner().isPresent() && table.isNamed())
                .flatMap(table -> rows(table).stream())
                .forEach(row -> inner.put(Cells.id(row), row));
    }

    /** The records that its sheet had. */
    List<Mapping> rows(Table table) {
        if (table.isOf(Table.EVIDENCE)) {
            return Table.ALL.stream()
                    .filter(one -> !one.isOf(Table.EVIDENCE))
                    .flatMap(one -> rows(one).stream()
                            .flatMap(row -> Sources.listsOf(one).stream()
                                    .flatMap(list -> Leaf.within(row, list).map(Table::items).orElse(List.of()).stream()
                                            .skip(1))))
                    .toList();
        }
        return table.owner()
                .map(owner -> rows(owner).stream()
                        .flatMap(row -> table.rowsOf(row).stream())
                        .toList())
                .orElseGet(() -> List.copyOf(rowsById(table).values()));
    }

    Map<String, Mapping> rowsById(Table list) {
        return lists.getOrDefault(list.key(), Map.of());
    }

    /** Whether a record, or a part of it, named sources there. */
    boolean hadSources(String owner, Optional<String> list, String number, List<String> path) {
        return Stream.concat(
                        lists.values().stream()
                                .flatMap(records -> Optional.ofNullable(records.get(owner)).stream())
                                .flatMap(row ->
                                        list.isEmpty() ? Stream.of(row) : item(row, list.get(), number).stream()),
                        Optional.ofNullable(inner.get(owner)).stream())
                .anyMatch(row -> Leaf.within(row, path).isPresent());
    }

    private static Optional<Mapping> item(Mapping owner, String list, String number) {
        var items =
                Leaf.within(owner, List.of(list.split("\\."))).map(Table::items).orElse(List.of());
        var index = Integer.parseInt(number) - 1;
        return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }
}
