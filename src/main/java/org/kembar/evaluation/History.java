package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.measurement.Chronicle;
import org.kembar.measurement.Meter;
import org.kembar.measurement.Scope;

/** The indicators' states at the end of every quarter from the first fact to the date asked about: the heat strip. */
public record History(Framework framework, Scope scope, List<Quarter> quarters) {

    private static final int MONTHS = 3;

    /**
     * The indicators' states and the day they are true of: the last of a quarter, or the date asked about.
     *
     * @param ratings in the order of the framework's indicators
     */
    public record Quarter(LocalDate day, List<Rating> ratings) {}

    /** One pass through time: every fact enters and leaves each window once. The same as evaluating every quarter afresh. */
    public static History of(CaseFile file, Framework framework, Scope scope, Standards standards) {
        var days = days(file, scope);
        var meter = Meter.of(file, standards.catalogue(), standards.signalsOf(framework), scope.at(days.getFirst()));
        var quarters = new ArrayList<Quarter>(days.size());
        for (var day : days) {
            quarters.add(new Quarter(day, Evaluator.ratings(framework, meter, day)));
        }
        return new History(framework, scope, List.copyOf(quarters));
    }

    /** The quarters' ends up to the date asked about, and that date. */
    static List<LocalDate> days(CaseFile file, Scope scope) {
        var first = scope.period()
                .map(period -> period.from())
                .or(() -> firstDay(file))
                .filter(day -> day.isBefore(scope.asOf()))
                .orElse(scope.asOf());
        var days = new ArrayList<LocalDate>();
        for (var day = quarterEnd(first); day.isBefore(scope.asOf()); day = quarterEnd(day.plusDays(1))) {
            days.add(day);
        }
        days.add(scope.asOf());
        return List.copyOf(days);
    }

    private static LocalDate quarterEnd(LocalDate day) {
        var firstMonth = (day.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        return LocalDate.of(day.getYear(), firstMonth, 1).plusMonths(MONTHS).minusDays(1);
    }

    /** The first day that an instrument or an activity of the file can reach back to. */
    public static Optional<LocalDate> firstDay(CaseFile file) {
        return Stream.concat(
                        file.agreements().stream()
                                .map(agreement -> agreement.signed().earliest()),
                        file.activities().stream()
                                .map(activity -> Chronicle.date(activity).earliest()))
                .filter(day -> !day.equals(LocalDate.MIN))
                .min(Comparator.naturalOrder());
    }
}
