package org.kembar.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.evaluation.PublishedCases;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Revision;
import org.kembar.wording.Language;

/** A workbook that comes back as it went out changes nothing, whatever is on record and in whatever language. */
class RoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    static Stream<CaseFile> cases() {
        return Stream.of(PublishedCases.SEOUL, PublishedCases.NAMUR);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasWrittenIsRead(long seed) {
        var language = Language.values()[(int) (seed % Language.values().length)];
        comesBack(GeneratedCaseFiles.of(seed), Extent.WHOLE, language);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aYearComesBackAndLeavesTheOthersAlone(long seed) {
        comesBack(GeneratedCaseFiles.of(seed), Extent.of(2000 + (int) (seed % 25)), Language.ID);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTwoCasesComeBack(CaseFile file) {
        for (var language : Language.values()) {
            comesBack(file, Extent.WHOLE, language);
            comesBack(file, Extent.of(2016), language);
        }
    }

    private static void comesBack(CaseFile file, Extent extent, Language language) {
        var book = Books.book(file, extent, language);

        var about = ReturnedWorkbook.about(book).orElseThrow();
        assertThat(about.caseFile()).isEqualTo(file.id());
        assertThat(about.hash()).isEqualTo(CanonicalForm.sha256(file));
        assertThat(about.year()).isEqualTo(extent.year());
        var whole = Books.whole(Books.returned(book, file, file).asItSays());
        assertThat(whole.conflicts()).isEmpty();
        assertThat(whole.removals()).isEmpty();
        assertThat(Revision.of(file, whole.file()).differences()).isEmpty();
        assertThat(CanonicalForm.sha256(whole.file())).isEqualTo(CanonicalForm.sha256(file));
    }
}
