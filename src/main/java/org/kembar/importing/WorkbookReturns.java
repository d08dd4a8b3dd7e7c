package org.kembar.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Standards;
import org.kembar.exchange.FileKind;
import org.kembar.exchange.Incoming.Named;
import org.kembar.exchange.Intake;
import org.kembar.exchange.Intake.Sent;
import org.kembar.preview.Mistake;
import org.kembar.registry.CaseFiles;
import org.kembar.sheets.BookReader;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.Opening;
import org.kembar.syntax.Limits;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.ReturnedWorkbook;
import org.kembar.workbook.ReturnedWorkbook.About;
import org.kembar.workbook.Wrong;

/** Reads workbooks of partnerships that come back, and sets them beside what they were taken from and what is on record. */
final class WorkbookReturns {

    private final CaseFiles caseFiles;
    private final Clock clock;
    private final Standards standards = BuiltIn.standards();

    WorkbookReturns(CaseFiles caseFiles, Clock clock) {
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** What somebody sent, if it was a workbook of a partnership. */
    sealed interface Found {

        record Readable(Named file, FoundBook book, About about) implements Found {}

        record Refused(List<Mistake> mistakes) implements Found {}
    }

    /** @param isBaseKnown whether the state is on record from which the workbook was taken */
    record Compared(ReturnedWorkbook workbook, About about, CaseFile now, boolean isBaseKnown) {}

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
        var sentence = Wording.plain(language, "workbook.refused." + why, name);
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
    Optional<Compared> compare(Found.Readable found, Language language) {
        var about = found.about();
        return caseFiles.find(about.caseFile()).map(now -> {
            var base = caseFiles.asItWas(about.caseFile(), about.hash());
            var workbook = ReturnedWorkbook.of(
                    found.book(),
                    about,
                    base,
                    now,
                    language,
                    LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))),
                    file -> standards.check(file, Optional.empty()));
            return new Compared(workbook, about, now, base.isPresent());
        });
    }

    static List<Mistake> mistakes(List<Wrong> wrongs) {
        return wrongs.stream()
                .map(wrong -> new Mistake(Intake.shown(wrong.place()), Intake.shown(wrong.sentence())))
                .toList();
    }
}
