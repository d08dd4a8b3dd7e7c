package org.kembar.wording;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;

/** Sentences of which parts may be missing, and the parts themselves. */
record Phrases(Messages messages, DateWords dates) {

    /** But not the last of three. */
    private static final Pattern FULL_STOP = Pattern.compile("(?<![.])[.]$");

    /** Separators after which nothing comes. */
    private static final Pattern UNFOLLOWED = Pattern.compile("(: |, | – )+(?=$|\\))");

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern LAST_FULL_STOP = Pattern.compile("[.]$");

    String date(EdtfDate date) {
        return dates.of(date);
    }

    String date(Optional<EdtfDate> date) {
        return date.map(dates::of).orElseGet(() -> messages.text("date.unknown"));
    }

    /** A text as a part of a sentence, which ends only after what else is said: after a bracket, for instance. */
    String within(Text text) {
        return unended(messages.text(text));
    }

    static String unended(String text) {
        return FULL_STOP.matcher(text.strip()).replaceFirst("");
    }

    String within(Optional<Text> text) {
        return text.map(this::within).orElse("");
    }

    String text(Optional<Text> text) {
        return text.map(messages::text).orElse("");
    }

    /** Optional parts leave no empty brackets or doubled separators behind. */
    String say(String key, Object... values) {
        return messages.text(key, values)
                .replace("()", "")
                .replace(" ,", ",")
                .transform(said -> replaced(UNFOLLOWED, said, ""))
                .replace(": , ", ": ")
                .transform(said -> replaced(SPACES, said, " "))
                .transform(said -> replaced(LAST_FULL_STOP, said, ""))
                .strip();
    }

    private static String replaced(Pattern what, String text, String by) {
        return what.matcher(text).replaceAll(by);
    }
}
