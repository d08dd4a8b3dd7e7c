package org.kembar.recording;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Fields;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The form of a record as somebody would have typed it who wanted to say what the record says. */
final class Filled {

    private final Map<String, List<String>> byName = new LinkedHashMap<>();
    private final Language language;

    private Filled(Language language) {
        this.language = language;
    }

    /** @param language in which numbers and dates are typed */
    static Typing with(Record record, Language language) {
        var filled = new Filled(language);
        filled.fields(record, "");
        return new Typing(filled.byName);
    }

    /** What mostly stands in the form of a new one. */
    static Typing asMostly(Fields shape) {
        var mostly = new LinkedHashMap<String, List<String>>();
        for (var part : shape.parts()) {
            Arrangement.mostly(part).ifPresent(value -> mostly.put(part.name(), List.of(value)));
        }
        return new Typing(mostly);
    }

    private void fields(Record record, String name) {
        for (var part : Shape.of(record.getClass()).parts()) {
            part.value(record).ifPresent(value -> part(value, Typing.join(name, part.name())));
        }
    }

    private void part(Object value, String name) {
        switch (value) {
            case List<?> list
            when list.getFirst() instanceof Record first && Kind.isOfParts(first) -> {
                for (var i = 0; i < list.size(); i++) {
                    fields((Record) list.get(i), name + "." + i);
                }
            }
            case List<?> list -> byName.put(name, list.stream().map(this::plain).toList());
            case Text(var texts) -> texts.forEach((tag, text) -> byName.put(name + "." + tag, List.of(text)));
            case Record record when Kind.isOfParts(record) -> fields(record, name);
            default -> byName.put(name, List.of(plain(value)));
        }
    }

    /** As people write it, where that says nothing else; a date that cannot be said so stands in EDTF, as it was. */
    static String written(EdtfDate date, Language language) {
        var words = Wording.date(language, date);
        return Typed.date(words, language) instanceof Typed.Understood<Optional<EdtfDate>>(var read)
                        && read.map(EdtfDate::text).equals(Optional.of(date.text()))
                ? words
                : date.text();
    }

    private String plain(Object value) {
        return switch (value) {
            case EdtfDate date -> written(date, language);
            case Enum<?> constant -> Notation.word(constant);
            case BigDecimal number -> Numbers.written(number, language);
            default -> value.toString();
        };
    }
}
