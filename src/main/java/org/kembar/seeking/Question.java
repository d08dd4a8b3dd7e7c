package org.kembar.seeking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody looks for: words that all have to be there, in any order; those between quotation marks as they stand.
 *
 * @param isCut whether there were more than are looked for
 */
public record Question(List<Term> terms, boolean isCut) {

    /** More than anybody remembers of something. */
    public static final int MOST_TERMS = 12;

    /** Characters. */
    public static final int LONGEST = 300;

    /** Syllables; with one of them wrong, a longer one would be asked for in too many ways. */
    private static final int LONGEST_RUN = 12;

    /** A shorter one begins too many words. */
    static final int SHORTEST_BEGINNING = 3;

    private static final Pattern QUOTED =
            Pattern.compile("[\"“”„«»「」『』]([^\"“”„«»「」『』]*)[\"“”„«»「」『』]|([^\"“”„«»「」『』]+)");
    private static final Pattern STEMMED = Pattern.compile("[a-z]{3,30}");

    public Question {
        terms = List.copyOf(terms);
    }

    /**
     * Words that have to follow each other; mostly one.
     *
     * @param isNearly whether a syllable of it may be another
     */
    record Term(List<Word> words, boolean isNearly) {

        Term {
            words = List.copyOf(words);
        }

        Term(List<Word> words) {
            this(words, false);
        }

        /** Whether a run of syllables is known with one of them wrong: what is left is still two that follow each other. */
        boolean canBeNearly() {
            return words.size() == 1
                    && words.getFirst().isOfSyllables()
                    && words.getFirst().syllables().size() > 2
                    && words.getFirst().syllables().size() <= LONGEST_RUN;
        }

        boolean isOneWord() {
            return words.size() == 1 && !words.getFirst().isOfSyllables();
        }
    }

    /** As somebody wrote it: whatever it is, it asks for its words and nothing else. */
    public static Question of(String written) {
        var text = Word.composed(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
        var terms = new ArrayList<Term>();
        var matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                var words = Word.of(matcher.group(1));
                if (!words.isEmpty()) {
                    terms.add(new Term(words));
                }
            } else {
                Word.of(matcher.group(2)).forEach(word -> terms.add(new Term(List.of(word))));
            }
        }
        var distinct = terms.stream()
                .collect(Collectors.toMap(Question::key, term -> term, (one, _) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        var isCut = distinct.size() > MOST_TERMS || written.length() > LONGEST;
        return new Question(distinct.stream().limit(MOST_TERMS).toList(), isCut);
    }

    private static String key(Term term) {
        return term.words().stream().map(Word::letters).collect(Collectors.joining(" "));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** As somebody reads it. */
    public String words() {
        return terms.stream()
                .map(term -> term.words().size() > 1 ? "“" + key(term) + "”" : key(term))
                .collect(Collectors.joining(" "));
    }

    /** The words that somebody may have written a little otherwise than they are written. */
    public List<String> toBeMeant() {
        return terms.stream()
                .filter(Term::isOneWord)
                .map(Question::key)
                .filter(word -> Lexemes.TO_BE_MEANT.matcher(word).matches())
                .toList();
    }

    /** The same with other words in the place of some. */
    public Question with(Map<String, String> others) {
        return new Question(
                terms.stream()
                        .map(term -> term.isOneWord() && others.containsKey(key(term))
                                ? new Term(Word.of(others.getOrDefault(key(term), "")))
                                : term)
                        .toList(),
                isCut);
    }

    /** The same where one syllable of each long run may be another; nothing if there is none. */
    public Optional<Question> nearly() {
        return terms.stream().noneMatch(Term::canBeNearly)
                ? Optional.empty()
                : Optional.of(new Question(
                        terms.stream()
                                .map(term -> term.canBeNearly() ? new Term(term.words(), true) : term)
                                .toList(),
                        isCut));
    }

    /**
     * The same with what stands there in the place of what may be written a little otherwise.
     *
     * @param texts in which it was found, each composed
     */
    public Question asIn(List<String> texts) {
        return new Question(
                terms.stream()
                        .map(term -> term.isNearly()
                                ? new Nearly(term.words().getFirst())
                                        .in(texts)
                                        .map(word -> new Term(List.of(word), true))
                                        .orElse(term)
                                : term)
                        .toList(),
                isCut);
    }

    /** The words whose stems have to be known. */
    public List<String> stemmed() {
        return terms.stream()
                .filter(Term::isOneWord)
                .map(Question::key)
                .filter(word -> STEMMED.matcher(word).matches())
                .toList();
    }

    /**
     * As PostgreSQL reads its type {@code tsquery}: every word is said of it or of what it belongs to, and at least one of it.
     *
     * @param stems of the words, each behind the sign of its language
     */
    public String tsquery(Map<String, List<String>> stems) {
        var all =
                terms.stream().map(term -> "(" + one(term, "", stems) + " | " + one(term, Lexemes.AROUND, stems) + ")");
        var some = terms.stream().map(term -> one(term, "", stems)).collect(Collectors.joining(" | ", "(", ")"));
        return Stream.concat(all, Stream.of(some)).collect(Collectors.joining(" & "));
    }

    private static String one(Term term, String before, Map<String, List<String>> stems) {
        if (term.isOneWord()) {
            var word = key(term);
            var isBeginning = word.length() >= SHORTEST_BEGINNING;
            var of = before.isEmpty() ? stems.getOrDefault(word, List.of()) : List.<String>of();
            return Stream.concat(
                            Stream.of("'" + before + word + "'" + (isBeginning ? ":*" : "")),
                            of.stream().map(stem -> "'" + stem + "'"))
                    .collect(Collectors.joining(" | ", "(", ")"));
        }
        return term.isNearly() ? nearly(term.words().getFirst(), before) : phrase(term, before);
    }

    /** What stands before the one that may be another, and what stands behind it, so far apart. */
    private static String nearly(Word word, String before) {
        var syllables = word.syllables();
        return IntStream.range(0, syllables.size())
                .mapToObj(wrong -> {
                    var left = pairs(syllables.subList(0, wrong), before);
                    var right = pairs(syllables.subList(wrong + 1, syllables.size()), before);
                    var apart = wrong == 1 ? " <2> " : " <3> ";
                    return Stream.of(left, right)
                            .filter(part -> !part.isEmpty())
                            .map(part -> String.join(" <-> ", part))
                            .collect(Collectors.joining(apart, "(", ")"));
                })
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String phrase(Term term, String before) {
        var written = new StringBuilder("(");
        var distance = 0;
        for (var word : term.words()) {
            for (var lexeme : lexemes(word, before)) {
                if (distance > 0) {
                    written.append(" <").append(distance).append("> ");
                }
                written.append(lexeme);
                distance = 1;
            }
            // The last syllable of a run has a place of its own.
            distance = word.isOfSyllables() && word.syllables().size() > 1 ? 2 : 1;
        }
        return written.append(')').toString();
    }

    private static List<String> lexemes(Word word, String before) {
        if (!word.isOfSyllables()) {
            return List.of("'" + before + word.letters() + "'");
        }
        return pairs(word.syllables(), before);
    }

    private static List<String> pairs(List<String> syllables, String before) {
        return switch (syllables.size()) {
            case 0 -> List.of();
            case 1 -> List.of("'" + before + syllables.getFirst() + "':*");
            default ->
                IntStream.range(1, syllables.size())
                        .mapToObj(i -> "'" + before + syllables.get(i - 1) + syllables.get(i) + "'")
                        .toList();
        };
    }
}
