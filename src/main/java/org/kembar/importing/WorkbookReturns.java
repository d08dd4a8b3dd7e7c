package org.kembar.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.AudienceNames;
import org.kembar.access.Person;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Standards;
import org.kembar.exchange.FileKind;
import org.kembar.exchange.Incoming.Named;
import org.kembar.exchange.Intake;
import org.kembar.exchange.Intake.Sent;
import org.kembar.notation.CanonicalForm;
import org.kembar.preview.Mistake;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.sheets.BookReader;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.Opening;
import org.kembar.syntax.Limits;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.Groups;
import org.kembar.workbook.ReturnedWorkbook;
import org.kembar.workbook.ReturnedWorkbook.About;
import org.kembar.workbook.Wrong;

/** Reads workbooks of partnerships that come back, and sets them beside what they were taken from and what is on record. */
final class WorkbookReturns {

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final KnownCities cities;
    private final OthersRecords others;
    private final Clock clock;
    private final Standards standards = BuiltIn.standards();

    WorkbookReturns(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.clock = clock;
        annexes = new Annexes(source, clock);
        others = new OthersRecords(source, clock);
    }

    /** What somebody sent, if it was a workbook of a partnership. */
    sealed interface Found {

        record Readable(Named file, FoundBook book, About about) implements Found {}

        record Refused(List<Mistake> mistakes) implements Found {}
    }

    /** What came of setting one beside what is on record. */
    sealed interface Beside {

        /**
         * @param now as this person sees it, as far as the workbook goes
         * @param audiences those for whom its records can be
         * @param isBaseKnown whether the state is on record from which the workbook was taken
         */
        record Compared(
                ReturnedWorkbook workbook,
                About about,
                Seen now,
                Set<Audience> audiences,
                boolean isBaseKnown,
                Placing placing,
                Whose whose)
                implements Beside {}

        /** It holds what is not for whoever sent it. */
        record NotForThem(List<Mistake> mistakes) implements Beside {}
    }

    /** Nothing if it is something else, which is not said to be a bad workbook. */
    Optional<Found> find(List<Sent> sent, Language language) {
        if (sent.size() == 1) {
            return find(Intake.read(sent.getFirst()), language);
        }
        return sent.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                .limit(1)
                .map(Intake::read)
                .filter(file -> find(file, language)
                        .filter(Found.Readable.class::isInstance)
                        .isPresent())
                .<Found>map(file -> new Found.Refused(
                        List.of(new Mistake("", Wording.plain(language, "workbook.alone", file.name())))))
                .findFirst();
    }

    private static Optional<Found> find(Named file, Language language) {
        var isWorkbook = file.bytes().length <= Limits.BYTES
                && FileKind.of(file.name(), file.bytes())
                        .filter(FileKind.WORKBOOK::equals)
                        .isPresent();
        if (!isWorkbook) {
            return Optional.empty();
        }
        return switch (BookReader.read(file.bytes())) {
            case Opening.Opened(var book) ->
                ReturnedWorkbook.about(book).map(about -> new Found.Readable(file, book, about));
            case Opening.Refused(var why, var _) when why == Opening.Why.NO_WORKBOOK -> Optional.empty();
            case Opening.Refused(var why, var where) ->
                Optional.of(new Found.Refused(mistakes(file.name(), why, where, language)));
        };
    }

    private static List<Mistake> mistakes(String name, Opening.Why why, List<String> where, Language language) {
        var sentence = Wording.plain(
                language,
                "workbook.refused." + why,
                name,
                Opening.MOST_ROWS,
                Opening.MOST_COLUMNS,
                Opening.MOST_IN_A_CELL);
        return where.isEmpty()
                ? List.of(new Mistake("", sentence))
                : where.stream().map(cell -> new Mistake(cell, sentence)).toList();
    }

    /** The same of one that was found before. */
    Found.Readable again(String name, byte[] content, Language language) {
        return find(new Named(name, content), language)
                .filter(Found.Readable.class::isInstance)
                .map(Found.Readable.class::cast)
                .orElseThrow(() -> new IllegalStateException("What was read once can be read again: " + name));
    }

    /** Nothing if the partnership is not on record. */
    Optional<Beside> compare(Found.Readable found, Person who, Language language) {
        return caseFiles.find(found.about().caseFile()).map(open -> beside(found, open, who, language));
    }

    private Beside beside(Found.Readable found, CaseFile open, Person who, Language language) {
        var about = found.about();
        var known = cities.list();
        var held = EnumSet.of(Audience.PUBLIC);
        about.readers().stream().flatMap(word -> Audience.of(word).stream()).forEach(held::add);
        var unseen = EnumSet.copyOf(held);
        unseen.removeAll(Seeing.of(open, who, known).audiences());
        unseen.remove(Audience.PUBLIC);
        if (!unseen.isEmpty()) {
            return new Beside.NotForThem(notForThem(found, open, unseen, language));
        }
        var now = annexes.look(who.id(), open.id(), held).orElseThrow();
        var base = about.readers().isEmpty()
                ? caseFiles.asItWas(open.id(), about.hash()).map(file -> new Seen(file, Map.of()))
                : about.entry()
                        .flatMap(entry -> annexes.asItWas(who.id(), open.id(), entry, held))
                        .filter(was -> CanonicalForm.sha256(was.file()).equals(about.hash()));
        var whose = others.whose(now, who, known);
        var workbook = ReturnedWorkbook.of(
                found.book(),
                about,
                base.map(Seen::file),
                now.file(),
                about.readers().isEmpty() ? Groups.NONE : groups(base, now.file(), held, language),
                language,
                LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))),
                file -> standards.check(file, Optional.empty()));
        var placing = new Placing(workbook, about.readers().isEmpty() ? Set.of() : held, base, now, whose, language);
        return new Beside.Compared(workbook, about, now, held, base.isPresent(), placing, whose);
    }

    private static Groups groups(Optional<Seen> base, CaseFile now, Set<Audience> offered, Language language) {
        var files = Stream.concat(base.stream().map(Seen::file), Stream.of(now)).toList();
        return AudienceCells.groups(files, offered, new AudienceNames(now, language));
    }

    /** Each row is named that says for whom it is; where none does, the workbook as a whole. */
    private static List<Mistake> notForThem(
            Found.Readable found, CaseFile open, Set<Audience> unseen, Language language) {
        var names = new AudienceNames(open, language);
        return unseen.stream()
                .flatMap(audience -> {
                    var groups = AudienceCells.groups(List.of(open), Set.of(audience), names);
                    var cells = ReturnedWorkbook.rowsFor(found.book(), groups, Set.of(audience.word()));
                    return (cells.isEmpty() ? List.of(found.file().name()) : cells)
                            .stream()
                                    .map(cell -> new Mistake(
                                            Intake.shown(cell),
                                            Wording.plain(language, "workbook.wrong.notForYou", names.of(audience))));
                })
                .toList();
    }

    static List<Mistake> mistakes(List<Wrong> wrongs) {
        return wrongs.stream()
                .map(wrong -> new Mistake(Intake.shown(wrong.place()), Intake.shown(wrong.sentence())))
                .toList();
    }
}
