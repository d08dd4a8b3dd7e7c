package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Parts compressed each by itself are one file of gzip, whose reader checks length and sum. */
class DeflatedTest {

    @Test
    void whateverTheParts() throws IOException {
        var random = new Random(20261123);
        for (var turn = 0; turn < 300; turn++) {
            var whole = new ByteArrayOutputStream();
            var parts = new ArrayList<Deflated>();
            for (var part = random.nextInt(5); part > 0; part--) {
                var bytes = some(random);
                whole.writeBytes(bytes);
                parts.add(Deflated.of(bytes));
            }
            assertThat(expanded(parts)).as("turn %d", turn).isEqualTo(whole.toByteArray());
        }
    }

    /** What stands once can take the place of what stood there before. */
    @Test
    void oneIsPutInTheOthersPlace() throws IOException {
        var parts = Stream.of("<p>", "Siti", "</p>").map(DeflatedTest::part).toList();
        assertThat(text(parts)).isEqualTo("<p>Siti</p>");
        assertThat(text(List.of(parts.getFirst(), part("한지민 & ".repeat(5_000)), parts.getLast())))
                .isEqualTo("<p>" + "한지민 & ".repeat(5_000) + "</p>");
        assertThat(text(List.of())).isEmpty();
    }

    /** Nothing, a few bytes, or more than fit into one room; letters that repeat, or noise that cannot be made smaller. */
    private static byte[] some(Random random) {
        var bytes = new byte[random.nextBoolean() ? random.nextInt(20) : random.nextInt(60_000)];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
        } else {
            for (var at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) ('a' + random.nextInt(3));
            }
        }
        return bytes;
    }

    private static Deflated part(String text) {
        return Deflated.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(List<Deflated> parts) throws IOException {
        return new String(expanded(parts), StandardCharsets.UTF_8);
    }

    private static byte[] expanded(List<Deflated> parts) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Deflated.joined(parts)))) {
            return in.readAllBytes();
        }
    }
}
