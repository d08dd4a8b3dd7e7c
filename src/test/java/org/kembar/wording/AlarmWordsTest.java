package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.Fact;
import org.kembar.course.Alarm;
import org.kembar.course.Alarm.Kind;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.SmallCase;

/** An alarm says no more exactly than the record knows, and leaves no fact out silently. */
class AlarmWordsTest {

    private static final Optional<DayRange> THREE_YEARS =
            Optional.of(new DayRange(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | last day in force: some time between 31 December 2022 and 30 December 2025) and | at least 325 days ago",
                "ID | hari terakhir berlaku: suatu waktu antara 31 Desember 2022 dan 30 Desember 2025 | sekurang-kurangnya 325 hari",
                "KO | 효력 종료일: 2022년 12월 31일~2025년 12월 30일 사이 | 최소 325일"
            })
    void aLapseOnOneOfSeveralDaysIsNoDay(Language language, String when, String howLong) {
        var said = say(language, new Alarm(Kind.LAPSED, Truth.YES, THREE_YEARS, List.of(325), List.of()));
        assertThat(said).contains(when).contains(howLong).doesNotContain("lapsed on");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ABOUT_TO_LAPSE", "OLD_WITHOUT_END"})
    void whatIsCountedFromOneOfSeveralDaysIsTheLeast(Kind kind) {
        var said = say(Language.EN, new Alarm(kind, Truth.YES, THREE_YEARS, List.of(12), List.of()));
        assertThat(said).containsPattern("at least 12").doesNotContain(" on 1 January");
    }

    @Test
    void aLapseOnAKnownDayIsThatDay() {
        var day = LocalDate.of(2021, 10, 7);
        var alarm = new Alarm(Kind.LAPSED, Truth.YES, Optional.of(new DayRange(day, day)), List.of(3), List.of());
        assertThat(say(Language.EN, alarm))
                .startsWith("The agreement lapsed on 7 October 2021 (last day in force: 6 October 2021), 3 days ago,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | LAPSED | 0 | , today, and",
                "EN | LAPSED | 1 | , 1 day ago, and",
                "EN | LAPSED | 1181 | , 1,181 days ago, and",
                "EN | ABOUT_TO_LAPSE | 1 | 6 October 2021, today), and",
                "EN | ABOUT_TO_LAPSE | 2 | 6 October 2021, 2 days left), and",
                "EN | ABOUT_TO_LAPSE | 3 | 6 October 2021, 3 days left), and",
                "ID | LAPSED | 0 | , hari ini, dan",
                "ID | ABOUT_TO_LAPSE | 1 | 6 Oktober 2021, hari ini), dan",
                "KO | LAPSED | 0 | 협정이 2021년 10월 7일 만료되었으며 갱신되지 않았습니다. 효력 종료일: 2021년 10월 6일, 만료 후 경과 일수: 0일.",
            })
    void noDayAndOneDayAreSaidAsPeopleSayThem(Language language, Kind kind, int days, String said) {
        var day = LocalDate.of(2021, 10, 7);
        var alarm = new Alarm(kind, Truth.YES, Optional.of(new DayRange(day, day)), List.of(days), List.of());
        assertThat(say(language, alarm)).contains(said);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void atLeastNoDayIsNotSaid(Language language) {
        assertThat(say(language, new Alarm(Kind.LAPSED, Truth.YES, THREE_YEARS, List.of(0), List.of())))
                .doesNotContain(" 0");
    }

    /** The silence is the whole time between two days, not some day between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"EN | some time between", "ID | suatu waktu antara", "KO | 사이"})
    void aSilenceIsAStretchOfTime(Language language, String oneOfSeveralDays) {
        for (var certainty : List.of(Truth.YES, Truth.CANNOT_TELL)) {
            assertThat(say(language, new Alarm(Kind.DORMANT, certainty, THREE_YEARS, List.of(36), List.of())))
                    .contains("2023")
                    .contains("36")
                    .doesNotContain(oneOfSeveralDays);
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 2024 to 21 Nov", "ID, 2024 sampai 21 Nov", "KO, 2024년~2026년 11월 21일"})
    void aSilenceSinceAnActivityOfSomeDayOfAYearBeginsOnNoDay(Language language, String when) {
        var file = SmallCase.read(
                "activities:\n  - {id: course, type: training, title: {en: Course}, status: held, date: \"2024\"}");
        var silence = new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 11, 21));
        var alarm = new Alarm(
                Kind.DORMANT, Truth.CANNOT_TELL, Optional.of(silence), List.of(34), List.copyOf(file.activities()));
        assertThat(new Wording(language, file).alarm(alarm)).contains("(" + when);
    }

    @ParameterizedTest
    @CsvSource({"EN, '; and 2 more.'", "ID, '; dan 2 lainnya.'", "KO, ' 외 2건.'"})
    void ofMoreThanFiveItIsSaidHowManyMore(Language language, String more) {
        var five = new Alarm(Kind.OUTSIDE_MANDATE, Truth.YES, Optional.empty(), List.of(5), works(5));
        var seven = new Alarm(Kind.OUTSIDE_MANDATE, Truth.YES, Optional.empty(), List.of(7), works(7));
        assertThat(say(language, five)).contains("work 5").doesNotContain(more);
        assertThat(say(language, seven))
                .contains("work 5")
                .doesNotContain("work 6")
                .endsWith(more);
    }

    @ParameterizedTest
    @CsvSource({"EN, field of cooperation", "ID, bidang kerja sama: ", "KO, 협력 분야"})
    void anAlarmAboutFieldsSaysOnceThatTheyAreFields(Language language, String prefix) {
        var file = SmallCase.read("fields:\n  - {id: trade, label: {en: Trade}}\n  - {id: art, label: {en: Art}}\n");
        var alarm = new Alarm(
                Kind.FIELD_NEVER_USED, Truth.CANNOT_TELL, Optional.empty(), List.of(2), List.copyOf(file.fields()));
        assertThat(new Wording(language, file).alarm(alarm))
                .contains("Trade; Art.")
                .doesNotContain(prefix);
    }

    /** Of several activities it stays clear which people took part in which. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsSaidOfOneFactDoesNotSeparateFacts(Language language) {
        var file = SmallCase.read("""
                activities:
                  - {id: a, type: training, title: {en: A}, status: held, date: "2023", participants: [{count: 5, group: expert}]}
                  - {id: b, type: training, title: {en: B}, status: held, date: "2024", participants: [{count: 6, group: expert}]}
                """);
        var alarm = new Alarm(
                Kind.OUTSIDE_MANDATE, Truth.YES, Optional.empty(), List.of(2), List.copyOf(file.activities()));
        assertThat(new Wording(language, file).alarm(alarm)).containsOnlyOnce(";");
    }

    private static final String WORKS = "outputs:\n"
            + SmallCase.lines(
                    7,
                    i -> "{id: work-%d, type: output, text: {en: \"work %d\"}, date: \"2019\", planned: false}"
                            .formatted(i, i));

    private static List<Fact> works(int number) {
        var outputs = SmallCase.read(WORKS).outputs();
        return IntStream.range(0, number).<Fact>mapToObj(outputs::get).toList();
    }

    private static String say(Language language, Alarm alarm) {
        return new Wording(language, SmallCase.read(WORKS)).alarm(alarm);
    }
}
