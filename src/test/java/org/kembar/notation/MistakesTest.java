package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kembar.notation.Files.problems;
import static org.kembar.notation.Files.with;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.notation.Reading.Refused;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Problem;

/** The mistakes people make when they write a case file by hand, and what they are told. */
class MistakesTest {

    @Test
    void allMistakesAreListedAtOnceInTheOrderOfTheFile() {
        var file = with(
                with(
                        with(
                                with(
                                        with(
                                                with(
                                                        with(
                                                                with(
                                                                        with(
                                                                                with(
                                                                                        with(
                                                                                                Files.YAML,
                                                                                                "compiled: \"2026-11-21\"",
                                                                                                "compiled: 2026"),
                                                                                        "type: report",
                                                                                        "type: rumour"),
                                                                                "{side: b, city: jember}",
                                                                                "{side: a, city: jember}"),
                                                                        "country: FR",
                                                                        "country: false"),
                                                                "{en: \"Water\"}",
                                                                "Water"),
                                                        "until: \"2021-10-07\"",
                                                        "until: \"2015\""),
                                                "follows: loi",
                                                "follows: mou"),
                                        "[f-water]",
                                        "[f-watr]"),
                                "status: held",
                                "state: held"),
                        "has: [report]",
                        "has: report"),
                "currency: EUR",
                "currency: Euro");

        assertThat(problems(file))
                .extracting(problem -> problem.at().line(), Problem::fault)
                .containsExactly(
                        tuple(3, Fault.NEEDS_QUOTES),
                        tuple(6, Fault.UNKNOWN_WORD),
                        tuple(10, Fault.PARTIES),
                        tuple(13, Fault.NORWAY),
                        tuple(16, Fault.NEEDS_LANGUAGES),
                        tuple(25, Fault.ENDS_BEFORE_SIGNED),
                        tuple(26, Fault.CYCLE),
                        tuple(27, Fault.NO_SUCH_ID),
                        tuple(30, Fault.MISSING_KEY),
                        tuple(33, Fault.UNKNOWN_KEY),
                        tuple(37, Fault.NEEDS_LIST),
                        tuple(41, Fault.WRONG_FORM));
    }

