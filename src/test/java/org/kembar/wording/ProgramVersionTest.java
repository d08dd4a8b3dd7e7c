package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader who asks which program has computed something finds its sources by what stands there. */
class ProgramVersionTest {

    private static ProgramVersion inPreparation() {
        var change = new Properties();
        change.setProperty("git.commit.id.abbrev", "b62fc9b");
        change.setProperty("git.commit.time", "2026-11-23");
        return ProgramVersion.of("0.1.0-SNAPSHOT", change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 0.1.0 (in preparation; state of 23 November 2026, b62fc9b)
            ID | 0.1.0 (dalam persiapan; keadaan 23 November 2026, b62fc9b)
            KO | 0.1.0(배포 준비 중, 2026년 11월 23일 기준, b62fc9b)
            """)
    void whatIsNotReleasedIsToldByItsChange(Language language, String said) {
        assertThat(inPreparation().in(language)).isEqualTo(said);
        assertThat(inPreparation().text()).isEqualTo("0.1.0-dev.20261123+b62fc9b");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereTheChangeIsUnknownItIsInPreparationAllTheSame(Language language) {
        var unknown = ProgramVersion.of("0.1.0-SNAPSHOT", new Properties());
        assertThat(unknown.text()).isEqualTo("0.1.0-dev");
        assertThat(unknown.in(language)).startsWith("0.1.0").doesNotContain("SNAPSHOT", "{");
    }

    @Test
    void aReleaseIsANumber() {
        var released = ProgramVersion.of("1.2.0", new Properties());
        assertThat(released.text()).isEqualTo("1.2.0");
        assertThat(released.in(Language.KO)).isEqualTo("1.2.0");
    }
}
