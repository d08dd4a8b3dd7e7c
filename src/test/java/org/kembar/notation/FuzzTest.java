package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.kembar.edtf.EdtfDates.chance;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.notation.Reading.Read;
import org.kembar.notation.Reading.Refused;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Unseen;

/** Whatever happens to a file on its way, reading it gives the file or reasons, never an exception. */
class FuzzTest {

    private static final int OF_EACH_SEED = 20;

    /** What means something to YAML or JSON. */
    private static final String SIGNS = "\n\t \"'{}[]:,#&*!|>-?%@`~\\0\0<=.e";

    private static final EnumSet<Fault> SYNTAX = EnumSet.range(Fault.SYNTAX, Fault.NO_JSON_VALUE);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSpoiltFileIsReadOrRefused(long seed) {
        var chance = chance(seed);
        var file = seed % 2 == 0 ? Files.read(Files.YAML) : GeneratedCaseFiles.of(seed, 1);
        for (var format : Format.values()) {
            var bytes = Notation.write(file, format).getBytes(UTF_8);
            for (var i = 0; i < OF_EACH_SEED; i++) {
                var spoilt = spoiled(bytes, chance);
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reads(spoilt, format));
            }
        }
    }

    private static void reads(byte[] bytes, Format format) {
        switch (Notation.readCaseFile(bytes, format, Files.END_OF_TIME)) {
            case Read(var file) ->
                assertThat(Files.read(Notation.write(file, format), format)).isEqualTo(file);
            case Refused(var problems) ->
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.at().line()).isPositive();
                    assertThat(problem.at().column()).isPositive();
                    if (SYNTAX.contains(problem.fault())) {
                        assertThat(problem.found()).satisfies(found -> isOfTheFile(found, bytes));
                    }
                });
        }
    }

    /** What a parser has to say about a file is in English: only the file's own words and the codes of characters are shown. */
    private static void isOfTheFile(String found, byte[] bytes) {
        if (!found.matches("U\\+[0-9A-F]{4,6}")) {
            assertThat(Unseen.visible(new String(bytes, UTF_8))).contains(found.replaceAll("…$", ""));
        }
    }

    private static byte[] spoiled(byte[] bytes, RandomGenerator chance) {
        var spoilt = bytes;
        do {
            spoilt = once(spoilt, chance);
        } while (chance.nextInt(3) == 0);
        return spoilt;
    }

    private static byte[] once(byte[] bytes, RandomGenerator chance) {
        if (bytes.length == 0) {
            return bytes;
        }
        var from = chance.nextInt(bytes.length);
        var to = Math.min(bytes.length, from + 1 + chance.nextInt(chance.nextBoolean() ? 4 : 200));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (chance.nextInt(5)) {
            case 0 -> out.write(bytes[from] ^ 1 << chance.nextInt(8)); // a bit flips, and what follows may be lost
            case 1 -> out.write(SIGNS.charAt(chance.nextInt(SIGNS.length())));
            case 2 -> out.write(bytes, from, to - from); // stands twice
            case 3 -> {
                return out.toByteArray(); // cut off
            }
            default -> {} // lost
        }
        var rest = chance.nextBoolean() ? from + 1 : chance.nextBoolean() ? from : to;
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }
}
