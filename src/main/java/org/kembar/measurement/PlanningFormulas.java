package org.kembar.measurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Activity.Aspect;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.ProcedureStep.Stage;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Plans;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C4: is the cooperation planned, and are the plans carried out? */
final class PlanningFormulas {

    private static final List<Aspect> OF_A_PLAN = List.of(Aspect.OBJECTIVE, Aspect.TARGET, Aspect.OWNER, Aspect.BUDGET);

    static final Map<String, Formula> ALL = Map.of(
            "C4.1",
                    (view, working) -> PrincipalMandate.answer(
                            view, working, (mandate, sheet) -> procedureDocumented(view, mandate, sheet)),
            "C4.2", PlanningFormulas::yearPlans,
            "C4.3", PlanningFormulas::planQuality,
            "C4.4", PlanningFormulas::execution,
            "C4.5", PlanningFormulas::leadTime,
            "C4.6", PlanningFormulas::developmentPlan);

    private PlanningFormulas() {}

    /** The eleven stages of PP 28/2018; the letter of intent and the signed text document their own stages. */
    private static Measurement procedureDocumented(View view, Instrument mandate, Working working) {
        var share = working.share();
        for (var stage : Stage.values()) {
            if (stage.isStage()) {
                Stages.addTo(view, mandate, stage, bySignedText(view, mandate, stage, working), share);
            }
        }
        return share.measured(Term.STAGES_DOCUMENTED, Term.STAGES);
    }

    private static Truth bySignedText(View view, Instrument mandate, Stage stage, Working working) {
        return switch (stage) {
            case STATEMENT_OF_INTENT -> intended(view, mandate, working);
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

    /** By a letter of intent that came before the mandate; a later one prepares something else. */
    private static Truth intended(View view, Instrument mandate, Working working) {
        var intended = Truth.NO;
        for (var instrument : view.instruments().all()) {
            if (view.instruments().kind(instrument) == Agreement.Kind.LETTER_OF_INTENT) {
                var before = Truth.of(mandate.follows(instrument))
                        .or(instrument
                                .begunBy(mandate.start().from())
                                .or(instrument.begunBy(mandate.start().to()).and(Truth.CANNOT_TELL)));
                var documenting = before.and(instrument.begunBy(view.asOf()));
                if (documenting.possible()) {
                    working.basis(instrument.agreement());
                }
                intended = intended.or(documenting);
            }
        }
        return intended;
    }

    /** Complete years in force that had an approved plan. */
    private static Measurement yearPlans(View view, Working working) {
        var years = CalendarYears.complete(view, working.window());
        var plans = Chronicle.byId(view.chronicle().file().annualPlans());
        if (years.isEmpty()) {
            return working.nothing();
        }
        // What was ended before a year is not asked about in it.
        working.basis(() -> view.instruments().endingsBy(view.asOf()));
        var share = working.share();
        var open = false;
        for (var year = years.first(); year <= years.last(); year++) {
            var inForce = view.instruments().inForceDuring(CalendarYears.year(year));
            open |= inForce == Truth.CANNOT_TELL;
            if (inForce.possible()) {
                var days = CalendarYears.year(year);
                working.basis(() -> view.instruments().inForceIn(days));
                addPlan(year, inForce, plans, view, working, share);
            }
        }
        if (open) {
            working.needsExactDates(view.instruments(), view.asOf());
        }
        years.name(working);
        return share.measured(Term.YEARS_PLANNED, Term.YEARS);
    }

    private static void addPlan(
            int year, Truth inForce, List<AnnualPlan> plans, View view, Working working, Share share) {
        var planned = Truth.NO;
        var ofYear = Optional.<AnnualPlan>empty();
        for (var plan : plans) {
            var approved = plan.year() == year ? approved(plan) : Truth.NO;
            if (approved.compareTo(planned) > 0) {
                planned = approved;
                ofYear = Optional.of(plan);
            }
        }
        if (ofYear.isPresent()) {
            var isDated = ofYear.get().approved().isPresent();
            share.add(ofYear.get(), inForce, planned, isDated ? Need.Kind.EXACT_DATE : Need.Kind.MISSING_DETAIL);
            return;
        }
        var captured = view.captured(Assertion.About.ANNUAL_PLANS, CalendarYears.year(year));
        working.declared(captured).needsComplete(view, Assertion.About.ANNUAL_PLANS, CalendarYears.year(year));
        share.add(inForce, captured.isEmpty() ? Truth.CANNOT_TELL : Truth.NO);
    }

    /** What is approved after the year is over no longer plans it; of a plan nobody dates the approval of, nobody can tell. */
    private static Truth approved(AnnualPlan plan) {
        var lastDay = CalendarYears.year(plan.year()).to();
        return plan.approved().map(approved -> approved.begunBy(lastDay)).orElse(Truth.CANNOT_TELL);
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
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var chronicle = view.chronicle();
        var activities = view.activities(span);
        var property = working.remembered().property(dated -> has.apply(dated.fact()));
        var planned = chronicle.planned(activities, captured);
        if (Working.isKnownEmpty(planned, captured)) {
            return working.nothingThere(captured);
        }
        return working.declared(captured)
                .share()
                .addWeighted(
                        planned,
                        property,
                        chronicle.severalAtOnce(),
                        Plans::occasions,
                        entry -> noteDoubt(entry, activities.inside(entry), view, window, working))
                .measured(having, Term.PLANNED);
    }

    /** Where the date is clear, it is open whether the activity was planned: of a whole record every one counts as planned. */
    private static void noteDoubt(Entry<Activity> entry, Truth dated, View view, DayRange window, Working working) {
        if (dated.certain()) {
            working.doubtful(entry.fact()).needsComplete(view, Assertion.About.ACTIVITIES, window);
        } else {
            working.doubtfulDate(entry.fact());
        }
    }

    /** Median days from the letter or terms of reference to the start. */
    private static Measurement leadTime(View view, Working working) {
        var span = working.window();
        var captured = view.captured(Assertion.About.ACTIVITIES, view.days(span));
        if (Working.isKnownEmpty(view.held(span).within(captured), captured)) {
            return working.nothingThere(captured);
        }
        var median = new Median();
        var requested = view.requested(span);
        for (var dated : requested) {
            var member = requested.inside(dated);
            var lead = working.remembered().once(dated, PlanningFormulas::lead);
            if (member.certain() && lead.isExact()) {
                working.counted(dated.fact());
            } else {
                working.doubtfulDate(dated.fact());
            }
            median.add(member, lead);
        }
        if (median.isEmpty()) {
            return working.nothing();
        }
        var value = median.value();
        return working.term(Term.LEAD_DAYS, value).measured(value, median.exists());
    }

    private static Interval lead(Dated<Activity> activity) {
        var requested = activity.fact().requested().orElse(EdtfDate.UNKNOWN);
        var start = activity.date().start();
        return new Interval(days(requested.latest(), start.from()), days(requested.earliest(), start.to()));
    }

    private static double days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
