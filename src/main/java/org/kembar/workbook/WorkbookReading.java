package org.kembar.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final WorkbookBefore before;
    private final LocalDate today;
    private final Groups groups;
    private final Map<String, Edited.Told> audiences = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Those that the record has, or had when the workbook was taken. */
    private final Set<String> known;

    /** The last number that was tried after each beginning of an id. */
    private final Map<String, Integer> given = new HashMap<>();

    private final List<Wrong> wrongs = new ArrayList<>();
    private final Map<String, FoundSheet> sheets = new LinkedHashMap<>();

    /** Records that have ids, by them; and parts of them that have none, by their owner and place. */
    private final Map<String, Branch> branches = new HashMap<>();

    private final Map<String, Map<String, Branch>> lists = new HashMap<>();

    /**
     * @param base what the workbook was taken from, or what stands in its place
     * @param now what is on record; no new record takes an id of it
     * @param groups those for whom its records can be, where it says so
     * @param language of the person who is told what is wrong
     */
    WorkbookReading(
            FoundBook book,
            CaseFile base,
            CaseFile now,
            Extent extent,
            Groups groups,
            Language language,
            LocalDate today) {
        this.book = book;
        this.base = base;
        cells = new Cells(language, base);
        places = new CellPlaces(book.sheets().stream().map(FoundBook.Page::name).toList());
        take(Notation.node(base));
        take(Notation.node(now));
        known = Set.copyOf(taken);
        this.today = today;
        this.groups = groups;
        before = new WorkbookBefore(base, extent);
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
        wrongs.addAll(new SheetChecks(before, cells, groups).wrongs(sheets));
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
                audiences,
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

    private String name(Table table) {
        return SheetChecks.name(table, cells);
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
            if (!known.contains(id)) {
                NewActivity.standsByItsDate(sheet, branch, today);
            }
            if (all.putIfAbsent(id, branch) != null) {
                wrong(sheet.place(row, WorkbookWriting.ID), "workbook.wrong.idTwice", id);
            }
            branches.put(id, branch);
            audience(sheet, row, id);
        }
    }

    private void audience(FoundSheet sheet, FoundBook.Row row, String id) {
        if (groups.isNone()) {
            return;
        }
        var at = sheet.place(row, WorkbookWriting.AUDIENCE);
        var written = sheet.key(row, WorkbookWriting.AUDIENCE);
        var key = written.flatMap(groups::meant);
        if (written.isPresent() && key.isEmpty()) {
            wrong(at, "workbook.wrong.audience", written.get(), String.join("; ", groups.offered()));
        }
        audiences.put(id, new Edited.Told(key, at));
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
            } else if (!before.rowsById(owner).containsKey(id)) {
                // What belonged to a record that is gone goes with it; anything else was meant.
                wrong(sheet.place(row, WorkbookWriting.OWNER), "workbook.wrong.noOwner", id, name(owner));
            }
        }
        items.forEach((to, all) -> all.stream()
                .sorted(Comparator.comparingLong(Item::number).thenComparing(Item::row))
                .forEach(item -> to.add(table.path(), item.branch())));
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
            } else if (!before.hadSources(owner, Optional.ofNullable(part.group(1)), part.group(2), path)) {
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

    private void wrong(Place place, String key, Object... values) {
        wrong(places.address(place).orElse(""), key, values);
    }

    private void wrong(String place, String key, Object... values) {
        wrongs.add(new Wrong(place, cells.words().say(key, values)));
    }
}
