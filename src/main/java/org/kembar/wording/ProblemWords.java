package org.kembar.wording;

import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Form;
import org.kembar.syntax.Problem;

/** Says what is wrong with a file or a word, and what was probably meant. */
public final class ProblemWords {

    private ProblemWords() {}

    /** What is wrong with a file, in one sentence. */
    public static String of(Language language, Problem problem) {
        var sentence = switch (problem.fault()) {
            case NONE_OF_THE_KIND, WRONG_KIND_OF_ID ->
                Wording.plain(
                        language,
                        "Fault." + problem.fault(),
                        problem.found(),
                        problem.expected(),
                        kinds(language, problem.expected()));
            case WRONG_FORM ->
                Wording.plain(
                        language,
                        "Fault.WRONG_FORM",
                        problem.found(),
                        problem.expected(),
                        Wording.plain(language, form(problem.expected())));
            // Where it is clear what was meant, thirty others only stand in the way.
            case UNKNOWN_KEY ->
                Wording.plain(
                        language,
                        problem.meant().isPresent() ? "Fault.UNKNOWN_KEY.meant" : "Fault.UNKNOWN_KEY",
                        problem.found(),
                        problem.expected());
            default -> Wording.plain(language, "Fault." + problem.fault(), problem.found(), problem.expected());
        };
        return orMeant(language, sentence, problem.meant());
    }

    /** The key of the words for a form; most people cannot read a regular expression. */
    private static String form(String expected) {
        return switch (expected) {
            case Form.IDENTIFIER -> "form.identifier";
            case Form.COUNTRY -> "form.country";
            case Form.CURRENCY -> "form.currency";
            case Form.LANGUAGE -> "form.language";
            case "[A-Za-z0-9.-]+", "[A-Za-z0-9][A-Za-z0-9.-]*" -> "form.indicator";
            default -> "form.other";
        };
    }

    /** The kinds of fact written under these keys of a case file. */
    private static String kinds(Language language, String keys) {
        return Stream.of(keys.replace(":", "").split(", "))
                .map(key -> Wording.plain(language, "kind." + key))
                .reduce((one, other) -> Wording.plain(language, "kind.or", one, other))
                .orElse(keys);
    }

    /** The sentence that refuses a word, and the word that was probably meant. */
    public static String orMeant(Language language, String sentence, Optional<String> meant) {
        return meant.map(word -> sentence + " " + Wording.plain(language, "meant", word))
                .orElse(sentence);
    }

    /** The row of a table as a spreadsheet numbers it, and its column as the header calls it, where it is known. */
    public static String row(Language language, String name, Problem problem) {
        var row = Integer.toString(problem.at().line());
        return problem.path().isEmpty()
                ? Wording.plain(language, "problem.row", name, row)
                : Wording.plain(language, "problem.cell", name, row, problem.path());
    }

    /** File, line and column as compilers write them, and the path where there is one. */
    public static String place(String name, Problem problem) {
        var place = name + ":" + problem.at();
        return problem.path().isEmpty() ? place : place + ": " + problem.path();
    }
}
