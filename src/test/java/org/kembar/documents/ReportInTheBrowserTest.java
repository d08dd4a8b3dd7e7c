package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.Browser;
import org.kembar.wording.Language;

class ReportInTheBrowserTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void isAccessibleAndFitsEveryWindow(Example example) throws IOException {
        var address = written(example.html());
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = Browser.required().page(width)) {
                var requests = new ArrayList<String>();
                page.onRequest(request -> requests.add(request.url()));
                page.navigate(address);

                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
                assertThat(page.evaluate("document.fonts.check('16px Pretendard')"))
                        .isEqualTo(true);
                assertThat(Browser.accessibilityViolations(page)).isEmpty();
                if (width == Browser.PHONE) {
                    openEverything(page);
                    whatStandsAloneIsLargeEnoughToHit(page);
                    noLineEndsWithinADate(page);
                }
                assertThat(requests).allMatch(url -> url.equals(address) || url.startsWith("data:"));
            }
        }
    }

    private static void openEverything(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    /** WCAG 2.2, 2.5.8; links inside a sentence are as high as its lines. */
    private static void whatStandsAloneIsLargeEnoughToHit(Page page) {
        assertThat(page.evaluate("""
                [...document.querySelectorAll('summary, nav a, th > a, .bearings .number a, .uses a, p.cite > a')]
                    .filter(one => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
                    .map(one => one.outerHTML)""")).isEqualTo(List.of());
    }

    private static void noLineEndsWithinADate(Page page) {
        assertThat(page.evaluate("""
                [...document.querySelectorAll('span.whole:not(:has(a))')]
                    .filter(one => one.getClientRects().length > 1)
                    .map(one => one.outerHTML)""")).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Browser.PHONE);
    }

    @Test
    void isAccessibleInTheDarkAndWithEverythingOpen() throws IOException {
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(
                    written(Example.published("bandung-namur", Language.ID).html()));
            openEverything(page);

            assertThat(Browser.accessibilityViolations(page)).isEmpty();
        }
    }

    @Test
    void theFactsOfASignalStandBelowEachOtherWhereItIsNarrow() throws IOException {
        try (var page = Browser.required().page(Browser.PHONE)) {
            page.navigate(
                    written(Example.published("bandung-namur", Language.ID).html()));
            openEverything(page);

            assertThat((int) page.evaluate("document.querySelector('.bearings tbody th').offsetWidth"))
                    .isGreaterThan(Browser.PHONE * 2 / 3);
            assertThat(Browser.accessibilityViolations(page)).isEmpty();
        }
    }

    @Test
    void theWideStripStandsWhereverItHasRoom() throws IOException {
        try (var page = Browser.required().page(1100)) {
            page.navigate(
                    written(Example.published("bandung-namur", Language.EN).html()));

            assertThat((double) page.locator("#strip svg:visible").boundingBox().width)
                    .isGreaterThan(1000);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1100);
        }
    }

    @Test
    void aLinkOpensWhatItLeadsInto() throws IOException {
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            page.navigate(
                    written(Example.published("bandung-seoul", Language.EN).html()) + "#bandung-seoul/C3/C3.1/a2/1");

            assertThat(page.locator("[id='bandung-seoul/C3/C3.1/a2/1']").isVisible())
                    .isTrue();
        }
    }

    @Test
    void hostileTextsDoNothing() throws IOException {
        try (var page = Browser.required().page(Browser.PHONE)) {
            var dialogs = new ArrayList<String>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            page.navigate(written(Example.hostile(Language.EN).html()));

            assertThat(dialogs).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Browser.PHONE);
        }
    }

    private String written(String html) throws IOException {
        return Files.writeString(folder.resolve("report.html"), html).toUri().toString();
    }
}
