package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.wording.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The paper report is accessible and can be archived whatever it is asked: by each framework, and in a narrow scope. */
class ReportByEveryFrameworkTest {

    /** Of the shorter case: how long it takes to validate a file depends on its length, and the parts are the same. */
    static Stream<Example> examples() {
        return Example.withSetStates(Language.ID).otherwise();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isAccessibleAndArchivable(Example example) {
        var pdf = example.pdf();

        assertThat(PdfConformance.validate(pdf, PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_B))
                .isEmpty();
    }
}
