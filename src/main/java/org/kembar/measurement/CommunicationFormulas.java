package org.kembar.measurement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Message;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Plans;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C8: do the two sides talk, and does the talk stay on file? */
final class CommunicationFormulas {

    private static final int NO_COMMON_LANGUAGE = 0;
    private static final int WITH_TRANSLATOR = 1;
    private static final int COMMON_LANGUAGE = 2;

    static final Map<String, Formula> ALL = Map.of(
            "C8.1", CommunicationFormulas::replyTime,
            "C8.2", CommunicationFormulas::regularity,
            "C8.3", CommunicationFormulas::formalMeetings,
            "C8.4",
                    (view, working) -> ofMessages(
                            view,
                            working,
                            Term.FILED,
                            message -> message.filed().map(Truth::of).orElse(Truth.CANNOT_TELL)),
            "C8.5",
                    (view, working) -> ofMessages(
                            view,
                            working,
                            Term.BETWEEN_AGENCIES,
                            message -> message.betweenAgencies().map(Truth::of).orElse(Truth.CANNOT_TELL)),
            "C8.6", CommunicationFormulas::commonLanguage);

    private CommunicationFormulas() {}

    /** The slower side's median working days to an answer; Saturdays and Sundays do not count, holidays do. */
    private static Measurement replyTime(View view, Working working) {
        var window = view.days(working.window());
        var captured = view.captured(Assertion.About.MESSAGES, window);
        var wholeSince = view.capturedSince(Assertion.About.MESSAGES);
        var byA = new Median();
        var byB = new Median();
        var anyKnown = false;
        var allAnswered = true;
        var messages = working.within(view.messages(working.window()), captured);
        for (var dated : messages) {
            var member = messages.inside(dated);
            var answered = answered(dated.fact(), view.asOf());
            var reply = answered.possible()
                    ? working.remembered().once(dated, CommunicationFormulas::reply)
                    : Interval.atLeast(0);
            if (!answered.certain()) {
                var isWhole = wholeSince
                        .filter(day -> !day.isAfter(dated.date().earliest()))
                        .isPresent();
                var soFar = isWhole ? workingDays(dated.date().latest(), view.asOf()) : 0;
                reply = Interval.atLeast(answered.possible() ? Math.min(reply.least(), soFar) : soFar);
                noteWaiting(dated.fact(), isWhole, view, working);
            } else if (member.certain() && reply.isExact()) {
                working.counted(dated.fact());
            } else {
                working.doubtfulDate(dated.fact());
            }
            anyKnown |= answered.possible() || reply.least() > 0;
            allAnswered &= answered.certain();
            (dated.fact().from() == Side.A ? byB : byA).add(member, reply);
        }
        if (!anyKnown) {
            return working.nothing();
        }
        working.declared(captured);
        if (!allAnswered || byA.isEmpty() || byB.isEmpty()) {
            working.needsComplete(view, Assertion.About.MESSAGES, window);
        }
        return slower(byA, byB, !captured.isEmpty(), working);
    }

    /**
     * What waits for an answer leaves open how long it will have waited; where nobody says that all messages since it was
     * sent are recorded, it may have been answered at once.
     */
    private static void noteWaiting(Message message, boolean isWhole, View view, Working working) {
        working.doubtful(message).needs(Need.Kind.MISSING_DETAIL, message);
        if (isWhole && working.isNoting()) {
            working.declared(view.captured(
                    Assertion.About.MESSAGES, new DayRange(message.sent().earliest(), view.asOf())));
        }
    }

    /** The slower of both; a side that wrote nothing gave the other nothing to answer, where the record is whole. */
    private static Measurement slower(Median byA, Median byB, boolean isWhole, Working working) {
        var own = side(byA, Term.OWN_REPLY_DAYS, isWhole, working);
        var partner = side(byB, Term.PARTNER_REPLY_DAYS, isWhole, working);
        if (own.isEmpty() || partner.isEmpty()) {
            return working.measured(
                    own.or(() -> partner).orElseThrow(), byA.exists().or(byB.exists()));
        }
        var slower = own.get().higher(partner.get());
        if (!byA.exists().certain()) {
            slower = slower.hull(partner.get());
        }
        if (!byB.exists().certain()) {
            slower = slower.hull(own.get());
        }
        return working.measured(slower, byA.exists().or(byB.exists()));
    }

    /** Nothing if the side is known to have had nothing to answer. */
    private static Optional<Interval> side(Median median, Term term, boolean isWhole, Working working) {
        if (median.isEmpty()) {
            return isWhole ? Optional.empty() : Optional.of(Interval.atLeast(0));
        }
        var value = median.value();
        working.term(term, value);
        return Optional.of(isWhole || median.exists().certain() ? value : value.hull(Interval.atLeast(0)));
    }

    /** Whether the other side had answered by the day. */
    private static Truth answered(Message message, LocalDate day) {
        return message.answered().map(answer -> answer.begunBy(day)).orElse(Truth.NO);
    }

