package org.kembar.documents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Output;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Instruments;
import org.kembar.chronicle.Scope;
import org.kembar.documents.Svg.Anchor;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Wording;

/**
 * Agreements, activities by the city that hosts them, and the times in which nothing is on record; and, where all of a
 * partnership is to be seen, who led the cities, what stood in the way, and what came of it.
 */
public final class TimelinePicture {

    private static final double TEXT = 10;
    private static final int WIDEST = 1060;

    private final CaseFile file;
    private final Scope scope;
    private final Wording wording;
    private final int width;
    private final Optional<ToIntFunction<Fact>> numbers;
    private final List<Happening> happenings;
    private final Chart chart;
    private final Svg svg;
    private final TimeAxis axis;

    private TimelinePicture(
            CaseFile file, Scope scope, Wording wording, int width, Optional<ToIntFunction<Fact>> numbers) {
        this.file = file;
        this.scope = scope;
        this.wording = wording;
        this.width = width;
        this.numbers = numbers;
        happenings = Happening.of(file, scope);
        var names = Stream.concat(
                        Stream.of(Optional.of(Side.A), Optional.of(Side.B), Optional.<Side>empty())
                                .map(this::name),
                        numbers.isPresent()
                                ? file.termsOfOffice().stream()
                                        .map(term -> OfficeLanes.name(wording, term.side(), term.office()))
                                : Stream.of())
                .mapToDouble(name -> Svg.width(name, Chart.TEXT))
                .max()
                .orElse(0);
        chart = new Chart(width, firstDay(), scope.asOf(), names + 16);
        svg = chart.svg();
        axis = chart.axis();
    }

    /** @param width in CSS pixels; a narrow picture has the names above their rows */
    public static String svg(CaseFile file, Scope scope, Wording wording, int width) {
        return new TimelinePicture(file, scope, wording, width, Optional.empty()).draw();
    }

    /**
     * The same with terms of office, obstacles and outputs.
     *
     * @param numbers the number of a fact in the list beside the picture
     */
    static String whole(CaseFile file, Scope scope, Wording wording, int width, ToIntFunction<Fact> numbers) {
        return new TimelinePicture(file, scope, wording, width, Optional.of(numbers)).draw();
    }

    /** The new year before the scope's period or, without one, before the first fact. */
    private LocalDate firstDay() {
        var facts = Stream.of(
                        Instruments.of(file, scope.fields()).all().stream()
                                .map(i -> i.start().from()),
                        happenings.stream().flatMap(h -> h.days().stream()).map(Happening.Days::from),
                        numbers.isPresent() ? others().map(EdtfDate::earliest) : Stream.<LocalDate>of())
                .flatMap(days -> days);
        var first = scope.period()
                .map(period -> period.from())
                .or(() -> facts.filter(day -> !day.equals(LocalDate.MIN)).min(LocalDate::compareTo))
                .filter(day -> !day.isAfter(scope.asOf()))
                .orElse(scope.asOf());
        return first.withDayOfYear(1);
    }

    private Stream<EdtfDate> others() {
        return Stream.concat(
                file.obstacles().stream().flatMap(obstacle -> obstacle.date().stream()),
                file.outputs().stream().flatMap(output -> output.date().stream()));
    }

    private String draw() {
        new AgreementLane(chart, file, scope, wording).draw();
        if (numbers.isPresent()) {
            new OfficeLanes(chart, file, wording).draw();
        }
        chart.space(6);
        var top = chart.bottom();
        lane(Optional.of(Side.A));
        lane(Optional.of(Side.B));
        lane(Optional.empty());
        gaps(top);
        numbers.ifPresent(this::others);
        return chart.picture(
                "timeline-" + width,
                14,
                wording.say("report.asOf", wording.say(scope.asOf())),
                wording.say(numbers.isPresent() ? "dossier.timeline.title" : "report.timeline.title"),
                wording.say(
                        numbers.isPresent() ? "dossier.timeline.description" : "report.timeline.description",
                        wording.title(),
                        wording.say(axis.first()),
                        wording.say(axis.last())));
    }

    private String name(Optional<Side> host) {
        return wording.sentence(host.map(side -> wording.say("report.lane.hostedBy", wording.side(side)))
                .orElseGet(() -> wording.say("report.lane.hostUnknown")));
    }

    private void lane(Optional<Side> host) {
        new MarkLane(chart)
                .draw(
                        name(host),
                        happenings.stream()
                                .filter(h -> h.activity()
                                        .host()
                                        .filter(side -> side != Side.THIRD)
                                        .equals(host))
                                .flatMap(h -> h.days().stream()
                                        .map(days -> new MarkLane.Mark(
                                                h.number(),
                                                days,
                                                ActivityTicks.colour(
                                                        h.activity().host()),
                                                h.tookPlace())))
                                .toList());
    }

    /** What stood in the way, and what came of it; nothing where the file holds none with a date. */
    private void others(ToIntFunction<Fact> number) {
        marks("dossier.obstacles.heading", file.obstacles(), Obstacle::date, _ -> true, "alarm", number);
        marks("dossier.outputs.heading", file.outputs(), Output::date, output -> !output.planned(), "ink", number);
    }

    private <T extends Fact> void marks(
            String name,
            List<T> facts,
            Function<T, Optional<EdtfDate>> date,
            Predicate<T> isThere,
            String colour,
            ToIntFunction<Fact> number) {
        var marks = facts.stream()
                .flatMap(fact ->
                        date
                                .apply(fact)
                                .filter(day -> day.begunBy(scope.asOf()).possible())
                                .flatMap(Happening::days)
                                .stream()
                                .map(days ->
                                        new MarkLane.Mark(number.applyAsInt(fact), days, colour, isThere.test(fact))))
                .sorted(Comparator.comparing((MarkLane.Mark mark) -> mark.days().from())
                        .thenComparing(MarkLane.Mark::number))
                .toList();
        if (!marks.isEmpty()) {
            new MarkLane(chart).draw(wording.say(name), marks);
        }
    }

    private void gaps(double top) {
        var behind = new Svg();
        for (var gap : Happening.gaps(happenings, axis.first(), axis.last())) {
            var from = axis.at(gap.from());
            var to = axis.at(gap.to().plusDays(1));
            behind.rect("gap", from, top, to - from, chart.bottom() - top);
            gap.spelled(wording)
                    .filter(text -> Svg.width(text, TEXT) <= to - from - 4)
                    .findFirst()
                    .ifPresent(text ->
                            behind.text("soft", TEXT, false, Anchor.MIDDLE, (from + to) / 2, chart.bottom() - 5, text));
        }
        svg.over(behind);
    }

    /** Whether a term of office lies in the days that the picture shows. */
    static boolean showsTerms(CaseFile file, Scope scope, Wording wording) {
        var picture = new TimelinePicture(file, scope, wording, WIDEST, Optional.of(_ -> 0));
        return OfficeLanes.shows(file, picture.axis);
    }
}
