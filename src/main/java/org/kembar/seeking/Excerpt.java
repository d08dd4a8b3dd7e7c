package org.kembar.seeking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kembar.seeking.Question.Term;

/**
 * A text, or as much of it as stands around what was looked for.
 *
 * @param parts one after the other
 * @param found which of the terms of the question stand in it, by their numbers
 */
public record Excerpt(List<Part> parts, BitSet found) {

    /** Characters before the first place, and after it. */
    private static final int BEFORE = 80;

    private static final int AFTER = 220;

    /** A stem that is shorter stands in too many words. */
    private static final int SHORTEST_STEM = 4;

    public Excerpt {
        parts = List.copyOf(parts);
    }

    /** @param isFound whether it is what was looked for */
    public record Part(String text, boolean isFound) {}

    private record Place(int from, int to, int term) {}

    /**
     * The whole text with what was looked for.
     *
     * @param stems as {@link Question#tsquery} has them
     */
    public static Excerpt whole(String text, Question question, Map<String, List<String>> stems) {
        var places = places(text, question, stems);
        return new Excerpt(parts(text, 0, text.length(), places), found(places));
    }

    /** As much of the text as stands around the place where most was found; nothing if none was. */
    public static Optional<Excerpt> around(String text, Question question, Map<String, List<String>> stems) {
        var places = places(text, question, stems);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var best = IntStream.range(0, places.size())
                .boxed()
                .max((one, other) -> {
                    var more = Integer.compare(within(places, one), within(places, other));
                    return more != 0 ? more : Integer.compare(other, one);
                })
                .orElseThrow();
        var at = places.get(best).from();
        var from = at <= BEFORE ? 0 : wordAfter(text, at - BEFORE, at);
        var to = at + AFTER >= text.length()
                ? text.length()
                : wordBefore(text, at + AFTER, places.get(best).to());
        return Optional.of(new Excerpt(parts(text, from, to, places), found(places)));
    }

    /** How many different terms stand in the excerpt that begins with this place. */
    private static int within(List<Place> places, int first) {
        var until = places.get(first).from() + AFTER;
        return (int) places.subList(first, places.size()).stream()
                .takeWhile(place -> place.to() <= until)
                .mapToInt(Place::term)
                .distinct()
                .count();
    }

    private static BitSet found(List<Place> places) {
        var found = new BitSet();
        places.forEach(place -> found.set(place.term()));
        return found;
    }

    private static int wordAfter(String text, int from, int most) {
        var at = text.indexOf(' ', from);
        return at < 0 || at >= most ? whole(text, from) : at + 1;
    }

    private static int wordBefore(String text, int to, int least) {
        var at = text.lastIndexOf(' ', to);
        return at <= least ? whole(text, to) : at;
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Part> parts(String text, int from, int to, List<Place> places) {
        var parts = new ArrayList<Part>();
        var at = from;
        if (from > 0) {
            parts.add(new Part("… ", false));
        }
        for (var place : places) {
            if (place.from() >= at && place.to() <= to) {
                add(parts, text.substring(at, place.from()), false);
                add(parts, text.substring(place.from(), place.to()), true);
                at = place.to();
            }
        }
        add(parts, text.substring(at, to), false);
        if (to < text.length()) {
            parts.add(new Part(" …", false));
        }
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean isFound) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, isFound));
        }
    }

    /** In their order; where two overlap, the one that begins first. */
    private static List<Place> places(String text, Question question, Map<String, List<String>> stems) {
        var words = Word.of(text);
        var places = new ArrayList<Place>();
        for (var i = 0; i < words.size(); i++) {
            for (var term = 0; term < question.terms().size(); term++) {
                places.addAll(at(words, i, question.terms().get(term), term, stems));
            }
        }
        return places;
    }

    private static List<Place> at(List<Word> words, int i, Term term, int number, Map<String, List<String>> stems) {
        var word = words.get(i);
        var first = term.words().getFirst();
        if (term.words().size() > 1) {
            return isPhrase(words, i, term)
                    ? List.of(new Place(
                            word.from(), words.get(i + term.words().size() - 1).to(), number))
                    : List.of();
        }
        if (first.isOfSyllables()) {
            if (!word.isOfSyllables()) {
                return List.of();
            }
            return term.isNearly() ? nearly(word, first, number) : syllables(word, first, number);
        }
        return !word.isOfSyllables() && isMeant(word.letters(), first.letters(), stems)
                ? List.of(new Place(word.from(), word.to(), number))
                : List.of();
    }

    private static boolean isPhrase(List<Word> words, int i, Term term) {
        return i + term.words().size() <= words.size()
                && IntStream.range(0, term.words().size())
                        .allMatch(n -> words.get(i + n)
                                .letters()
                                .equals(term.words().get(n).letters()));
    }

    private static List<Place> syllables(Word run, Word sought, int number) {
        var places = new ArrayList<Place>();
        for (var at = run.letters().indexOf(sought.letters());
                at >= 0;
                at = run.letters()
                        .indexOf(sought.letters(), at + sought.letters().length())) {
            var from = run.from() + at;
            places.add(new Place(from, from + sought.letters().length(), number));
        }
        return places;
    }

    /** Where it stands with one syllable that is another. */
    private static List<Place> nearly(Word run, Word sought, int number) {
        return new Nearly(sought)
                .in(run).stream()
                        .map(place -> new Place(run.from() + place.from(), run.from() + place.to(), number))
                        .toList();
    }

    private static boolean isMeant(String word, String sought, Map<String, List<String>> stems) {
        return word.equals(sought)
                || sought.length() >= Question.SHORTEST_BEGINNING && word.startsWith(sought)
                || stems.getOrDefault(sought, List.of()).stream().anyMatch(stem -> isOf(word, stem));
    }

    /** A word of the stem, as far as one sees that without knowing the language. */
    private static boolean isOf(String word, String stem) {
        var letters = stem.substring(stem.indexOf(':') + 1);
        var trunk = letters.endsWith("i") ? letters.substring(0, letters.length() - 1) : letters;
        return trunk.length() >= SHORTEST_STEM && word.contains(trunk);
    }
}
