package org.kembar.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.syntax.Problem;

/** Network lists for tests, and what they are read against. */
final class Lists {

    static final String HEADER = "city1,country1,lat1,lng1,city2,country2,lat2,lng2\n";

    static final Cities CITIES = Cities.reference();

    private Lists() {}

    /** 63 rows of a list that was gathered from Wikipedia, with its mistakes. */
    static NetworkList published() {
        return read(file(Path.of("src/test/resources/org/kembar/claims/network-list.csv")));
    }

    static Claims claims(String... rows) {
        return Claims.of(list(rows), CITIES);
    }

    static NetworkList list(String... rows) {
        return read(HEADER + String.join("\n", rows));
    }

    static City city(String id) {
        return CITIES.withId(id).orElseThrow().city();
    }

    private static NetworkList read(String text) {
        return switch (NetworkListReader.read(text.getBytes(UTF_8))) {
            case Reading.Read<NetworkList>(var list) -> list;
            case Reading.Refused<NetworkList>(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<Problem> problems(String text) {
        return problems(text.getBytes(UTF_8));
    }

    static List<Problem> problems(byte[] bytes) {
        return switch (NetworkListReader.read(bytes)) {
            case Reading.Read<NetworkList>(var list) -> throw new AssertionError("Read: " + list);
            case Reading.Refused<NetworkList>(var problems) -> problems;
        };
    }

    static CaseFile caseFile(String name) {
        var bytes = file(Path.of("cases", name)).getBytes(UTF_8);
        return switch (Notation.readCaseFile(bytes, Format.YAML, LocalDate.of(2026, 11, 21))) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
