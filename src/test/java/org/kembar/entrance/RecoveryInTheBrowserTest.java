package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.access.Role;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** An officer forgets the password and comes back by the head's link, then leaves; in three languages, without scripts, on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryInTheBrowserTest {

    private static final String NEW = "kalimat lain yang sama panjang";

    private final RunningSite site = RunningSite.start();

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoForgotComesBackAndWhoLeavesIsOut(Language language) {
        var email = "lupa-" + language.tag() + "@bandung.go.id";
        SignedIn.invited(site.source(), RunningSite.CLOCK, email, Role.OFFICER, SignedIn.BANDUNG);
        var start = "/" + language.tag() + "/";
        try (var head = Browser.required().pageWithoutScripts(Browser.PHONE);
                var officer = Browser.required().pageWithoutScripts(Browser.PHONE);
                var seen = Browser.required().page(Browser.PHONE)) {
            site.signedIn(head);
            site.signedIn(seen);
            head.navigate(site.address(start + "people"));
            row(head, email).locator("button").click();
            var link = head.locator("#link").inputValue().replaceFirst("/id/", start);
            looksSound(seen, link);

            officer.navigate(link);
            officer.locator("#password").fill("Kembar bandung");
            officer.locator("main button").click();
            assertThat(officer.locator("[role=alert]").count()).isEqualTo(1);
            officer.locator("#password").fill(NEW);
            officer.locator("main button").click();
            assertThat(officer.url()).endsWith(start + "desk");
            officer.navigate(site.address(start + "account"));
            assertThat(officer.locator("main").innerText()).contains(email, "Kepala Bagian");

            officer.locator("#old").fill(NEW);
            officer.locator("#password").fill(NEW + " sekali");
            officer.locator("#old")
                    .locator("xpath=ancestor::form")
                    .locator("button")
                    .click();
            assertThat(officer.locator("[role=status]").count()).isEqualTo(1);

            head.navigate(site.address(start + "people"));
            row(head, email).locator("a").click();
            looksSound(seen, head.url());
            head.locator("main form button").click();
            assertThat(head.url()).endsWith(start + "people");
            officer.navigate(site.address(start + "import"));
            assertThat(officer.locator("#files").count()).isZero();
            assertThat(officer.locator("main a[href='" + start + "account']").count())
                    .isEqualTo(1);

            var gone = "new-password/" + "A".repeat(43);
            for (var place : List.of("account", "account/tokens", "people", "people/history", gone)) {
                looksSound(seen, site.address(start + place));
            }
        }
    }

    private static Locator row(Page page, String email) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(email))
                .first();
    }

    private static void looksSound(Page page, String address) {
        page.navigate(address);
        Browser.assertSound(page);
    }
}
