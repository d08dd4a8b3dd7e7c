package org.kembar.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfDocumentTest {

    private static final ReportFonts FONTS = ReportFonts.bundled();

    static Stream<SampleReport> samples() {
        return Stream.of(SampleReport.ENGLISH, SampleReport.INDONESIAN, SampleReport.KOREAN);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isAccessibleAndArchivable(SampleReport report) {
        var pdf = PdfDocument.of(report.xhtml(), FONTS);

        assertEquals(
                List.of(),
                PdfConformance.validate(
                        pdf, PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFA_2_A));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lettersCanBeExtracted(SampleReport report) throws IOException {
        var text = text(PdfDocument.of(report.xhtml(), FONTS));

        assertTrue(text.contains(report.sentence()), text);
        assertTrue(text.contains(SampleReport.QUOTE), text);
        assertTrue(text.contains("Korea, Gyeonggi-do (경기도 수원시)"), text);
        // The first label occurs in the table, in both pictures and in the explanations.
        assertTrue(text.split(report.indicators().getFirst(), -1).length > 6, text);
    }

    @Test
    void sameReportGivesSameBytes() {
        var report = SampleReport.KOREAN.xhtml();

        assertArrayEquals(PdfDocument.of(report, FONTS), PdfDocument.of(report, FONTS));
    }

    @Test
    void validatorRejectsAPlainFile() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }

        var byOne = PdfConformance.validate(bytes.toByteArray(), PDFAFlavour.PDFUA_1);
        var byTheOther = PdfConformance.validate(bytes.toByteArray(), PDFAFlavour.PDFA_2_B);
        var byBoth = PdfConformance.validate(bytes.toByteArray(), PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_B);

        assertFalse(byOne.isEmpty());
        assertFalse(byTheOther.isEmpty());
        assertTrue(byBoth.containsAll(byOne), byBoth.toString());
        assertTrue(byBoth.containsAll(byTheOther), byBoth.toString());
    }

    @Test
    void validatorRejectsSkippedHeadings() {
        var pdf = PdfDocument.of(page("<h1>One</h1><h3>Three</h3>"), FONTS);

        assertTrue(
                PdfConformance.validate(pdf, PDFAFlavour.PDFUA_1).stream().anyMatch(line -> line.contains("7.4.2-1")));
    }

    @Test
    void loadsNothing() {
        var pdf = PdfDocument.of(page("""
                        <h1>One</h1><p onclick="alert(1)" style="background-image: url(file:///etc/passwd)">Text</p>
                        <p><a href="file:///etc/passwd">file</a> <a href="javascript:alert(1)">script</a></p>
                        """), FONTS);

        assertEquals(List.of(), PdfConformance.validate(pdf, PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A));
    }

    @Test
    void refusesReportsThatCannotBeMadeAccessible() {
        assertThrows(IllegalArgumentException.class, () -> PdfDocument.of("<p>not closed", FONTS));
        assertThrows(IllegalArgumentException.class, () -> PdfDocument.of(page("").replace("lang=\"en\"", ""), FONTS));
        assertThrows(IllegalArgumentException.class, () -> PdfDocument.of(page("").replace("Sample", ""), FONTS));
        assertThrows(IllegalArgumentException.class, () -> PdfDocument.of(page("""
                                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                                  aria-label="Picture" width="20" height="20">
                                <image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>
                                """), FONTS));
        assertThrows(
                IllegalArgumentException.class,
                () -> PdfDocument.of(page("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), FONTS));
    }

    private static String page(String body) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Sample</title>
                <meta name="dcterms.created" content="2025-03-01T09:00:00Z"/></head><body>%s</body></html>
                """.formatted(body);
    }

    /** The text with single spaces, since lines break where the page does. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
