package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.notation.Files.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.notation.Reading.Refused;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Problem;

/** What is said to have happened is not dated after the day of the reading. */
class FutureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "held, 2026-11-21, true",
        "held, 2026-11-22, false",
        "held, 2026-11, true",
        "held, 2026-12, false",
        "held, 2026, true",
        "held, 2027, false",
        "held, 2027~, true",
        "held, 2026-12/2027-02, false",
        "held, ../2027-02, true",
        "held, [2026-11..2027-03], true",
        "ongoing, 2026-11/2027-06, true",
        "ongoing, 2027-01/2027-06, false",
        "planned, 2027, true",
        "postponed, 2027, true",
        "cancelled, 2027, true",
    })
    void anActivityThatTookPlaceHasBegunOnSomeDayItsDateAllows(String status, String date, boolean read) {
        var file = with(with("status: held", "status: " + status), "date: \"2021\"", "date: \"" + date + "\"");

        assertThat(faults(file)).isEqualTo(read ? List.of() : List.of(Fault.IN_THE_FUTURE));
    }

    /** One line for each date that says that something happened, and one for its neighbour that may lie ahead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            activities[0].alsoDated[0].date       | status: held | status: held\\n    alsoDated: [{date: "2027"}]
            activities[0].requested               | status: held | status: planned\\n    requested: "2027"
            activities[0].published               | status: held | status: planned\\n    published: "2027"
            activities[0].participantsEvaluated   | status: held | status: held\\n    participantsEvaluated: "2027"
            activities[0].learningChecked         | status: held | status: held\\n    learningChecked: "2027"
            ''                                    | status: held | status: planned\\n    planned: "2027"
            compiled                              | compiled: "2026-11-21" | compiled: "2026-11-22"
            sources[0].issued                     | issued: "2024" | issued: "2027"
            ''                                    | issued: "2024" | coverage: "2027"
            agreements[0].signed                  | signed: "2015-05" | signed: "2027"
            agreements[0].alsoSigned[0].date      | signed: "2015-05" | signed: "2015-05"\\n    alsoSigned: [{date: "2027"}]
            ''                                    | until: "2021-10-07" | from: "2027"\\n    until: "2031"
            budget[0].date                        | payer: city | payer: city, date: "2027"
            ''                                    | stage: paid | stage: promised, date: "2027"
            ''                                    | stage: paid | stage: approved, date: "2027"
            annualPlans[0].approved               | budget: | annualPlans: [{id: p, year: 2027, approved: "2027"}]\\nbudget:
            ''                                    | budget: | annualPlans: [{id: p, year: 2027}]\\nbudget:
            procedure[0].document                 | budget: | procedure: [{id: p, agreement: mou, stage: signing, document: "2027"}]\\nbudget:
            messages[0].sent                      | budget: | messages: [{id: m, from: a, sent: "2027"}]\\nbudget:
            messages[0].answered                  | budget: | messages: [{id: m, from: a, sent: "2024", answered: "2027"}]\\nbudget:
            obligations[0].done                   | budget: | obligations: [{id: o, type: travel-permit, text: {en: "x"}, due: "2027", done: "2027"}]\\nbudget:
            ''                                    | budget: | obligations: [{id: o, type: travel-permit, text: {en: "x"}, due: "2027"}]\\nbudget:
            outputs[0].date                       | budget: | outputs: [{id: o, type: output, text: {en: "x"}, planned: false, date: "2027"}]\\nbudget:
            ''                                    | budget: | outputs: [{id: o, type: output, text: {en: "x"}, planned: true, date: "2027"}]\\nbudget:
            events[0].date                        | budget: | events: [{id: e, type: pandemic, date: "2027"}]\\nbudget:
            surveys[0].date                       | budget: | surveys: [{id: q, question: benefit, side: a, value: 4, date: "2027"}]\\nbudget:
            workloads[0].date                     | budget: | workloads: [{id: w, side: a, date: "2027"}]\\nbudget:
            proposals[0].date                     | budget: | proposals: [{id: p, text: {en: "x"}, date: "2027"}]\\nbudget:
            precedents[0].since                   | budget: | precedents: [{id: p, side: a, partner: {en: "x"}, country: KR, since: "2027"}]\\nbudget:
            contacts[0].attested                  | budget: | contacts: [{id: c, side: a, attested: "2027"}]\\nbudget:
            ''                                    | budget: | contacts: [{id: c, side: a, inPost: "2027"}]\\nbudget:
            assertions[0].period                  | budget: | assertions: [{id: x, says: complete, about: activities, period: "2027"}]\\nbudget:
            judgements[0].period                  | budget: | judgements: [{id: j, evaluator: staff, period: "2027"}]\\nbudget:
            judgements[0].issued                  | budget: | judgements: [{id: j, evaluator: staff, period: "2024", issued: "2027"}]\\nbudget:
            setStates[0].date                     | budget: | setStates: [{id: v, framework: f, indicator: C1, date: "2027", computed: weak, state: adequate, reason: {en: "x"}, evaluator: staff}]\\nbudget:
            ''                                    | budget: | policies: [{id: y, side: a, title: {en: "x"}, inForce: "2027"}]\\nbudget:
            ''                                    | budget: | termsOfOffice: [{id: z, side: a, office: mayor, term: "2027/2032"}]\\nbudget:
            """)
    void everyDateThatSaysSoIsHeldToIt(String path, String passage, String replacement) {
        var problems = problems(with(passage, replacement.replace("\\n", "\n")));

        assertThat(problems).extracting(Problem::path).isEqualTo(path.isEmpty() ? List.of() : List.of(path));
        assertThat(problems).extracting(Problem::fault).allMatch(fault -> fault == Fault.IN_THE_FUTURE);
    }

    @Test
    void whatIsRefusedTodayIsReadOnItsDay() {
        var file = with("date: \"2021\"", "date: \"2027-03\"").getBytes(UTF_8);

        assertThat(Notation.readCaseFile(file, Format.YAML, LocalDate.of(2027, 2, 28)))
                .isInstanceOf(Refused.class);
        assertThat(Notation.readCaseFile(file, Format.YAML, LocalDate.of(2027, 3, 1)))
                .isInstanceOf(Reading.Read.class);
    }

    private static List<Fault> faults(String yaml) {
        return problems(yaml).stream().map(Problem::fault).toList();
    }

    private static List<Problem> problems(String yaml) {
        return switch (Notation.readCaseFile(yaml.getBytes(UTF_8), Format.YAML, TODAY)) {
            case Reading.Read<?> _ -> List.of();
            case Refused<?>(var problems) -> problems;
        };
    }
}
