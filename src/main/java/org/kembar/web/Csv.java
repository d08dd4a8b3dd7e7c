package org.kembar.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values, RFC 4180, as spreadsheets take them. */
final class Csv {

    /** Tells a spreadsheet that what follows is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet would take for a formula and run: OWASP, CSV Injection; the full-width signs do so in East Asia. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n\\t]|^\\s|\\s$");

    private Csv() {}

    /** One record with its end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
