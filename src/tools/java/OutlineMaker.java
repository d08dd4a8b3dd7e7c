import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes the outlines of the land that the map of partnerships is drawn on. Runs without a build:
 *
 * <pre>
 * java src/tools/java/OutlineMaker.java countries-110m.json src/main/resources/org/kembar/atlas/land.txt
 * </pre>
 *
 * <p>The file is the one of that name in the npm package world-atlas: Natural Earth at 1:110 million as TopoJSON, of which
 * the object {@code land} is taken. What is made is a line that says what it is, then a line for each ring: longitude and
 * latitude of its first point in hundredths of a degree, then the steps to the next.
 */
final class OutlineMaker {

    private static final Pattern PAIR = Pattern.compile("\"(scale|translate)\":\\[([-0-9.e]+),([-0-9.e]+)]");
    private static final int HUNDREDTHS = 100;
    private static final long ROUND = 360L * HUNDREDTHS;
    private static final long SOUTH_POLE = -90L * HUNDREDTHS;

    private OutlineMaker() {}

    static void main(String[] arguments) throws IOException {
        var topology = Files.readString(Path.of(arguments[0]));
        var arcs = new Numbers(topology, topology.lastIndexOf("\"arcs\":") + 7).list();
        var land = new Numbers(topology, topology.indexOf("\"arcs\":", topology.indexOf("\"land\"")) + 7).list();
        var scale = pair(topology, "scale");
        var translate = pair(topology, "translate");
        var lines = new ArrayList<String>();
        for (var polygon : land) {
            for (var ring : (List<?>) polygon) {
                lines.add(line((List<?>) ring, arcs, scale, translate));
            }
        }
        lines.sort((a, b) -> b.length() - a.length());
        lines.addFirst("kembar-outlines/1 Natural Earth 4.1.0 1:110m land " + lines.size());
        Files.write(Path.of(arguments[1]), lines);
    }

    private static double[] pair(String topology, String name) {
        return PAIR.matcher(topology)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> new double[] {Double.parseDouble(found.group(2)), Double.parseDouble(found.group(3))})
                .findFirst()
                .orElseThrow();
    }

    /** An arc that is named by the complement of its number is walked backwards; where arcs meet they share a point. */
    private static String line(List<?> ring, List<Object> arcs, double[] scale, double[] translate) {
        var points = new ArrayList<long[]>();
        for (var named : ring) {
            var number = (int) Math.round((double) named);
            var arc = points((List<?>) arcs.get(number < 0 ? ~number : number), scale, translate);
            points.addAll(number < 0 ? arc.reversed() : arc);
        }
        var line = new StringBuilder();
        var last = new long[2];
        for (var point : whole(points)) {
            if (line.isEmpty() || point[0] != last[0] || point[1] != last[1]) {
                line.append(line.isEmpty() ? "" : " ")
                        .append(point[0] - last[0])
                        .append(' ')
                        .append(point[1] - last[1]);
                last = point;
            }
        }
        return line.toString();
    }

    /**
     * Where a ring crosses the 180th degree it goes on beyond it. One that leads round the earth is closed along the South
     * Pole, for that is what it goes round.
     */
    private static List<long[]> whole(List<long[]> points) {
        var whole = new ArrayList<long[]>();
        for (var point : points) {
            var x = point[0];
            if (!whole.isEmpty()) {
                x += Math.round((whole.getLast()[0] - x) / (double) ROUND) * ROUND;
            }
            whole.add(new long[] {x, point[1]});
        }
        if (whole.getLast()[0] != whole.getFirst()[0]) {
            whole.add(new long[] {whole.getLast()[0], SOUTH_POLE});
            whole.add(new long[] {whole.getFirst()[0], SOUTH_POLE});
        }
        return whole;
    }

    private static List<long[]> points(List<?> arc, double[] scale, double[] translate) {
        var points = new ArrayList<long[]>();
        var x = 0.0;
        var y = 0.0;
        for (var step : arc) {
            var by = (List<?>) step;
            x += (double) by.get(0);
            y += (double) by.get(1);
            points.add(new long[] {
                Math.round((x * scale[0] + translate[0]) * HUNDREDTHS),
                Math.round((y * scale[1] + translate[1]) * HUNDREDTHS)
            });
        }
        return points;
    }

    /** Lists of numbers and of lists, as JSON writes them. */
    private static final class Numbers {

        private final String text;
        private int at;

        Numbers(String text, int at) {
            this.text = text;
            this.at = at;
        }

        List<Object> list() {
            var list = new ArrayList<Object>();
            at++;
            while (text.charAt(at) != ']') {
                if (text.charAt(at) == '[') {
                    list.add(list());
                } else if (text.charAt(at) == ',') {
                    at++;
                } else {
                    list.add(number());
                }
            }
            at++;
            return list;
        }

        private double number() {
            var from = at;
            while (text.charAt(at) != ',' && text.charAt(at) != ']') {
                at++;
            }
            return Double.parseDouble(text.substring(from, at));
        }
    }
}
