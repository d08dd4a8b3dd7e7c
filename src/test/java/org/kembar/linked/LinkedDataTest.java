package org.kembar.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell machines is what they show, and leads where it says. */
class LinkedDataTest {

    private static final String SEOUL = "/en/partnerships/bandung-seoul";
    private static final String WHOLE = "?as-of=2024-12-31&framework=eleven-indicators";
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /en/                                             | ItemList         | Bandung: sister-city partnerships
            /ko/partnerships/bandung-seoul                   | Dataset          | 반둥시 – 서울특별시
            /ko/partnerships/bandung-seoul/evaluation?as-of=2024-12-31&framework=eleven-indicators | Dataset | 반둥시 – 서울특별시
            /en/partnerships/bandung-seoul/agreements/a2     | CreativeWork     | Memorandum of understanding, signed 7 October 2016: Memorandum of Understanding on enhancing partnership and cooperation
            /en/ending                                       | ItemList         | Agreements that end in the next 24 months, or have lapsed
            /en/claims?city=1650357                          | ItemList         | 'Bandung, West Java, Indonesia: claims of lists of sister cities'
            /en/cities/1835848                               | City             | Seoul
            /en/method                                       | DefinedTermSet   | Method: how results come about
            /id/partnerships/bandung-seoul/sources/s1        | ScholarlyArticle | Kerja Sama Sister City Antara Kota Bandung dan Kota Seoul Pada Program Smart City di Masa New Normal
            """)
    void tellsWhatThePageIsAbout(String address, String type, String name) {
        var told = told(address);

        assertThat(told.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(told.path("@type").asString()).isEqualTo(type);
        assertThat(told.path("name").asString()).isEqualTo(name);
    }

    @Test
    void anAgreementTellsItsTerm() {
        var told = told(SEOUL + "/agreements/a2");

        assertThat(told.path("dateCreated").asString()).isEqualTo("2016-10-07");
        assertThat(told.path("temporalCoverage").asString()).isEqualTo("2016-10-07/2021-10-06");
        assertThat(told.path("about").path(1).path("name").asString()).isEqualTo("Seoul");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/en/ending",
                "/en/cities/1835848",
                "/en/method",
                SEOUL,
                SEOUL + "/evaluation" + WHOLE,
                SEOUL + "/agreements/a2",
                SEOUL + "/sources/s1"
            })
    void everyAddressLeadsSomewhere(String address) {
        var addresses = addresses(told(address)).distinct().toList();

        assertThat(addresses).isNotEmpty();
        for (var each : addresses) {
            assertThat(site.get(each).statusCode()).as(each).isIn(200, 302);
        }
    }

    /** A page may be one of many, and then its number of lines is not how many there are. */
    @Test
    void whatGoesOnSaysNothingOfTheWhole() {
        var told = told("/en/");

        assertThat(told.has("numberOfItems")).isFalse();
        assertThat(told.path("itemListElement").size()).isEqualTo(2);
        assertThat(told.path("itemListElement").path(0).has("position")).isFalse();
    }

    @Test
    void aCityTellsWhereItIsAndWhatItIsCalled() {
        var told = told("/en/cities/1835848");

        assertThat(told.path("geo").path("@type").asString()).isEqualTo("GeoCoordinates");
        assertThat(told.path("geo").path("latitude").asDouble()).isBetween(37.0, 38.0);
        assertThat(told.path("alternateName").valueStream().map(JsonNode::asString))
                .contains("서울");
        assertThat(told.path("containedInPlace").findValues("identifier"))
                .extracting(JsonNode::asString)
                .containsExactly("KR");
        assertThat(told.path("sameAs").asString()).isEqualTo("https://sws.geonames.org/1835848/");
    }

    @Test
    void theMethodTellsItsSignalsAndTheIndicatorsOfEachFramework() {
        var told = told("/en/method");

        assertThat(told.path("hasDefinedTerm")
                        .valueStream()
                        .map(term -> term.path("termCode").asString()))
                .contains("C3.1", "C11.1");
        assertThat(told.path("hasPart").path(0).path("hasDefinedTerm").size()).isEqualTo(11);
    }

    @Test
    void agreementsThatEndAreToldInTheirOrder() {
        var told = told("/en/ending").path("itemListElement");

        assertThat(told.valueStream().map(one -> one.path("url").asString()))
                .containsExactly(
                        "/en/partnerships/bandung-namur/agreements/a1", "/en/partnerships/bandung-seoul/agreements/a2");
    }

    /** The vocabulary has an address there, or a thing. */
    @Test
    void aLicenceIsAThingWithAName() {
        var told = told(SEOUL + "/sources/s1");

        assertThat(told.path("license").path(0).path("@type").asString()).isEqualTo("CreativeWork");
        assertThat(told.path("license").path(0).path("name").asString()).isEqualTo("CC-BY-4.0");
    }

    private static Stream<String> addresses(JsonNode node) {
        var own = Stream.of("@id", "url", "contentUrl")
                .map(name -> node.path(name).asString(""));
        return Stream.concat(own, node.valueStream().flatMap(LinkedDataTest::addresses))
                .filter(address -> address.startsWith("/"));
    }

    /** A title that would end the script and begin another. */
    @Test
    void noTextLeavesTheScript() throws IOException {
        var hostile = "</script><script>alert(1)</script><!--<script>&";
        var yaml = Files.readString(Path.of("cases", "bandung-seoul.yaml"))
                .replaceFirst("(?m)^title: .*$", "title: {en: \"" + hostile + "\"}")
                .replaceFirst("(?m)^    title: \\{id: \"Kerja", "    title: {en: \"" + hostile + "\", id: \"Kerja");
        var file = read(yaml);
        var words = new Wording(Language.EN, file);
        var address = "/en/partnerships/" + file.id();
        var source = file.sources().get(1);
        for (var said : List.of(
                LinkedData.partnership(file, Optional.empty(), words, address, "/x"),
                LinkedData.source(file, source, words, address),
                LinkedData.agreement(file, file.agreements().getFirst(), words, address),
                LinkedData.list(hostile + "\u2028", "/en/", List.of(new LinkedData.Item(hostile, address))))) {
            assertThat(said).doesNotContain("<", ">", "&", "\u2028");
            assertThat(JSON.readTree(said).isObject()).isTrue();
        }
        assertThat(JSON.readTree(LinkedData.partnership(file, Optional.empty(), words, address, "/x"))
                        .path("description")
                        .asString())
                .isEqualTo(hostile);
    }

    private static CaseFile read(String yaml) {
        if (!(Notation.readCaseFile(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY)
                instanceof Reading.Read<CaseFile>(var file))) {
            throw new AssertionError("The case file is not valid any more");
        }
        return file;
    }

    private JsonNode told(String address) {
        var found = SCRIPT.matcher(site.get(address).body());

        assertThat(found.find()).as(address).isTrue();
        return JSON.readTree(found.group(1));
    }
}
