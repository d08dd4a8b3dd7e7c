package org.kembar.rows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.casefile.Count;
import org.kembar.casefile.Form;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Counted;
import org.kembar.notation.Shape.Date;
import org.kembar.notation.Shape.Decimal;
import org.kembar.notation.Shape.Languages;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Truths;
import org.kembar.notation.Shape.Whole;
import org.kembar.notation.Shape.Words;
import org.kembar.rows.Slot.Cell;

/** The columns of single values, one kind of value after the other. */
final class Cells {

    private static final String TEXT = "text";
    private static final String TEXTS = "text[]";

    private Cells() {}

    static Cell of(String name, Shape shape, boolean required, List<String> refers) {
        return switch (shape) {
            case Words words ->
                words(Column.of(name, type(words, refers), required)
                        .ofForm(words.form())
                        .to(refers));
            case Truths _ -> cell(Column.of(name, "boolean", required), value -> value, Row::truth);
            case Whole _ -> cell(Column.of(name, "integer", required), value -> value, Row::whole);
            case Decimal _ -> cell(Column.of(name, "numeric", required), BigDecimal.class::cast, Row::decimal);
            case Date _ -> date(name, required);
            case Counted _ -> count(name, required);
            case Languages _ ->
                cell(
                        Column.of(name, "registry.texts", required),
                        value -> LanguagesJson.write((Text) value),
                        row -> row.text().map(LanguagesJson::read));
            case Code code -> code(name, code, required);
            case Listed list -> list(name, list);
            case Shape.Fields _, Shape.Choice _ ->
                throw new IllegalArgumentException("A record is no single value: " + name);
        };
    }

    private static String type(Words words, List<String> refers) {
        if (!refers.isEmpty()) {
            return "registry.identifier";
        }
        return switch (words.form().orElse("")) {
            case Form.IDENTIFIER -> "registry.identifier";
            case Form.COUNTRY -> "registry.country";
            case Form.CURRENCY -> "registry.currency";
            case Form.LANGUAGE -> "registry.language";
            default -> TEXT;
        };
    }

    private static Cell words(Column column) {
        return cell(
                column,
                value -> Storable.stored((String) value),
                row -> row.text().map(Storable::read));
    }

    /** The text is the date; the days it can have begun and ended on at the outside are there to be searched. */
    private static Cell date(String name, boolean required) {
        return new Cell(
                List.of(
                        Column.of(name, TEXT, required),
                        Column.of(name + "_earliest", "date", required).derived(),
                        Column.of(name + "_latest", "date", required).derived()),
                value -> {
                    var date = (EdtfDate) value;
                    return List.<Object>of(date.text(), date.earliest(), date.latest());
                },
                row -> row.text().map(Cells::date));
    }

    private static EdtfDate date(String text) {
        return switch (EdtfDate.parse(text)) {
            case EdtfReading.Read(var date) -> date;
            case EdtfReading.Refused(var reason) -> throw new IllegalStateException(text + " is no date: " + reason);
        };
    }

    /** Open upwards if it has no most. */
    private static Cell count(String name, boolean required) {
        return new Cell(
                List.of(Column.of(name + "_least", "integer", required), Column.of(name + "_most", "integer", false)),
                value -> {
                    var count = (Count) value;
                    return count.most().isPresent()
                            ? List.<Object>of(count.least(), count.most().getAsInt())
                            : List.<Object>of(count.least(), Slot.NOTHING);
                },
                row -> {
                    var least = row.whole();
                    var most = row.whole().map(OptionalInt::of).orElse(OptionalInt.empty());
                    return least.map(number -> new Count(number, most));
                });
    }

    private static Cell code(String name, Code code, boolean required) {
        var constants = constants(code);
        return cell(
                Column.of(name, TEXT, required).ofWords(code.words()),
                value -> Code.word((Enum<?>) value),
                row -> row.text().map(word -> constant(constants, word)));
    }

    private static Cell list(String name, Listed list) {
        return switch (list.item()) {
            case Code code -> {
                var constants = constants(code);
                yield texts(
                        Column.of(name, TEXTS, true).ofWords(code.words()),
                        value -> Code.word((Enum<?>) value),
                        word -> constant(constants, word));
            }
            case Words words ->
                texts(
                        Column.of(name, TEXTS, true).ofForm(words.form()),
                        value -> Storable.stored((String) value),
                        Storable::read);
            default -> throw new IllegalStateException("No columns for a list of " + list.item() + ": " + name);
        };
    }

    private static Cell texts(Column column, Function<Object, String> write, Function<String, Object> read) {
        return cell(
                column,
                value -> ((List<?>) value).stream().map(write).toList(),
                row -> Optional.of(row.texts().stream().map(read).toList()));
    }

    private static Map<String, Enum<?>> constants(Code code) {
        return Arrays.<Enum<?>>stream(code.type().getEnumConstants())
                .collect(Collectors.toMap(Code::word, Function.identity()));
    }

    private static Enum<?> constant(Map<String, Enum<?>> constants, String word) {
        return Optional.<Enum<?>>ofNullable(constants.get(word))
                .orElseThrow(() -> new IllegalStateException("None of " + constants.keySet() + ": " + word));
    }

    private static Cell cell(Column column, Function<Object, Object> write, Function<Row, Optional<?>> read) {
        return new Cell(List.of(column), value -> List.of(write.apply(value)), read);
    }
}
