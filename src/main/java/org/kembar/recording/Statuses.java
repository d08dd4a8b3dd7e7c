package org.kembar.recording;

import java.time.LocalDate;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape.Part;
import org.kembar.wording.Language;

/** Whether an activity took place is not typed where its date says it. */
final class Statuses {

    private Statuses() {}

    static boolean isByDate(Part part) {
        return part.accessor().getDeclaringClass() == Activity.class
                && part.name().equals("status");
    }

    /** What the date says. */
    sealed interface ByDate {

        /** @param word as a case file writes it */
        record Says(String word) implements ByDate {}

        /** @param key of the sentence that asks for a status */
        record Open(String key) implements ByDate {}
    }

    /** Over is held, wholly to come is planned; without a date, or in its midst, somebody has to say it. */
    static ByDate of(String typed, LocalDate today, Language language) {
        return switch (Typed.date(typed, language)) {
            case Typed.Understood<Optional<EdtfDate>>(var date) ->
                date.map(one -> of(one, today)).orElseGet(() -> new ByDate.Open("record.status.open"));
            case Typed.Wrong<Optional<EdtfDate>> _ -> new ByDate.Says(Notation.word(Activity.Status.HELD));
        };
    }

    /**
     * The date that is over of what is said to be under way; what stood there when the form was opened was not typed.
     *
     * @param before the record as it is on record, if it is corrected
     */
    static Optional<String> over(
            String status, String date, Optional<Record> before, LocalDate today, Language language) {
        if (!status.equals(Notation.word(Activity.Status.ONGOING))
                || !(Typed.date(date, language) instanceof Typed.Understood<Optional<EdtfDate>>(var typed))) {
            return Optional.empty();
        }
        return typed.filter(day -> Activity.Status.by(day, today)
                        .filter(Activity.Status.HELD::equals)
                        .isPresent())
                .filter(_ -> before.filter(was -> was instanceof Activity activity
                                && activity.status() == Activity.Status.ONGOING
                                && activity.date().equals(typed))
                        .isEmpty())
                .map(_ -> date);
    }

    private static ByDate of(EdtfDate date, LocalDate today) {
        return Activity.Status.by(date, today)
                .<ByDate>map(status -> new ByDate.Says(Notation.word(status)))
                .orElseGet(() -> new ByDate.Open("record.status.notOver"));
    }
}
