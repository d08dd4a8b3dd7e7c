package org.kembar.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Text;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Part;

/**
 * The texts of case files that nobody has given in the language of a page, to be found in whatever the page says: what is read aloud
 * has to be said in the language in which it was written.
 */
public final class OtherTongues {

    /** Of fewer signs no text is told from a part of another. */
    private static final int SHORTEST = 2;

    /** The end of a line that had no room for all of it. */
    private static final String CUT = "…";

    /** Nothing is said in another language. */
    public static final OtherTongues NONE = new OtherTongues(Map.of());

    /** The parts of each kind of record in which a text can stand. */
    private static final ClassValue<List<Part>> SPOKEN = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Shape.of(type.asSubclass(Record.class)).parts().stream()
                    .filter(part -> part.shape().holdsText())
                    .toList();
        }
    };

    private final Map<String, String> languages;
    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final BitSet beginnings = new BitSet();

    /** @param languages in which texts are, by what stands there */
    private OtherTongues(Map<String, String> languages) {
        this.languages = Map.copyOf(languages);
        languages.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(words -> {
                    beginnings.set(words.charAt(0));
                    byBeginning
                            .computeIfAbsent(words.substring(0, SHORTEST), _ -> new ArrayList<>())
                            .add(words);
                });
    }

    private static OtherTongues among(Collection<Text> texts, Language language) {
        Map<String, String> languages = new HashMap<>();
        Set<String> own = new HashSet<>();
        for (var text : texts) {
            text.in(language.tag()).ifPresent(words -> own.add(words.strip()));
        }
        for (var text : texts) {
            if (text.in(language.tag()).isEmpty()) {
                // A sentence in which it stands ends by itself.
                var words = Phrases.unended(text.bestFor(language.tag()));
                if (words.length() >= SHORTEST && !own.contains(words)) {
                    var tongue = text.languageFor(language.tag());
                    languages.putIfAbsent(words, tongue);
                    languages.putIfAbsent(language.capitalised(words), tongue);
                }
            }
        }
        return languages.isEmpty() ? NONE : new OtherTongues(languages);
    }

    /** Of a page about these. */
    public static OtherTongues of(Language language, Collection<CaseFile> files) {
        var texts = new ArrayList<Text>();
        files.forEach(file -> gather(file, texts));
        return among(texts, language);
    }

    /** Of a page about this one. */
    public static OtherTongues of(Language language, CaseFile file) {
        return of(language, List.of(file));
    }

    /** Of a page that says no more of these than what they are called: by the cities. */
    public static OtherTongues ofNames(Language language, Collection<CaseFile> files) {
        return among(
                files.stream()
                        .flatMap(file -> file.cities().stream())
                        .map(city -> city.name())
                        .toList(),
                language);
    }

    /** Of a page that says no more of it than what it is called. */
    public static OtherTongues ofNames(Language language, CaseFile file) {
        return ofNames(language, List.of(file));
    }

    /** Of a page that has parts about several things. */
    public static OtherTongues together(Collection<OtherTongues> parts) {
        Map<String, String> languages = new HashMap<>();
        parts.forEach(part -> languages.putAll(part.languages));
        return languages.isEmpty() ? NONE : new OtherTongues(languages);
    }

    /** Those that these lines hold, which is less to keep. */
    public OtherTongues heldBy(Collection<String> lines) {
        Map<String, String> held = new HashMap<>();
        lines.forEach(line ->
                in(line).forEach(one -> one.language().ifPresent(language -> held.put(one.words(), language))));
        return held.isEmpty() ? NONE : new OtherTongues(held);
    }

    private static void gather(Object value, List<Text> texts) {
        switch (value) {
            case Text text -> texts.add(text);
            case List<?> all -> all.forEach(one -> gather(one, texts));
            case Record record ->
                SPOKEN.get(record.getClass())
                        .forEach(part -> part.value(record).ifPresent(said -> gather(said, texts)));
            default -> throw new IllegalStateException("A part that holds no text: " + value.getClass());
        }
    }

    /** A line, with those of the texts told apart that stand in it. */
    public List<Spoken> in(String line) {
        if (languages.isEmpty()) {
            return Spoken.of(line);
        }
        var all = new ArrayList<Spoken>();
        var said = 0;
        for (var at = 0; at < line.length(); ) {
            var found = beginnings.get(line.charAt(at)) ? at(at, line) : Optional.<Spoken>empty();
            if (found.isEmpty()) {
                at++;
            } else {
                if (at > said) {
                    all.add(new Spoken(line.substring(said, at), Optional.empty()));
                }
                all.add(found.get());
                at += found.get().words().length();
                said = at;
            }
        }
        if (said == 0) {
            return Spoken.of(line);
        }
        if (said < line.length()) {
            all.add(new Spoken(line.substring(said), Optional.empty()));
        }
        return List.copyOf(all);
    }

    /** The longest of the texts that stands there, or as much of it as a short line had room for. */
    private Optional<Spoken> at(int at, String line) {
        if (at + SHORTEST > line.length() || isWithin(line, at)) {
            return Optional.empty();
        }
        var rest = line.endsWith(CUT) ? line.substring(at, line.length() - CUT.length()) : "";
        for (var words : byBeginning.getOrDefault(line.substring(at, at + SHORTEST), List.of())) {
            if (line.startsWith(words, at) && !isWithin(line, at + words.length())) {
                return Optional.of(new Spoken(words, Optional.ofNullable(languages.get(words))));
            }
            if (rest.length() >= SHORTEST && words.startsWith(rest)) {
                return Optional.of(new Spoken(rest, Optional.ofNullable(languages.get(words))));
            }
        }
        return Optional.empty();
    }

    /** Whether a word goes on there. What Korean adds to a name in other letters is no part of the name. */
    private static boolean isWithin(String line, int at) {
        return at > 0
                && at < line.length()
                && Character.isLetterOrDigit(line.charAt(at - 1))
                && Character.isLetterOrDigit(line.charAt(at))
                && Character.UnicodeScript.of(line.charAt(at - 1)) == Character.UnicodeScript.of(line.charAt(at));
    }
}
