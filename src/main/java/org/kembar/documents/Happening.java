package org.kembar.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDate;

/**
 * An activity as a picture shows it: under the number it has in the table, within the days on which it can have been.
 *
 * @param days empty if nothing is known of when it was
 */
record Happening(int number, Activity activity, EdtfDate date, Optional<Days> days) {

    /**
     * @param from the earliest day
     * @param to the latest; where the end is not known, the latest beginning
     * @param lasted the days it certainly went on, where it lasted longer than the record's doubt
     */
    record Days(LocalDate from, LocalDate to, Optional<Stretch> lasted) {

        /** The middle, which stands for the whole. */
        LocalDate middle() {
            return from.plusDays((to.toEpochDay() - from.toEpochDay()) / 2);
        }
    }

    record Stretch(LocalDate from, LocalDate to) {}

    private static final int LONG_MONTHS = 12;

    /** The activities of the scope that can have begun by its date, in the order of time, the undated last. */
    static List<Happening> of(CaseFile file, Scope scope) {
        var inScope = file.activities().stream()
                .filter(a -> scope.fields().isEmpty() || a.fields().stream().anyMatch(scope.fields()::contains))
                .filter(a -> Chronicle.date(a).begunBy(scope.asOf()).possible())
                .sorted(Comparator.comparing((Activity a) -> sortedBy(Chronicle.date(a)))
                        .thenComparing(Activity::id))
                .toList();
        var happenings = new ArrayList<Happening>(inScope.size());
        for (var activity : inScope) {
            var date = Chronicle.date(activity, file);
            happenings.add(new Happening(happenings.size() + 1, activity, date, days(date)));
        }
        return List.copyOf(happenings);
    }

    private static LocalDate sortedBy(EdtfDate date) {
        return days(date).map(Days::from).orElse(LocalDate.MAX);
    }

    static Optional<Days> days(EdtfDate date) {
        var start = date.start();
        var end = date.end();
        var from = start.from().equals(LocalDate.MIN) ? end.from() : start.from();
        var to = end.to().equals(LocalDate.MAX) ? start.to() : end.to();
        if (from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX) || to.isBefore(from)) {
            return Optional.empty();
        }
        var lasted = start.to().isBefore(end.from()) && !end.from().equals(LocalDate.MAX)
                ? Optional.of(new Stretch(start.to(), end.from()))
                : Optional.<Stretch>empty();
        return Optional.of(new Days(from, to, lasted));
    }

    boolean tookPlace() {
        return activity.status() == Activity.Status.HELD || activity.status() == Activity.Status.ONGOING;
    }

    /** The times of more than a year, from one day to another, in which nothing on record can have taken place. */
    static List<Silence> gaps(List<Happening> happenings, LocalDate first, LocalDate last) {
        var gaps = new ArrayList<Silence>();
        var free = first;
        var isFreeBefore = false;
        for (var happening : happenings) {
            if (happening.tookPlace() && happening.days().isPresent()) {
                var days = happening.days().get();
                add(gaps, free, days.from().minusDays(1), isFreeBefore || happening.mayBeginLater());
                var after = days.to().plusDays(1);
                if (after.isAfter(free)) {
                    free = after;
                    isFreeBefore = happening.mayEndEarlier();
                } else if (after.equals(free)) {
                    isFreeBefore = isFreeBefore && happening.mayEndEarlier();
                }
            }
        }
        add(gaps, free, last, isFreeBefore);
        return List.copyOf(gaps);
    }

    private boolean mayBeginLater() {
        return date.start().from().isBefore(date.start().to());
    }

    private boolean mayEndEarlier() {
        return date.end().from().isBefore(date.end().to());
    }

    private static void add(List<Silence> gaps, LocalDate from, LocalDate to, boolean isLeast) {
        if (from.plusMonths(LONG_MONTHS).isBefore(to)) {
            gaps.add(new Silence(from, to, isLeast));
        }
    }
}
