package org.kembar.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The brackets and the quotation mark that a text leaves open. Followed only after the parser has given up, to point at
 * the one to close.
 */
final class Brackets {

    private final Deque<Integer> open = new ArrayDeque<>();
    private Optional<Integer> quote = Optional.empty();
    private Optional<Quoted> lastQuoted = Optional.empty();

    /** The places of the two quotation marks around a text. */
    record Quoted(int opening, int closing) {}

    private Brackets() {}

    /** What JSON leaves open between two spots. */
    static Brackets ofJson(String text, int from, int to) {
        return new Brackets().followed(text, from, to, "\"");
    }

    /**
     * What YAML leaves open between two spots. A bracket within a text in no list counts too, so the answer is asked
     * only where the parser has already found that something is open.
     */
    static Brackets ofYaml(String text, int from, int to) {
        return new Brackets().followed(text, from, to, "\"'");
    }

    /** The innermost that is still open. */
    Optional<Integer> bracket() {
        return Optional.ofNullable(open.peek());
    }

    /** The text in quotation marks that was closed last. */
    Optional<Quoted> lastQuoted() {
        return lastQuoted;
    }

    Optional<Integer> quote() {
        return quote;
    }

    static String closing(char opening) {
        return opening == '[' ? "]" : "}";
    }

    static String opening(char closing) {
        return closing == ']' ? "[" : "{";
    }

    private Brackets followed(String text, int from, int to, String quotes) {
        for (var i = from; i < to; i++) {
            var character = text.charAt(i);
            if (quote.isPresent()) {
                if (character == '\\' && text.charAt(quote.get()) == '"') {
                    i++;
                } else if (character == text.charAt(quote.get())) {
                    lastQuoted = Optional.of(new Quoted(quote.get(), i));
                    quote = Optional.empty();
                }
            } else if (quotes.indexOf(character) >= 0 && canBegin(text, i)) {
                quote = Optional.of(i);
            } else if (character == '[' || character == '{') {
                open.push(i);
            } else if (character == ']' || character == '}') {
                open.poll();
            }
        }
        return this;
    }

    /** Within a word a quotation mark is an apostrophe. */
    private static boolean canBegin(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "[{,:".indexOf(text.charAt(at - 1)) >= 0;
    }
}
