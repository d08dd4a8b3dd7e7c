package org.kembar.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kembar.Browser;
import org.kembar.web.RunningSite;

/** The head of an office puts a name on a list, finds it and erases it, sets down what the trail says, and reads what is kept. */
class PrivacyInTheBrowserTest {

    private static final String DESK = "/desk/partnerships/bandung-seoul/";
    private static final String LIST = DESK + "facts/t01/participants";

    private final RunningSite site = RunningSite.start();

    @Test
    void aNameComesAndGoesAndTheTrailIsCheckedOnEveryScreen() {
        try (var page = site.signedIn(Browser.required().page(Browser.PHONE))) {
            page.navigate(site.address("/id" + LIST));
            typed(page, "Budi Santoso");
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Selesai.");
            Browser.assertSound(page);
            page.navigate(site.address("/id" + DESK + "trail"));
            page.locator("form[action$='/seals'] button").click();
            assertThat(page.locator("main").innerText()).contains("Semuanya cocok");
            Browser.assertSound(page);

            page.setViewportSize(Browser.DESKTOP, 900);
            for (var path :
                    List.of("/ko/trail", "/en/desk/trail", "/en/desk/trail/looks", "/ko/account/data", "/id/privacy")) {
                page.navigate(site.address(path));
                Browser.assertSound(page);
            }
            page.navigate(site.address("/en/desk/participants"));
            Browser.assertSound(page);
            page.locator("#asked").fill("budi santoso");
            page.locator("form[action$='/person'] button").click();
            Browser.assertSound(page);
            page.locator("button[formaction$='/to-erase']").click();
            Browser.assertSound(page);
            page.locator("form[action$='/person/erase'] button").click();
            page.navigate(site.address("/ko" + LIST + "/several"));
            Browser.assertSound(page);
            page.navigate(site.address("/en" + LIST));
            assertThat(page.locator("main").innerText()).contains("Nobody is on the list.");
        }
    }

    private static void typed(Page page, String name) {
        page.locator("#p-name").fill(name);
        page.locator("#p-purpose").fill("Visa");
        page.locator("#p-consentOn").fill("2026-11-20");
        page.locator("#p-consentText").fill("Saya setuju.");
        page.locator("form[autocomplete=off] button").click();
    }
}
