package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reason must be, wherever one is asked for. */
class ReasonTest {

    @Test
    void aReasonIsWhatWasTypedInItsLines() {
        assertThat(Reason.of("  salah catat\r\ndua kali \n")).contains(new Reason("salah catat\ndua kali"));
        assertThat(Reason.of("x".repeat(Reason.LONGEST))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \r\n ",
                "\u00a0",
                "\u200b",
                "\u3164\n\u115f",
                "\u2800",
                "\u0301",
                "\ufeff\u2060",
                "a\0b",
                "a\u202eb"
            })
    void whatNobodyCanReadIsNone(String typed) {
        assertThat(Reason.of(typed)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNone() {
        assertThat(Reason.of("x".repeat(Reason.LONGEST + 1))).isEmpty();
    }
}
