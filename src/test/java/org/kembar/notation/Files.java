package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Reading.Read;
import org.kembar.notation.Reading.Refused;
import org.kembar.syntax.Problem;

/** A small valid case file in both formats, and short ways to read what tests make of it. */
final class Files {

    /** One place for each kind of mistake the tests make. */
    static final String YAML = """
            schema: pcf/0.2
            id: lyon-jember
            compiled: "2026-11-21"
            title: {en: "Lyon – Jember", ko: "리옹–젬버"}
            sources:
              - {id: s1, type: report, lang: fr, issued: "2024"}
            partnership:
              type: sister-city
              parties:
                - {side: a, city: lyon}
                - {side: b, city: jember}
            cities:
              - {id: lyon, name: {fr: "Lyon"}, country: FR, geonames: 2996944, languages: [fr]}
              - {id: jember, name: {id: "Jember"}, country: ID, languages: [id, jv]}
            fields:
              - {id: f-water, label: {en: "Water"}, agreed: true}
            agreements:
              - id: loi
                type: letter-of-intent
                signed: "2015-05"
              - id: mou
                type: memorandum-of-understanding
                signed: "2016-10-07"
                termYears: 5
                until: "2021-10-07"
                follows: loi
                fields: [f-water]
                source: {ref: s1, quote: "signé à Lyon"}
            activities:
              - id: training
                type: training
                title: {en: "Training"}
                status: held
                date: "2021"
                openToPublic: false
                occasions: "2.."
                has: [report]
                participants:
                  - {count: 12, group: civil-servant}
            budget:
              - {id: b1, stage: paid, money: {amount: 1200.5, currency: EUR}, payer: city}
            """;

    /** The last day a date can name, so that nothing lies in the future; {@link FutureTest} names other days. */
    static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    static final String JSON = Notation.write(read(YAML), Format.JSON);

    private Files() {}

    static Reading<CaseFile> reading(String text, Format format) {
        return Notation.readCaseFile(text.getBytes(UTF_8), format, END_OF_TIME);
    }

    static CaseFile read(String yaml) {
        return read(yaml, Format.YAML);
    }

    static CaseFile read(String text, Format format) {
        var reading = reading(text, format);
        assertThat(reading)
                .as(text.length() < 5000 ? text : text.substring(0, 5000))
                .isInstanceOf(Read.class);
        return ((Read<CaseFile>) reading).value();
    }

    static List<Problem> problems(String yaml) {
        return problems(yaml.getBytes(UTF_8), Format.YAML);
    }

    static List<Problem> problemsOfJson(String json) {
        return problems(json.getBytes(UTF_8), Format.JSON);
    }

    static List<Problem> problems(byte[] bytes, Format format) {
        return problems(bytes, format, END_OF_TIME);
    }

    static List<Problem> problems(byte[] bytes, Format format, LocalDate today) {
        var reading = Notation.readCaseFile(bytes, format, today);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused<CaseFile>) reading).problems();
    }

    /** The valid YAML file with one passage replaced; the passage must stand there once. */
    static String with(String passage, String replacement) {
        return with(YAML, passage, replacement);
    }

    static String with(String file, String passage, String replacement) {
        assertThat(file.split(java.util.regex.Pattern.quote(passage), -1))
                .as(passage)
                .hasSize(2);
        return file.replace(passage, replacement);
    }
}
