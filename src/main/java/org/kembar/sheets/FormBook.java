package org.kembar.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that people fill in and send back. Each sheet has a hidden first row with the key of each column, so that it is read
 * again whatever the headings are and wherever the columns stand; then the headings with a note each, and drop-downs. Text is typed
 * as text and stays what was typed.
 */
public final class FormBook implements Closeable {

    /** Spreadsheets hold no longer text in a cell. */
    public static final int LONGEST = 32_767;

    /** So many empty rows below the last have drop-downs. */
    private static final int ROOM = 500;

    /** What a spreadsheet would read as the code of a letter (ECMA-376, ST_Xstring), or would not keep as it is. */
    private static final Pattern CODED =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|^\\s|\\s$");

    private static final String KEY_COLOUR = "E7E6E6";
    private static final String LOCKED_COLOUR = "D0CECE";

    private final Workbook book;
    private final String listsName;
    /** What is offered, each list once, and what the first column is called that offers it. */
    private final Map<List<String>, String> lists = new LinkedHashMap<>();

    /** @param listsName of the sheet with what the drop-downs offer */
    public FormBook(OutputStream out, String listsName) {
        book = new Workbook(out, "Kembar", null);
        this.listsName = listsName;
    }

    /**
     * @param key by which the column is known again
     * @param note what is expected in it
     * @param width in letters
     * @param isKey whether it tells the rows apart
     * @param offered what can stand in it, to be found on the sheet of lists; nothing if that is not one of few
     * @param choosesOne whether a cell has one of these at most, so that a drop-down offers them
     */
    public record Column(
            String key,
            String heading,
            String note,
            int width,
            boolean isKey,
            List<String> offered,
            boolean choosesOne) {

        public Column {
            offered = List.copyOf(offered);
        }
    }

    /** A sheet to be read first: a name and what it is, each line known again by its key, which is not seen. */
    public void page(String name, List<Line> lines) {
        var sheet = book.newWorksheet(name);
        sheet.width(0, 34);
        sheet.width(1, 90);
        sheet.hideColumn(2);
        for (var i = 0; i < lines.size(); i++) {
            words(sheet, i, 0, lines.get(i).name());
            words(sheet, i, 1, lines.get(i).text());
            words(sheet, i, 2, lines.get(i).key());
            sheet.style(i, 0).bold().verticalAlignment("top").wrapText(true).set();
            sheet.style(i, 1)
                    .format("@")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
    }

    /** @param key empty where nobody reads it again */
    public record Line(String name, String text, String key) {}

    /**
     * What is noted beside a row.
     *
     * @param isLocked whether it is grey from end to end, for nothing is to be changed there
     */
    public record Mark(String note, boolean isLocked) {}

    /**
     * @param isAside whether it is hidden at first, because few need it
     * @param marks by the numbers of the rows, from 0 on
     */
    public void sheet(
            String name, boolean isAside, List<Column> columns, List<List<Cell>> rows, Map<Integer, Mark> marks)
            throws IOException {
        var sheet = book.newWorksheet(name);
        if (isAside) {
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
        sheet.hideRow(0);
        sheet.freezePane(1, 2);
        var last = rows.size() + 1;
        for (var i = 0; i < columns.size(); i++) {
            column(sheet, i, columns.get(i), last);
        }
        for (var row = 0; row < rows.size(); row++) {
            for (var i = 0; i < rows.get(row).size(); i++) {
                cell(sheet, row + 2, i, rows.get(row).get(i));
            }
        }
        marks.forEach((row, mark) -> mark(sheet, row + 2, columns.size(), mark));
        sheet.setAutoFilter(1, 0, last, columns.size() - 1);
        sheet.finish();
    }

    private static void mark(Worksheet sheet, int row, int columns, Mark mark) {
        sheet.comment(row, 0, mark.note());
        if (mark.isLocked()) {
            sheet.range(row, 0, row, columns - 1)
                    .style()
                    .fillColor(LOCKED_COLOUR)
                    .set();
        }
    }

    private void column(Worksheet sheet, int i, Column column, int last) {
        words(sheet, 0, i, column.key());
        words(sheet, 1, i, column.heading());
        sheet.width(i, column.width());
        sheet.style(i).format("@").set();
        sheet.style(1, i).bold().wrapText(true).verticalAlignment("top").set();
        if (last > 1) {
            var cells = sheet.range(2, i, last, i)
                    .style()
                    .format("@")
                    .wrapText(true)
                    .verticalAlignment("top");
            (column.isKey() ? cells.fillColor(KEY_COLOUR) : cells).set();
        }
        if (!column.note().isEmpty()) {
            sheet.comment(1, i, column.note());
        }
        if (!column.offered().isEmpty()) {
            var list = list(column);
            if (column.choosesOne()) {
                sheet.range(2, i, last + ROOM, i)
                        .validateWithListByFormula(list)
                        .showErrorMessage(false)
                        .errorTitle("")
                        .error("");
            }
        }
    }

    /** Where the sheet of lists has what the column offers. */
    private String list(Column column) {
        lists.putIfAbsent(column.offered(), column.heading());
        var place = List.copyOf(lists.keySet()).indexOf(column.offered());
        var letters = FoundBook.address(place, 1).replaceAll("\\d", "");
        return "'%s'!$%s$2:$%s$%d"
                .formatted(listsName, letters, letters, column.offered().size() + 1);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(var text) -> words(sheet, row, column, text);
            case Cell.Number(var number) -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format("General").set();
            }
            case Cell.Amount(var amount) -> {
                sheet.value(row, column, amount);
                sheet.style(row, column).format("General").set();
            }
            case Cell.Day(var day) -> words(sheet, row, column, day.toString());
        }
    }

    private static void words(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, coded(text));
        }
    }

    private static String coded(String text) {
        return CODED.matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    @Override
    public void close() throws IOException {
        var sheet = book.newWorksheet(listsName);
        var column = 0;
        for (var list : lists.entrySet()) {
            words(sheet, 0, column, list.getValue());
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, 40);
            for (var i = 0; i < list.getKey().size(); i++) {
                words(sheet, i + 1, column, list.getKey().get(i));
            }
            column++;
        }
        sheet.freezePane(0, 1);
        sheet.finish();
        book.finish();
    }
}
