package org.kembar.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.drafts.Fields;
import org.kembar.syntax.Unseen;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a form, as it was typed, by their names: {@code title}, {@code title.ko},
 * {@code participants.0.count}.
 */
record Typing(Map<String, List<String>> byName) {

    static final Typing NOTHING = new Typing(Map.of());

    Typing {
        byName = Map.copyOf(byName);
    }

    static Typing of(MultiValueMap<String, String> sent) {
        return new Typing(sent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream().map(Typing::read).toList())));
    }

    /** What there is to read; characters that show nothing were typed by nobody who meant to say something. */
    private static String read(String sent) {
        var typed = sent.replace("\r\n", "\n").strip();
        return Unseen.saysNothing(typed) ? "" : typed;
    }

    static Typing of(Fields kept) {
        return of(new LinkedMultiValueMap<>(kept.byName()));
    }

    /** As it is kept. */
    Fields fields() {
        return new Fields(byName);
    }

    /** Empty where nothing was typed. */
    String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** What was typed under a name and below it. */
    Stream<String> below(String name) {
        return byName.entrySet().stream()
                .filter(field -> field.getKey().equals(name) || field.getKey().startsWith(name + "."))
                .flatMap(field -> field.getValue().stream())
                .filter(typed -> !typed.isEmpty());
    }

    /** The numbers of the rows of which there are fields, in their order. */
    List<Integer> rows(String name) {
        var row = Pattern.compile(Pattern.quote(name) + "\\.(\\d{1,4})\\..*");
        return byName.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The tags of the languages in which a text was typed, where it says which. */
    List<String> languages(String name) {
        var tagged = Pattern.compile(Pattern.quote(name) + "\\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)");
        return byName.keySet().stream()
                .map(tagged::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    Typing and(String name, List<String> typed) {
        var all = new LinkedHashMap<>(byName);
        all.put(name, typed);
        return new Typing(all);
    }

    /** The same, with this before it where nothing was typed. */
    Typing over(Typing other) {
        var all = new LinkedHashMap<>(other.byName);
        all.putAll(byName);
        return new Typing(all);
    }

    /** All of it that was typed, for a form that brings it along unseen. */
    List<Map.Entry<String, String>> each() {
        var each = new ArrayList<Map.Entry<String, String>>();
        byName.forEach((name, all) -> all.forEach(typed -> each.add(Map.entry(name, typed))));
        return each;
    }

    static String join(String name, String part) {
        return name.isEmpty() ? part : name + "." + part;
    }

    static Optional<String> present(String typed) {
        return Optional.of(typed).filter(one -> !one.isEmpty());
    }
}
