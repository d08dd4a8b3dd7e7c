package org.kembar.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.evaluation.PublishedCases;
import org.kembar.notation.Annex;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Revision;
import org.kembar.wording.Language;

/** A workbook that comes back as it went out changes nothing, whatever is on record and in whatever language. */
class RoundTripTest {

    private static final List<String> GROUPS = List.of("public", "partners", "side-a");

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

    /** With for whom each record is: as many are private as are not, and every row says again what it said. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void forWhomItIsComesBackToo(long seed) {
        var file = GeneratedCaseFiles.of(seed);
        var language = Language.values()[(int) (seed % Language.values().length)];
        var of = new HashMap<String, String>();
        Annex.of(file).ids().forEach(id -> of.put(id, GROUPS.get((int) Math.floorMod(seed + id.hashCode(), 3L))));
        var readers = new Readership(
                Map.of("public", "For all", "partners", "For both", "side-a", "For us"),
                of,
                Map.of(),
                Map.of("Note", "Not public"),
                seed);
        var groups =
                new Groups(Map.of("for all", "public", "for both", "partners", "for us", "side-a"), List.of("For all"));
        var out = new ByteArrayOutputStream();
        Books.written(file, readers, language, out);
        var book = Books.opened(out.toByteArray());

        var about = ReturnedWorkbook.about(book).orElseThrow();
        assertThat(about.readers()).containsExactlyInAnyOrderElementsOf(GROUPS);
        assertThat(about.entry()).contains(seed);
        var returned = ReturnedWorkbook.of(
                book, about, Optional.of(file), file, groups, language, Books.TODAY, _ -> List.of());
        var whole = Books.whole(returned.asItSays());
        assertThat(whole.removals()).isEmpty();
        assertThat(CanonicalForm.sha256(whole.file())).isEqualTo(CanonicalForm.sha256(file));
        of.forEach((id, group) -> assertThat(returned.audience(id)).as(id).contains(group));
        // Without what the first sheet says of it nothing is taken for public.
        var unsaid = ReturnedWorkbook.of(
                book, about, Optional.of(file), file, Groups.NONE, language, Books.TODAY, _ -> List.of());
        assertThat(Books.refused(unsaid.asItSays())).isNotEmpty();
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
