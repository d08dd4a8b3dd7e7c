package org.kembar.claims;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.cities.Coordinates;
import org.kembar.notation.Reading;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;

class NetworkListReaderTest {

    private static final String ROW = "Namur,Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9218,107.6071";

    @Test
    void readsBothEndsWithTheirPlaces() {
        var row = Lists.list(ROW).rows().getFirst();

        assertThat(row.line()).isEqualTo(2);
        assertThat(row.other().city()).isEqualTo("Bandung");
        assertThat(row.other().country()).isEqualTo("Indonesia");
        assertThat(row.other().coordinates()).contains(new Coordinates(-6.9218, 107.6071));
        assertThat(row.one().at()).isEqualTo(new Place(2, 1));
        assertThat(row.other().at()).isEqualTo(new Place(2, 30));
    }

    /** Whoever looks for the mistake counts rows, and a line break in a cell ends none. */
    @Test
    void countsRowsAndNotLines() {
        var reading = NetworkListReader.read("city1,country1,city2,country2\n\"A\nA\",B,C,D\nA,B,C\n".getBytes(UTF_8));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(((List<?>) refused.problems()).getLast())
                                .isInstanceOfSatisfying(
                                        Problem.class,
                                        problem ->
                                                assertThat(problem.at().line()).isEqualTo(3)));
    }

    @Test
    void readsAWholeListWithItsMistakes() {
        var list = Lists.published();

        assertThat(list.rows()).hasSize(63);
        assertThat(list.rows())
                .anyMatch(row -> row.other().city().equals("Varna, Bulgaria")
                        && row.other().country().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFcity1,country1,city2,country2\nA,B,C,D\n",
                "city1,country1,city2,country2\r\nA,B,C,D\r\n",
                "city1,country1,city2,country2\rA,B,C,D",
                "city1,country1,city2,country2\n\nA,B,C,D\n\n",
                "country2,city2,country1,city1\nD,C,B,A",
                "\"city1\",\"country1\",\"city2\",\"country2\"\n\"A\",B,\"C\",D",
                "city1,country1,city2,country2\n A , B,C ,D ",
                "city1;country1;city2;country2\nA;B;C;D\n",
            })
    void takesWhatOtherProgramsWrite(String text) {
        assertThat(NetworkListReader.read(text.getBytes(UTF_8))).isInstanceOfSatisfying(Reading.Read.class, read -> {
            var row = ((NetworkList) read.value()).rows().getFirst();
            assertThat(List.of(
                            row.one().city(),
                            row.one().country(),
                            row.other().city(),
                            row.other().country()))
                    .containsExactly("A", "B", "C", "D");
        });
    }

    @Test
    void takesQuotationMarksCommasAndLackingCoordinates() {
        var row = Lists.list("\"L\"\"Aquila, the\",Italy,,,Bandung,Indonesia, -6.9218 ,107.6071")
                .rows()
                .getFirst();

        assertThat(row.one().city()).isEqualTo("L\"Aquila, the");
        assertThat(row.one().coordinates()).isEqualTo(Optional.empty());
        assertThat(row.other().coordinates()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            nullValues = "null",
            value = {
                "Namur,Belgium,50.4667,4.8667,Bandung,Indonesia | 2:1 | NUMBER_OF_CELLS | 6 | 8",
                "Namur,Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6,x | 2:1 | NUMBER_OF_CELLS | 9 | 8",
                ",Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:1 | EMPTY_CELL | §§ | Bandung",
                "Namur,Belgium,fifty,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:15 | NEEDS_NUMBER | fifty | 107.6071",
                "Namur,Belgium,50.4667,,Bandung,Indonesia,-6.9,107.6 | 2:23 | NEEDS_NUMBER | §§ | 107.6071",
                "Namur,Belgium,NaN,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:15 | NEEDS_NUMBER | NaN | 107.6071",
                "Namur,Belgium,1e1,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:15 | NEEDS_NUMBER | 1e1 | 107.6071",
                "Namur,Belgium,90.01,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:15 | NOT_ON_EARTH | 90.01 | 90",
                "Namur,Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9,-181 | 2:53 | NOT_ON_EARTH | -181 | 180",
                "=HYPERLINK(1),Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:1 | FORMULA | =HYPERLINK(1) | Bandung",
                "Namur,@SUM,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:7 | FORMULA | @SUM | Bandung",
                "Namur,Belgium,50.4667,4.8667,+1+cmd,Indonesia,-6.9,107.6 | 2:30 | FORMULA | +1+cmd | Bandung",
                "Namur,Belgium,50.4667,4.8667,-2+3,Indonesia,-6.9,107.6 | 2:30 | FORMULA | -2+3 | Bandung",
                "Namur,Bel\"gium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:10 | QUOTE_IN_CELL | Bel\"gium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | \"…\"\"…\"",
                "\"Namur\"x,Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:8 | AFTER_QUOTE | x,Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | \"\"",
                "Namur,\"Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9,107.6 | 2:7 | UNCLOSED_QUOTE | \" | \""
            })
    void saysWhatIsWrongAndWhere(String row, String at, Fault fault, String found, String expected) {
        // A row that is right before and after it: neither is blamed.
        var text = Lists.HEADER + row + "\n" + ROW + "\n";

        assertThat(Lists.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.at()).hasToString(at);
            assertThat(problem.fault()).isEqualTo(fault);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.expected()).isEqualTo(expected);
        });
    }

    @Test
    void takesTheCommaForTheSignOfDecimalsWhereSemicolonsDivide() {
        var text = "city1;country1;lat1;lng1;city2;country2;lat2;lng2\n\"A, b\";B;-6,9218;107,6;C;D;;\n";
        assertThat(NetworkListReader.read(text.getBytes(UTF_8))).isInstanceOfSatisfying(Reading.Read.class, read -> {
            var end = ((NetworkList) read.value()).rows().getFirst().one();
            assertThat(end.city()).isEqualTo("A, b");
            assertThat(end.coordinates()).contains(new Coordinates(-6.9218, 107.6));
        });
    }

    @Test
    void namesTheColumn() {
        assertThat(Lists.problems(Lists.HEADER + "Namur,Belgium,50,4,\"Bandung,Indonesia,-6.9,107"))
                .extracting(Problem::path)
                .containsExactly("city2");
        assertThat(Lists.problems(Lists.HEADER + "Namur,Belgium,x,4.8667,Bandung,Indonesia,-6.9,y"))
                .extracting(Problem::path)
                .containsExactly("lat1", "lng2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "city1;country1;city2;country2;seit | seit",
                "city1,country1,city2 | city1,country1,city2",
                "city1,country1,lat1,city2,country2 | city1,country1,lat1,city2,country2",
                "city1,country1,city2,country2,since | since",
                "city1,country1,city2,country2,city1 | city1",
                "Namur,Belgium,Bandung,Indonesia | Namur"
            })
    void refusesAnotherHeader(String header, String found) {
        assertThat(Lists.problems(header + "\nA,B,C,D\n")).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.WRONG_HEADER);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.expected()).contains("city1,country1", "city2,country2");
        });
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(faults(new byte[0])).containsExactly(Fault.EMPTY);
        assertThat(faults("\n\n \n".getBytes(UTF_8))).containsExactly(Fault.EMPTY);
        assertThat(faults((Lists.HEADER + "São Paulo,Brazil").getBytes(ISO_8859_1)))
                .containsExactly(Fault.NOT_UTF8);
        assertThat(faults((Lists.HEADER + ROW).getBytes(UTF_16))).containsExactly(Fault.NOT_UTF8);
        assertThat(faults("PK\u0003\u0004 a spreadsheet".getBytes(UTF_8))).containsExactly(Fault.WRONG_HEADER);
        assertThat(faults((Lists.HEADER + "Na\u0000mur" + ROW.substring(5)).getBytes(UTF_8)))
                .containsExactly(Fault.CONTROL_CHARACTER);
        assertThat(faults((Lists.HEADER + "\u202ErumaN" + ROW.substring(5)).getBytes(UTF_8)))
                .containsExactly(Fault.CONTROL_CHARACTER);
        assertThat(faults((Lists.HEADER + "\"Na\nmur\"" + ROW.substring(5)).getBytes(UTF_8)))
                .containsExactly(Fault.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u3000\u00A0", "\u2007"})
    void spacesOfAnyKindAreNoCity(String spaces) {
        assertThat(faults((Lists.HEADER + spaces + ROW.substring(5)).getBytes(UTF_8)))
                .containsExactly(Fault.EMPTY_CELL);
        assertThat(Edition.isLine(spaces)).isFalse();
        var row = spaces + "," + spaces;
        assertThat(Lists.list("Namur," + spaces + "," + row + ",Bandung,Indonesia," + row)
                        .rows()
                        .getFirst()
                        .one())
                .satisfies(namur -> {
                    assertThat(namur.country()).isEmpty();
                    assertThat(namur.coordinates()).isEmpty();
                });
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var large = new byte[100 * 1024 * 1024];
            Arrays.fill(large, (byte) 'x');
            assertThat(faults(large)).containsExactly(Fault.TOO_LARGE);
            assertThat(faults((Lists.HEADER + ",".repeat(Limits.NODES)).getBytes(UTF_8)))
                    .containsExactly(Fault.TOO_MANY_VALUES);
            assertThat(faults((Lists.HEADER + "x".repeat(Limits.FORM + 1) + ROW.substring(5)).getBytes(UTF_8)))
                    .containsExactly(Fault.CELL_TOO_LONG);
            assertThat(faults((Lists.HEADER + "\"".repeat(Limits.BYTES - 100)).getBytes(UTF_8)))
                    .hasSize(1);
        });
    }

    @Test
    void listsAllMistakesAtOnceButNotThousands() {
        assertThat(faults((Lists.HEADER + "=a,B,x,1,,D,1,999\n").getBytes(UTF_8)))
                .containsExactly(Fault.FORMULA, Fault.NEEDS_NUMBER, Fault.EMPTY_CELL, Fault.NOT_ON_EARTH);
        assertThat(faults((Lists.HEADER + "a,b\n".repeat(5_000)).getBytes(UTF_8)))
                .hasSize(Limits.PROBLEMS + 1)
                .last()
                .isEqualTo(Fault.AND_MORE);
    }

    /** Whatever is done to a file, it is read or refused, and a refusal lies within the file. */
    @Test
    void neverFails() {
        var random = new SplittableRandom(1);
        var good = (Lists.HEADER + (ROW + "\n").repeat(3) + "\"A, b\",C,,,D,E,,\n").getBytes(UTF_8);
        for (var i = 0; i < 5_000; i++) {
            var bytes = good.clone();
            for (var k = random.nextInt(1, 5); k > 0; k--) {
                var signs = "\",\n\r=\u0000\u00FF;x".toCharArray();
                bytes[random.nextInt(bytes.length)] = (byte) signs[random.nextInt(signs.length)];
            }
            if (NetworkListReader.read(bytes) instanceof Reading.Refused<NetworkList>(var problems)) {
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.at().line()).isBetween(1, 20);
                    assertThat(problem.at().column()).isBetween(1, good.length);
                });
            }
        }
    }

    private static List<Fault> faults(byte[] bytes) {
        return Lists.problems(bytes).stream().map(Problem::fault).toList();
    }
}
