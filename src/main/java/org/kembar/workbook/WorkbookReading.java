package org.kembar.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Notation;
import org.kembar.sheets.FoundBook;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;
import org.kembar.wording.Language;

/** Puts the records of a workbook together again from the rows of its sheets. */
final class WorkbookReading {

    /** Where a further source belongs: {@code mitigations/2}, {@code overall}, or nowhere in particular. */
    private static final Pattern PART = Pattern.compile("(?:([A-Za-z.]+)/(\\d{1,6}))?\\.?([A-Za-z.]*)");

    private static final String SOURCE = "source";

    private final FoundBook book;
    private final CaseFile base;
    private final Cells cells;
    private final CellPlaces places;
    private final Set<String> taken = new HashSet<>();

    /** The last number that was tried after each beginning of an id. */
    private final Map<String, Integer> given = new HashMap<>();

    private final List<Wrong> wrongs = new ArrayList<>();
    private final Map<String, FoundSheet> sheets = new LinkedHashMap<>();

    /** Records that have ids, by them; and parts of them that have none, by their owner and place. */
    private final Map<String, Branch> branches = new HashMap<>();

    private final Map<String, Map<String, Branch>> lists = new HashMap<>();

    /** What the workbook had when it was taken: the records of each list, and those within records that have ids. */
    private final Map<String, Map<String, Mapping>> before = new HashMap<>();

    private final Map<String, Mapping> innerBefore = new HashMap<>();

    /**
     * @param base what the workbook was taken from, or what stands in its place
     * @param now what is on record; no new record takes an id of it
     * @param language of the person who is told what is wrong
     */
    WorkbookReading(FoundBook book, CaseFile base, CaseFile now, Extent extent, Language language) {
        this.book = book;
        this.base = base;
        cells = new Cells(language, base);
        places = new CellPlaces(book.sheets().stream().map(FoundBook.Page::name).toList());
        take(Notation.node(base));
        take(Notation.node(now));
        before.put(Table.FILE, Map.of(base.id(), Notation.node(base)));
        Table.lists().forEach(list -> before.put(list.key(), extent.of(base, list)));
        Table.ALL.stream()
                .filter(table -> table.owner().isPresent() && table.isNamed())
                .flatMap(table -> rows(table).stream())
                .forEach(row -> innerBefore.put(Cells.id(row), row));
    }

    private void take(Node node) {
        switch (node) {
            case Scalar _ -> {}
            case Sequence sequence -> sequence.items().forEach(this::take);
            case Mapping mapping -> {
                mapping.entry("id").map(Entry::value).map(Cells::text).ifPresent(taken::add);
                mapping.entries().forEach(entry -> take(entry.value()));
            }
        }
    }

    Edited read() {
        IntStream.range(0, book.sheets().size())
                .mapToObj(i -> FoundSheet.of(book.sheets().get(i), i))
                .flatMap(Optional::stream)
                .forEach(this::recognise);
        Table.ALL.stream().filter(table -> !sheets.containsKey(table.key())).forEach(this::seeThatNothingIsMissing);
        sheets.values().forEach(this::seeThatColumnsAreThere);
        sheets.values()
                .forEach(sheet -> sheet.rows()
                        .forEach(row -> sheet.key(row, WorkbookWriting.ID).ifPresent(taken::add)));
        var itself = itself();
        sheetsOf(Table.lists()).forEach(this::list);
        sheetsOf(Table.ALL.stream().filter(table -> table.owner().isPresent()).toList())
                .forEach(this::inner);
        Optional.ofNullable(sheets.get(Table.EVIDENCE)).ifPresent(this::evidence);
        var records = new HashMap<String, Map<String, Mapping>>();
        lists.forEach((key, all) -> {
            var nodes = new LinkedHashMap<String, Mapping>();
            all.forEach((id, branch) -> nodes.put(id, branch.node(SOURCE::equals)));
            records.put(key, nodes);
        });
        return new Edited(
                itself.map(branch -> branch.node(SOURCE::equals)),
                records,
                List.copyOf(sheets.values()),
                places,
                List.copyOf(wrongs));
    }

