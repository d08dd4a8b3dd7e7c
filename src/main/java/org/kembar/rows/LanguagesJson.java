package org.kembar.rows;

import java.io.StringWriter;
import java.util.TreeMap;
import org.kembar.casefile.Text;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A text in its languages as a JSON object, {@code {"en": "…", "id": "…"}}. */
final class LanguagesJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // What was stored is read: how long a text may be is decided where it comes in.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private LanguagesJson() {}

    static String write(Text text) {
        var json = new StringWriter();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
            generator.writeStartObject();
            text.byLanguage().forEach((language, words) -> {
                generator.writeName(language);
                generator.writeString(Storable.stored(words));
            });
            generator.writeEndObject();
        }
        return json.toString();
    }

    static Text read(String json) {
        var texts = new TreeMap<String, String>();
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var language = parser.currentName();
                parser.nextToken();
                texts.put(language, Storable.read(parser.getString()));
            }
        }
        return new Text(texts);
    }
}
