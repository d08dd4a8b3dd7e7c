package org.kembar.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;

/**
 * The one form of a case file, or of another file of the product, that two offices can compare: JSON by RFC 8785 (JSON Canonicalization Scheme), with the
 * lists whose order says nothing put in order first: facts by id, references and code words by alphabet.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    public static byte[] of(Record file) {
        return written(Encoder.encode(file));
    }

    static byte[] written(Node node) {
        var text = new StringBuilder();
        write(ordered(node), text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the canonical form, 64 hexadecimal digits. */
    public static String sha256(Record file) {
        return sha256(of(file));
    }

    /** The same of what is written already. */
    public static String sha256(byte[] form) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A text as RFC 8785 writes it, with its quotation marks. */
    public static String quoted(String text) {
        var quoted = new StringBuilder();
        string(text, quoted);
        return quoted.toString();
    }

    /** The canonical form of a part of a file. Two parts that say the same have the same. */
    public static String of(Node part) {
        var text = new StringBuilder();
        write(ordered(part), text);
        return text.toString();
    }

    static Node ordered(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar;
            case Mapping mapping ->
                new Mapping(
                        mapping.at(),
                        mapping.entries().stream()
                                .map(entry -> new Entry(entry.at(), entry.key(), ordered(entry.value())))
                                .toList());
            case Sequence sequence -> {
                var items = sequence.items().stream().map(CanonicalForm::ordered);
                yield new Sequence(
                        sequence.at(),
                        sequence.items().stream().allMatch(CanonicalForm::named)
                                ? items.sorted(Comparator.comparing(CanonicalForm::name))
                                        .toList()
                                : items.toList());
            }
        };
    }

    private static boolean named(Node node) {
        return node instanceof Scalar
                || node instanceof Mapping mapping && mapping.entry("id").isPresent();
    }

    private static String name(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar.text();
            case Mapping mapping ->
                mapping.entry("id").map(entry -> name(entry.value())).orElse("");
            case Sequence _ -> "";
        };
    }

    static void write(Node node, StringBuilder text) {
        switch (node) {
            case Scalar scalar -> {
                switch (scalar.kind()) {
                    case TEXT -> string(scalar.text(), text);
                    case NUMBER -> text.append(number(new BigDecimal(scalar.text()).doubleValue()));
                    case TRUTH, NOTHING -> text.append(scalar.text());
                }
            }
            case Sequence sequence -> {
                var separator = "[";
                for (var item : sequence.items()) {
                    text.append(separator);
                    write(item, text);
                    separator = ",";
                }
                text.append(sequence.items().isEmpty() ? "[]" : "]");
            }
            case Mapping mapping -> {
                var separator = "{";
                // String's natural order compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
                for (var entry : mapping.entries().stream()
                        .sorted(Comparator.comparing(Entry::key))
                        .toList()) {
                    text.append(separator);
                    string(entry.key(), text);
                    text.append(':');
                    write(entry.value(), text);
                    separator = ",";
                }
                text.append(mapping.entries().isEmpty() ? "{}" : "}");
            }
        }
    }

    /** RFC 8785 section 3.2.2.2. */
    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /** RFC 8785 section 3.2.2.3: the shortest digits that give the same double, laid out as ECMAScript does. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        var point = digits.length() - shortest.scale();
        var sign = value < 0 ? "-" : "";
        if (point > 0 && point <= 21) {
            return sign
                    + (digits.length() <= point
                            ? digits + "0".repeat(point - digits.length())
                            : digits.substring(0, point) + "." + digits.substring(point));
        }
        if (point <= 0 && point > -6) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        var exponent = point - 1;
        var fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /** Java always writes two digits, also where one would do: 4.9E-324 for ECMAScript's 5e-324. */
    private static BigDecimal shortest(double value) {
        var two = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var one = two.round(new MathContext(1, RoundingMode.HALF_UP)).stripTrailingZeros();
        return one.doubleValue() == value ? one : two;
    }
}
