package org.kembar.dossier;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kembar.documents.Aloud;
import org.kembar.documents.Excerpts;
import org.kembar.documents.Report;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.VitalSigns;
import org.kembar.tasks.Task;
import org.kembar.tasks.TaskRules;
import org.kembar.tasks.Tasks;
import org.kembar.wording.Wording;

/**
 * Everything on record of one partnership as a part of a page, in HTML.
 *
 * @param title what the page is called
 * @param head the heading with how the partnership stands, which is the first of a page
 */
public record Dossier(String title, String head, String body) {

    private static final TaskRules RULES = TaskRules.builtIn();

    /**
     * @param evaluation of all fields, as of the day on which the dossier is opened
     * @param agreement the address of the page of an agreement, by its id
     * @param around where other pages have more to say
     */
    public static Dossier of(
            Evaluation evaluation,
            VitalSigns vital,
            Wording words,
            UnaryOperator<String> agreement,
            Report.Surroundings around) {
        var file = evaluation.file();
        var today = evaluation.scope().asOf();
        var excerpts = Excerpts.of(evaluation, words, around);
        var page = new DossierPage(
                evaluation,
                words,
                excerpts,
                around.explanations(),
                new Glance(file, vital, overdue(evaluation, vital), evaluation.steps(), today, agreement, words)
                        .answers(),
                new Sections(file, today, agreement, excerpts, words).all(),
                new ChronologyTable(Chronology.of(file, today, excerpts.gaps(), words), words).table());
        var head = new StringOutput();
        JteheadGenerated.render(new Aloud(new OwaspHtmlTemplateOutput(head), words.tongues()), new NoForms(), page);
        var body = new StringOutput(1 << 18);
        JtedossierGenerated.render(new Aloud(new OwaspHtmlTemplateOutput(body), words.tongues()), new NoForms(), page);
        return new Dossier(page.title(), head.toString(), body.toString());
    }

    private static List<Task> overdue(Evaluation evaluation, VitalSigns vital) {
        return new Tasks(evaluation, vital, BuiltIn.standards().alarms(), RULES).overdue();
    }

    /** Forms are what others would add tokens to; a dossier has none. */
    private static final class NoForms implements HtmlInterceptor {

        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    }
}
