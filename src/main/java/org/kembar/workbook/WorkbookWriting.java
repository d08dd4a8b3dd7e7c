package org.kembar.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape;
import org.kembar.sheets.Cell;
import org.kembar.sheets.FormBook;
import org.kembar.sheets.FormBook.Column;
import org.kembar.sheets.FormBook.Line;
import org.kembar.sheets.FormBook.Mark;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.wording.FormWords;
import org.kembar.wording.Language;

/** Writes the workbook of a partnership. What is not empty is on one of its sheets, so that reading it gives the same case file. */
public final class WorkbookWriting {

    /** The version of the form of these workbooks. */
    static final String FORMAT = "kembar-workbook/1";

    static final String KEY_OF_FORMAT = "format";
    static final String KEY_OF_FILE = "caseFile";
    static final String KEY_OF_HASH = "sha256";
    static final String KEY_OF_YEAR = "year";
    static final String KEY_OF_LANGUAGE = "language";
    static final String KEY_OF_READERS = "readers";
    static final String KEY_OF_ENTRY = "entry";

    /** Before the key of a column stands the sheet, after it the language of a text. */
    static final String OF_SHEET = ":";

    static final String IN_LANGUAGE = "@";

    /** The columns that tell which row it is. */
    static final String ID = "id";

    static final String NUMBER = "no";
    static final String OWNER = "record";
    static final String PART = "part";

    /** The column that says for whom a record is. */
    static final String AUDIENCE = "audience";

    private static final int NARROW = 14;
    private static final int MIDDLE = 24;
    private static final int WIDE = 48;

    private final CaseFile file;
    private final Extent extent;
    private final Optional<Readership> readers;
    private final Language language;
    private final Cells cells;
    private final FormWords words;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, List<String>> ids = new HashMap<>();

    private WorkbookWriting(CaseFile file, Extent extent, Optional<Readership> readers, Language language) {
        this.file = file;
        this.extent = extent;
        this.readers = readers;
        this.language = language;
        cells = new Cells(language, file);
        words = cells.words();
    }

    /**
     * @param keys the cells that tell which row it is
     * @param of the record that it is, or belongs to
     */
    private record Row(List<Cell> keys, Mapping record, String of) {}

    /** Of what everybody sees. The whole of it is in memory before it goes out. */
    public static void write(CaseFile file, Extent extent, Language language, OutputStream out) throws IOException {
        new WorkbookWriting(file, extent, Optional.empty(), language).write(out);
    }

    /** Of what some see, and for whom it is. */
    public static void write(CaseFile file, Extent extent, Readership readers, Language language, OutputStream out)
            throws IOException {
        new WorkbookWriting(file, extent, Optional.of(readers), language).write(out);
    }

