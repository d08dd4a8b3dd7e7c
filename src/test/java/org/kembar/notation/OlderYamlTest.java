package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.SampleTexts;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Many programs still read YAML 1.1, where a bare {@code NO} is false, {@code 12:30} a number and a date a date. */
class OlderYamlTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.kembar.casefile.GeneratedCaseFiles#seeds")
    void readsWhatWeWriteAsWeDo(long seed) {
        var file = GeneratedCaseFiles.of(seed);

        assertThat(older(Notation.write(file, Format.YAML))).isEqualTo(plain(Encoder.encode(file)));
    }

    @Test
    void takesNoTextForANumberADateOrATruthValue() {
        for (var text : SampleTexts.AWKWARD) {
            var file = RoundTripTest.titled(text);
            assertThat(older(Notation.write(file, Format.YAML))).as(text).isEqualTo(plain(Encoder.encode(file)));
        }
    }

    @Test
    void writesTrapsInQuotes() {
        var yaml = Notation.write(Files.read(Files.with("country: FR", "country: NO")), Format.YAML);

        assertThat(yaml).contains("country: \"NO\"").contains("\"2016-10-07\"").contains("type: letter-of-intent");
    }

    private static Object older(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return numbersAlike(new Yaml(new SafeConstructor(options)).load(yaml));
    }

    private static Object numbersAlike(Object value) {
        return switch (value) {
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case java.util.List<?> list ->
                list.stream().map(OlderYamlTest::numbersAlike).toList();
            case java.util.Map<?, ?> map -> {
                var alike = new LinkedHashMap<Object, Object>();
                map.forEach((key, part) -> alike.put(key, numbersAlike(part)));
                yield alike;
            }
            default -> value;
        };
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> scalar.text();
                    case NUMBER -> new BigDecimal(scalar.text()).stripTrailingZeros();
                    case TRUTH -> Boolean.valueOf(scalar.text());
                    case NOTHING -> throw new IllegalArgumentException("Nothing is written for what is absent");
                };
            case Sequence sequence ->
                sequence.items().stream().map(OlderYamlTest::plain).toList();
            case Mapping mapping -> {
                var map = new LinkedHashMap<Object, Object>();
                mapping.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
                yield map;
            }
        };
    }
}
