package org.kembar.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kembar.casefile.Text;

/** The sentences of one language, by key. */
final class Messages {

    private static final String BUNDLE = "org.kembar.wording.messages";

    private static final Map<Language, Messages> IN = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle bundle;
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();
    private final Map<String, String> fixed = new ConcurrentHashMap<>();

    /** Those of a language are read once. */
    static Messages in(Language language) {
        return IN.computeIfAbsent(language, Messages::new);
    }

    private Messages(Language language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence with its values put in; numbers and plurals by the language's own rules. */
    String text(String key, Object... values) {
        return values.length == 0 ? fixed.computeIfAbsent(key, this::formatted) : formatted(key, values);
    }

    private String formatted(String key, Object... values) {
        return sentences
                .computeIfAbsent(key, k -> new Sentence(new MessageFormat(bundle.getString(k), language.locale())))
                .with(values);
    }

    /** Whether there is a sentence under the key. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The word for a constant, under the name of its type: {@code Activity.Status.HELD}. */
    String text(Enum<?> constant) {
        var type = constant.getDeclaringClass().getName();
        return text(type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name());
    }

    /** A text of the case file or of a framework, in the language nearest to this one. */
    String text(Text text) {
        return text.bestFor(language.tag());
    }

    /** So many names in one line, and how many more there are. */
    String listed(List<String> names, int most) {
        var first = names.stream().limit(most).collect(Collectors.joining("; "));
        return names.size() > most ? text("list.more", first, names.size() - most) : first;
    }
}
