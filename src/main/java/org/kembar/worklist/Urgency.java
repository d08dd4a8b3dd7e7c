package org.kembar.worklist;

import java.time.LocalDate;
import java.util.Optional;

/** How near the last day for something is. */
enum Urgency {
    OVERDUE,
    SOON,
    LATER,
    UNDATED;

    static Urgency of(Optional<LocalDate> due, LocalDate today, int soonDays) {
        return due.map(day -> {
                    if (day.isBefore(today)) {
                        return OVERDUE;
                    }
                    return day.isAfter(today.plusDays(soonDays)) ? LATER : SOON;
                })
                .orElse(UNDATED);
    }
}
