package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.FoundBook.Page;

/**
 * The table of a register.
 *
 * @param sheet its name; empty in a file without sheets
 * @param columns that have a heading or hold something, in their order
 * @param rows below the headings
 */
record Grid(String sheet, List<Column> columns, List<FoundBook.Row> rows) {

    /** More partnerships than any office has; what is larger is no register. */
    static final int MOST_ROWS = 5_000;

    static final int MOST_COLUMNS = 100;

    /** So many rows are looked at for the headings, and can be chosen. */
    static final int LOOKED_AT = 30;

    /** So many of its values are shown of a column. */
    private static final int SAMPLES = 3;

    /** From so many columns on, numbers below the headings that count up are no data. */
    private static final int COUNTED_COLUMNS = 3;

    private static final int DEEPEST = 2;

    /** @param heading empty where it has none */
    record Column(int at, String heading) {}

    Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The row in which the headings most likely stand, as a spreadsheet counts: the first of those in which most are usual. */
    static int headings(Page page) {
        var best = page.rows().getFirst();
        var most = 0;
        for (var row : page.rows().stream().limit(LOOKED_AT).toList()) {
            var usual = usual(row);
            if (usual > most) {
                best = row;
                most = usual;
            }
        }
        return most > 1 ? best.number() : widest(page).number();
    }

    private static FoundBook.Row widest(Page page) {
        var widest = page.rows().getFirst();
        for (var row : page.rows().stream().limit(LOOKED_AT).toList()) {
            if (row.cells().size() > widest.cells().size()) {
                widest = row;
            }
        }
        return widest;
    }

    private static int usual(FoundBook.Row row) {
        return (int) row.cells().values().stream()
                .filter(text -> UsualHeadings.meant(text).isPresent())
                .count();
    }

    /** Whether the headings go on in the next row, below those that several columns share. */
    static int depth(Page page, int headings) {
        return row(page, headings + 1)
                        .filter(row -> usual(row) > 0)
                        .filter(row -> row.cells().values().stream()
                                .noneMatch(text -> text.chars().anyMatch(Character::isDigit)))
                        .isPresent()
                ? DEEPEST
                : 1;
    }

    private static Optional<FoundBook.Row> row(Page page, int number) {
        return page.rows().stream().filter(row -> row.number() == number).findFirst();
    }

    static Grid of(FoundBook book, Choices choices) {
        return of(book.sheets().get(choices.sheet()), choices.headings(), choices.depth());
    }

    static Grid of(Page page, int headings, int depth) {
        var last = headings + depth - 1;
        var rows = page.rows().stream().filter(row -> row.number() > last).toList();
        var named = headings(page, headings, depth);
        var used = new TreeMap<Integer, String>(named);
        rows.forEach(row -> row.cells().keySet().forEach(at -> used.putIfAbsent(at, "")));
        return new Grid(
                page.name(),
                used.entrySet().stream()
                        .map(one -> new Column(one.getKey(), one.getValue()))
                        .toList(),
                rows.isEmpty() || !isCount(rows.getFirst()) ? rows : rows.subList(1, rows.size()));
    }

    private static Map<Integer, String> headings(Page page, int headings, int depth) {
        var upper = row(page, headings).map(FoundBook.Row::cells).orElse(Map.of());
        var named = new TreeMap<Integer, String>();
        upper.forEach((at, text) -> named.put(at, plain(text)));
        if (depth == DEEPEST) {
            var lower = row(page, headings + 1).map(FoundBook.Row::cells).orElse(Map.of());
            lower.forEach((at, text) -> named.put(at, (shared(upper, lower, at) + " " + plain(text)).strip()));
        }
        return named;
    }

    /** What stands above a column, also where it stands above several and is written once. */
    private static String shared(Map<Integer, String> upper, Map<Integer, String> lower, int at) {
        for (var left = at; left >= 0; left--) {
            if (upper.containsKey(left)) {
                return plain(upper.get(left));
            }
            if (!lower.containsKey(left)) {
                return "";
            }
        }
        return "";
    }

    /** In one line, without anything that nobody sees. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** Forms number their columns in the row below the headings: (1) (2) (3). */
    private static boolean isCount(FoundBook.Row row) {
        var numbers = new TreeMap<>(row.cells())
                .values().stream().map(text -> text.replaceAll("[()\\s.]", "")).toList();
        return numbers.size() >= COUNTED_COLUMNS
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> numbers.get(i).equals(Integer.toString(i + 1)));
    }

    /** Of a column; empty where it has none. */
    String heading(int column) {
        return columns.stream()
                .filter(one -> one.at() == column)
                .map(Column::heading)
                .findFirst()
                .orElse("");
    }

    /** Values that stand in a column, none twice. */
    List<String> samples(int column) {
        return values(column).limit(SAMPLES).toList();
    }

    /** All that stand in it. */
    Stream<String> values(int column) {
        return rows.stream()
                .flatMap(row -> row.cell(column).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct();
    }

    /** Where a cell stands, as a spreadsheet names it. */
    String place(int row, int column) {
        return in(FoundBook.address(column, row));
    }

    /** Where a row stands. */
    String place(FoundBook.Row row) {
        var at = row.cells().keySet().stream().sorted().toList();
        return in(FoundBook.address(at.getFirst(), row.number()) + ":" + FoundBook.address(at.getLast(), row.number()));
    }

    private String in(String cell) {
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }

    /** The headings by which a register is known again, in an order of their own. */
    String fingerprint() {
        return columns.stream()
                .map(one -> Folded.closed(one.heading()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** What each column most likely holds, as the city has said before or as registers usually have it. */
    List<Choices.Column> guessed(Map<String, Optional<Slot>> before) {
        var guessed = new ArrayList<Choices.Column>();
        for (var column : columns) {
            var known = before.get(Folded.closed(column.heading()));
            var slot = known == null ? UsualHeadings.meant(column.heading()) : known;
            slot.filter(one -> one.isOfSeveral() || guessed.stream().noneMatch(other -> other.is() == one))
                    .ifPresent(one -> guessed.add(new Choices.Column(column.at(), one)));
        }
        return guessed;
    }
}
