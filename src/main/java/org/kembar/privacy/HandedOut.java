package org.kembar.privacy;

import java.util.List;
import java.util.Optional;

/**
 * What is kept about one person on the lists of a city, as it is handed out to them or to a program of theirs.
 *
 * @param schema in which form this is
 */
public record HandedOut(String schema, List<Kept> kept) {

    public HandedOut {
        kept = List.copyOf(kept);
    }

    /** One place where their name stands. */
    public record Kept(
            String partnership,
            String activity,
            String city,
            String name,
            Optional<String> organisation,
            Optional<String> contact,
            String purpose,
            String consentOn,
            String consentHow,
            String consentLanguage,
            String consentText,
            String keptUntil) {

        private static Kept of(Participant one) {
            return new Kept(
                    one.of().caseFile(),
                    one.of().activity(),
                    one.of().city(),
                    one.name(),
                    one.organisation(),
                    one.contact(),
                    one.purpose(),
                    one.consent().on().toString(),
                    one.consent().how().word(),
                    one.consent().language().tag(),
                    one.consent().text(),
                    one.until().toString());
        }
    }

    static HandedOut of(List<Participant> some) {
        return new HandedOut("kembar-person/1", some.stream().map(Kept::of).toList());
    }
}
