package org.kembar.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.kembar.evaluation.History;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

class DossierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

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

        assertThat(page).contains("€123; £7", "€40\n", "€60\n", "€5\n", "own city, in kind");
        assertThat(page).doesNotContain("€163", "€105", "€100; ", "€45");
    }

    /** An obligation is overdue from the day after it was due, until it is known to be done. */
    @Test
    void namesWhatIsOverdue() {
        var page = dossier(TWO_PARTIES + """
                obligations:
                  - {id: o1, type: meeting-action, text: {en: "Send the plan"}, due: "2026-11-20"}
                  - {id: o2, type: meeting-action, text: {en: "Send the list"}, due: "2026-11-21"}
                  - {id: o3, type: meeting-action, text: {en: "Send the map"}, due: "2026-01-01", done: "2026-01-05"}
                """, Language.EN);
        var overdue = page.substring(page.indexOf("<dt>Overdue"), page.indexOf("<dt>In charge"));
        var next = page.substring(page.indexOf("<dt>What comes next"), page.indexOf("<nav"));

        assertThat(overdue).contains("Send the plan").doesNotContain("Send the list", "Send the map");
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

    private static String dossier(String yaml, Language language) {
        var file = read(yaml);
        var standards = BuiltIn.standards();
        var evaluator = new Evaluator(standards);
        var framework = standards.frameworks().getFirst();
        var scope = Scope.wholeAt(TODAY);
        return Dossier.of(
                        evaluator.evaluate(file, framework, scope),
                        History.of(file, framework, scope, standards),
                        evaluator.vitalSigns(file, TODAY),
                        new Wording(language, file),
                        "/here",
                        new Report.Surroundings("/method#", source -> "/sources/" + source, "/evaluation"))
                .body();
    }

    private static CaseFile read(String yaml) {
        return switch (Notation.readCaseFile(yaml.getBytes(UTF_8), Format.YAML, TODAY)) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }
}
