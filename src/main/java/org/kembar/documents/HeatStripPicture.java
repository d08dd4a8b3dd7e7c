package org.kembar.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.documents.Svg.Anchor;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.measurement.State;
import org.kembar.wording.Wording;

/**
 * The heat strip: indicators by quarters, above them the terms of the agreements and the activities. It shows when a
 * partnership woke, when its agreement ended, and what has been dark since.
 */
public final class HeatStripPicture {

    private static final double ROW = 20;
    private static final double NARROW_ROW = 16;
    private static final double SEPARATED = 5;
    private static final double ROOM_FOR_SIGN = 11;

    private final CaseFile file;
    private final History history;
    private final Wording wording;
    private final int width;
    private final String id;
    private final Chart chart;
    private final Svg svg;
    private final TimeAxis axis;
    private final List<Double> quarters;
    private final List<Double> years;
    private final List<Row> rows = new ArrayList<>();

    /** Where the cells of an indicator are drawn. */
    private record Row(Framework.Indicator indicator, double top, double height) {}

    private HeatStripPicture(CaseFile file, History history, Wording wording, int width) {
        this.file = file;
        this.history = history;
        this.wording = wording;
        this.width = width;
        id = "strip-" + width;
        var names = history.framework().indicators().stream()
                .mapToDouble(indicator -> Svg.width(wording.say(indicator.name()), Chart.TEXT))
                .max()
                .orElse(0);
        chart = new Chart(width, history.begins(), history.scope().asOf(), names + 42);
        svg = chart.svg();
        axis = chart.axis();
        quarters = turns(false);
        years = turns(true);
    }

    /**
     * The same with every cell leading to what explains it.
     *
     * @param on the address of the page of a day
     * @param explanation the place on it that explains the state of an indicator
     */
    static String linked(
            CaseFile file,
            History history,
            Wording wording,
            int width,
            Function<LocalDate, String> on,
            Function<Framework.Indicator, String> explanation) {
        var picture = new HeatStripPicture(file, history, wording, width);
        return picture.draw() + picture.cells(on, explanation);
    }

    /** @param width in CSS pixels; a narrow picture has the names above their rows */
    public static String svg(CaseFile file, History history, Wording wording, int width) {
        return new HeatStripPicture(file, history, wording, width).draw();
    }

    private String draw() {
        new AgreementLane(chart, file, history.scope(), wording).draw();
        new ActivityTicks(chart, wording).draw(Happening.of(file, history.scope()));
        chart.space(6);
        var indicators = history.framework().indicators();
        for (var i = 0; i < indicators.size(); i++) {
            row(i, indicators.get(i));
        }
        return chart.picture(
                id,
                14,
                wording.say("report.asOf", wording.say(axis.last())),
                wording.say("report.strip.title"),
                wording.say(
                        "report.strip.description",
                        wording.title(),
                        wording.say(axis.first()),
                        wording.say(axis.last())));
    }

    private void row(int index, Framework.Indicator indicator) {
        var height = Chart.isNarrow(width) ? NARROW_ROW : ROW;
        var top = chart.lane(indicator.id(), wording.say(indicator.name()), height);
        rows.add(new Row(indicator, top, height));
        var runs = Run.of(history, index);
        runs.forEach(run -> fill(run, top, height));
        separate(top, height);
        runs.forEach(run -> sign(run, top + height / 2));
        chart.space(Chart.isNarrow(width) ? 5 : 3);
    }

    private void fill(Run run, double top, double height) {
        var from = axis.at(run.from());
        var length = axis.at(run.to().plusDays(1)) - from;
        if (run.state() == State.INSUFFICIENT) {
            svg.pattern(id + "-hatch", from, top, length, height);
        } else {
            svg.rect(word(run.state()), from, top, length, height);
        }
    }

    /**
     * What lies over the picture and leads on. A picture is one thing to who cannot see it, and hundreds of stops are no way
     * for a keyboard: for both the page has the choice of an indicator and a quarter.
     */
    private String cells(Function<LocalDate, String> on, Function<Framework.Indicator, String> explanation) {
        var over = new Svg();
        var first = history.begins();
        for (var quarter : history.quarters()) {
            var from = axis.at(first);
            var length = axis.at(quarter.day().plusDays(1)) - from;
            if (length >= SEPARATED) {
                var address = on.apply(quarter.day());
                over.group(from, wording.say("report.strip.cell", wording.say(quarter.day())));
                rows.forEach(row ->
                        over.cell(address + explanation.apply(row.indicator()), row.top(), length, row.height()));
                over.endGroup();
            }
            first = quarter.day().plusDays(1);
        }
        return over.over(width, chart.height());
    }

    /** The quarters stand apart, where they are wide enough. One line for each would be a quarter of a page. */
    private void separate(double top, double height) {
        svg.uprights("paper", 1, quarters, top, height);
        svg.uprights("paper", 2, years, top, height);
    }

    /** Where quarters begin, the years or the others; the same in every row. */
    private List<Double> turns(boolean ofYears) {
        return history.quarters().stream()
                .limit(history.quarters().size() - 1L)
                .map(quarter -> quarter.day().plusDays(1))
                .filter(day -> ofYears == (day.getMonthValue() == 1))
                .filter(this::isWide)
                .map(axis::at)
                .toList();
    }

    private boolean isWide(LocalDate day) {
        return day.getMonthValue() == 1 || axis.at(day.plusMonths(3)) - axis.at(day) >= SEPARATED;
    }

    /** The sign on a ground of its own, in the middle of its run. */
    private void sign(Run run, double middle) {
        var from = axis.at(run.from());
        var length = axis.at(run.to().plusDays(1)) - from;
        if (length >= ROOM_FOR_SIGN) {
            var x = from + length / 2;
            svg.rect(run.state() == State.INSUFFICIENT ? "hatch" : word(run.state()), x - 5, middle - 6, 10, 12);
            svg.text("on-" + word(run.state()), 10, true, Anchor.MIDDLE, x, middle + 3.6, Wording.sign(run.state()));
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
