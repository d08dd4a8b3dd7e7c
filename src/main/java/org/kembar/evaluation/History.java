package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Proposal;
import org.kembar.casefile.Survey;
import org.kembar.casefile.Workload;
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

    private static LocalDate quarterEnd(LocalDate day) {
        var firstMonth = (day.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        return LocalDate.of(day.getYear(), firstMonth, 1).plusMonths(MONTHS).minusDays(1);
    }

    /**
     * The first day that a fact of the partnership can reach back to. Laws, policies, terms of office and precedents were
     * there before it and do not begin it; a planned output has the date it is due on.
     */
    public static Optional<LocalDate> firstDay(CaseFile file) {
        return Stream.<Stream<EdtfDate>>of(
                        file.agreements().stream().map(Agreement::signedByAll),
                        file.procedure().stream().flatMap(step -> step.document().stream()),
                        file.activities().stream().map(Chronicle::date),
                        file.annualPlans().stream().flatMap(plan -> plan.approved().stream()),
                        file.budget().stream().flatMap(line -> line.date().stream()),
                        file.messages().stream().map(Message::sent),
                        file.obligations().stream().map(Obligation::due),
                        file.outputs().stream()
                                .filter(output -> !output.planned())
                                .flatMap(output -> output.date().stream()),
                        file.obstacles().stream().flatMap(obstacle -> obstacle.date().stream()),
                        file.events().stream().map(AdverseEvent::date),
                        file.surveys().stream().map(Survey::date),
                        file.workloads().stream().map(Workload::date),
                        file.proposals().stream().map(Proposal::date),
                        file.contacts().stream()
                                .flatMap(contact ->
                                        Stream.concat(contact.attested().stream(), contact.inPost().stream())),
                        file.judgements().stream()
                                .map(judgement -> judgement.issued().orElse(judgement.period())))
                .flatMap(dates -> dates)
                .map(EdtfDate::earliest)
                .filter(day -> !day.equals(LocalDate.MIN))
                .min(Comparator.naturalOrder());
    }
}
