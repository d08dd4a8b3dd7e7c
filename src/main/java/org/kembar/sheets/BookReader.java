package org.kembar.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.kembar.sheets.FoundBook.Page;
import org.kembar.sheets.Opening.Opened;
import org.kembar.sheets.Opening.Refused;
import org.kembar.sheets.Opening.Why;

/** Opens workbooks, Office Open XML (ECMA-376), whoever made them. */
public final class BookReader {

    /** So many formulas are named; then reading ends. */
    private static final int FORMULAS = 100;

    /** A letter by its code (ECMA-376, ST_Xstring). */
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What in the form of a number is shown as it stands, or is a colour or a country. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ReadableWorkbook book;
    private final boolean isAsShown;
    private final List<String> formulas = new ArrayList<>();

    private BookReader(ReadableWorkbook book, boolean isAsShown) {
        this.book = book;
        this.isAsShown = isAsShown;
    }

    /** One of the program's own forms: a formula in it is a mistake. */
    public static Opening read(byte[] bytes) {
        return read(bytes, false);
    }

    /** Anybody's: of a formula what it last came to, of an error its sign, such as {@code #REF!}. */
    public static Opening readAsShown(byte[] bytes) {
        return read(bytes, true);
    }

    private static Opening read(byte[] bytes, boolean isAsShown) {
        return Inspection.of(bytes).<Opening>map(refused -> refused).orElseGet(() -> opened(bytes, isAsShown));
    }

    private static Opening opened(byte[] bytes, boolean isAsShown) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return new BookReader(book, isAsShown).read();
        } catch (IOException | RuntimeException _) {
            // The library says by all kinds of exceptions that a part is missing or means nothing.
            return new Refused(Why.NO_WORKBOOK, List.of());
        }
    }

    private Opening read() throws IOException {
        var pages = new ArrayList<Page>();
        for (var sheet : book.getSheets().toList()) {
            var rows = new ArrayList<FoundBook.Row>();
            try (var stream = sheet.openStream()) {
                for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
                    row(sheet.getName(), row).ifPresent(rows::add);
                    if (formulas.size() >= FORMULAS) {
                        return new Refused(Why.FORMULAS, formulas);
                    }
                }
            }
            pages.add(new Page(sheet.getName(), rows, sheet.getVisibility() != SheetVisibility.VISIBLE));
        }
        if (pages.isEmpty()) {
            return new Refused(Why.NO_WORKBOOK, List.of());
        }
        return formulas.isEmpty() ? new Opened(new FoundBook(pages)) : new Refused(Why.FORMULAS, formulas);
    }

    private Optional<FoundBook.Row> row(String sheet, org.dhatim.fastexcel.reader.Row row) {
        var cells = new HashMap<Integer, String>();
        for (var i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (!isAsShown
                    && (cell.get().getType() == CellType.FORMULA || cell.get().getType() == CellType.ERROR)) {
                formulas.add(sheet + "!" + FoundBook.address(i, row.getRowNum()));
            } else {
                text(cell.get()).ifPresent(text -> cells.put(cell.get().getColumnIndex(), text));
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new FoundBook.Row(row.getRowNum(), cells));
    }

    private static Optional<String> text(Cell cell) {
        var text = switch (cell.getType()) {
            case NUMBER -> date(cell).orElseGet(() -> number(cell.asNumber()));
            case STRING -> decoded(cell.getText());
            case BOOLEAN -> cell.asBoolean().toString();
            case FORMULA -> formula(cell);
            case ERROR -> Optional.ofNullable(cell.getRawValue()).orElse("#?");
            case EMPTY -> "";
        };
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    /** What it came to when the workbook was last saved. */
    private static String formula(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number -> date(cell).orElseGet(() -> number(number));
            case String text -> decoded(text);
            case null -> "";
            default -> cell.getValue().toString();
        };
    }

    /** Spreadsheets reckon in doubles, and write more digits than mean something. */
    private static String number(BigDecimal number) {
        var near = number.doubleValue();
        return Double.isFinite(near)
                ? new BigDecimal(Double.toString(near)).stripTrailingZeros().toPlainString()
                : number.toString();
    }

    /** A number that is shown as a day, as a month or as a year. */
    private static Optional<String> date(Cell cell) {
        var form = ASIDE.matcher(Optional.ofNullable(cell.getDataFormatString()).orElse(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var isDay = form.contains("d");
        var isYear = form.contains("y");
        if (form.equals("general") || !isDay && !isYear) {
            return Optional.empty();
        }
        var day = cell.asDate().toLocalDate();
        return Optional.of(isDay ? day.toString() : form.contains("m") ? month(day) : Integer.toString(day.getYear()));
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, "2016-10".length());
    }

    private static String decoded(String text) {
        return CODED.matcher(text)
                .replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }
}
