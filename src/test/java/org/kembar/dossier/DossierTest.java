package org.kembar.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.documents.Report;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

class DossierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Pattern WHITE = Pattern.compile("[\\s\u00A0]+");

    private static final String TWO_PARTIES = """
            schema: pcf/0.2
            id: aa-bb
            compiled: "2026-11-01"
            title: {en: "Two cities"}
            sources:
              - {id: s1, type: letter, title: {en: "A letter"}}
            cities:
              - {id: city-a, name: {en: "Aberg", id: "Aberg", ko: "Aberg"}, country: DE}
              - {id: city-b, name: {en: "Bexham", id: "Bexham", ko: "Bexham"}, country: GB}
            partnership:
              type: sister-city
              parties: [{side: a, city: city-a}, {side: b, city: city-b}]
            """;

    /** Where nothing is recorded the page says that, and what would have to be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Nothing is recorded of why this partner was chosen. To be recorded | No obligation is recorded | No money is recorded
            ID | Alasan pemilihan mitra ini tidak tercatat. Yang perlu dicatat      | Tidak ada kewajiban       | Tidak ada dana
            KO | 선택한 이유가 기록되어 있지 않습니다                               | 기록된 의무가 없습니다    | 기록된 금액이 없습니다
            """)
    void saysWhatIsNotRecorded(Language language, String why, String obligations, String money) {
        var page = dossier(TWO_PARTIES, language);

        assertThat(page).contains("Aberg – Bexham", why, obligations, money);
        assertThat(page.split("class=\"missing\"", -1)).hasSize(4);
        assertThat(page).doesNotContain("<tbody role=\"rowgroup\">\n</tbody>");
    }

    /** Why a partner was chosen is not what an evaluation ten years later advises. */
    @Test
    void whatIsRecommendedLaterWasNotExpectedAtTheBeginning() {
        var page = dossier(TWO_PARTIES + """
                agreements:
                  - {id: a1, type: letter-of-intent, title: {en: x}, signed: "2015-05-20"}
                statements:
                  - {id: e1, topic: expectation, text: {en: "Buses that come on time"}, date: "2015", source: {ref: s1, quote: x}}
                  - {id: e2, topic: expectation, text: {en: "Spend less on travel"}, date: "2026", source: {ref: s1, quote: x}}
                  - {id: e3, topic: expectation, text: {en: "Learn from a large city"}, source: {ref: s1, quote: x}}
                """, Language.EN);

        var expected = page.indexOf(">What was expected<");
        var decided = page.indexOf(">Who decided<");
        var since = page.indexOf(">What has been recommended since<");
        assertThat(page.indexOf("Buses that come on time")).isBetween(expected, decided);
        assertThat(page.indexOf("Learn from a large city")).isBetween(expected, decided);
        assertThat(since).isGreaterThan(decided);
        assertThat(page.indexOf("Spend less on travel")).isGreaterThan(since);
    }

    /** What is promised, approved and paid by one payer in one currency makes three sums, and in kind a fourth. */
    @Test
    void addsMoneyByStagePayerAndCurrencyOnly() {
        var page = dossier(TWO_PARTIES + """
                budget:
                  - {id: b1, stage: promised, payer: city, money: {amount: 100, currency: EUR}}
                  - {id: b2, stage: promised, payer: city, money: {amount: 23, currency: EUR}}
                  - {id: b3, stage: promised, payer: city, money: {amount: 7, currency: GBP}}
                  - {id: b4, stage: paid, payer: city, money: {amount: 40, currency: EUR}}
                  - {id: b5, stage: paid, payer: partner, money: {amount: 60, currency: EUR}}
                  - {id: b6, stage: paid, payer: city, inKind: true, money: {amount: 5, currency: EUR}}
                """, Language.EN);

        assertThat(page).contains("€123; £7", "€40\n", "€60\n", "€5\n", "Aberg, in kind");
        assertThat(page).doesNotContain("€163", "€105", "€100; ", "€45");
    }

    /** A rule on who pays is no payer, and "own" tells only who knows whose file it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Agreed rule on costs
            ID | Aturan pembagian biaya
            KO | 비용 부담 원칙
            """)
    void namesTheStageOfMoneyAndTheCityThatPays(Language language, String stage) {
        var page = dossier(TWO_PARTIES + """
                budget:
                  - {id: b1, stage: arrangement, payer: city, text: {en: "Whoever travels pays"}}
                """, language);
        var money =
                page.substring(page.indexOf("<section id=\"money\""), page.indexOf("<section id=\"correspondence\""));

        assertThat(money).contains(stage, ">Aberg").doesNotContain("own city", "kota sendiri", "자기 측 시");
    }

    /** A number beside a name says what it counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Correspondence (1 fact)  | Obligations (2 facts)
            ID | Surat-menyurat (1 fakta) | Kewajiban (2 fakta)
            KO | 서신 왕래(사실 1건)            | 의무(사실 2건)
            """)
    void theContentsSayWhatIsCounted(Language language, String one, String several) {
        var page = dossier(TWO_PARTIES + """
                messages:
                  - {id: m1, sent: "2024-03-04", from: a}
                obligations:
                  - {id: o1, type: meeting-action, text: {en: "Send the plan"}, due: "2026-11-20"}
                  - {id: o2, type: meeting-action, text: {en: "Send the list"}, due: "2026-11-21"}
                """, language);

        assertThat(page).contains(">" + one + "<", ">" + several + "<");
    }

    /** What the picture does not show is not explained beside it. */
    @Test
    void theTimelineSpeaksOfTermsOfOfficeOnlyWhereItShowsOne() {
        var activity = """
                activities:
                  - {id: t1, type: meeting, title: {en: "A meeting"}, date: "2019-05-06", status: held}
                """;
        var term = """
                termsOfOffice:
                  - {id: %s, side: a, office: mayor, term: "%s"}
                """;

        assertThat(dossier(TWO_PARTIES + activity, Language.EN)).doesNotContain("A term of office is filled");
        assertThat(dossier(TWO_PARTIES + activity + term.formatted("o1", "2001/2005"), Language.EN))
                .doesNotContain("A term of office is filled");
        assertThat(dossier(TWO_PARTIES + activity + term.formatted("o1", "2018/2023"), Language.EN))
                .contains("A term of office is filled", "Mayor of Aberg");
    }

    /** One gap, counted twice: nothing certain since the start of 2024, nothing at all since its end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | no activity is certain for 34 months (2024 to 21 November 2026), counted from the earliest day | at least 22 months
            ID | selama 34 bulan (2024 sampai 21 November 2026) tidak ada kegiatan yang dapat dipastikan, dihitung dari hari paling awal | sekurang-kurangnya 22 bulan
            KO | 확실한 활동이 없는 기간: 34개월(2024년~2026년 11월 21일), 마지막 활동이 끝났을 수 있는 가장 이른 날부터 | 최소 22개월
            """)
    void saysWhatTheLengthOfAGapCounts(Language language, String alarm, String gap) {
        var page = withoutBreaks(dossier(TWO_PARTIES + """
                activities:
                  - {id: t1, type: meeting, title: {en: "A meeting"}, date: "2024", status: held}
                """, language));

        assertThat(page).contains(alarm, gap);
        // In the picture and in the table, which says it as a sentence begins.
        assertThat(page.toLowerCase(Locale.ROOT).split(gap.toLowerCase(Locale.ROOT), -1))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("nothing for 22 months", "tanpa kegiatan 22 bulan");
    }

    /** Exactly dated, both are the same length. */
    @Test
    void aGapAfterAnExactDayHasOneLength() {
        var page = withoutBreaks(dossier(TWO_PARTIES + """
                activities:
                  - {id: t1, type: meeting, title: {en: "A meeting"}, date: "2024-01-20", status: held}
                """, Language.EN));

        assertThat(page).contains("no activity is certain for 34 months", "nothing for 34 months");
        assertThat(page).doesNotContain("counted from the earliest day", "at least 34");
    }

    /** An obligation is overdue from the day after it was due, until it is known to be done. */
    @Test
    void namesWhatIsOverdue() {
        var page = dossier(TWO_PARTIES + """
                obligations:
                  - {id: o1, type: meeting-action, text: {en: "Send the plan"}, due: "2026-11-20"}
                  - {id: o2, type: meeting-action, text: {en: "Send the list"}, due: "2026-11-21"}
                  - {id: o3, type: meeting-action, text: {en: "Send the map"}, due: "2026-01-01", done: "2026-01-05"}
                activities:
                  - {id: visit, type: study-visit, title: {en: "The visit"}, date: "2026-06", status: planned}
                """, Language.EN);
        var overdue = page.substring(page.indexOf("<dt>Overdue"), page.indexOf("<dt>What to do first"));
        var next = page.substring(page.indexOf("<dt>What comes next"), page.indexOf("<dt>What happened last"));

        assertThat(overdue)
                .contains("Send the plan", "The visit", "#fact-visit", "Its time is over")
                .doesNotContain("Send the list", "Send the map");
        assertThat(next).contains("Send the list").doesNotContain("Send the map");
    }

    /** Of hundreds of activities the last five stand open. */
    @Test
    void foldsWhatIsLong() {
        var page = dossier(
                TWO_PARTIES + "activities:\n"
                        + IntStream.range(0, 600)
                                .mapToObj(i ->
                                        "  - {id: a%d, type: meeting, title: {en: \"Meeting %d\"}, date: \"%d\", status: held}\n"
                                                .formatted(i, i, 1400 + i))
                                .collect(Collectors.joining()),
                Language.EN);
        var section = page.substring(page.indexOf("<section id=\"activities\""));
        var open = section.substring(0, section.indexOf("<details"));

        assertThat(open.split("<tr role=\"row\" id=", -1)).hasSize(6);
        assertThat(open).contains("Meeting 599");
        assertThat(section).contains("595 more", "id=\"fact-a0\"");
    }

    /** Text as it reads, wherever lines may not end. */
    private static String withoutBreaks(String page) {
        return WHITE.matcher(page.replaceAll("</?span[^>]*>|<wbr/>", "")).replaceAll(" ");
    }

    private static String dossier(String yaml, Language language) {
        var file = read(yaml);
        var standards = BuiltIn.standards();
        var evaluator = new Evaluator(standards);
        var framework = standards.frameworks().getFirst();
        var scope = Scope.wholeAt(TODAY);
        return Dossier.of(
                        evaluator.evaluate(file, framework, scope),
                        evaluator.vitalSigns(file, TODAY),
                        new Wording(language, file),
                        agreement -> "/here/agreements/" + agreement,
                        new Report.Surroundings(
                                "/method#",
                                source -> "/sources/" + source,
                                "/evaluation",
                                day -> "/evaluation?as-of=" + day))
                .body();
    }

    private static CaseFile read(String yaml) {
        return switch (Notation.readCaseFile(yaml.getBytes(UTF_8), Format.YAML, TODAY)) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }
}
