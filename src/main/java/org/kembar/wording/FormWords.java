package org.kembar.wording;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Side;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape.Part;

/** What the columns of a form about one case file are called, and the words of closed lists in its cells, there and back. */
public final class FormWords {

    private final Language language;
    private final Messages messages;
    private final FactWords facts;
    private final PartNames parts;
    private final Wording wording;

    public FormWords(Language language, CaseFile file) {
        this.language = language;
        messages = Messages.in(language);
        facts = new FactWords(messages, new DateWords(messages, language), new NumberWords(messages, language), file);
        parts = new PartNames(messages);
        wording = new Wording(language, file);
    }

    /** The part of a record by its name and the names of what it is in. */
    public String heading(List<Part> steps) {
        return language.capitalised(steps.stream()
                .map(parts::of)
                .reduce((outer, inner) -> messages.text("revision.within", outer, inner))
                .orElseThrow());
    }

    /** The same where a text has several languages. */
    public String heading(List<Part> steps, String textIn) {
        return messages.text("revision.item", heading(steps), language.nameOf(textIn));
    }

    /** The word for a constant, which another of its list may have as well. */
    public String word(Enum<?> constant) {
        return switch (constant) {
            case Side side -> facts.side(side);
            case SetState.Result result -> facts.result(result);
            default -> messages.text(constant);
        };
    }

    /** The key of the constant that is meant by it or by its word in any of the languages; nothing if several are called so. */
    public static Optional<String> meant(List<FormWords> languages, Class<? extends Enum<?>> type, String written) {
        var plain = plain(written);
        var constants = type.getEnumConstants();
        var called = Stream.of(constants)
                .filter(one -> languages.stream()
                        .anyMatch(words -> plain(words.word(one)).equals(plain)))
                .toList();
        return Stream.of(constants)
                .filter(one -> Notation.word(one).equals(plain))
                .findFirst()
                .or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty())
                .map(Notation::word);
    }

    public String truth(boolean truth) {
        return messages.text("revision." + truth);
    }

    /** Yes or no in any of the languages. */
    public static Optional<Boolean> truthMeant(List<FormWords> languages, String written) {
        var plain = plain(written);
        return Stream.of(true, false)
                .filter(truth -> plain.equals(Boolean.toString(truth))
                        || languages.stream()
                                .anyMatch(words -> plain(words.truth(truth)).equals(plain)))
                .findFirst();
    }

    private static String plain(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What the record with this id is called; the id itself where it has no name. */
    public String name(String id) {
        return wording.source(new Evidence(id, "", Optional.empty(), Optional.empty()))
                .map(source ->
                        source.title().or(source::about).map(messages::text).orElse(id))
                .orElseGet(() -> facts.name(id));
    }

    /** The cities, in the order of the sides. */
    public String title() {
        return wording.title();
    }

    public String say(String key, Object... values) {
        return messages.text(key, values);
    }

    public Language language() {
        return language;
    }

    /** In this language and then in the others. */
    public static List<FormWords> inAll(Language first, CaseFile file) {
        return Stream.concat(Stream.of(first), Arrays.stream(Language.values()).filter(one -> one != first))
                .map(one -> new FormWords(one, file))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList));
    }
}
