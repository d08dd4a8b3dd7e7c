package org.kembar.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kembar.privacy.Participant.How;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of a form prints in which it is typed what somebody agreed to, and for how long.
 *
 * @param wrong what is wrong with what was typed
 */
record Agreed(List<Choice> hows, List<Choice> languages, List<Problem> wrong) {

    record Choice(String value, String name, boolean isChosen) {}

    /** @param sentence what is wrong with the field, with its name */
    record Problem(String field, String sentence) {}

    static Agreed of(NewParticipant form, List<NewParticipant.Wrong> wrong, Language language) {
        return new Agreed(
                Stream.of(How.values())
                        .map(how -> new Choice(
                                how.word(), word(how, language), how.word().equals(form.how())))
                        .toList(),
                Frame.LANGUAGES.stream()
                        .map(one -> new Choice(
                                one.tag(),
                                Wording.plain(one, "web.language"),
                                one.tag().equals(form.consentLanguage())))
                        .toList(),
                wrong.stream()
                        .map(one -> new Problem(one.field(), sentence(one, language)))
                        .toList());
    }

    static String word(How how, Language language) {
        return Wording.plain(language, "privacy.how." + how);
    }

    private static String sentence(NewParticipant.Wrong wrong, Language language) {
        return Wording.plain(
                language,
                "record.problem",
                Wording.plain(language, "privacy." + wrong.field()),
                Wording.plain(language, "privacy.wrong." + wrong.cause(), bound(wrong, language)));
    }

    /** A day as people say it. */
    private static String bound(NewParticipant.Wrong wrong, Language language) {
        return switch (wrong.cause()) {
            case TO_COME, OVER, TOO_LATE -> Wording.day(language, LocalDate.parse(wrong.bound()));
            case MISSING, TOO_LONG, UNSEEN, NOT_CHOSEN, NO_DAY -> wrong.bound();
        };
    }

    boolean isWrong(String field) {
        return wrong.stream().anyMatch(one -> one.field().equals(field));
    }
}
