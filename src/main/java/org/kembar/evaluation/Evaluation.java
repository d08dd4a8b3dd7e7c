package org.kembar.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Survey;
import org.kembar.chronicle.Scope;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;

/**
 * A case file judged by a framework within a scope. There is no overall score: the profile, its coverage and its trend
 * are the result.
 */
public record Evaluation(
        CaseFile file,
        Framework framework,
        Scope scope,
        Standing standing,
        List<Finding> findings,
        List<Comparison> comparisons,
        List<Alarm> alarms,
        List<Step> steps) {

    /**
     * Whether the date asked about lies after the day on which the file was compiled. What happened between the two is
     * not in the file, so that nothing in the evaluation is known of these days.
     */
    public boolean isLaterThanItsFile() {
        return scope.asOf().isAfter(file.compiled().latest());
    }

    public Optional<Finding> finding(String indicator) {
        return findings.stream()
                .filter(f -> f.indicator().id().equals(indicator))
                .findFirst();
    }

    /** How people rated themselves against an indicator by the date asked about, 1 to 5; never mixed with what is computed. */
    public List<Survey> selfAssessments(Framework.Indicator indicator) {
        return file.surveys().stream()
                .filter(s -> s.question() == Survey.Question.SELF_ASSESSMENT)
                .filter(s -> s.framework().map(framework.id()::equals).orElse(framework.isSelfAssessment()))
                .filter(s -> s.principle().filter(indicator.id()::equals).isPresent())
                .filter(s -> s.date().begunBy(scope.asOf()).certain())
                .sorted(Comparator.comparing((Survey s) -> s.date().earliest()).thenComparing(Survey::id))
                .toList();
    }
}
