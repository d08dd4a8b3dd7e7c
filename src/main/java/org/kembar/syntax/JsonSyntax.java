package org.kembar.syntax;

import tools.jackson.core.exc.StreamReadException;

/**
 * What is wrong with a text that is no JSON. The parser says it in English and in its own terms; here its words only tell
 * the kinds of mistake apart, and whatever is not known is a plain {@link Fault#SYNTAX}.
 */
final class JsonSyntax {

    private static final String VALUES = "\"…\", 12, true, false, null, [ ], { }";

    private final String text;
    private final String problem;
    private final Passage found;

    private JsonSyntax(String text, StreamReadException refused) {
        this.text = text;
        problem = String.valueOf(refused.getOriginalMessage());
        found = new Passage(text, (int) refused.getLocation().getCharOffset());
    }

    /** @param isAfterTheEnd whether the document was already complete */
    static Refusal refusal(String text, StreamReadException refused, boolean isAfterTheEnd) {
        return new JsonSyntax(text, refused).of(isAfterTheEnd);
    }

    private Refusal of(boolean isAfterTheEnd) {
        if (problem.startsWith("Unexpected end-of-input")) {
            return cutOff();
        }
        if (problem.startsWith("Illegal")) {
            return controlCharacter();
        }
        if (problem.contains("escape") && found.character() != '+') {
            return badEscape();
        }
        if (problem.startsWith("Unexpected close marker")) {
            return wrongBracket();
        }
        if (isAfterTheEnd || problem.contains("comment")) {
            return general();
        }
        if (problem.contains("comma to separate")) {
            return noComma();
        }
        if (problem.contains("colon to separate")) {
            return noColon();
        }
        if (problem.contains("double-quote to start property name")) {
            return noKey();
        }
        return isExtraComma() ? extraComma() : noValue();
    }

    private Refusal cutOff() {
        var open = Brackets.ofJson(text, 0, text.length());
        return open.quote()
                .map(quote -> refusal(found.at(quote), Fault.UNCLOSED_QUOTE, "\"", "\""))
                .or(() -> open.bracket().map(bracket -> unclosed(found.at(bracket))))
                .orElseGet(() -> refusal(found, Fault.UNEXPECTED_END, "", ""));
    }

    private static Refusal unclosed(Passage opening) {
        return refusal(
                opening,
                Fault.UNCLOSED_BRACKET,
                String.valueOf(opening.character()),
                Brackets.closing(opening.character()));
    }

    /** A text of JSON is on one line: where the line breaks, the quotation mark is missing. */
    private Refusal controlCharacter() {
        var quote = Brackets.ofJson(text, 0, found.at()).quote();
        if (quote.isPresent() && (found.character() == '\n' || found.character() == '\r')) {
            return refusal(found.at(quote.get()), Fault.UNCLOSED_QUOTE, "\"", "\"");
        }
        return refusal(found, Fault.CONTROL_CHARACTER, "U+%04X".formatted((int) found.character()), "");
    }

    private Refusal badEscape() {
        var backslash = found.at(Math.max(0, text.lastIndexOf('\\', found.at())));
        return refusal(backslash, Fault.BAD_ESCAPE, backslash.rest(), "\\\\, \\\", \\n, \\u00E9");
    }

    private Refusal wrongBracket() {
        return Brackets.ofJson(text, 0, found.at())
                .bracket()
                .map(opening -> unclosed(found.at(opening)))
                .orElseGet(() -> refusal(
                        found,
                        Fault.UNOPENED_BRACKET,
                        String.valueOf(found.character()),
                        Brackets.opening(found.character())));
    }

    /** A sign in the middle of a word shows that the word is no value; anything else lacks a comma before it. */
    private Refusal noComma() {
        var word = found.wordStart();
        return word.at() < found.at()
                ? refusal(word, Fault.NO_JSON_VALUE, word.word(), VALUES)
                : refusal(found, Fault.MISSING_COMMA, found.rest(), ",");
    }

    private Refusal noColon() {
        var end = found.previous().at();
        var key = found.at(Math.max(0, text.lastIndexOf('"', end - 1)));
        return refusal(key, Fault.NO_COLON, key.rest(), text.substring(key.at(), end + 1) + ": …");
    }

    private Refusal noKey() {
        if (isExtraComma()) {
            return extraComma();
        }
        var key = found.rest().split("[:,}\\]]", 2)[0].strip();
        return refusal(found, Fault.KEY_WITHOUT_QUOTES, key, "\"" + key.replaceAll("['\"]", "") + "\"");
    }

    private boolean isExtraComma() {
        var closes = found.character() == ']' || found.character() == '}';
        return found.character() == ',' || closes && found.previous().character() == ',';
    }

    private Refusal extraComma() {
        return refusal(found.character() == ',' ? found : found.previous(), Fault.EXTRA_COMMA, ",", "");
    }

    private Refusal noValue() {
        var word = found.wordStart();
        return refusal(word, Fault.NO_JSON_VALUE, word.word(), VALUES);
    }

    private Refusal general() {
        return found.isEnd()
                ? refusal(found, Fault.UNEXPECTED_END, "", "")
                : refusal(found, Fault.SYNTAX, found.rest(), "JSON");
    }

    private static Refusal refusal(Passage at, Fault fault, String found, String expected) {
        return new Refusal(at.place(), fault, found, expected);
    }
}
