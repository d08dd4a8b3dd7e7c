package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.Browser;
import org.kembar.wording.Language;

class SiteInTheBrowserTest {

    private static final String SEOUL = "/partnerships/bandung-seoul";
    private static final String EVALUATION = SEOUL + "/evaluation";
    private static final String SCOPE = "?as-of=2024-12-31&framework=eleven-indicators";

    /** The shorter of the two reports, for axe takes seconds for each; the longer is looked at in the dark, and by the report's tests. */
    private static final List<String> PAGES = List.of(
            "/",
            "/partnerships/bandung-namur",
            "/partnerships/bandung-namur/evaluation" + SCOPE,
            EVALUATION + "?as-of=20x4",
            "/nothing");

    private static final List<String> AROUND = List.of(
            "/?state=lapsed",
            "/?year=20x4",
            "/ending",
            "/claims",
            "/cities?q=Liverpool&from=Bandung",
            "/cities?q=Bandung&from=Liverpool",
            "/cities/1650357?from=Namur",
            SEOUL + "/agreements/a2",
            "/partnerships/bandung-namur/sources/s4",
            "/method");

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitsEveryWindow(Language language) {
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = Browser.required().page(width)) {
                var complaints = new ArrayList<String>();
                page.onConsoleMessage(message -> complaints.add(message.text()));
                for (var path : PAGES) {
                    page.navigate(site.address("/" + language.tag() + path));

                    Browser.assertSound(page);
                    assertThat(page.evaluate("document.fonts.check('16px Pretendard')"))
                            .isEqualTo(true);
                    // The answer 400 or 404 itself is told on the console; nothing else is.
                    assertThat(complaints).allMatch(complaint -> complaint.contains("the server responded with"));
                }
            }
        }
    }

    @Test
    void isAccessibleInTheDarkWithTheFormOpen() {
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            for (var path : List.of("/", EVALUATION + SCOPE, EVALUATION + "?as-of=20x4", "/nothing")) {
                page.navigate(site.address("/id" + path));
                page.evaluate("document.querySelectorAll('.chooser').forEach(part => part.open = true)");

                assertThat(Browser.accessibilityViolations(page)).as(path).isEmpty();
            }
        }
    }

    /** From the portfolio to the heat strip, to another scope, and to the quotation behind a fact. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void leadsToTheQuotationWithoutScripts(Language language) {
        try (var page = Browser.required().pageWithoutScripts(Browser.DESKTOP)) {
            page.navigate(site.address("/" + language.tag() + "/"));
            page.locator(".portfolio tbody th a").last().click();
            assertThat(page.url()).endsWith(SEOUL);
            page.locator("#profile .alone").click();
            assertThat(page.locator("#strip svg").first().isVisible()).isTrue();
            assertThat(page.url()).contains("as-of=" + RunningSite.TODAY);

            page.locator(".chooser summary").click();
            page.locator(".chooser input[value=f-egov]").check();
            page.locator("#scope-from").fill("2020");
            page.locator("#scope-to").fill("2024");
            page.locator("#scope-as-of").fill("2024-12-31");
            page.locator("details.chooser button").click();
            assertThat(page.url())
                    .endsWith("?as-of=2024-12-31&from=2020&to=2024&fields=f-egov&framework=eleven-indicators");

            page.locator(".profile .references a").first().click();
            var anchor = page.url().substring(page.url().indexOf('#') + 1);
            var fact = page.locator("tr[id='" + anchor + "']");
            assertThat(fact.locator(".quoted q, .cite a").first().isVisible()).isTrue();

            page.goBack();
            page.goBack();
            assertThat(page.url()).contains("as-of=" + RunningSite.TODAY);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagesAroundAnEvaluationAreAccessible(Language language) {
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = Browser.required().page(width)) {
                for (var path : AROUND) {
                    page.navigate(site.address("/" + language.tag() + path));

                    Browser.assertSound(page);
                }
            }
        }
    }

    /** The choice of a quarter covers nothing of the heat strip above it. */
    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void theChoiceOfAQuarterStandsBelowTheHeatStrip(int width) {
        try (var page = Browser.required().pageWithoutScripts(width)) {
            page.navigate(site.address(
                    "/id/partnerships/bandung-seoul/evaluation?as-of=2024-12-31&framework=eleven-indicators"));
            var above = page.locator("#strip > details").boundingBox();
            var choice = page.locator(".quarter").boundingBox();

            assertThat(choice.y).isGreaterThanOrEqualTo(above.y + above.height);
        }
    }

    /** By pointing at a cell, and by keyboard. */
    @Test
    void theHeatStripLeadsToTheExplanationOfAQuarterWithoutScripts() {
        var evaluation = "/en/partnerships/bandung-seoul/evaluation?as-of=%s&framework=eleven-indicators";
        try (var page = Browser.required().pageWithoutScripts(Browser.DESKTOP)) {
            page.navigate(site.address(evaluation.formatted("2024-12-31")));
            page.locator(".cells a[href*='2018-06-30'][href$='/C3']").click();

            assertThat(page.url()).endsWith(evaluation.formatted("2018-06-30") + "#bandung-seoul/C3");
            // The address is there before the page is.
            page.locator("[id='bandung-seoul/C3']").waitFor();
        }
        try (var page = Browser.required().pageWithoutScripts(Browser.PHONE)) {
            page.navigate(site.address(evaluation.formatted("2024-12-31")));
            page.locator("#quarter-indicator").focus();
            page.keyboard().type("C10");
            page.keyboard().press("Tab");
            page.keyboard().type("30 September 2020");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("#"));

            assertThat(page.url()).endsWith(evaluation.formatted("2020-09-30") + "#bandung-seoul/C10");
        }
    }

    /** A link opens what it leads into, without scripts as well, and paper shows everything. */
    @Test
    void whatIsFoldedIsSeenWhereALinkLeadsToItAndOnPaper() {
        try (var page = Browser.required().pageWithoutScripts(Browser.PHONE)) {
            page.navigate(site.address("/id/partnerships/bandung-seoul"));
            assertThat(page.locator("#activities").isVisible()).isFalse();
            var fact = page.locator("#activities [id^='fact-']").last();
            var address = "/id/partnerships/bandung-seoul#" + fact.getAttribute("id");
            assertThat(fact.isVisible()).isFalse();

            page.navigate(site.address("/id/"));
            page.navigate(site.address(address));
            assertThat(fact.isVisible()).isTrue();
            assertThat(page.locator("#money").isVisible()).isFalse();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#money").isVisible()).isTrue();
        }
    }

    /** The keyboard reaches each sign of the map, whichever of the two pictures the window has room for. */
    @Test
    void theMapLeadsToAPartnershipWithoutScripts() {
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = Browser.required().pageWithoutScripts(width)) {
                page.navigate(site.address("/ko/"));
                var signs = page.locator("#map a:visible");
                assertThat(signs.count()).isEqualTo(2);
                signs.last().focus();
                page.keyboard().press("Enter");
                page.waitForURL("**/ko/partnerships/bandung-seoul");
                assertThat(page.locator("h1").innerText()).isNotBlank();
            }
        }
    }

    /** From the list to an agreement on another day, to a source, to a result that rests on it, and back. */
    @Test
    void leadsFromAnAgreementToASourceAndToTheResultsWithoutScripts() {
        try (var page = Browser.required().pageWithoutScripts(Browser.DESKTOP)) {
            page.navigate(site.address("/en/"));
            page.locator(".chooser summary").click();
            page.locator("#filter-country").selectOption("KR");
            page.locator(".chooser button").click();
            assertThat(page.url()).contains("?country=KR&");
            assertThat(page.locator(".portfolio tbody tr").count()).isEqualTo(1);

            page.navigate(site.address("/en/ending"));
            page.locator(".terms tbody tr").last().locator("th a").click();
            page.locator("#agreement-on").fill("2018-01-01");
            page.locator(".chooser button").click();
            assertThat(page.url()).endsWith("?on=2018-01-01");
            assertThat(page.locator(".standing").innerText()).startsWith("On 1 January 2018: in force");

            page.locator("a.cite").first().click();
            assertThat(page.locator("h1").innerText()).isNotBlank();
            page.locator(".uses a").first().click();
            // A long page: its address is there before its end is.
            page.waitForURL(address -> address.contains("#"));
            var anchor = page.url().substring(page.url().indexOf('#') + 1);
            assertThat(page.locator("[id='" + anchor + "']").count()).isEqualTo(1);
            page.goBack();
            page.goBack();
            assertThat(page.url()).endsWith("?on=2018-01-01");
        }
    }

    @Test
    void theLanguageIsChangedWithoutLosingTheScope() {
        try (var page = Browser.required().pageWithoutScripts(Browser.PHONE)) {
            page.navigate(site.address("/id" + EVALUATION + "?as-of=2024-12-31&fields=f-egov&framework=oecd-dac"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("한국어"))
                    .click();

            assertThat(page.url())
                    .isEqualTo(site.address("/ko" + EVALUATION + "?as-of=2024-12-31&fields=f-egov&framework=oecd-dac"));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ko");
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (var page = Browser.required().page(Browser.DESKTOP)) {
            page.navigate(site.address("/en/"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.closest('#content') !== null"))
                    .isEqualTo(true);
        }
    }
}
