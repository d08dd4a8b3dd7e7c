package org.kembar.course;

import org.kembar.casefile.Text;

/**
 * When an alarm sounds. Choices of this product that a city may change; each with its reason. How long before its end an
 * instrument is about to lapse is said by signal C3.1.
 *
 * @param ageYears an instrument without an end is old
 * @param dormancyMonths without any held activity a partnership is dormant
 * @param frontLoadedPercent so many of all held activities in the first year make a course front-loaded
 * @param frontLoadedActivities of fewer nobody can say that they came all at the start
 * @param frontLoadedYears in a shorter time nobody can say so either
 * @param dropPercent participants fallen below this share of the earlier peak have dropped
 * @param promiseMonths a promise older than this without a payment on record is overdue
 * @param planDays so many days after its planned time an activity of which nothing more is said is overdue
 */
public record AlarmThresholds(
        int ageYears,
        int dormancyMonths,
        int frontLoadedPercent,
        int frontLoadedActivities,
        int frontLoadedYears,
        int dropPercent,
        int promiseMonths,
        int planDays,
        Text ageReason,
        Text dormancyReason,
        Text frontLoadedReason,
        Text dropReason,
        Text promiseReason,
        Text planReason) {}
