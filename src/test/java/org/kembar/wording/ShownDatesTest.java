package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EverydayDate;

/** Whatever a page shows of a date can be typed again, and means what it meant. */
class ShownDatesTest {

    private static final int DATES = 3_000;
    private static final long SEED = 20250512;

    /** Without the digits that no page shows, for they say nothing: the days of {@code 2016-XX} are those of 2016. */
    private static final String UNSPECIFIED = "-XX";

    @ParameterizedTest
    @EnumSource
    void everyDateIsReadBackAsItself(Language language) {
        var words = new DateWords(Messages.in(language), language);
        var random = new Random(SEED);

        IntStream.range(0, DATES).mapToObj(_ -> date(random)).forEach(date -> {
            var shown = words.of(date);
            assertThat(read(shown))
                    .as("%s is shown as %s", date, shown)
                    .satisfies(readings -> assertThat(readings).hasSize(1))
                    .allSatisfy(back -> {
                        assertThat(back.start()).isEqualTo(date.start());
                        assertThat(back.end()).isEqualTo(date.end());
                        assertThat(back.text()).isEqualTo(date.text().replace(UNSPECIFIED, ""));
                    });
        });
    }

    /** Were the dates all alike, little would be shown. */
    @Test
    void datesOfEverySortAreAmongThem() {
        var random = new Random(SEED);
        var texts = IntStream.range(0, DATES).mapToObj(_ -> date(random).text()).toList();

        assertThat(List.of("/..", "/", "../", "[", "X", "~", "?", "%", "-XX"))
                .allSatisfy(sign -> assertThat(texts).anyMatch(text -> text.contains(sign)));
    }

    /** What both days share is said once; a day that is some time between two others is said in words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 2026-05-12/2026-05-16   | 12–16 May 2026",
                "ID | 2026-05-12/2026-05-16   | 12–16 Mei 2026",
                "KO | 2026-05-12/2026-05-16   | 2026년 5월 12일~16일",
                "EN | 2026-04-28/2026-05-03   | 28 April 2026 to 3 May 2026",
                "ID | 2025-05-12/2026-05-16   | 12 Mei 2025 sampai 16 Mei 2026",
                "EN | 2026-05-12~/2026-05-16  | about 12 May 2026 to 16 May 2026",
                "EN | [2026-05-12..2026-05-16] | some time from 12 May 2026 to 16 May 2026"
            })
    void whatBothDaysShareIsSaidOnce(Language language, String written, String shown) {
        var date = ((EdtfReading.Read) EdtfDate.parse(written)).date();

        assertThat(new DateWords(Messages.in(language), language).of(date)).isEqualTo(shown);
        assertThat(read(shown)).singleElement().isEqualTo(date);
    }

    private static List<EdtfDate> read(String shown) {
        return EdtfDate.parse(shown) instanceof EdtfReading.Read(var date)
                ? List.of(date)
                : EverydayDate.read(shown).map(EverydayDate::inEdtf).orElse(List.of()).stream()
                        .map(EdtfDate::parse)
                        .map(EdtfReading.Read.class::cast)
                        .map(EdtfReading.Read::date)
                        .toList();
    }

    /** All that the calendar has of what is written without a plan. */
    private static EdtfDate date(Random random) {
        while (true) {
            var text = switch (random.nextInt(10)) {
                case 0, 1, 2 -> point(random);
                case 3 -> "[" + point(random) + ".." + point(random) + "]";
                case 4 -> point(random) + "/..";
                case 5 -> point(random) + "/";
                case 6 -> (random.nextBoolean() ? "/" : "../") + point(random);
                case 7 -> random.nextBoolean() ? "/" : (random.nextBoolean() ? "/.." : "../..");
                default -> point(random) + "/" + point(random);
            };
            if (EdtfDate.parse(text) instanceof EdtfReading.Read(var date)) {
                return date;
            }
        }
    }

    private static String point(Random random) {
        var year = String.format(Locale.ROOT, "%04d", 1000 + random.nextInt(1500));
        var month = String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(12));
        var day = String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(31));
        var qualifier = List.of("", "", "", "?", "~", "%").get(random.nextInt(6));
        return switch (random.nextInt(8)) {
                    case 0, 1 -> year;
                    case 2 -> year + month;
                    case 3 -> year.substring(0, 3) + "X" + (random.nextBoolean() ? month : "");
                    case 4 -> year.substring(0, 2) + "XX";
                    case 5 -> qualifier.isEmpty() ? year + UNSPECIFIED : year + month;
                    default -> year + month + day;
                }
                + qualifier;
    }
}
