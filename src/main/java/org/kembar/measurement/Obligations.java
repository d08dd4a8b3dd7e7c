package org.kembar.measurement;

import java.util.List;
import java.util.function.BiFunction;
import org.kembar.casefile.Obligation;
import org.kembar.chronicle.View;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** Whether what was owed was done: by its day, or at all. */
final class Obligations {

    private Obligations() {}

    /** The share done in time of those that fell due in the window. */
    static Measurement inTime(View view, Working working, List<Obligation.Kind> kinds, Term having) {
        return share(view, working, kinds, having, Obligations::inTime);
    }

    /** The share done by the date asked about, if late, of those that fell due in the window. */
    static Measurement closed(View view, Working working, Obligation.Kind kind, Term having) {
        return share(view, working, List.of(kind), having, Obligations::closed);
    }

    /** @param has asked of the obligation and the day after the date asked about */
    private static Measurement share(
            View view,
            Working working,
            List<Obligation.Kind> kinds,
            Term having,
            BiFunction<Obligation, EdtfDate, Truth> has) {
        var span = working.window();
        var tomorrow = EdtfDate.of(view.asOf().plusDays(1));
        var from = view.days(span).from().toEpochDay();
        var to = view.days(span).to().toEpochDay();
        var share = working.share();
        for (var dated : view.obligations(span)) {
            var owed = dated.fact();
            if (kinds.contains(owed.type())) {
                share.add(
                        owed,
                        dated.within(from, to),
                        has.apply(owed, tomorrow),
                        owed.done().isPresent() ? Need.Kind.EXACT_DATE : Need.Kind.MISSING_DETAIL);
            }
        }
        return share.measured(having, Term.DUE);
    }

    private static Truth inTime(Obligation obligation, EdtfDate tomorrow) {
        return obligation
                .done()
                .map(done -> obligation.due().before(done).not())
                .orElseGet(() -> undone(obligation, tomorrow));
    }

    private static Truth closed(Obligation obligation, EdtfDate tomorrow) {
        return obligation.done().map(done -> done.before(tomorrow)).orElseGet(() -> undone(obligation, tomorrow));
    }

    /** Nobody says that it was done; it counts as not done once it is due, if somebody says so. */
    private static Truth undone(Obligation obligation, EdtfDate tomorrow) {
        return obligation.open().orElse(false)
                        && obligation.due().before(tomorrow).certain()
                ? Truth.NO
                : Truth.CANNOT_TELL;
    }
}
