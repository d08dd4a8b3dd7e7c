package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** An office files a document, quotes from it and withdraws it, in three languages, without scripts, on a telephone and a screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsInTheBrowserTest {

    private static final String FILE = "bandung-seoul";

    private final RunningSite site = RunningSite.start();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDocumentIsFiledReadQuotedAndWithdrawn(Language language) {
        var files = "/" + language.tag() + "/desk/partnerships/" + FILE + "/files";
        try (var page = site.signedIn(Browser.required().pageWithoutScripts(Browser.PHONE))) {
            page.navigate(site.address("/" + language.tag() + "/desk/partnerships/" + FILE));
            page.locator("a[href='" + files + "']").click();
            page.locator("a[href='" + files + "/new']").click();
            // Without anything said it is for one's own city.
            assertThat(page.locator("#audience").inputValue()).isEqualTo("side-a");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "Naskah 양해각서 " + language.tag() + ".pdf",
                            "text/html",
                            Samples.pdf("Article 1 of " + language, "Article 2 of " + language)));
            page.locator("#source")
                    .selectOption(site.caseFiles()
                            .find(FILE)
                            .orElseThrow()
                            .sources()
                            .getFirst()
                            .id());
            page.locator("main form button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Naskah 양해각서 " + language.tag());
            var document = page.url().split("[?]", 2)[0];
            assertFits(page);

            page.locator("a[href$='/quote?page=2']").click();
            page.locator("#quote").fill("Article 2");
            page.locator("fieldset button").nth(1).click();
            assertThat(page.url()).endsWith("/" + language.tag() + "/partnerships/" + FILE + "/record/activities");
            assertThat(page.locator("[name='source.0.quote']").inputValue()).isEqualTo("Article 2");
            assertThat(page.locator("[name='source.0.place']").inputValue()).contains("2");

            assertAccessible(document, Browser.PHONE);
            assertAccessible(document, Browser.DESKTOP);
            assertAccessible(site.address(files), Browser.PHONE);
            if (language == Language.ID) {
                assertAccessible(document + "/quote?page=1", Browser.PHONE);
                assertAccessible(document + "/withdraw", Browser.DESKTOP);
            }

            page.navigate(document + "/withdraw");
            page.locator("#reason").fill("Salah kirim");
            page.locator("main form button").click();
            assertThat(page.locator(".problem").innerText()).contains("Salah kirim");
            assertThat(page.locator("main a[download]").count()).isZero();
        }
        assertAccessible(site.address(files + "/new"), Browser.PHONE);
    }

    private void assertAccessible(String address, int width) {
        try (var page = site.signedIn(Browser.required().page(width))) {
            page.navigate(address);
            assertThat(Browser.accessibilityViolations(page))
                    .as(address + " at " + width)
                    .isEmpty();
            assertFits(page);
        }
    }

    /** Nothing has to be moved sideways to be read. */
    private static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
    }
}
