package org.kembar.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kembar.asking.WrittenDay;
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

    /** What is not sent was not typed. */
    NewParticipant {
        name = sent(name);
        organisation = sent(organisation);
        contact = sent(contact);
        purpose = sent(purpose);
        consentOn = sent(consentOn);
        how = sent(how);
        consentLanguage = sent(consentLanguage);
        consentText = sent(consentText);
        until = sent(until);
    }

    private static String sent(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    static NewParticipant blank(LocalDate until) {
        return new NewParticipant("", "", "", "", "", "", "", "", until.toString());
    }

    /** What can be wrong with a field. */
    enum Cause {
        MISSING,
        TOO_LONG,
        UNSEEN,
        NOT_CHOSEN,
        NO_DAY,
        /** An agreement of tomorrow. */
        TO_COME,
        /** It would be deleted at once. */
        OVER,
        /** Longer than the city keeps names. */
        TOO_LATE
    }

    /**
     * A field in which something is wrong.
     *
     * @param bound what it must keep to, where there is such: so many characters, or a day
     */
    record Wrong(String field, Cause cause, String bound) {}

    /**
     * The fields in which something is wrong, in the order of the form, each with the one thing that is.
     *
     * @param longest the last day on which a name may be kept
     */
    List<Wrong> wrong(LocalDate today, LocalDate longest) {
        var wrong = new ArrayList<>(whoIsWrong(name, organisation));
        Optional.of(contact)
                .filter(typed -> !Unseen.saysNothing(typed))
                .flatMap(typed -> text("contact", typed, SHORT))
                .ifPresent(wrong::add);
        text("purpose", purpose, PURPOSE).ifPresent(wrong::add);
        consentOn(today).ifPresent(wrong::add);
        if (How.of(how).isEmpty()) {
            wrong.add(new Wrong("how", Cause.NOT_CHOSEN, ""));
        }
        if (Language.ofTag(consentLanguage).isEmpty()) {
            wrong.add(new Wrong("consentLanguage", Cause.NOT_CHOSEN, ""));
        }
        text("consentText", consentText.replace("\r", "").replace("\n", " "), TEXT)
                .ifPresent(wrong::add);
        until(today, longest).ifPresent(wrong::add);
        return wrong;
    }

    /** What is wrong with who it is. */
    static List<Wrong> whoIsWrong(String name, String organisation) {
        return Stream.concat(
                        text("name", name, SHORT).stream(),
                        Optional.of(organisation)
                                .filter(typed -> !Unseen.saysNothing(typed))
                                .flatMap(typed -> text("organisation", typed, SHORT))
                                .stream())
                .toList();
    }

    /** The same agreed with somebody else. */
    NewParticipant of(ManyNames.Line line) {
        return new NewParticipant(
                line.name(), line.organisation(), "", purpose, consentOn, how, consentLanguage, consentText, until);
    }

    private static Optional<Wrong> text(String field, String typed, int longest) {
        if (Unseen.saysNothing(typed)) {
            return Optional.of(new Wrong(field, Cause.MISSING, ""));
        }
        if (typed.strip().length() > longest) {
            return Optional.of(new Wrong(field, Cause.TOO_LONG, Integer.toString(longest)));
        }
        return Unseen.marks(typed.strip()) ? Optional.of(new Wrong(field, Cause.UNSEEN, "")) : Optional.empty();
    }

    private Optional<Wrong> consentOn(LocalDate today) {
        return missingDay("consentOn", consentOn)
                .or(() -> WrittenDay.day(consentOn)
                        .filter(on -> on.isAfter(today))
                        .map(_ -> new Wrong("consentOn", Cause.TO_COME, today.toString())));
    }

    private Optional<Wrong> until(LocalDate today, LocalDate longest) {
        return missingDay("until", until)
                .or(() -> WrittenDay.day(until)
                        .filter(last -> last.isBefore(today))
                        .map(_ -> new Wrong("until", Cause.OVER, today.toString())))
                .or(() -> WrittenDay.day(until)
                        .filter(last -> last.isAfter(longest))
                        .map(_ -> new Wrong("until", Cause.TOO_LATE, longest.toString())));
    }

    private static Optional<Wrong> missingDay(String field, String typed) {
        if (typed.isBlank()) {
            return Optional.of(new Wrong(field, Cause.MISSING, ""));
        }
        return WrittenDay.day(typed).isEmpty() ? Optional.of(new Wrong(field, Cause.NO_DAY, "")) : Optional.empty();
    }

    /** Where nothing is wrong. */
    Participant on(Participant.List list) {
        return new Participant(
                0,
                list,
                name.strip(),
                Optional.of(organisation.strip()).filter(one -> !Unseen.saysNothing(one)),
                Optional.of(contact.strip()).filter(one -> !Unseen.saysNothing(one)),
                purpose.strip(),
                new Consent(
                        WrittenDay.day(consentOn).orElseThrow(),
                        How.of(how).orElseThrow(),
                        Language.ofTag(consentLanguage).orElseThrow(),
                        consentText.replace("\r\n", "\n").strip()),
                WrittenDay.day(until).orElseThrow());
    }
}
