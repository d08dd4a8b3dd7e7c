package org.kembar.measurement;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.View;
import org.kembar.edtf.Truth;

/** The mandate that is looked at on a day, and what is asked of it. */
final class PrincipalMandate {

    private PrincipalMandate() {}

    /**
     * The answer for the mandate to look at. Where dates leave open which one that is, the answer holds what each of them
     * would give; where they leave open whether there is one yet, it is never rated.
     */
    static Measurement answer(View view, Working working, BiFunction<Instrument, Working, Measurement> formula) {
        var principals = view.instruments().principalsAt(view.asOf());
        // One that was ended gives way to another.
        working.basis(() -> view.instruments().endingsBy(view.asOf()));
        if (principals.isEmpty()) {
            return none(view, working);
        }
        var begun = Truth.NO;
        for (var principal : principals) {
            begun = begun.or(principal.begunBy(view.asOf()));
        }
        if (principals.size() == 1 && begun.certain()) {
            return formula.apply(principals.getFirst(), working);
        }
        var value = Optional.<Interval>empty();
        noteDoubt(principals, working);
        for (var principal : principals) {
            var each = working.aside(sheet -> formula.apply(principal, sheet));
            if (each.isEmpty()) {
                return working.nothing();
            }
            value = value.map(each.get()::hull).or(() -> each);
        }
        return value.isEmpty() ? working.nothing() : working.measured(value.get(), begun);
    }

    /** No mandate is on record: what is there is none, a renewal as little as what it renews. */
    static Measurement none(View view, Working working) {
        return working.basis(() -> view.instruments().begunBy(view.asOf())).nothing();
    }

    /** Which mandate it is hangs on those whose dates are vague; where none is, on both alike. */
    private static void noteDoubt(List<Instrument> principals, Working working) {
        var anyVague = principals.stream().anyMatch(Instrument::isVague);
        for (var principal : principals) {
            if (principal.isVague() || !anyVague) {
                working.doubtfulDate(principal.agreement());
            } else {
                working.doubtful(principal.agreement());
            }
        }
    }
}
