package org.kembar.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Standards;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading.Read;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * An evaluation to report on: the published cases in every language, and a file written to do harm. The published ones are
 * evaluated once, and each of their pages is made once, for all who look at it.
 */
final class Example {

    static final String HARM = "<script>alert(1)</script> \"'`</style></title>]]>&#x41; ${7*7} \u202Eright\u200F";
    private static final Standards STANDARDS = BuiltIn.standards();
    private static final LocalDate COMPILED = LocalDate.of(2026, 11, 21);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 28);
    private static final Map<String, Example> PUBLISHED = new ConcurrentHashMap<>();

    private final String name;
    private final Language language;
    private final Evaluation evaluation;
    private final History history;
    private @Nullable String html;
    private byte @Nullable [] pdf;

    private Example(String name, Language language, Evaluation evaluation, History history) {
        this.name = name;
        this.language = language;
        this.evaluation = evaluation;
        this.history = history;
    }

    Language language() {
        return language;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    History history() {
        return history;
    }

    /** Both published cases; Namur with what an evaluator set besides, for that says all that Namur says without. */
    static Stream<Example> all() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.of(published("bandung-seoul", language), withSetStates(language)));
    }

    static Example published(String name, Language language) {
        return PUBLISHED.computeIfAbsent(name + " " + language, _ -> anew(name, language));
    }

    /** The same, evaluated and written once more. */
    static Example anew(String name, Language language) {
        return of(name, language, text(name));
    }

    /** Namur, where an evaluator has set two states of which one no longer stands. */
    static Example withSetStates(Language language) {
        return PUBLISHED.computeIfAbsent(
                "set states " + language, _ -> of("set states", language, text("bandung-namur") + SET_STATES));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("cases", name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text that a case file may hold is an attack, with control characters besides. */
    static Example hostile(Language language) {
        var harm = "\"" + HARM.replace("\\", "\\\\").replace("\"", "\\\"") + " \\x01\\x85\\uFDD0 end\"";
        return of("hostile", language, HOSTILE.replace("HARM", harm));
    }

    /** A case file that holds everything a case file can. */
    static Example of(CaseFile file, Language language) {
        return of(file.id(), language, file, STANDARDS.frameworks().getFirst(), Scope.wholeAt(AS_OF));
    }

    private static Example of(String name, Language language, String yaml) {
        var reading = Notation.readCaseFile(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, COMPILED);
        if (!(reading instanceof Read<CaseFile>(var file))) {
            throw new AssertionError(reading);
        }
        return of(name, language, file, STANDARDS.frameworks().getFirst(), Scope.wholeAt(AS_OF));
    }

    private static Example of(String name, Language language, CaseFile file, Framework framework, Scope scope) {
        var evaluation = new Evaluator(STANDARDS).evaluate(file, framework, scope);
        return new Example(name, language, evaluation, History.of(file, framework, scope, STANDARDS));
    }

    /** The published case of Seoul on other days, and in the scope of a paper on it. */
    static Stream<Example> onOtherDays() {
        var years = new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));
        return Stream.of(
                scoped(Language.ID, Scope.wholeAt(COMPILED)),
                scoped(Language.ID, Scope.wholeAt(years.to())),
                scoped(Language.ID, new Scope(List.of("f-egov"), Optional.of(years), years.to())),
                scoped(Language.EN, Scope.wholeAt(years.to())),
                scoped(Language.KO, Scope.wholeAt(COMPILED)));
    }

    private static Example scoped(Language language, Scope scope) {
        var file = published("bandung-seoul", language).evaluation().file();
        var framework = STANDARDS.frameworks().getFirst();
        return PUBLISHED.computeIfAbsent(
                "bandung-seoul " + language + scope,
                _ -> of("bandung-seoul " + scope, language, file, framework, scope));
    }

    /** The same case by every other framework, and within one field and a period. */
    Stream<Example> otherwise() {
        var file = evaluation.file();
        var years = new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));
        var scope = new Scope(List.of(file.fields().getFirst().id()), Optional.of(years), years.to());
        var byFrameworks = STANDARDS.frameworks().stream()
                .skip(1)
                .map(framework -> of(name + " by " + framework.id(), language, file, framework, Scope.wholeAt(AS_OF)));
        return Stream.concat(
                byFrameworks,
                Stream.of(of(
                        name + " in one field",
                        language,
                        file,
                        STANDARDS.frameworks().getFirst(),
                        scope)));
    }

    Wording wording() {
        return new Wording(language, evaluation.file(), STANDARDS.frameworksWith(evaluation.framework()));
    }

    String html() {
        var made = html == null ? Report.html(evaluation, history, wording()) : html;
        html = made;
        return made;
    }

    /** The page without what only keeps a date or a number on one line. */
    String plainHtml() {
        return html().replaceAll("<span class=\"whole\">([^<]*)</span>(?:<wbr/>)?", "$1");
    }

    byte[] pdf() {
        var made = pdf == null ? Report.pdf(evaluation, history, wording()) : pdf;
        pdf = made;
        return made;
    }

    String json() {
        return EvaluationJson.write(evaluation, history, wording());
    }

    @Override
    public String toString() {
        return name + " " + language.tag();
    }

    private static final String SET_STATES = """
            setStates:
              - id: set-c3
                framework: eleven-indicators
                indicator: C3
                date: "2026-05-04"
                computed: weak
                state: adequate
                reason:
                  en: "The letters of 2023 carry the text on."
                  id: "Surat-surat tahun 2023 melanjutkan naskah itu."
                  ko: "2023년 서한이 협정을 이어 간다."
                evaluator: own-office
                author: "Rina Kartika"
                source: {ref: s4, quote: "Kedua pihak tetap berpegang pada naskah tersebut", place: "7"}
              - id: set-c10
                framework: eleven-indicators
                indicator: C10
                date: "2023-02-01"
                computed: weak
                state: strong
                reason:
                  en: "The council reviewed it every year."
                  id: "DPRD meninjaunya setiap tahun."
                  ko: "시의회가 해마다 검토하였다."
                evaluator: council
                source: {ref: s4, quote: "DPRD telah meninjau kerja sama ini"}
            """;

    private static final String HOSTILE = """
            schema: pcf/0.2
            id: hostile
            compiled: "2026-06-01"
            title: {en: HARM}
            sources:
              - {id: s1, type: report, title: {en: HARM}, creator: HARM, issued: "2020", url: "javascript:alert(1)", doi: HARM, license: HARM, file: HARM, about: {en: HARM}, lang: id}
            partnership:
              type: sister-city
              parties:
                - {side: a, city: one, calls: {en: HARM}}
                - {side: b, city: two}
            cities:
              - {id: one, name: {en: HARM}, country: ID}
              - {id: two, name: {en: "Two"}, country: KR}
            fields:
              - {id: f-one, label: {en: HARM}, agreed: true}
            agreements:
              - id: mou
                type: memorandum-of-understanding
                title: {en: HARM}
                signed: "2016-10-07"
                termYears: 5
                clauses:
                  - {id: mou-purpose, item: purpose, present: true, article: HARM, text: {en: HARM}, source: {ref: s1, quote: HARM}}
                source: {ref: s1, quote: HARM, place: HARM, reading: {en: HARM}}
            activities:
              - {id: t1, type: training, title: {en: HARM}, date: "2017-05", status: held, host: a, source: {ref: s1, quote: HARM}}
            contradictions:
              - id: k1
                about: {en: HARM}
                versions:
                  - {says: {en: HARM}, source: {ref: s1, quote: HARM}}
                  - {says: {en: "Two"}, source: {ref: s1, quote: "Two"}}
                note: {en: HARM}
            judgements:
              - id: e1
                framework: eleven-indicators
                evaluator: academic
                author: HARM
                method: {en: HARM}
                period: "2016/2020"
                verdicts:
                  - {indicator: C3, verdict: strong, asks: {en: HARM}, source: {ref: s1, quote: HARM}}
                source: {ref: s1, quote: HARM}
            """;
}
