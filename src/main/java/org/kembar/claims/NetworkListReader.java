package org.kembar.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.cities.Coordinates;
import org.kembar.claims.NetworkList.End;
import org.kembar.claims.NetworkList.Row;
import org.kembar.notation.Reading;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;
import org.kembar.syntax.Problems;
import org.kembar.syntax.Refusal;
import org.kembar.syntax.Unseen;
import org.kembar.syntax.Utf8;

/**
 * Reads a network list: CSV with a header, with commas or semicolons between the cells, a city and a country for each of two
 * ends, and coordinates if it has them. A list with mistakes in its form is refused whole, with all of them; whether the cities
 * exist is no question of form.
 */
public final class NetworkListReader {

    /** The columns, of which the coordinates may be left out together. */
    public static final List<String> COLUMNS =
            List.of("city1", "country1", "lat1", "lng1", "city2", "country2", "lat2", "lng2");

    private static final String HEADER = String.join(",", COLUMNS);

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{1,15})?");

    /** What makes a spreadsheet take a cell for a formula: OWASP, CSV Injection. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

    private final Problems problems = new Problems();
    private final List<String> columns = new ArrayList<>();
    private final Csv csv;

    private NetworkListReader(Csv csv) {
        this.csv = csv;
    }

    /** @param bytes UTF-8, at most {@link Limits#BYTES} */
    public static Reading<NetworkList> read(byte[] bytes) {
        try {
            return new NetworkListReader(new Csv(Utf8.decode(bytes))).read();
        } catch (Refusal refusal) {
            return new Reading.Refused<>(List.of(refusal.problem()));
        }
    }

    private Reading<NetworkList> read() {
        try {
            return readOn();
        } catch (Csv.Broken broken) {
            var problem = broken.problem();
            return new Reading.Refused<>(List.of(new Problem(
                    problem.at(), column(csv.cell()), problem.fault(), problem.found(), problem.expected())));
        }
    }

    /** What the header calls it. */
    private String column(int cell) {
        return cell < columns.size() ? columns.get(cell) : "";
    }

    /** The header first: of a file that is no such list nothing else is worth telling. */
    private Reading<NetworkList> readOn() throws Csv.Broken {
        var read = new ArrayList<Row>();
        if (header(csv.next().orElseGet(List::of))) {
            for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                row(row.get()).ifPresent(read::add);
            }
        }
        return problems.none() ? new Reading.Read<>(new NetworkList(read)) : new Reading.Refused<>(problems.inOrder());
    }

    private boolean header(List<Csv.Cell> header) {
        for (var cell : header) {
            if (!COLUMNS.contains(cell.text()) || columns.contains(cell.text())) {
                problems.add(cell.at(), "", Fault.WRONG_HEADER, cell.text(), HEADER);
                return false;
            }
            columns.add(cell.text());
        }
        var isComplete = columns.containsAll(List.of("city1", "country1", "city2", "country2"))
                && List.of("1", "2").stream()
                        .allMatch(end -> columns.contains("lat" + end) == columns.contains("lng" + end));
        if (!isComplete) {
            problems.add(Place.START, "", Fault.WRONG_HEADER, String.join(",", columns), HEADER);
        }
        return isComplete;
    }

    private Optional<Row> row(List<Csv.Cell> row) {
        if (row.size() != columns.size()) {
            problems.add(
                    row.getFirst().at(),
                    "",
                    Fault.NUMBER_OF_CELLS,
                    Integer.toString(row.size()),
                    Integer.toString(columns.size()));
            return Optional.empty();
        }
        return Optional.of(new Row(end(row, "1"), end(row, "2")));
    }

    private End end(List<Csv.Cell> row, String number) {
        var city = name(row, "city" + number);
        if (city.isEmpty()) {
            problems.add(at(row, "city" + number), "city" + number, Fault.EMPTY_CELL, "", "Bandung");
        }
        return new End(
                at(row, "city" + number),
                city,
                name(row, "country" + number),
                coordinates(row, "lat" + number, "lng" + number));
    }

    private String name(List<Csv.Cell> row, String column) {
        var text = text(row, column);
        if (text.length() > Limits.FORM) {
            complain(row, column, Fault.CELL_TOO_LONG, Integer.toString(text.length()), Integer.toString(Limits.FORM));
        } else if (FORMULA.matcher(text).matches()) {
            complain(row, column, Fault.FORMULA, text, "Bandung");
        } else if (Unseen.marks(text)) {
            complain(row, column, Fault.CONTROL_CHARACTER, text, "");
        }
        return Unseen.isBlank(text) ? "" : text.strip();
    }

    private Optional<Coordinates> coordinates(List<Csv.Cell> row, String latitude, String longitude) {
        if (!columns.contains(latitude)
                || Unseen.isBlank(text(row, latitude)) && Unseen.isBlank(text(row, longitude))) {
            return Optional.empty();
        }
        var north = degrees(row, latitude, 90);
        var east = degrees(row, longitude, 180);
        return north.isPresent() && east.isPresent()
                ? Optional.of(new Coordinates(north.get(), east.get()))
                : Optional.empty();
    }

    private Optional<Double> degrees(List<Csv.Cell> row, String column, int most) {
        var written = text(row, column).strip();
        var text = csv.hasSemicolons() ? written.replace(',', '.') : written;
        if (!NUMBER.matcher(text).matches()) {
            complain(row, column, Fault.NEEDS_NUMBER, written, "107.6071");
            return Optional.empty();
        }
        var degrees = Double.parseDouble(text);
        if (Math.abs(degrees) > most) {
            complain(row, column, Fault.NOT_ON_EARTH, text, Integer.toString(most));
            return Optional.empty();
        }
        return Optional.of(degrees);
    }

    private void complain(List<Csv.Cell> row, String column, Fault fault, String found, String expected) {
        problems.add(at(row, column), column, fault, found, expected);
    }

    private Place at(List<Csv.Cell> row, String column) {
        return row.get(columns.indexOf(column)).at();
    }

    private String text(List<Csv.Cell> row, String column) {
        return row.get(columns.indexOf(column)).text();
    }
}
