package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.evaluation.Explanation;
import org.kembar.wording.Language;

class EvaluationJsonTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String PUBLISHED = read(Path.of("docs", "evaluation-1.schema.json"));
    private static final Schema SCHEMA = REGISTRY.getSchema(PUBLISHED);

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void isAsThePublishedSchemaSays(Example example) {
        assertThat(objections(example.json())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileTextsStayTexts(Language language) {
        assertThat(objections(Example.hostile(language).json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void holdsEveryNodeOfTheExplanation(Example example) {
        var json = example.json();

        assertThat(Explanation.of(example.evaluation()).nodes().skip(1))
                .extracting(Explanation::id)
                .filteredOn(id -> !json.contains("\"id\":\"" + id + "\""))
                .isEmpty();
    }

    /** Whoever reads the codes need not know the language. */
    @Test
    void onlyTextsDependOnTheLanguage() {
        var english = Example.published("bandung-seoul", Language.EN).json();
        var korean = Example.published("bandung-seoul", Language.KO).json();

        assertThat(codes(korean)).isEqualTo(codes(english));
    }

    @Test
    void theSchemaIsASchemaAndTellsOtherThingsFromEvaluations() {
        var schemaOfSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        var evaluation = Example.published("bandung-namur", Language.EN).json();

        assertThat(schemaOfSchemas.validate(PUBLISHED, InputFormat.JSON)).isEmpty();
        assertThat(objections(evaluation.replace("\"insufficient\"", "\"unknown\"")))
                .isNotEmpty();
        assertThat(objections(evaluation.replace("\"alarms\"", "\"alerts\""))).isNotEmpty();
    }

    private static List<String> codes(String json) {
        return java.util.regex.Pattern.compile(
                        "\"(?:id|state|kind|role|term|unit|result|action|effect|trend|signal|indicator)\":\"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Error> objections(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
