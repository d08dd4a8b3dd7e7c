package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Field;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.measurement.SmallCase;

/** What the database leaves out of a list must be what a reader of the case files would leave out, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioTest {

    private static final int ALL = 1000;

    private final Database database;
    private final Portfolio portfolio;
    private final EndingAgreements endings;
    private final PartnershipsByCity byCity;
    private final List<CaseFile> files;

    PortfolioTest(@TempDir Path data) {
        database = Databases.open(data);
        var caseFiles = new CaseFiles(database.source(), Databases.CLOCK);
        GeneratedCaseFiles.seeds().limit(20).mapToObj(PortfolioTest::file).forEach(caseFiles::store);
        caseFiles.store(ended("ended", ""));
        caseFiles.store(ended("ended-tacitly", ", termYears: 5, extendsTacitly: true"));
        portfolio = caseFiles.portfolio();
        endings = caseFiles.endings();
        byCity = caseFiles.byCity();
        files = caseFiles.all().toList();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1985, 1999, 2010, 2016, 2021, 2026})
    void noAgreementThatCanEndIsMissed(int year) {
        var day = LocalDate.of(year, 3, 1);
        var last = day.plusYears(2);

        assertThat(endings.lapsing(day, last, day, Optional.empty(), ALL))
                .isSortedAccordingTo(Comparator.comparing(EndingAgreements.Ending::earliest))
                .extracting(PortfolioTest::name)
                .containsAll(agreements(instrument -> instrument.lapse().to().isAfter(day)
                        && !instrument.lapse().from().isAfter(last)));
        assertThat(endings.lapsed(day, day, Optional.empty(), ALL))
                .isSortedAccordingTo(
                        Comparator.comparing(EndingAgreements.Ending::latest).reversed())
                .extracting(PortfolioTest::name)
                .containsAll(agreements(instrument -> !instrument.lapse().to().isAfter(day)));
    }

    /** What the lists of agreements that end rely on when they stop looking. */
    @Test
    void anAgreementLapsesBetweenTheDaysThatItsRowGives() {
        var rows = endings.lapsed(LocalDate.of(2200, 1, 1), LocalDate.MAX, Optional.empty(), ALL);

        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var lapse = files.stream()
                    .filter(file -> file.id().equals(row.caseFile()))
                    .flatMap(file -> Instruments.of(file, List.of()).all().stream())
                    .filter(instrument -> instrument.agreement().id().equals(row.agreement()))
                    .map(Instrument::lapse)
                    .findFirst()
                    .orElseThrow();
            assertThat(lapse.from()).as(name(row)).isAfterOrEqualTo(row.earliest());
            assertThat(lapse.to()).as(name(row)).isBeforeOrEqualTo(row.latest());
        }
    }

    @Test
    void agreementsThatEndFollowEachOtherPageByPage() {
        var day = LocalDate.of(2016, 3, 1);
        var ahead = endings.lapsing(day, day.plusYears(20), day, Optional.empty(), ALL);
        var back = endings.lapsed(day, day, Optional.empty(), ALL);

        assertThat(endings.lapsing(day, day.plusYears(20), day, Optional.of(ahead.get(1)), 3))
                .isEqualTo(ahead.subList(2, Math.min(5, ahead.size())));
        assertThat(endings.lapsed(day, day, Optional.of(back.get(1)), 3))
                .isEqualTo(back.subList(2, Math.min(5, back.size())));
    }

    @Test
    void partnershipsOfACityFollowEachOtherPageByPage() {
        var cities = files.stream()
                .flatMap(file -> file.cities().stream())
                .flatMap(city -> city.geonames().stream())
                .distinct()
                .toList();
        assertThat(cities).isNotEmpty();
        for (var city : cities) {
            var all = byCity.ofCity(city, "", ALL);
            var paged = new ArrayList<String>();
            for (var page = byCity.ofCity(city, "", 1);
                    !page.isEmpty();
                    page = byCity.ofCity(city, page.getLast(), 1)) {
                paged.addAll(page);
            }
            assertThat(paged).isEqualTo(all);
        }
        assertThat(byCity.ofCities(cities, ALL))
                .containsExactlyInAnyOrderElementsOf(cities.stream()
                        .flatMap(city -> byCity.ofCity(city, "", ALL).stream()
                                .map(id -> new PartnershipsByCity.OfCity(city, id)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1985, 1999, 2010, 2016, 2021, 2026})
    void noPartnershipInWhichSomethingWasDoneIsMissed(int year) {
        var days = new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var filter = new Portfolio.Filter(Optional.empty(), Optional.empty(), Optional.of(days));
        var active = ids(file -> Chronicle.of(file, List.of()).held().stream()
                .filter(entry -> entry.fact().date().isPresent())
                .anyMatch(entry -> entry.date().touches(days).possible()));

        assertThat(portfolio.ids(filter, "", ALL)).containsAll(active);
    }

    @ParameterizedTest
    @ValueSource(ints = {1985, 1999, 2004, 2010, 2016, 2019, 2021, 2026})
    void noPartnershipOfAStateIsMissed(int year) {
        var day = LocalDate.of(year, 3, 1);
        var evaluator = new Evaluator(BuiltIn.standards());
        for (var by : Portfolio.Bound.By.values()) {
            var filter = new Portfolio.Filter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Portfolio.Bound(by, day)));

            assertThat(portfolio.ids(filter, "", ALL))
                    .as(by + " on " + day)
                    .containsAll(ids(file -> evaluator
                            .vitalSigns(file, day)
                            .standing()
                            .legal()
                            .name()
                            .equals(legal(by))));
        }
    }

    private static String legal(Portfolio.Bound.By by) {
        return switch (by) {
            case NOTHING -> "NONE";
            case INTENT -> "INTENT";
            case A_MANDATE_IN_FORCE -> "IN_FORCE";
            case A_MANDATE_THAT_HAS_LAPSED -> "LAPSED";
            case A_VAGUE_MANDATE -> "CANNOT_TELL";
        };
    }

    @Test
    void aCountryIsThatOfThePartner() {
        assertThat(portfolio.countries()).isNotEmpty().isSorted();
        for (var country : portfolio.countries()) {
            var filter = new Portfolio.Filter(Optional.of(country), Optional.empty(), Optional.empty());

            assertThat(portfolio.ids(filter, "", ALL))
                    .isNotEmpty()
                    .isEqualTo(ids(file -> partner(file).anyMatch(country::equals)));
        }
    }

    @Test
    void aFieldIsFoundByAPartOfItsNameInAnyLanguage() {
        var names = files.stream()
                .flatMap(file -> file.fields().stream())
                .map(Field::label)
                .flatMap(label -> label.byLanguage().values().stream())
                .filter(name -> name.chars().allMatch(c -> c < 128 && c > 0))
                .distinct()
                .limit(20)
                .toList();
        assertThat(names).isNotEmpty();
        for (var name : names) {
            var filter = new Portfolio.Filter(
                    Optional.empty(), Optional.of(name.toUpperCase(Locale.ROOT)), Optional.empty());

            assertThat(portfolio.ids(filter, "", ALL))
                    .as(name)
                    .containsAll(ids(file -> file.fields().stream()
                            .anyMatch(field -> field.label().byLanguage().containsValue(name))));
        }
    }

    @Test
    void pagesFollowEachOther() {
        var all = portfolio.ids(Portfolio.Filter.NONE, "", ALL);

        assertThat(all).hasSize((int) portfolio.count()).isSorted();
        assertThat(portfolio.ids(Portfolio.Filter.NONE, all.get(2), 3)).isEqualTo(all.subList(3, 6));
    }

    @Test
    void countsOfPartnersAreThoseOfTheOwnCity() {
        assertThat(portfolio.withCounts(ALL))
                .isEqualTo(ids(file -> file.workloads().stream().anyMatch(count -> count.side() == Side.A)));
    }

    private static CaseFile file(long seed) {
        Map<String, Object> values = new HashMap<>(Records.values(GeneratedCaseFiles.of(seed)));
        values.put("id", "generated-" + seed);
        return Records.make(CaseFile.class, values);
    }

    private List<String> ids(Predicate<CaseFile> which) {
        return files.stream().filter(which).map(CaseFile::id).sorted().toList();
    }

    /** One agreement that has no end of its own, and the decision to end it. */
    private static CaseFile ended(String id, String term) {
        Map<String, Object> values = new HashMap<>(Records.values(SmallCase.read("""
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2010-06-01"%s}
                  - {id: end, type: termination, signed: "2019-03-02", follows: mou}
                """.formatted(term))));
        values.put("id", id);
        return Records.make(CaseFile.class, values);
    }

    private List<String> agreements(Predicate<Instrument> which) {
        return files.stream()
                .flatMap(file -> Instruments.of(file, List.of()).all().stream()
                        .filter(which)
                        .map(instrument ->
                                file.id() + " " + instrument.agreement().id()))
                .toList();
    }

    private static String name(EndingAgreements.Ending ending) {
        return ending.caseFile() + " " + ending.agreement();
    }

    private static Stream<String> partner(CaseFile file) {
        return file.partnership().parties().stream()
                .filter(party -> party.side() == Side.B)
                .flatMap(
                        party -> file.cities().stream().filter(city -> city.id().equals(party.city())))
                .map(City::country);
    }
}
