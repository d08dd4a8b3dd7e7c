package org.kembar.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Academic degrees as they stand behind a name and belong to it, with dots or without. */
final class Degrees {

    /** <i>S.T.</i>, <i>M.Si</i>, <i>Ph.D.</i>: whatever is written with dots within. */
    private static final Pattern DOTTED = Pattern.compile(
            "(?:\\p{Lu}\\p{L}{0,4}\\.){1,4}\\p{L}{0,5}\\.?|\\p{Lu}\\p{L}{0,4}\\.?(?:\\.\\p{L}{1,5})+\\.?");

    private static final Pattern NOTHING = Pattern.compile("[.\\s]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Longer no degree is. */
    private static final int LONGEST = 40;

    private static final Set<String> KNOWN = known();

    private Degrees() {}

    /** Whether it is one degree, or several without commas between them. */
    static boolean areIn(String piece) {
        return !piece.isEmpty()
                && piece.length() <= LONGEST
                && (isOne(piece) || BLANKS.splitAsStream(piece).allMatch(Degrees::isOne));
    }

    private static boolean isOne(String word) {
        return DOTTED.matcher(word).matches()
                || Character.isUpperCase(word.codePointAt(0)) && KNOWN.contains(letters(word))
                || isOfHealth(word);
    }

    /** Doctors of teeth and of animals write theirs small. */
    private static boolean isOfHealth(String word) {
        return word.equals("drg") || word.equals("drg.") || word.equals("drh") || word.equals("drh.");
    }

    private static String letters(String word) {
        return NOTHING.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Set<String> known() {
        try (var file = Objects.requireNonNull(Degrees.class.getResourceAsStream("degrees.txt"))) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var levels = of(lines.stream(), "level").toList();
            var fields = of(lines.stream(), "field").toList();
            return Stream.concat(
                            levels.stream().flatMap(level -> fields.stream().map(field -> level + field)),
                            of(lines.stream(), "whole"))
                    .map(Degrees::letters)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            // It is part of the program.
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> of(Stream<String> lines, String kind) {
        return lines.filter(line -> line.startsWith(kind + " "))
                .flatMap(line -> BLANKS.splitAsStream(line.substring(kind.length() + 1)));
    }
}
