package org.kembar.tasks;

import java.time.LocalDate;
import java.util.Optional;

/** How near the last day for something is. */
public enum Urgency {
    OVERDUE,
    SOON,
    LATER,
    UNDATED;

    public static Urgency of(Optional<LocalDate> due, LocalDate today, int soonDays) {
        return due.map(day -> {
                    if (day.isBefore(today)) {
                        return OVERDUE;
                    }
                    return day.isAfter(today.plusDays(soonDays)) ? LATER : SOON;
                })
                .orElse(UNDATED);
    }
}
