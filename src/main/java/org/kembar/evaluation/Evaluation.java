package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.measurement.Scope;

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

    public Optional<Finding> finding(String indicator) {
        return findings.stream().filter(f -> f.indicator().id().equals(indicator)).findFirst();
    }
}
