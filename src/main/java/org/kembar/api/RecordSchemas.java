package org.kembar.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kembar.notation.Notation;

/** Describes records as {@link Json} writes them: what is not optional is always there, and codes are words. */
final class RecordSchemas implements ModelConverter {

    RecordSchemas() {}

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        var shape = Json31.mapper().constructType(type.getType()).getRawClass();
        if (Enum.class.isAssignableFrom(shape)) {
            return words(shape);
        }
        var schema = next.hasNext() ? next.next().resolve(type, context, next) : null;
        if (schema != null && shape.isRecord()) {
            described(schema, context)
                    .setRequired(Arrays.stream(shape.getRecordComponents())
                            .filter(component -> component.getType() != Optional.class)
                            .map(RecordComponent::getName)
                            .toList());
        }
        return schema;
    }

    private static Schema<?> words(Class<?> codes) {
        var schema = new JsonSchema();
        schema.addType("string");
        for (var code : codes.getEnumConstants()) {
            schema.addEnumItemObject(Notation.word((Enum<?>) code));
        }
        return schema;
    }

    /** The schema itself, or the one that it refers to by name. */
    private static Schema<?> described(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return Optional.ofNullable(reference)
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .<Schema<?>>map(name -> context.getDefinedModels().get(name))
                .orElse(schema);
    }
}
