package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.Side;
import org.kembar.measurement.State;
import org.kembar.wording.Language;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PicturesTest {

    private static final Example SEOUL = Example.published("bandung-seoul", Language.EN);

    @ParameterizedTest
    @ValueSource(ints = {320, 356, 658, 1060, 2000})
    void haveANameADescriptionAndTheWidthAskedFor(int width) throws Exception {
        for (var picture : new String[] {strip(SEOUL, width), timeline(SEOUL, width)}) {
            var svg = parsed(picture);

            assertThat(svg.getAttribute("width")).isEqualTo(Integer.toString(width));
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("Bandung – Seoul");
        }
    }

    /** The three seconds: the memorandum ended in October 2021, and nothing has been in force since. */
    @Test
    void saySinceWhenNoAgreementIsInForce() {
        assertThat(strip(SEOUL, 1060))
                .contains("no agreement in force after 6 October 2021")
                .contains("as of 28 June 2026");
        assertThat(strip(SEOUL, 356)).contains("none in force").contains("Memorandum of understanding");
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void theWordsOfALapseAreWholeOrLeftOut(Example example) {
        for (var width = 300; width <= 1060; width += 40) {
            assertThat(strip(example, width)).doesNotContainPattern("<text class=\"alarm[^>]*>[^<]*…</text>");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAgreementIsNamedAlsoWhereItIsNarrow(Language language) {
        var example = Example.published("bandung-seoul", language);
        var names = example.evaluation().file().agreements().stream()
                .map(agreement -> example.wording().say(agreement.type()))
                .toList();

        assertThat(timeline(example, 356)).contains(names);
        assertThat(strip(example, 356)).contains(names);
    }

    /** What a row holds is named as the rows above are. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRowOfActivitiesBeginsWithACapital(Language language) {
        var example = Example.published("bandung-seoul", language);
        var words = example.wording();

        assertThat(timeline(example, 1060))
                .contains(">" + words.sentence(words.say("report.lane.hostUnknown")) + "<")
                .contains(">" + words.sentence(words.say("report.lane.hostedBy", words.side(Side.A))) + "<");
    }

    @Test
    void nothingShowsThroughWhatIsHollow() {
        for (var language : Language.values()) {
            for (var file : new String[] {"bandung-seoul", "bandung-namur"}) {
                var strip = strip(Example.published(file, language), 1060);
                var hollow = strip.indexOf("<circle");
                assertThat(strip).doesNotContain("fill=\"none\"");
                assertThat(hollow).isGreaterThan(0);
                assertThat(strip.substring(hollow)).doesNotContain("class=\"line-rule-strong\"");
            }
        }
    }

    @Test
    void theTableHoldsWhatTheStripShows() {
        var history = SEOUL.history();
        for (var i = 0; i < history.framework().indicators().size(); i++) {
            var runs = Run.of(history, i);
            for (var quarter : history.quarters()) {
                var shown = runs.stream()
                        .filter(run -> !quarter.day().isBefore(run.from())
                                && !quarter.day().isAfter(run.to()))
                        .map(Run::state)
                        .toList();
                assertThat(shown).containsExactly(quarter.ratings().get(i).state());
            }
        }
    }

    @Test
    void everyStateHasItsSign() {
        assertThat(strip(SEOUL, 1060)).contains(">▼<", ">■<", ">?<");
        assertThat(State.values()).hasSize(4);
    }

    @Test
    void aGapIsATimeInWhichNothingCanHaveBeen() {
        var gaps = Happening.gaps(
                Happening.of(SEOUL.evaluation().file(), SEOUL.evaluation().scope()),
                LocalDate.of(2013, 1, 1),
                LocalDate.of(2026, 6, 28));

        assertThat(gaps).contains(new Silence(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 28), true));
    }

    /** A number is as large as any other, however many digits it has. */
    @Test
    void everyNumberOfTheTimelineIsReadable() throws Exception {
        var file = SEOUL.evaluation().file();
        for (var width : new int[] {356, 1060}) {
            var svg = parsed(TimelinePicture.whole(
                    file,
                    SEOUL.evaluation().scope(),
                    SEOUL.wording(),
                    width,
                    fact -> 100 + file.facts().indexOf(fact)));
            var numbers = new ArrayList<Element>();
            var texts = svg.getElementsByTagName("text");
            for (var i = 0; i < texts.getLength(); i++) {
                var text = (Element) texts.item(i);
                if (text.getTextContent().matches("\\d{3}")) {
                    numbers.add(text);
                }
            }

            assertThat(numbers).hasSizeGreaterThan(5);
            assertThat(numbers)
                    .allSatisfy(number -> assertThat(Double.parseDouble(number.getAttribute("font-size")))
                            .isGreaterThanOrEqualTo(10));
        }
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void stayWellFormedInEveryLanguage(Example example) throws Exception {
        parsed(strip(example, 1060));
        parsed(timeline(example, 356));
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        var hostile = Example.hostile(Language.EN);

        assertThat(parsed(Report.legal(strip(hostile, 1060)))
                        .getElementsByTagName("script")
                        .getLength())
                .isZero();
        assertThat(parsed(Report.legal(timeline(hostile, 1060)))
                        .getElementsByTagName("script")
                        .getLength())
                .isZero();
    }

    /** Where the names stand above the rows, a name is nearer to its own row than to the one before. */
    @Test
    void aNameStandsNearerToItsRowThanToTheOneBefore() throws Exception {
        var rects = parsed(strip(SEOUL, 356)).getElementsByTagName("rect");
        var tops = new TreeSet<Double>();
        for (var i = 0; i < rects.getLength(); i++) {
            var row = (Element) rects.item(i);
            if (row.getAttribute("fill").startsWith("url(")) {
                tops.add(Double.parseDouble(row.getAttribute("y")));
            }
        }

        // A row is 16 high, and the capitals of its name, 9 high, stand 4 above it.
        assertThat(tops).hasSize(11);
        assertThat((tops.last() - tops.first()) / 10 - 16 - 4 - 9).isGreaterThan(6);
    }

    private static String strip(Example example, int width) {
        return HeatStripPicture.svg(example.evaluation().file(), example.history(), example.wording(), width);
    }

    private static String timeline(Example example, int width) {
        return TimelinePicture.svg(
                example.evaluation().file(), example.evaluation().scope(), example.wording(), width);
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