    @ParameterizedTest
    @CsvSource({
        "2016/2018, [2016..2018]",
        "2016-01/2016-06~, [2016-01..2016-06~]",
        "2016/.., 2016",
        "2016/, 2016",
        "[2016..2018],",
        "2016~,",
        "/2016,",
        "/,",
    })
    void whatHappensOnADayDoesNotLast(String signed, String instead) {
        var file = with("signed: \"2015-05\"", "signed: \"" + signed + "\"");
        if (instead == null) {
            assertThat(Files.read(file).agreements()).hasSize(2);
        } else {
            assertThat(problems(file))
                    .extracting(Problem::path, Problem::fault, Problem::expected)
                    .containsExactly(tuple("agreements[0].signed", Fault.LASTS_FROM_TO, instead));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "messages | {id: x, sent: \"2016/2017\", from: a} | sent",
                "messages | {id: x, sent: \"2016\", from: a, answered: \"2016/2017\"} | answered",
                "procedure | {id: x, agreement: mou, stage: signing, document: \"2016/2017\"} | document",
                "judgements | {id: x, evaluator: staff, period: \"2015/2016\", issued: \"2016/2017\"} | issued",
            })
    void noDayEventLasts(String list, String line, String key) {
        assertThat(problems(with("budget:\n", list + ":\n  - " + line + "\nbudget:\n")))
                .extracting(Problem::path, Problem::fault)
                .containsExactly(tuple(list + "[0]." + key, Fault.LASTS_FROM_TO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "judgements:\\n  - {id: x, evaluator: staff, period: \"2020\", issued: \"2019\"} | judgements[0].issued | BEFORE_ITS_CAUSE",
                "persons:\\n  - {id: x, name: X, side: b}\\ncontacts:\\n  - {id: y, side: a, person: x} | contacts[0].person | OF_THE_OTHER_SIDE",
                "annualPlans:\\n  - {id: x, year: 0} | annualPlans[0].year | NO_SUCH_YEAR",
            })
    void whatContradictsItselfIsRefused(String lines, String path, Fault fault) {
        assertThat(problems(with("budget:\n", lines.replace("\\n", "\n") + "\nbudget:\n")))
                .extracting(Problem::path, Problem::fault)
                .containsExactly(tuple(path, fault));
    }

    @Test
    void anArrangementIsNotSignedBeforeWhatItCarriesOut() {
        var arrangement =
                "  - {id: ia, type: implementing-arrangement, signed: \"SIGNED\", follows: mou}\nactivities:\n";
        assertThat(problems(with("activities:\n", arrangement.replace("SIGNED", "2016-10-06"))))
                .extracting(Problem::path, Problem::fault)
                .containsExactly(tuple("agreements[2].follows", Fault.FOLLOWS_A_LATER_ONE));
        assertThat(Files.read(with("activities:\n", arrangement.replace("SIGNED", "2016")))
                        .agreements())
                .hasSize(3);
    }

    @Test
    void aFileWithOneMistakeIsNotReadAtAll() {
        assertThat(Files.reading(with("{en: \"Water\"}", "{en: \"\"}"), Format.YAML))
                .isInstanceOf(Refused.class);
        assertThat(Files.reading(with(Files.JSON, "\"Water\"", "\"\""), Format.JSON))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSyntaxErrorIsToldAlone() {
        assertThat(problems(with("compiled: \"2026-11-21\"", "compiled: 2026\n bad: \"x")))
                .singleElement()
                .extracting(Problem::fault)
                .isEqualTo(Fault.BAD_INDENTATION);
    }

    @Test
    void norwayMayStandWithoutQuotes() {
        var norway = Files.read(with("country: FR", "country: NO")).cities().getFirst();
        assertThat(norway.country()).isEqualTo("NO");
        assertThat(Files.read(with("languages: [fr]", "languages: [no, nn]"))
                        .cities()
                        .getFirst()
                        .languages())
                .containsExactly("no", "nn");
        assertThat(Files.read(with("{fr: \"Lyon\"}", "{no: \"Lyon\"}"))
                        .cities()
                        .getFirst()
                        .name()
                        .in("no"))
                .hasValue("Lyon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "XK", "GB", "TL", "SS"})
    void aCountryIsOneOfTheStandardOrKosovo(String country) {
        assertThat(Files.read(with("country: FR", "country: " + country)).cities())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDR", "KRW", "BEF", "NLG", "DEM"})
    void aCurrencyMayBeOneOfThePast(String currency) {
        assertThat(Files.read(with("currency: EUR", "currency: " + currency)).budget())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "country: FR, country: UK, NO_SUCH_COUNTRY, GB",
        "country: FR, country: ON, NO_SUCH_COUNTRY, NO",
        "country: FR, country: DI, NO_SUCH_COUNTRY, ID",
        "country: FR, country: XX, NO_SUCH_COUNTRY,",
        "currency: EUR, currency: RMB, NO_SUCH_CURRENCY, CNY",
        "currency: EUR, currency: KWR, NO_SUCH_CURRENCY, KRW",
        "currency: EUR, currency: YES, NO_SUCH_CURRENCY,",
    })
    void aCodeOfNobodyIsRefusedWithTheOneThatWasMeant(String passage, String code, Fault fault, String meant) {
        assertThat(problems(with(passage, code)))
                .extracting(Problem::fault, Problem::meant)
                .containsExactly(tuple(fault, Optional.ofNullable(meant)));
    }

    @Test
    void aCodeOfNobodyIsToldTogetherWithWhatElseIsWrongThere() {
        assertThat(problems(with("{fr: \"Lyon\"}, country: FR", "Lyon, country: QQ")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_LANGUAGES, Fault.NO_SUCH_COUNTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "country: FR, country: false, \"NO\"",
        "country: FR, country: False, \"NO\"",
        "lang: fr, lang: false, \"no\""
    })
    void norwayReadAsFalseIsRecognised(String passage, String replacement, String expected) {
        assertThat(problems(with(passage, replacement)))
                .extracting(Problem::fault, Problem::expected)
                .containsExactly(tuple(Fault.NORWAY, expected));
    }

    @Test
    void onlyFalseIsNorway() {
        assertThat(problems(with("country: FR", "country: true")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_QUOTES);
        assertThat(problems(with("quote: \"signé à Lyon\"", "quote: false")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_QUOTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "NO", "yes", "on", "y", "n", "\"false\"", "0", "1", "~", "[false]"})
    void onlyTrueAndFalseAreTruthValues(String word) {
        assertThat(problems(with("openToPublic: false", "openToPublic: " + word)))
                .extracting(Problem::fault, Problem::expected)
                .containsExactly(tuple(Fault.NEEDS_TRUTH, "true, false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", "20161007", "2016.10", "0x7E0", "true", "1e3"})
    void aDateNeedsQuotesWhereYamlSeesSomethingElse(String date) {
        assertThat(problems(with("date: \"2021\"", "date: " + date)))
                .extracting(Problem::fault, Problem::expected)
                .containsExactly(tuple(Fault.NEEDS_QUOTES, "\"" + date + "\""));
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(problems(Files.YAML + "fields: []\n"))
                .extracting(Problem::fault, Problem::path)
                .containsExactly(tuple(Fault.DUPLICATE_KEY, "fields"));
        assertThat(problems(with("{en: \"Training\"}", "{en: \"Training\", \"en\": \"Course\"}")))
                .extracting(Problem::fault, Problem::path)
                .containsExactly(tuple(Fault.DUPLICATE_KEY, "activities[0].title.en"));
        assertThat(Files.problemsOfJson(with(
                        Files.JSON, "\"status\" : \"held\"", "\"status\" : \"held\", \"\\u0073tatus\" : \"planned\"")))
                .extracting(Problem::fault, Problem::path)
                .containsExactly(tuple(Fault.DUPLICATE_KEY, "activities[0].status"));
    }

    @Test
    void anIdOutsideAFactDeclaresNothing() {
        assertThat(problems(with("{count: 12, group: civil-servant}", "{count: 12, group: civil-servant, id: mou}")))
                .extracting(Problem::fault)
                .containsExactly(Fault.UNKNOWN_KEY);
    }

    @Test
    void theIdOfTheFileMayBeTheIdOfAFact() {
        assertThat(Files.read(with("id: lyon-jember", "id: mou")).id()).isEqualTo("mou");
    }

    @Test
    void aMissingFactIsNamedWithItsNearestNeighbours() {
        var fields = new StringBuilder();
        for (var i = 10; i < 50; i++) {
            fields.append("  - {id: f-").append(i).append(", label: {en: \"Field\"}}\n");
        }
        var file = with(with("fields:\n", "fields:\n" + fields), "[f-water]", "[f-305]");

        assertThat(problems(file))
                .singleElement()
                .extracting(Problem::expected)
                .isEqualTo("f-25, f-26, f-27, f-28, f-29, f-30, f-31, f-32, f-33, f-34, f-35, f-36");
    }

    @Test
    void aFactOfAnotherKindIsNoAnswer() {
        assertThat(problems(with("ref: s1", "ref: lyon")))
                .extracting(Problem::fault, Problem::path, Problem::expected)
                .containsExactly(tuple(Fault.WRONG_KIND_OF_ID, "agreements[1].source.ref", "sources:"));
    }

    @Test
    void agreementsDoNotFollowEachOtherInACircle() {
        var two = with("signed: \"2015-05\"", "signed: \"2015-05\"\n    follows: mou");
        var three = with(two, "    follows: loi\n", "    follows: arrangement\n")
                .replace(
                        "activities:\n",
                        "  - {id: arrangement, type: implementing-arrangement, signed: \"2017\", follows: loi}\nactivities:\n");

        assertThat(problems(with("follows: loi", "follows: mou")))
                .extracting(Problem::found)
                .containsExactly("mou → mou");
        assertThat(problems(two))
                .extracting(Problem::fault, Problem::found)
                .containsExactly(tuple(Fault.CYCLE, "loi → mou → loi"));
        assertThat(problems(three)).extracting(Problem::found).containsExactly("arrangement → loi → mou → arrangement");
    }

    @Test
    void anActivityDoesNotReplaceItself() {
        assertThat(problems(with("status: held", "status: held\n    replaces: training")))
                .extracting(Problem::fault)
                .containsExactly(Fault.CYCLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learningChecked", "participantsEvaluated"})
    void whatFollowsOnAnActivityIsRefusedOnlyIfItCertainlyComesBeforeIt(String name) {
        var early = "status: held\n    " + name + ": \"2020-12\"";
        assertThat(problems(with("status: held", early)))
                .extracting(Problem::fault, Problem::path, Problem::expected)
                .containsExactly(tuple(Fault.BEFORE_ITS_CAUSE, "activities[0]." + name, "2021"));
        assertThat(Files.read(with("status: held", early.replace("2020-12", "2021")))
                        .activities())
                .hasSize(1);
    }

    @Test
    void whatWasHeldIsNotAskedForAfterIt() {
        assertThat(problems(with("status: held", "status: held\n    requested: \"2022-01\"")))
                .extracting(Problem::fault, Problem::path, Problem::expected)
                .containsExactly(tuple(Fault.ASKED_FOR_TOO_LATE, "activities[0].requested", "2021"));
    }

    @ParameterizedTest
    @CsvSource({
        "held, published, 2020-12", // announced beforehand
        "held, requested, 2021-12",
        "postponed, requested, 2022-01",
        "planned, published, 2020-12",
        "held, planned, 2022-01",
    })
    void aDateThatCanBeRightIsRead(String status, String name, String date) {
        assertThat(Files.read(with("status: held", "status: %s\n    %s: \"%s\"".formatted(status, name, date)))
                        .activities())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-20, false", "2026-01-12, true", "2026-01, true", "2026, true", "2025-12, false"})
    void aReplyIsRefusedOnlyIfItCertainlyComesBeforeTheLetter(String answered, boolean read) {
        var letters = with("activities:", """
                messages:
                  - {id: letter, sent: "2026-01-12", from: a, answered: "%s"}
                activities:""".formatted(answered));
        if (read) {
            assertThat(Files.read(letters).messages()).hasSize(1);
        } else {
            assertThat(problems(letters)).extracting(Problem::fault).containsExactly(Fault.BEFORE_ITS_CAUSE);
        }
    }

    @Test
    void anEndIsRefusedOnlyIfItCertainlyComesTooEarly() {
        assertThat(Files.read(with("until: \"2021-10-07\"", "until: \"2016\"")).agreements())
                .hasSize(2);
        assertThat(problems(with("until: \"2021-10-07\"", "until: \"2016-09\"")))
                .extracting(Problem::fault)
                .containsExactly(Fault.ENDS_BEFORE_SIGNED);
        assertThat(problems(with("until: \"2021-10-07\"", "from: \"2018\"\n    until: \"2017\"")))
                .extracting(Problem::fault, Problem::expected)
                .containsExactly(tuple(Fault.ENDS_BEFORE_IT_STARTS, "2018"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-07, true", // on the day itself
        "2016-10, true",
        "2016, true",
        "2017-01-01, true",
        "2016-10-06, false",
        "2016-09, false",
    })
    void anAgreementIsInForceFromItsSigningOrLater(String from, boolean read) {
        var agreed = with("termYears: 5", "from: \"" + from + "\"");
        if (read) {
            assertThat(Files.read(agreed).agreements()).hasSize(2);
        } else {
            assertThat(problems(agreed)).extracting(Problem::fault).containsExactly(Fault.IN_FORCE_BEFORE_SIGNED);
        }
        assertThat(Files.read(
                                with(
                                        agreed,
                                        "    follows: loi\n",
                                        "    follows: loi\n    alsoSigned: [{date: \"2016-08\", source: {ref: s1, quote: \"x\"}}]\n"))
                        .agreements())
                .hasSize(2);
    }

    @Test
    void aWrongBeginningIsNotBlamedForTheTermToo() {
        assertThat(problems(with("until: \"2021-10-07\"", "from: \"2016-01-07\"\n    until: \"2021-10-07\"")))
                .extracting(Problem::fault)
                .containsExactly(Fault.IN_FORCE_BEFORE_SIGNED);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2021-10-06, true", // the last day of five years
        "'', 2021-10-07, true", // and the anniversary, as many write it
        "'', 2021, true",
        "'', 2021-11~, true", // perhaps October
        "'', 2019-03-31, true", // ended early
        "'', 2021-10-08, false",
        "'', 2022, false",
        "'from: \"2017-01-01\"', 2021-12-31, true",
        "'from: \"2017-01-01\"', 2022-01-02, false",
        "'extendsTacitly: true', 2026-10-06, true",
    })
    void aStatedEndIsRefusedOnlyIfItCertainlyComesAfterTheTerm(String also, String until, boolean read) {
        var agreed =
                with("until: \"2021-10-07\"", "until: \"" + until + "\"" + (also.isEmpty() ? "" : "\n    " + also));
        if (read) {
            assertThat(Files.read(agreed).agreements()).hasSize(2);
        } else {
            assertThat(problems(agreed)).extracting(Problem::fault).containsExactly(Fault.ENDS_AFTER_ITS_TERM);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            follows: mou                          | ''
            follows: mou, until: "2021-10-07"     | ''
            follows: mou, until: "2020"           | ''
            follows: loi, until: "2026"           | ''
            until: "2026"                         | ''
            follows: mou, until: "2026"           | until
            follows: mou, termYears: 5            | termYears
            follows: mou, extendsTacitly: true    | extendsTacitly
            """)
    void anAddendumProlongsNothing(String says, String blamed) {
        var file = with(
                "activities:", "  - {id: more, type: addendum, signed: \"2019-05-11\", " + says + "}\nactivities:");
        if (blamed.isEmpty()) {
            assertThat(Files.read(file).agreements()).hasSize(3);
        } else {
            assertThat(problems(file))
                    .extracting(Problem::fault, Problem::path, Problem::expected)
                    .containsExactly(tuple(Fault.ADDENDUM_PROLONGS, "agreements[2]." + blamed, "renewal"));
        }
        assertThat(Files.read(file.replace("type: addendum", "type: renewal")).agreements())
                .hasSize(3);
    }

    /** What certainly came first follows nothing that came after it; where dates leave it open, it may. */
    @ParameterizedTest
    @CsvSource({"2010-01-01, false", "2016-10-06, false", "2016-10-07, true", "2016-10, true", "2016~, true"})
    void anAgreementFollowsNoneThatWasSignedLater(String signed, boolean read) {
        var file = with(
                "activities:", "  - {id: other, type: charter, signed: \"" + signed + "\", follows: mou}\nactivities:");
        if (read) {
            assertThat(Files.read(file).agreements()).hasSize(3);
        } else {
            assertThat(problems(file))
                    .extracting(Problem::fault, Problem::path, Problem::expected)
                    .containsExactly(tuple(Fault.FOLLOWS_A_LATER_ONE, "agreements[2].follows", signed));
        }
    }

    @ParameterizedTest
    @CsvSource({"a, a, true", "b, b, true", "a, third, true", "third, b, true", "a, b, false", "b, a, false"})
    void theUnitOfAContactIsNoneOfTheOtherSide(String side, String unitOf, boolean read) {
        var file = with("agreements:", """
                organisations:
                  - {id: hall, name: {en: "City hall"}, side: %s, nature: government}
                contacts:
                  - {id: pic, side: %s, unit: hall}
                agreements:""".formatted(unitOf, side));
        if (read) {
            assertThat(Files.read(file).contacts()).hasSize(1);
        } else {
            assertThat(problems(file))
                    .extracting(Problem::fault, Problem::found, Problem::expected)
                    .containsExactly(tuple(Fault.OF_THE_OTHER_SIDE, "hall", side));
        }
    }

    /** An expert of a third party may hold the post of either side. */
    @ParameterizedTest
    @CsvSource({"a, a, true", "third, b, true", "a, third, true", "a, b, false", "b, a, false"})
    void thePersonOfAContactIsNoneOfTheOtherSide(String personOf, String side, boolean read) {
        var file = with("agreements:", """
                persons:
                  - {id: sato, name: Sato, side: %s}
                contacts:
                  - {id: pic, side: %s, person: sato}
                agreements:""".formatted(personOf, side));
        if (read) {
            assertThat(Files.read(file).contacts()).hasSize(1);
        } else {
            assertThat(problems(file))
                    .extracting(Problem::fault, Problem::found, Problem::expected)
                    .containsExactly(tuple(Fault.OF_THE_OTHER_SIDE, "sato", side));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 1000})
    void aTermIsBetweenOneYearAndNineHundredNinetyNine(int years) {
        assertThat(problems(with("termYears: 5", "termYears: " + years)))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_WHOLE_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            awareness       | 0, 12.5, 100  | -1, 100.5, 140 | 0 … 100
            benefit         | 1, 4.2, 5     | 0, 0.9, 5.1, 80 | 1 … 5
            self-assessment | 1, 3, 5       | 0, 6, 80       | 1 … 5
            """)
    void anAnswerLiesOnTheScaleOfItsQuestion(String question, String good, String bad, String scale) {
        var survey = Files.YAML
                + "surveys:\n  - {id: poll, question: %s, principle: G1, date: \"2024\", side: a, value: %s}\n";
        for (var value : good.split(", ")) {
            assertThat(Files.read(survey.formatted(question, value)).surveys()).hasSize(1);
        }
        for (var value : bad.split(", ")) {
            assertThat(problems(survey.formatted(question, value)))
                    .extracting(Problem::fault, Problem::found, Problem::expected)
                    .containsExactly(tuple(Fault.NOT_ON_THE_SCALE, value, scale));
        }
    }

    @Test
    void fewerThanNobodyNeverAnswersNorWorks() {
        var poll = "surveys:\n  - {id: poll, question: benefit, date: \"2024\", side: a, value: 4, respondents: %d}\n";
        assertThat(problems(Files.YAML + poll.formatted(-3)))
                .extracting(Problem::fault, Problem::path, Problem::found)
                .containsExactly(tuple(Fault.NEEDS_COUNT, "surveys[0].respondents", "-3"));
        var load = "workloads:\n  - {id: load, side: a, date: \"2024\", activePartnerships: 9, officers: %s}\n";
        assertThat(problems(Files.YAML + load.formatted("-0.5")))
                .extracting(Problem::fault, Problem::path, Problem::found)
                .containsExactly(tuple(Fault.NEEDS_COUNT, "workloads[0].officers", "-0.5"));
        assertThat(Files.read(Files.YAML + load.formatted("0")).workloads()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"3, 9, false", "3, \"4..\", false", "3, 3, true", "3, \"2..\", true", "\"3..\", 9, true"})
    void morePartnershipsThanThereAreAreRefusedOnlyIfThatIsCertain(String all, String active, boolean read) {
        var loads = Files.YAML + """
                workloads:
                  - {id: load, side: a, date: "2024", partnerships: %s, activePartnerships: %s}
                """.formatted(all, active);
        if (read) {
            assertThat(Files.read(loads).workloads()).hasSize(1);
        } else {
            assertThat(problems(loads)).extracting(Problem::fault).containsExactly(Fault.MORE_THAN_THERE_ARE);
        }
    }

    @Test
    void whatWasDoneIsNotOpen() {
        var action =
                "obligations:\n  - {id: list, type: meeting-action, text: {en: \"Send the list\"}, due: \"2024\", %s}\n";
        assertThat(problems(Files.YAML + action.formatted("done: \"2024-02\", open: true")))
                .extracting(Problem::fault, Problem::path)
                .containsExactly(tuple(Fault.DONE_AND_OPEN, "obligations[0].open"));
        assertThat(Files.read(Files.YAML + action.formatted("done: \"2024-02\", open: false"))
                        .obligations())
                .hasSize(1);
    }

    @Test
    void anOutputCannotHaveWhatItLacks() {
        var outputs =
                "outputs:\n  - {id: o, type: output, text: {en: \"An app\"}, planned: true, has: [target], lacks: [target]}\n";

        assertThat(problems(Files.YAML + outputs))
                .extracting(Problem::fault, Problem::path)
                .containsExactly(tuple(Fault.HAS_AND_LACKS, "outputs[0].lacks"));
    }
}
