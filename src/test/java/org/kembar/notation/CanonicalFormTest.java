package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.edtf.EdtfDates.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.syntax.JsonWriting;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;

class CanonicalFormTest {

    private static final String SEEDS = "org.kembar.casefile.GeneratedCaseFiles#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void isTheSameInEitherFormat(long seed) {
        var file = GeneratedCaseFiles.of(seed);
        var yaml = Files.read(Notation.write(file, Format.YAML));
        var json = Files.read(Notation.write(file, Format.JSON), Format.JSON);

        assertThat(CanonicalForm.sha256(yaml)).isEqualTo(CanonicalForm.sha256(file));
        assertThat(CanonicalForm.sha256(json)).isEqualTo(CanonicalForm.sha256(file));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void doesNotDependOnTheOrderOfFacts(long seed) {
        var chance = chance(seed);
        var file = GeneratedCaseFiles.of(seed);
        var values = Records.values(file);
        values.replaceAll((_, value) -> value instanceof List<?> facts ? shuffled(facts, chance) : value);

        assertThat(CanonicalForm.of(Records.make(CaseFile.class, values))).isEqualTo(CanonicalForm.of(file));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void doesNotDependOnTheOrderOfKeys(long seed) {
        var file = GeneratedCaseFiles.of(seed);
        var json = JsonWriting.write(keysShuffled(Encoder.encode(file), chance(seed)));

        assertThat(CanonicalForm.sha256(Files.read(json, Format.JSON))).isEqualTo(CanonicalForm.sha256(file));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void isJsonThatSaysTheSame(long seed) {
        var file = GeneratedCaseFiles.of(seed);
        var again = Files.read(new String(CanonicalForm.of(file), UTF_8), Format.JSON);

        assertThat(again.facts())
                .extracting(Fact::id)
                .hasSameElementsAs(file.facts().stream().map(Fact::id).toList());
        assertThat(CanonicalForm.of(again)).isEqualTo(CanonicalForm.of(file));
    }

    /** Leaves out each fact in turn: no two files that say different things have the same digest. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void differsWhenAFactDiffers(long seed) {
        var file = GeneratedCaseFiles.of(seed);
        var digests = new ArrayList<>(List.of(CanonicalForm.sha256(file)));
        for (var part : Records.values(file).entrySet()) {
            if (part.getValue() instanceof List<?> facts) {
                for (var fact : facts) {
                    var values = Records.values(file);
                    values.put(
                            part.getKey(),
                            facts.stream().filter(other -> other != fact).toList());
                    digests.add(CanonicalForm.sha256(Records.make(CaseFile.class, values)));
                }
            }
        }
        assertThat(new HashSet<>(digests)).hasSameSizeAs(digests);
    }

    @Test
    void differsWhenOneLetterDiffers() {
        assertThat(CanonicalForm.sha256(RoundTripTest.titled("Kota kembar")))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(CanonicalForm.sha256(RoundTripTest.titled("Kota Kembar")))
                .isNotEqualTo(CanonicalForm.sha256(RoundTripTest.titled("Kota kembar ")));
    }

    /** Composed and decomposed letters stay what they are: RFC 8785 section 3.1 forbids normalisation. */
    @Test
    void doesNotNormaliseLetters() {
        assertThat(CanonicalForm.sha256(RoundTripTest.titled("é")))
                .isNotEqualTo(CanonicalForm.sha256(RoundTripTest.titled("e\u0301")));
    }

    static java.util.stream.LongStream fewSeeds() {
        return java.util.stream.LongStream.range(0, 10);
    }

    private static List<?> shuffled(List<?> list, RandomGenerator chance) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(chance.nextLong()));
        return List.copyOf(shuffled);
    }

    private static Node keysShuffled(Node node, RandomGenerator chance) {
        return switch (node) {
            case Scalar scalar -> scalar;
            case Sequence sequence ->
                new Sequence(
                        sequence.at(),
                        sequence.items().stream()
                                .map(item -> keysShuffled(item, chance))
                                .toList());
            case Mapping mapping -> {
                var entries = new ArrayList<Entry>();
                mapping.entries()
                        .forEach(e -> entries.add(new Entry(e.at(), e.key(), keysShuffled(e.value(), chance))));
                Collections.shuffle(entries, new Random(chance.nextLong()));
                yield new Mapping(mapping.at(), List.copyOf(entries));
            }
        };
    }
}
