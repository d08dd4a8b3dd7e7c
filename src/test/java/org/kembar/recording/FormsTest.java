package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.FullFacts;
import org.kembar.casefile.Money;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.evaluation.BuiltIn;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Listed;
import org.kembar.syntax.JsonWriting;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.util.LinkedMultiValueMap;

/** The forms follow the records: whatever a record can say can be typed, and is what was typed. */
class FormsTest {

    private static final CaseFile FULL = FullFacts.file();

    private static Stream<Kind> kinds() {
        return Kind.ALL.stream();
    }

    /** But for the two cities. */
    @Test
    void everyListOfTheCaseFileHasAForm() {
        assertThat(Kind.ALL.stream().map(Kind::key).toList())
                .containsExactlyElementsOf(Shape.of(CaseFile.class).parts().stream()
                        .filter(part -> part.shape() instanceof Listed)
                        .map(Shape.Part::name)
                        .filter(name -> !name.equals("cities"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFormFilledInWithARecordMakesThatRecord(Kind kind) {
        for (var record : kind.of(FULL)) {
            for (var language : Language.values()) {
                assertMade(kind, record, language);
            }
            FullFacts.variations(record).forEach(variation -> assertMade(kind, variation.changed(), Language.ID));
        }
    }

    private static void assertMade(Kind kind, Record record, Language language) {
        var transcript = transcript(kind, Filled.with(record, language), language);
        var node = transcript.record(Optional.of(Kind.id(record)));
        assertThat(transcript.troubles()).as("%s in %s", record, language).isEmpty();
        assertThat(Notation.readKept(JsonWriting.write(node), kind.shape().type())
                        .map(Record.class::cast))
                .contains(record);
    }

    private static Transcript transcript(Kind kind, Typing typing, Language language) {
        return new Transcript(FULL, kind, typing, offer(language), language);
    }

    private static Offer offer(Language language) {
        return new Offer(FULL, language, BuiltIn.standards().frameworks());
    }

    /** What the page shows of a record is all that the record says: sent back as it is, it is the same. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everythingTypedStandsInAFieldOfTheForm(Kind kind) {
        for (var record : kind.of(FULL)) {
            for (var language : Language.values()) {
                var typing = Filled.with(record, language);
                var inputs = new Inputs(FULL, typing, offer(language), List.of(), language);
                var shown = Stream.of(
                                inputs.first(kind.shape()), inputs.rare(kind.shape()), inputs.sources(kind.shape()))
                        .flatMap(List::stream)
                        .flatMap(FormsTest::values)
                        .toList();
                typing.byName().forEach((name, all) -> {
                    if (!name.equals("id")) {
                        all.forEach(value -> assertThat(shown).contains(name + "=" + value));
                    }
                });
            }
        }
    }

    private static Stream<String> values(Input input) {
        return switch (input) {
            case Input.Line line -> Stream.of(line.name() + "=" + line.value());
            case Input.Hidden hidden -> Stream.of(hidden.name() + "=" + hidden.value());
            case Input.Choose choose -> {
                assertThat(choose.options().stream().map(Offer.Option::value))
                        .as(choose.name())
                        .containsAll(Typing.present(choose.chosen()).stream().toList());
                yield Stream.of(choose.name() + "=" + choose.chosen());
            }
            case Input.Several several -> several.chosen().stream().map(chosen -> several.name() + "=" + chosen);
            case Input.Group group ->
                Stream.concat(group.inputs().stream(), group.rare().stream()).flatMap(FormsTest::values);
            case Input.Rows rows -> rows.rows().stream().flatMap(FormsTest::values);
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindHasItsPlaceAmongTheChoicesAndItsWords(Language language) {
        var links = KindsPage.of(FULL, language).groups().stream()
                .flatMap(group -> group.kinds().stream())
                .map(link -> link.address().replaceAll(".*/", ""))
                .toList();
        assertThat(links)
                .containsExactlyInAnyOrderElementsOf(kinds().map(Kind::key).toList());
        for (var kind : Kind.ALL) {
            for (var part : kind.shape().parts()) {
                assertThat(Wording.part(language, part)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEmptyFormSaysWhatIsNeededAndNothingElse(Kind kind) {
        var transcript = transcript(kind, Typing.NOTHING, Language.EN);
        transcript.record(Optional.empty());
        assertThat(transcript.troubles().stream().map(Trouble::field).toList())
                .isSubsetOf(kind.shape().parts().stream()
                        .filter(Shape.Part::required)
                        .map(Shape.Part::name)
                        .toList());
        assertThat(transcript.troubles().stream().map(Trouble::sentence))
                .allMatch(sentence -> sentence.endsWith("This is needed."));
    }

    /** As one writes how long an agreement holds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27 September 2023 sampai 26 September 2028 | 2023-09-27 | 2028-09-26
            2023–2028                                  | 2023       | 2028
            2023년 9월 27일~2028년 9월 26일                  | 2023-09-27 | 2028-09-26
            """)
    void aTimeTypedWhereItBeginsSaysWhereItEnds(String typed, String from, String until) {
        assertThat(inferred(Map.of("from", typed)).one("from")).isEqualTo(from);
        assertThat(inferred(Map.of("from", typed)).one("until")).isEqualTo(until);
        // What was typed as the end is the end.
        assertThat(inferred(Map.of("from", typed, "until", "2030")).one("until"))
                .isEqualTo("2030");
        assertThat(inferred(Map.of("from", typed, "until", "2030")).one("from")).isEqualTo(typed);
    }

    @Test
    void oneDayTypedWhereATimeBeginsSaysNothingOfItsEnd() {
        assertThat(inferred(Map.of("from", "sejak 2023")).one("until")).isEmpty();
        assertThat(inferred(Map.of("from", "27 September 2023")).one("until")).isEmpty();
    }

    /** Nobody typed it, and so nobody meant anything by it. */
    @Test
    void whatStoodThereStaysAsItIs() {
        var stood = Kind.of(Agreement.class).of(FULL).getFirst();
        var typing = Filled.with(stood, Language.ID)
                .and(Amendment.WAS, List.of(Notation.kept(stood)))
                .and("until", List.of(""));
        assertThat(Inferred.of(typing, Kind.of(Agreement.class).shape(), Language.ID))
                .isEqualTo(typing);
    }

    private static Typing inferred(Map<String, String> typed) {
        var fields = new LinkedMultiValueMap<String, String>();
        typed.forEach(fields::add);
        return Inferred.of(Typing.of(fields), Kind.of(Agreement.class).shape(), Language.ID);
    }

    /** Who opens a record to correct it finds dates as people write them, and sends them back as they were. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-05/2016-07",
                "2016-10-07",
                "2015-05-20/2015-05-22",
                "2007/..",
                "2016/2018",
                "2015-05",
                "2014",
                "2013~",
                "2012?",
                "../2018",
                "[2016..2018]",
                "2016-05/",
                "/",
                "201X",
                "2016-05-04T10:00:00Z"
            })
    void datesStandInTheFormAsPeopleWriteThem(String text) {
        if (!(EdtfDate.parse(text) instanceof EdtfReading.Read(var date))) {
            return;
        }
        for (var language : Language.values()) {
            var written = Filled.written(date, language);
            assertThat(Typed.date(written, language)).as(written).isEqualTo(new Typed.Understood<>(Optional.of(date)));
            // What nobody writes in a letter, a time of the day, stands as it is.
            if (text.contains("-") && !text.contains("T")) {
                assertThat(written).as("%s in %s", text, language).isNotEqualTo(text);
            }
        }
    }

    /** With its currency or without it, which may stand in its own field as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID | Rp250.000.000      |        | 250000000  | IDR
            EN | Rp 250.000.000,00  | IDR    | 250000000  | IDR
            ID | 250 juta           | Rp     | 250000000  | IDR
            ID | 2,5 miliar         | rupiah | 2500000000 | IDR
            EN | IDR 250,000,000    |        | 250000000  | IDR
            EN | ₩1,000             |        | 1000       | KRW
            KO | 2억 5천만            | 원      | 250000000  | KRW
            KO | 5천만 원             |        | 50000000   | KRW
            EN | 1,250              | KRW    | 1250       | KRW
            EN | 12.50              | EUR    | 12.50      | EUR
            """)
    void anAmountIsTypedAsPeopleWriteIt(Language language, String amount, String currency, String is, String in) {
        var transcript = money(language, amount, Optional.ofNullable(currency).orElse(""));
        var node = transcript.record(Optional.of("b1"));
        assertThat(transcript.troubles()).isEmpty();
        var line = Notation.readKept(JsonWriting.write(node), BudgetLine.class).orElseThrow();
        assertThat(line.money()).get().isInstanceOfSatisfying(Money.Amount.class, money -> {
            assertThat(money.amount()).isEqualByComparingTo(is);
            assertThat(money.currency()).isEqualTo(in);
        });
    }

    private static Transcript money(Language language, String amount, String currency) {
        var typing = Typing.NOTHING
                .and("stage", List.of("paid"))
                .and("payer", List.of("city"))
                .and("money.amount", List.of(amount))
                .and("money.currency", List.of(currency));
        return transcript(Kind.of(BudgetLine.class), typing, language);
    }

    /** What may be two amounts, or two currencies, is asked; what is answered as the question says is understood. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 1.250   | KRW | money.amount   | “1.250” can be read in two ways. Write 1250 or 1.2500.
            ID | 1,250   |     | money.amount   | “1,250” dapat dibaca dengan dua cara. Tulis 1250 atau 1,2500.
            KO | Rp1,250 |     | money.amount   | “Rp1,250”은(는) 두 가지로 읽힐 수 있습니다. 다음 중 하나로 입력하십시오: 1250, 1.2500.
            EN | Rp1.250 | KRW | money.currency | The amount says IDR, the currency beside it KRW.
            """)
    void anAmountThatMayBeTwoIsAsked(Language language, String amount, String currency, String field, String asked) {
        var transcript = money(language, amount, Optional.ofNullable(currency).orElse(""));
        transcript.record(Optional.of("b1"));
        assertThat(transcript.troubles()).anySatisfy(trouble -> {
            assertThat(trouble.field()).isEqualTo(field);
            assertThat(trouble.sentence()).contains(asked);
        });
        for (var answer : List.of("1250", Numbers.written(new BigDecimal("1.2500"), language))) {
            var answered = money(language, answer, "KRW");
            answered.record(Optional.of("b1"));
            assertThat(answered.troubles()).isEmpty();
        }
    }

    @Test
    void numbersAreReadAsTheLanguageWritesThem() {
        assertThat(Numbers.read("1.250.000,5", Language.ID))
                .map(Object::toString)
                .contains("1250000.5");
        assertThat(Numbers.read("1,250,000.5", Language.EN))
                .map(Object::toString)
                .contains("1250000.5");
        assertThat(Numbers.read("1,250,000", Language.KO)).map(Object::toString).contains("1250000");
        assertThat(Numbers.read("1.25", Language.ID)).isEmpty();
        assertThat(Numbers.read("1,25", Language.EN)).isEmpty();
        assertThat(Numbers.read("1e9", Language.EN)).isEmpty();
        assertThat(Numbers.read("9".repeat(31), Language.EN)).isEmpty();
    }
}
