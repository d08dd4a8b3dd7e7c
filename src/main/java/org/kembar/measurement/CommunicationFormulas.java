package org.kembar.measurement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Message;
import org.kembar.casefile.Side;
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
        var byA = new ArrayList<Double>();
        var byB = new ArrayList<Double>();
        for (var dated : view.messages(Span.window(working.signal()))) {
            var answered = dated.fact().answered();
            if (answered.isPresent()
                    && answered.get().isOneDay()
                    && dated.date().isOneDay()) {
                working.counted(dated.fact());
                (dated.fact().from() == Side.A ? byB : byA)
                        .add(workingDays(dated.date().earliest(), answered.get().earliest()));
            }
        }
        if (byA.isEmpty() && byB.isEmpty()) {
            return working.nothing();
        }
        var slower = 0.0;
        if (!byA.isEmpty()) {
            var median = PlanningFormulas.median(byA);
            working.term(Term.OWN_REPLY_DAYS, median);
            slower = median;
        }
        if (!byB.isEmpty()) {
            var median = PlanningFormulas.median(byB);
            working.term(Term.PARTNER_REPLY_DAYS, median);
            slower = Math.max(slower, median);
        }
        return working.measured(slower);
    }

    /** The working days after the first day up to and with the last. */
    private static double workingDays(LocalDate from, LocalDate to) {
        var weeks = Math.max(0, ChronoUnit.WEEKS.between(from, to));
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
        var months = working.signal().recentMonths();
        var span = Span.recent(months);
        var messages = view.messages(span).list();
        var first = view.days(span).from();
        var twoWay = 0;
        var open = 0;
        for (var i = 0; i < months; i++) {
            var month =
                    new DayRange(first.plusMonths(i), first.plusMonths(i + 1L).minusDays(1));
            if (isTwoWay(messages, month)) {
                twoWay++;
            } else {
                var captured = view.captured(Assertion.About.MESSAGES, month);
                working.declared(captured);
                open += captured.isEmpty() ? 1 : 0;
            }
        }
        if (twoWay == 0 && open == months) {
            return working.nothing();
        }
        messages.forEach(dated -> working.counted(dated.fact()));
        return working.needs(Need.Kind.DECLARED_COMPLETE)
                .term(Term.MONTHS_WITH_EXCHANGE, new Interval(twoWay, twoWay + open))
                .term(Term.MONTHS, months)
                .measured(new Interval(100.0 * twoWay / months, 100.0 * (twoWay + open) / months));
    }

    private static boolean isTwoWay(List<Entry<Message>> messages, DayRange month) {
        Set<Side> writers = new HashSet<>();
        for (var dated : messages) {
            if (dated.date().within(month).certain()) {
                writers.add(dated.fact().from());
                if (dated.fact().answered().isPresent()) {
                    return true;
                }
            }
        }
        return writers.contains(Side.A) && writers.contains(Side.B);
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
        var count = working.count(meetings, days, captured);
        if (meetings.isEmpty() && captured.isEmpty()) {
            return working.nothing();
        }
        return working.term(Term.MEETINGS, count).measured(count);
    }

    private static Measurement ofMessages(
            View view, Working working, Term having, java.util.function.Function<Message, Truth> has) {
        var span = Span.window(working.signal());
        var window = view.days(span);
        var share = working.share();
        for (var dated : view.messages(span)) {
            share.add(dated.fact(), dated.date().touches(window), has.apply(dated.fact()));
        }
        return share.measured(having, Term.EXCHANGES);
    }

    private static Measurement commonLanguage(View view, Working working) {
        var own = languages(view, Side.A);
        var partner = languages(view, Side.B);
        if (own.isEmpty() || partner.isEmpty()) {
            return working.nothing();
        }
        known(view).filter(contact -> !contact.languages().isEmpty()).forEach(working::counted);
        var common = new HashSet<>(own);
        common.retainAll(partner);
        working.term(Term.COMMON_LANGUAGES, common.size());
        if (common.isEmpty()) {
            return working.measured(NO_COMMON_LANGUAGE);
        }
        var translator =
                known(view).anyMatch(contact -> contact.needsTranslator().orElse(false));
        return working.measured(translator ? WITH_TRANSLATOR : COMMON_LANGUAGE);
    }

    private static Set<String> languages(View view, Side side) {
        var languages = new HashSet<String>();
        known(view).filter(contact -> contact.side() == side).forEach(contact -> languages.addAll(contact.languages()));
        return languages;
    }

    /** Those in charge by the date asked about: not those who came later, nor an empty post. */
    private static Stream<Contact> known(View view) {
        return view.chronicle().contacts().stream()
                .filter(contact -> !contact.vacant().orElse(false))
                .filter(contact -> contact.inPost()
                        .or(contact::attested)
                        .map(time -> time.begunBy(view.asOf()).certain())
                        .orElse(true));
    }
}
