package org.kembar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {

    private static final String SEOUL = """
            <!doctype html>
            <html lang="ko"><head><meta charset="utf-8"><title>자매도시</title></head>
            <body><main><h1>서울특별시</h1></main></body></html>
            """;

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
    void showsAPageAtTheWidthAskedFor(int width) {
        try (var page = Browser.required().page(width)) {
            page.navigate(address(SEOUL));

            assertThat(page.evaluate("window.innerWidth")).isEqualTo(width);
            assertThat(page.locator("h1").innerText()).isEqualTo("서울특별시");
            assertThat(Browser.accessibilityViolations(page)).isEmpty();
        }
    }

    @Test
    void saysWhichWordsNarrowColumnsBreak() {
        var table = "<style>* { overflow-wrap: anywhere } table { width: 60px; table-layout: fixed }</style>"
                + "<table><tr><th>No</th><th>Braunschweig</th><td>a@b.go.id</td><td>서울특별시</td><td>2016-10-07</td></tr></table>";
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            page.navigate(address(SEOUL.replace("</main>", table + "</main>")));

            assertThat(Browser.brokenWords(page)).hasToString("[Braunschweig, a@b.go.id]");
        }
    }

    @Test
    void saysWhatIsNotAccessible() {
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            page.navigate(address(SEOUL.replace("<h1>", "<img src='seal.png'><h1>")));

            assertThat(Browser.accessibilityViolations(page)).contains("image-alt (critical)", "seal.png");
        }
    }

    /** The last of many that look alike does not, for one reason each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='color: #bbb'>pucat</p>",
                "<div style='background: #222'><p>pucat</p></div>",
                "<div style='opacity: 0.3'><p>pucat</p></div>",
                "<p style='position: absolute; top: 0; left: 0; z-index: -1'>Seoul</p>"
                        + "<p style='position: absolute; top: 200px; color: #bbb'>pucat</p>",
                "<div style='color: #bbb'><p>–</p><p>1</p><p>2</p><p aria-hidden='true'>Seoul</p><p>pucat</p></div>",
                "<details open><summary>Seoul</summary><p style='color: #bbb'>pucat</p></details>"
            })
    void saysWhatCannotBeReadAmongManyThatCan(String pale) {
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            var many = "<p>Bandung</p>".repeat(20);
            page.navigate(address(SEOUL.replace("</main>", many + pale + "</main>")));

            assertThat(Browser.accessibilityViolations(page))
                    .contains("color-contrast (serious)", "pucat")
                    .doesNotContain("Bandung");
            assertThat(page.content()).doesNotContain("data-contrast");
        }
    }

    /** However often what looks otherwise has been seen before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='color: #bbc'>pucat</p>",
                "<p style='position: absolute; top: 200px; color: #bbc'>pucat</p>",
                "<p style='color: #000'>Seoul <a style='color: #003; text-decoration: none' href='/'>pucat</a> Seoul</p>"
            })
    void saysWhatStandsOutOnNoPage(String pale) {
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            for (var times = 0; times < 5; times++) {
                page.navigate(address(
                        SEOUL.replace("</main>", "<p>Bandung <a href='/'>Namur</a></p>".repeat(5) + "</main>")));
                assertThat(Browser.accessibilityViolations(page)).isEmpty();
            }
            for (var times = 0; times < 5; times++) {
                page.navigate(address(SEOUL.replace("</main>", pale + "</main>")));
                assertThat(Browser.accessibilityViolations(page))
                        .containsPattern("color-contrast|link-in-text-block")
                        .contains("pucat");
            }
        }
    }

    private static String address(String html) {
        return "data:text/html;base64," + Base64.getEncoder().encodeToString(html.getBytes(UTF_8));
    }
}
