package org.kembar.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A workbook as any reader of the format finds it: parts in an archive, cells with a type. */
public final class UnpackedBook {

    private UnpackedBook() {}

    private static byte[] part(byte[] book, String name) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    /** All that stands in it as it is written: cells, notes, formulas, colours. */
    public static String text(byte[] book) {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What the first sheet is called. */
    public static String name(byte[] book) throws IOException {
        var sheets = document(part(book, "xl/workbook.xml")).getElementsByTagName("sheet");
        return ((Element) sheets.item(0)).getAttribute("name");
    }

    /** The cells of each row of the first sheet: {@code text …} or {@code number …}; what is empty is left out. */
    public static List<List<String>> rows(byte[] book) throws IOException {
        var rows = new ArrayList<List<String>>();
        var found = sheet(book).getElementsByTagName("row");
        for (var i = 0; i < found.getLength(); i++) {
            var cells = ((Element) found.item(i)).getElementsByTagName("c");
            var row = new ArrayList<String>();
            for (var j = 0; j < cells.getLength(); j++) {
                var cell = (Element) cells.item(j);
                row.add(
                        switch (cell.getAttribute("t")) {
                            case "inlineStr" -> "text " + cell.getTextContent();
                            case "n" -> "number " + cell.getTextContent();
                            default -> cell.getAttribute("t") + " " + cell.getTextContent();
                        });
            }
            rows.add(row);
        }
        return rows;
    }

    static Element sheet(byte[] book) throws IOException {
        return document(part(book, "xl/worksheets/sheet1.xml"));
    }

    private static Element document(byte[] part) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }
}
