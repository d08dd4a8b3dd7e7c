package org.kembar.casefile;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Records as maps from component to value, for tests that treat all facts alike. */
public final class Records {

    /** Asked for anew, each is prepared anew when it is used: most of the time of tests that take facts apart by the thousand. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            var types = Arrays.stream(COMPONENTS.get(type))
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record has a constructor for all its components: " + type, e);
            }
        }
    };

    private Records() {}

    static RecordComponent[] components(Class<? extends Record> type) {
        return COMPONENTS.get(type);
    }

    public static <T extends Record> T make(Class<T> type, Map<String, Object> values) {
        var arguments = Arrays.stream(COMPONENTS.get(type))
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            return type.cast(CONSTRUCTORS.get(type).newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("These make no " + type.getSimpleName() + ": " + values, e);
        }
    }

    public static Map<String, Object> values(Record record) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : COMPONENTS.get(record.getClass())) {
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
