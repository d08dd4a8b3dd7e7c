package org.kembar.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.privacy.Participant.Consent;
import org.kembar.privacy.Participant.How;
import org.kembar.syntax.Unseen;
import org.kembar.wording.Language;

/** Somebody to be put on a list, as it was typed. */
record NewParticipant(
        String name,
        String organisation,
        String contact,
        String purpose,
        String consentOn,
        String how,
        String consentLanguage,
        String consentText,
        String until) {

    private static final int SHORT = 200;
    private static final int PURPOSE = 500;
    private static final int TEXT = 2_000;

    static NewParticipant blank(LocalDate until) {
        return new NewParticipant("", "", "", "", "", "", "", "", until.toString());
    }

    /**
     * The names of the fields in which something is wrong, in the order of the form.
     *
     * @param longest the last day on which a name may be kept
     */
    List<String> wrong(LocalDate today, LocalDate longest) {
        var wrong = new ArrayList<String>();
        if (!is(name, SHORT)) {
            wrong.add("name");
        }
        if (!organisation.isBlank() && !is(organisation, SHORT)) {
            wrong.add("organisation");
        }
        if (!contact.isBlank() && !is(contact, SHORT)) {
            wrong.add("contact");
        }
        if (!is(purpose, PURPOSE)) {
            wrong.add("purpose");
        }
        if (day(consentOn).filter(on -> !on.isAfter(today)).isEmpty()) {
            wrong.add("consentOn");
        }
        if (How.of(how).isEmpty()) {
            wrong.add("how");
        }
        if (Language.ofTag(consentLanguage).isEmpty()) {
            wrong.add("consentLanguage");
        }
        if (!is(consentText.replace("\r", "").replace("\n", " "), TEXT)) {
            wrong.add("consentText");
        }
        if (day(until)
                .filter(day -> !day.isBefore(today) && !day.isAfter(longest))
                .isEmpty()) {
            wrong.add("until");
        }
        return wrong;
    }

    private static boolean is(String typed, int longest) {
        return !typed.isBlank() && typed.strip().length() <= longest && !Unseen.marks(typed.strip());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Where nothing is wrong. */
    Participant on(Participant.List list) {
        return new Participant(
                0,
                list,
                name.strip(),
                Optional.of(organisation.strip()).filter(one -> !one.isEmpty()),
                Optional.of(contact.strip()).filter(one -> !one.isEmpty()),
                purpose.strip(),
                new Consent(
                        day(consentOn).orElseThrow(),
                        How.of(how).orElseThrow(),
                        Language.ofTag(consentLanguage).orElseThrow(),
                        consentText.replace("\r\n", "\n").strip()),
                day(until).orElseThrow());
    }
}
