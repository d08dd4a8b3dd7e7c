package org.kembar.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.cities.Coordinates;

class WorldViewTest {

    /** What makes it an equal-area projection: a small square of the earth has the same area wherever it lies. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 45", "100, -30", "-170, 60", "60, 80", "-20, -75"})
    void areasAreTrue(double fromMiddle, double latitude) {
        assertThat(area(fromMiddle, latitude)).isCloseTo(area(0, 0), within(area(0, 0) / 1000));
    }

    private static double area(double fromMiddle, double latitude) {
        var step = 0.01;
        var here = WorldView.ATLANTIC.at(fromMiddle, latitude);
        var east = WorldView.ATLANTIC.at(fromMiddle + step, latitude);
        var north = WorldView.ATLANTIC.at(fromMiddle, latitude + step);
        var cross = (east.x() - here.x()) * (north.y() - here.y()) - (east.y() - here.y()) * (north.x() - here.x());
        return Math.abs(cross) / Math.cos(Math.toRadians(latitude + step / 2));
    }

    /** The proportions that its authors name: 2.05458 to 1, and poles 0.59247 as long as the equator. */
    @Test
    void hasTheShapeItsAuthorsGave() {
        assertThat(WorldView.WIDTH / WorldView.HEIGHT).isCloseTo(2.05458, within(0.00005));
        var pole = WorldView.PACIFIC.at(180, 90).x()
                - WorldView.PACIFIC.at(-180, 90).x();
        assertThat(pole / WorldView.WIDTH).isCloseTo(0.59247, within(0.00005));
    }

    @ParameterizedTest
    @EnumSource(WorldView.class)
    void eastIsRightAndNorthIsUp(WorldView view) {
        var middle = view.at(new Coordinates(0, view.meridian()));

        assertThat(middle.x()).isEqualTo(WorldView.WIDTH / 2);
        assertThat(middle.y()).isEqualTo(WorldView.HEIGHT / 2);
        assertThat(view.at(new Coordinates(0, view.meridian() + 10)).x()).isGreaterThan(middle.x());
        assertThat(view.at(new Coordinates(10, view.meridian())).y()).isLessThan(middle.y());
    }
}
