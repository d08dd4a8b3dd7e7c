package org.kembar.seeking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** A shorter one begins too many words. */
    static final int SHORTEST_BEGINNING = 3;

    private static final Pattern QUOTED =
            Pattern.compile("[\"“”„«»「」『』]([^\"“”„«»「」『』]*)[\"“”„«»「」『』]|([^\"“”„«»「」『』]+)");
    private static final Pattern STEMMED = Pattern.compile("[a-z]{3,30}");

    public Question {
        terms = List.copyOf(terms);
    }

    /** Words that have to follow each other; mostly one. */
    record Term(List<Word> words) {

        Term {
            words = List.copyOf(words);
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
        return phrase(term, before);
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
        var syllables = word.syllables();
        return syllables.size() == 1
                ? List.of("'" + before + syllables.getFirst() + "':*")
                : IntStream.range(1, syllables.size())
                        .mapToObj(i -> "'" + before + syllables.get(i - 1) + syllables.get(i) + "'")
                        .toList();
    }
}
