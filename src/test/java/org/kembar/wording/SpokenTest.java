package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Text;

class SpokenTest {

    private static Statement statement(Text text) {
        return new Statement("s", Statement.Topic.CONTEXT, text, Optional.empty(), List.of());
    }

    @Test
    void aTextInAnotherLanguageIsMarkedAndTheRestIsNot() {
        var korean = statement(Text.of("ko", "교통 교육"));
        assertThat(Spoken.of("Catatan: 교통 교육 (2016)", korean, Language.ID))
                .containsExactly(
                        new Spoken("Catatan: ", Optional.empty()),
                        new Spoken("교통 교육", Optional.of("ko")),
                        new Spoken(" (2016)", Optional.empty()));
        assertThat(Spoken.of("교통 교육 (2016)", korean, Language.KO)).isEqualTo(Spoken.of("교통 교육 (2016)"));
        var english = statement(Text.of("en", "staff exchange"));
        assertThat(Spoken.of("Staff exchange (2016)", english, Language.KO))
                .containsExactly(
                        new Spoken("Staff exchange", Optional.of("en")), new Spoken(" (2016)", Optional.empty()));
        assertThat(Spoken.of("2016", english, Language.KO)).isEqualTo(Spoken.of("2016"));
    }
}
