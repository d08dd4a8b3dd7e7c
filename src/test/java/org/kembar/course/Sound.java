package org.kembar.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.measurement.SmallCase.lines;

import java.time.LocalDate;
import java.util.List;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.PublishedCases;
import org.kembar.measurement.SmallCase;

/**
 * How an alarm sounds over a small case file: how certain, with which numbers, on which grounds.
 *
 * @param numbers days, months or counts, in the order of the kind
 * @param facts ids of the grounds
 */
record Sound(Truth certainty, List<Integer> numbers, List<String> facts) {

    static final String END_OF_2024 = "2024-12-31";

    static final String COMPLETE = """
            assertions:
              - {id: calendar, says: complete, about: activities}
            """;

    static String memorandum(String signed, String until) {
        return """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "%s", until: "%s"}
                """.formatted(signed, until);
    }

    /** One training on each date, named {@code held-1} and so on. */
    static String held(String... dates) {
        return "activities:\n"
                + lines(
                        dates.length,
                        i -> "{id: held-%d, type: training, title: {en: \"Training\"}, date: \"%s\", status: held}"
                                .formatted(i, dates[i - 1]));
    }

    static Sound sounding(Alarm.Kind kind, String day, String facts) {
        var alarms = alarms(kind, day, facts);
        assertThat(alarms).as("%s on %s", kind, day).hasSize(1);
        return of(alarms.getFirst());
    }

    static Standing standing(String day, String facts) {
        return PublishedCases.evaluate(SmallCase.read(facts), Scope.wholeAt(LocalDate.parse(day)))
                .standing();
    }

    static Sound of(Alarm alarm) {
        return new Sound(
                alarm.certainty(),
                alarm.numbers(),
                alarm.facts().stream().map(Fact::id).toList());
    }

    static void assertSilent(Alarm.Kind kind, String day, String facts) {
        assertThat(alarms(kind, day, facts)).as("%s on %s", kind, day).isEmpty();
    }

    static List<Alarm> alarms(Alarm.Kind kind, String day, String facts) {
        return alarms(kind, day, SmallCase.read(facts));
    }

    static List<Alarm> alarms(Alarm.Kind kind, String day, CaseFile file) {
        return PublishedCases.evaluate(file, Scope.wholeAt(LocalDate.parse(day))).alarms().stream()
                .filter(alarm -> alarm.kind() == kind)
                .toList();
    }
}
