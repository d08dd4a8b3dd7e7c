package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.cities.Cities;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.drafts.Drafts;
import org.kembar.edtf.DayRange;
import org.kembar.entrance.SignedIn;
import org.kembar.seeking.Question;

/**
 * No page makes the database read a table from end to end. In a small one that would be quickest, so the server is told to avoid
 * it: what is read so all the same cannot be read by an index.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Database database;
    private final CaseFiles stored;

    QueryPlansTest(@TempDir Path data) {
        database = Databases.open(data);
        stored = new CaseFiles(database.source(), Databases.CLOCK);
        stored.store(GeneratedCaseFiles.of(1));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    static Stream<Arguments> whatPagesAsk() {
        return Stream.of(
                asks("a case file", (files, _) -> files.find("generated")),
                asks("the state of the registry", (files, _) -> files.state()),
                asks(
                        "the state of the corrections of cities",
                        (files, _) -> files.cityCorrections().state()),
                asks("those of cities", (files, _) -> files.byCity().ofCities(List.of(1650357, 7), 4)),
                asks("those of a city", (files, _) -> files.byCity().ofCity(1650357, "m", 51)),
                asks("those of several cities", (files, _) -> files.byCity().ofAny(List.of(1650357, 7), "m", 51)),
                asks("how many", (_, portfolio) -> portfolio.count()),
                asks("how many are active", (_, portfolio) -> portfolio.heldIn(2025)),
                asks("the countries", (_, portfolio) -> portfolio.countries()),
                asks("the fields", (_, portfolio) -> portfolio.fields("id")),
                asks("who counts partners", (_, portfolio) -> portfolio.withCounts(20)),
                asks("a page of them", (_, portfolio) -> portfolio.ids(Portfolio.Filter.NONE, "m", 51)),
                asks("those of a country", (_, portfolio) -> portfolio.ids(filter("KR", "", 0), "", 51)),
                asks("those of a field", (_, portfolio) -> portfolio.ids(filter("", "transport", 0), "", 51)),
                asks("those of a year", (_, portfolio) -> portfolio.ids(filter("", "", 2020), "", 51)),
                asks("all of this", (_, portfolio) -> portfolio.ids(filter("KR", "transport", 2020), "m", 51)),
                asks(
                        "those of a state",
                        (_, portfolio) ->
                                Stream.of(Portfolio.Bound.By.values()).forEach(by -> portfolio.ids(bound(by), "", 51))),
                asks(
                        "the cities of some",
                        (files, _) -> files.byCity().ofSides(List.of("generated"), Cities.reference())),
                asks("of a city of the office", (files, _) -> files.byCity().ofOwnCity("cimaung", "ID", "m", 10)),
                asks(
                        "what ends",
                        (files, _) -> files.endings().lapsing(DAY, DAY.plusYears(2), DAY, Optional.empty(), 50)),
                asks("what has ended", (files, _) -> files.endings().lapsed(DAY, DAY, Optional.empty(), 50)));
    }

    /** What pages ask of network lists. */
    @Test
    void claimsAreFoundByAnIndex() {
        var queries = new ExplainedQueries(database.source(), "set enable_seqscan = off");
        var lists = new NetworkLists(queries.source(), Databases.CLOCK);

        lists.all(Long.MAX_VALUE, 10);
        lists.find(1);
        lists.count(1, 1650357);
        lists.claims(1, 1650357, 7, 50);
        var past = new PastImports(queries.source());
        past.before(Long.MAX_VALUE, 20);
        past.held(1, 7, 20);
        past.first(List.of(1L, 2L), 3);
        var done = new DoneByImports(queries.source(), Databases.CLOCK);
        var some = List.of(new DoneByImports.One(1, "bandung-seoul"), new DoneByImports.One(2, "generated"));
        done.before(some);
        done.touched(some);
        done.stored(some);
        done.told(
                some,
                new DoneByImports.Wanted(
                        Map.of("generated", Audience.SIDE_A.seeing()),
                        Map.of("generated", Set.of("a1")),
                        List.of("activities"),
                        2));

        assertThat(queries.explained()).hasSize(11);
        assertThat(queries.explained()).allSatisfy(one -> assertThat(one.plan()).doesNotContain("Seq Scan"));
    }

    /** The trail as everybody reads it, and as somebody does who sees more. */
    @Test
    void linesOfTheTrailAreFoundByAnIndex() {
        var queries = new ExplainedQueries(database.source(), "set enable_seqscan = off");
        var lines = new TrailLines(queries.source(), Databases.CLOCK);
        var all = new TrailLines.Wanted(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        lines.before(Long.MAX_VALUE, 50, all, Map.of());
        lines.before(Long.MAX_VALUE, 50, all, Map.of("generated", Audience.SIDE_A.seeing()));

        assertThat(queries.explained())
                .anySatisfy(one -> assertThat(one.plan()).contains("trail_taken_back"))
                .allSatisfy(one -> assertThat(one.plan()).doesNotContain("Seq Scan on trail"));
    }

    /** What an office asks that works on its partnerships: documents, desk, work list, drafts. */
    @Test
    void whatAnOfficeWorksOnIsFoundByAnIndex() {
        var queries = new ExplainedQueries(database.source(), "set enable_seqscan = off");
        var source = queries.source();
        var file = stored.ids("", 1).getFirst();
        var ids = List.of(file, "another");
        var sees = Audience.SIDE_A.seeing();
        var head = SignedIn.head(database.source(), Databases.CLOCK);

        var documents = new Documents(source, Databases.CLOCK);
        documents.of(file, sees);
        documents.find("d-1");
        documents.pages("d-1", 1);
        documents.page("d-1", 1, 1);
        documents.views("d-1", 20);
        var annexes = new Annexes(source, Databases.CLOCK);
        annexes.states(ids);
        annexes.look(head.id(), file, sees);
        annexes.views(file, sees, 100);
        annexes.changes(file, sees, 20);
        annexes.change(1, file, sees);
        annexes.isOfOthers(1, file);
        new Authors(source, Databases.CLOCK).of("a1", file);
        var ended = new EndedRecords(source, Databases.CLOCK);
        ended.lastWith("a1", file);
        ended.importsWith("a1", file);
        new Trail(source).recorded(ids, Instant.EPOCH, Databases.CLOCK.instant());
        new CaseFiles(source, Databases.CLOCK).changedHere(stored.find(file).orElseThrow());
        var drafts = new Drafts(source, Databases.CLOCK);
        drafts.of(head);

        assertThat(queries.explained()).hasSizeGreaterThan(15);
        assertThat(queries.explained())
                .allSatisfy(one -> assertThat(one.plan())
                        .as(one.sql())
                        .doesNotContainPattern("Seq Scan on (?!found_in_all|told_up_to)"));
    }

    /** What the search asks, for everybody and for somebody who sees more. */
    @Test
    void wordsAreFoundByAnIndex() {
        var queries = new ExplainedQueries(database.source(), "set enable_seqscan = off");
        var words = new FoundByWord(queries.source());
        var part = new FoundByWord.Part("", 0, 10, 4);
        for (var asked : List.of("kota", "kerja sama 2018", "시", "서울특별시 mou", "\"nota kesepahaman\"")) {
            var question = Question.of(asked);
            var stems = words.stems(question);
            assertThat(words.find(question, stems, Map.of(), part)).isInstanceOf(FoundByWord.Outcome.Found.class);
            words.find(question, stems, Map.of("generated", Audience.SIDE_A.seeing()), part);
            new LikeWords(queries.source()).meant(question);
        }
        assertThat(queries.explained())
                .anyMatch(one -> one.plan().contains("found_by_its_words"))
                .allSatisfy(one ->
                        assertThat(one.plan()).doesNotContainPattern("Seq Scan on (found_by_word|words_in_use)"));
    }

    @ParameterizedTest
    @MethodSource("whatPagesAsk")
    void isFoundByAnIndex(String what, BiConsumer<CaseFiles, Portfolio> question) {
        var queries = new ExplainedQueries(database.source(), "set enable_seqscan = off");
        var caseFiles = new CaseFiles(queries.source(), Databases.CLOCK);

        question.accept(caseFiles, caseFiles.portfolio());

        assertThat(queries.explained()).as(what).isNotEmpty();
        assertThat(queries.explained())
                .as(what)
                .allSatisfy(one -> assertThat(one.plan()).doesNotContainPattern("Seq Scan on (?!found_in_all)"));
    }

    @Test
    void aTableWithoutAFittingIndexWouldBeNoticed() throws Exception {
        var queries = new ExplainedQueries(database.source(), "set enable_seqscan = off");
        try (var connection = queries.source().getConnection();
                var query = connection.prepareStatement("select id from registry.statements where topic = ?")) {
            query.setString(1, "motive");
            query.executeQuery();
        }

        assertThat(queries.explained().getFirst().plan()).containsPattern("Seq Scan on (?!found_in_all)");
    }

    @Test
    void partnershipsAreCountedWithoutLookingAtThem() {
        var before = stored.portfolio().count();
        assertThat(before).isEqualTo(stored.ids("", 1000).size());

        stored.store(GeneratedCaseFiles.of(1));
        assertThat(stored.portfolio().count()).isEqualTo(before);
    }

    private static Arguments asks(String what, BiConsumer<CaseFiles, Portfolio> question) {
        return Arguments.of(what, question);
    }

    private static Portfolio.Filter bound(Portfolio.Bound.By by) {
        return new Portfolio.Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Portfolio.Bound(by, DAY)));
    }

    private static Portfolio.Filter filter(String country, String field, int year) {
        return new Portfolio.Filter(
                Optional.of(country).filter(given -> !given.isEmpty()),
                Optional.of(field).filter(given -> !given.isEmpty()),
                Optional.of(year)
                        .filter(given -> given > 0)
                        .map(given -> new DayRange(LocalDate.of(given, 1, 1), LocalDate.of(given, 12, 31))));
    }
}
