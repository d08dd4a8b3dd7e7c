package org.kembar.api;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What each record that is answered is in the domain, and each of its components: {@code shapes.properties}. */
final class Shapes {

    private static final String ANY = "*";

    private final Properties said = new Properties();

    Shapes() {
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Shapes.class.getResourceAsStream("shapes.properties")),
                StandardCharsets.UTF_8)) {
            said.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void describe(String name, Schema<?> schema) {
        say(name).ifPresent(schema::setDescription);
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((part, of) -> describe(name, part, of));
        }
    }

    private void describe(String name, String part, Schema<?> schema) {
        say(name + "." + part, ANY + "." + part).ifPresent(schema::setDescription);
    }

    /** What is said under the first of these keys under which something is. */
    Optional<String> say(String... keys) {
        return Stream.of(keys).filter(said::containsKey).findFirst().map(said::getProperty);
    }
}
