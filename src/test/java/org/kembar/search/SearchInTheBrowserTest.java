package org.kembar.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kembar.Browser;
import org.kembar.registry.Audience;
import org.kembar.web.RunningSite;

/** An officer remembers something, finds it from any page, without scripts, and gets to where it stands. */
class SearchInTheBrowserTest {

    private final RunningSite site = RunningSite.start();
    private final Recorded recorded = new Recorded(site);

    @Test
    void somethingIsFoundFromAnyPageAndRead() {
        recorded.obstacle(Recorded.FILE, "x-lampu", "Anggaran lampu lalu lintas tidak turun", Audience.SIDE_A);
        recorded.document(Recorded.FILE, "Risalah 2018", Audience.PUBLIC, "Pembukaan", "Lampu lalu lintas di Dago");
        try (var page = site.signedIn(Browser.required().pageWithoutScripts(Browser.PHONE))) {
            page.navigate(site.address("/id/cities"));
            page.locator("#seek").fill("lampu lalu lintas seoul");
            page.locator("#seek").press("Enter");
            assertThat(page.url()).endsWith("/id/search?q=lampu+lalu+lintas+seoul");
            assertThat(page.locator(".hits h2").allInnerTexts()).containsExactly("Kota Bandung – Kota Seoul");
            assertThat(page.locator(".hits mark").allInnerTexts()).contains("lampu", "Lampu", "lalu", "lintas");
            assertThat(page.locator(".hits").innerText())
                    .contains("Hanya terbuka bagi Kota Bandung", "Dokumen, halaman 2");
            assertFits(page);

            page.locator(".hits a[href$='#page-2']").click();
            assertThat(page.locator("#page-2").isVisible()).isTrue();
            page.goBack();
            page.locator(".hits a[href*='/desk/']").click();
            // The page opens what the link leads into when it is there.
            page.locator("[id^='fact-x-lampu']").waitFor();
            assertThat(page.locator("[id^='fact-x-lampu']").innerText()).contains("Anggaran lampu lalu lintas");

            page.navigate(site.address("/id/search?q=lampu+lalu+lintas+seoul"));
            page.locator("a[hreflang='ko']").click();
            assertThat(page.locator("#search-q").inputValue()).isEqualTo("lampu lalu lintas seoul");
            assertThat(page.locator(".hits h2").allInnerTexts()).containsExactly("반둥시 – 서울특별시");
        }
        for (var width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
            assertAccessible("/id/search?q=lampu+lalu+lintas+seoul", width);
            assertAccessible("/ko/search?q=%EC%84%9C%EC%9A%B8&in=bandung-seoul&page=2", width);
        }
        assertAccessible("/en/search", Browser.PHONE);
        assertAccessible("/en/search?q=Namrur", Browser.PHONE);
        assertAccessible("/en/search?q=Atlantis", Browser.DESKTOP);
    }

    private void assertAccessible(String address, int width) {
        try (var page = site.signedIn(Browser.required().page(width))) {
            page.navigate(site.address(address));
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
