package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.kembar.casefile.Side;
import org.kembar.registry.Document.Reading;
import org.kembar.registry.Document.Version;

class SealedDocumentTest {

    private static final String SALT = "0123456789abcdef";

    /** Whoever made it one side's own past the trail has changed nothing else: so it is known by what it was sealed as before. */
    @ParameterizedTest
    @EnumSource(Side.class)
    @NullSource
    void itsSealForOthersIsThatOfTheSameDocumentForThem(@Nullable Side side) {
        var shared = document(Audience.PARTNERS, Optional.ofNullable(side));
        var own = document(Audience.SIDE_A, Optional.ofNullable(side));

        assertThat(new DocumentRows.Salted(own, SALT).hashFor(Audience.PARTNERS))
                .isEqualTo(new DocumentRows.Salted(shared, SALT).hash());
    }

    private static Document document(Audience audience, Optional<Side> side) {
        var version = new Version(
                1,
                "Bersama",
                Optional.empty(),
                Optional.empty(),
                "s.txt",
                "text/plain",
                7,
                "0".repeat(64),
                false,
                1,
                Instant.parse("2026-11-21T05:00:00Z"),
                Reading.READ);
        return new Document("d1", "bandung-seoul", audience, side, List.of(version), Optional.empty());
    }
}
