package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

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
     * Validates a file: read once, and held against every standard.
     *
     * @param pdf the bytes of the file
     * @param flavours the standards to hold it against
     * @return one line for each broken rule and place, empty if the file conforms
     */
    static List<String> validate(byte[] pdf, PDFAFlavour... flavours) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavours[0]);
                var validator = foundry.createValidator(List.of(flavours))) {
            var results = validator.validateAll(parser);
            assertThat(results)
                    .extracting(result -> result.getValidationProfile().getPDFAFlavour())
                    .containsExactly(flavours);
            assertThat(results).allMatch(result -> result.getTotalAssertions() > 0);
            return results.stream()
                    .flatMap(result -> result.getTestAssertions().stream())
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfConformance::describe)
                    .toList();
        } catch (IOException | ValidationException | ModelParsingException | EncryptedPdfException e) {
            throw new AssertionError("cannot be validated as " + List.of(flavours), e);
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
