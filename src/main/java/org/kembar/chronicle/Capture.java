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

    /**
     * Which declarations together could answer a question.
     *
     * @param on the id of the one fact that is asked about, if only one is
     */
    private record Question(Assertion.About about, List<String> fields, boolean absence, Optional<String> on) {}

    private record Declared(Assertion assertion, DayRange days) {}

    private final List<Assertion> assertions;
    private final Map<Question, Answers> answers = new HashMap<>();

    public Capture(CaseFile file) {
        assertions = file.assertions();
    }

    /** The declarations that together cover every day of the range; empty if they do not. */
    public List<Fact> covering(Assertion.About about, List<String> fields, DayRange range) {
        return answers(about, fields, false).covering(range);
    }

    /** As {@link #covering}, where the question is about one fact: what is declared of that fact alone answers it too. */
    public List<Fact> coveringOf(Fact fact, Assertion.About about, List<String> fields, DayRange range) {
        return answers(new Question(about, fields, false, Optional.of(fact.id())))
                .covering(range);
    }

    /** The declarations of absence that together cover the range; empty if they do not. */
    public List<Fact> absent(Assertion.About about, List<String> fields, DayRange range) {
        return answers(about, fields, true).covering(range);
    }

    /** The declarations of absence that speak of any day of the range. */
    public List<Fact> absentFromPart(Assertion.About about, List<String> fields, DayRange range) {
        var speaking = new ArrayList<Fact>();
        for (var declaration : answers(about, fields, true).declared) {
            if (declaration.days().overlaps(range)) {
                speaking.add(declaration.assertion());
            }
        }
        return speaking;
    }

    /** The longest stretch of the range that is declared without a break; nothing if no day of it is. */
    public Optional<DayRange> longestCovered(Assertion.About about, List<String> fields, DayRange range) {
        var longest = Optional.<DayRange>empty();
        var stretch = Optional.<DayRange>empty();
        for (var declaration : answers(about, fields, false).declared) {
            if (declaration.days().overlaps(range)) {
                var days = declaration.days().clippedTo(range);
                var goesOn =
                        stretch.isPresent() && !stretch.get().to().plusDays(1).isBefore(days.from());
                stretch = Optional.of(goesOn ? stretch.get().hull(days) : days);
                if (longest.isEmpty() || stretch.get().days() > longest.get().days()) {
                    longest = stretch;
                }
            }
        }
        return longest;
    }

    /** The first of the days up to this one that are declared without a break; nothing if this one is not. */
    public Optional<LocalDate> coveredSince(Assertion.About about, List<String> fields, LocalDate day) {
        var stretch = Optional.<DayRange>empty();
        for (var declaration : answers(about, fields, false).declared) {
            var days = declaration.days();
            if (!days.from().isAfter(day)) {
                var goesOn =
                        stretch.isPresent() && !stretch.get().to().plusDays(1).isBefore(days.from());
                stretch = Optional.of(goesOn ? stretch.get().hull(days) : days);
            }
        }
        return stretch.filter(days -> days.contains(day)).map(DayRange::from);
    }

    /** The days of the range that no declaration covers, stretch by stretch. */
    public List<DayRange> uncovered(Assertion.About about, List<String> fields, DayRange range) {
        var open = new ArrayList<DayRange>();
        var next = range.from();
        for (var declaration : answers(about, fields, false).declared) {
            var days = declaration.days();
            if (days.overlaps(range) && !days.to().isBefore(next)) {
                if (days.from().isAfter(next)) {
                    open.add(new DayRange(next, days.from().minusDays(1)));
                }
                if (!days.to().isBefore(range.to())) {
                    return open;
                }
                next = days.to().plusDays(1);
            }
        }
        open.add(new DayRange(next, range.to()));
        return open;
    }

    private Answers answers(Assertion.About about, List<String> fields, boolean absence) {
        return answers(new Question(about, fields, absence, Optional.empty()));
    }

    private Answers answers(Question question) {
        var known = answers.get(question);
        if (known != null) {
            return known;
        }
        var fresh = new Answers(declared(question));
        answers.put(question, fresh);
        return fresh;
    }

    /** The declarations that answer one question. Many signals ask it of the same days, one after the other. */
    private static final class Answers {

        private final List<Declared> declared;
        private DayRange last = DayRange.UNLIMITED;
        private List<Fact> coveringLast;

        private Answers(List<Declared> declared) {
            this.declared = declared;
            coveringLast = together(last);
        }

        private List<Fact> covering(DayRange range) {
            if (!range.equals(last)) {
                last = range;
                coveringLast = together(range);
            }
            return coveringLast;
        }

        private List<Fact> together(DayRange range) {
            var used = new ArrayList<Fact>();
            var reached = range.from();
            for (var declaration : declared) {
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

    /** A declaration limited to fields says nothing of the others, and one about a single fact nothing of the rest. */
    private static boolean answers(Assertion assertion, Question question) {
        var fields = question.fields();
        return assertion.about() == question.about()
                && (assertion.on().isEmpty() || assertion.on().equals(question.on()))
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
