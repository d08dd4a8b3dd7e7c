package org.kembar.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Field;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Place;

/** Fields of cooperation that are typed by their names, each on record already or from now on. */
final class NewFields {

    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");

    private final CaseFile file;
    private final Ids ids;
    private final Map<String, Named> byName = new LinkedHashMap<>();

    private record Named(String id, Mapping node) {}

    NewFields(CaseFile file, Ids ids) {
        this.file = file;
        this.ids = ids;
    }

    /**
     * Their ids.
     *
     * @param language of the names, BCP 47
     */
    List<String> called(String typed, String language) {
        return BETWEEN.splitAsStream(typed)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> id(name, language))
                .distinct()
                .toList();
    }

    private String id(String name, String language) {
        return file.fields().stream()
                .filter(field -> field.label().byLanguage().values().stream().anyMatch(name::equalsIgnoreCase))
                .map(Field::id)
                .findFirst()
                .orElseGet(() -> byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> named(name, language))
                        .id());
    }

    private Named named(String name, String language) {
        var id = ids.next("field");
        var label = new Mapping(Place.START, List.of(new Entry(Place.START, language, text(name))));
        return new Named(
                id,
                new Mapping(
                        Place.START,
                        List.of(new Entry(Place.START, "id", text(id)), new Entry(Place.START, "label", label))));
    }

    private static Scalar text(String text) {
        return new Scalar(Place.START, text, Scalar.Kind.TEXT);
    }

    /** Those that the case file does not have yet. */
    List<Mapping> nodes() {
        return byName.values().stream().map(Named::node).toList();
    }
}
