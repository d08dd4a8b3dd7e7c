package org.kembar.documents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Instruments;
import org.kembar.chronicle.Scope;
import org.kembar.documents.Svg.Anchor;
import org.kembar.wording.Wording;

/** Agreements, activities by the city that hosts them, and the times in which nothing is on record. */
public final class TimelinePicture {

    private static final double ROW = 19;
    private static final double RADIUS = 7.5;
    private static final double TEXT = 10;
    /** What a number may take of its mark; the edge of a hollow one takes its share. */
    private static final double ROOM = 2 * RADIUS - 2;
    /** How wide a bold digit is, as a part of the size of the letters. */
    private static final double DIGIT = 0.62;

    private final CaseFile file;
    private final Scope scope;
    private final Wording wording;
    private final int width;
    private final List<Happening> happenings;
    private final Chart chart;
    private final Svg svg;
    private final TimeAxis axis;

    private TimelinePicture(CaseFile file, Scope scope, Wording wording, int width) {
        this.file = file;
        this.scope = scope;
        this.wording = wording;
        this.width = width;
        happenings = Happening.of(file, scope);
        var names = Stream.of(Optional.of(Side.A), Optional.of(Side.B), Optional.<Side>empty())
                .mapToDouble(side -> Svg.width(name(side), Chart.TEXT))
                .max()
                .orElse(0);
        chart = new Chart(width, firstDay(), scope.asOf(), names + 16);
        svg = chart.svg();
        axis = chart.axis();
    }

    /** @param width in CSS pixels; a narrow picture has the names above their rows */
    public static String svg(CaseFile file, Scope scope, Wording wording, int width) {
        return new TimelinePicture(file, scope, wording, width).draw();
    }

    /** The new year before the scope's period or, without one, before the first fact. */
    private LocalDate firstDay() {
        var facts = Stream.concat(
                Instruments.of(file, scope.fields()).all().stream()
                        .map(i -> i.start().from()),
                happenings.stream().flatMap(h -> h.days().stream()).map(Happening.Days::from));
        var first = scope.period()
                .map(period -> period.from())
                .or(() -> facts.filter(day -> !day.equals(LocalDate.MIN)).min(LocalDate::compareTo))
                .filter(day -> !day.isAfter(scope.asOf()))
                .orElse(scope.asOf());
        return first.withDayOfYear(1);
    }

    private String draw() {
        new AgreementLane(chart, file, scope, wording).draw();
        chart.space(6);
        var top = chart.bottom();
        lane(Optional.of(Side.A));
        lane(Optional.of(Side.B));
        lane(Optional.empty());
        gaps(top);
        return chart.picture(
                "timeline-" + width,
                14,
                wording.say("report.asOf", wording.say(scope.asOf())),
                wording.say("report.timeline.title"),
                wording.say(
                        "report.timeline.description",
                        wording.title(),
                        wording.say(axis.first()),
                        wording.say(axis.last())));
    }

    private String name(Optional<Side> host) {
        return wording.sentence(host.map(side -> wording.say("report.lane.hostedBy", wording.side(side)))
                .orElseGet(() -> wording.say("report.lane.hostUnknown")));
    }

    /** Activities so close that their marks would touch stand one below the other. */
    private void lane(Optional<Side> host) {
        var rows = new ArrayList<Double>();
        var marks = happenings.stream()
                .filter(h ->
                        h.activity().host().filter(side -> side != Side.THIRD).equals(host))
                .filter(h -> h.days().isPresent() && overlaps(h.days().get()))
                .map(h -> place(h, h.days().orElseThrow(), rows))
                .toList();
        var top = chart.lane("", name(host), Math.max(1, rows.size()) * ROW);
        marks.forEach(mark -> mark(mark, top));
        svg.line("rule-strong", 0.5, 0, chart.bottom() + 2, axis.right(), chart.bottom() + 2);
        chart.space(5);
    }

    private boolean overlaps(Happening.Days days) {
        return !days.to().isBefore(axis.first()) && !days.from().isAfter(axis.last());
    }

    private record Mark(Happening happening, Happening.Days days, double x, int row) {}

    private Mark place(Happening happening, Happening.Days days, List<Double> rows) {
        var x = Math.clamp(axis.at(days.middle()), axis.left() + RADIUS, axis.right() - RADIUS - 2);
        var from = Math.min(axis.at(days.from()), x - RADIUS) - 2;
        var to = Math.max(axis.at(days.to().plusDays(1)), x + RADIUS);
        var row = 0;
        while (row < rows.size() && rows.get(row) > from) {
            row++;
        }
        if (row == rows.size()) {
            rows.add(to);
        } else {
            rows.set(row, to);
        }
        return new Mark(happening, days, x, row);
    }

    /** A number in the city's colour; a line over the days that are possible, a bar over those that are certain. */
    private void mark(Mark mark, double top) {
        var colour = ActivityTicks.colour(mark.happening().activity().host());
        var y = top + mark.row() * ROW + ROW / 2;
        var from = axis.at(mark.days().from());
        var to = axis.at(mark.days().to().plusDays(1));
        if (to - from > 2 * RADIUS) {
            svg.line(colour, 1, from, y, to, y)
                    .line(colour, 1, from, y - 3, from, y + 3)
                    .line(colour, 1, to, y - 3, to, y + 3);
        }
        mark.days()
                .lasted()
                .ifPresent(lasted -> svg.line(colour, 4, axis.at(lasted.from()), y, axis.at(lasted.to()), y));
        var held = mark.happening().tookPlace();
        if (held) {
            svg.circle(colour, mark.x(), y, RADIUS);
        } else {
            svg.ring(colour, mark.x(), y, RADIUS - 0.5);
        }
        var number = Integer.toString(mark.happening().number());
        var size = Math.min(TEXT, (held ? ROOM : ROOM - 2) / (DIGIT * number.length()));
        svg.text(held ? "paper" : colour, size, true, Anchor.MIDDLE, mark.x(), y + 0.35 * size, number);
    }

    private void gaps(double top) {
        var behind = new Svg();
        for (var gap : Happening.gaps(happenings, axis.first(), axis.last())) {
            var from = axis.at(gap.from());
            var to = axis.at(gap.to().plusDays(1));
            behind.rect("gap", from, top, to - from, chart.bottom() - top);
            var text = wording.say("report.timeline.gap", (int)
                    ChronoUnit.MONTHS.between(gap.from(), gap.to().plusDays(1)));
            if (Svg.width(text, TEXT) <= to - from - 4) {
                behind.text("soft", TEXT, false, Anchor.MIDDLE, (from + to) / 2, chart.bottom() - 5, text);
            }
        }
        svg.over(behind);
    }
}
