package org.kembar.measurement;

import java.util.Comparator;
import java.util.List;
import org.kembar.casefile.Survey;
import org.kembar.chronicle.Chronicle;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** What the latest surveys of a question say in a window. */
final class Surveys {

    private Surveys() {}

    /** The surveys of a question that can be the latest in the window: more than one if they are dated alike. */
    static List<Survey> latest(List<Survey> surveys, Survey.Question question, DayRange window) {
        if (surveys.isEmpty()) {
            return List.of();
        }
        var asked = Chronicle.byId(surveys).stream()
                .filter(s ->
                        s.question() == question && s.date().touches(window).possible())
                .toList();
        var last = asked.stream()
                .filter(s -> s.date().touches(window).certain())
                .map(s -> s.date().end().from())
                .max(Comparator.naturalOrder());
        return asked.stream()
                .filter(s -> last.filter(s.date().latest()::isBefore).isEmpty())
                .toList();
    }

    /** What the surveys say: more than one number if more than one can be the latest, which their days may settle. */
    static Interval said(List<Survey> surveys, DayRange window, Working working) {
        var said = Interval.exactly(surveys.getFirst().value().doubleValue());
        for (var survey : surveys) {
            said = said.hull(Interval.exactly(survey.value().doubleValue()));
            if (survey.date().touches(window).certain()) {
                working.counted(survey);
            } else {
                working.doubtfulDate(survey);
            }
        }
        if (!said.isExact()) {
            surveys.forEach(survey ->
                    working.needs(survey.date().isOneDay() ? Need.Kind.MISSING_DETAIL : Need.Kind.EXACT_DATE, survey));
        }
        return said;
    }

    static Truth anyInside(List<Survey> surveys, DayRange window) {
        var inside = Truth.NO;
        for (var survey : surveys) {
            inside = inside.or(survey.date().touches(window));
        }
        return inside;
    }
}
