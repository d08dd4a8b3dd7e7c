package org.kembar.wording;

import java.util.List;
import org.kembar.casefile.Text;
import org.kembar.course.AlarmThresholds;

/** Says when an alarm sounds, and why then. */
public record AlarmThresholdWords(String when, String why) {

    /** All of them, in the order in which the thresholds are written down. */
    public static List<AlarmThresholdWords> of(Language language, AlarmThresholds alarms) {
        return List.of(
                of(language, alarms.ageReason(), "alarms.age", alarms.ageYears()),
                of(language, alarms.dormancyReason(), "alarms.dormancy", alarms.dormancyMonths()),
                of(
                        language,
                        alarms.frontLoadedReason(),
                        "alarms.frontLoaded",
                        alarms.frontLoadedPercent(),
                        alarms.frontLoadedActivities(),
                        alarms.frontLoadedYears()),
                of(language, alarms.dropReason(), "alarms.drop", alarms.dropPercent()),
                of(language, alarms.promiseReason(), "alarms.promise", alarms.promiseMonths()),
                of(language, alarms.planReason(), "alarms.plan", alarms.planDays()));
    }

    private static AlarmThresholdWords of(Language language, Text why, String key, Object... numbers) {
        return new AlarmThresholdWords(Wording.plain(language, key, numbers), why.bestFor(language.tag()));
    }
}
