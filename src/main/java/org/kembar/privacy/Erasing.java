package org.kembar.privacy;

import java.util.List;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Yes;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.ResponseEntity;

/**
 * The question before names are erased for good.
 *
 * @param place of the page on which it is asked
 * @param names at least one
 */
record Erasing(String place, List<Participant> names, Language language) {

    /** What the button says. */
    String yes() {
        return say("privacy.erase.do", names.size());
    }

    ResponseEntity<byte[]> asked(Yes yes, Back back) {
        return new Confirmation(
                        new Frame(language, place, say("privacy.erase.ask", names.size()), false),
                        names.stream().map(this::line).toList(),
                        List.of(say("privacy.erase.what"), say("privacy.erase.kept")),
                        yes,
                        back)
                .answer();
    }

    private String line(Participant one) {
        return say(
                "privacy.erase.line", one.name(), one.of().caseFile(), one.of().activity());
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
