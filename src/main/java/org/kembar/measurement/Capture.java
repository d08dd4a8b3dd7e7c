package org.kembar.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;

/**
 * What the file declares about itself: of which days it is known that there was nothing, or that everything is
 * recorded. Only a declared day can count as empty; on any other, a gap is a gap.
 */
final class Capture {

    private final List<Assertion> assertions;

    Capture(CaseFile file) {
        assertions = file.assertions();
    }

    /** The declarations that together cover every day of the range; empty if they do not. */
    List<Fact> covering(Assertion.About about, List<String> fields, DayRange range) {
        return covering(range, assertions.stream().filter(a -> speaksOf(a, about, fields)).toList());
    }

    /** The declarations of absence that together cover the range; empty if they do not. */
    List<Fact> absent(Assertion.About about, List<String> fields, DayRange range) {
        return covering(
                range,
                assertions.stream()
                        .filter(a -> a.says() == Assertion.Says.ABSENT && speaksOf(a, about, fields))
                        .toList());
    }

    /** A declaration limited to fields says nothing of the others. */
    private static boolean speaksOf(Assertion assertion, Assertion.About about, List<String> fields) {
        return assertion.about() == about
                && (assertion.fields().isEmpty() || !fields.isEmpty() && assertion.fields().containsAll(fields));
    }

    private static List<Fact> covering(DayRange range, List<Assertion> declarations) {
        var used = new ArrayList<Fact>();
        var reached = range.from();
        var byStart = declarations.stream().sorted(Comparator.comparing((Assertion a) -> days(a).from()).thenComparing(Assertion::id)).toList();
        for (var declaration : byStart) {
            var days = days(declaration);
            if (days.from().isAfter(reached)) {
                return List.of();
            }
            if (!days.to().isBefore(reached)) {
                used.add(declaration);
                if (!days.to().isBefore(range.to())) {
                    return List.copyOf(used);
                }
                reached = days.to().equals(LocalDate.MAX) ? LocalDate.MAX : days.to().plusDays(1);
            }
        }
        return List.of();
    }

    /** A declared period holds its first and its last year, month or day whole. */
    private static DayRange days(Assertion assertion) {
        return assertion.period()
                .map(period -> new DayRange(period.earliest(), period.latest()))
                .orElse(DayRange.UNLIMITED);
    }
}
