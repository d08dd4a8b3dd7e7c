package org.kembar.measurement;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Activity.Aspect;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Count;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Plans;
import org.kembar.chronicle.Posts;
import org.kembar.chronicle.Scope;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C7: is the cooperation managed, activity by activity? */
final class ManagementFormulas {

    private static final List<Aspect> OF_A_FILE =
            List.of(Aspect.ATTENDANCE_LIST, Aspect.REPORT, Aspect.COST, Aspect.PROOF);

    static final Map<String, Formula> ALL = Map.of(
            "C7.1", ManagementFormulas::roleClarity,
            "C7.2", ManagementFormulas::onTime,
            "C7.3", ManagementFormulas::completeFiles,
            "C7.4", ManagementFormulas::obligationsOnTime,
            "C7.5", ManagementFormulas::recovery,
            "C7.6", ManagementFormulas::riskHandling);

    private ManagementFormulas() {}

    /** Activities with a person in charge on either side and a technical agency. */
    private static Measurement roleClarity(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var activities =
                working.within(view.activities(span).without(view.chronicle().calledOff()), captured);
        if (Working.isKnownEmpty(activities, captured)) {
            return working.nothingThere(captured);
        }
        if (working.isNoting()) {
            activities.forEach(activity -> noteRoles(view, activity, working));
        }
        return working.share()
                .add(activities, working.remembered().property(activity -> rolesClear(view, activity)))
                .measured(Term.ROLES_CLEAR, Term.ACTIVITIES);
    }

    /** Who was in charge then, and which agencies do the work. */
    private static void noteRoles(View view, Dated<Activity> activity, Working working) {
        var days = new DayRange(activity.date().earliest(), activity.date().latest());
        view.chronicle().contacts().stream()
                .filter(contact -> Posts.held(contact)
                        .or(() -> Posts.vacant(contact))
                        .filter(time -> time.touches(days).possible())
                        .isPresent())
                .forEach(working::basis);
        if (rolesClear(view, activity).certain()) {
            working.basis(view.chronicle().organisations().technicalAgencies(activity.fact()));
        }
    }

    private static Truth rolesClear(View view, Dated<Activity> activity) {
        return inCharge(view, Side.A, activity.date())
                .and(inCharge(view, Side.B, activity.date()))
                .and(hasAgency(view, activity.fact()));
    }

    private static Truth inCharge(View view, Side side, EdtfDate date) {
        var posts = view.chronicle().posts();
        if (posts.heldThroughout(side, date)) {
            return Truth.YES;
        }
        // Where one source has somebody in post and another says vacant, the dates may yet decide for the first.
        return posts.vacantDuring(side, date) && !posts.canBeHeldThroughout(side, date) ? Truth.NO : Truth.CANNOT_TELL;
    }

    private static Truth hasAgency(View view, Activity activity) {
        return view.chronicle().organisations().hasTechnicalAgency(activity) ? Truth.YES : Truth.CANNOT_TELL;
    }

    private static Measurement onTime(View view, Working working) {
        var days = working.signal().days();
        var onTime = working.remembered()
                .property(
                        false,
                        dated -> dated.fact()
                                .planned()
                                .map(planned -> within(planned, dated.date(), days))
                                .orElse(Truth.CANNOT_TELL),
                        activity -> activity.planned().isPresent());
        return HeldActivities.share(view, working, Term.ON_TIME, onTime);
    }

    /** Whether the two dates lie at most so many days apart. */
    private static Truth within(EdtfDate planned, EdtfDate held, int days) {
        if (planned.equals(EdtfDate.UNKNOWN) || held.equals(EdtfDate.UNKNOWN)) {
            return Truth.CANNOT_TELL;
        }
        var least = ChronoUnit.DAYS.between(planned.start().to(), held.start().from());
        var most = ChronoUnit.DAYS.between(planned.start().from(), held.start().to());
        if (least >= -days && most <= days) {
            return Truth.YES;
        }
        return most < -days || least > days ? Truth.NO : Truth.CANNOT_TELL;
    }

