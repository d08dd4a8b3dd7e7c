package org.kembar.measurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Activity.Aspect;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.ProcedureStep.Stage;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/** C4: is the cooperation planned, and are the plans carried out? */
final class PlanningFormulas {

    private static final List<Aspect> OF_A_PLAN = List.of(Aspect.OBJECTIVE, Aspect.TARGET, Aspect.OWNER, Aspect.BUDGET);

    static final Map<String, Formula> ALL = Map.of(
            "C4.1", PlanningFormulas::procedureDocumented,
            "C4.2", PlanningFormulas::yearPlans,
            "C4.3", PlanningFormulas::planQuality,
            "C4.4", PlanningFormulas::execution,
            "C4.5", PlanningFormulas::leadTime,
            "C4.6", PlanningFormulas::developmentPlan);

    private PlanningFormulas() {}

    /** The eleven stages of PP 28/2018; the letter of intent and the signed text document their own stages. */
    private static Measurement procedureDocumented(View view, Working working) {
        var principal = view.instruments().principalAt(view.asOf());
        if (principal.isEmpty()) {
            return working.nothing();
        }
        var agreement = principal.get().agreement();
        var share = working.share();
        for (var stage : Stage.values()) {
            if (stage.isStage()) {
                var step = step(view, agreement, stage);
                var documented = step.map(s -> documented(s, view.asOf()))
                        .orElse(Truth.CANNOT_TELL)
                        .or(bySignedText(view, stage));
                if (step.isPresent()) {
                    share.add(step.get(), Truth.YES, documented);
                } else {
                    share.add(agreement, Truth.YES, documented);
                }
            }
        }
        return share.measured(Term.STAGES_DOCUMENTED, Term.STAGES);
    }

    private static Truth bySignedText(View view, Stage stage) {
        return switch (stage) {
            case STATEMENT_OF_INTENT ->
                Truth.of(view.instruments().all().stream()
                        .anyMatch(i -> i.agreement().type() == Agreement.Kind.LETTER_OF_INTENT
                                && i.begunBy(view.asOf()).certain()));
            case SIGNING -> Truth.YES;
            case INITIATIVE,
                    EXPLORATION,
                    COOPERATION_PLAN,
                    COUNCIL_APPROVAL,
                    VERIFICATION,
                    DRAFTING,
                    DISCUSSION,
                    MINISTER_APPROVAL,
                    IMPLEMENTATION,
                    CONSULTATION,
                    CONFIRMATION_LETTER -> Truth.NO;
        };
    }

    static Optional<ProcedureStep> step(View view, Agreement agreement, Stage stage) {
        return Chronicle.byId(view.chronicle().file().procedure()).stream()
                .filter(s -> s.agreement().equals(agreement.id()) && s.stage() == stage)
                .findFirst();
    }

    static Truth documented(ProcedureStep step, LocalDate asOf) {
        if (step.document().isPresent()) {
            return step.document().get().begunBy(asOf);
        }
        return step.missing().orElse(false) ? Truth.NO : Truth.CANNOT_TELL;
    }

    /** Complete years in force that had an approved plan. */
    private static Measurement yearPlans(View view, Working working) {
        var years = CalendarYears.complete(view, Span.window(working.signal()));
        var plans = Chronicle.byId(view.chronicle().file().annualPlans());
        if (years.isEmpty()) {
            return working.nothing();
        }
        var planned = 0;
        var open = 0;
        var inForce = 0;
        for (var year = years.first(); year <= years.last(); year++) {
            var day = LocalDate.of(year, 12, 31);
            if (!view.instruments()
                    .inForceOn(day)
                    .or(view.instruments().inForceOn(LocalDate.of(year, 1, 1)))
                    .possible()) {
                continue;
            }
            inForce++;
            var ofYear = year;
            var plan = plans.stream()
                    .filter(p -> p.year() == ofYear
                            && p.approved()
                                    .filter(approved ->
                                            approved.begunBy(view.asOf()).certain())
                                    .isPresent())
                    .findFirst();
            plan.ifPresent(working::counted);
            if (plan.isPresent()) {
                planned++;
            } else {
                var none = view.captured(
                        Assertion.About.ANNUAL_PLANS, new org.kembar.edtf.DayRange(LocalDate.of(year, 1, 1), day));
                working.declared(none);
                open += none.isEmpty() ? 1 : 0;
            }
        }
        if (inForce == 0 || planned == 0 && open == inForce) {
            return working.nothing();
        }
        working.term(Term.YEARS_PLANNED, new Interval(planned, planned + open)).term(Term.YEARS, inForce);
        return working.needs(Measurement.Need.Kind.DECLARED_COMPLETE)
                .measured(new Interval(100.0 * planned / inForce, 100.0 * (planned + open) / inForce));
    }

    private static Measurement planQuality(View view, Working working) {
        return ofPlanned(
                view,
                working,
                Term.COMPLETE_PLANS,
                activity -> Plans.hasAll(activity, OF_A_PLAN)
                        .and(activity.planned().isPresent() ? Truth.YES : Truth.CANNOT_TELL));
    }

    /** Held, of the planned activities that were due by the date asked about. */
    private static Measurement execution(View view, Working working) {
        return ofPlanned(view, working, Term.HELD, activity -> switch (activity.status()) {
            case HELD -> Truth.YES;
            case CANCELLED, POSTPONED -> Truth.NO;
            case PLANNED, ONGOING -> Truth.CANNOT_TELL;
        });
    }

    private static Measurement developmentPlan(View view, Working working) {
        return ofPlanned(view, working, Term.WITH_PLAN_CODE, activity -> activity.has(Aspect.PLAN_CODE));
    }

    static Measurement ofPlanned(View view, Working working, Term having, Function<Activity, Truth> has) {
        var span = Span.window(working.signal());
        var captured = view.captured(Assertion.About.ACTIVITIES, view.days(span));
        var chronicle = view.chronicle();
        var property = working.property(chronicle.activities(), dated -> has.apply(dated.fact()));
        return working.declared(captured)
                .share()
                .addWeighted(
                        chronicle.planned(view.activities(span), captured),
                        property,
                        chronicle.severalAtOnce(),
                        Plans::occasions)
                .measured(having, Term.PLANNED);
    }

    /** Median days from the letter or terms of reference to the start. */
    private static Measurement leadTime(View view, Working working) {
        var least = new ArrayList<Double>();
        var most = new ArrayList<Double>();
        for (var dated : view.held(Span.window(working.signal()))) {
            var requested = dated.fact().requested();
            if (requested.isPresent() && !dated.date().equals(EdtfDate.UNKNOWN)) {
                working.counted(dated.fact());
                least.add(days(requested.get().latest(), dated.date().start().from()));
                most.add(days(requested.get().earliest(), dated.date().start().to()));
            }
        }
        if (least.isEmpty()) {
            return working.nothing();
        }
        var median = new Interval(median(least), median(most));
        return working.term(Term.LEAD_DAYS, median).measured(median);
    }

    private static double days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    static double median(List<Double> values) {
        Collections.sort(values);
        var middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }
}
