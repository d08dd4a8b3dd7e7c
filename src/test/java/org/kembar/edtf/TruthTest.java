package org.kembar.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.edtf.Truth.CANNOT_TELL;
import static org.kembar.edtf.Truth.NO;
import static org.kembar.edtf.Truth.YES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "NO,          NO,          NO,          NO",
        "NO,          CANNOT_TELL, NO,          CANNOT_TELL",
        "NO,          YES,         NO,          YES",
        "CANNOT_TELL, NO,          NO,          CANNOT_TELL",
        "CANNOT_TELL, CANNOT_TELL, CANNOT_TELL, CANNOT_TELL",
        "CANNOT_TELL, YES,         CANNOT_TELL, YES",
        "YES,         NO,          NO,          YES",
        "YES,         CANNOT_TELL, CANNOT_TELL, YES",
        "YES,         YES,         YES,         YES",
    })
    void isKleenesLogic(Truth a, Truth b, Truth both, Truth either) {
        assertThat(a.and(b)).isEqualTo(both);
        assertThat(a.or(b)).isEqualTo(either);
    }

    @ParameterizedTest
    @EnumSource
    void denyingTwiceIsSayingIt(Truth truth) {
        assertThat(truth.not().not()).isEqualTo(truth);
    }

    @Test
    void whatIsOpenStaysOpenWhenDenied() {
        assertThat(CANNOT_TELL.not()).isEqualTo(CANNOT_TELL);
        assertThat(YES.not()).isEqualTo(NO);
    }

    /** De Morgan's laws. */
    @ParameterizedTest
    @EnumSource
    void denyingBothIsDenyingEither(Truth a) {
        for (var b : Truth.values()) {
            assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
            assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
        }
    }

    @Test
    void onlyYesIsCertainAndOnlyNoIsImpossible() {
        assertThat(Truth.values()).filteredOn(Truth::certain).containsExactly(YES);
        assertThat(Truth.values()).filteredOn(Truth::possible).containsExactly(CANNOT_TELL, YES);
    }

    @Test
    void whatIsKnownIsYesOrNo() {
        assertThat(Truth.of(true)).isEqualTo(YES);
        assertThat(Truth.of(false)).isEqualTo(NO);
    }
}