    private Stream<FoundSheet> sheetsOf(List<Table> tables) {
        return tables.stream().flatMap(table -> Optional.ofNullable(sheets.get(table.key())).stream());
    }

    private void recognise(FoundSheet sheet) {
        var first = sheets.putIfAbsent(sheet.table().key(), sheet);
        if (first != null) {
            wrong(sheet.page().name(), "workbook.wrong.sheetTwice", first.page().name());
        }
    }

    private void seeThatNothingIsMissing(Table table) {
        if (!rows(table).isEmpty() || table.isOf(Table.FILE)) {
            wrong("", "workbook.wrong.noSheet", name(table));
        }
    }

    private String name(Table table) {
        return cells.words().say("workbook.sheet." + table.key());
    }

    /** The records that the sheet had when the workbook was taken. */
    private List<Mapping> rows(Table table) {
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

    private void seeThatColumnsAreThere(FoundSheet sheet) {
        var table = sheet.table();
        sheet.twice().forEach(column -> wrong(at(sheet, column), "workbook.wrong.columnTwice", sheet.heading(column)));
        for (var key : keys(table)) {
            if (!sheet.keys().containsKey(key)) {
                wrong(
                        sheet.page().name(),
                        "workbook.wrong.noColumn",
                        cells.words().say("workbook.key." + key));
            }
        }
        var before = rows(table);
        for (var leaf : table.leaves()) {
            for (var textIn : languages(leaf, before)) {
                if (!sheet.has(leaf, textIn)) {
                    wrong(sheet.page().name(), "workbook.wrong.noColumn", heading(leaf, textIn));
                }
            }
        }
        seeThatNothingStandsBeside(sheet);
    }

    private static List<String> keys(Table table) {
        if (table.isOf(Table.EVIDENCE)) {
            return List.of(WorkbookWriting.OWNER, WorkbookWriting.PART);
        }
        var own = table.isNamed() || table.isOf(Table.FILE) ? WorkbookWriting.ID : WorkbookWriting.NUMBER;
        return table.owner().isPresent() ? List.of(WorkbookWriting.OWNER, own) : List.of(own);
    }

    private String heading(Leaf leaf, Optional<String> textIn) {
        return textIn.map(tag -> cells.words().heading(leaf.steps(), tag))
                .orElseGet(() -> cells.words().heading(leaf.steps()));
    }

    private static List<Optional<String>> languages(Leaf leaf, List<Mapping> before) {
        if (!leaf.isText()) {
            return List.of(Optional.empty());
        }
        var tags = new TreeSet<String>();
        before.forEach(row -> leaf.in(row)
                .ifPresent(node ->
                        ((Mapping) node).entries().stream().map(Entry::key).forEach(tags::add)));
        return tags.stream().map(Optional::of).toList();
    }

    /** What somebody wrote where no column is of ours would be lost without a word. */
    private void seeThatNothingStandsBeside(FoundSheet sheet) {
        var known = new HashSet<>(sheet.keys().values());
        sheet.columns().forEach(column -> known.add(column.place()));
        known.addAll(sheet.twice());
        var told = new HashSet<Integer>();
        for (var row : sheet.page().rows()) {
            row.cells().keySet().stream()
                    .sorted()
                    .filter(column -> !known.contains(column) && told.add(column))
                    .forEach(column -> wrong(
                            sheet.page().name() + "!" + FoundBook.address(column, row.number()),
                            "workbook.wrong.unknownColumn"));
        }
    }

    private static String at(FoundSheet sheet, int column) {
        return sheet.page().name() + "!" + FoundBook.address(column, FoundSheet.HEADINGS);
    }

    private Optional<Branch> itself() {
        var sheet = Optional.ofNullable(sheets.get(Table.FILE));
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        var rows = sheet.get().rows();
        if (rows.size() != 1) {
            wrong(sheet.get().page().name(), "workbook.wrong.oneRow", rows.size());
            return Optional.empty();
        }
        var id = sheet.get().key(rows.getFirst(), WorkbookWriting.ID).orElse("");
        if (!id.equals(base.id())) {
            wrong(sheet.get().place(rows.getFirst(), WorkbookWriting.ID), "workbook.wrong.otherFile", id, base.id());
        }
        var branch = branch(sheet.get(), rows.getFirst(), WorkbookWriting.ID);
        lists.put(Table.FILE, new LinkedHashMap<>(Map.of(base.id(), branch)));
        return Optional.of(branch);
    }

    private Branch branch(FoundSheet sheet, FoundBook.Row row, String key) {
        var branch = new Branch(sheet.place(row, key));
        for (var column : sheet.columns()) {
            row.cell(column.place()).filter(text -> !text.isBlank()).ifPresent(text -> {
                var path = new ArrayList<>(column.leaf().path());
                column.textIn().ifPresent(path::add);
                var place = sheet.place(row, column);
                branch.put(
                        path,
                        column.textIn().isPresent() ? cells.text(text, place) : cells.read(text, column.leaf(), place));
            });
        }
        return branch;
    }

    private void list(FoundSheet sheet) {
        var all = lists.computeIfAbsent(sheet.table().key(), _ -> new LinkedHashMap<>());
        for (var row : sheet.rows()) {
            var id = idOf(sheet, row);
            var branch = branch(sheet, row, WorkbookWriting.ID);
            branch.put(List.of("id"), new Scalar(sheet.place(row, WorkbookWriting.ID), id, Scalar.Kind.TEXT));
            if (all.putIfAbsent(id, branch) != null) {
                wrong(sheet.place(row, WorkbookWriting.ID), "workbook.wrong.idTwice", id);
            }
            branches.put(id, branch);
        }
    }

    /** The id in the row; for a new record the next that nothing has. */
    private String idOf(FoundSheet sheet, FoundBook.Row row) {
        return sheet.key(row, WorkbookWriting.ID)
                .orElseGet(() -> next(sheet.table().idPrefix()));
    }

    private String next(String prefix) {
        String id;
        do {
            id = prefix + "-" + given.merge(prefix, 1, Integer::sum);
        } while (!taken.add(id));
        return id;
    }

    private record Item(long number, int row, Branch branch) {}

    private void inner(FoundSheet sheet) {
        var table = sheet.table();
        var owner = table.owner().orElseThrow();
        var items = new LinkedHashMap<Branch, List<Item>>();
        for (var row : sheet.rows()) {
            var id = Cells.idIn(sheet.key(row, WorkbookWriting.OWNER).orElse(""));
            var to = Optional.ofNullable(
                    lists.getOrDefault(owner.key(), Map.of()).get(id));
            if (to.isPresent()) {
                items.computeIfAbsent(to.get(), _ -> new ArrayList<>()).add(item(sheet, row, id));
            } else if (!rowsById(owner).containsKey(id)) {
                // What belonged to a record that is gone goes with it; anything else was meant.
                wrong(sheet.place(row, WorkbookWriting.OWNER), "workbook.wrong.noOwner", id, name(owner));
            }
        }
        items.forEach((to, all) -> all.stream()
                .sorted(Comparator.comparingLong(Item::number).thenComparing(Item::row))
                .forEach(item -> to.add(table.path(), item.branch())));
    }

    private Map<String, Mapping> rowsById(Table list) {
        return before.getOrDefault(list.key(), Map.of());
    }

    private Item item(FoundSheet sheet, FoundBook.Row row, String owner) {
        if (sheet.table().isNamed()) {
            var id = idOf(sheet, row);
            var branch = branch(sheet, row, WorkbookWriting.ID);
            branch.put(List.of("id"), new Scalar(sheet.place(row, WorkbookWriting.ID), id, Scalar.Kind.TEXT));
            if (branches.putIfAbsent(id, branch) != null) {
                wrong(sheet.place(row, WorkbookWriting.ID), "workbook.wrong.idTwice", id);
            }
            return new Item(0, row.number(), branch);
        }
        var branch = branch(sheet, row, WorkbookWriting.NUMBER);
        var written = sheet.key(row, WorkbookWriting.NUMBER);
        if (written.isEmpty()) {
            return new Item(Long.MAX_VALUE, row.number(), branch);
        }
        if (!written.get().matches("[1-9]\\d{0,5}")) {
            wrong(sheet.place(row, WorkbookWriting.NUMBER), "workbook.wrong.number", written.get());
            return new Item(Long.MAX_VALUE, row.number(), branch);
        }
        var key = owner + " " + String.join(".", sheet.table().path()) + "/" + written.get();
        if (branches.putIfAbsent(key, branch) != null) {
            wrong(sheet.place(row, WorkbookWriting.NUMBER), "workbook.wrong.numberTwice", written.get(), owner);
        }
        return new Item(Long.parseLong(written.get()), row.number(), branch);
    }

    private void evidence(FoundSheet sheet) {
        for (var row : sheet.rows()) {
            var owner = Cells.idIn(sheet.key(row, WorkbookWriting.OWNER).orElse(""));
            var written = sheet.key(row, WorkbookWriting.PART).orElse("");
            var part = PART.matcher(written);
            if (!part.matches()) {
                wrong(sheet.place(row, WorkbookWriting.PART), "workbook.wrong.part", written);
                continue;
            }
            var item = Optional.ofNullable(part.group(1)).map(list -> owner + " " + list + "/" + part.group(2));
            var to = Optional.ofNullable(branches.get(item.orElse(owner)));
            var path = Stream.concat(Stream.of(part.group(3).split("\\.")), Stream.of(SOURCE))
                    .filter(step -> !step.isEmpty())
                    .toList();
            if (to.isPresent() && hasSources(path, owner, Optional.ofNullable(part.group(1)))) {
                to.get().add(path, branch(sheet, row, WorkbookWriting.OWNER));
            } else if (!hadSources(owner, Optional.ofNullable(part.group(1)), part.group(2), path)) {
                wrong(sheet.place(row, WorkbookWriting.OWNER), "workbook.wrong.noRecord", owner, written);
            }
        }
    }

    /** Whether a record of the kind that has this id names sources there. */
    private boolean hasSources(List<String> path, String owner, Optional<String> list) {
        return Table.ALL.stream()
                .filter(table -> list.isEmpty()
                        ? lists.getOrDefault(table.key(), Map.of()).containsKey(owner)
                                || table.isNamed() && table.owner().isPresent()
                        : String.join(".", table.path()).equals(list.get()))
                .anyMatch(table -> Sources.listsOf(table).contains(path));
    }

    private boolean hadSources(String owner, Optional<String> list, String number, List<String> path) {
        return Stream.concat(
                        before.values().stream()
                                .flatMap(records -> Optional.ofNullable(records.get(owner)).stream())
                                .flatMap(row ->
                                        list.isEmpty() ? Stream.of(row) : item(row, list.get(), number).stream()),
                        Optional.ofNullable(innerBefore.get(owner)).stream())
                .anyMatch(row -> Leaf.within(row, path).isPresent());
    }

    private static Optional<Mapping> item(Mapping owner, String list, String number) {
        var items =
                Leaf.within(owner, List.of(list.split("\\."))).map(Table::items).orElse(List.of());
        var index = Integer.parseInt(number) - 1;
        return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    private void wrong(Place place, String key, Object... values) {
        wrong(places.address(place).orElse(""), key, values);
    }

    private void wrong(String place, String key, Object... values) {
        wrongs.add(new Wrong(place, cells.words().say(key, values)));
    }
}
