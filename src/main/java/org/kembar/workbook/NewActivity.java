package org.kembar.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.Notation;
import org.kembar.syntax.Node.Scalar;

/** Whether a new activity took place is not typed where its date says it, as in a form. */
final class NewActivity {

    private static final String STATUS = "status";

    private NewActivity() {}

    static void standsByItsDate(FoundSheet sheet, Branch row, LocalDate today) {
        if (sheet.table().fields().type() == Activity.class && row.text(STATUS).isEmpty()) {
            row.text("date")
                    .flatMap(date -> EdtfDate.parse(date) instanceof EdtfReading.Read(var read)
                            ? Activity.Status.by(read, today)
                            // The row is refused for its date: once that is mended, nothing lacks.
                            : Optional.of(Activity.Status.PLANNED))
                    .ifPresent(status ->
                            row.put(List.of(STATUS), new Scalar(row.place(), Notation.word(status), Scalar.Kind.TEXT)));
        }
    }
}
