package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.casefile.Assertion.About.CONTACTS;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_COUNT;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C1, alliance capability: does each side have the unit, the people and the experience? */
class C1SignalsTest {

    private static final String OFFICES = """
            organisations:
              - {id: kerja-sama, name: {id: "Bagian Kerja Sama"}, side: a, nature: government, role: coordinator}
              - {id: gukje, name: {ko: "국제협력과"}, side: b, nature: government, role: coordinator}
            """;

    /** C1.1: sides with a unit and a PIC confirmed within 12 months; a half for a confirmation 13 to 24 months old. */
    @Nested
    class UnitAndPersonInCharge {

        @Test
        void strongWhereBothSidesAreConfirmedThisYear() {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, attested: "2024-03"}
                      - {id: pic-b, side: b, unit: gukje, person: minji, attested: "2024-10-02"}
                    """).isStrong(2).decidedBy("pic-a");
        }

        /** Nobody says until when she stays; that she is there is confirmed. */
        @Test
        void anEndOfWhichNobodyKnowsTakesNothingFromAConfirmation() {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2020-01-01/", attested: "2024-03"}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2020-01-01/", attested: "2024-10-02"}
                    """).isStrong(2);
        }

        @Test
        void adequateWhereOneConfirmationIsEighteenMonthsOld() {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, attested: "2024-03"}
                      - {id: pic-b, side: b, unit: gukje, person: minji, attested: "2023-06"}
                    """).isAdequate(1.5);
        }

        @Test
        void weakWhereThePartnersWasLastConfirmedThreeYearsAgo() {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, attested: "2024-03"}
                      - {id: pic-b, side: b, unit: gukje, person: minji, attested: "2021-11"}
                    """).isWeak(1).decidedBy("pic-b");
        }

        /** Said so, or declared whole without it. */
        @ParameterizedTest
        @CsvSource({"absent", "complete"})
        void weakWhereNobodyIsKnownToBeInCharge(String says) {
            Answer.of("C1.1", """
                    assertions:
                      - {id: nobody, says: %s, about: contacts, period: "2024"}
                    """.formatted(says)).isWeak(0).decidedBy("nobody");
        }

        @Test
        void openWhereOnlyOneSideIsRecorded() {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, attested: "2024-03"}
                    """)
                    .isOpen(1, 2)
                    .needs(MISSING_DETAIL)
                    .needsComplete(CONTACTS, "2024-12-31", "2024-12-31");
        }

        @Test
        void openWhereNobodySaysUntilWhenThePartnersWasInPlace() {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, attested: "2024-03"}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2020/"}
                    """).isOpen(1, 2).doubts("pic-b").needs(EXACT_DATE, "pic-b");
        }

        @Test
        void openWhereThePartnersUnitIsNotNamed() {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, attested: "2024-03"}
                      - {id: pic-b, side: b, person: minji, attested: "2024-03"}
                    """).isOpen(1, 2).doubts("pic-b").needs(MISSING_DETAIL, "pic-b");
        }

        /** The file was compiled on 21 November 2026. */
        @ParameterizedTest
        @CsvSource({
            "2024-12-31, STRONG, 2",
            "2027-11-20, STRONG, 2", // the last of its 12 months
            "2027-11-21, WEAK, 1",
            "2028-11-20, WEAK, 1",
            "2028-11-21, WEAK, 0",
            "2035-12-31, WEAK, 0",
        })
        void aTermThatStillRunsIsConfirmedByTheFileUntilItWasCompiled(String asOf, State state, double value) {
            Answer.of("C1.1", asOf, OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2020-01-01/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2020-01-01/.."}
                    """).is(state, value);
        }

        @Test
        void withoutEvidenceWhereNobodyIsRecorded() {
            Answer.of("C1.1", OFFICES).hasNoEvidence();
        }

        @ParameterizedTest
        @CsvSource({
            "2024-01-01, STRONG, 2", // the first day of the last 12 months
            "2023-12-31, ADEQUATE, 1.5",
            "2023-01-01, ADEQUATE, 1.5", // the first day of the last 24 months
            "2022-12-31, WEAK, 1",
        })
        void monthsAreCountedBackFromTheDayAskedAbout(String confirmed, State state, double value) {
            Answer.of("C1.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, attested: "2024-03"}
                      - {id: pic-b, side: b, unit: gukje, person: minji, attested: "%s"}
                    """.formatted(confirmed)).is(state, value);
        }
    }

    /** C1.2: longest vacancy in the window, in days: strong up to 30, adequate up to 180. */
    @Nested
    class Continuity {

        @ParameterizedTest
        @CsvSource({
            "2023-06-30, 2023-07-01, STRONG, 30",
            "2023-07-01, 2023-07-02, ADEQUATE, 31",
            "2023-11-27, 2023-11-28, ADEQUATE, 180",
            "2023-11-28, 2023-11-29, WEAK, 181",
        })
        void theLongestVacancyDecides(String lastVacantDay, String successor, State state, double days) {
            Answer.of("C1.2", OFFICES + """
                    contacts:
                      - {id: pic-a1, side: a, unit: kerja-sama, person: rina, inPost: "2019-01-01/2023-05-31"}
                      - {id: vacancy, side: a, unit: kerja-sama, vacant: true, inPost: "2023-06-01/%s"}
                      - {id: pic-a2, side: a, unit: kerja-sama, person: rina, inPost: "%s/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2019-01-01/.."}
                    assertions:
                      - {id: all-terms, says: complete, about: contacts}
                    """.formatted(lastVacantDay, successor))
                    .is(state, days)
                    .decidedBy("vacancy");
        }

        @Test
        void strongWhereEveryTermIsRecordedAndNoneIsVacant() {
            Answer.of("C1.2", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2019-01-01/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2019-01-01/.."}
                    assertions:
                      - {id: all-terms, says: complete, about: contacts}
                    """).isStrong(0);
        }

        @Test
        void openWhereTheMonthsOfTheVacancyAreKnownButNotItsDays() {
            Answer.of("C1.2", OFFICES + """
                    contacts:
                      - {id: vacancy, side: a, unit: kerja-sama, vacant: true, inPost: "2023-06/2023-12"}
                    assertions:
                      - {id: all-terms, says: complete, about: contacts}
                    """).isOpen(155, 214).doubts("vacancy").needs(EXACT_DATE, "vacancy");
        }

        @Test
        void nineMonthsWithoutAnybodyOnACompleteListAreAVacancy() {
            Answer.of("C1.2", OFFICES + """
                    contacts:
                      - {id: pic-a1, side: a, unit: kerja-sama, person: rina, inPost: "2019-01-01/2022-12-31"}
                      - {id: pic-a2, side: a, unit: kerja-sama, person: rina, inPost: "2023-10-01/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2019-01-01/.."}
                    assertions:
                      - {id: all-terms, says: complete, about: contacts}
                    """).isWeak(273);
        }

        @Test
        void strongWhereOneWasInChargeThroughoutOnEitherSide() {
            Answer.of("C1.2", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2019-01-01/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2019-01-01/.."}
                    """).isStrong(0);
        }

        @Test
        void openWhereAnotherMayHaveFilledTheGap() {
            Answer.of("C1.2", OFFICES + """
                    contacts:
                      - {id: pic-a1, side: a, unit: kerja-sama, person: rina, inPost: "2019-01-01/2022-12-31"}
                      - {id: pic-a2, side: a, unit: kerja-sama, person: rina, inPost: "2023-10-01/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2019-01-01/.."}
                    """).isOpen(0, 273).needsComplete(CONTACTS);
        }

        @Test
        void withoutEvidenceWhereNoTermIsRecorded() {
            Answer.of("C1.2", OFFICES).hasNoEvidence();
        }
    }

    /** C1.3: active partnerships for each full-time officer of the own unit: strong up to 5, adequate up to 10. */
    @Nested
    class PortfolioLoad {

        @ParameterizedTest
        @CsvSource({"10, 2, STRONG, 5", "11, 2, ADEQUATE, 5.5", "20, 2, ADEQUATE, 10", "21, 2, WEAK, 10.5"})
        void partnershipsAreDividedByOfficers(int partnerships, double officers, State state, double load) {
            Answer.of("C1.3", """
                    workloads:
                      - {id: load-2024, side: a, date: "2024", activePartnerships: %s, officers: %s}
                    """.formatted(partnerships, officers))
                    .is(state, load)
                    .decidedBy("load-2024");
        }

        @Test
        void openWhereTheNumberOfPartnershipsIsOnlyALowerBound() {
            Answer.of("C1.3", """
                    workloads:
                      - {id: load-2024, side: a, date: "2024", activePartnerships: "8..", officers: 2}
                    """).isOpen(4, Double.POSITIVE_INFINITY).needs(EXACT_COUNT, "load-2024");
        }

        @Test
        void withoutEvidenceWhereTheOfficersAreUnknown() {
            Answer.of("C1.3", """
                    workloads:
                      - {id: load-2024, side: a, date: "2024", activePartnerships: 14}
                    """).hasNoEvidence().doubts("load-2024");
        }
    }

    /**
     * C1.4: agreed fields with a named technical agency on both sides, in per cent. An unnamed agency leaves the answer
     * open, unless it is declared that the field has none.
     */
    @Nested
    class TechnicalCounterparts {

        private static final String FIELDS = """
                fields:
                  - {id: f-transport, label: {en: "Transport"}, agreed: true}
                  - {id: f-waste, label: {en: "Waste"}, agreed: true}
                """;

        @Test
        void strongWhereEachFieldHasAnAgencyOnBothSides() {
            Answer.of("C1.4", FIELDS + """
                    organisations:
                      - {id: bus-b, name: {ko: "대중교통과"}, side: b, nature: government, role: trainer, fields: [f-transport]}
                      - {id: dishub, name: {id: "Dishub"}, side: a, nature: government, role: technical-agency,
                         fields: [f-transport]}
                      - {id: dlh, name: {id: "DLH"}, side: a, nature: government, role: technical-agency, fields: [f-waste]}
                      - {id: waste-b, name: {ko: "자원순환과"}, side: b, nature: government, role: technical-agency,
                         fields: [f-waste]}
                    """).isStrong(100).decidedBy("bus-b");
        }

        @Test
        void openWhereTheOtherFieldHasNoneNamed() {
            Answer.of("C1.4", FIELDS + """
                    organisations:
                      - {id: dishub, name: {id: "Dishub"}, side: a, nature: government, role: technical-agency,
                         fields: [f-transport, f-waste]}
                      - {id: bus-b, name: {ko: "대중교통과"}, side: b, nature: government, role: technical-agency,
                         fields: [f-transport]}
                    """).isOpen(50, 100).doubts("f-waste").needs(MISSING_DETAIL, "f-waste");
        }

        @Test
        void weakWhereItIsKnownThatAFieldHasNone() {
            Answer.of("C1.4", FIELDS + """
                    organisations:
                      - {id: dishub, name: {id: "Dishub"}, side: a, nature: government, role: technical-agency,
                         fields: [f-transport, f-waste]}
                      - {id: bus-b, name: {ko: "대중교통과"}, side: b, nature: government, role: technical-agency,
                         fields: [f-transport]}
                    assertions:
                      - {id: no-agency, says: absent, about: technical-agencies, fields: [f-waste]}
                    """).isWeak(50).decidedBy("f-waste");
        }

        @Test
        void withoutEvidenceWhereNoAgencyIsNamed() {
            Answer.of("C1.4", FIELDS).hasNoEvidence();
        }
    }

    /**
     * C1.5: years from the first instrument with a city of that country to this signing; weak below 1, strong from 5.
     */
    @Nested
    class Experience {

        private static final String SIGNED = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 10}
                """;

        @ParameterizedTest
        @CsvSource({
            "1997-10-07, STRONG, 19", // Bandung and Suwon, when Bandung and Seoul signed
            "2011-10-07, STRONG, 5",
            "2011-10-08, ADEQUATE, 4.9",
            "2015-10-07, ADEQUATE, 1",
            "2015-10-09, WEAK, 0.9",
        })
        void theFirstInstrumentWithACityOfThatCountryCounts(String since, State state, double years) {
            var answer = Answer.of("C1.5", SIGNED + """
                    precedents:
                      - {id: suwon, side: a, partner: {ko: "수원시"}, country: KR, since: "%s"}
                    """.formatted(since)).decidedBy("suwon");
            assertThat(answer.measurement().state()).isEqualTo(state);
            assertThat(answer.measurement().value().orElseThrow().least()).isBetween(years - 0.1, years + 0.1);
        }

        @Test
        void openWhereOnlyTheYearOfTheFirstInstrumentIsKnown() {
            var answer = Answer.of("C1.5", SIGNED + """
                    precedents:
                      - {id: suwon, side: a, partner: {ko: "수원시"}, country: KR, since: "2011"}
                    """);
            assertThat(answer.measurement().gap()).contains(Measurement.Gap.CANNOT_TELL);
            answer.needs(EXACT_DATE, "suwon");
        }

        @ParameterizedTest
        @CsvSource({"2017-01-15, ADEQUATE, 1", "2013-01-15, STRONG, 5"})
        void anniversariesAreWholeYears(String since, State state, double years) {
            Answer.of("C1.5", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2018-01-15", termYears: 10}
                    precedents:
                      - {id: suwon, side: a, partner: {ko: "수원시"}, country: KR, since: "%s"}
                    """.formatted(since)).is(state, years);
        }

        /** It came into force more than a year after it was signed. */
        @Test
        void theSigningCountsAndNotTheEntryIntoForce() {
            Answer.of("C1.5", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-06-01", from: "2018-01-01", termYears: 20}
                    precedents:
                      - {id: suwon, side: a, partner: {ko: "수원시"}, country: KR, since: "2012-06-01"}
                    """).isAdequate(4).decidedBy("suwon");
        }

        @ParameterizedTest
        @CsvSource({"b", "third"})
        void theExperienceOfSomebodyElseIsNotTheOwnCitys(String side) {
            Answer.of("C1.5", SIGNED + """
                    precedents:
                      - {id: suwon, side: %s, partner: {ko: "수원시"}, country: KR, since: "1997-06-01"}
                    """.formatted(side)).hasNoEvidence();
        }

        @Test
        void aCityOfAnotherCountryIsNoExperience() {
            Answer.of("C1.5", SIGNED + """
                    precedents:
                      - {id: braunschweig, side: a, partner: {de: "Braunschweig"}, country: DE, since: "1960-06-02"}
                    """).hasNoEvidence();
        }

        @Test
        void withoutEvidenceWhereNothingEarlierIsRecorded() {
            Answer.of("C1.5", SIGNED).hasNoEvidence();
        }
    }

    /** C1.6: considerations of PP 28/2018 Art. 27(3) with a written justification: 3 strong, 2 adequate. */
    @Nested
    class Parity {

        @ParameterizedTest
        @CsvSource({
            "true, true, true, STRONG, 3",
            "true, true, false, ADEQUATE, 2",
            "true, false, false, WEAK, 1",
            "false, false, false, WEAK, 0",
        })
        void eachConsiderationCountsOnce(
                boolean status, boolean complement, boolean people, State state, double justified) {
            Answer.of("C1.6", """
                    considerations:
                      - {id: status, type: equality-of-status, justified: %s, text: {id: "Setingkat kota"}}
                      - {id: complement, type: complementarity, justified: %s, text: {id: "Saling melengkapi"}}
                      - {id: people, type: people-to-people, justified: %s, text: {id: "Hubungan antarwarga"}}
                    """.formatted(status, complement, people)).is(state, justified);
        }

        @Test
        void theMissingJustificationDecides() {
            Answer.of("C1.6", """
                    considerations:
                      - {id: status, type: equality-of-status, justified: true, text: {id: "Setingkat kota"}}
                      - {id: complement, type: complementarity, justified: false, text: {id: "Tidak dijelaskan"}}
                      - {id: people, type: people-to-people, justified: false, text: {id: "Tidak dijelaskan"}}
                    """).isWeak(1).decidedBy("complement");
        }

        @Test
        void openWhereOneConsiderationIsNotMentioned() {
            Answer.of("C1.6", """
                    considerations:
                      - {id: status, type: equality-of-status, justified: true, text: {id: "Setingkat kota"}}
                      - {id: people, type: people-to-people, justified: true, text: {id: "Hubungan antarwarga"}}
                    """).isOpen(2, 3).needs(MISSING_DETAIL);
        }

        @Test
        void withoutEvidenceWhereNoneIsMentioned() {
            Answer.of("C1.6", "").hasNoEvidence();
        }
    }
}
