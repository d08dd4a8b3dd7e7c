package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Posts;
import org.kembar.course.Alarm;
import org.kembar.course.Course;
import org.kembar.course.Standing;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Meter;

/**
 * By what one sees at a glance whether a partnership is alive on a day. What is empty is not recorded, which is not the
 * same as not there.
 *
 * @param mandate the agreement to look at
 * @param lastContact the last letter, mail or call between the sides, or the answer to one
 * @param obligations what of the obligations is open
 * @param ownOfficer the latest time for which side A's person in charge is attested
 * @param partnersOfficer the same of side B
 * @param lastEvaluation the last evaluation of the cities' own
 * @param neverEvaluated whether there has been none
 * @param next the next activity planned
 */
public record VitalSigns(
        Standing standing,
        List<Alarm> alarms,
        Optional<Instrument> mandate,
        Optional<EdtfDate> lastContact,
        Obligations obligations,
        Optional<EdtfDate> ownOfficer,
        Optional<EdtfDate> partnersOfficer,
        Optional<EdtfDate> lastEvaluation,
        Truth neverEvaluated,
        Optional<Activity> next) {

    /**
     * @param recorded all on record
     * @param open those that somebody says were not done, or that were done only after the day
     * @param untold those of which nobody says whether they were done
     */
    public record Obligations(int recorded, int open, int untold) {}

    static VitalSigns of(CaseFile file, Meter meter, Course course, LocalDate day) {
        var posts = meter.chronicle().posts();
        return new VitalSigns(
                course.standing(),
                course.alarms(),
                meter.chronicle().instruments().principalAt(day),
                last(file.messages().stream().filter(Message::isBetweenSides).flatMap(VitalSigns::contacts), day),
                obligations(file.obligations(), day),
                officer(file, posts, Side.A, day),
                officer(file, posts, Side.B, day),
                last(meter.chronicle().citiesJudgements().stream().map(VitalSigns::completed), day),
                never(meter),
                next(file, day));
    }

    /** Where nobody declares that there was none, and none is on record, nobody can tell. */
    private static Truth never(Meter meter) {
        return meter.neverEvaluated().known().or(meter.everEvaluated().not().and(Truth.CANNOT_TELL));
    }

    private static Stream<EdtfDate> contacts(Message message) {
        return Stream.concat(Stream.of(message.sent()), message.answered().stream());
    }

    private static EdtfDate completed(Judgement judgement) {
        return judgement.issued().orElse(judgement.period());
    }

    private static Obligations obligations(List<Obligation> all, LocalDate day) {
        var undone = all.stream().filter(owed -> !owed.doneBy(day).certain()).toList();
        Predicate<Obligation> isOpen =
                owed -> owed.open().orElse(false) || owed.done().isPresent();
        var open = (int) undone.stream().filter(isOpen).count();
        return new Obligations(all.size(), open, undone.size() - open);
    }

    private static Optional<EdtfDate> officer(CaseFile file, Posts posts, Side side, LocalDate day) {
        return last(
                file.contacts().stream()
                        .filter(contact -> contact.side() == side)
                        .filter(contact -> Posts.held(contact).isPresent()
                                && !Posts.hasLeft(contact, day).certain())
                        .map(contact -> posts.attested(contact, day)),
                day);
    }

    /** The last of those that can have begun by the day. */
    private static Optional<EdtfDate> last(Stream<EdtfDate> dates, LocalDate day) {
        return dates.filter(date -> !date.equals(EdtfDate.UNKNOWN))
                .filter(date -> date.begunBy(day).possible())
                .max(Comparator.comparing((EdtfDate date) -> Days.earlier(date.latest(), day))
                        .thenComparing(EdtfDate::earliest));
    }

    private static Optional<Activity> next(CaseFile file, LocalDate day) {
        return file.activities().stream()
                .filter(activity ->
                        activity.status() == Activity.Status.PLANNED || activity.status() == Activity.Status.POSTPONED)
                .filter(activity -> Chronicle.date(activity).earliest().isAfter(day))
                .min(Comparator.comparing(
                                (Activity activity) -> Chronicle.date(activity).earliest())
                        .thenComparing(Activity::id));
    }
}
