package org.kembar.beginning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.kembar.casefile.Text;
import org.kembar.wording.Language;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a form, without spaces around it. */
record Typed(Map<String, String> fields) {

    Typed {
        fields = Map.copyOf(fields);
    }

    static Typed of(MultiValueMap<String, String> sent) {
        var fields = new TreeMap<String, String>();
        sent.forEach((name, values) -> fields.put(
                name, Objects.requireNonNullElse(values.getFirst(), "").strip()));
        return new Typed(fields);
    }

    String one(String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }

    Optional<String> given(String name) {
        return Optional.of(one(name)).filter(typed -> !typed.isEmpty());
    }

    boolean has(String name) {
        return given(name).isPresent();
    }

    /** The same with other values in some fields. */
    Typed with(Map<String, String> others) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(others);
        return new Typed(all);
    }

    /** The field of a text in one of the languages of the program. */
    static String field(String text, Language language) {
        return text + "." + language.tag();
    }

    /** The fields in which a text stands in the languages of the program; what it says in others stands in no field. */
    static Map<String, String> fieldsOf(String name, Optional<Text> text) {
        var fields = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            fields.put(
                    field(name, language),
                    text.flatMap(one -> one.in(language.tag())).orElse(""));
        }
        return fields;
    }

    /** A text as it is typed into those fields, and as it was in all other languages; nothing if it says nothing in any. */
    Optional<Text> text(String name, Optional<Text> before) {
        var said = new TreeMap<String, String>(before.map(Text::byLanguage).orElse(Map.of()));
        for (var language : Language.values()) {
            given(field(name, language))
                    .ifPresentOrElse(typed -> said.put(language.tag(), typed), () -> said.remove(language.tag()));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new Text(said));
    }

    /** All its fields in this order, for a form that holds what was there when it was opened. */
    List<Map.Entry<String, String>> inOrder() {
        return List.copyOf(new TreeMap<>(fields).entrySet());
    }
}
