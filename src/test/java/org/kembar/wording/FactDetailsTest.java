package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.Fact;
import org.kembar.casefile.FullFacts;
import org.kembar.casefile.FullFacts.Variation;
import org.kembar.evaluation.BuiltIn;
import org.kembar.measurement.SmallCase;

/** The line that names a fact and the sentence below it say everything the file records of it. */
class FactDetailsTest {

    /** What they need not say, and why not: docs/decisions/0006. */
    private static final Set<String> ELSEWHERE = Set.of(
            // It stands as a quotation beside the fact.
            "source",
            // It names the fact in explanations.
            "id",
            // Each clause is a fact of its own.
            "Agreement.clauses",
            // They stand in the chapter on published verdicts.
            "Judgement.method",
            "Judgement.fields",
            "Judgement.verdicts",
            "Judgement.overall",
            // Codes for the exchange with other programs.
            "Field.dac",
            "Organisation.iatiType",
            "Organisation.iatiIdentifier");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingRecordedOfAFactIsSaid(Language language) {
        var file = FullFacts.file();
        var wording = new Wording(language, file);
        var silent = new ArrayList<String>();
        for (var fact : file.facts()) {
            if (!fact.id().endsWith("-1")) {
                continue;
            }
            var said = said(wording, fact);
            for (Variation<Record> variation : FullFacts.variations((Record) fact)) {
                if (!isElsewhere(variation.component())
                        && said(wording, (Fact) variation.changed()).equals(said)) {
                    silent.add(variation.component());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Each mayor is one elected official; without the cities it would read as said twice. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSamePeopleOfBothCitiesAreToldApart(Language language) {
        var file = SmallCase.read("""
                activities:
                  - {id: mayors, type: leadership-meeting, title: {en: Meeting}, status: held, date: "2017",
                     participants: [{count: 1, side: a, group: elected}, {count: 1, side: b, group: elected}]}
                """);
        var wording = new Wording(language, file);
        var meeting = file.activities().getFirst();

        assertThat(wording.say(meeting)).containsOnlyOnce("(Kota Bandung)").containsOnlyOnce("(전주시)");
        assertThat(wording.details(meeting).orElse("")).doesNotContain("전주시");
    }

    /** "No citizens" at one training is not said of all fields and of all time. */
    @Test
    void aStatementOfOneFactNamesThatFact() {
        var file = SmallCase.read("""
                activities:
                  - {id: training, type: training, title: {en: "Training"}, date: "2024-09-02", status: held}
                assertions:
                  - {id: nobody, says: absent, about: non-government-participation, on: training}
                """);
        assertThat(new Wording(Language.EN, file).say(file.assertions().getFirst()))
                .isEqualTo("known to be absent: participants from outside government (Training)");
    }

    /** "Document of date not recorded" would be no sentence. */
    @Test
    void aStageIsNamedWithTheDateOfItsDocumentOrThatItHasNone() {
        var file = SmallCase.read("""
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07"}
                procedure:
                  - {id: p, agreement: mou, stage: exploration, document: "2015-05"}
                  - {id: q, agreement: mou, stage: exploration}
                """);
        var words = new Wording(Language.EN, file);
        assertThat(words.say(file.procedure().getFirst())).isEqualTo("Exploration: document (May 2015)");
        assertThat(words.say(file.procedure().getLast())).isEqualTo("Exploration: document (date not recorded)");
    }

    /** What nobody recorded is not said to lack a date. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | no answer on record | never done | not recorded whether done | done on a day not recorded",
                "ID | jawaban tidak tercatat | tidak dilaksanakan | pelaksanaannya tidak tercatat | tanggalnya tidak tercatat",
                "KO | 회신 기록 없음 | 미이행 | 이행 여부 기록 없음 | 이행일 기록 없음"
            })
    void ofWhatIsNotRecordedNoDateIsMissing(
            Language language, String unanswered, String open, String untold, String undated) {
        var file = SmallCase.read("""
                budget:
                  - {id: b, stage: approved, money: {amount: 250000000, currency: IDR}, payer: city, side: a, date: "2023"}
                messages:
                  - {id: m, sent: "2023-06-05", from: a, channel: letter}
                obligations:
                  - {id: o, type: meeting-action, text: {en: Report}, due: "2024", open: true}
                  - {id: p, type: meeting-action, text: {en: Report}, due: "2024"}
                  - {id: q, type: meeting-action, text: {en: Report}, due: "2024", open: false}
                """);
        var words = new Wording(language, file);
        assertThat(words.say(file.budget().getFirst())).matches(".+, .*250[.,]000[.,]000 \\(Kota Bandung\\)");
        assertThat(words.say(file.messages().getFirst())).endsWith(unanswered);
        assertThat(file.obligations().stream().map(words::say).toList())
                .satisfiesExactly(
                        said -> assertThat(said).endsWith(open),
                        said -> assertThat(said).endsWith(untold),
                        said -> assertThat(said).endsWith(undated));
    }

    @Test
    void whatIsNotHeldYetShowsWhenItIsPlannedFor() {
        var file = SmallCase.read("""
                activities:
                  - {id: p, type: training, title: {en: P1}, status: planned, planned: "2026-10-20"}
                  - {id: q, type: training, title: {en: P2}, status: held, planned: "2026-10-20"}
                """);
        var words = new Wording(Language.EN, file);
        assertThat(words.say(file.activities().getFirst())).isEqualTo("P1 (20 October 2026), planned");
        assertThat(words.details(file.activities().getFirst()).orElse("")).doesNotContainIgnoringCase("planned for");
        assertThat(words.say(file.activities().getLast())).isEqualTo("P2 (date not recorded)");
        assertThat(words.details(file.activities().getLast()).orElse(""))
                .containsIgnoringCase("planned for: 20 October");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anotherSourceOfTheSameDateSaysTheSame(Language language) {
        var file = SmallCase.read("""
                agreements:
                  - id: mou
                    type: memorandum-of-understanding
                    signed: "2016-10-07"
                    alsoSigned: [{date: "2016-10-07", source: {ref: register, quote: "7 Oktober"}}]
                """);
        var words = new Wording(language, file);
        assertThat(words.details(file.agreements().getFirst()).orElse(""))
                .isNotEmpty()
                .doesNotContain("2016");
    }

    /** An id such as "eleven-indicators" is for programs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | framework: Eleven success indicators; | framework: “of-our-own”;",
                "ID | Kerangka evaluasi: Sebelas indikator keberhasilan; | Kerangka evaluasi: “of-our-own”;",
                "KO | 평가 틀: 11개 성공 지표; | 평가 틀: “of-our-own”;"
            })
    void aFrameworkIsCalledByItsTitle(Language language, String known, String unknown) {
        var file = SmallCase.read("""
                surveys:
                  - {id: x1, date: "2024", question: self-assessment, framework: eleven-indicators, principle: C1, value: 4, side: a, respondents: 5}
                  - {id: x2, date: "2024", question: self-assessment, framework: of-our-own, principle: C1, value: 4, side: a, respondents: 5}
                """);
        var words = new Wording(language, file, BuiltIn.standards().frameworks());

        assertThat(words.details(file.surveys().getFirst()).orElse("")).containsIgnoringCase(known);
        assertThat(words.details(file.surveys().getLast()).orElse("")).containsIgnoringCase(unknown);
    }

    /** "Very limited. (own city)" would end the sentence before what belongs to it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aSentenceEndsAfterWhatBelongsToIt(Language language) {
        var file = SmallCase.read("""
                budget:
                  - {id: b, stage: arrangement, payer: city, text: {en: "Very limited.", id: "Sangat terbatas.", ko: "매우 제한적임."}}
                obstacles:
                  - id: o
                    type: bureaucracy
                    text: {en: "Many stages."}
                    mitigations: [{text: {en: "Fewer.", id: "Dikurangi.", ko: "축소함."}, owners: [bandung]}, {text: {en: "One desk.", id: "Satu meja.", ko: "창구 단일화함."}}]
                """);
        var words = new Wording(language, file);

        assertThat(words.say(file.budget().getFirst())).endsWith(")").doesNotContain(".");
        assertThat(words.details(file.obstacles().getFirst()).orElse(""))
                .containsOnlyOnce(".")
                .endsWith(".");
    }

    private static String said(Wording wording, Fact fact) {
        return wording.say(fact) + "\n" + wording.details(fact).orElse("");
    }

    private static boolean isElsewhere(String component) {
        return ELSEWHERE.stream()
                .anyMatch(name ->
                        name.contains(".") ? component.startsWith(name) : component.matches(".*[.]" + name + "\\b.*"));
    }

    @Test
    void everyKindOfFactIsLookedAt() {
        var kinds = new TreeSet<String>();
        FullFacts.file().facts().forEach(fact -> kinds.add(fact.getClass().getName()));
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Fact.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }
}
