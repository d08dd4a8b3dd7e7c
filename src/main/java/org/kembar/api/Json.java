package org.kembar.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.kembar.notation.Notation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the records of the interface are written: in the order of their components, what is absent left out, codes as words. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addModule(new SimpleModule().addSerializer(new Word()))
            .build();

    private Json() {}

    /** {@code in-force}: as case files and evaluations spell such words. */
    private static final class Word extends StdSerializer<Enum<?>> {

        @SuppressWarnings("unchecked") // A class token knows nothing of its parameter.
        Word() {
            super((Class<Enum<?>>) (Class<?>) Enum.class);
        }

        @Override
        public void serialize(Enum<?> code, JsonGenerator json, SerializationContext context) {
            json.writeString(Notation.word(code));
        }
    }
}
