package org.kembar.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.PublishedCases;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.notation.Revision;
import org.kembar.sheets.FoundBook;
import org.kembar.wording.Language;

/** What was edited in a workbook is seen cell by cell, beside what the record has become meanwhile. */
class ReturnedWorkbookTest {

    private static final CaseFile FILE = PublishedCases.SEOUL;
    private static final Activity FIRST = FILE.activities().getFirst();
    private static final FoundBook BOOK = Books.book(FILE);
    private static final String SHEET = "Activities";

    private static FoundBook edited(String key, String text) {
        return Books.with(BOOK, SHEET, Books.row(BOOK, SHEET, FIRST.id()), key, text);
    }

    private static CaseFile file(FoundBook book) {
        return Books.whole(Books.returned(book, FILE, FILE).asItSays()).file();
    }

    private static Activity first(CaseFile file) {
        return activity(file, FIRST.id());
    }

    private static Activity activity(CaseFile file, String id) {
        return file.activities().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The record as it would be after somebody else wrote this into the same cell. */
    private static CaseFile elsewhere(String key, String text) {
        return file(edited(key, text));
    }

    @Test
    void aCellThatWasChangedIsOneDifference() {
        var then = file(edited("place@en", "Balai Kota"));

        var revision = Revision.of(FILE, then);
        assertThat(revision.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.id()).isEqualTo(FIRST.id());
            assertThat(changed.components())
                    .singleElement()
                    .extracting(Revision.Component::path)
                    .isEqualTo("place");
        });
        assertThat(revision.differences()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "7 Oktober 2016, 2016-10-07",
        "2016년 10월 7일, 2016-10-07",
        "akhir 2019, [2019-09..2019-12]",
        "sekitar 2019, 2019~",
        "2016-01/2016-06, 2016-01/2016-06",
    })
    void datesAreReadAsPeopleWriteThem(String written, String edtf) {
        assertThat(first(file(edited("date", written))).date().orElseThrow().text())
                .isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({"online", "daring", "온라인", "Daring", " ONLINE "})
    void wordsAreReadInAnyLanguageAndByKey(String written) {
        assertThat(first(file(edited("format", written))).format()).contains(Activity.Format.ONLINE);
    }

    @Test
    void aRowWithoutAnIdIsANewRecordWithTheNextFreeOne() {
        var book = newRow(newRow(BOOK, 900, "Pelatihan"), 901, "Lokakarya");

        var then = file(book);
        assertThat(Revision.of(FILE, then).added())
                .extracting(Revision.Added::id)
                .containsExactlyInAnyOrder("activity-1", "activity-2");
        assertThat(activity(then, "activity-1").title().in("en")).contains("Pelatihan");
    }

    /** As in a form: whether it took place is not typed where its date says it. What the record has says it itself. */
    @Test
    void aNewActivityStandsByItsDate() {
        var untold = Books.with(newRow(BOOK, 900, "Pelatihan"), SHEET, 900, "status", "");
        var then = file(Books.with(untold, SHEET, 900, "date", "7 Oktober 2016"));
        assertThat(activity(then, "activity-1").status()).isEqualTo(Activity.Status.HELD);

        assertThat(Books.refused(Books.returned(untold, FILE, FILE).asItSays()))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.sentence()).contains("Status"));
        assertThat(Books.refused(Books.returned(Books.with(untold, SHEET, 900, "date", "one day"), FILE, FILE)
                        .asItSays()))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.sentence()).contains("one day"));
        assertThat(Books.refused(
                        Books.returned(edited("status", ""), FILE, FILE).asItSays()))
                .isNotEmpty();
    }

    private static FoundBook newRow(FoundBook book, int row, String title) {
        var titled = Books.with(book, SHEET, row, "title@en", title);
        return Books.with(Books.with(titled, SHEET, row, "type", "training"), SHEET, row, "status", "planned");
    }

    @Test
    void whatIsOnRecordSinceAndNotInTheWorkbookStays() {
        var now = elsewhere("place@en", "Elsewhere");

        var result =
                Books.whole(Books.returned(edited("occasions", "3"), FILE, now).asItSays());
        assertThat(result.conflicts()).isEmpty();
        assertThat(first(result.file()).place().orElseThrow().in("en")).contains("Elsewhere");
        assertThat(first(result.file()).occasions().orElseThrow().least()).isEqualTo(3);
    }

    @Test
    void whatBothChangedDifferentlyIsForAPersonToDecide() {
        var now = elsewhere("place@en", "On record");
        var returned = Books.returned(edited("place@en", "In the workbook"), FILE, now);

        var result = Books.whole(returned.asItSays());
        assertThat(result.conflicts()).containsExactly(new Conflict(0, "activities", FIRST.id(), "place"));
        assertThat(place(returned, Choices.of(Set.of(0), Set.of()))).contains("In the workbook");
        assertThat(place(returned, Choices.of(Set.of(), Set.of()))).contains("On record");
    }

    private static Optional<String> place(ReturnedWorkbook returned, Choices choices) {
        return first(Books.whole(returned.with(choices)).file())
                .place()
                .orElseThrow()
                .in("en");
    }

    @Test
    void whatBothChangedAlikeIsNoConflict() {
        var now = elsewhere("place@en", "Same");

        var result = Books.whole(
                Books.returned(edited("place@en", "Same"), FILE, now).asItSays());
        assertThat(result.conflicts()).isEmpty();
        assertThat(CanonicalForm.sha256(result.file())).isEqualTo(CanonicalForm.sha256(now));
    }

    @Test
    void aRowThatIsGoneIsRemovedOnlyWhereThatIsAgreedTo() {
        var gone = FILE.messages().isEmpty() ? "obstacles" : "messages";
        var sheet = gone.equals("messages") ? "Letters, mails, calls" : "Obstacles";
        var id = gone.equals("messages")
                ? FILE.messages().getFirst().id()
                : FILE.obstacles().getFirst().id();
        var returned = Books.returned(Books.without(BOOK, sheet, Books.row(BOOK, sheet, id)), FILE, FILE);

        assertThat(Books.whole(returned.asItSays()).removals()).containsExactly(new Removal(0, gone, id, ""));
        assertThat(Revision.of(
                                FILE,
                                Books.whole(returned.with(Choices.of(Set.of(), Set.of(0))))
                                        .file())
                        .removed())
                .extracting(Revision.Removed::id)
                .containsExactly(id);
        assertThat(CanonicalForm.sha256(Books.whole(returned.with(Choices.of(Set.of(), Set.of())))
                        .file()))
                .isEqualTo(CanonicalForm.sha256(FILE));
    }

    @Test
    void aRowThatIsGoneAndWasChangedSinceIsAConflict() {
        var now = elsewhere("place@en", "Elsewhere");
        var loose = FILE.activities().stream()
                .filter(one -> !Notation.kept(FILE)
                        .replace("\"id\" : \"" + one.id() + "\"", "")
                        .contains("\"" + one.id() + "\""))
                .map(Activity::id)
                .findFirst()
                .orElseThrow();
        var changed = file(Books.with(BOOK, SHEET, Books.row(BOOK, SHEET, loose), "place@en", "Elsewhere"));

        var returned = Books.returned(Books.without(BOOK, SHEET, Books.row(BOOK, SHEET, loose)), FILE, changed);
        assertThat(Books.whole(returned.asItSays()).conflicts())
                .containsExactly(new Conflict(0, "activities", loose, ""));
        assertThat(CanonicalForm.sha256(Books.whole(returned.with(Choices.of(Set.of(), Set.of())))
                        .file()))
                .isEqualTo(CanonicalForm.sha256(changed));
        assertThat(now).isNotEqualTo(changed);
    }

    @Test
    void withoutItsBaseEveryDifferenceIsAChange() {
        var now = elsewhere("place@en", "On record");
        var book = edited("place@en", "In the workbook");

        var returned = ReturnedWorkbook.of(
                book,
                ReturnedWorkbook.about(book).orElseThrow(),
                Optional.empty(),
                now,
                Groups.NONE,
                Language.EN,
                Books.TODAY,
                _ -> List.of());
        var result = Books.whole(returned.asItSays());
        assertThat(result.conflicts()).isEmpty();
        assertThat(first(result.file()).place().orElseThrow().in("en")).contains("In the workbook");
    }

    /** Everything at once, each by its cell, what was found and what is expected. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void errorsAreToldByTheirCells(Language language) {
        var book = Books.book(FILE, Extent.WHOLE, language);
        var sheet = book.sheets().get(3).name();
        var row = Books.row(book, sheet, FIRST.id());
        var bad = Books.with(book, sheet, row, "date", "3/8/2023");
        bad = Books.with(bad, sheet, row, "format", "by pigeon");
        bad = Books.with(bad, sheet, row, "openToPublic", "maybe");
        bad = Books.with(bad, sheet, row, "title@en", "");
        bad = Books.with(bad, sheet, row, "title@id", "");
        bad = Books.with(bad, sheet, row, "title@ko", "");
        bad = Books.with(bad, sheet, row, "occasions", "many");
        bad = Books.with(bad, sheet, row, "replaces", "nobody");

        var wrongs = Books.refused(Books.returned(bad, FILE, FILE).asItSays());
        assertThat(wrongs)
                .extracting(Wrong::place)
                .contains(
                        cell(book, sheet, row, "date"),
                        cell(book, sheet, row, "format"),
                        cell(book, sheet, row, "openToPublic"),
                        cell(book, sheet, row, "occasions"),
                        cell(book, sheet, row, "replaces"));
        assertThat(wrongs).hasSize(6);
        assertThat(said(wrongs, cell(book, sheet, row, "date"))).contains("2023-08-03", "2023-03-08");
        assertThat(said(wrongs, cell(book, sheet, row, "format"))).contains("by pigeon", "online");
        assertThat(said(wrongs, cell(book, sheet, row, "openToPublic"))).contains("maybe", "yes, no");
    }

    private static String cell(FoundBook book, String sheet, int row, String key) {
        return sheet + "!" + FoundBook.address(Books.column(book, sheet, key), row);
    }

    private static String said(List<Wrong> wrongs, String place) {
        return wrongs.stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void whatStandsNowhereIsNotLostInSilence() {
        var sheet = Books.page(BOOK, SHEET);
        var beside = sheet.rows().getFirst().cells().keySet().stream()
                        .max(Integer::compare)
                        .orElseThrow()
                + 2;
        var book = new FoundBook(BOOK.sheets().stream()
                .map(page -> page.name().equals(SHEET)
                        ? new FoundBook.Page(
                                SHEET,
                                Stream.concat(
                                                page.rows().stream(),
                                                Stream.of(new FoundBook.Row(999, Map.of(beside, "a note"))))
                                        .toList())
                        : page)
                .toList());

        assertThat(Books.refused(Books.returned(book, FILE, FILE).asItSays()))
                .extracting(Wrong::place)
                .contains(SHEET + "!" + FoundBook.address(beside, 999));
    }

    @Test
    void aSheetOrAColumnThatIsGoneRemovesNothing() {
        var without = new FoundBook(BOOK.sheets().stream()
                .filter(page -> !page.name().equals(SHEET))
                .toList());
        assertThat(Books.refused(Books.returned(without, FILE, FILE).asItSays()))
                .extracting(Wrong::sentence)
                .anyMatch(sentence -> sentence.contains("“Activities”"));

        var narrow = Books.with(BOOK, SHEET, 1, "date", "");
        assertThat(Books.refused(Books.returned(narrow, FILE, FILE).asItSays()))
                .extracting(Wrong::sentence)
                .anyMatch(sentence -> sentence.contains("“Date”"));
    }

    /** As in one that was taken before there were numbers; what somebody else has recorded meanwhile stays. */
    @Test
    void aColumnInWhichNothingStoodMayBeMissing() {
        var older = Books.withoutColumn(BOOK, "Agreements", "numberA");
        assertThat(CanonicalForm.sha256(file(older))).isEqualTo(CanonicalForm.sha256(FILE));

        var row = Books.row(BOOK, "Agreements", FILE.agreements().getFirst().id());
        var now = file(Books.with(BOOK, "Agreements", row, "numberA", "119/1234/Bag.KS"));
        assertThat(now.agreements().getFirst().numberA()).contains("119/1234/Bag.KS");
        assertThat(CanonicalForm.sha256(
                        Books.whole(Books.returned(older, FILE, now).asItSays()).file()))
                .isEqualTo(CanonicalForm.sha256(now));
    }

    @Test
    void anIdInTwoRowsIsRefused() {
        var other = FILE.activities().get(1).id();
        var book = Books.with(BOOK, SHEET, Books.row(BOOK, SHEET, other), "id", FIRST.id());

        assertThat(Books.refused(Books.returned(book, FILE, FILE).asItSays()))
                .extracting(Wrong::place)
                .contains(SHEET + "!A" + Books.row(BOOK, SHEET, other));
    }

    /** What belongs to it on other sheets goes with it, and nobody has to look for it there. */
    @Test
    void whatBelongsToARemovedRowGoesWithIt() {
        var id = FILE.activities().stream()
                .filter(one -> !one.participants().isEmpty())
                .map(Activity::id)
                .filter(one -> Notation.kept(FILE).split("\"" + one + "\"", -1).length == 2)
                .findFirst()
                .orElseThrow();
        var returned = Books.returned(Books.without(BOOK, SHEET, Books.row(BOOK, SHEET, id)), FILE, FILE);

        assertThat(Books.whole(returned.asItSays()).removals()).containsExactly(new Removal(0, "activities", id, ""));
    }

    @Test
    void aYearsWorkbookChangesOnlyWhatItHas() {
        var year = Books.book(FILE, Extent.of(2016), Language.EN);
        var row = Books.page(year, SHEET).rows().getLast().number();
        var id = Books.page(year, SHEET).rows().getLast().cell(0).orElseThrow();

        var edited = Books.returned(Books.with(year, SHEET, row, "occasions", "7"), FILE, FILE);
        assertThat(Revision.of(FILE, Books.whole(edited.asItSays()).file()).differences())
                .extracting(Revision.Difference::id)
                .containsExactly(id);
        assertThat(Books.page(year, SHEET).rows())
                .hasSizeLessThan(FILE.activities().size());
    }

    @Test
    void aRowThatBelongsToNothingIsRefused() {
        var sheet = "Activities, participants";
        var row = Books.page(BOOK, sheet).rows().getLast().number();

        assertThat(Books.refused(Books.returned(Books.with(BOOK, sheet, row, "record", "nobody"), FILE, FILE)
                        .asItSays()))
                .extracting(Wrong::place)
                .contains(sheet + "!A" + row);
    }

    @Test
    void aTextThatIsTooLongForACellStaysAsItIs() {
        var wide = elsewhere("place@en", "x".repeat(40_000));
        var book = Books.book(wide);

        assertThat(CanonicalForm.sha256(
                        Books.whole(Books.returned(book, wide, wide).asItSays()).file()))
                .isEqualTo(CanonicalForm.sha256(wide));
    }
}
