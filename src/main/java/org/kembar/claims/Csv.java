package org.kembar.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;

/**
 * Reads comma-separated values as RFC 4180 has them, or with semicolons, and strictly: every cell knows its place, and a
 * quotation mark that is never closed is found, which swallows the rest of a file without a word in readers that take whatever
 * comes. Rows are counted as a spreadsheet counts them, however many lines a cell has.
 */
final class Csv {

    private static final char QUOTE = '"';

    /** The text cannot be read on from here. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Broken(Problem problem) {
            super(problem.fault().name(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** @param at where it begins, its quotation mark included */
    record Cell(Place at, String text) {}

    private final String text;
    private final char separator;
    private int cell;
    private int at;
    private int line = 1;
    private int column = 1;
    private int cells;

    /** Spreadsheets write semicolons where the comma is the sign of decimals. */
    Csv(String text) {
        this.text = text;
        var header = text.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
        separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    /** Whether the comma is the sign of decimals. */
    boolean hasSemicolons() {
        return separator == ';';
    }

    /** Which cell of its row is read, or was read last, from 0 on. */
    int cell() {
        return cell;
    }

    /** The next row that is not empty; nothing after the last. */
    Optional<List<Cell>> next() throws Broken {
        while (at < text.length()) {
            var row = row();
            if (row.size() > 1 || !row.getFirst().text().isEmpty()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private List<Cell> row() throws Broken {
        var row = new ArrayList<Cell>();
        while (true) {
            var start = place();
            cell = row.size();
            if (++cells > Limits.NODES) {
                throw broken(start, Fault.TOO_MANY_VALUES, "> " + Limits.NODES, Integer.toString(Limits.NODES));
            }
            row.add(new Cell(start, isAt(QUOTE) ? quoted() : plain()));
            if (at == text.length()) {
                return row;
            }
            var isEnd = text.charAt(at) != separator;
            step();
            if (isEnd) {
                return row;
            }
        }
    }

    private String plain() throws Broken {
        var start = at;
        while (at < text.length() && !isAt(separator) && !isAt('\n') && !isAt('\r')) {
            if (isAt(QUOTE)) {
                throw broken(place(), Fault.QUOTE_IN_CELL, around(start), "\"…\"\"…\"");
            }
            step();
        }
        return text.substring(start, at);
    }

    private String quoted() throws Broken {
        var opened = place();
        step();
        var cell = new StringBuilder();
        while (at < text.length()) {
            if (!isAt(QUOTE)) {
                cell.append(text.charAt(at));
                stepWithin();
                continue;
            }
            step();
            if (isAt(QUOTE)) {
                cell.append(QUOTE);
                step();
            } else if (at == text.length() || isAt(separator) || isAt('\n') || isAt('\r')) {
                return cell.toString();
            } else {
                throw broken(place(), Fault.AFTER_QUOTE, around(at), "\"\"");
            }
        }
        throw broken(opened, Fault.UNCLOSED_QUOTE, "\"", "\"");
    }

    private boolean isAt(char character) {
        return at < text.length() && text.charAt(at) == character;
    }

    /** Over one character; over both of a line break that has two. */
    private void step() {
        var character = text.charAt(at++);
        if (character == '\r' && isAt('\n')) {
            at++;
        }
        if (character == '\n' || character == '\r') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(character)) {
            column++;
        }
    }

    /** A line break in a cell ends no row, and whoever looks for a mistake in a spreadsheet counts rows. */
    private void stepWithin() {
        var row = line;
        var before = column;
        step();
        if (line > row) {
            line = row;
            column = before + 1;
        }
    }

    private Place place() {
        return new Place(line, column);
    }

    private String around(int from) {
        var end = from;
        while (end < text.length()
                && text.charAt(end) != '\n'
                && text.charAt(end) != '\r'
                && end - from < Limits.FORM) {
            end++;
        }
        return text.substring(from, end);
    }

    private static Broken broken(Place at, Fault fault, String found, String expected) {
        return new Broken(new Problem(at, "", fault, found, expected));
    }
}
