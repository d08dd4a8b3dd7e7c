package org.kembar.web;

import java.util.List;
import java.util.Optional;
import org.kembar.asking.Asked;
import org.kembar.casefile.CaseFile;
import org.kembar.documents.Report;
import org.kembar.evaluation.Standards;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the evaluation prints.
 *
 * @param report what came of it; nothing where the scope was refused
 * @param problem what is wrong with the scope; nothing where it was evaluated
 */
record EvaluationPage(
        Frame frame,
        String action,
        ScopeForm form,
        List<Choice> fields,
        List<Choice> frameworks,
        Optional<Report.Parts> report,
        Optional<Problem> problem) {

    record Choice(String value, String name, boolean isChosen) {}

    /** @param place the field of the form to correct */
    record Problem(String place, String sentence) {}

    static String path(Language language, String id) {
        return "/" + language.tag() + "/partnerships/" + id;
    }

    static EvaluationPage of(
            CaseFile file, ScopeForm form, Standards standards, Report.Parts report, Language language) {
        return page(file, form, standards, report.title(), Optional.of(report), Optional.empty(), language);
    }

    static EvaluationPage refused(
            CaseFile file, ScopeForm form, Standards standards, Asked.Refused<?> refused, Language language) {
        var names = refused.places().stream()
                .map(place -> Wording.plain(language, "web.scope." + place))
                .toList();
        var sentence = Wording.plain(language, "web.scope.problem", String.join(", ", names), refused.sentence());
        var problem = new Problem(refused.places().getFirst(), sentence);
        var title = Wording.plain(language, "web.scope.refused", new Wording(language, file).title());
        return page(file, form, standards, title, Optional.empty(), Optional.of(problem), language);
    }

    private static EvaluationPage page(
            CaseFile file,
            ScopeForm form,
            Standards standards,
            String title,
            Optional<Report.Parts> report,
            Optional<Problem> problem,
            Language language) {
        var words = new Wording(language, file);
        var place = form.addressUnder("partnerships/" + file.id());
        return new EvaluationPage(
                new Frame(language, place, title, false),
                path(language, file.id()),
                form,
                file.fields().stream()
                        .map(field -> new Choice(
                                field.id(),
                                words.say(field.label()),
                                form.fields().contains(field.id())))
                        .toList(),
                standards.frameworks().stream()
                        .map(framework -> new Choice(
                                framework.id(),
                                words.say(framework.name()),
                                framework.id().equals(form.framework())))
                        .toList(),
                report,
                problem);
    }

    boolean isWrong(String place) {
        return problem.filter(problem -> problem.place().equals(place)).isPresent();
    }
}
