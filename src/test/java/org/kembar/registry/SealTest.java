package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.claims.Edition;

class SealTest {

    /** Who verifies may work in another language than who stored, and with other digits. */
    @ParameterizedTest
    @ValueSource(strings = {"my-MM", "ne-NP", "fa-IR"})
    void isTheSameInEveryLanguage(String language) {
        var edition = new Edition("T", "S", Optional.empty(), LocalDate.of(2023, 5, 14), "0".repeat(64));
        var entry = new TrailEntry(
                12,
                Instant.EPOCH,
                Deed.STORED,
                Optional.of(34L),
                Optional.of(78L),
                Optional.of("\"Twice\" on record\n"),
                new Subject.OfCaseFile("a"),
                Optional.empty(),
                Optional.of("f".repeat(64)),
                TrailEntry.NONE_BEFORE,
                "");
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(entry.canonicalForm())
                    .contains(
                            "\"by\":78,",
                            "\"import\":34,",
                            "\"number\":12,",
                            "\"reason\":\"\\\"Twice\\\" on record\\n\"}");
            assertThat(new ListSeal().head(edition, 56)).contains("\"rows\":56,");
        } finally {
            Locale.setDefault(before);
        }
    }
}
