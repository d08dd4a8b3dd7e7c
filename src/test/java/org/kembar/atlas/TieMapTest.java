package org.kembar.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.cities.Coordinates;

class TieMapTest {

    private static final Coordinates BANDUNG = new Coordinates(-6.92222, 107.60694);
    private static final Coordinates SEOUL = new Coordinates(37.566, 126.9784);
    private static final Coordinates FORT_WORTH = new Coordinates(32.72541, -97.32085);
    private static final Coordinates SAO_PAULO = new Coordinates(-23.5475, -46.63611);

    private static final Pattern STEP = Pattern.compile("M(\\d+) (\\d+)l|(-?\\d+) ?(-?\\d+)( |z)");
    private static final Pattern TARGET = Pattern.compile("class=\"target\" x=\"([-\\d.]+)\" y=\"([-\\d.]+)\"");

    /** The Gulf of Guinea, the Pacific at the edge of the one view, the Caspian Sea; places far from any coast. */
    @ParameterizedTest
    @CsvSource({
        "-7.2, 107.9, true",
        "52, 100, true",
        "66, -175, true",
        "75, -40, true",
        "-80, 60, true",
        "40, -100, true",
        "0, 0, false",
        "10, 179, false",
        "42, 51, false",
        "40, -35, false",
        "-50, 100, false"
    })
    void landIsWhereItIs(double latitude, double longitude, boolean isLand) {
        for (var view : WorldView.values()) {
            var at = view.at(new Coordinates(latitude, longitude));
            assertThat(shape(view).contains(at.x(), at.y())).as("%s", view).isEqualTo(isLand);
        }
    }

    @ParameterizedTest
    @EnumSource(WorldView.class)
    void allLandIsOnTheMap(WorldView view) {
        var bounds = shape(view).getBounds2D();

        assertThat(bounds.getMinX()).isNotNegative();
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(WorldView.WIDTH);
        assertThat(bounds.getMinY()).isNotNegative();
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(Math.ceil(WorldView.HEIGHT));
    }

    private static Path2D shape(WorldView view) {
        var shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        var x = 0;
        var y = 0;
        for (var step : STEP.matcher(Land.path(view)).results().toList()) {
            if (step.group(1) != null) {
                x = Integer.parseInt(step.group(1));
                y = Integer.parseInt(step.group(2));
                shape.moveTo(x, y);
            } else {
                x += Integer.parseInt(step.group(3));
                y += Integer.parseInt(step.group(4));
                shape.lineTo(x, y);
            }
        }
        return shape;
    }

    @Test
    void aGreatCircleIsNoLongerThanTheDistance() {
        var places = GreatCircle.between(BANDUNG, FORT_WORTH);
        var length = IntStream.range(1, places.size())
                .mapToDouble(i -> places.get(i - 1).kilometresTo(places.get(i)))
                .sum();

        assertThat(places.getFirst()).isEqualTo(BANDUNG);
        assertThat(places.getLast()).isEqualTo(FORT_WORTH);
        assertThat(length).isCloseTo(BANDUNG.kilometresTo(FORT_WORTH), within(0.001));
        assertThat(GreatCircle.between(BANDUNG, BANDUNG)).containsExactly(BANDUNG, BANDUNG);
    }

    /** Over the Pacific a line stays whole, because the view is the one that is not cut there. */
    @Test
    void theViewIsTheOneThatCutsNoLine() {
        assertThat(picture(tie("fort-worth", FORT_WORTH)))
                .containsOnlyOnce("class=\"tie")
                .doesNotContainPattern("d=\"M[^\"M]*M");
        assertThat(picture(tie("sao-paulo", SAO_PAULO)))
                .containsOnlyOnce("class=\"tie")
                .doesNotContainPattern("d=\"M[^\"M]*M");
    }

    @Test
    void marksOfOnePlaceStandApart() {
        var ties = IntStream.range(0, 30)
                .mapToObj(i -> tie("p" + i, i % 2 == 0 ? SEOUL : BANDUNG))
                .toArray(Tie[]::new);
        var marks = TARGET.matcher(picture(ties))
                .results()
                .map(found -> new Point(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                .toList();

        assertThat(marks).hasSize(30);
        for (var one : marks) {
            assertThat(marks).allMatch(other -> other == one || one.distanceTo(other) > 24);
        }
    }

    /** Of thirty marks in two places some have room for their name beside them; each says it all the same. */
    @Test
    void namesStandWhereTheyCoverNothing() {
        var ties = IntStream.range(0, 30)
                .mapToObj(i -> tie("name-of-" + i, i % 2 == 0 ? SEOUL : FORT_WORTH))
                .toArray(Tie[]::new);
        var picture = picture(ties);

        assertThat(picture.split("<title>name-of-", -1)).hasSize(31);
        assertThat(picture.split(">name-of-[0-9]+</text>", -1)).hasSizeBetween(5, 30);
        assertThat(picture).contains(">Bandung</text>");
    }

    @Test
    void namesAreTextAndNothingElse() {
        assertThat(TieMap.of(
                                List.of(new Tie("/a?b&c", "<script>", "A \"<b>\"", Sign.OPEN, BANDUNG, SEOUL)),
                                Map.of(BANDUNG, "<i>"))
                        .picture(358, "\"><"))
                .contains("href=\"/a?b&amp;c\"", "&lt;script&gt;", "A &quot;&lt;b&gt;&quot;")
                .doesNotContain("<script", "<b>", "<i>");
    }

    private static Tie tie(String id, Coordinates other) {
        return new Tie("/" + id, id, id, Sign.FULL, BANDUNG, other);
    }

    private static String picture(Tie... ties) {
        return TieMap.of(List.of(ties), Map.of(BANDUNG, "Bandung")).picture(760, "Map");
    }
}