    private static Interval reply(Dated<Message> message) {
        var answer = message.fact().answered().orElseThrow();
        return new Interval(
                workingDays(message.date().latest(), answer.earliest()),
                workingDays(message.date().earliest(), answer.latest()));
    }

    /** The working days after the first day up to and with the last. */
    private static double workingDays(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        if (from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX)) {
            return Double.POSITIVE_INFINITY;
        }
        var weeks = ChronoUnit.WEEKS.between(from, to);
        var days = 5.0 * weeks;
        for (var day = from.plusWeeks(weeks).plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days++;
            }
        }
        return days;
    }

    /** Months in which both sides wrote, or one wrote and the other answered. */
    private static Measurement regularity(View view, Working working) {
        var exchanges = Exchanges.of(view, working);
        var twoWay = 0;
        var open = 0;
        for (var i = 0; i < exchanges.months(); i++) {
            var inMonth = exchanges.twoWay(i);
            if (inMonth.certain()) {
                twoWay++;
            } else {
                var captured = exchanges.captured(i);
                working.declared(captured);
                if (inMonth.possible() || captured.isEmpty()) {
                    open++;
                    working.needsComplete(view, Assertion.About.MESSAGES, exchanges.days(i));
                }
            }
        }
        if (twoWay == 0 && open == exchanges.months()) {
            return working.nothing();
        }
        return working.term(Term.MONTHS_WITH_EXCHANGE, new Interval(twoWay, twoWay + open))
                .term(Term.MONTHS, exchanges.months())
                .measured(new Interval(
                        100.0 * twoWay / exchanges.months(), 100.0 * (twoWay + open) / exchanges.months()));
    }

    private static Measurement formalMeetings(View view, Working working) {
        var span = Span.recent(working.signal().recentMonths());
        var days = view.days(span);
        List<Fact> captured = view.captured(Assertion.About.ACTIVITIES, days);
        var meetings = new ArrayList<Entry<Activity>>();
        for (var dated : view.formalMeetings(span)) {
            if (Plans.isHeld(dated.fact())) {
                meetings.add(dated);
            } else {
                working.against(dated.fact());
            }
        }
        var count = working.count(meetings, view, Assertion.About.ACTIVITIES, days);
        if (meetings.isEmpty() && captured.isEmpty()) {
            return working.nothing();
        }
        return working.term(Term.MEETINGS, count).measured(count);
    }

    private static Measurement ofMessages(
            View view, Working working, Term having, java.util.function.Function<Message, Truth> has) {
        var span = working.window();
        var share = working.share();
        var messages = view.messages(span);
        for (var dated : messages) {
            share.add(dated.fact(), messages.inside(dated), has.apply(dated.fact()));
        }
        return share.measured(having, Term.EXCHANGES);
    }

    private static Measurement commonLanguage(View view, Working working) {
        var known = new ArrayList<Contact>();
        for (var contact : view.chronicle().contacts()) {
            if (contact.side() != Side.THIRD && inCharge(contact, view, working).possible()) {
                known.add(contact);
            }
        }
        var own = languages(known, Side.A, working);
        var partner = languages(known, Side.B, working);
        if (own.isEmpty() || partner.isEmpty()) {
            return working.nothing();
        }
        var common = new HashSet<>(own);
        common.retainAll(partner);
        if (mark(known, view, working).certain()) {
            working.term(Term.COMMON_LANGUAGES, common.size());
            var translator =
                    known.stream().anyMatch(contact -> contact.needsTranslator().orElse(false));
            return working.measured(
                    common.isEmpty() ? NO_COMMON_LANGUAGE : translator ? WITH_TRANSLATOR : COMMON_LANGUAGE);
        }
        return working.measured(new Interval(NO_COMMON_LANGUAGE, COMMON_LANGUAGE));
    }

    /** Notes the contacts that speak for the answer; tells whether all of them surely were in charge. */
    private static Truth mark(List<Contact> contacts, View view, Working working) {
        var all = Truth.YES;
        for (var contact : contacts) {
            var known = inCharge(contact, view, working);
            all = all.and(known);
            if (!known.certain()) {
                working.doubtfulDate(contact);
            } else if (!contact.languages().isEmpty()) {
                working.counted(contact);
            }
        }
        return all;
    }

    /**
     * Whoever works in British English and whoever works in English understand each other: the primary language counts. An
     * undetermined one ({@code und}) is none.
     */
    private static Set<String> languages(List<Contact> contacts, Side side, Working working) {
        var languages = new HashSet<String>();
        for (var contact : contacts) {
            if (contact.side() == side) {
                for (var tag : contact.languages()) {
                    languages.add(working.remembered()
                            .ofWord(tag, t -> Locale.forLanguageTag(t).getLanguage()));
                }
            }
        }
        languages.remove("");
        return languages;
    }

    private static Truth inCharge(Contact contact, View view, Working working) {
        var freshSince = view.days(Span.recent(working.signal().freshMonths())).from();
        return view.chronicle().posts().inCharge(contact, view.asOf(), freshSince);
    }
}
