package org.kembar.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Checks PDF files against the standards with veraPDF, the reference validator. */
final class PdfConformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformance() {}

    /**
     * Validates a file.
     *
     * @param pdf the bytes of the file
     * @param flavour the standard to hold it against
     * @return one line for each broken rule and place, empty if the file conforms
     */
    static List<String> validate(byte[] pdf, PDFAFlavour flavour) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfConformance::describe)
                    .toList();
        } catch (IOException | ValidationException | ModelParsingException | EncryptedPdfException e) {
            throw new AssertionError("cannot be validated as " + flavour, e);
        }
    }

    private static String describe(TestAssertion failure) {
        var rule = failure.getRuleId();
        return "%s, %s-%d: %s [%s]"
                .formatted(
                        rule.getSpecification().getId(),
                        rule.getClause(),
                        rule.getTestNumber(),
                        failure.getMessage(),
                        failure.getLocation().getContext());
    }
}
