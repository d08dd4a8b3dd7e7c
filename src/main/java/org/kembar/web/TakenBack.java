package org.kembar.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The page of a record that is on record no more, for those who may know that it was: who took it back, when and why.
 *
 * @param partnership its name
 * @param back the address of the page of the partnership
 * @param record what it was
 * @param when by whom and when it was taken back
 * @param reason why, where somebody said it
 * @param tongues what is said in another language
 * @param change where the change is shown with what it moved, if that has a page
 */
public record TakenBack(
        Frame frame,
        String partnership,
        String back,
        String record,
        String when,
        Optional<String> reason,
        Optional<String> change,
        OtherTongues tongues) {

    /** When and by whom, in a sentence. */
    public static String when(Instant at, ZoneId zone, String who, Language language) {
        return Wording.plain(language, "takenBack.when", new Moment(language, zone).exactly(at), who);
    }

    /** What the page says, each a sentence. */
    List<String> sentences() {
        return reason.map(why -> List.of(when, frame.say("takenBack.reason", why)))
                .orElseGet(() -> List.of(when, frame.say("takenBack.noReason")));
    }

    /** It was there, and is not any more: RFC 9110, 15.5.11. */
    public ResponseEntity<byte[]> answer() {
        return Html.answer(
                HttpStatus.GONE, tongues, (output, forms) -> JtetakenbackGenerated.render(output, forms, this));
    }
}
