package org.kembar.casefile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

/**
 * One of each kind of fact with everything recorded of it, and the same with one thing recorded otherwise or not at
 * all. Follows the records, so a new component is varied as soon as it exists.
 */
public final class FullFacts {

    private FullFacts() {}

    /** What has been changed in a record, such as {@code Activity.participants.personDays}. */
    public record Variation<T>(String component, T changed) {}

    /** Two of each kind of fact, so that each reference has another place to lead to. */
    public static CaseFile file() {
        var values = new LinkedHashMap<String, Object>();
        for (var component : CaseFile.class.getRecordComponents()) {
            values.put(
                    component.getName(),
                    component.getType() == List.class
                            ? List.of(
                                    record(argument(component).asSubclass(Record.class), 1),
                                    record(argument(component).asSubclass(Record.class), 2))
                            : value(component, component.getType(), 1));
        }
        return Records.make(CaseFile.class, values);
    }

    /** The record with each of its components recorded otherwise, and those that may be left out left out. */
    public static <T extends Record> List<Variation<T>> variations(T record) {
        var type = record.getClass();
        var variations = new ArrayList<Variation<T>>();
        for (var component : type.getRecordComponents()) {
            others(component, recorded(record, component)).forEach((what, other) -> {
                var values = new LinkedHashMap<>(Records.values(record));
                values.put(component.getName(), other);
                @SuppressWarnings("unchecked")
                var changed = (T) Records.make(type.asSubclass(Record.class), values);
                variations.add(new Variation<>(name(type) + "." + what, changed));
            });
        }
        return variations;
    }

    private static Object recorded(Record record, RecordComponent component) {
        return Records.values(record).entrySet().stream()
                .filter(entry -> entry.getKey().equals(component.getName()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> others(RecordComponent component, Object was) {
        var name = component.getName();
        var others = new LinkedHashMap<String, Object>();
        var item = component.getType() == Optional.class || component.getType() == List.class
                ? argument(component)
                : component.getType();
        var inside = first(was);
        if (inside instanceof Record part && !isPlain(item)) {
            variations(part)
                    .forEach(variation -> others.put(
                            name
                                    + variation
                                            .component()
                                            .substring(variation.component().indexOf('.')),
                            wrapped(component, variation.changed())));
        } else {
            others.put(name, wrapped(component, value(component, item, 2)));
        }
        if (component.getType() == Optional.class) {
            others.put(name + " left out", Optional.empty());
        } else if (component.getType() == List.class) {
            others.put(name + " left out", List.of());
        }
        return others;
    }

    private static Object first(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.orElseThrow();
            case List<?> list -> list.getFirst();
            default -> value;
        };
    }

    private static Object wrapped(RecordComponent component, Object value) {
        return component.getType() == Optional.class
                ? Optional.of(value)
                : component.getType() == List.class ? List.of(value) : value;
    }

    private static boolean isPlain(Class<?> type) {
        return type == Text.class || type == Count.class || type == EdtfDate.class || type.isSealed();
    }

    private static Record record(Class<? extends Record> type, int which) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var plain = component.getType() == Optional.class || component.getType() == List.class
                    ? argument(component)
                    : component.getType();
            values.put(component.getName(), wrapped(component, value(component, plain, which)));
        }
        return Records.make(type, values);
    }

    private static Object value(RecordComponent component, Class<?> type, int which) {
        var refers = component.getAnnotation(Refers.class);
        if (refers != null) {
            return id(refers.value()[0], which);
        } else if (component.getName().equals("id")) {
            return id(component.getDeclaringRecord(), which);
        } else if (type == String.class) {
            return Optional.ofNullable(component.getAnnotation(Form.class))
                    .map(form -> ofForm(form.value(), which))
                    .orElse(words(component, which));
        } else if (type == Text.class) {
            return Text.of("en", words(component, which));
        } else if (type == EdtfDate.class) {
            return date("%d-0%d".formatted(1900 + Math.abs(component.toString().hashCode() % 97), which));
        } else if (type == Count.class) {
            return Count.exactly(10 + which + Math.abs(component.toString().hashCode() % 89) * 10);
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(which);
        } else if (type == int.class || type == Integer.class) {
            return which;
        } else if (type == boolean.class || type == Boolean.class) {
            return which == 1;
        } else if (type == Activity.Status.class) {
            return which == 1 ? Activity.Status.HELD : Activity.Status.PLANNED;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[which - 1];
        } else if (type == Money.class) {
            return new Money.Words(words(component, which));
        }
        return record(type.asSubclass(Record.class), which);
    }

    private static String id(Class<?> type, int which) {
        return type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "-" + which;
    }

    private static String words(RecordComponent component, int which) {
        // An address is shown only if it is one.
        var before = component.getName().equals("url") ? "https://" : "";
        return before + component.getDeclaringRecord().getSimpleName() + " " + component.getName() + " " + which;
    }

    private static String ofForm(String form, int which) {
        return Stream.of("one", "two", "en", "ko", "ID", "KR", "EUR", "KRW", "11", "12", "11110", "22220")
                .filter(sample -> sample.matches(form))
                .skip(which - 1L)
                .findFirst()
                .orElse(which == 1 ? "Q1" : "Q2");
    }

    private static EdtfDate date(String text) {
        return ((EdtfReading.Read) EdtfDate.parse(text)).date();
    }

    private static Class<?> argument(RecordComponent component) {
        return (Class<?>) argument(component.getGenericType());
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static String name(Class<?> type) {
        return Arrays.stream(type.getName().split("[.]"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .replace('$', '.');
    }
}
