package org.kembar.measurement;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Count;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Survey;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.FactSet;
import org.kembar.chronicle.Scope;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
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

    /** An activity that was held without its participants being counted had at least one. */
    private static final Count SOMEBODY = Count.atLeast(1);

    private InvolvementFormulas() {}

    private static Measurement nonGovernmentShare(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var none = view.captured(Assertion.About.NON_GOVERNMENT_PARTICIPATION, window);
        var held = view.held(span).within(captured);
        var outside = working.amount("outside", dated -> people(dated.fact(), group -> !group.isGovernment()));
        var government = working.amount("government", dated -> people(dated.fact(), Activity.Group::isGovernment));
        var uncounted = working.amount("uncounted", dated -> uncounted(dated.fact()));
        var share = working.declared(none).share();
        var fromOutside = outside.sum(held);
        var fromGovernment = government.sum(held);
        share.count(fromOutside, fromGovernment, uncounted.sum(held));
        if (working.isNoting()) {
            held.forEach(dated -> note(dated, held.inside(dated), working));
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
     * Whether it is known that nobody from outside government takes part: somebody says so of the date asked about, or
     * the record of the time the scope looks back over is whole and holds nobody. A number of people that may be nought
     * leaves a whole record in doubt, while the statement settles it.
     */
    static Absence noCitizens(View view) {
        var stated = view.absent(Assertion.About.NON_GOVERNMENT_PARTICIPATION, DayRange.of(view.asOf()));
        if (!stated.isEmpty()) {
            return Absence.of(stated, tookPart(view, _ -> Truth.NO));
        }
        var span = Span.window(Signal.DEFAULT_WINDOW);
        return Absence.of(
                view.captured(Assertion.About.NON_GOVERNMENT_PARTICIPATION, view.days(span)),
                tookPart(view, people -> people.most() > 0 ? Truth.CANNOT_TELL : Truth.NO));
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
        return activity.participants().isEmpty() ? Interval.of(SOMEBODY) : Interval.exactly(0);
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
            var engages = working.once(dated, activity -> partners(activity.fact(), view));
            possible.addAll(engages);
            if (activities.inside(dated).certain()) {
                certain.addAll(engages);
            } else if (!engages.isEmpty() && working.isNoting()) {
                working.doubtfulDate(dated.fact());
            }
        }
        var outside = view.chronicle().organisations().outsideGovernment();
        for (var i = 0; working.isNoting() && i < outside.size(); i++) {
            if (certain.contains(i)) {
                working.counted(outside.get(i));
            }
        }
        working.declared(captured);
        // Where all of them are recorded, one that no activity names has no part.
        var unplaced = captured.isEmpty() ? unplaced(view) : List.<Organisation>of();
        unplaced.forEach(organisation ->
                working.doubtful(organisation).needs(Need.Kind.MISSING_DETAIL, organisation));
        if (possible.isEmpty() && unplaced.isEmpty() && captured.isEmpty()) {
            return working.nothing();
        }
        var value = new Interval(certain.size(), captured.isEmpty() ? Double.POSITIVE_INFINITY : possible.size());
        return working.needsComplete(view, Assertion.About.NON_GOVERNMENT_ORGANISATIONS, window)
                .term(Term.ORGANISATIONS, value)
                .measured(value);
    }

    /** Those outside government of which nobody says in what they took part: it may have been in anything of the scope. */
    private static List<Organisation> unplaced(View view) {
        return view.chronicle().organisations().withoutAnyPart(view.asOf()).stream()
                .filter(organisation -> Scope.concerns(view.chronicle().fields(), organisation.fields()))
                .toList();
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
        var open = working.property(
                !none.isEmpty(),
                dated -> dated.fact().openToPublic().map(Truth::of).orElse(unrecorded));
        return ofHeld(view, working.declared(none), Term.OPEN_TO_PUBLIC, open);
    }

    private static Measurement publicInformation(View view, Working working) {
        var none = view.captured(Assertion.About.PUBLIC_INFORMATION, view.days(working.window()));
        var unrecorded = none.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
        var days = working.signal().days();
        var published = working.property(
                !none.isEmpty(),
                dated -> dated.fact()
                        .published()
                        .map(day -> atMostAfter(dated.date(), day, days))
                        .orElse(unrecorded),
                activity -> activity.published().isPresent());
        return ofHeldByNow(
                view, working.declared(none), Term.PUBLISHED, published, activity -> List.of(activity.published()));
    }

    /** Whether the second was not before the first, and at most so many days after its end. */
    static Truth atMostAfter(EdtfDate first, EdtfDate second, int days) {
        if (first.equals(EdtfDate.UNKNOWN) || second.equals(EdtfDate.UNKNOWN)) {
            return Truth.CANNOT_TELL;
        }
        var least = ChronoUnit.DAYS.between(first.end().to(), second.earliest());
        var most = ChronoUnit.DAYS.between(first.end().from(), second.latest());
        var soon = most <= days ? Truth.YES : least > days ? Truth.NO : Truth.CANNOT_TELL;
        return soon.and(second.before(first).not());
    }

    /** The share of the window's held activities of which something can be said. */
    static Measurement ofHeld(View view, Working working, Term having, Function<Dated<Activity>, Truth> has) {
        return ofHeld(view, working, having, working.property(has));
    }

    static Measurement ofHeld(View view, Working working, Term having, Property has) {
        var span = working.window();
        var captured = view.captured(Assertion.About.ACTIVITIES, view.days(span));
        return working.share().add(view.held(span).within(captured), has).measured(having, Term.HELD);
    }

    /**
     * As {@link #ofHeld(View, Working, Term, Property)}, for what is done afterwards: what is dated after the date asked
     * about had not been done by then, and may have been done later still.
     *
     * @param when the dates on which it was done
     */
    static Measurement ofHeldByNow(
            View view, Working working, Term having, Property has, Function<Activity, List<Optional<EdtfDate>>> when) {
        var span = working.window();
        var captured = view.captured(Assertion.About.ACTIVITIES, view.days(span));
        var held = view.held(span).within(captured);
        var done = working.amount("done", dated -> lastDay(when.apply(dated.fact())));
        var today = (double) view.asOf().toEpochDay();
        var later = working.stillLater(held, entry -> done.most(entry) > today);
        return working.share().addByNow(held, has, later).measured(having, Term.HELD);
    }

    private static Interval lastDay(List<Optional<EdtfDate>> dates) {
        var last = Double.NEGATIVE_INFINITY;
        for (var date : dates) {
            if (date.isPresent()) {
                last = Math.max(last, date.get().latest().toEpochDay());
            }
        }
        return Interval.exactly(last);
    }

    private static Measurement awareness(View view, Working working) {
        var window = view.days(working.window());
        var latest = latest(view.chronicle().file().surveys(), Survey.Question.AWARENESS, window);
        if (latest.isEmpty()) {
            return working.nothing();
        }
        var value = said(latest, window, working);
        return working.term(Term.AWARE, value).measured(value, anyInside(latest, window));
    }

    /** What the surveys say: more than one number if more than one can be the latest, which their days may settle. */
    static Interval said(List<Survey> surveys, DayRange window, Working working) {
        var said = Interval.exactly(surveys.getFirst().value().doubleValue());
        for (var survey : surveys) {
            said = said.hull(Interval.exactly(survey.value().doubleValue()));
            if (survey.date().touches(window).certain()) {
                working.counted(survey);
            } else {
                working.doubtfulDate(survey);
            }
        }
        if (!said.isExact()) {
            surveys.forEach(survey ->
                    working.needs(survey.date().isOneDay() ? Need.Kind.MISSING_DETAIL : Need.Kind.EXACT_DATE, survey));
        }
        return said;
    }

    static Truth anyInside(List<Survey> surveys, DayRange window) {
        var inside = Truth.NO;
        for (var survey : surveys) {
            inside = inside.or(survey.date().touches(window));
        }
        return inside;
    }

    /** The surveys of a question that can be the latest in the window: more than one if they are dated alike. */
    static List<Survey> latest(List<Survey> surveys, Survey.Question question, DayRange window) {
        var asked = Chronicle.byId(surveys).stream()
                .filter(s ->
                        s.question() == question && s.date().touches(window).possible())
                .toList();
        var last = asked.stream()
                .filter(s -> s.date().touches(window).certain())
                .map(s -> s.date().end().from())
                .max(Comparator.naturalOrder());
        return asked.stream()
                .filter(s -> last.filter(s.date().latest()::isBefore).isEmpty())
                .toList();
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
