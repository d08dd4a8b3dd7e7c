package org.kembar.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.sheets.Opening.Opened;
import org.kembar.sheets.Opening.Refused;
import org.kembar.sheets.Opening.Why;

/** Workbooks are opened whatever stands in them, and nothing else than plain ones is read. */
class BookReaderTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** As much as reading may take of memory, in bytes, whatever comes: several times what is let in unpacked. */
    private static final long MEMORY = 400L << 20;

    private static byte[] book() {
        return book("plain");
    }

    private static byte[] book(String text) {
        var out = new ByteArrayOutputStream();
        try (var sheet = Workbook.to(out, "A", List.of(new Sheet.Column("Heading", 10)))) {
            sheet.row(List.of(new Cell.Words(text)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** The workbook with other parts: text of a part by its name; one that is not there yet is added. */
    private static byte[] with(Map<String, String> parts) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book()))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] withRows(String rows) throws IOException {
        return with(Map.of(SHEET, sheet(rows)));
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>";
    }

    private static Why why(byte[] bytes) {
        return switch (BookReader.read(bytes)) {
            case Opened(var book) -> throw new AssertionError(book);
            case Refused(var why, var _) -> why;
        };
    }

    private static String first(byte[] bytes) {
        return switch (BookReader.read(bytes)) {
            case Opened(var book) ->
                book.sheets().getFirst().rows().getLast().cell(0).orElse("");
            case Refused(var why, var where) -> throw new AssertionError(why + " " + where);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "=1+1", "@SUM(A1)", "서울특별시", "😀", "_x0041_", "a\nb", "<b>&amp;"})
    void whatWasWrittenIsRead(String text) {
        assertThat(first(book(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<c r=\"A1\"><v>5</v></c>, 5",
        "<c r=\"A1\"><v>0.1</v></c>, 0.1",
        "<c r=\"A1\"><v>0.10000000000000001</v></c>, 0.1",
        "<c r=\"A1\" t=\"b\"><v>1</v></c>, true",
        "<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>, x",
    })
    void cellsAreReadByTheirTypes(String cell, String text) throws IOException {
        assertThat(first(withRows("<row r=\"1\">" + cell + "</row>"))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f>1+1</f><v>2</v>",
                "<f>HYPERLINK(\"http://x\")</f>",
                "<f t=\"array\" ref=\"A1:A9\">1</f><v>1</v>",
                "<f>WEBSERVICE(\"http://x\")</f><v>1</v>"
            })
    void aFormulaIsRefusedByItsCell(String formula) throws IOException {
        var bytes = withRows("<row r=\"7\"><c r=\"C7\">" + formula + "</c></row>");

        assertThat(BookReader.read(bytes)).isEqualTo(new Refused(Why.FORMULAS, List.of("A!C7")));
    }

    @Test
    void programsLinksAndObjectsAreRefused() throws IOException {
        assertThat(why(with(Map.of("xl/vbaProject.bin", "x")))).isEqualTo(Why.MACROS);
        assertThat(why(with(Map.of("xl/embeddings/oleObject1.bin", "x")))).isEqualTo(Why.MACROS);
        assertThat(why(with(Map.of("xl/externalLinks/externalLink1.xml", "<x/>"))))
                .isEqualTo(Why.LINKS);
        assertThat(why(with(Map.of("xl/connections.xml", "<x/>")))).isEqualTo(Why.LINKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml", "xl/any.xml"})
    void entitiesAreRefusedInEveryPart(String part) throws IOException {
        var bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>"
                        + sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>")
                                .substring(21);

        assertThat(why(with(Map.of(part, bomb)))).isEqualTo(Why.ENTITIES);
    }

    @Test
    void whatUnpacksWithoutEndIsABomb() throws IOException {
        var blanks = " ".repeat(60 << 20);

        assertThat(why(with(Map.of("xl/any.xml", "<x>" + blanks + "</x>")))).isIn(Why.BOMB, Why.TOO_LARGE);
        assertThat(why(withRows("<row r=\"1\">" + "<c/>".repeat(3 << 20) + "</row>")))
                .isIn(Why.BOMB, Why.TOO_LARGE);
    }

    /** What would make the library that reads take all the memory or time there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"&#90;ZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" s=\"-1\"><v>1</v></c></row>"
            })
    void cellsWhereNoneAreAreRefused(String rows) throws IOException {
        assertThat(why(withRows(rows))).isIn(Why.TOO_LARGE, Why.NO_WORKBOOK);
    }

    @Test
    void dimensionsHaveAnEnd() throws IOException {
        var row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

        assertThat(why(withRows(row.repeat(Inspection.ROWS + 1)))).isIn(Why.TOO_LARGE, Why.BOMB);
        assertThat(why(withRows("<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(1_000_000) + "</v></c></row>")))
                .isIn(Why.TOO_LARGE, Why.BOMB);
        assertThat(why(withRows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "ab".repeat(300_000)
                        + "</t></is></c></row>")))
                .isIn(Why.TOO_LARGE, Why.BOMB);
    }

    /** The reader opens whatever part the workbook names as a sheet. */
    @Test
    void aSheetByAnotherNameIsLookedAtLikeOne() throws IOException {
        var rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(Inspection.ROWS + 1);

        assertThat(why(with(Map.of("xl/worksheets/sheet1.bin", sheet(rows))))).isIn(Why.TOO_LARGE, Why.BOMB);
        assertThat(why(with(Map.of("xl/media/image1.png", "\n".repeat(100_000_000)))))
                .isIn(Why.TOO_LARGE, Why.BOMB);
        assertThat(BookReader.read(with(Map.of("xl/media/image1.png", "\u0089PNG and so on"))))
                .isInstanceOf(Opened.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "not a workbook", "PK\u0003\u0004 broken"})
    void whatIsNoWorkbookIsNone(String bytes) {
        assertThat(why(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Why.NO_WORKBOOK);
    }

    @Test
    void aWorkbookCutShortOrWithoutItsPartsIsNone() throws IOException {
        var whole = book();
        for (var length = 1; length < whole.length; length += 97) {
            assertThat(BookReader.read(Arrays.copyOf(whole, length))).isInstanceOf(Refused.class);
        }
        assertThat(why(with(Map.of("xl/workbook.xml", "<workbook/>")))).isEqualTo(Why.NO_WORKBOOK);
        assertThat(why(with(Map.of(SHEET, "<worksheet>")))).isEqualTo(Why.NO_WORKBOOK);
    }

    /** The largest that is let in, measured by what the thread allocates. */
    @Test
    void theLargestThatIsLetInTakesBoundedMemory() throws IOException {
        var cell = "<c r=\"SF%d\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        var rows = new StringBuilder();
        for (var i = 1; i <= 40_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\">")
                    .append(cell.formatted(i, "a" + i * 31L))
                    .append("</row>");
        }
        var bytes = withRows(rows.toString());
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());

        var opening = BookReader.read(bytes);

        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before)
                .isLessThan(MEMORY);
        assertThat(opening).isInstanceOf(Opened.class);
    }
}
