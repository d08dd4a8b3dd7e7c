package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.Activity;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.Consideration;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Survey;
import org.kembar.casefile.TermOfOffice;
import org.kembar.cities.City;
import org.kembar.cities.DistanceCheck;
import org.kembar.cities.Match;
import org.kembar.claims.Confidence;
import org.kembar.claims.Ground;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Comparison;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Gate;
import org.kembar.evaluation.Step;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.measurement.Term;
import org.kembar.syntax.Fault;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    private static Properties bundle(Language language) throws IOException {
        var properties = new Properties();
        var path = Path.of("src/main/resources/org/kembar/wording/messages_" + language.tag() + ".properties");
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        return properties;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryKey(Language language) throws IOException {
        assertThat(new TreeSet<>(bundle(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle(Language.EN).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguagePutsInTheSameValues(Language language) throws IOException {
        var english = bundle(Language.EN);
        var other = bundle(language);
        for (var key : english.stringPropertyNames()) {
            assertThat(values(other.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        }
    }

    private static TreeSet<String> values(String sentence) {
        var values = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }

    /** 만료일 is the last day of a term; what lapses on a day is no longer in force on it. */
    @Test
    void koreanCallsNoDayTheLastOneThatIsTheFirstWithoutForce() throws IOException {
        assertThat(bundle(Language.KO).values())
                .noneSatisfy(text -> assertThat((String) text).contains("만료일"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsAFormatWithBalancedApostrophes(Language language) throws IOException {
        var bundle = bundle(language);
        for (var key : bundle.stringPropertyNames()) {
            var sentence = bundle.getProperty(key);
            assertThat(new MessageFormat(sentence, language.locale())).isNotNull();
            assertThat(sentence.replace("''", "").contains("'")).as(key).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantPeopleReadHasAWord(Language language) {
        var messages = Messages.in(language);
        Stream.<Class<? extends Enum<?>>>of(
                        Activity.Kind.class,
                        Activity.Format.class,
                        Activity.Aspect.class,
                        Activity.Status.class,
                        Activity.Cause.class,
                        Activity.Group.class,
                        AdverseEvent.Kind.class,
                        Agreement.Kind.class,
                        Agreement.Item.class,
                        Assertion.About.class,
                        Assertion.Says.class,
                        BudgetLine.Stage.class,
                        City.Kind.class,
                        Confidence.class,
                        BudgetLine.Payer.class,
                        org.kembar.casefile.City.Level.class,
                        Consideration.Kind.class,
                        Judgement.Evaluator.class,
                        Message.Channel.class,
                        Obligation.Kind.class,
                        Obstacle.Kind.class,
                        Organisation.Nature.class,
                        Organisation.Role.class,
                        Output.Kind.class,
                        Output.Aspect.class,
                        Partnership.Kind.class,
                        ProcedureStep.Stage.class,
                        Side.class,
                        Source.Kind.class,
                        Statement.Topic.class,
                        Survey.Question.class,
                        TermOfOffice.Office.class,
                        Comparison.Result.class,
                        Explanation.Role.class,
                        Finding.Trend.class,
                        Ground.class,
                        Standing.Legal.class,
                        Standing.Life.class,
                        Signal.Owner.class,
                        State.class,
                        Term.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .forEach(constant -> assertThat(messages.text(constant)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCompositeKeyExists(Language language) {
        var messages = Messages.in(language);
        for (var fault : Fault.values()) {
            assertThat(messages.text("Fault." + fault, "found", "expected")).isNotBlank();
        }
        for (var reason : Match.Reason.values()) {
            assertThat(messages.text("match." + reason, "name")).isNotBlank();
        }
        for (var result : DistanceCheck.Result.values()) {
            assertThat(messages.text("distance." + result, "stated", "difference"))
                    .isNotBlank();
        }
        for (var kind : Alarm.Kind.values()) {
            for (var certainty : new Truth[] {Truth.YES, Truth.CANNOT_TELL}) {
                assertThat(messages.text("alarm." + kind + "." + certainty, "when", 1, 2, "series", "facts"))
                        .isNotBlank();
            }
        }
        for (var kind : Gate.Kind.values()) {
            for (var closed : Truth.values()) {
                assertThat(messages.text("gate." + kind + "." + closed)).isNotBlank();
            }
        }
        for (var kind : Comparison.Reason.Kind.values()) {
            assertThat(messages.text("reason." + kind, "about", "asks", "question", "state"))
                    .isNotBlank();
        }
        for (var kind : Measurement.Need.Kind.values()) {
            switch (kind) {
                case MISSING_DETAIL ->
                    assertThat(messages.text("need.concerns", "facts")).isNotBlank();
                case DECLARED_COMPLETE ->
                    assertThat(messages.text("need." + kind, messages.text("need.days", "about", "days")))
                            .isNotBlank();
                case EXACT_DATE, EXACT_COUNT, ANY_RECORD -> {
                    assertThat(messages.text("need." + kind)).isNotBlank();
                    assertThat(messages.text("need." + kind + ".of", "fact")).isNotBlank();
                }
            }
        }
        for (var effect : Step.Effect.values()) {
            assertThat(messages.text("step.because." + effect, "C1.1", "name", "indicators"))
                    .isNotBlank();
        }
        for (var unit : Signal.Unit.values()) {
            if (unit != Signal.Unit.LEVEL) {
                assertThat(messages.text("unit." + unit, "1")).isNotBlank();
            }
        }
        for (var says : Assertion.Says.values()) {
            assertThat(messages.text("fact.assertion." + says, "about", "period", "fields"))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 1, 1, YEARS, 1 year",
        "EN, 0, 1, YEARS, 0 to 1 years",
        "EN, 1, Infinity, WORKING_DAYS, at least 1 working day",
        "EN, 2, 2, DAYS, 2 days",
        "EN, 0, 0, PERCENT, 0%",
        "EN, 2, 2, SIDES, both sides",
        "EN, 0, Infinity, PERCENT, not known",
        "ID, 1, 1, MONTHS, 1 bulan",
        "KO, 1, 1, POINTS, 1점"
    })
    void oneIsNotSeveral(Language language, double least, double most, Signal.Unit unit, String said) {
        var numbers = new NumberWords(Messages.in(language), language);
        assertThat(numbers.of(new Interval(least, most), unit)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | PP 28/2018 Art. 27(3)c [V]; OECD/EC (2023), Annex A, no. 3 | PP 28/2018 Art. 27(3)c [V]; OECD/EC (2023), Annex A, no. 3",
                "ID | PP 28/2018 Art. 28(4), 30, 31 [V]; Permendagri 25/2020, 3/2008 | PP 28/2018 Pasal 28 ayat (4), Pasal 30, Pasal 31 [V]; Permendagri 25/2020, 3/2008",
                "ID | OECD/EC (2023), Annex A, no. 1–5; ch. 4 | OECD/EC (2023), Lampiran A, angka 1–5; bab 4",
                "KO | PP 28/2018 Art. 28–33, 43 [V]; PP 28/2018 Art. 27(1)e | PP 28/2018 제28조~제33조, 제43조 [V]; PP 28/2018 제27조 제1항 e호",
                "KO | Surat Mendagri 009/5545/SJ (2019-07-01); doi 10.1016/j.habitatint.2008.10.021 | Surat Mendagri 009/5545/SJ (2019년 7월 1일); doi 10.1016/j.habitatint.2008.10.021",
                "EN | Bandung–Braunschweig, 2022-11 (digo.id); West Valley City UT, 3-10-1004 | Bandung–Braunschweig, November 2022 (digo.id); West Valley City UT, 3-10-1004",
            })
    void aCitationNamesArticlesAndDaysAsTheLanguageDoes(Language language, String written, String said) {
        var messages = Messages.in(language);
        assertThat(new CitationWords(messages, new DateWords(messages, language)).of(written))
                .isEqualTo(said);
    }

    @Test
    void aDateIsSaidNoMoreExactlyThanTheRecordKnowsIt() {
        var messages = Messages.in(Language.EN);
        var dates = new DateWords(messages, Language.EN);
        assertThat(dates.of(date("2016-10-07"))).isEqualTo("7 October 2016");
        assertThat(dates.of(date("2016-10"))).isEqualTo("October 2016");
        assertThat(dates.of(date("2016~"))).isEqualTo("about 2016");
        assertThat(dates.of(date("2016-01/2016-06"))).isEqualTo("January 2016 to June 2016");
        assertThat(dates.of(date("2016-09/"))).isEqualTo("from September 2016, end unknown");
        assertThat(dates.of(date("2007/.."))).isEqualTo("since 2007, still running");
        assertThat(dates.of(date("[2015-05..2016-10]"))).isEqualTo("some time from May 2015 to October 2016");
        assertThat(dates.of(date("/"))).isEqualTo("date not recorded");
    }

    private static EdtfDate date(String text) {
        return ((EdtfReading.Read) EdtfDate.parse(text)).date();
    }
}
