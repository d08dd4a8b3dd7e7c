package org.kembar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kembar.asking.Asked;
import org.kembar.casefile.CaseFile;
import org.kembar.documents.Report;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Standards;
import org.kembar.linked.LinkedData;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the evaluation prints.
 *
 * @param ownDay the date as the form shows it
 * @param quarters the ends of the quarters that the heat strip shows, the last first
 * @param indicators those of the framework
 * @param report what came of it; nothing where the scope was refused
 * @param compareAddress where the evaluation stands beside others
 * @param problem what is wrong with the scope; nothing where it was evaluated
 */
record EvaluationPage(
        Frame frame,
        String action,
        String partnership,
        String partnershipAddress,
        ScopeForm form,
        String ownDay,
        List<Choice> fields,
        List<Choice> frameworks,
        List<Choice> quarters,
        List<Choice> indicators,
        Optional<Report.Parts> report,
        String compareAddress,
        List<Link> agreements,
        List<Link> sources,
        Optional<Problem> problem) {

    /** Where one agreement or one source is shown with all there is about it. */
    record Link(String address, String name) {}

    record Choice(String value, String name, boolean isChosen) {}

    /** @param place the field of the form to correct */
    record Problem(String place, String sentence) {}

    /** What pages about all of a partnership tell machines. */
    static String linked(CaseFile file, Optional<LocalDate> recorded, Wording words, Language language) {
        return LinkedData.partnership(
                file,
                recorded,
                words,
                Addresses.partnership(language, file.id()),
                "/api/v1/partnerships/" + file.id() + "/case-file");
    }

    /** The address of a source by its id; its page names results in the same scope. */
    private static UnaryOperator<String> sources(Language language, String file, ScopeForm form) {
        var sources = Addresses.partnership(language, file) + "/sources/";
        var scope = form.addressUnder("");
        return source -> sources + source + scope;
    }

    /** Where there is more about what the report names. */
    static Report.Surroundings surroundings(Language language, String file, ScopeForm form) {
        return new Report.Surroundings(
                "/" + language.tag() + "/method#signal-",
                sources(language, file, form),
                "",
                // From the page itself: hundreds of cells need no more of an address than differs.
                day -> form.on(day).addressUnder(""));
    }

    static EvaluationPage of(
            CaseFile file,
            Optional<LocalDate> recorded,
            ScopeForm form,
            LocalDate today,
            Standards standards,
            History history,
            Report.Parts report,
            Language language) {
        return page(
                file,
                recorded,
                form,
                today,
                standards,
                report.title(),
                Optional.of(history),
                Optional.of(report),
                Optional.empty(),
                language);
    }

    static EvaluationPage refused(
            CaseFile file,
            ScopeForm form,
            LocalDate today,
            Standards standards,
            Asked.Refused<?> refused,
            Language language) {
        var names = refused.places().stream()
                .map(place -> Wording.plain(language, "web.scope." + place))
                .toList();
        var sentence = Wording.plain(language, "web.scope.problem", String.join(", ", names), refused.sentence());
        var problem = new Problem(refused.places().getFirst(), sentence);
        var title = Wording.plain(language, "web.scope.refused", new Wording(language, file).title());
        return page(
                file,
                Optional.empty(),
                form,
                today,
                standards,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem),
                language);
    }

    private static EvaluationPage page(
            CaseFile file,
            Optional<LocalDate> recorded,
            ScopeForm form,
            LocalDate today,
            Standards standards,
            String title,
            Optional<History> history,
            Optional<Report.Parts> report,
            Optional<Problem> problem,
            Language language) {
        var words = new Wording(language, file);
        var sources = sources(language, file.id(), form);
        var place = form.addressUnder("partnerships/" + file.id() + "/evaluation");
        return new EvaluationPage(
                new Frame(language, place, title, false).telling(linked(file, recorded, words, language)),
                Addresses.evaluation(language, file.id()),
                words.title(),
                Addresses.partnership(language, file.id()),
                form,
                form.ownDay(today, language),
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
                history.map(all -> quarters(all, words)).orElse(List.of()),
                history.map(all -> indicators(all, words)).orElse(List.of()),
                report,
                CompareForm.startingFrom(file.id(), form).addressUnder(ComparePage.path(language)),
                file.agreements().stream()
                        .map(agreement -> new Link(
                                Addresses.partnership(language, file.id()) + "/agreements/" + agreement.id(),
                                words.sentence(words.say(agreement))))
                        .toList(),
                file.sources().stream()
                        .map(source -> new Link(
                                sources.apply(source.id()),
                                source.id() + ": "
                                        + source.title()
                                                .map(words::say)
                                                .or(source::creator)
                                                .orElse(source.id())))
                        .toList(),
                problem);
    }

    private static List<Choice> quarters(History history, Wording words) {
        return history.quarters().reversed().stream()
                .map(quarter -> new Choice(
                        quarter.day().toString(),
                        words.say(quarter.day()),
                        quarter.day().equals(history.scope().asOf())))
                .toList();
    }

    private static List<Choice> indicators(History history, Wording words) {
        return history.framework().indicators().stream()
                .map(indicator -> new Choice(
                        indicator.id(), words.say("signal", indicator.id(), words.say(indicator.name())), false))
                .toList();
    }

    /** What is asked besides the day, for the form that asks for another. */
    List<Choice> rest() {
        return form.query().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(ScopeForm.AS_OF))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> new Choice(value, parameter.getKey(), true)))
                .toList();
    }

    boolean isWrong(String place) {
        return problem.filter(problem -> problem.place().equals(place)).isPresent();
    }
}
