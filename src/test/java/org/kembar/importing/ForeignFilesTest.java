package org.kembar.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.importing.Sending.Part;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** Whoever sends a document in the place of a case file is told what it is and what is expected, in plain words. */
class ForeignFilesTest {

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            naskah.pdf   | %PDF-1.7                              | a PDF document
            naskah.yaml  | %PDF-1.7                              | a PDF document
            naskah.doc   | \u00D0\u00CF\u0011\u00E0               | a document of a word processor
            naskah.rtf   | {\\rtf1                               | a document of a word processor
            협정.hwp     | \u00D0\u00CF\u0011\u00E0               | a document of the word processor Hangul
            daftar.xls   | \u00D0\u00CF\u0011\u00E0               | a workbook of a spreadsheet
            foto.jpg     | \u00FF\u00D8\u00FF\u00E0               | a picture
            foto.json    | \u0089PNG                             | a picture
            foto.webp    | RIFF    WEBP                          | a picture
            halaman.html | <!DOCTYPE html>                       | a web page
            daftar.csv   | "city1,country1"                      | a table (CSV)
            catatan.txt  | Rapat dengan Seoul                    | a text without the structure of a case file
            catatan.yaml | Rapat dengan Seoul                    | a text without the structure of a case file
            """)
    void isSaidToBeWhatItIs(String name, String beginning, String kind) {
        var answer = sent("en", new Part(name, beginning.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(answer).contains(name + " is " + kind + ".").contains(".yaml, .yml or .json");
        assertThat(answer).doesNotContain("Known keys", "termsOfOffice", "UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            buku.xlsx    | Rapat dengan Seoul                    | a text without the structure of a case file
            buku.xlsx    | x\u0000\u0001\u0002x                  | a file of another program
            BUKU.XLSX    | %PDF-1.7                              | a PDF document
            """)
    void whatIsOnlyNamedLikeAWorkbookIsToldSo(String name, String beginning, String kind) {
        assertThat(sent("en", new Part(name, beginning.getBytes(StandardCharsets.ISO_8859_1))))
                .contains(name + " is named like an Excel workbook and is " + kind + ".");
    }

    /** Somebody's own file with a few bytes spoilt is no file of another program: they are told where. */
    @Test
    void aTextInWhichAFewBytesAreSpoiltIsStillAText() {
        var spoilt = ("schema: pcf/0.2\nid: a-b\ntitle: {id: \"Rapat \u0000\u00FF\u00FE\u0080\u0001\"}\n"
                        + "# a line\n".repeat(50))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(sent("en", new Part("catatan.yaml", spoilt)))
                .contains("catatan.yaml:3:")
                .doesNotContain("of another program");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOfficeDocumentIsAnArchiveInside(Language language) {
        var document = Sending.zip(Part.of("[Content_Types].xml", "x"), Part.of("word/document.xml", "x"));
        var workbook = Sending.zip(Part.of("xl/workbook.xml", "x"));

        var answer = sent(language.tag(), new Part("naskah.docx", document), new Part("daftar.xlsx", workbook));

        assertThat(answer).contains("naskah.docx", "daftar.xlsx").doesNotContain("schema, id", "{0}");
    }

    @Test
    void whatIsAlmostACaseFileIsStillMendedPlaceByPlace() {
        assertThat(sent("en", Part.of("a.yaml", "schema: pcf/0.2\nid: A\n")))
                .contains("a.yaml:2:5: id")
                .doesNotContain("is a text");
        assertThat(sent("en", new Part("a.yaml", "id: x".getBytes(StandardCharsets.UTF_16))))
                .contains("Save it as UTF-8");
    }

    private String sent(String language, Part... parts) {
        var answer = Sending.post(site.address("/" + language + "/import"), Sending.body(List.of(parts)));
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }
}
