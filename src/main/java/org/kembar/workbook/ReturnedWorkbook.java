package org.kembar.workbook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Listed;
import org.kembar.sheets.FoundBook;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;
import org.kembar.wording.FormWords;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;

/** A workbook of a partnership that came back, beside what it was taken from and what is on record by now. */
public final class ReturnedWorkbook {

    private static final int KEY = 0;
    private static final int VALUE = 1;
    private static final int MARK = 2;

    private final CaseFile base;
    private final CaseFile now;
    private final Extent extent;
    private final Edited edited;
    private final Cells cells;
    private final FormWords words;
    private final LocalDate today;
    private final Function<CaseFile, List<Complaint>> rules;

    private ReturnedWorkbook(
            FoundBook book,
            About about,
            Optional<CaseFile> base,
            CaseFile now,
            Groups groups,
            Language language,
            LocalDate today,
            Function<CaseFile, List<Complaint>> rules) {
        this.base = base.orElse(now);
        this.now = now;
        this.today = today;
        this.rules = rules;
        extent = new Extent(about.year());
        cells = new Cells(language, this.base);
        words = cells.words();
        edited = new WorkbookReading(book, this.base, now, extent, groups, language, today).read();
    }

    /**
     * What a workbook says of itself on its first sheet.
     *
     * @param hash of the case file it was taken from
     * @param year if it has one year only
     * @param readers for whom its records can be, by their keys; nobody in particular where it holds what everybody sees
     * @param entry of the trail after which it was taken, where it holds more than that
     */
    public record About(
            String caseFile, String hash, Optional<Integer> year, List<String> readers, Optional<Long> entry) {}

    /** What came of bringing it together with what is on record. */
    public sealed interface Result {

        /**
         * @param conflicts in the order of their numbers
         * @param removals in the order of their numbers
         */
        record Whole(CaseFile file, List<Conflict> conflicts, List<Removal> removals) implements Result {}

        record Refused(List<Wrong> wrongs) implements Result {}
    }

    /** Nothing if it is not a workbook that this program made. */
    public static Optional<About> about(FoundBook book) {
        return book.sheets().stream().flatMap(page -> about(page).stream()).findFirst();
    }

    private static Optional<About> about(FoundBook.Page page) {
        return value(page, WorkbookWriting.KEY_OF_FORMAT)
                .filter(WorkbookWriting.FORMAT::equals)
                .flatMap(_ -> value(page, WorkbookWriting.KEY_OF_FILE))
                .map(file -> new About(
                        file,
                        value(page, WorkbookWriting.KEY_OF_HASH).orElse(""),
                        value(page, WorkbookWriting.KEY_OF_YEAR)
                                .filter(year -> year.matches("\\d{1,4}"))
                                .map(Integer::parseInt),
                        value(page, WorkbookWriting.KEY_OF_READERS).stream()
                                .flatMap(keys -> Stream.of(keys.split("\\s+")))
                                .filter(key -> !key.isEmpty())
                                .toList(),
                        value(page, WorkbookWriting.KEY_OF_ENTRY)
                                .filter(entry -> entry.matches("\\d{1,18}"))
                                .map(Long::parseLong)));
    }

    private static Optional<String> value(FoundBook.Page page, String key) {
        return page.rows().stream()
                .filter(row -> row.cell(MARK).filter(key::equals).isPresent()
                        && row.cell(KEY).isPresent())
                .flatMap(row -> row.cell(VALUE).stream())
                .map(String::strip)
                .findFirst();
    }

    /**
     * @param base what it was taken from; nothing if nobody knows that any more
     * @param groups those for whom its records can be, where it holds more than everybody sees
     * @param today the day of the reading, as for case files
     * @param rules what else must hold between records
     */
    public static ReturnedWorkbook of(
            FoundBook book,
            About about,
            Optional<CaseFile> base,
            CaseFile now,
            Groups groups,
            Language language,
            LocalDate today,
            Function<CaseFile, List<Complaint>> rules) {
        return new ReturnedWorkbook(book, about, base, now, groups, language, today, rules);
    }

    public CaseFile base() {
        return base;
    }

    /** Everything as the workbook has it, where it has changed something. */
    public Result asItSays() {
        return with(Choices.WORKBOOK);
    }

    /** The case file as it is to be by what a person has decided. */
    public Result with(Choices choices) {
        if (!edited.wrongs().isEmpty()) {
            return new Result.Refused(edited.wrongs());
        }
        var merged = Merge.of(base, now, edited, extent, choices);
        return switch (Notation.readCaseFile(merged.root(), today, rules)) {
            case Reading.Read<CaseFile>(var file) -> new Result.Whole(file, merged.conflicts(), merged.removals());
            case Reading.Refused<CaseFile>(var problems) ->
                new Result.Refused(problems.stream().map(this::wrong).toList());
        };
    }

    /** The row of a record; nothing if the workbook has it no more, or never had. */
    public Optional<String> row(String kind, String id) {
        return record(kind, id).flatMap(record -> edited.places().address(record.at()));
    }

