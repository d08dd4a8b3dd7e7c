package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.ReadmeExamples;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.evaluation.Framework;
import org.kembar.notation.Reading.Read;
import org.kembar.syntax.JsonText;
import org.kembar.syntax.JsonWriting;
import org.kembar.syntax.Node;
import org.kembar.syntax.Problems;
import org.kembar.syntax.Refusal;
import org.kembar.syntax.YamlText;

class PublishedSchemaTest {

    private static final Map<String, String> DESCRIPTIONS = descriptions();
    private static final String CASE_FILE_SCHEMA = PublishedSchema.ofCaseFile(DESCRIPTIONS);

    private static final Path PUBLISHED = Path.of("docs", "pcf-0.2.schema.json");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(CASE_FILE_SCHEMA);

    private static final Path PUBLISHED_FOR_FRAMEWORKS = Path.of("docs", "framework-1.schema.json");
    private static final String FRAMEWORK_SCHEMA =
            PublishedSchema.of(Framework.class, Framework.SCHEMA, "Evaluation framework", DESCRIPTIONS);
    private static final Schema FRAMEWORKS = REGISTRY.getSchema(FRAMEWORK_SCHEMA);
    private static final Path BUILT_IN = Path.of("src/main/resources/org/kembar/evaluation/frameworks");

    /** After a change to the records, write it anew: {@code mvn test -Dtest=PublishedSchemaTest -Dkembar.writeSchema}. */
    @Test
    void areThoseInTheDocumentation() throws IOException {
        isPublished(PUBLISHED, CASE_FILE_SCHEMA);
        isPublished(PUBLISHED_FOR_FRAMEWORKS, FRAMEWORK_SCHEMA);
    }

    private static void isPublished(Path path, String schema) throws IOException {
        if (System.getProperty("kembar.writeSchema") != null) {
            java.nio.file.Files.createDirectories(path.getParent());
            java.nio.file.Files.writeString(path, schema);
        }
        assertThat(java.nio.file.Files.readString(path))
                .as("the published schema; mvn test -Dtest=PublishedSchemaTest -Dkembar.writeSchema writes it anew")
                .isEqualTo(schema);
    }