    private static Measurement completeFiles(View view, Working working) {
        return HeldActivities.share(view, working, Term.COMPLETE_FILES, dated -> Plans.hasAll(dated.fact(), OF_A_FILE));
    }

    private static Measurement obligationsOnTime(View view, Working working) {
        return Obligations.inTime(
                view,
                working,
                List.of(
                        Obligation.Kind.ACTIVITY_REPORT,
                        Obligation.Kind.TRAVEL_PERMIT,
                        Obligation.Kind.IMPLEMENTATION_REPORT),
                Term.CLOSED_IN_TIME);
    }

    /** Cancelled or postponed activities that another one made up for in time; nobody saying so leaves it open. */
    private static Measurement recovery(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var calledOff =
                working.within(view.activities(span).and(view.chronicle().calledOff()), captured);
        if (Working.isKnownEmpty(calledOff, captured)) {
            return working.nothingThere(captured);
        }
        var share = working.share();
        for (var dated : calledOff) {
            var replacements = view.replacements(dated);
            share.add(
                    dated.fact(),
                    calledOff.inside(dated),
                    recovered(dated, replacements, view, working),
                    occasions(dated, view),
                    replacements.isEmpty() ? Need.Kind.MISSING_DETAIL : Need.Kind.EXACT_DATE);
        }
        return share.measured(Term.RECOVERED, Term.CANCELLED);
    }

    private static Count occasions(Entry<Activity> activity, View view) {
        return view.chronicle().severalAtOnce().contains(activity.number())
                ? Plans.occasions(activity.fact())
                : Count.exactly(1);
    }

    /** What the file says to replace another does so on whatever day, moved forward too; only "too late" remains. */
    private static Truth recovered(
            Entry<Activity> calledOff, List<Entry<Activity>> replacements, View view, Working working) {
        var days = working.signal().days();
        if (replacements.isEmpty()) {
            return isKnownLost(calledOff, view, working, days) ? Truth.NO : Truth.CANNOT_TELL;
        }
        var recovered = Truth.NO;
        for (var other : replacements) {
            working.basis(other.fact());
            recovered = recovered.or(
                    other.date().begunBy(view.asOf()).certain()
                            ? HeldActivities.noLaterThan(calledOff.date(), other.date(), days)
                            : Truth.CANNOT_TELL);
        }
        return recovered;
    }

    /** Whether the time in which another could have made up for it is over, and whatever was held in it is recorded. */
    private static boolean isKnownLost(Entry<Activity> calledOff, View view, Working working, int days) {
        var today = view.asOf().toEpochDay();
        if (calledOff.latest() >= today || calledOff.latest() + days > today) {
            return false;
        }
        var declared = working.remembered()
                .once(
                        calledOff,
                        cut -> view.captured(
                                Assertion.About.ACTIVITIES,
                                new DayRange(
                                        cut.date().earliest(),
                                        cut.date().latest().plusDays(days))));
        working.declared(declared);
        return !declared.isEmpty();
    }

    /** Obstacles somebody took on; one without a date stands throughout. */
    private static Measurement riskHandling(View view, Working working) {
        var window = view.days(working.window());
        var none = view.captured(Assertion.About.MITIGATIONS, window);
        var share = working.share();
        for (var obstacle : Chronicle.byId(view.chronicle().file().obstacles())) {
            if (Scope.concerns(view.chronicle().fields(), obstacle.fields())) {
                var member = obstacle.date().map(date -> date.touches(window)).orElse(Truth.YES);
                share.add(obstacle, member, handled(obstacle, !none.isEmpty()));
            }
        }
        working.declared(none);
        return share.measured(Term.MITIGATED, Term.OBSTACLES);
    }

    private static Truth handled(Obstacle obstacle, boolean knownUnmitigated) {
        if (obstacle.mitigations().stream().anyMatch(m -> !m.owners().isEmpty())) {
            return Truth.YES;
        }
        return obstacle.mitigations().isEmpty() && knownUnmitigated ? Truth.NO : Truth.CANNOT_TELL;
    }
}
