package org.kembar.preview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.exchange.FileKind;
import org.kembar.exchange.Incoming.Named;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Problem;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** Reads the case files of one import, one after the other, and keeps what is wrong with any of them. */
public final class CaseFileReader {

    private final Standards standards;
    private final LocalDate today;
    private final Language language;
    private final Map<String, String> names = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param clock by which a day is in the future only if it has begun nowhere on earth */
    public CaseFileReader(Standards standards, Clock clock, Language language) {
        this.standards = standards;
        this.language = language;
        today = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
    }

    /** The case file, if there is nothing wrong with it. No two of an import may have the same id. */
    public Optional<CaseFile> read(Named named) {
        var reading = Notation.readCaseFile(
                named.bytes(), Format.ofFileName(named.name()), today, file -> standards.check(file, Optional.empty()));
        return switch (reading) {
            case Reading.Read<CaseFile>(var file) -> once(file, named.name());
            case Reading.Refused<CaseFile>(var problems) -> {
                refuse(named, problems);
                yield Optional.empty();
            }
        };
    }

    private Optional<CaseFile> once(CaseFile file, String name) {
        var other = Optional.ofNullable(names.put(file.id(), name));
        other.ifPresent(first -> add("", "cli.import.twice", file.id(), first, name));
        return other.isEmpty() ? Optional.of(file) : Optional.empty();
    }

    private void refuse(Named named, List<Problem> problems) {
        var name = named.name();
        if (isFramework(named)) {
            add("", "import.isFramework", name);
            return;
        }
        var foreign = FileKind.of(name, named.bytes());
        if (foreign.isPresent() || isNoStructure(problems)) {
            var kind = "foreign." + foreign.map(FileKind::name).orElse("text");
            var isOnlyNamedSo = isNamedWorkbook(name) && !foreign.equals(Optional.of(FileKind.WORKBOOK));
            add("", isOnlyNamedSo ? "foreign.workbook" : "foreign.caseFile", name, Wording.plain(language, kind));
            return;
        }
        for (var problem : problems) {
            mistakes.add(new Mistake(ProblemWords.place(name, problem), ProblemWords.of(language, problem)));
        }
        add("", "cli.refused", name, problems.size());
    }

    /** What is a workbook is read as one before. */
    private static boolean isNamedWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** A text without a single key: whoever wrote it did not mean to write a case file. */
    private static boolean isNoStructure(List<Problem> problems) {
        return problems.size() == 1
                && problems.getFirst().fault() == Fault.NEEDS_MAPPING
                && problems.getFirst().path().isEmpty();
    }

    /** Whatever the version of it. */
    private static boolean isFramework(Named named) {
        var kind = Framework.SCHEMA.substring(0, Framework.SCHEMA.indexOf('/') + 1);
        return Notation.schema(named.bytes(), Format.ofFileName(named.name()))
                .filter(schema -> schema.startsWith(kind))
                .isPresent();
    }

    private void add(String place, String key, Object... values) {
        mistakes.add(new Mistake(place, Wording.plain(language, key, values)));
    }

    /** What is wrong with the files read so far. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