    private static Map<String, String> descriptions() {
        var bundle = ResourceBundle.getBundle("org.kembar.notation.descriptions", Locale.ENGLISH);
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    /** The types of both schemas under their names. */
    private static Map<String, Node.Mapping> types() throws Refusal {
        var types = new TreeMap<String, Node.Mapping>();
        for (var schema : List.of(CASE_FILE_SCHEMA, FRAMEWORK_SCHEMA)) {
            var root = (Node.Mapping) JsonText.read(schema, new Problems());
            for (var type : under("$defs", root)) {
                types.put(type.key(), (Node.Mapping) type.value());
            }
        }
        return types;
    }

    private static List<Node.Entry> under(String key, Node.Mapping mapping) {
        return mapping.entry(key)
                .map(entry -> ((Node.Mapping) entry.value()).entries())
                .orElse(List.of());
    }

    @Test
    void describeEveryType() throws Refusal {
        assertThat(types().values())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.entry("description")).isPresent());
    }

    @Test
    void haveNoDescriptionOfWhatThereIsNot() throws Refusal {
        var types = types();
        var members = types.entrySet().stream()
                .flatMap(type -> under("properties", type.getValue()).stream()
                        .map(member -> type.getKey() + "." + member.key()));
        assertThat(Stream.concat(types.keySet().stream(), members).toList()).containsAll(DESCRIPTIONS.keySet());
    }

    @Test
    void areSchemasThemselves() {
        var schemaOfSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(schemaOfSchemas.validate(CASE_FILE_SCHEMA, InputFormat.JSON)).isEmpty();
        assertThat(schemaOfSchemas.validate(FRAMEWORK_SCHEMA, InputFormat.JSON)).isEmpty();
    }

    static List<Path> frameworks() throws IOException {
        try (var files = java.nio.file.Files.list(BUILT_IN)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreSixFrameworks() throws IOException {
        assertThat(frameworks()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void acceptsEveryBuiltInFramework(Path framework) throws Exception {
        assertThat(objectionsToFramework(java.nio.file.Files.readString(framework)))
                .isEmpty();
    }

    @Test
    void acceptsTheFrameworkOfTheReadme() throws Exception {
        assertThat(objectionsToFramework(ReadmeExamples.framework())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kembar-framework/1 | kembar-framework/2
            kind: computed     | kind: guessed
            scales:            | thresholds:
            reason:            | because:
            signals:           | signal:
            version: "         | version: 2 #
            """)
    void refusesTheFrameworkThatTheReaderRefuses(String passage, String replacement) throws Exception {
        var example = ReadmeExamples.framework();
        assertThat(example).contains(passage);
        var spoilt = example.replace(passage, replacement);

        assertThat(objectionsToFramework(spoilt)).isNotEmpty();
        assertThat(Notation.read(spoilt.getBytes(UTF_8), Format.YAML, Framework.class, _ -> List.of()))
                .isInstanceOf(Reading.Refused.class);
    }

    private static List<Error> objectionsToFramework(String yaml) throws Refusal {
        return FRAMEWORKS.validate(JsonWriting.write(YamlText.read(yaml, new Problems())), InputFormat.JSON);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.kembar.casefile.GeneratedCaseFiles#seeds")
    void acceptsEveryValidFile(long seed) {
        assertThat(objections(Notation.write(GeneratedCaseFiles.of(seed), Format.JSON)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bandung-seoul", "bandung-namur"})
    void acceptsThePublishedCases(String name) throws IOException {
        var path = Path.of("cases", name + ".yaml");
        assertThat(path).exists();

        assertThat(objections(Notation.write(Files.read(java.nio.file.Files.readString(path)), Format.JSON)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "pcf/0.2"                  | "pcf/0.1"
            "pcf/0.2"                  | 0.2
            "id" : "lyon-jember",      | ''
            "lyon-jember"              | "Lyon Jember"
            "2026-11-21"               | "21 November 2026"
            "2026-11-21"               | 2026
            "compiled" :               | "compiledOn" :
            "ko" : "리옹–젬버"          | "Korean" : "리옹–젬버"
            "Lyon – Jember"            | ""
            "Lyon – Jember"            | "  "
            "sister-city"              | "friendship"
            "FR"                       | "fr"
            "FR"                       | false
            2996944                    | "2996944"
            2996944                    | 2.5
            2996944                    | 99999999999
            "agreed" : true            | "agreed" : "yes"
            "termYears" : 5            | "termYears" : "5"
            "2.."                      | "20...30"
            "2.."                      | -1
            "has" : [                  | "has" : {}, "lacks" : [
            "has" : [                  | "has" : [ "rumour",
            "amount" : 1200.5          | "amount" : "1200.5"
            "currency" : "EUR"         | "currency" : "Euro"
            "currency" : "EUR"         | "words" : "some"
            "quote" : "signé à Lyon"   | "quoted" : "signé à Lyon"
            "agreements" : [           | "agreements" : [ null,
            """)
    void refusesWhatTheReaderRefuses(String passage, String replacement) {
        var spoilt = Files.with(Files.JSON, passage, replacement);

        assertThat(objections(spoilt)).isNotEmpty();
        assertThat(Files.problemsOfJson(spoilt)).isNotEmpty();
    }

    /** The reader may be stricter (it knows the calendar and the references), never more lenient. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.kembar.casefile.GeneratedCaseFiles#seeds")
    void acceptsWhateverTheReaderAccepts(long seed) {
        var spoilt = Spoiled.json(GeneratedCaseFiles.of(seed, 2), seed);
        spoilt.forEach(json -> {
            if (Files.reading(json, Format.JSON) instanceof Read) {
                assertThat(objections(json)).as(json).isEmpty();
            }
        });
    }

    private static List<Error> objections(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
