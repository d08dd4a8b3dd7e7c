package org.kembar.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.kembar.casefile.CaseFile;
import org.kembar.sheets.BookReader;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.Opening;
import org.kembar.wording.Language;

/** Workbooks on their way out, edited, and back. */
public final class Books {

    static final LocalDate TODAY = LocalDate.of(9999, 12, 31);

    private Books() {}

    static byte[] bytes(CaseFile file, Extent extent, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            WorkbookWriting.write(file, extent, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void written(CaseFile file, Readership readers, Language language, OutputStream out) {
        try {
            WorkbookWriting.write(file, Extent.WHOLE, readers, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FoundBook book(CaseFile file, Extent extent, Language language) {
        return opened(bytes(file, extent, language));
    }

    static FoundBook book(CaseFile file) {
        return book(file, Extent.WHOLE, Language.EN);
    }

    static ReturnedWorkbook returned(FoundBook book, CaseFile base, CaseFile now) {
        return ReturnedWorkbook.of(
                book,
                ReturnedWorkbook.about(book).orElseThrow(),
                Optional.of(base),
                now,
                Groups.NONE,
                Language.EN,
                TODAY,
                _ -> List.of());
    }

    static ReturnedWorkbook.Result.Whole whole(ReturnedWorkbook.Result result) {
        return switch (result) {
            case ReturnedWorkbook.Result.Whole whole -> whole;
            case ReturnedWorkbook.Result.Refused(var wrongs) -> throw new AssertionError(wrongs);
        };
    }

    static List<Wrong> refused(ReturnedWorkbook.Result result) {
        return switch (result) {
            case ReturnedWorkbook.Result.Whole whole -> throw new AssertionError(whole.file());
            case ReturnedWorkbook.Result.Refused(var wrongs) -> wrongs;
        };
    }

    /** The workbook with something else in a cell; an empty text empties it. */
    public static FoundBook with(FoundBook book, String sheet, int row, String key, String text) {
        return changed(book, sheet, rows -> {
            var cells = new HashMap<>(rows.stream()
                    .filter(one -> one.number() == row)
                    .findFirst()
                    .map(FoundBook.Row::cells)
                    .orElseGet(HashMap::new));
            rows.removeIf(one -> one.number() == row);
            if (text.isEmpty()) {
                cells.remove(column(book, sheet, key));
            } else {
                cells.put(column(book, sheet, key), text);
            }
            if (!cells.isEmpty()) {
                rows.add(new FoundBook.Row(row, cells));
            }
        });
    }

    public static FoundBook without(FoundBook book, String sheet, int row) {
        return changed(book, sheet, rows -> rows.removeIf(one -> one.number() == row));
    }

    /** As of a time when there was no such column. */
    static FoundBook withoutColumn(FoundBook book, String sheet, String key) {
        var place = column(book, sheet, key);
        return changed(
                book,
                sheet,
                rows -> rows.replaceAll(row -> {
                    var cells = new HashMap<>(row.cells());
                    cells.remove(place);
                    return new FoundBook.Row(row.number(), cells);
                }));
    }

    private static FoundBook changed(FoundBook book, String sheet, Consumer<List<FoundBook.Row>> change) {
        return new FoundBook(book.sheets().stream()
                .map(page -> {
                    var rows = new ArrayList<>(page.rows());
                    if (page.name().equals(sheet)) {
                        change.accept(rows);
                    }
                    rows.sort(Comparator.comparing(FoundBook.Row::number));
                    return new FoundBook.Page(page.name(), rows);
                })
                .toList());
    }

    public static int column(FoundBook book, String sheet, String key) {
        return page(book, sheet).rows().getFirst().cells().entrySet().stream()
                .filter(cell -> cell.getValue().endsWith(":" + key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column " + key + " on " + sheet))
                .getKey();
    }

    public static FoundBook.Page page(FoundBook book, String sheet) {
        return book.sheets().stream()
                .filter(page -> page.name().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No sheet " + sheet));
    }

    /** The number of the row whose id this is, or that belongs to it. */
    public static int row(FoundBook book, String sheet, String id) {
        return page(book, sheet).rows().stream()
                .filter(row ->
                        row.cell(0).filter(cell -> Cells.idIn(cell).equals(id)).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + id + " on " + sheet))
                .number();
    }

    /** What stands in a cell; empty where nothing does. */
    public static String cell(FoundBook book, String sheet, int row, String key) {
        return page(book, sheet).rows().stream()
                .filter(one -> one.number() == row)
                .findFirst()
                .flatMap(one -> one.cell(column(book, sheet, key)))
                .orElse("");
    }

    /** The number of the first row in which nothing stands. */
    public static int next(FoundBook book, String sheet) {
        return page(book, sheet).rows().getLast().number() + 1;
    }

    /** As a spreadsheet program would save it. */
    public static byte[] saved(FoundBook book) {
        var out = new ByteArrayOutputStream();
        try (var to = new Workbook(out, "Test", null)) {
            for (var page : book.sheets()) {
                var sheet = to.newWorksheet(page.name());
                page.rows()
                        .forEach(row -> row.cells()
                                .forEach((column, text) -> sheet.inlineString(row.number() - 1, column, text)));
                sheet.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static FoundBook opened(byte[] bytes) {
        return switch (BookReader.read(bytes)) {
            case Opening.Opened(var book) -> book;
            case Opening.Refused(var why, var where) -> throw new AssertionError(why + " " + where);
        };
    }
}
