package org.kembar.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;
import org.kembar.web.Renamed;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** A line of the list is written once, and written anew when its case file or the day is another. */
class LinesTest {

    private static final LocalDate TODAY = RunningSite.TODAY;
    private static final String SEOUL = "bandung-seoul";
    private static final List<String> BOTH = List.of("bandung-namur", SEOUL);

    private final RunningSite site = RunningSite.shared();
    private final Program program = new Program(site.caseFiles());

    /** A program that has read nothing yet. */
    private static final class Program {

        private final CaseFiles caseFiles;
        private final PartnershipList list;
        private final Lines lines;

        private Program(CaseFiles caseFiles) {
            this.caseFiles = caseFiles;
            list = new PartnershipList(caseFiles, new Evaluator(BuiltIn.standards()));
            lines = new Lines(caseFiles, list);
        }

        private List<String> partners(LocalDate day, Language language) {
            return lines.page(PortfolioForm.Wanted.ALL, "", 50, day, language).found().stream()
                    .map(Line::partnerName)
                    .toList();
        }
    }

    /** The site knows it, so that it does not read what stands in the tables for a moment. */
    private CaseFile seoul() {
        site.get("/en/");
        return site.caseFiles().find(SEOUL).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenAheadIsNotReadAgain(Language language) {
        assertThat(program.lines.write(BOTH, TODAY)).isTrue();
        assertThat(program.lines.write(BOTH, TODAY)).isFalse();
        var written = program.partners(TODAY, language);

        Renamed.pastTheTrail(site.source(), seoul(), () -> {
            assertThat(program.partners(TODAY, language)).isEqualTo(written).doesNotContain(Renamed.NAME);
            assertThat(new Program(site.caseFiles()).partners(TODAY, language))
                    .hasSize(2)
                    .contains(Renamed.NAME);
        });
    }

    @Test
    void aNewDayHasItsOwnLines() {
        program.lines.write(BOTH, TODAY);

        assertThat(program.lines.write(BOTH, TODAY.plusDays(1))).isTrue();
        assertThat(program.lines.write(BOTH, TODAY)).isFalse();
    }

    /** Or after some days there would be room for nothing else. */
    @Test
    void theLinesOfAnotherDayAreForgotten() throws InterruptedException {
        program.lines.write(BOTH, TODAY.minusDays(1));

        new LinesAhead(program.caseFiles, program.lines, clock()).write();

        assertThat(program.lines.write(BOTH, TODAY)).isFalse();
        assertThat(program.lines.write(BOTH, TODAY.minusDays(1))).isTrue();
    }

    private static Clock clock() {
        return Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @Test
    void allAreWrittenAheadAndWhatHasChangedAgain() throws InterruptedException {
        var ahead = new LinesAhead(program.caseFiles, program.lines, clock());
        ahead.write();
        assertThat(program.lines.write(BOTH, TODAY)).isFalse();

        var file = seoul();
        site.caseFiles().store(Renamed.of(file));
        try {
            assertThat(program.partners(TODAY, Language.EN)).contains(Renamed.NAME);
            ahead.write();
            assertThat(program.lines.write(BOTH, TODAY)).isFalse();
        } finally {
            site.caseFiles().store(file);
        }
        assertThat(program.partners(TODAY, Language.EN)).doesNotContain(Renamed.NAME);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLineIsKeptAsItIs(long seed) {
        var found = program.list.found(GeneratedCaseFiles.of(seed), TODAY);
        var years = PartnershipList.years(found.file(), TODAY);
        for (var language : Language.values()) {
            var line = Line.of(found, years, TODAY, language);

            assertThat(new KeptLine(line).in(language)).isEqualTo(line);
        }
    }

    /** A line tells the years as the case file does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theYearsAreThoseOfTheCaseFile(long seed) {
        var found = program.list.found(GeneratedCaseFiles.of(seed), TODAY);
        var line = Line.of(found, PartnershipList.years(found.file(), TODAY), TODAY, Language.EN);

        for (var year = PortfolioForm.FIRST_YEAR; year <= TODAY.getYear(); year++) {
            assertThat(line.isActiveIn(DayRange.ofYear(year)))
                    .as("%d", year)
                    .isEqualTo(found.isActiveIn(DayRange.ofYear(year)));
        }
        assertThat(line.isIn(found.vital().standing().legal())).isTrue();
    }

    static LongStream seeds() {
        return GeneratedCaseFiles.seeds().limit(60);
    }
}
