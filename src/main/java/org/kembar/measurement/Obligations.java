package org.kembar.measurement;

import java.util.List;
import org.kembar.casefile.Obligation;
import org.kembar.edtf.Truth;

/** Whether what was owed was done by its day. */
final class Obligations {

    private Obligations() {}

    /** The share done in time of those that fell due in the window. */
    static Measurement inTime(View view, Working working, List<Obligation.Kind> kinds, Term having) {
        var span = Span.window(working.signal());
        var window = view.days(span);
        var share = working.share();
        for (var dated : view.obligations(span)) {
            if (kinds.contains(dated.fact().type())) {
                share.add(dated.fact(), dated.date().within(window), inTime(dated.fact(), view));
            }
        }
        return share.measured(having, Term.DUE);
    }

    private static Truth inTime(Obligation obligation, View view) {
        if (obligation.done().isPresent()) {
            return obligation.due().before(obligation.done().get()).not();
        }
        return obligation.open().orElse(false)
                        && obligation
                                .due()
                                .before(org.kembar.edtf.EdtfDate.of(view.asOf().plusDays(1)))
                                .certain()
                ? Truth.NO
                : Truth.CANNOT_TELL;
    }
}
