package org.kembar.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.evaluate;
import static org.kembar.evaluation.PublishedCases.scope;
import static org.kembar.evaluation.PublishedCases.signal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.database.Databases;
import org.kembar.edtf.Truth;
import org.kembar.measurement.SmallCase;
import org.kembar.registry.CaseFiles;

/** Active is a partnership in a year as signal C5.1 says it of that year, whatever the dates of its activities are like. */
class ActivePartnershipsTest {

    private static final int YEAR = 2024;

    /** What is known of one activity of each, and whether the partnership was active in 2024. */
    private static final Map<String, Truth> ACTIVITIES = Map.ofEntries(
            Map.entry("date: \"2024-03-01\", status: held", Truth.YES),
            Map.entry("date: \"2024\", status: held", Truth.YES),
            Map.entry("date: \"2024-05~\", status: ongoing", Truth.YES),
            Map.entry("date: \"2023-12/2024-02\", status: held", Truth.YES),
            Map.entry("date: \"2024-11/2025-02\", status: held", Truth.YES),
            Map.entry("date: \"2022/2026\", status: held", Truth.YES),
            Map.entry("date: \"2022-06/..\", status: ongoing", Truth.YES),
            Map.entry("date: \"2022-06/\", status: ongoing", Truth.CANNOT_TELL),
            Map.entry("date: \"2023-06/..\", status: held", Truth.YES),
            // It ended on a day of 2024, whichever.
            Map.entry("date: \"2023/2024\", status: held", Truth.YES),
            Map.entry("date: \"[2023-12-30..2024-01-02]\", status: held", Truth.CANNOT_TELL),
            Map.entry("date: \"202X\", status: held", Truth.CANNOT_TELL),
            Map.entry(
                    "date: \"2023-05\", status: held, alsoDated: [{date: \"2024-05\", source: {ref: register, quote: \"b\"}}]",
                    Truth.CANNOT_TELL),
            Map.entry("date: \"2023-12-31\", status: held", Truth.NO),
            Map.entry("date: \"2025-01-01/2025-03\", status: held", Truth.NO),
            Map.entry("date: \"2024-03-01\", status: cancelled", Truth.NO),
            Map.entry("planned: \"2024-03-01\", status: planned", Truth.NO),
            Map.entry("status: held", Truth.NO));

    @Test
    void eachIsCountedAsItsSignalCallsIt(@TempDir Path data) {
        var files = ACTIVITIES.keySet().stream().sorted().toList();
        try (var database = Databases.open(data)) {
            var registry = new CaseFiles(database.source(), Databases.CLOCK);
            for (var i = 0; i < files.size(); i++) {
                var activity = files.get(i);
                var file = file(activity, ", source: {ref: register, quote: \"a\"}");
                assertThat(answer(file)).as(activity).isEqualTo(ACTIVITIES.get(activity));
                registry.store(GeneratedCaseFiles.named(file, "p-" + i));
            }
            // Without evidence nothing speaks for it, and an activity of another kind of date does not hide the one
            // that tells.
            registry.store(GeneratedCaseFiles.named(file("date: \"2024-03-01\", status: held", ""), "without"));

            var active = new ActivePartnerships(registry);
            var counted = new ActivePartnerships.Active(times(Truth.YES), times(Truth.CANNOT_TELL));
            assertThat(active.in(YEAR)).isEqualTo(counted);
            assertThat(active.in(YEAR)).isEqualTo(counted);
        }
    }

    private static long times(Truth answer) {
        return ACTIVITIES.values().stream().filter(answer::equals).count();
    }

    private static CaseFile file(String activity, String source) {
        return SmallCase.toldBy("issued: \"2026-02\"", """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-08-07", termYears: 5}
                activities:
                  - {id: one, type: training, title: {en: "One"}, %s%s}
                assertions:
                  - {id: calendar, says: complete, about: activities}
                """.formatted(activity, source));
    }

    /** Of a year of which all activities are on record; the signal says nothing of one year of which it is open. */
    private static Truth answer(CaseFile file) {
        return signal(evaluate(file, scope(List.of(), YEAR + "-01-01", YEAR + "-12-31")), "C5.1")
                .value()
                .filter(share -> share.least() == share.most())
                .map(share -> Truth.of(share.least() > 0))
                .orElse(Truth.CANNOT_TELL);
    }
}
