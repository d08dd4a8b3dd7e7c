package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Workload;
import org.kembar.evaluation.Explanation;
import org.kembar.wording.Deciding;
import org.kembar.wording.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class ReportTest {

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void everyQuotationOfTheExplanationStandsInItUnderItsId(Example example) throws Exception {
        var elements = byId(parsed(example.html()));

        Explanation.of(example.evaluation()).leaves().forEach(leaf -> {
            assertThat(elements).containsKey(leaf.id());
            if (leaf.subject() instanceof Explanation.OfQuotation(var evidence)) {
                assertThat(elements.get(leaf.id()))
                        .extracting(Element::getTextContent)
                        .isEqualTo("“" + evidence.quote() + "”");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void everyLinkInsideLeadsSomewhereAndEveryIdIsUnique(Example example) throws Exception {
        var document = parsed(example.html());
        var elements = byId(document);
        var links = document.getElementsByTagName("a");

        for (var i = 0; i < links.getLength(); i++) {
            var target = ((Element) links.item(i)).getAttribute("href");
            assertThat(target).matches("(#|https?://).+");
            assertThat(target.startsWith("#") ? elements.keySet() : java.util.Set.of(target.substring(1)))
                    .contains(target.substring(1));
        }
    }

    /** That file was compiled on 1 June 2026, and is asked about 28 June. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void saysBesideTheScopeWhatTheFileCannotKnow(Language language) {
        var later = Example.hostile(language);
        var compiled = later.wording().say(later.evaluation().file().compiled());
        assertThat(later.plainHtml()).contains(later.wording().say("report.scope.compiled.earlier", compiled));
        assertThat(Example.published("bandung-namur", language).plainHtml())
                .doesNotContain(later.wording().say("report.scope.compiled.earlier", ""));
    }

    /** The same words as on the terminal: of an indicator without a state, the signals that could be rated. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theProfileSaysOfEachIndicatorWhatDecidesIt(Language language) {
        var example = Example.published("bandung-seoul", language);
        var deciding = new Deciding(example.evaluation(), example.wording());
        var report = assertThat(example.plainHtml());
        var rated = 0;
        for (var finding : example.evaluation().findings()) {
            report.contains(deciding.of(finding));
            for (var measurement : Deciding.rated(finding)) {
                report.contains(deciding.of(measurement));
                rated++;
            }
        }
        assertThat(rated).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCellOfATableBeginsLikeASentence(Language language) {
        assertThat(Example.published("bandung-seoul", language).html())
                .doesNotContainPattern("role=\"(rowheader|cell)\"[^>]*>\\s*(<p>)?\\p{Ll}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLineOfAnExplanationBeginsLikeASentence(Language language) {
        assertThat(Example.published("bandung-seoul", language).plainHtml())
                .doesNotContainPattern("(<d[td]>|<p class=\"about\">)\\s*\\p{Ll}");
    }

    /** A clause outside the list of recommended ones has no name to stand before its words. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsMissingBetweenTwoColons(Language language) {
        assertThat(Example.published("bandung-seoul", language).plainHtml()).doesNotContainPattern("[:,] ?[:,] ");
    }

    /** On a narrow screen a line would end between the number and the month. */
    @ParameterizedTest
    @CsvSource({
        "EN, 7 October 2016, 24 months",
        "ID, 7 Oktober 2016, 24 bulan",
        "KO, 2016년 10월 7일, 2016년 9월",
    })
    void aDateAndANumberWithItsWordStandOnOneLine(Language language, String date, String count) {
        var html = Example.published("bandung-seoul", language).html();
        for (var whole : List.of(date, count)) {
            assertThat(html).contains("<span class=\"whole\">" + whole + "</span>");
            assertThat(html.replaceAll("(?s)<(title|svg)\\b.*?</\\1>", ""))
                    .doesNotContainPattern("(?<!whole\">|[\\p{N}])" + whole + "(?!\\p{N})");
        }
    }

    /** Nothing ends a line with "TA-", begins one with "1)", or binds a year to the word after it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID | Juni 2016 | sedikitnya 1)",
                "ID | TA-6 | Pasal 28–33",
                "ID | Dina (2026) | E-government",
                "ID | Pasal 34 | UU Nomor 24 Tahun 2000",
                "ID | huruf c | Permendagri 86/2017",
                "EN | as-of | servants: 5)",
                "EN | PP 28/2018 | UU 24/2000",
                "KO | 51%와 | PP 28/2018",
                "KO | TA-6 | h–k",
                "KO | COVID-19 | 25-31 Maret 2018",
            })
    void whatBelongsTogetherStandsOnOneLine(Language language, String one, String other) {
        assertThat(Example.published("bandung-seoul", language).html())
                .containsPattern("<span class=\"whole\">" + Pattern.quote(one) + "( \\[[^]]*\\])?</span>")
                .containsPattern("<span class=\"whole\">" + Pattern.quote(other) + "( \\[[^]]*\\])?</span>")
                .doesNotContainPattern("<span class=\"whole\">(19|20)\\d\\d,? (?!\\[)");
    }

    /** "[P]" alone at the beginning of a line is a mark of nothing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noReferenceIsPartedFromItsMark(Language language) {
        assertThat(Example.published("bandung-seoul", language).html().replaceAll("(?s)<(title|svg)\\b.*?</\\1>", ""))
                .contains("<span class=\"whole\">ISO 6(1) [S]</span>")
                .doesNotContainPattern("[^,:;] \\[[PRSV][^\\p{L}\\p{N}\\s]*[PRSV]?\\](?!</span>)");
    }

    /** In Korean the sign joins two words; a line may end behind it. */
    @Test
    void noLineBeginsWithTheSignThatJoinsTwoWords() {
        assertThat(Example.published("bandung-seoul", Language.KO)
                        .html()
                        .replaceAll("(?s)<(title|svg|head)\\b.*?</\\1>|<[^>]*\"[^>]*·[^>]*>", ""))
                .contains("·</span>")
                .doesNotContainPattern("\\p{L}·(?!</span>)");
    }

    /** Where two dates do not fit on one line, it ends after the sign between them. */
    @Test
    void aStretchOfTimeBreaksOnlyAfterItsSign() {
        assertThat(Example.published("bandung-seoul", Language.KO)
                        .html()
                        .replaceAll("(?s)<(title|svg)\\b.*?</\\1>", ""))
                .containsPattern("whole\">\\d{4}년 \\d{1,2}월 \\d{1,2}일~</span><wbr/><span class=\"whole\">\\d{4}년")
                .contains("<span class=\"whole\">2020년~</span><wbr/>")
                .doesNotContainPattern("[년월일](</span>)?~\\d");
    }

    @Test
    void aRegulationOfUnknownDateIsNotSaidToBeInForceOnIt() {
        assertThat(Example.published("bandung-seoul", Language.EN).plainHtml())
                .contains("in force: date not recorded")
                .contains("in force: since 2020, still running")
                .doesNotContain("in force date");
    }

    /** How far back a signal looks that does not say so itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Window | 36 months unless its formula says otherwise",
                "ID | Kurun waktu penilaian | 36 bulan",
                "KO | 평가 기간 | 36개월",
            })
    void theReportSaysHowFarBackASignalLooks(Language language, String name, String months) {
        assertThat(Example.published("bandung-namur", language).plainHtml())
                .containsPattern("<dt>" + name + "</dt><dd>[^<]*" + months)
                .containsPattern(
                        "(60 months, or in the period named|60 bulan terakhir, atau dalam periode|최근 60개월\\(기간을)");
    }

    /** Words put together for a fact or a number read as one sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID | Dijanjikan, US$37.000.000: Perjanjian investasi pembangunan proyek LRT (swasta)",
                "EN | Promised, US$37,000,000: Investment agreement for the LRT project (private)",
                "KO | 약속, US$37,000,000: 경전철(LRT) 사업 투자 협약 (민간)",
                "EN | Paid: Funds and construction help",
                "ID | 12; kegiatan terencana, berjalan, dan terlaksana: 1",
                "EN | 12; activities planned, under way or held: 1",
                "KO | 역할이 명확한 활동: 1~12; 예정·진행·실시된 활동: 1~12",
            })
    void whatIsPutTogetherReadsAsOneSentence(Language language, String said) {
        assertThat(Example.published("bandung-seoul", language).plainHtml()).containsIgnoringCase(said);
    }

    /** The number of a source stands in the list of sources; a sentence says whose the paper is. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceNamesASourceByItsNumber(Language language) {
        assertThat(Example.published("bandung-seoul", language).plainHtml())
                .doesNotContainPattern("(?<=[ (])s\\d(?![\\dA-Za-z=])");
    }

    /** A picture says what its lines mean. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theTimelineHasItsLinesInItsLegend(Language language) {
        var example = Example.published("bandung-seoul", language);
        assertThat(example.html())
                .contains("<span class=\"stroke thin\"></span> "
                        + example.wording().say("report.lane.possibleDays"))
                .contains("<span class=\"stroke thick\"></span> "
                        + example.wording().say("report.lane.certainDays"));
    }

    /** Whatever a line says, its links lead to the words of a source, or to the sentence that nothing is recorded. */
    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void everyLineLeadsToAQuotation(Example example) throws Exception {
        var document = parsed(example.html());
        var elements = byId(document);
        var nothing = example.wording().say("gap.noEvidence", "").strip();
        var lines = lines(document);

        assertThat(lines).hasSizeGreaterThan(150);
        assertThat(lines)
                .filteredOn(line -> !leadsToWords(line, elements, nothing, new HashSet<>()))
                .extracting(line -> line.getTextContent().strip())
                .isEmpty();
    }

    /** Not any quotation will do: beside a fact stand its own, all of them, or the number under which they stand. */
    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void besideEveryFactStandItsOwnQuotations(Example example) throws Exception {
        var elements = byId(parsed(example.html()));
        var rows = 0;

        for (var fact : example.evaluation().file().facts()) {
            var row = elements.get(FactList.anchor(fact));
            if (row != null) {
                var own = fact.evidence().stream()
                        .map(evidence -> "“" + evidence.quote() + "”")
                        .collect(Collectors.toSet());
                var beside = quotations(row);
                var elsewhere = targets(row, "fact-").stream()
                        .flatMap(target -> quotations(element(elements, target)).stream())
                        .collect(Collectors.toSet());
                assertThat(own).as(fact.id()).containsAll(beside);
                assertThat(Stream.concat(beside.stream(), elsewhere.stream()).toList())
                        .as(fact.id())
                        .containsAll(own);
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void everyAlarmAndEveryStepLeadsToItsOwnFacts(Example example) throws Exception {
        var elements = byId(parsed(example.html()));
        var lines = Explanation.of(example.evaluation()).because();

        assertThat(lines).extracting(Explanation::subject).hasAtLeastOneElementOfType(Explanation.OfAlarm.class);
        var factsOfPlaces = new HashMap<Element, Set<String>>();
        for (var line : lines) {
            var facts = switch (line.subject()) {
                case Explanation.OfAlarm(var alarm) -> Optional.of(alarm.facts());
                case Explanation.OfStep(var step) -> Optional.of(step.facts());
                default -> Optional.<List<? extends Fact>>empty();
            };
            facts.ifPresent(own -> factsOfPlaces
                    .computeIfAbsent(rowOr(element(elements, line.id())), _ -> new HashSet<>())
                    .addAll(own.stream().map(FactList::anchor).toList()));
        }
        factsOfPlaces.forEach((place, facts) -> assertThat(targets(place, "fact-"))
                .as(place.getAttribute("id"))
                .containsExactlyInAnyOrderElementsOf(facts));
    }

    /** Steps that are one piece of work share a row. */
    private static Element rowOr(Element place) {
        return place.getTagName().equals("span")
                ? (Element) place.getParentNode().getParentNode()
                : place;
    }

    private static List<String> quotations(Element line) {
        var quotations = line.getElementsByTagName("q");
        return IntStream.range(0, quotations.getLength())
                .mapToObj(i -> quotations.item(i).getTextContent())
                .toList();
    }

    /** Where the links of a line lead that lead to places of this kind. */
    private static Set<String> targets(Element line, String kind) {
        var links = line.getElementsByTagName("a");
        return IntStream.range(0, links.getLength())
                .mapToObj(i -> ((Element) links.item(i)).getAttribute("href").substring(1))
                .filter(target -> target.startsWith(kind))
                .collect(Collectors.toSet());
    }

    /** Whatever a case file holds can be read in the report: beside its quotations, or in a chapter of its own. */
    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void everyFactOfTheFileStandsInIt(Example example) throws Exception {
        var elements = byId(parsed(example.html()));
        var words = example.wording();

        for (var fact : example.evaluation().file().facts()) {
            var root = example.evaluation().file().id();
            var place = element(
                    elements,
                    switch (fact) {
                        case Judgement judgement -> root + "/judgement-" + judgement.id();
                        case Workload _ -> "partners";
                        case SetState set when !elements.containsKey(FactList.anchor(set)) -> "why";
                        default -> FactList.anchor(fact);
                    });
            if (fact instanceof SetState set && !elements.containsKey(FactList.anchor(fact))) {
                assertThat(text(place)).contains(words.say(set.reason()));
            } else if (!(fact instanceof Judgement)) {
                assertThat(text(place))
                        .contains(text(words.language().capitalised(words.say(fact))))
                        .contains(text(words.details(fact).orElse("")));
            }
        }
    }

    private static Element element(Map<String, Element> elements, String id) {
        return Optional.ofNullable(elements.get(id)).orElseThrow(() -> new AssertionError("Nothing has the id " + id));
    }

    private static String text(Element element) {
        return text(element.getTextContent());
    }

    private static String text(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** Every entry of a list, row of a table and signal of the chapters that say something about the partnership. */
    private static List<Element> lines(Document document) {
        var lines = new ArrayList<Element>();
        var all = document.getElementsByTagName("*");
        for (var i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            var isLine = switch (element.getTagName()) {
                case "li", "details" -> true;
                case "tr" -> element.getParentNode().getNodeName().equals("tbody");
                case "p", "div" -> element.hasAttribute("id") && !isPartOfALine(element.getParentNode());
                default -> false;
            };
            if (isLine && CHAPTERS.contains(chapter(element))) {
                lines.add(element);
            }
        }
        return lines;
    }

    private static boolean isPartOfALine(Node node) {
        return Set.of("tr", "div").contains(node.getNodeName())
                || Optional.ofNullable(node.getParentNode())
                        .filter(ReportTest::isPartOfALine)
                        .isPresent();
    }

    private static final Set<String> CHAPTERS =
            Set.of("head", "strip", "alarms", "profile", "steps", "verdicts", "why", "facts", "contradictions");

    private static String chapter(Node node) {
        if (node.getNodeName().equals("header")) {
            return "head";
        }
        return node instanceof Element section && section.getTagName().equals("section") && section.hasAttribute("id")
                ? section.getAttribute("id")
                : Optional.ofNullable(node.getParentNode())
                        .map(ReportTest::chapter)
                        .orElse("");
    }

    private static boolean leadsToWords(
            Element line, Map<String, Element> elements, String nothing, Set<String> followed) {
        if (line.getElementsByTagName("q").getLength() > 0
                || line.getTextContent().contains(nothing)) {
            return true;
        }
        var links = line.getElementsByTagName("a");
        for (var i = 0; i < links.getLength(); i++) {
            var target = ((Element) links.item(i)).getAttribute("href").substring(1);
            if (elements.containsKey(target)
                    && followed.add(target)
                    && leadsToWords(part(elements.get(target)), elements, nothing, followed)) {
                return true;
            }
        }
        return false;
    }

    /** What stands under a heading, or the element itself. */
    private static Element part(Element target) {
        return target.getTagName().equals("h3") ? (Element) target.getParentNode() : target;
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void needsNothingElse(Example example) {
        assertThat(Pattern.compile("(?:src|data|action|poster)=|@import|url\\((?!data:font/woff2|#)")
                        .matcher(example.html())
                        .find())
                .isFalse();
    }

    /** "[Record] Record the term …" says one thing twice. */
    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void noTagRepeatsTheWordAfterIt(Example example) {
        assertThat(example.html()).doesNotContainPattern(">(\\p{L}{3,})</span>\\s+\\1\\b");
    }

    @Test
    void aNumberStaysWithItsRangeAndItsUnit() {
        assertThat(Example.published("bandung-seoul", Language.ID).html())
                .containsPattern("<span class=\"value\">\\d+\u00A0sampai\u00A0\\d+\u00A0dari\u00A02\u00A0pihak</span>")
                .doesNotContainPattern("<span class=\"value\">[^<]*\\d \\p{L}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeadSaysOnceWhatKindOfPartnershipItIs(Language language) {
        var example = Example.published("bandung-seoul", language);
        var kind =
                example.wording().say(example.evaluation().file().partnership().type());
        var html = example.html();
        var head = html.substring(html.indexOf("<header>"), html.indexOf("</header>"))
                .replaceAll("(?s)<q.*?</q>", "");
        assertThat(head.toLowerCase(language.locale()).split(Pattern.quote(kind), -1))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSignsBeforeTheAlarmsAreExplained(Language language) {
        var example = Example.published("bandung-seoul", language);
        var html = example.html();
        var method = html.substring(html.indexOf("<section id=\"method\""));
        for (var sign : new String[] {"!", "?"}) {
            assertThat(html).contains("<p><span class=\"sign\">" + sign + "</span>");
            assertThat(method)
                    .contains("<dt><span class=\"sign\">" + sign + "</span> "
                            + example.wording().say("report.method.alarm.name"));
        }
    }

    @Test
    void sameEvaluationGivesSameText() {
        assertThat(Example.published("bandung-namur", Language.KO).html())
                .isEqualTo(Example.anew("bandung-namur", Language.KO).html());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileTextsStayTexts(Language language) throws Exception {
        var html = Example.hostile(language).html();
        var document = parsed(html);

        assertThat(html)
                .doesNotContain("<script>alert", "javascript:")
                .doesNotContainPattern("[\\x00-\\x08\\x85\uFDD0]");
        assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .contains("<script>alert(1)</script>");
    }

    private static Map<String, Element> byId(Document document) {
        var elements = new HashMap<String, Element>();
        var all = document.getElementsByTagName("*");
        for (var i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (element.hasAttribute("id")) {
                assertThat(elements.put(element.getAttribute("id"), element))
                        .as(element.getAttribute("id"))
                        .isNull();
            }
        }
        return elements;
    }

    /** Also proves that the page is well-formed. */
    private static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
