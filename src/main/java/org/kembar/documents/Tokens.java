package org.kembar.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The design tokens for what knows no custom properties: the PDF and the attributes of the pictures. */
final class Tokens {

    private static final String CSS = resource("tokens.css");
    private static final Pattern DECLARATION = Pattern.compile("--([a-z-]+): ([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z-]+)\\)");
    private static final Map<String, String> LIGHT = light();

    private Tokens() {}

    /** The style sheet that declares them. */
    static String css() {
        return CSS;
    }

    /** The value in the light look, which is also the printed one. */
    static String value(String name) {
        var value = LIGHT.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is no token of tokens.css");
        }
        return value;
    }

    /** A style sheet with the values in place of the names. */
    static String resolved(String css) {
        return USE.matcher(css).replaceAll(use -> Matcher.quoteReplacement(value(use.group(1))));
    }

    /** A style sheet of this module. */
    static String resource(String name) {
        try (var in = Tokens.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> light() {
        var first = CSS.substring(CSS.indexOf(":root {"), CSS.indexOf('}'));
        var values = new HashMap<String, String>();
        DECLARATION.matcher(first).results().forEach(found -> values.put(found.group(1), found.group(2)));
        return Map.copyOf(values);
    }
}
