package org.kembar.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/**
 * A case file of two cities and the few facts a test is about. Side A is Bandung, the own city; side B is Jeonju, the
 * partner. Two offices and the people in charge of the partnership there are known; nothing else is, unless a test
 * writes it down.
 */
public final class SmallCase {

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private static final String CITIES = """
            schema: pcf/0.2
            id: bandung-jeonju
            compiled: "2026-11-21"
            title: {en: "Bandung and Jeonju"}
            sources:
              - {id: register, type: register, title: {id: "Buku register kerja sama"}}
            partnership:
              type: sister-city
              parties:
                - {side: a, city: bandung}
                - {side: b, city: jeonju}
            cities:
              - {id: bandung, name: {id: "Kota Bandung"}, country: ID}
              - {id: jeonju, name: {ko: "전주시"}, country: KR}
            persons:
              - {id: rina, name: "Rina", side: a}
              - {id: minji, name: "Minji", side: b}
            """;

    private SmallCase() {}

    /** The two cities with the facts written below them, as an office would write them. */
    public static CaseFile read(String facts) {
        return parsed(text(facts));
    }

    private static CaseFile parsed(String text) {
        return switch (Notation.readCaseFile(text.getBytes(UTF_8), Format.YAML, END_OF_TIME)) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems + "\n" + text);
        };
    }

    /** As {@link #read(String)}, from a register of which something is known: {@code issued: "2022"}. */
    public static CaseFile toldBy(String register, String facts) {
        return parsed(text(facts).replace("type: register,", "type: register, " + register + ","));
    }

    /** The same before it is read. */
    public static String text(String facts) {
        return CITIES + facts;
    }

    /** One line of a list for each number from 1, where the same fact comes many times. */
    public static String lines(int times, IntFunction<String> line) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(i -> "  - " + line.apply(i) + "\n")
                .collect(Collectors.joining());
    }
}
