package org.kembar.casefile;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

/**
 * A valid case file of Bandung and Seoul with a mark in the place of every text that people write as they like, for tests of what
 * becomes of texts. Follows the records, so a new text is marked as soon as it exists.
 */
public final class MarkedCaseFile {

    private static final EdtfDate DAY = ((EdtfReading.Read) EdtfDate.parse("2020-05-17")).date();
    private static final Map<String, Integer> GEONAMES = Map.of("city-1", 1_650_357, "city-2", 1_835_848);

    private final UnaryOperator<String> marks;
    private final UnaryOperator<String> indonesian;

    private MarkedCaseFile(UnaryOperator<String> marks, UnaryOperator<String> indonesian) {
        this.marks = marks;
        this.indonesian = indonesian;
    }

    /**
     * @param marks what stands in the place of a text of which the file does not say its language, called as in {@code Judgement.author}
     * @param indonesian what stands in the place of a text of which it does, called as in {@code Activity.title}
     */
    public static CaseFile with(String id, UnaryOperator<String> marks, UnaryOperator<String> indonesian) {
        var values = Records.values(new MarkedCaseFile(marks, indonesian).record(FullFacts.file()));
        values.put("id", id);
        values.put("schema", CaseFile.SCHEMA);
        return Records.make(CaseFile.class, values);
    }

    private <T extends Record> T record(T record) {
        Map<String, Object> values = new LinkedHashMap<>(Records.values(record));
        for (var component : record.getClass().getRecordComponents()) {
            values.computeIfPresent(component.getName(), (_, value) -> value(component, value));
        }
        settle(record, values);
        @SuppressWarnings("unchecked")
        var marked = (T) Records.make(record.getClass(), GeneratedCaseFiles.settled(values));
        return marked;
    }

    private Object value(RecordComponent component, Object value) {
        return switch (value) {
            case Optional<?> optional ->
                optional.filter(one -> isOfForm(component, one)).map(one -> value(component, one));
            case List<?> list -> list.stream().map(one -> value(component, one)).toList();
            case EdtfDate _ -> DAY;
            case Text _ -> marked(component);
            case Count count -> count;
            case Record record -> record(record);
            case String text -> isFree(component) ? marks.apply(name(component)) : text;
            default -> value;
        };
    }

    /** Of some forms there is no sample. */
    private static boolean isOfForm(RecordComponent component, Object value) {
        var form = Optional.ofNullable(component.getAnnotation(Form.class)).map(Form::value);
        return form.filter(one -> !value.toString().matches(one)).isEmpty();
    }

    private Text marked(RecordComponent component) {
        return Text.of("id", indonesian.apply(name(component)));
    }

    private static boolean isFree(RecordComponent component) {
        return !component.isAnnotationPresent(Form.class) && !component.isAnnotationPresent(Refers.class);
    }

    private static String name(RecordComponent component) {
        var type = component.getDeclaringRecord().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + component.getName();
    }

    /** What stands in all records alike would say of some what cannot be. */
    private void settle(Record record, Map<String, Object> values) {
        switch (record) {
            case City city -> values.put("geonames", Optional.ofNullable(GEONAMES.get(city.id())));
            case Partnership partnership -> {
                var party = Records.values(partnership.parties().getFirst());
                values.put(
                        "parties",
                        Stream.of(Side.A, Side.B)
                                .map(side -> {
                                    party.put("side", side);
                                    party.put("city", "city-" + (side.ordinal() + 1));
                                    return record(Records.make(Partnership.Party.class, party));
                                })
                                .toList());
            }
            case Agreement agreement -> {
                values.put("until", Optional.empty());
                values.put("follows", Optional.of("agreement-1").filter(first -> !first.equals(agreement.id())));
            }
            default -> {}
        }
    }
}
