package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.Text;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Thresholds;
import org.kembar.wording.Language;

class SignalMethodTest {

    /** Whatever was written before it, by other frameworks and in other languages. */
    @ParameterizedTest
    @EnumSource
    void whatIsKeptIsWhatWouldBeWrittenAnew(Language language) {
        var standards = BuiltIn.standards();
        for (var framework : standards.frameworks()) {
            for (var signal : standards.catalogue().signals()) {
                for (var one : Language.values()) {
                    new SignalMethod(one, signal, Thresholds.of(signal)).html();
                }
                var method = new SignalMethod(language, signal, Thresholds.of(signal, framework));

                assertThat(method.html()).isEqualTo(anew(method));
            }
        }
    }

    /** A framework that is edited, and keeps its name, has its own thresholds said. */
    @ParameterizedTest
    @EnumSource
    void thresholdsThatDifferInAWordAreNotTakenForOneAnother(Language language) {
        var signal = BuiltIn.standards().catalogue().signals().getFirst();
        var known = Thresholds.of(signal);
        var edited =
                new Thresholds(known.scale(), Text.of(language.tag(), "Edited"), known.source(), known.remark(), true);

        assertThat(new SignalMethod(language, signal, known).html()).doesNotContain("Edited");
        assertThat(new SignalMethod(language, signal, edited).html()).contains("Edited");
    }

    private static String anew(SignalMethod method) {
        return Report.onScreen(output -> JtesignalmethodGenerated.render(output, new Report.NoForms(), method));
    }
}
