package org.kembar.recording;

import java.util.List;
import java.util.Optional;
import org.kembar.recording.Offer.Option;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** A field of a form, or several that belong together, as the page shows them. */
sealed interface Input {

    /** So many are named of those behind a fold. */
    int NAMED = 3;

    /** Of the field, as it is sent. */
    String name();

    /** As people read it. */
    String label();

    /** Whether something is wrong with what stands in it. */
    boolean isWrong();

    /** The first of them, as people read them. */
    static String names(List<Input> inputs, Language language) {
        var names = inputs.stream()
                .filter(input -> !(input instanceof Hidden))
                .map(Input::label)
                .distinct()
                .toList();
        return Wording.listed(language, names, NAMED);
    }

    /**
     * A line or, if it is long, a box for a text.
     *
     * @param isWide whether it takes a line of its own
     * @param hint how it is to be typed
     * @param understood how it was understood, where that is not what stands there
     * @param language of the text, where it has one
     */
    record Line(
            String name,
            String label,
            String value,
            boolean isNeeded,
            boolean isLong,
            boolean isWide,
            boolean isNumber,
            boolean isWrong,
            Optional<String> hint,
            Optional<String> understood,
            Optional<String> language)
            implements Input {}

    /**
     * One of several; of none, where it need not be said.
     *
     * @param isNeeded whether it must be said; what is not chosen yet is none
     */
    record Choose(
            String name,
            String label,
            List<Option> options,
            String chosen,
            Optional<String> none,
            boolean isNeeded,
            Optional<String> hint,
            boolean isWrong)
            implements Input {}

    /** Any of several. */
    record Several(String name, String label, List<Option> options, List<String> chosen, boolean isWrong)
            implements Input {}

    /**
     * Fields that make one thing together.
     *
     * @param rare what is rarely known of it
     * @param isRareOpen whether something of that was typed, or is wrong
     */
    record Group(String name, String label, List<Input> inputs, List<Input> rare, boolean isRareOpen, boolean isWrong)
            implements Input {}

    /**
     * One thing or more of the same form.
     *
     * @param rows the fields of each
     */
    record Rows(String name, String label, List<Group> rows, boolean isWrong) implements Input {}

    /** What is sent along and nobody sees. */
    record Hidden(String name, String value) implements Input {

        @Override
        public String label() {
            return "";
        }

        @Override
        public boolean isWrong() {
            return false;
        }
    }
}
