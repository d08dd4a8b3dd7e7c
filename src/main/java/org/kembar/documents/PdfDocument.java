package org.kembar.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * One XHTML report as a PDF file that is both accessible (PDF/UA-1, ISO 14289-1) and archivable
 * (PDF/A-2a, ISO 19005-2, which includes levels U and B). The same report gives the same bytes.
 *
 * <p>Nothing outside the document is ever loaded: neither the page, its style sheets nor its
 * pictures can reach a file or the network.
 */
final class PdfDocument {

    static {
        // The layout engine reports each of its steps; only what went wrong is of interest.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfDocument() {}

    /**
     * Sets a report as PDF.
     *
     * @param xhtml a well-formed report that follows the conventions of {@link PdfMarkup}
     * @param fonts the typeface to embed
     * @return the bytes of the file
     * @throws IllegalArgumentException if the report breaks one of the conventions
     */
    static byte[] of(String xhtml, ReportFonts fonts) {
        return printed(xhtml, fonts, "").bytes();
    }

    /** @param page on which the element looked for begins, counted from 1; 0 if there is none */
    record Printed(byte[] bytes, int page) {}

    /** The same, with the page on which an element begins. */
    static Printed printed(String xhtml, ReportFonts fonts, String id) {
        var markup = PdfMarkup.parse(xhtml, fonts);
        var problems = new ArrayList<Diagnostic>();
        var builder = new PdfRendererBuilder()
                .withDiagnosticConsumer(problems::add)
                .withW3cDocument(markup.document(), "")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useSVGDrawer(new PdfPictures(fonts))
                .useUnicodeLineBreaker(new LineBreaks())
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : "")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        embed(builder, fonts.regular(), ReportFonts.FAMILY, 400);
        embed(builder, fonts.semiBold(), ReportFonts.FAMILY, 700);
        // Text in a picture asks for the name inside the font file, which differs for this weight;
        // unknown names are drawn as outlines, which cannot be extracted.
        embed(builder, fonts.semiBold(), ReportFonts.FAMILY + " SemiBold", 400);
        try (var renderer = builder.buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            refuse(problems);
            describe(pdf, markup);
            tidy(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
            // Otherwise the identifier of the file (ISO 32000-1, 14.4) is taken from the clock.
            pdf.setDocumentId(fingerprint(xhtml));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new Printed(bytes.toByteArray(), page(renderer, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int page(PdfBoxRenderer renderer, String id) {
        return renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id))).stream()
                .mapToInt(position -> position.getPageNo() + 1)
                .findFirst()
                .orElse(0);
    }

    private static void embed(PdfRendererBuilder builder, byte[] font, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }

    /** The engine carries on without a picture it cannot draw; a report without it would mislead. */
    private static void refuse(List<Diagnostic> problems) {
        problems.stream().filter(Diagnostic::hasError).findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.getFormattedMessage(), problem.getError());
        });
    }

    /**
     * Replaces the metadata: the engine writes the time of day into it and copies every meta element
     * of the page, while ISO 19005-2, 6.6.2 wants known properties only.
     */
    private static void describe(PDDocument pdf, PdfMarkup markup) throws IOException {
        var info = new PDDocumentInformation();
        info.setTitle(markup.title());
        info.setProducer(PdfMetadata.PRODUCER);
        info.setCreationDate(GregorianCalendar.from(markup.created().atZone(ZoneOffset.UTC)));
        pdf.setDocumentInformation(info);
        pdf.getDocumentCatalog()
                .getMetadata()
                .importXMPMetadata(PdfMetadata.of(markup.title(), markup.language(), markup.created()));
    }

    /** Corrects the tags of one element and of everything below it. */
    private static void tidy(COSDictionary element) {
        var role = element.getString(COSName.ALT, "");
        if (role.startsWith(PdfMarkup.ROLE)) {
            element.setName(COSName.S, role.substring(PdfMarkup.ROLE.length()));
        }
        // An alternate description replaces the content (ISO 32000-1, 14.9.3): an empty one, as the
        // engine gives to links without a title, would silence the text of the link.
        if (role.isEmpty() || role.startsWith(PdfMarkup.ROLE)) {
            element.removeItem(COSName.ALT);
        }
        var kids = kids(element);
        kids.forEach(PdfDocument::tidy);
        kids.stream().filter(PdfDocument::isEmptyRowGroup).forEach(group -> remove(element, group));
        for (var i = 1; i < kids.size(); i++) {
            if (is(kids.get(i), "Caption") && is(kids.get(i - 1), "Table")) {
                remove(element, kids.get(i));
                adopt(kids.get(i - 1), kids.get(i));
            }
        }
    }

    /** A caption belongs to its table (ISO 32000-1, 14.8.4.3.4), as its first or last child. */
    private static void adopt(COSDictionary table, COSDictionary caption) {
        caption.setItem(COSName.P, table);
        var rows = new COSArray(kids(table));
        rows.add(0, caption);
        table.setItem(COSName.K, rows);
    }

    /** The engine gives each table a header and a footer group, also when it has no such rows. */
    private static boolean isEmptyRowGroup(COSDictionary element) {
        return (is(element, "THead") || is(element, "TFoot")) && kids(element).isEmpty();
    }

    private static boolean is(COSDictionary element, String tag) {
        return element.getNameAsString(COSName.S, "").equals(tag);
    }

    /** The elements right below an element, without its content. */
    private static List<COSDictionary> kids(COSDictionary element) {
        var kids = element.getDictionaryObject(COSName.K);
        var several = kids instanceof COSArray array ? array : new COSArray();
        if (kids instanceof COSDictionary) {
            several.add(kids);
        }
        return several.toList().stream()
                .map(kid -> kid instanceof COSObject reference ? reference.getObject() : kid)
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(kid -> kid.containsKey(COSName.S))
                .toList();
    }

    private static void remove(COSDictionary element, COSDictionary kid) {
        if (element.getDictionaryObject(COSName.K) instanceof COSArray several) {
            several.removeObject(kid);
        }
    }

    private static long fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
