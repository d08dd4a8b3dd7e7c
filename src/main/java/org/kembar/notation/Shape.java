package org.kembar.notation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Form;
import org.kembar.casefile.Refers;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;

/**
 * How a type is written. Derived once from the records themselves; reading, writing and the published schema all
 * follow it, so none of the three can drift from the records.
 */
public sealed interface Shape {

    /** @param form a regular expression the whole text must match */
    record Words(Optional<String> form) implements Shape {}

    record Truths() implements Shape {}

    record Whole() implements Shape {}

    record Decimal() implements Shape {}

    record Date() implements Shape {}

    record Counted() implements Shape {}

    record Languages() implements Shape {}

    /** One of a closed list of words. */
    record Code(Class<? extends Enum<?>> type) implements Shape {

        public List<String> words() {
            return Arrays.stream(type.getEnumConstants()).map(Code::word).toList();
        }

        public static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param bareIfOne a list of one may stand without its brackets */
    record Listed(Shape item, boolean bareIfOne) implements Shape {}

    /** A record: each component under its own name. */
    record Fields(Class<? extends Record> type, List<Part> parts, Constructor<?> constructor) implements Shape {

        public boolean hasId() {
            return parts.stream().anyMatch(part -> part.name().equals("id"));
        }
    }

    /** One of several records, told apart by their keys. */
    record Choice(List<Fields> alternatives) implements Shape {}

    /** @param refers the kinds of fact whose id the text must be; empty if it is no reference */
    record Part(String name, Shape shape, boolean required, List<Class<? extends Record>> refers, Method accessor) {

        /** What the record says there; an empty list says as little as an absent value. */
        public Optional<Object> value(Record record) {
            return switch (raw(record)) {
                case Optional<?> optional -> optional.map(value -> value);
                case List<?> list -> list.isEmpty() ? Optional.empty() : Optional.of(list);
                case Object value -> Optional.of(value);
            };
        }

        /** As the record has it: bare, in an Optional, or as a list. */
        Object raw(Record record) {
            try {
                return accessor.invoke(record);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException("A record gives its own components: " + name, e);
            }
        }
    }

    /** Whether anything in it is said in one language or another. */
    default boolean holdsText() {
        return switch (this) {
            case Languages _ -> true;
            case Listed list -> list.item().holdsText();
            case Fields fields ->
                fields.parts().stream().anyMatch(part -> part.shape().holdsText());
            case Choice choice -> choice.alternatives().stream().anyMatch(Shape::holdsText);
            case Words _, Truths _, Whole _, Decimal _, Date _, Counted _, Code _ -> false;
        };
    }

    /** The shape of a record, worked out once. */
    static Fields of(Class<? extends Record> type) {
        var known = Shapes.KNOWN.get(type);
        if (known != null) {
            return known;
        }
        var parts = Arrays.stream(type.getRecordComponents()).map(Shape::part).toList();
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var fields = new Fields(type, parts, type.getDeclaredConstructor(types));
            Shapes.KNOWN.put(type, fields);
            return fields;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its canonical constructor: " + type, e);
        }
    }

    private static Part part(RecordComponent component) {
        var form = Optional.ofNullable(component.getAnnotation(Form.class)).map(Form::value);
        var refers = Optional.ofNullable(component.getAnnotation(Refers.class))
                .map(annotation -> List.of(annotation.value()))
                .orElse(List.of());
        var type = component.getGenericType();
        var raw = component.getType();
        var optional = raw == Optional.class || raw == List.class;
        var shape = shape(raw == Optional.class ? argument(type) : type, form);
        return new Part(component.getName(), shape, !optional, refers, component.getAccessor());
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Shape shape(Type type, Optional<String> form) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Listed(shape(argument(type), form), argument(type) == Evidence.class);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("No way to write " + type);
        }
        if (plain == String.class) {
            return new Words(form);
        }
        if (plain == Text.class) {
            return new Languages();
        }
        if (plain == EdtfDate.class) {
            return new Date();
        }
        if (plain == Count.class) {
            return new Counted();
        }
        if (plain == BigDecimal.class) {
            return new Decimal();
        }
        if (plain == int.class || plain == Integer.class) {
            return new Whole();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new Truths();
        }
        if (plain.isEnum()) {
            @SuppressWarnings("unchecked") // just checked
            var code = (Class<? extends Enum<?>>) plain;
            return new Code(code);
        }
        if (plain.isSealed()) {
            return new Choice(Arrays.stream(plain.getPermittedSubclasses())
                    .map(alternative -> of(alternative.asSubclass(Record.class)))
                    .toList());
        }
        return of(plain.asSubclass(Record.class));
    }

    /** Shapes already worked out; the same for everybody, so it does not matter who comes first. */
    final class Shapes {

        private static final Map<Class<?>, Fields> KNOWN = new ConcurrentHashMap<>();

        private Shapes() {}
    }
}
