package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Survey;
import org.kembar.notation.Likeness;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;

/**
 * Whether the frameworks and indicators that a case file names are there. A framework that is not known may be somebody's
 * own and is let stand, unless its id is nearly a known one: then what hangs on it would never be shown.
 */
record NamedFrameworks(List<Framework> known) {

    List<Complaint> check(CaseFile file) {
        var complaints = new ArrayList<Complaint>();
        for (var i = 0; i < file.judgements().size(); i++) {
            complaints.addAll(check(file.judgements().get(i), "judgements[" + i + "]."));
        }
        for (var i = 0; i < file.setStates().size(); i++) {
            var set = file.setStates().get(i);
            var path = "setStates[" + i + "].";
            misspelt(path + "framework", set.framework()).ifPresent(complaints::add);
            framework(set.framework())
                    .flatMap(framework -> missing(path + "indicator", set.indicator(), framework))
                    .ifPresent(complaints::add);
        }
        for (var i = 0; i < file.surveys().size(); i++) {
            complaints.addAll(check(file.surveys().get(i), "surveys[" + i + "]."));
        }
        return complaints;
    }

    /** A self-assessment that names no framework follows one that people answer: a built-in one, or the one in use. */
    private List<Complaint> check(Survey survey, String path) {
        if (survey.question() != Survey.Question.SELF_ASSESSMENT) {
            return List.of();
        }
        var named = survey.framework();
        var follows = named.map(id -> framework(id).stream().toList()).orElseGet(this::selfAssessments);
        return Stream.concat(
                        named.flatMap(id -> misspelt(path + "framework", id)).stream(),
                        survey
                                .principle()
                                .flatMap(principle -> missing(path + "principle", principle, follows))
                                .stream())
                .toList();
    }

    private List<Framework> selfAssessments() {
        return known.stream().filter(Framework::isSelfAssessment).toList();
    }

    /** A judgement by a framework that is not here cannot be looked through. */
    private List<Complaint> check(Judgement judgement, String path) {
        var complaints = new ArrayList<Complaint>();
        judgement.framework().flatMap(id -> misspelt(path + "framework", id)).ifPresent(complaints::add);
        judgement.framework().flatMap(this::framework).ifPresent(framework -> {
            for (var i = 0; i < judgement.verdicts().size(); i++) {
                var at = path + "verdicts[" + i + "].indicator";
                judgement
                        .verdicts()
                        .get(i)
                        .indicator()
                        .flatMap(indicator -> missing(at, indicator, framework))
                        .ifPresent(complaints::add);
            }
        });
        return complaints;
    }

    private Optional<Framework> framework(String id) {
        return known.stream().filter(framework -> framework.id().equals(id)).findFirst();
    }

    private Optional<Complaint> misspelt(String path, String id) {
        var ids = known.stream().map(Framework::id).distinct().toList();
        return Optional.of(id)
                .filter(named -> !ids.contains(named))
                .flatMap(named -> Likeness.slip(named, ids))
                .map(meant ->
                        new Complaint(path, Fault.NO_SUCH_FRAMEWORK, id, String.join(", ", ids), Optional.of(meant)));
    }

    private static Optional<Complaint> missing(String path, String indicator, Framework framework) {
        return missing(path, indicator, List.of(framework));
    }

    /** Of a framework that is not here nothing is missing. */
    private static Optional<Complaint> missing(String path, String indicator, List<Framework> frameworks) {
        var ids = frameworks.stream().flatMap(NamedFrameworks::indicators).toList();
        return frameworks.isEmpty() || ids.contains(indicator)
                ? Optional.empty()
                : Optional.of(new Complaint(
                        path,
                        Fault.NO_SUCH_INDICATOR,
                        indicator,
                        frameworks.stream()
                                .map(framework -> framework.id() + ": "
                                        + indicators(framework).collect(Collectors.joining(", ")))
                                .distinct()
                                .collect(Collectors.joining("; ")),
                        Likeness.meant(indicator, ids)));
    }

    private static Stream<String> indicators(Framework framework) {
        return framework.indicators().stream().map(Framework.Indicator::id);
    }
}
