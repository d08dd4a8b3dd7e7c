package org.kembar.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values, RFC 4180, as spreadsheets take them. */
public final class CommaSeparated implements Sheet {

    /** Tells a spreadsheet that what follows is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet would take for a formula and run: OWASP, CSV Injection; the full-width signs do so in East Asia. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n\\t]|^\\s|\\s$");

    private final Writer out;

    private CommaSeparated(Writer out) {
        this.out = out;
    }

    public static Sheet to(OutputStream out, List<Column> columns) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        writer.write(line(columns.stream().map(Column::heading)));
        return new CommaSeparated(writer);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        out.write(line(cells.stream().map(CommaSeparated::text)));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    /** One record with its end. */
    private static String line(Stream<String> cells) {
        return cells.map(CommaSeparated::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> text;
            case Cell.Number(var value) -> Long.toString(value);
            case Cell.Amount(var value) -> value.toPlainString();
            case Cell.Day(var day) -> day.toString();
        };
    }

    private static String cell(String text) {
        var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
