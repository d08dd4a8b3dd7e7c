package org.kembar.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.kembar.sheets.Opening.Refused;
import org.kembar.sheets.Opening.Why;

/**
 * Looks through a workbook before anybody reads it. The library that reads has no limits of its own: a column called ZZZZZZ, or a
 * number of a million digits, would cost it all the memory or time there is. What passes here is small and plain.
 */
final class Inspection {

    /** All parts of the workbook together, unpacked, in bytes: several times the largest case file. */
    static final long UNPACKED = 48L << 20;

    /** As {@code exchange} has it of archives of case files. */
    private static final long RATIO = 200;

    private static final int SMALL = 1 << 20;

    /** Parts of the archive; a sheet with notes has four. */
    private static final int PARTS = 2_000;

    /** Rows of all sheets together. */
    static final int ROWS = 50_000;

    static final int COLUMNS = 500;

    static final int CELLS = 500_000;

    /** Characters of one text: as many as a spreadsheet holds, each as the code of a letter. */
    private static final int TEXT = 7 * 32_767;

    /** Digits of a number. */
    private static final int NUMBER = 64;

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private static final XMLInputFactory XML = plainXml();

    private long unpacked;
    private int rows;
    private int cells;

    private Inspection() {}

    /** Why it is not to be read; nothing if it may be. */
    static Optional<Refused> of(byte[] bytes) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return new Inspection().parts(zip).map(why -> new Refused(why, List.of()));
        } catch (Stopped stopped) {
            return Optional.of(new Refused(stopped.why, List.of()));
        } catch (IOException | XMLStreamException | IllegalArgumentException _) {
            return Optional.of(new Refused(Why.NO_WORKBOOK, List.of()));
        }
    }

    private static XMLInputFactory plainXml() {
        var xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    private Optional<Why> parts(ZipFile zip) throws IOException, XMLStreamException {
        var parts = Collections.list(zip.getEntries());
        if (parts.size() > PARTS) {
            return Optional.of(Why.TOO_LARGE);
        }
        for (var part : parts) {
            var foreign = foreign(part.getName().toLowerCase(Locale.ROOT));
            if (foreign.isPresent()) {
                return foreign;
            }
        }
        for (var part : parts) {
            var name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                look(zip, part);
            } else {
                lookAtOther(zip, part);
            }
        }
        return Optional.empty();
    }

    private static Optional<Why> foreign(String name) {
        return name.contains("vbaproject") || name.contains("activex") || name.contains("embeddings/")
                ? Optional.of(Why.MACROS)
                : name.contains("externallinks/") || name.contains("connections.xml") || name.contains("querytables/")
                        ? Optional.of(Why.LINKS)
                        : Optional.empty();
    }

    /** A picture or settings of a printer. What reads as XML can be a sheet, whatever it is called, and is looked at like one. */
    private void lookAtOther(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (var stream = new Weighed(zip.getInputStream(part), part.getCompressedSize())) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        try {
            look(zip, part);
        } catch (XMLStreamException _) {
            // No XML, or none any more from here on: nothing of it can be read beyond what was looked at.
        }
    }

    private void look(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        try (var stream = new Weighed(zip.getInputStream(part), part.getCompressedSize())) {
            var xml = XML.createXMLStreamReader(stream);
            var text = 0;
            var most = TEXT;
            var type = "n";
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Stopped(Why.ENTITIES);
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (xml.getLocalName().equals("c")) {
                            type = Optional.ofNullable(xml.getAttributeValue(null, "t"))
                                    .orElse("n");
                        }
                        text = 0;
                        most = begun(xml, type);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        text += xml.getTextLength();
                        if (text > most) {
                            throw new Stopped(Why.TOO_LARGE);
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    /** Counts and checks what begins; gives how long the text in it may be. */
    private int begun(XMLStreamReader xml, String type) {
        switch (xml.getLocalName()) {
            case "row" -> {
                rows = counted(rows, ROWS);
                checked(xml, "r", INDEX);
            }
            case "c" -> {
                cells = counted(cells, CELLS);
                checked(xml, "r", CELL);
                checked(xml, "s", INDEX);
                var address = Optional.ofNullable(xml.getAttributeValue(null, "r"));
                if (address.filter(cell -> column(cell) > COLUMNS).isPresent()) {
                    throw new Stopped(Why.TOO_LARGE);
                }
            }
            case "si", "xf", "numFmt", "Relationship", "sheet" -> cells = counted(cells, CELLS);
            case "v" -> {
                return type.equals("str") ? TEXT : NUMBER;
            }
            default -> {}
        }
        return TEXT;
    }

    private static int counted(int so, int most) {
        if (so >= most) {
            throw new Stopped(Why.TOO_LARGE);
        }
        return so + 1;
    }

    private static void checked(XMLStreamReader xml, String attribute, Pattern form) {
        var value = Optional.ofNullable(xml.getAttributeValue(null, attribute));
        if (value.filter(one -> one.length() > NUMBER || !form.matcher(one).matches())
                .isPresent()) {
            throw new Stopped(Why.NO_WORKBOOK);
        }
    }

    private static int column(String cell) {
        return cell.chars()
                .takeWhile(Character::isLetter)
                .reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    /** Nothing more is looked at. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Why why;

        private Stopped(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    /** What comes out of a part, and how much of it. */
    private final class Weighed extends FilterInputStream {

        private final long packed;
        private long read;

        private Weighed(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            weigh(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var some = super.read(bytes, from, length);
            weigh(Math.max(some, 0));
            return some;
        }

        private void weigh(int bytes) {
            read += bytes;
            unpacked += bytes;
            if (read > SMALL && read / RATIO > packed) {
                throw new Stopped(Why.BOMB);
            }
            if (unpacked > UNPACKED) {
                throw new Stopped(Why.TOO_LARGE);
            }
        }
    }
}
