package org.kembar.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.edtf.EdtfDate;
import tools.jackson.databind.json.JsonMapper;

/** What is said of one thing, in the order in which it is said. Addresses are relative to the page, as JSON-LD allows. */
final class Statements {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What ISO 8601 knows as well; a date that the record knows only roughly is left unsaid. */
    private static final Pattern EXACT = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private final Map<String, Object> said = new LinkedHashMap<>();

    private Statements(String type) {
        said.put("@type", type);
    }

    static Statements of(String type) {
        return new Statements(type);
    }

    Statements text(String property, String value) {
        said.put(property, value);
        return this;
    }

    Statements text(String property, Optional<String> value) {
        value.ifPresent(present -> said.put(property, present));
        return this;
    }

    /** Nothing is said where there are none. */
    Statements texts(String property, List<String> values) {
        if (!values.isEmpty()) {
            said.put(property, List.copyOf(values));
        }
        return this;
    }

    Statements number(String property, double value) {
        said.put(property, value);
        return this;
    }

    Statements date(String property, Optional<EdtfDate> date) {
        return text(
                property,
                date.map(EdtfDate::text).filter(text -> EXACT.matcher(text).matches()));
    }

    Statements thing(String property, Statements thing) {
        said.put(property, thing.said);
        return this;
    }

    /** Nothing is said where there are none. */
    Statements things(String property, List<Statements> things) {
        if (!things.isEmpty()) {
            said.put(property, things.stream().map(thing -> thing.said).toList());
        }
        return this;
    }

    /** As JSON that may stand in the element script of a page: no text in it can end that. */
    String inPage() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", "https://schema.org");
        whole.putAll(said);
        return JSON.writeValueAsString(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
