package org.kembar.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.w3c.dom.Element;

class SheetTest {

    private static final List<Sheet.Column> COLUMNS =
            List.of(new Sheet.Column("City", 20), new Sheet.Column("Day", 12), new Sheet.Column("Number", 8));

    @Test
    void noCellIsAFormulaToASpreadsheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = CommaSeparated.to(out, List.of(new Sheet.Column("=H", 1)))) {
            sheet.row(words("=1+1", "+1", "-1", "@a", "\t=1", "\uFF1D1", "a=1", "", "a,\"b\"\r\nc"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=H\r\n'=1+1,'+1,'-1,'@a,\"'\t=1\",'\uFF1D1,a=1,,\"a,\"\"b\"\"\r\nc\"\r\n");
    }

    /** In a workbook the type says that it is text, so the text stays as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "<b>&amp;", "서울특별시", "😀"})
    void textIsTypedAsText(String text) throws IOException {
        assertThat(UnpackedBook.rows(book(words(text))).get(1)).containsExactly("text " + text);
    }

    @Test
    void aSpreadsheetReadsBackWhatWasWritten() throws IOException {
        assertThat(UnpackedBook.rows(book(words("_x0041_ _x41_"))).get(1)).containsExactly("text _x005F_x0041_ _x41_");
        assertThat(UnpackedBook.rows(book(words("x".repeat(40_000)))).get(1).getFirst())
                .hasSize("text ".length() + 32_767)
                .endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-07, number 44476.0",
        "1900-03-01, number 61.0",
        "1900-02-28, text 1900-02-28",
        "2021-10, text 2021-10",
        "2021-10-07?, text 2021-10-07?",
        "2021-10-07~, text 2021-10-07~",
        "2007/.., text 2007/..",
        "2021-10-07/2021-10-08, text 2021-10-07/2021-10-08"
    })
    void aDayIsADayOnlyWhereItIsExactlyKnown(String edtf, String cell) throws IOException {
        assertThat(UnpackedBook.rows(book(List.of(Cell.of(date(edtf))))).get(1)).containsExactly(cell);
        var out = new ByteArrayOutputStream();
        try (var sheet = CommaSeparated.to(out, List.of())) {
            sheet.row(List.of(Cell.of(date(edtf))));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\r\n" + edtf + "\r\n");
    }

    @Test
    void theHeadingStaysInSightAndFilters() throws IOException {
        var sheet = UnpackedBook.sheet(book(
                List.of(new Cell.Words("Seoul"), new Cell.Day(LocalDate.of(2020, 1, 2)), new Cell.Number(7)),
                List.of(Cell.EMPTY, Cell.EMPTY, new Cell.Number(8))));

        assertThat(attribute(sheet, "pane", "ySplit")).isEqualTo("1");
        assertThat(attribute(sheet, "pane", "state")).isEqualTo("frozen");
        assertThat(attribute(sheet, "autoFilter", "ref")).isEqualTo("A1:C3");
        assertThat(attribute(sheet, "col", "width")).isEqualTo("20.0");
    }

    /** What has been written is not kept: of twenty thousand rows nearly all are out before the end. */
    @Test
    void rowsGoOutWhileTheyAreWritten() throws IOException {
        var out = new ByteArrayOutputStream();
        var text = new Random(1);
        try (var sheet = Workbook.to(out, "Cities", COLUMNS)) {
            for (var i = 0; i < 20_000; i++) {
                sheet.row(IntStream.range(0, 3)
                        .<Cell>mapToObj(_ -> new Cell.Words(Long.toString(text.nextLong(), 36)))
                        .toList());
                if (i == 10_000) {
                    assertThat(out.size()).isGreaterThan(10_000 * 3 * 8);
                }
            }
            assertThat(out.size()).isGreaterThan(19_500 * 3 * 8);
        }

        assertThat(UnpackedBook.rows(out.toByteArray())).hasSize(20_001);
    }

    private static String attribute(Element sheet, String element, String name) {
        return ((Element) sheet.getElementsByTagName(element).item(0)).getAttribute(name);
    }

    private static EdtfDate date(String text) {
        return EdtfDate.parse(text) instanceof EdtfReading.Read(var date) ? date : EdtfDate.UNKNOWN;
    }

    private static List<Cell> words(String... texts) {
        return Arrays.stream(texts).<Cell>map(Cell.Words::new).toList();
    }

    @SafeVarargs
    private static byte[] book(List<Cell>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = Workbook.to(out, "Cities", COLUMNS)) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }
}
