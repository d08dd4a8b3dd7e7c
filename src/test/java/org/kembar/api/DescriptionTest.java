package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the interface says of itself is true. */
class DescriptionTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String ADDRESS = "/api/v1/openapi.json";
    private static final JsonNode DESCRIBED = Answer.to(ADDRESS).json();

    /** Answers that have published schemas of their own. */
    private static final Map<String, Path> OF_THEIR_OWN = Map.of(
            "/api/v1/partnerships/{id}/evaluation", Path.of("docs", "evaluation-1.schema.json"),
            "/api/v1/partnerships/{id}/case-file", Path.of("docs", "pcf-0.2.schema.json"));

    @Test
    void isOpenApi() throws IOException {
        try (var schema = DescriptionTest.class.getResourceAsStream("openapi-3.1.schema.json")) {
            var openApi = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(objections(openApi, DESCRIBED.toString())).isEmpty();
            assertThat(objections(openApi, DESCRIBED.toString().replace("\"responses\"", "\"answers\"")))
                    .isNotEmpty();
        }
        assertThat(DESCRIBED.path("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void namesEveryAddressAndNoOther() {
        var answered = Arrays.stream(Objects.requireNonNull(Api.class.getAnnotation(Import.class))
                        .value())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(GetMapping.class)))
                .flatMap(mapping -> Arrays.stream(mapping.path()))
                .map(path -> path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))
                .distinct()
                .toList();

        assertThat(answered).hasSizeGreaterThan(15);
        assertThat(DESCRIBED.path("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(answered);
    }

    static Stream<String> paths() {
        return DESCRIBED.path("paths").propertyNames().stream();
    }

    /** What there is on the shared site; {@link FilesAndImportsTest} asks for what is not. */
    static Stream<String> pathsOfWhatIsThere() {
        return paths().filter(path -> !path.endsWith("/files/{document}") && !path.endsWith("/imports/{number}"));
    }

    /** Also of each that a query may have, and of each answer. */
    @Test
    void everyPartOfEveryShapeIsSaidToBeSomething() {
        for (var shape : DESCRIBED.path("components").path("schemas").properties()) {
            assertIsSaid(shape.getValue(), shape.getKey());
            for (var part : shape.getValue().path("properties").properties()) {
                assertIsSaid(part.getValue(), shape.getKey() + "." + part.getKey());
            }
        }
        for (var path : DESCRIBED.path("paths").properties()) {
            for (var parameter : path.getValue().path("get").path("parameters")) {
                assertIsSaid(parameter, path.getKey() + " " + parameter.path("name"));
            }
            for (var answer : path.getValue().path("get").path("responses").properties()) {
                assertIsSaid(answer.getValue(), path.getKey() + " " + answer.getKey());
            }
        }
    }

    private static void assertIsSaid(JsonNode node, String what) {
        assertThat(node.path("description").asString("")).as(what).hasSizeGreaterThan(5);
    }

    /** What is said of nothing that is answered is left over from something that was. */
    @Test
    void nothingElseIsSaidToBeSomething() throws IOException {
        var said = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/org/kembar/api/shapes.properties"))) {
            said.load(file);
        }
        var known = new HashSet<String>();
        for (var shape : DESCRIBED.path("components").path("schemas").properties()) {
            known.add(shape.getKey());
            shape.getValue()
                    .path("properties")
                    .propertyNames()
                    .forEach(part -> known.addAll(List.of(shape.getKey() + "." + part, "*." + part)));
        }

        assertThat(known).containsAll(said.stringPropertyNames());
    }

    /** Each address with nothing but what it requires, and then with everything that it takes. */
    @ParameterizedTest
    @MethodSource("pathsOfWhatIsThere")
    void itsExamplesAreAnsweredAsItSays(String path) throws IOException {
        for (var address : List.of(example(path, false), example(path, true))) {
            var answer = Answer.to(address);

            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(objections(schema(path), answer.body())).as(address).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyAddressMayBeRefusedByAProblem(String path) {
        var asked = example(path, false);
        var answer = Answer.to(asked + (asked.contains("?") ? "&" : "?") + "no-such-parameter=1");
        var schema = DESCRIBED
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("4XX")
                .path("content")
                .path("application/problem+json")
                .path("schema");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(objections(whole(schema), answer.body())).isEmpty();
    }

    private static String example(String path, boolean withEverything) {
        var address = path;
        var query = new ArrayList<String>();
        for (var parameter : DESCRIBED.path("paths").path(path).path("get").path("parameters")) {
            var name = parameter.path("name").asString();
            var value = URLEncoder.encode(parameter.path("example").asString(""), StandardCharsets.UTF_8);
            if (parameter.path("in").asString().equals("path")) {
                assertThat(value).as("example of %s", name).isNotEmpty();
                address = address.replace("{" + name + "}", value);
            } else if (!value.isEmpty()
                    && (withEverything || parameter.path("required").asBoolean(false))) {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /** What an answer has that the address does not describe, or lacks. */
    static List<Error> objectionsTo(String path, String answer) throws IOException {
        return objections(schema(path), answer);
    }

    private static String schema(String path) throws IOException {
        var own = OF_THEIR_OWN.get(path);
        return own == null
                ? whole(DESCRIBED
                        .path("paths")
                        .path(path)
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content")
                        .path("application/json")
                        .path("schema"))
                : Files.readString(own);
    }

    /** With all that it refers to; nothing may be there that is not described. */
    private static String whole(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        var components = (ObjectNode) DESCRIBED.path("components").deepCopy();
        for (var each : components.path("schemas")) {
            assertThat(each.path("properties").isEmpty()).isFalse();
            ((ObjectNode) each).put("additionalProperties", false);
        }
        whole.set("components", components);
        return whole.toString();
    }

    private static List<Error> objections(String schema, String json) {
        return REGISTRY.getSchema(schema).validate(json, InputFormat.JSON);
    }
}
