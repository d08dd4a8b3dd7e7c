package org.kembar.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;

/** The two lists of agreements that end go on from page to page, and lose and repeat none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndingRadarTest {

    private static final int ALL = 10_000;

    private final Database database;
    private final PartnershipList partnerships;

    EndingRadarTest(@TempDir Path data) {
        database = Databases.open(data);
        var caseFiles = new CaseFiles(database.source(), Databases.CLOCK);
        GeneratedCaseFiles.seeds().limit(15).forEach(seed -> caseFiles.store(file(seed)));
        partnerships = new PartnershipList(caseFiles, new Evaluator(BuiltIn.standards()));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(EndingPlace.List.class)
    void pagesTogetherAreTheWholeList(EndingPlace.List list) {
        var found = 0;
        for (var year = 1990; year < 2030; year += 2) {
            var radar = new EndingRadar(partnerships, new Evaluator(BuiltIn.standards()), LocalDate.of(year, 6, 30));
            var whole = places(list, radar.part(list, Optional.empty(), ALL));
            var paged = new ArrayList<EndingPlace>();
            var after = Optional.<EndingPlace>empty();
            do {
                var part = radar.part(list, after, 2);
                paged.addAll(places(list, part));
                after = part.next().flatMap(place -> EndingPlace.read(place.written()));
            } while (after.isPresent());

            assertThat(paged).isEqualTo(whole);
            found += whole.size();
        }
        assertThat(found).isGreaterThan(10);
    }

    private static CaseFile file(long seed) {
        Map<String, Object> values = new HashMap<>(Records.values(GeneratedCaseFiles.of(seed)));
        values.put("id", "generated-" + seed);
        return Records.make(CaseFile.class, values);
    }

    private static List<EndingPlace> places(EndingPlace.List list, EndingRadar.Part part) {
        return part.seen().stream().map(seen -> seen.place(list)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ending",
                "ending_2026-13-01_a_b",
                "other_2026-01-01_a_b",
                "lapsed_2026-01-01_A_b",
                "lapsed__a_b"
            })
    void whatIsNoPlaceIsNone(String written) {
        assertThat(EndingPlace.read(written)).isEmpty();
    }

    @Test
    void theFirstOfAllDaysIsADayToo() {
        var place = new EndingPlace(EndingPlace.List.LAPSED, LocalDate.MIN, "bandung-seoul", "a2");
        assertThat(EndingPlace.read(place.written())).hasValue(place);
    }
}
