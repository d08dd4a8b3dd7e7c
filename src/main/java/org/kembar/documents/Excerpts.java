package org.kembar.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.History;
import org.kembar.wording.Wording;

/**
 * Single chapters and facts of the report, in HTML, for a page that puts them in another order. Every fact has the number and
 * the anchor that it has in the report of the same scope.
 */
public final class Excerpts {

    private static final int DESKTOP = 1060;
    private static final int PHONE = 356;

    private final ReportPage page;
    private final Map<String, FactList.Entry> entries;

    private Excerpts(ReportPage page) {
        this.page = page;
        entries = Stream.of(
                        page.facts().activities(),
                        page.facts().others(),
                        page.facts().unused())
                .flatMap(List::stream)
                .collect(Collectors.toMap(entry -> entry.fact().id(), Function.identity()));
    }

    /** None of them shows a heat strip. */
    public static Excerpts of(Evaluation evaluation, Wording wording, Report.Surroundings surroundings) {
        var quarters = History.unrated(evaluation.file(), evaluation.framework(), evaluation.scope());
        return new Excerpts(ReportPage.of(evaluation, quarters, wording, true).within(surroundings));
    }

    /** What kind of partnership it is, unless a city's own name for it says so already. */
    public Optional<String> kind() {
        return page.kind().map(page::sentence);
    }

    /** What each side calls the relation. */
    public String calls() {
        return Report.rendered(page, output -> JtecallsGenerated.render(output, new Report.NoForms(), page));
    }

    public String alarms() {
        return Report.rendered(page, output -> JtealarmsGenerated.render(output, new Report.NoForms(), page));
    }

    public String steps() {
        return Report.rendered(page, output -> JtestepsGenerated.render(output, new Report.NoForms(), page));
    }

    /** The state of every indicator, each leading to its explanation. */
    public String states() {
        return Report.rendered(page, output -> JtestatesGenerated.render(output, new Report.NoForms(), page));
    }

    public String verdicts() {
        return Report.rendered(page, output -> JteverdictsGenerated.render(output, new Report.NoForms(), page));
    }

    /** Empty where nothing is contradicted. */
    public String contradictions() {
        return Report.rendered(page, output -> JtecontradictionsGenerated.render(output, new Report.NoForms(), page));
    }

    /** What sources say of the number of partners; empty where none does. */
    public String partners() {
        return Report.rendered(page, output -> JtepartnersGenerated.render(output, new Report.NoForms(), page));
    }

    public String sources() {
        return Report.rendered(page, output -> JtesourcesGenerated.render(output, new Report.NoForms(), page));
    }

    /** How to read the numbers and lines of the picture. */
    public String legend() {
        return Report.rendered(page, output -> {
            JtehostsGenerated.render(output, new Report.NoForms(), page);
            JtelinesGenerated.render(output, new Report.NoForms(), page);
        });
    }

    /** Agreements, terms of office, activities, obstacles and outputs over time; what is numbered has its number in the list. */
    public String timeline(boolean narrow) {
        return Report.legal(TimelinePicture.whole(
                page.evaluation().file(),
                page.evaluation().scope(),
                page.words(),
                narrow ? PHONE : DESKTOP,
                this::number));
    }

    /** Whether the picture has a lane for a term of office. */
    public boolean showsTerms() {
        return TimelinePicture.showsTerms(
                page.evaluation().file(), page.evaluation().scope(), page.words());
    }

    private int number(Fact fact) {
        return Optional.ofNullable(entries.get(fact.id()))
                .map(FactList.Entry::number)
                .orElseThrow();
    }

    /** The times of more than a year in which nothing on record can have taken place. */
    public List<Silence> gaps() {
        return page.gaps();
    }

    /** The same of a case file, where nothing else is asked of it. */
    public static List<Silence> gaps(CaseFile file, Scope scope) {
        return Happening.gaps(Happening.of(file, scope), History.begins(file, scope), scope.asOf());
    }

    /** Whether the list of facts has it; judgements and counts of partners stand in chapters of their own. */
    public boolean lists(Fact fact) {
        return entries.containsKey(fact.id());
    }

    /** The facts with the words of their sources, each under its number; what is listed elsewhere is left out. */
    public String facts(List<? extends Fact> facts, String labelledBy) {
        var listed = facts.stream()
                .flatMap(fact -> Optional.ofNullable(entries.get(fact.id())).stream())
                .map(FactList.Entry::alone)
                .toList();
        return Report.rendered(
                page, output -> JteentriesGenerated.render(output, new Report.NoForms(), page, listed, labelledBy));
    }
}
