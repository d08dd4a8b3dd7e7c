package org.kembar.measurement;

import java.util.Arrays;
import java.util.List;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Message;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/** In which of the last months the sides wrote to each other, as far as the dates of their messages tell. */
final class Exchanges {

    private final View view;
    private final DayRange[] ranges;
    private final long[] firstDays;
    private final long[] lastDays;
    private final Truth[] byA;
    private final Truth[] byB;
    private final Truth[] answered;

    private Exchanges(View view, int months) {
        this.view = view;
        ranges = new DayRange[months];
        firstDays = new long[months];
        lastDays = new long[months];
        byA = no(months);
        byB = no(months);
        answered = no(months);
    }

    private static Truth[] no(int months) {
        var answers = new Truth[months];
        Arrays.fill(answers, Truth.NO);
        return answers;
    }

    static Exchanges of(View view, Working working) {
        var span = Span.recent(working.signal().recentMonths());
        var exchanges = new Exchanges(view, span.months());
        var first = view.days(span).from();
        var from = first;
        for (var i = 0; i < span.months(); i++) {
            var last = first.plusMonths(i + 1L).minusDays(1);
            exchanges.ranges[i] = new DayRange(from, last);
            exchanges.firstDays[i] = i == 0 ? from.toEpochDay() : exchanges.lastDays[i - 1] + 1;
            exchanges.lastDays[i] = last.toEpochDay();
            from = last.plusDays(1);
        }
        for (var dated : view.messages(span)) {
            if (exchanges.mark(dated)) {
                working.counted(dated.fact());
            } else {
                working.doubtfulDate(dated.fact());
            }
        }
        return exchanges;
    }

    /** Enters a message in every month it can belong to; tells whether its month is certain. */
    private boolean mark(Entry<Message> dated) {
        var message = dated.fact();
        var answer = message.answered().map(a -> a.begunBy(view.asOf())).orElse(Truth.NO);
        var settled = false;
        for (var i = 0; i < ranges.length && firstDays[i] <= dated.latest(); i++) {
            var inside = inside(dated, i);
            if (inside.possible()) {
                settled |= inside.certain();
                answered[i] = answered[i].or(inside.and(answer));
                var writer = message.from() == Side.A ? byA : byB;
                writer[i] = writer[i].or(inside);
            }
        }
        return settled;
    }

    /** In a month whose record is whole, a message without any date is not of that month. */
    private Truth inside(Entry<Message> dated, int month) {
        if (dated.earliest() > lastDays[month]) {
            return Truth.NO;
        }
        if (dated.isUndated()) {
            return captured(month).isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
        }
        return dated.within(firstDays[month], lastDays[month]);
    }

    int months() {
        return ranges.length;
    }

    DayRange days(int month) {
        return ranges[month];
    }

    /** Whether in the month both wrote, or one wrote and was answered. */
    Truth twoWay(int month) {
        return answered[month].or(byA[month].and(byB[month]));
    }

    /** The declarations that every message of the month is recorded; empty if nobody says so. */
    List<Fact> captured(int month) {
        return view.captured(Assertion.About.MESSAGES, ranges[month]);
    }
}
