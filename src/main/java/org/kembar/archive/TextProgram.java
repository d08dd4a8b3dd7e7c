package org.kembar.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads what is written in one document, in a process of its own: whatever somebody has put into the file, it ends with the process,
 * which has little memory and little time. The pages come out one after the other with form feeds between them.
 */
final class TextProgram {

    static final int WHOLE = 0;
    static final int CUT = 10;
    static final int LOCKED = 11;
    static final int DAMAGED = 12;
    static final int NO_WORD = 13;
    static final int WITH_PROGRAM = 14;
    static final int NO_PAGES = 15;

    private TextProgram() {}

    /** @param words the kind of the file, and where it lies */
    public static void main(String[] words) {
        var pages = new PageTexts();
        var code = read(FileKind.of(words[0]).orElseThrow(), Path.of(words[1]), pages);
        try (var out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            out.print(String.join("\f", pages.all()));
        }
        // Whatever a library has started ends too.
        Runtime.getRuntime().halt(code);
    }

    static int read(FileKind kind, Path file, PageTexts pages) {
        try {
            return switch (kind) {
                case PDF -> pdf(file, pages);
                case DOCX -> packed(file, "word/document.xml", pages);
                case ODT -> packed(file, "content.xml", pages);
                case DOC -> word(file, pages);
                case TEXT -> words(file, pages);
                case PNG, JPEG, TIFF -> WHOLE;
            };
        } catch (PageTexts.Enough _) {
            return CUT;
        } catch (InvalidPasswordException | EncryptedDocumentException _) {
            return LOCKED;
        } catch (IOException | XMLStreamException | RuntimeException _) {
            return DAMAGED;
        }
    }

    private static int pdf(Path file, PageTexts pages) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() < 1
                    || !document.getPages().iterator().hasNext()) {
                return NO_PAGES;
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
                pages.endPage();
            }
            return WHOLE;
        }
    }

    private static int word(Path file, PageTexts pages) throws IOException {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            if (!system.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return NO_WORD;
            }
            if (system.getRoot().hasEntryCaseInsensitive("Macros")) {
                return WITH_PROGRAM;
            }
            try (var document = new HWPFDocument(system);
                    var extractor = new WordExtractor(document)) {
                written(extractor.getText(), pages);
            }
            return WHOLE;
        }
    }

    private static int words(Path file, PageTexts pages) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                written(line + "\n", pages);
            }
        }
        return WHOLE;
    }

    private static void written(String text, PageTexts pages) {
        var from = 0;
        for (var at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', from)) {
            pages.add(text.substring(from, at));
            pages.endPage();
            from = at + 1;
        }
        pages.add(text.substring(from));
    }

    private static int packed(Path file, String part, PageTexts pages) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var archive = new ZipFile(file.toFile())) {
            var entry = archive.getEntry(part);
            if (entry == null) {
                return DAMAGED;
            }
            try (var in = archive.getInputStream(entry)) {
                var xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    step(xml, pages);
                }
            }
            return WHOLE;
        }
    }

    /** ECMA-376, part 1, 17.3 and OpenDocument 1.3, 5.1 and 6.1: what ends a paragraph, a line and a page. */
    private static void step(XMLStreamReader xml, PageTexts pages) throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> pages.add(xml.getText());
            case XMLStreamConstants.START_ELEMENT -> begun(xml, pages);
            case XMLStreamConstants.END_ELEMENT -> {
                if (xml.getLocalName().equals("p") || xml.getLocalName().equals("h")) {
                    pages.add("\n");
                }
            }
            default -> {}
        }
    }

    private static void begun(XMLStreamReader xml, PageTexts pages) {
        switch (xml.getLocalName()) {
            case "lastRenderedPageBreak", "soft-page-break" -> pages.endPageIfWritten();
            case "br" -> {
                if ("page".equals(attribute(xml, "type"))) {
                    pages.endPageIfWritten();
                } else {
                    pages.add("\n");
                }
            }
            case "line-break", "cr" -> pages.add("\n");
            case "tab" -> pages.add("\t");
            case "s" -> pages.add(" ");
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
