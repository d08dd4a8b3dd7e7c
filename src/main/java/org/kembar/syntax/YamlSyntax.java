package org.kembar.syntax;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with a text that is no YAML. The parser says it in English and in its own terms; here its words only tell
 * the kinds of mistake apart, and whatever is not known is a plain {@link Fault#SYNTAX}.
 */
final class YamlSyntax {

    private static final String LANGUAGE = "YAML 1.2";

    /** A key and its value on one line. */
    private static final Pattern KEY_AND_VALUE = Pattern.compile("\\s*(- +)*[^\\s'\"#\\[{].*?:\\s+(?=\\S)");

    private static final Pattern SWALLOWED = Pattern.compile("[\\]}\\n]|: ?$");

    private final String text;
    private final String problem;
    private final Passage context;
    private final Passage found;

    private YamlSyntax(String text, MarkedYamlEngineException refused) {
        this.text = text;
        problem = Objects.toString(refused.getProblem(), "");
        found = passage(refused.getProblemMark().or(refused::getContextMark));
        context = passage(refused.getContextMark().or(refused::getProblemMark));
    }

    static Refusal refusal(String text, MarkedYamlEngineException refused) {
        return new YamlSyntax(text, refused).of(Objects.toString(refused.getContext(), ""));
    }

    /** Where the parser gives no place. */
    static Refusal refusal(String text) {
        var directive = new Passage(text, Math.max(0, text.startsWith("%") ? 0 : text.indexOf("\n%") + 1));
        return general(directive);
    }

    private Passage passage(Optional<Mark> mark) {
        return new Passage(
                text, mark.map(m -> text.offsetByCodePoints(0, m.getIndex())).orElse(0));
    }

    private Refusal of(String doing) {
        if (problem.contains("(TAB)")) {
            return refusal(found.at(text.lastIndexOf('\t', found.at())), Fault.TAB_INDENTATION, "U+0009", "U+0020");
        }
        return switch (doing) {
            case "while scanning a simple key" -> noColon(context);
            case "while scanning a quoted scalar" -> unclosedQuote(context);
            case "while scanning a double-quoted scalar" -> badEscape();
            case "while scanning for the next token", "while parsing a block node" -> cannotBegin(found);
            case "while scanning an anchor", "while scanning an alias", "while scanning a block scalar" ->
                cannotBegin(context);
            case "while scanning a directive" -> directive();
            case "while scanning a tag", "while parsing a node" -> refusal(context, Fault.TAG, context.rest(), "");
            case "while parsing a flow sequence", "while parsing a flow mapping", "while parsing a flow node" ->
                inBrackets();
            case "while parsing a block mapping", "while parsing a block collection" -> inBlock();
            case "" -> notAllowedHere();
            default -> general(found);
        };
    }

    private static Refusal noColon(Passage key) {
        var line = key.rest();
        var end = Math.min(endOf(line, " "), endOf(line, ":"));
        return refusal(key, Fault.NO_COLON, line, line.substring(0, end) + ": …");
    }

    private static int endOf(String line, String sign) {
        return line.contains(sign) ? line.indexOf(sign) : line.length();
    }

    private static Refusal unclosedQuote(Passage opening) {
        var mark = String.valueOf(opening.character());
        return refusal(opening, Fault.UNCLOSED_QUOTE, mark, mark);
    }

    private Refusal badEscape() {
        var backslash = found.at(Math.max(0, text.lastIndexOf('\\', found.at())));
        return refusal(backslash, Fault.BAD_ESCAPE, backslash.rest(), "\\\\, \\\", \\n, \\u00E9");
    }

    private static Refusal cannotBegin(Passage value) {
        if (value.character() == ']' || value.character() == '}') {
            return refusal(
                    value,
                    Fault.UNOPENED_BRACKET,
                    String.valueOf(value.character()),
                    Brackets.opening(value.character()));
        }
        var words = value.rest().split(" #", 2)[0].strip();
        var inList = value.before().contains("[") || value.before().contains("{");
        var bare = inList ? words.split("[,\\]}]", 2)[0].strip() : words;
        var quoted = bare.contains("\"") ? "'" + bare.replace("'", "''") + "'" : "\"" + bare + "\"";
        return refusal(value, Fault.CANNOT_BEGIN_TEXT, String.valueOf(value.character()), quoted);
    }

    private Refusal directive() {
        var isKnown = context.rest().startsWith("%YAML") || context.rest().startsWith("%TAG");
        return isKnown ? general(context) : cannotBegin(context);
    }

    /** Within [ ] or { }. A bracket that is closed further down lacks a comma; one that never is lacks its other half. */
    private Refusal inBrackets() {
        var opening = context.character();
        if (opening != '[' && opening != '{' || found.isEnd()) {
            var open = Brackets.ofYaml(text, 0, text.length()).bracket();
            return found.character() == ','
                    ? refusal(found, Fault.EXTRA_COMMA, ",", "")
                    : open.filter(_ -> found.isEnd())
                            .map(at -> unclosed(found.at(at)))
                            .orElseGet(() -> general(found));
        }
        var swallowed = swallowing();
        if (swallowed.isPresent()) {
            return swallowed.get();
        }
        var isClosed =
                Brackets.ofYaml(text, context.at(), text.length()).bracket().isEmpty();
        var isOtherHalf = found.character() == ']' || found.character() == '}';
        return isClosed && !isOtherHalf
                ? refusal(found, Fault.MISSING_COMMA, found.rest(), ", " + Brackets.closing(opening))
                : unclosed(context);
    }

    /**
     * Where a closing quotation mark is missing, the text goes on up to the next one and takes in brackets, keys and lines
     * that were not meant to be words; what was to be the next text then stands bare.
     */
    private Optional<Refusal> swallowing() {
        return Brackets.ofYaml(text, context.at(), found.at())
                .lastQuoted()
                .filter(quoted ->
                        text.substring(quoted.closing() + 1, found.at()).isBlank())
                .filter(quoted -> SWALLOWED
                        .matcher(text.substring(quoted.opening() + 1, quoted.closing()))
                        .find())
                .map(quoted -> refusal(
                        found,
                        Fault.COMMA_OR_QUOTE,
                        found.rest(),
                        context.at(quoted.opening()).place().toString()));
    }

    private static Refusal unclosed(Passage opening) {
        return refusal(
                opening,
                Fault.UNCLOSED_BRACKET,
                String.valueOf(opening.character()),
                Brackets.closing(opening.character()));
    }

    /** Among keys or list items that stand below each other. */
    private Refusal inBlock() {
        return switch (found.character()) {
            case ']', '}' -> cannotBegin(found);
            case ':' -> general(found);
            default -> {
                var previous = found.previous().character();
                if (found.startsLine()) {
                    yield badIndentation(found);
                }
                yield previous == '"' || previous == '\''
                        ? refusal(found, Fault.AFTER_QUOTE, found.rest(), previous == '"' ? "\\\"" : "''")
                        : general(found);
            }
        };
    }

    private static Refusal badIndentation(Passage line) {
        return refusal(line, Fault.BAD_INDENTATION, line.rest(), "");
    }

    /** A sign of structure where the parser was still reading a text, or content after the end. */
    private Refusal notAllowedHere() {
        if (problem.startsWith("expected '<document start>'")) {
            return switch (found.character()) {
                case ']', '}' -> cannotBegin(found);
                default -> afterTheEnd();
            };
        }
        return switch (found.character()) {
            case ':' -> colon();
            case '%' -> directive();
            default -> cannotBegin(found);
        };
    }

    /** A line that ends the document because it is indented less than the first, or because the first was only a word. */
    private Refusal afterTheEnd() {
        var above = found.above();
        if (!found.startsLine() || above == found) {
            return general(found);
        }
        if (above.place().column() > found.place().column()) {
            return badIndentation(found);
        }
        return lacksColon(above) ? noColon(above) : general(found);
    }

    private static boolean lacksColon(Passage line) {
        return !line.rest().contains(": ")
                && !line.rest().endsWith(":")
                && !line.rest().startsWith("%");
    }

    private Refusal colon() {
        var before = KEY_AND_VALUE.matcher(found.before());
        if (before.lookingAt()) {
            var value = found.at(found.at() - found.before().length() + before.end());
            return refusal(
                    value,
                    Fault.COLON_IN_TEXT,
                    value.rest(),
                    "\"" + value.rest().replace("\"", "\\\"") + "\"");
        }
        var above = found.above();
        if (above != found && lacksColon(above)) {
            return noColon(above);
        }
        return above == found ? general(found) : badIndentation(found.content());
    }

    private static Refusal general(Passage found) {
        if (found.isEnd()) {
            return refusal(found, Fault.UNEXPECTED_END, "", "");
        }
        var words = found.rest().isEmpty() ? found.content().rest() : found.rest();
        return refusal(found, Fault.SYNTAX, words, LANGUAGE);
    }

    private static Refusal refusal(Passage at, Fault fault, String found, String expected) {
        return new Refusal(at.place(), fault, found, expected);
    }
}
