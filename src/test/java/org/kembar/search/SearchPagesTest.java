package org.kembar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.web.RunningSite;

/** The search through its pages, as everybody asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)(?:#([^\"]*))?\"");

    private final RunningSite site = RunningSite.shared();

    private HttpResponse<String> search(String language, String q) {
        return site.get("/" + language + "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), "Cookie", "");
    }

    private String found(String language, String q) {
        var answer = search(language, q);
        assertThat(answer.statusCode()).as(q).isEqualTo(200);
        return answer.body().replaceAll("(?s).*<main[^>]*>|</main>.*", "");
    }

    @ParameterizedTest
    @CsvSource({
        // Of the text and of the city that it belongs to; another word of the same stem; a part of a longer word.
        "en, traffic control Seoul, <mark>Traffic</mark> <mark>Control</mark>",
        "en, workshops memorandum, <mark>memorandum</mark>",
        "id, pelatihan ASN, <mark>pelatihan</mark>",
        "id, Dinas Perpajakan, <mark>Dinas</mark> <mark>Perpajakan</mark>",
        "ko, 서울, 반둥시 – <mark>서울</mark>특별시",
        "ko, 시, <mark>시</mark>",
        "en, 양해각서, <mark>양해각서</mark>",
        "en, 'seoul 2016', <mark>2016</mark>",
        "ko, namur, bandung-namur",
        // As it stands, and nothing else.
        "en, '\"smart city\" training', <mark>smart city</mark>",
        "en, SEOUL tráining, <mark>training</mark>"
    })
    void isFoundByItsWords(String language, String q, String shown) {
        assertThat(found(language, q)).contains(shown, "<h2");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(found("en", "Atlantis"))
                .contains("holds all of this: Atlantis")
                .doesNotContain("<h2");
        // Both have to be there.
        assertThat(found("en", "Namur Atlantis")).doesNotContain("<h2");
        assertThat(found("en", "\"city smart\"")).doesNotContain("<h2");
    }

    @ParameterizedTest
    @CsvSource({
        "Namrur, namur, bandung-namur",
        "Soeul, seoul, bandung-seoul",
        "memorandun seoul, memorandum seoul, bandung-seoul",
        "cooperasion, cooperation, bandung-",
        "pelatihna, pelatihan, bandung-seoul",
        "나무르, 나뮈르, bandung-namur",
        "양해곽서, 양해각서, bandung-seoul",
        "양해곽서 나무르, 양해각서 나뮈르, bandung-namur"
    })
    void whatIsWrittenALittleOtherwiseIsFoundAndSaid(String written, String meant, String file) {
        assertThat(found("en", written))
                .contains("holds all of this: " + written, "What follows holds: " + meant, file, "<mark>");
    }

    @Test
    void everyPlaceIsThere() {
        var links = LINK.matcher(found("en", "seoul transport"));
        var places = 0;
        while (links.find()) {
            if (links.group(2) != null) {
                places++;
                assertThat(site.get(links.group(1), "Cookie", "").body()).contains("id=\"" + links.group(2) + "\"");
            }
        }
        assertThat(places).isPositive();
    }

    @Test
    void allThatIsInOnePartnershipIsLeafedThrough() {
        var first =
                site.get("/en/search?q=bandung&in=bandung-seoul", "Cookie", "").body();
        assertThat(first).contains("rel=\"next\"", "page=2", "The same in all partnerships");
        var second = site.get("/en/search?q=bandung&in=bandung-seoul&page=2", "Cookie", "")
                .body();
        assertThat(second).contains("rel=\"prev\"", "<mark>").isNotEqualTo(first);
        assertThat(found("en", "bandung")).contains("places in this partnership", "in=bandung-seoul");
        // What is past the end leads to the end.
        var past = site.get("/en/search?q=bandung&in=bandung-seoul&page=99", "Cookie", "")
                .body();
        assertThat(past).contains("<mark>", "rel=\"prev\"").doesNotContain("rel=\"next\"", "page=98", "page=100");
        assertThat(site.get("/en/search?q=Atlantis&page=2", "Cookie", "").body())
                .contains("holds all of this: Atlantis");
    }

    /** Whatever is typed, there is an answer, and what was typed does nothing in the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "%_\\",
                "\"",
                "\"seoul",
                "' or 1=1 --",
                "seoul & | ! ( ) <-> :*",
                "\0seoul\0",
                "<script>alert(1)</script>",
                "\uD800",
                "🏙️",
                "a a a a a a a a a a a a a a a a",
                "*",
                "seoul:*A"
            })
    void whateverIsTypedIsAnswered(String q) {
        assertThat(found("en", q)).contains("id=\"search-q\"").doesNotContain("<script");
    }

    @Test
    void whatIsVeryLongIsAnswered() {
        assertThat(found("en", "seoul ".repeat(900))).contains("Only the first 12 words", "bandung-seoul");
        assertThat(found("en", "x".repeat(6000))).contains("Only the first");
        assertThat(found("ko", "서".repeat(600))).contains("search-q");
        var words = new StringBuilder();
        for (var i = 0; i < 900; i++) {
            words.append("w").append(i).append(' ');
        }
        assertThat(found("en", words.toString())).contains("Only the first 12 words");
        assertThat(site.get("/en/search?q=seoul&in=%27%22&page=-1", "Cookie", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/en/search?q=seoul&in=bandung-seoul&page=99", "Cookie", "")
                        .statusCode())
                .isEqualTo(200);
    }
}
