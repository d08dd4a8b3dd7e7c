package org.kembar.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import org.kembar.wording.ProgramVersion;

/** What the report was asked about, and of what it was made. */
record ReportScope(ReportPage page) {

    /** One line of the scope table. */
    record Line(String name, String value) {}

    /** What stands at the head of every page but the first: a page alone still says what it is about. */
    String running() {
        var scope = page.evaluation().scope();
        var fields = page.words().fields(scope.fields());
        var asOf = page.words().say(scope.asOf());
        return scope.period().isPresent()
                ? page.say("report.running.period", fields, page.words().period(scope), asOf)
                : page.say("report.running", fields, asOf);
    }

    List<Line> lines() {
        var scope = page.evaluation().scope();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                page.say("report.scope.who"),
                page.say(
                        "report.scope.engine",
                        ProgramVersion.ofThis().in(page.words().language()))));
        lines.add(new Line(
                page.say("report.scope.what"),
                page.words().say(page.evaluation().file().title())));
        lines.add(new Line(page.say("report.scope.fields"), page.words().fields(scope.fields())));
        lines.add(new Line(page.say("report.scope.period"), page.words().period(scope)));
        lines.add(new Line(page.say("report.scope.asOf"), page.words().say(scope.asOf())));
        var recorded = page.surroundings().flatMap(Report.Surroundings::recorded);
        var compiled = page.words().say(page.evaluation().file().compiled());
        lines.add(new Line(
                page.say("report.scope.compiled"),
                page.evaluation().isLaterThanItsFile() && recorded.isEmpty()
                        ? page.say("report.scope.compiled.earlier", compiled)
                        : compiled));
        recorded.map(this::recorded).ifPresent(lines::add);
        return lines;
    }

    /** What was recorded since is not in the file as its compilers had it. */
    private Line recorded(LocalDate day) {
        var said = page.words().say(day);
        return new Line(
                page.say("report.scope.recorded"),
                page.evaluation().scope().asOf().isAfter(day) ? page.say("report.scope.recorded.earlier", said) : said);
    }

    /** The same in two columns, an even number of lines each: on paper nobody knows what was recorded since. */
    List<List<Line>> pairs() {
        return lines().stream().gather(Gatherers.windowFixed(2)).toList();
    }

    String framework() {
        return page.say(
                "report.scope.frameworkVersion",
                page.words().say(page.evaluation().framework().name()),
                page.evaluation().framework().version());
    }
}
