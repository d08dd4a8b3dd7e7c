package org.kembar.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Text;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Languages;

/**
 * Words in a row that are in one language, so that whoever reads a page aloud says each as it is said.
 *
 * @param language where it is not that of the page
 */
public record Spoken(String words, Optional<String> language) {

    /** A text that stands in a line in a language which is not the line's. */
    private record Other(int from, int to, String language) {}

    /** All of it in the language of the page. */
    public static List<Spoken> of(String line) {
        return List.of(new Spoken(line, Optional.empty()));
    }

    /** A line about a record, with the record's own texts that nobody has given in the language of the page. */
    public static List<Spoken> of(String line, Record record, Language language) {
        return of(
                line,
                Shape.of(record.getClass()).parts().stream()
                        .filter(part -> part.shape() instanceof Languages)
                        .flatMap(part -> part.value(record).stream())
                        .map(Text.class::cast)
                        .toList(),
                language);
    }

    /** A line in which these texts may stand. */
    static List<Spoken> of(String line, List<Text> texts, Language language) {
        var others = texts.stream()
                .flatMap(text -> other(line, text, language).stream())
                .sorted(Comparator.comparingInt(Other::from))
                .toList();
        var all = new ArrayList<Spoken>();
        var at = 0;
        for (var other : others) {
            if (other.from() >= at) {
                if (other.from() > at) {
                    all.add(new Spoken(line.substring(at, other.from()), Optional.empty()));
                }
                all.add(new Spoken(line.substring(other.from(), other.to()), Optional.of(other.language())));
                at = other.to();
            }
        }
        if (at < line.length()) {
            all.add(new Spoken(line.substring(at), Optional.empty()));
        }
        return List.copyOf(all);
    }

    /** A line begins with a capital letter, whatever the text does. */
    private static Optional<Other> other(String line, Text text, Language language) {
        var words = text.bestFor(language.tag());
        var from = Math.max(line.indexOf(words), line.indexOf(language.capitalised(words)));
        return text.in(language.tag()).isPresent() || words.isEmpty() || from < 0
                ? Optional.empty()
                : Optional.of(new Other(from, from + words.length(), text.languageFor(language.tag())));
    }
}
