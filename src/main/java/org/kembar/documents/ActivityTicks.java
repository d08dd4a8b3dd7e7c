package org.kembar.documents;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Side;
import org.kembar.wording.Wording;

/** The activities above the heat strip: a tick each, as wide as the record's doubt about the day. */
final class ActivityTicks {

    private static final double HEIGHT = 18;
    private static final double TICK = 12;
    private static final double DOUBT = 6;

    private final Chart chart;
    private final Svg svg;
    private final TimeAxis axis;
    private final Wording wording;

    ActivityTicks(Chart chart, Wording wording) {
        this.chart = chart;
        this.svg = chart.svg();
        this.axis = chart.axis();
        this.wording = wording;
    }

    void draw(List<Happening> happenings) {
        var middle = chart.lane("", wording.say("report.lane.activities"), HEIGHT) + HEIGHT / 2;
        happenings.forEach(happening -> happening.days().ifPresent(days -> tick(happening, days, middle)));
    }

    private void tick(Happening happening, Happening.Days days, double middle) {
        if (days.to().isBefore(axis.first()) || days.from().isAfter(axis.last())) {
            return;
        }
        var colour = colour(happening.activity().host());
        var from = axis.at(days.from());
        var to = axis.at(days.to().plusDays(1));
        var x = axis.at(days.middle());
        if (to - from > DOUBT) {
            svg.line("rule-strong", 1, from, middle, to, middle);
        }
        days.lasted()
                .ifPresent(lasted -> svg.line(colour, 4, axis.at(lasted.from()), middle, axis.at(lasted.to()), middle));
        if (happening.tookPlace()) {
            svg.line(colour, 2, x, middle - TICK / 2, x, middle + TICK / 2);
        } else {
            svg.ring(colour, x, middle, 3);
        }
    }

    /** The accent of the city that hosts. */
    static String colour(Optional<Side> host) {
        return host.map(side -> switch (side) {
                    case A -> "city-a";
                    case B -> "city-b";
                    case THIRD -> "city-none";
                })
                .orElse("city-none");
    }
}
