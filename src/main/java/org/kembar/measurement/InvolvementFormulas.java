package org.kembar.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Survey;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.FactSet;
import org.kembar.chronicle.Scope;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C6: do citizens, universities and businesses take part? PP 28/2018 Art. 27(3)c asks for better relations between peoples. */
final class InvolvementFormulas {

    static final Map<String, Formula> ALL = Map.of(
            "C6.1", InvolvementFormulas::nonGovernmentShare,
            "C6.2", InvolvementFormulas::organisations,
            "C6.3", InvolvementFormulas::publicActivities,
            "C6.4", InvolvementFormulas::publicInformation,
            "C6.5", InvolvementFormulas::awareness,
            "C6.6", InvolvementFormulas::citizenInitiative);

    private InvolvementFormulas() {}

    private static Measurement nonGovernmentShare(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var none = view.captured(Assertion.About.NON_GOVERNMENT_PARTICIPATION, window);
        var held = working.within(view.held(span), captured);
        var outside =
                working.remembered().amount("outside", dated -> people(dated.fact(), group -> !group.isGovernment()));
        var government =
                working.remembered().amount("government", dated -> people(dated.fact(), Activity.Group::isGovernment));
        var uncounted = working.remembered().amount("uncounted", dated -> uncounted(dated.fact()));
        var share = working.declared(none).share();
        var fromOutside = outside.sum(held);
        var fromGovernment = government.sum(held);
        share.count(fromOutside, fromGovernment, uncounted.sum(held));
        if (working.isNoting()) {
            held.forEach(dated -> note(dated, held.inside(dated), working));
        }
        if (none.isEmpty() && Working.isKnownEmpty(held, captured)) {
            return working.nothingThere(captured);
        }
        var counted = fromOutside.plus(fromGovernment).most() > 0;
        return counted || none.isEmpty()
                ? share.measured(Term.FROM_OUTSIDE_GOVERNMENT, Term.PARTICIPANTS)
                : working.measured(0);
    }

    private static void note(Entry<Activity> dated, Truth member, Working working) {
        var groups = dated.fact().participants();
        if (groups.isEmpty()) {
            working.doubtful(dated.fact()).needs(Need.Kind.MISSING_DETAIL, dated.fact());
        } else if (!member.certain()) {
            working.doubtfulDate(dated.fact());
        } else {
            for (var group : groups) {
                working.mark(dated.fact(), Truth.of(!group.group().isGovernment()));
                if (!Interval.of(group.count()).isExact()) {
                    working.needs(Need.Kind.EXACT_COUNT, dated.fact());
                }
            }
        }
    }

    /**
     * Whether it is known that nobody from outside government takes part: somebody says so of all the time the scope
     * looks back over, or the record of that time is whole and holds nobody. A statement of part of it leaves the rest
     * in doubt. A number of people that may be nought leaves a whole record in doubt, while the statement settles it.
     */
    static Absence noCitizens(View view) {
        var window = view.days(Span.window(Signal.DEFAULT_WINDOW));
        var stated = view.absent(Assertion.About.NON_GOVERNMENT_PARTICIPATION, window);
        if (!stated.isEmpty()) {
            return Absence.of(stated, () -> tookPart(view, _ -> Truth.NO));
        }
        var whole = view.captured(Assertion.About.NON_GOVERNMENT_PARTICIPATION, window);
        if (!whole.isEmpty()) {
            return Absence.of(whole, () -> tookPart(view, people -> people.most() > 0 ? Truth.CANNOT_TELL : Truth.NO));
        }
        var ofPart = view.absentFromPart(Assertion.About.NON_GOVERNMENT_PARTICIPATION, window);
        return Absence.of(ofPart, () -> tookPart(view, _ -> Truth.NO).or(Truth.CANNOT_TELL));
    }

    /**
     * Whether anybody from outside government took part in what was held in the time the scope looks back over.
     *
     * @param nobodyCertain the answer for a number of people that may be nought
     */
    private static Truth tookPart(View view, Function<Interval, Truth> nobodyCertain) {
        var held = view.held(Span.window(Signal.DEFAULT_WINDOW));
        var tookPart = Truth.NO;
        for (var dated : held) {
            var people = people(dated.fact(), group -> !group.isGovernment());
            var some = people.least() > 0 ? Truth.YES : nobodyCertain.apply(people);
            tookPart = tookPart.or(held.inside(dated).and(some));
            if (tookPart.certain()) {
                break;
            }
        }
        return tookPart;
    }

    private static Interval people(Activity activity, Predicate<Activity.Group> which) {
        var people = Interval.exactly(0);
        for (var group : activity.participants()) {
            if (which.test(group.group())) {
                people = people.plus(Interval.of(group.count()));
            }
        }
        return people;
    }

    private static Interval uncounted(Activity activity) {
        return activity.participants().isEmpty() ? Participants.UNCOUNTED : Interval.exactly(0);
    }

