package org.kembar.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.asking.WrittenDay;
import org.kembar.registry.TrailLines.Wanted;
import org.kembar.registry.TrailLines.What;
import org.kembar.web.NothingHere;
import org.kembar.web.ScopeForm;
import org.springframework.util.MultiValueMap;

/** What of the trail somebody asks for, as they wrote it. */
record TrailForm(String partnership, String what, String person, String from, String until) {

    private static final String AN_ID = "[a-z0-9][a-z0-9-]{0,199}";

    static TrailForm of(MultiValueMap<String, String> query) {
        return new TrailForm(
                ScopeForm.first(query, "partnership"),
                ScopeForm.first(query, "what"),
                ScopeForm.first(query, "person"),
                ScopeForm.first(query, "from"),
                ScopeForm.first(query, "until"));
    }

    /** On the page for everybody, where nobody is told by whom something was done. */
    static TrailForm open(MultiValueMap<String, String> query) {
        var form = of(query);
        return new TrailForm(form.partnership, form.what, "", form.from, form.until);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }

    /** The names of the days that are none. */
    List<String> wrong() {
        return Map.of("from", from, "until", until).entrySet().stream()
                .filter(one -> given(one.getValue()).isPresent()
                        && WrittenDay.day(one.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** A choice that no page offers is nothing that there is. */
    Wanted wanted(Times times) {
        return new Wanted(
                given(partnership).map(id -> of(id, AN_ID)),
                given(what).map(word -> What.of(word).orElseThrow(NothingHere::new)),
                given(person).map(number -> Long.parseLong(of(number, "\\d{1,18}"))),
                WrittenDay.day(from).map(times::begin),
                WrittenDay.day(until).map(last -> times.begin(last.plusDays(1))));
    }

    private static String of(String text, String form) {
        if (!text.matches(form)) {
            throw new NothingHere();
        }
        return text;
    }

    boolean isAny() {
        return query().isEmpty();
    }

    /** For an address; empty if nothing in particular is asked for. */
    String query() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("partnership", partnership);
        fields.put("what", what);
        fields.put("person", person);
        fields.put("from", from);
        fields.put("until", until);
        return fields.entrySet().stream()
                .filter(one -> given(one.getValue()).isPresent())
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().strip(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
