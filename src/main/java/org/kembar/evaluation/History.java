package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDate;
import org.kembar.measurement.Meter;

/** The indicators' states at the end of every quarter from the first fact to the date asked about: the heat strip. */
public record History(Framework framework, Scope scope, List<Quarter> quarters) {

    private static final int MONTHS = 3;

    /**
     * The indicators' states and the day they are true of: the last of a quarter, or the date asked about.
     *
     * @param ratings in the order of the framework's indicators
     */
    public record Quarter(LocalDate day, List<Rating> ratings) {}

    /** One pass through time: every fact enters and leaves each window once. The same as evaluating every quarter afresh. */
    public static History of(CaseFile file, Framework framework, Scope scope, Standards standards) {
        var days = days(file, scope);
        var meter = Meter.of(file, standards.catalogue(), standards.signalsOf(framework), scope.at(days.getFirst()));
        var quarters = new ArrayList<Quarter>(days.size());
        for (var day : days) {
            quarters.add(new Quarter(day, Evaluator.ratings(framework, meter, day)));
        }
        return new History(framework, scope, List.copyOf(quarters));
    }

    /** The quarters alone, without their states: for whoever asks only when something was. */
    public static History unrated(CaseFile file, Framework framework, Scope scope) {
        var quarters = days(file, scope).stream()
                .map(day -> new Quarter(day, List.of()))
                .toList();
        return new History(framework, scope, quarters);
    }

    /** The first day of the first quarter. */
    public LocalDate begins() {
        return quarterBegin(quarters.getFirst().day());
    }

    /** The same of a case file, where nothing else is asked of it. */
    public static LocalDate begins(CaseFile file, Scope scope) {
        return quarterBegin(days(file, scope).getFirst());
    }

    /** The quarters' ends up to the date asked about, and that date. */
    static List<LocalDate> days(CaseFile file, Scope scope) {
        var first = scope.period()
                .map(period -> period.from())
                .or(() -> firstDay(file))
                .filter(day -> day.isBefore(scope.asOf()))
                .orElse(scope.asOf());
        var days = new ArrayList<LocalDate>();
        for (var day = quarterEnd(first); day.isBefore(scope.asOf()); day = quarterEnd(day.plusDays(1))) {
            days.add(day);
        }
        days.add(scope.asOf());
        return List.copyOf(days);
    }

    private static LocalDate quarterBegin(LocalDate day) {
        var firstMonth = (day.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        return LocalDate.of(day.getYear(), firstMonth, 1);
    }

    private static LocalDate quarterEnd(LocalDate day) {
        return quarterBegin(day).plusMonths(MONTHS).minusDays(1);
    }

    /**
     * The first day that a fact of the partnership can reach back to. Laws, policies, terms of office and precedents were
     * there before it and do not begin it; a planned output has the date it is due on.
     */
    public static Optional<LocalDate> firstDay(CaseFile file) {
        var dates = new FirstDay();
        file.agreements().forEach(agreement -> dates.add(agreement.signedByAll()));
        file.procedure().forEach(step -> step.document().ifPresent(dates::add));
        file.activities().forEach(activity -> dates.add(Chronicle.date(activity)));
        file.annualPlans().forEach(plan -> plan.approved().ifPresent(dates::add));
        file.budget().forEach(line -> line.date().ifPresent(dates::add));
        file.messages().forEach(message -> dates.add(message.sent()));
        file.obligations().forEach(obligation -> dates.add(obligation.due()));
        file.outputs().stream()
                .filter(output -> !output.planned())
                .forEach(output -> output.date().ifPresent(dates::add));
        file.obstacles().forEach(obstacle -> obstacle.date().ifPresent(dates::add));
        file.events().forEach(event -> dates.add(event.date()));
        file.surveys().forEach(survey -> dates.add(survey.date()));
        file.workloads().forEach(workload -> dates.add(workload.date()));
        file.proposals().forEach(proposal -> dates.add(proposal.date()));
        file.contacts().forEach(contact -> {
            contact.attested().ifPresent(dates::add);
            contact.inPost().ifPresent(dates::add);
        });
        file.judgements().forEach(judgement -> dates.add(judgement.issued().orElse(judgement.period())));
        return dates.first;
    }

    /** The first day that any of the dates can reach back to; one that reaches back for ever tells nothing. */
    private static final class FirstDay {

        private Optional<LocalDate> first = Optional.empty();

        private void add(EdtfDate date) {
            var day = date.earliest();
            if (!day.equals(LocalDate.MIN) && (first.isEmpty() || day.isBefore(first.get()))) {
                first = Optional.of(day);
            }
        }
    }
}