    /** Different organisations outside government that have a part in the window's activities. */
    private static Measurement organisations(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.NON_GOVERNMENT_ORGANISATIONS, window);
        var certain = new FactSet();
        var possible = new FactSet();
        var activities = view.activities(span);
        for (var dated : activities.and(view.chronicle().withOutsiders())) {
            var engages = working.remembered().once(dated, activity -> partners(activity.fact(), view));
            possible.addAll(engages);
            if (activities.inside(dated).certain()) {
                certain.addAll(engages);
                if (!engages.isEmpty()) {
                    working.basis(dated.fact());
                }
            } else if (!engages.isEmpty() && working.isNoting()) {
                working.doubtfulDate(dated.fact());
            }
        }
        var outside = view.chronicle().organisations().outsideGovernment();
        // Where nobody says that all are recorded, more than one that may have a part says no more than one.
        var eachDecides = !captured.isEmpty() || possible.size() == 1;
        for (var i = 0; working.isNoting() && i < outside.size(); i++) {
            if (certain.contains(i)) {
                working.counted(outside.get(i));
            } else if (possible.contains(i) && eachDecides) {
                working.basis(outside.get(i));
            }
        }
        working.declared(captured);
        // Where all of them are recorded, one that no activity names has no part.
        var unplaced = captured.isEmpty() ? unplaced(view) : List.<Organisation>of();
        unplaced.forEach(organisation -> working.doubtful(organisation).needs(Need.Kind.MISSING_DETAIL, organisation));
        if (possible.isEmpty() && unplaced.isEmpty() && captured.isEmpty()) {
            return working.basis(() -> placing(view)).nothing();
        }
        var value = new Interval(certain.size(), captured.isEmpty() ? Double.POSITIVE_INFINITY : possible.size());
        return working.needsComplete(view, Assertion.About.NON_GOVERNMENT_ORGANISATIONS, window)
                .term(Term.ORGANISATIONS, value)
                .measured(value);
    }

    /** Those outside government of which nobody says in what they took part: it may have been in anything of the scope. */
    private static List<Organisation> unplaced(View view) {
        var unplaced = new ArrayList<Organisation>();
        for (var organisation : view.chronicle().organisations().withoutAnyPart(view.asOf())) {
            if (Scope.concerns(view.chronicle().fields(), organisation.fields())) {
                unplaced.add(organisation);
            }
        }
        return unplaced;
    }

    /** The activities from which it is known that they had their part in something else. */
    private static List<Activity> placing(View view) {
        var organisations = view.chronicle().organisations();
        var placing = new ArrayList<Activity>();
        for (var activity : view.chronicle().activitiesOfAllFields()) {
            if (!organisations.outsideGovernment(activity.fact()).isEmpty()
                    && activity.date().begunBy(view.asOf()).possible()) {
                placing.add(activity.fact());
            }
        }
        return placing;
    }

    /** A part in what is only planned, or does not take place, is none yet. */
    private static FactSet partners(Activity activity, View view) {
        return switch (activity.status()) {
            case HELD, ONGOING -> view.chronicle().organisations().outsideGovernment(activity);
            case PLANNED, POSTPONED, CANCELLED -> new FactSet();
        };
    }

    private static Measurement publicActivities(View view, Working working) {
        var none = view.captured(Assertion.About.PUBLIC_ACTIVITIES, view.days(working.window()));
        var unrecorded = none.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
        var open = working.remembered()
                .property(
                        !none.isEmpty(),
                        dated -> dated.fact().openToPublic().map(Truth::of).orElse(unrecorded));
        return HeldActivities.share(view, working.declared(none), Term.OPEN_TO_PUBLIC, open);
    }

    private static Measurement publicInformation(View view, Working working) {
        var none = view.captured(Assertion.About.PUBLIC_INFORMATION, view.days(working.window()));
        var unrecorded = none.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
        var days = working.signal().days();
        var published = working.remembered()
                .property(
                        !none.isEmpty(),
                        dated -> dated.fact()
                                .published()
                                .map(day -> HeldActivities.atMostAfter(dated.date(), day, days))
                                .orElse(unrecorded),
                        activity -> activity.published().isPresent());
        return HeldActivities.shareByNow(
                view, working.declared(none), Term.PUBLISHED, published, activity -> List.of(activity.published()));
    }

    private static Measurement awareness(View view, Working working) {
        var window = view.days(working.window());
        var latest = Surveys.latest(view.chronicle().file().surveys(), Survey.Question.AWARENESS, window);
        if (latest.isEmpty()) {
            return working.nothing();
        }
        var value = Surveys.said(latest, window, working);
        return working.term(Term.AWARE, value).measured(value, Surveys.anyInside(latest, window));
    }

    private static Measurement citizenInitiative(View view, Working working) {
        var window = view.days(working.window());
        var captured = view.captured(Assertion.About.PROPOSALS, window);
        var accepted = Chronicle.byId(view.chronicle().file().proposals()).stream()
                .filter(p -> p.accepted().orElse(false))
                .map(p -> Dated.of(p, p.date()))
                .toList();
        var undecided = Chronicle.byId(view.chronicle().file().proposals()).stream()
                .filter(p -> p.accepted().isEmpty() && p.date().touches(window).possible())
                .toList();
        undecided.forEach(p -> working.doubtful(p).needs(Need.Kind.MISSING_DETAIL, p));
        var recorded = working.count(accepted, view, Assertion.About.PROPOSALS, window);
        var count = new Interval(recorded.least(), recorded.most() + undecided.size());
        if (count.least() == 0 && captured.isEmpty()) {
            return working.nothing();
        }
        return working.term(Term.ACCEPTED, count).measured(count);
    }
}
