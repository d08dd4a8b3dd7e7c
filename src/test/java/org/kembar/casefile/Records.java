package org.kembar.casefile;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Records as maps from component to value, for tests that treat all facts alike. */
public final class Records {

    private Records() {}

    public static <T extends Record> T make(Class<T> type, Map<String, Object> values) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments =
                Arrays.stream(components).map(c -> values.get(c.getName())).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("These make no " + type.getSimpleName() + ": " + values, e);
        }
    }

    public static Map<String, Object> values(Record record) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A record gives its own components: " + component, e);
            }
        }
        return values;
    }

    /** The value and every value inside it. */
    public static Stream<Object> inside(Object value) {
        var parts = switch (value) {
            case Record record -> values(record).values().stream();
            case Iterable<?> list -> java.util.stream.StreamSupport.stream(list.spliterator(), false);
            case Optional<?> optional -> optional.stream();
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(value), parts.flatMap(Records::inside));
    }
}
