package org.kembar.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.measurement.Measurement;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/** The two cases of the published papers, and the scopes in which they are judged. */
public final class PublishedCases {

    public static final Standards STANDARDS = BuiltIn.standards();
    public static final Evaluator EVALUATOR = new Evaluator(STANDARDS);
    private static final LocalDate COMPILED = LocalDate.of(2026, 11, 21);
    public static final CaseFile SEOUL = read("cases/bandung-seoul.yaml");
    public static final CaseFile NAMUR = read("cases/bandung-namur.yaml");

    /** Khairunnisa & Dina: the smart-city programme in the new normal. */
    public static final Scope SMART_CITY = scope(List.of("f-egov"), "2020-01-01", "2024-12-31");

    /** Dewi: e-government 2016 to 2020. */
    public static final Scope E_GOVERNMENT = scope(List.of("f-egov"), "2016-01-01", "2020-12-31");

    /** The whole partnership 2016 to 2019. */
    public static final Scope WHOLE = scope(List.of(), "2016-01-01", "2019-12-31");

    /** The partnership with Namur, at the end of the month in which it may have ended. */
    public static final Scope END_OF_NAMUR = Scope.wholeAt(LocalDate.of(2022, 10, 31));

    private PublishedCases() {}

    public static Evaluation evaluate(CaseFile file, Scope scope) {
        return EVALUATOR.evaluate(file, STANDARDS.frameworks().getFirst(), scope);
    }

    public static Measurement signal(Evaluation evaluation, String id) {
        return evaluation.findings().stream()
                .flatMap(finding -> finding.measurements().stream())
                .filter(measurement -> measurement.signal().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Scope scope(List<String> fields, String from, String to) {
        var last = LocalDate.parse(to);
        return new Scope(fields, Optional.of(new DayRange(LocalDate.parse(from), last)), last);
    }

    private static CaseFile read(String path) {
        try {
            return switch (Notation.readCaseFile(Files.readAllBytes(Path.of(path)), Format.YAML, COMPILED)) {
                case Reading.Read<CaseFile>(var file) -> file;
                case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
