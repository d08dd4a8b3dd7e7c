package org.kembar.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet, Office Open XML (ECMA-376): the heading stays in sight and filters. Text is typed as text, so
 * nothing in it is ever run as a formula.
 */
public final class Workbook implements Sheet {

    /** So many rows wait in memory before they go out. */
    private static final int TOGETHER = 200;

    /** Spreadsheets hold no longer text in a cell. */
    private static final int LONGEST = 32_767;

    /** Before this day spreadsheets count a 29 February 1900 that there was not. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** The year 10000 is the first that they do not know. */
    private static final LocalDate AFTER_LAST_DAY = LocalDate.of(10_000, 1, 1);

    /** What a spreadsheet would read as the code of a letter (ECMA-376, ST_Xstring). */
    private static final Pattern LETTER_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final org.dhatim.fastexcel.Workbook book;
    private final Worksheet sheet;
    private final int columns;
    private int rows;

    private Workbook(OutputStream out, String name, List<Column> columns) {
        book = new org.dhatim.fastexcel.Workbook(out, "Kembar", null);
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        this.columns = columns.size();
        for (var i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            words(i, columns.get(i).heading());
            sheet.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
        }
        rows = 1;
    }

    /** @param name of the sheet in the workbook */
    public static Sheet to(OutputStream out, String name, List<Column> columns) {
        return new Workbook(out, name, columns);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Cell.Words(var text) -> words(i, text);
                case Cell.Number(var value) -> sheet.value(rows, i, value);
                case Cell.Amount(var value) -> sheet.value(rows, i, value);
                case Cell.Day(var day) -> day(i, day);
            }
        }
        rows++;
        if (rows % TOGETHER == 0) {
            sheet.flush();
        }
    }

    private void words(int column, String text) {
        if (!text.isEmpty()) {
            var harmless = LETTER_CODE.matcher(text).replaceAll("_x005F_");
            sheet.inlineString(
                    rows, column, harmless.length() > LONGEST ? harmless.substring(0, LONGEST - 1) + "…" : harmless);
        }
    }

    private void day(int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || !day.isBefore(AFTER_LAST_DAY)) {
            words(column, day.toString());
        } else {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, columns - 1);
        sheet.finish();
        book.finish();
    }
}
