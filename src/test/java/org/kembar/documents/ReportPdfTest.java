package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.evaluation.Explanation;
import org.kembar.wording.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ReportPdfTest {

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void isAccessibleArchivableAndReadable(Example example) throws IOException {
        var pdf = example.pdf();

        assertThat(PdfConformance.validate(pdf, PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_B))
                .isEmpty();
        var text = text(pdf);
        assertThat(text)
                .contains(example.evaluation().findings().stream()
                        .map(finding ->
                                example.wording().say(finding.indicator().question()))
                        .toList());
        // Lines also break after hyphens.
        assertThat(text.replace(" ", "")).contains(quotations(example));
    }

    private static List<String> quotations(Example example) {
        return Explanation.of(example.evaluation())
                .leaves()
                .map(Explanation::subject)
                .filter(Explanation.OfQuotation.class::isInstance)
                .map(subject ->
                        ((Explanation.OfQuotation) subject).evidence().quote().replaceAll("\\s+", ""))
                .toList();
    }

    @Test
    void sameEvaluationGivesSameBytes() {
        assertThat(Example.published("bandung-namur", Language.KO).pdf())
                .isEqualTo(Example.anew("bandung-namur", Language.KO).pdf());
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        var pdf = Example.hostile(Language.EN).pdf();

        assertThat(PdfConformance.validate(pdf, PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_B))
                .isEmpty();
        assertThat(text(pdf)).contains("<script>alert(1)</script>");
    }

    /** The text with single spaces, since lines break where the page does. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
