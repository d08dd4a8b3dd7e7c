package org.kembar.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.sheets.FoundBook.Page;
import org.kembar.sheets.FoundBook.Row;
import org.kembar.sheets.Opening.Opened;
import org.kembar.sheets.Opening.Refused;
import org.kembar.sheets.Opening.Why;

/**
 * Opens comma-separated values as offices have them: whatever stands between the cells, in whatever encoding spreadsheets write. Rows
 * count as a spreadsheet counts them, however many lines a cell has.
 */
public final class CsvReader {

    private static final char QUOTE = '"';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What spreadsheets put between cells, the most usual first. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** In which of these lines the separator is looked for. */
    private static final int LOOKED_AT = 20;

    /** As a cell of a workbook may have. */
    private static final int TEXT = 32_767;

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int cells;

    private CsvReader(String text) {
        this.text = text;
        separator = separator(text);
    }

    /** The one sheet of the book has no name. */
    public static Opening read(byte[] bytes) {
        return decoded(bytes)
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> new CsvReader(text).read())
                .orElseGet(() -> new Refused(Why.NO_TEXT, List.of()));
    }

    /**
     * With a mark at its beginning it is what the mark says. Without one, UTF-8 if it can be; else as Korean spreadsheets write, which
     * Western text is hardly ever by chance; else as Western ones do.
     */
    private static Optional<String> decoded(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> called("x-windows-949").flatMap(korean -> decoded(bytes, korean)))
                .or(() -> called("windows-1252").flatMap(western -> decoded(bytes, western)));
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<Charset> called(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** That which stands in most of the first lines; also titles above the headings have commas. */
    private static char separator(String text) {
        var best = SEPARATORS.getFirst();
        var most = 0L;
        for (var candidate : SEPARATORS) {
            var lines = lines(text).filter(line -> line.indexOf(candidate) >= 0).count();
            var marks = lines(text)
                    .mapToLong(
                            line -> line.chars().filter(one -> one == candidate).count())
                    .max()
                    .orElse(0);
            if (lines * marks > most) {
                best = candidate;
                most = lines * marks;
            }
        }
        return best;
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT);
    }

    private Opening read() {
        var number = 0;
        while (at < text.length()) {
            number++;
            var row = row();
            if (row.isEmpty() || number > Inspection.ROWS) {
                return new Refused(Why.TOO_LARGE, List.of());
            }
            if (!row.get().isEmpty()) {
                rows.add(new Row(number, row.get()));
            }
        }
        return rows.isEmpty()
                ? new Refused(Why.EMPTY, List.of())
                : new Opened(new FoundBook(List.of(new Page("", rows))));
    }

    /** The cells of the next row that hold something; nothing if there are more than can be. */
    private Optional<Map<Integer, String>> row() {
        var row = new HashMap<Integer, String>();
        for (var column = 0; ; column++) {
            var cell = isAt(QUOTE) ? quoted() : plain();
            if (column >= Inspection.COLUMNS || cell.length() > TEXT || ++cells > Inspection.CELLS) {
                return Optional.empty();
            }
            if (!cell.isEmpty()) {
                row.put(column, cell);
            }
            if (at == text.length()) {
                return Optional.of(row);
            }
            var isEnd = text.charAt(at) != separator;
            step();
            if (isEnd) {
                return Optional.of(row);
            }
        }
    }

    private String plain() {
        var start = at;
        while (at < text.length() && !isAtEndOfCell()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What follows the closing mark belongs to the cell, as spreadsheets have it; one that is never closed takes all the rest. */
    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            if (!isAt(QUOTE)) {
                cell.append(text.charAt(at++));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                cell.append(QUOTE);
                at += 2;
            } else {
                at++;
                return cell.append(plain()).toString();
            }
        }
        return cell.toString();
    }

    private boolean isAtEndOfCell() {
        return isAt(separator) || isAt('\n') || isAt('\r');
    }

    private boolean isAt(char character) {
        return at < text.length() && text.charAt(at) == character;
    }

    /** Over one character; over both of a line break that has two. */
    private void step() {
        if (text.charAt(at++) == '\r' && isAt('\n')) {
            at++;
        }
    }
}
