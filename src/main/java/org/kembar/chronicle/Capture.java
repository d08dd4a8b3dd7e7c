package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;

/**
 * What the file declares about itself: of which days it is known that there was nothing, or that everything is
 * recorded. Only a declared day can count as empty; on any other, a gap is a gap.
 */
public final class Capture {

    /** Which declarations together could answer a question. */
    private record Question(Assertion.About about, List<String> fields, boolean absence) {}

    private record Declared(Assertion assertion, DayRange days) {}

    private final List<Assertion> assertions;
    private final Map<Question, List<Declared>> declared = new HashMap<>();

    public Capture(CaseFile file) {
        assertions = file.assertions();
    }

    /** The declarations that together cover every day of the range; empty if they do not. */
    public List<Fact> covering(Assertion.About about, List<String> fields, DayRange range) {
        return covering(new Question(about, fields, false), range);
    }

    /** The declarations of absence that together cover the range; empty if they do not. */
    public List<Fact> absent(Assertion.About about, List<String> fields, DayRange range) {
        return covering(new Question(about, fields, true), range);
    }

    /** The longest stretch of the range that is declared without a break; nothing if no day of it is. */
    public Optional<DayRange> longestCovered(Assertion.About about, List<String> fields, DayRange range) {
        var longest = Optional.<DayRange>empty();
        var stretch = Optional.<DayRange>empty();
        for (var declaration : declared.computeIfAbsent(new Question(about, fields, false), this::declared)) {
            if (declaration.days().overlaps(range)) {
                var days = declaration.days().clippedTo(range);
                stretch = stretch.filter(s -> !s.to().plusDays(1).isBefore(days.from()))
                        .map(s -> s.hull(days))
                        .or(() -> Optional.of(days));
                var grown = stretch.get();
                longest = longest.filter(l -> l.days() >= grown.days()).or(() -> Optional.of(grown));
            }
        }
        return longest;
    }

    private List<Fact> covering(Question question, DayRange range) {
        var used = new ArrayList<Fact>();
        var reached = range.from();
        for (var declaration : declared.computeIfAbsent(question, this::declared)) {
            var days = declaration.days();
            if (days.from().isAfter(reached)) {
                return List.of();
            }
            if (!days.to().isBefore(reached)) {
                used.add(declaration.assertion());
                if (!days.to().isBefore(range.to())) {
                    return List.copyOf(used);
                }
                reached = days.to().equals(LocalDate.MAX)
                        ? LocalDate.MAX
                        : days.to().plusDays(1);
            }
        }
        return List.of();
    }

    /** By their beginning, without those that end no later than one before them: nobody would use them. */
    private List<Declared> declared(Question question) {
        var longest = new ArrayList<Declared>();
        var byStart = assertions.stream()
                .filter(assertion -> answers(assertion, question))
                .map(assertion -> new Declared(assertion, days(assertion)))
                .sorted(Comparator.comparing((Declared d) -> d.days().from())
                        .thenComparing(d -> d.assertion().id()))
                .toList();
        for (var declaration : byStart) {
            if (longest.isEmpty()
                    || declaration.days().to().isAfter(longest.getLast().days().to())) {
                longest.add(declaration);
            }
        }
        return longest;
    }

    /** A declaration limited to fields says nothing of the others. */
    private static boolean answers(Assertion assertion, Question question) {
        var fields = question.fields();
        return assertion.about() == question.about()
                && (assertion.says() == Assertion.Says.ABSENT || !question.absence())
                && (assertion.fields().isEmpty()
                        || !fields.isEmpty() && assertion.fields().containsAll(fields));
    }

    /** A declared period holds its first and its last year, month or day whole. */
    private static DayRange days(Assertion assertion) {
        return assertion
                .period()
                .map(period -> new DayRange(period.earliest(), period.latest()))
                .orElse(DayRange.UNLIMITED);
    }
}