    private Optional<Mapping> record(String kind, String id) {
        return Table.of(kind.isEmpty() ? Table.FILE : kind)
                .flatMap(table -> table.isOf(Table.FILE)
                        ? edited.itself()
                        : Optional.ofNullable(edited.of(table).get(id)));
    }

    /** For whom the row of a record says that it is; nothing if it does not say, or there is no such row. */
    public Optional<String> audience(String id) {
        return Optional.ofNullable(edited.audiences().get(id)).flatMap(Edited.Told::key);
    }

    /** The cell that says so. */
    public String audienceCell(String id) {
        return Optional.ofNullable(edited.audiences().get(id))
                .flatMap(told -> edited.places().address(told.at()))
                .orElse(id);
    }

    /** The cells of the rows that say that they are for one of these. */
    public static List<String> rowsFor(FoundBook book, Groups groups, Collection<String> keys) {
        return IntStream.range(0, book.sheets().size())
                .mapToObj(i -> FoundSheet.of(book.sheets().get(i), i))
                .flatMap(Optional::stream)
                .flatMap(sheet -> sheet.rows().stream()
                        .filter(row -> sheet.key(row, WorkbookWriting.AUDIENCE)
                                .flatMap(groups::meant)
                                .filter(keys::contains)
                                .isPresent())
                        .map(row -> sheet.page().name() + "!"
                                + FoundBook.address(
                                        sheet.keys().getOrDefault(WorkbookWriting.AUDIENCE, 0), row.number())))
                .toList();
    }

    /** The cell of a part of a record, or its row where the part has no cell of its own. */
    public Optional<String> cell(String kind, String id, String part) {
        return record(kind, id)
                .flatMap(record -> sheet(record.at())
                        .flatMap(sheet -> sheet.columnOf(part))
                        .map(column -> new Place(record.at().line(), column + 1))
                        .or(() -> Optional.of(record.at())))
                .flatMap(edited.places()::address);
    }

    private Wrong wrong(Problem problem) {
        var place = placeOf(problem);
        var address = edited.places().address(place);
        return new Wrong(
                address.orElse(problem.path()),
                switch (problem.fault()) {
                    case MISSING_KEY -> words.say("workbook.wrong.empty", heading(problem, place));
                    case UNKNOWN_WORD -> ProblemWords.of(words.language(), inWords(problem, place));
                    case NEEDS_TRUTH ->
                        words.say("Fault.UNKNOWN_WORD", problem.found(), words.truth(true) + ", " + words.truth(false));
                    case DUPLICATE_ID -> words.say("Fault.DUPLICATE_ID", problem.found(), first(problem));
                    default -> ProblemWords.of(words.language(), problem);
                });
    }

    /** Of what is missing the cell where it should stand, not the row. */
    private Place placeOf(Problem problem) {
        return problem.fault() == Fault.MISSING_KEY
                ? sheet(problem.at())
                        .flatMap(sheet -> sheet.columnOf(inRow(problem, sheet)))
                        .map(column -> new Place(problem.at().line(), column + 1))
                        .orElse(problem.at())
                : problem.at();
    }

    private static String inRow(Problem problem, FoundSheet sheet) {
        var within = problem.path().replaceAll("\\[\\d+]", "");
        var row = sheet.table().key();
        var rest = within.equals(row) || !within.startsWith(row + ".") ? "" : within.substring(row.length() + 1);
        return rest.isEmpty() ? problem.expected() : rest + "." + problem.expected();
    }

    private Optional<FoundSheet> sheet(Place place) {
        return edited.places()
                .sheet(place)
                .flatMap(index -> edited.sheets().stream()
                        .filter(sheet -> sheet.index() == index)
                        .findFirst());
    }

    private String heading(Problem problem, Place place) {
        return sheet(place)
                .map(sheet -> sheet.heading(place.column() - 1))
                .filter(heading -> !heading.isEmpty())
                .orElse(problem.expected());
    }

    /** The list in the words of the drop-down instead of the keys of a case file. */
    private Problem inWords(Problem problem, Place place) {
        return sheet(place)
                .flatMap(sheet -> sheet.columns().stream()
                        .filter(column -> column.place() == place.column() - 1)
                        .findFirst())
                .flatMap(column -> code(column.leaf().shape()))
                .map(code -> new Problem(
                        problem.at(),
                        problem.path(),
                        problem.fault(),
                        problem.found(),
                        String.join("; ", cells.words(code)),
                        Optional.empty()))
                .orElse(problem);
    }

    private static Optional<Code> code(Shape shape) {
        return switch (shape) {
            case Code code -> Optional.of(code);
            case Listed(var item, var _) -> code(item);
            default -> Optional.empty();
        };
    }

    /** Where the id stands first: the problem has line and column. */
    private String first(Problem problem) {
        var parts = problem.expected().split(":");
        var place = new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return edited.places().address(place).orElse(problem.path());
    }
}
