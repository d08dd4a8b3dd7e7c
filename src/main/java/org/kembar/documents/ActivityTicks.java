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
        var shown = happenings.stream()
                .filter(happening -> happening.days().filter(this::overlaps).isPresent())
                .toList();
        // All the doubt lies behind all the ticks: a hollow one stays hollow where another's doubt runs past it.
        shown.forEach(happening -> doubt(happening.days().orElseThrow(), middle));
        shown.forEach(happening -> tick(happening, happening.days().orElseThrow(), middle));
    }

    private boolean overlaps(Happening.Days days) {
        return !days.to().isBefore(axis.first()) && !days.from().isAfter(axis.last());
    }

    private void doubt(Happening.Days days, double middle) {
        var from = axis.at(days.from());
        var to = axis.at(days.to().plusDays(1));
        if (to - from > DOUBT) {
            svg.line("rule-strong", 1, from, middle, to, middle);
        }
    }

    private void tick(Happening happening, Happening.Days days, double middle) {
        var colour = colour(happening.activity().host());
        var x = axis.at(days.middle());
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