    private void write(OutputStream out) throws IOException {
        collect();
        try (var book = new FormBook(out, words.say("workbook.sheet.lists"))) {
            book.page(words.say("workbook.sheet.guide"), guide());
            for (var table : Table.ALL) {
                sheet(book, table);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Line> guide() {
        var lines = new ArrayList<Line>();
        lines.add(line("workbook.guide.title", words.title()));
        readers.ifPresent(some -> some.about().forEach((name, text) -> lines.add(new Line(name, text, ""))));
        lines.add(new Line(words.say("workbook.guide.year"), year(), KEY_OF_YEAR));
        lines.add(new Line(words.say("workbook.guide.id"), file.id(), KEY_OF_FILE));
        lines.add(new Line(words.say("workbook.guide.hash"), CanonicalForm.sha256(file), KEY_OF_HASH));
        lines.add(new Line(words.say("workbook.guide.format"), FORMAT, KEY_OF_FORMAT));
        lines.add(new Line(words.say("workbook.guide.language"), language.tag(), KEY_OF_LANGUAGE));
        readers.ifPresent(some -> {
            var keys = String.join(" ", some.keys());
            lines.add(new Line(words.say("workbook.guide.readers"), keys, KEY_OF_READERS));
            lines.add(new Line(words.say("workbook.guide.entry"), Long.toString(some.entry()), KEY_OF_ENTRY));
        });
        Stream.of("change", "add", "remove", "dates", "several", "hidden", "back")
                .forEach(about ->
                        lines.add(line("workbook.guide." + about, words.say("workbook.guide." + about + ".how"))));
        return lines;
    }

    private Line line(String key, String text) {
        return new Line(words.say(key), text, "");
    }

    private String year() {
        return extent.year().map(Object::toString).orElseGet(() -> words.say("workbook.guide.year.all"));
    }

    private void collect() {
        var itself = Notation.node(file);
        add(Table.of(Table.FILE).orElseThrow(), List.of(new Cell.Words(file.id())), itself, file.id());
        for (var list : Table.lists()) {
            extent.of(file, list).forEach((id, node) -> add(list, keys(id), node, id));
        }
    }

    private List<Cell> keys(String id) {
        return Stream.concat(Stream.of(id), readers.stream().map(some -> some.words(id)))
                .<Cell>map(Cell.Words::new)
                .toList();
    }

    private void add(Table table, List<Cell> keys, Mapping record, String id) {
        put(table.key(), new Row(keys, record, id));
        evidence(table, record, id, "", id);
        for (var inner : table.inner()) {
            var items = inner.rowsOf(record);
            for (var i = 0; i < items.size(); i++) {
                var item = items.get(i);
                var key = inner.isNamed() ? Cells.id(item) : Integer.toString(i + 1);
                put(inner.key(), new Row(List.of(new Cell.Words(cells.named(id)), key(inner, key)), item, id));
                evidence(
                        inner,
                        item,
                        inner.isNamed() ? key : id,
                        inner.isNamed() ? "" : String.join(".", inner.path()) + "/" + key,
                        id);
            }
        }
    }

    private static Cell key(Table table, String key) {
        return table.isNamed() ? new Cell.Words(key) : new Cell.Number(Long.parseLong(key));
    }

    /** Every source but the first, wherever in the record several are named. */
    private void evidence(Table table, Mapping record, String owner, String place, String of) {
        for (var list : Sources.listsOf(table)) {
            var all = Leaf.within(record, list).map(Table::items).orElse(List.of());
            var part = Sources.part(place, list);
            all.stream()
                    .skip(1)
                    .forEach(one -> put(
                            Table.EVIDENCE, new Row(List.of(new Cell.Words(owner), new Cell.Words(part)), one, of)));
        }
    }

    private void put(String table, Row row) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    }

    private void sheet(FormBook book, Table table) throws IOException {
        var here = rows.getOrDefault(table.key(), List.of());
        var columns = new ArrayList<>(keys(table));
        var values = new ArrayList<ColumnOf>();
        for (var leaf : table.leaves()) {
            for (var textIn : languages(leaf, here)) {
                values.add(new ColumnOf(leaf, textIn));
                columns.add(column(table, leaf, textIn));
            }
        }
        var lines = here.stream()
                .map(row -> Stream.concat(
                                row.keys().stream(),
                                values.stream().map(one -> cells.written(row.record(), one.leaf(), one.textIn())))
                        .toList())
                .toList();
        var isAside = here.isEmpty() && !table.isEveryday();
        book.sheet(words.say("workbook.sheet." + table.key()), isAside, columns, lines, marks(table, here));
    }

    /** Of rows about which another office decides. */
    private Map<Integer, Mark> marks(Table table, List<Row> here) {
        var marks = new HashMap<Integer, Mark>();
        for (var i = 0; i < here.size(); i++) {
            var row = i;
            readers.flatMap(some -> some.othersOf(here.get(row).of()))
                    .filter(one -> one.isLocked() || table.isList())
                    .ifPresent(one -> marks.put(row, new Mark(one.note(), one.isLocked())));
        }
        return marks;
    }

    private record ColumnOf(Leaf leaf, Optional<String> textIn) {}

    /** Those in which the sheet has a text there, and the one of the workbook; nothing for what is no text. */
    private List<Optional<String>> languages(Leaf leaf, List<Row> here) {
        if (!leaf.isText()) {
            return List.of(Optional.empty());
        }
        var tags = new TreeSet<String>();
        tags.add(language.tag());
        here.forEach(row -> leaf.in(row.record())
                .ifPresent(node ->
                        ((Mapping) node).entries().stream().map(Entry::key).forEach(tags::add)));
        return tags.stream().map(Optional::of).toList();
    }

    private List<Column> keys(Table table) {
        if (table.isOf(Table.EVIDENCE)) {
            return List.of(key(table, OWNER, List.of()), key(table, PART, List.of()));
        }
        var own = key(table, table.isNamed() || table.isOf(Table.FILE) ? ID : NUMBER, List.of());
        if (table.isList() && readers.isPresent()) {
            return List.of(own, audience(table, readers.get()));
        }
        return table.owner()
                .map(owner ->
                        List.of(key(table, OWNER, ids(List.of(owner.fields().type()))), own))
                .orElseGet(() -> List.of(own));
    }

    private Column key(Table table, String key, List<String> ids) {
        var about = "workbook.key." + (table.isOf(Table.FILE) ? Table.FILE : key);
        return new Column(
                table.key() + OF_SHEET + key,
                words.say(about),
                words.say(about + ".how"),
                key.equals(OWNER) ? MIDDLE : NARROW,
                true,
                ids.stream().map(cells::named).toList(),
                true);
    }

    private Column audience(Table table, Readership some) {
        return new Column(
                table.key() + OF_SHEET + AUDIENCE,
                words.say("workbook.key.audience"),
                words.say("workbook.key.audience.how"),
                MIDDLE,
                false,
                List.copyOf(some.offered().values()),
                true);
    }

    private Column column(Table table, Leaf leaf, Optional<String> textIn) {
        return new Column(
                table.key()
                        + OF_SHEET
                        + leaf.key()
                        + textIn.map(tag -> IN_LANGUAGE + tag).orElse(""),
                textIn.map(tag -> words.heading(leaf.steps(), tag)).orElseGet(() -> words.heading(leaf.steps())),
                Notes.of(leaf, textIn, words),
                width(leaf),
                false,
                cells.offered(leaf, ids(leaf.part().refers())),
                !(leaf.shape() instanceof Shape.Listed));
    }

    private static int width(Leaf leaf) {
        return switch (leaf.shape()) {
            case Shape.Languages() -> WIDE;
            case Shape.Words(var form) ->
                form.isPresent() ? NARROW : leaf.part().refers().isEmpty() ? WIDE : MIDDLE;
            case Shape.Code _, Shape.Listed _ -> MIDDLE;
            default -> NARROW;
        };
    }

    /** The ids of all records of these kinds, whether the workbook has them or not. */
    private List<String> ids(List<Class<? extends Record>> kinds) {
        return Table.lists().stream()
                .filter(list -> kinds.contains(list.fields().type()))
                .flatMap(list ->
                        ids
                                .computeIfAbsent(
                                        list.key(),
                                        _ -> List.copyOf(
                                                Extent.WHOLE.of(file, list).keySet()))
                                .stream())
                .toList();
    }
}
