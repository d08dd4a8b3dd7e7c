package org.kembar.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading.Read;
import org.kembar.notation.Reading.Refused;

/** The two cases that come with the product, and small ones written out in a test. */
public final class Cases {

    public static final CaseFile SEOUL = read(Path.of("cases/bandung-seoul.yaml"));
    public static final CaseFile NAMUR = read(Path.of("cases/bandung-namur.yaml"));

    private static final String HEAD = """
            schema: pcf/0.2
            id: lyon-jember
            compiled: "2026-11-21"
            title: {en: "Lyon – Jember"}
            sources:
              - {id: s1, type: report}
            partnership:
              type: sister-city
              parties:
                - {side: a, city: lyon}
                - {side: b, city: jember}
            cities:
              - {id: lyon, name: {fr: "Lyon"}, country: FR}
              - {id: jember, name: {id: "Jember"}, country: ID}
            """;

    private Cases() {}

    /** A case file of these facts, written as in the format; the head is added. */
    public static CaseFile of(String facts) {
        return parse(HEAD + facts);
    }

    public static Scope scope(String field, String from, String to) {
        var period = new DayRange(LocalDate.parse(from), LocalDate.parse(to));
        var fields = field.isEmpty() ? List.<String>of() : List.of(field);
        return new Scope(fields, Optional.of(period), LocalDate.parse(to));
    }

    private static CaseFile read(Path path) {
        try {
            return parse(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile parse(String yaml) {
        return switch (Notation.readCaseFile(yaml.getBytes(UTF_8), Format.YAML, LocalDate.of(9999, 12, 31))) {
            case Read<CaseFile>(var file) -> file;
            case Refused<CaseFile>(var problems) -> throw new IllegalArgumentException(problems + "\n" + yaml);
        };
    }
}
