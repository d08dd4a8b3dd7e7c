package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    /** The two offices of a partnership live in different zones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID | Asia/Jakarta  | 12 Mei 2025 pukul 14.05 WIB
            ID | Asia/Makassar | 12 Mei 2025 pukul 15.05 WITA
            ID | Asia/Jayapura | 12 Mei 2025 pukul 16.05 WIT
            ID | Asia/Seoul    | 12 Mei 2025 pukul 16.05 KST
            EN | Asia/Jakarta  | 12 May 2025, 14:05 WIB
            EN | Asia/Seoul    | 12 May 2025, 16:05 KST
            KO | Asia/Jakarta  | 2025년 5월 12일 14:05 WIB
            KO | Asia/Seoul    | 2025년 5월 12일 16:05 KST
            EN | UTC           | 12 May 2025, 07:05 UTC
            EN | +07:00        | 12 May 2025, 14:05 GMT+7
            """)
    void aMomentIsSaidWithItsZone(Language language, String zone, String said) {
        assertThat(new Moment(language, ZoneId.of(zone)).exactly(Instant.parse("2025-05-12T07:05:59Z")))
                .isEqualTo(said);
    }
}
