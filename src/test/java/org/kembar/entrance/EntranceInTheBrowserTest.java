package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.access.Acting;
import org.kembar.access.Invitations;
import org.kembar.access.People;
import org.kembar.access.Role;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceInTheBrowserTest {

    private final RunningSite site = RunningSite.start();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsAccessibleAndFitsEveryWindow(Language language) {
        var start = "/" + language.tag() + "/";
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = Browser.required().page(width)) {
                looksSound(page, start + "sign-in");
                page.locator("#email").fill("a@example.org");
                page.locator("#password").fill("x");
                page.locator("main button").click();
                Browser.assertSound(page);
                assertThat(page.locator("[role=alert]").count()).isEqualTo(1);

                looksSound(page, start + "invitations/" + "A".repeat(43));
                looksSound(page, start + "invitations/" + invited());
                page.locator("#name").fill("A");
                page.locator("#password").fill("a@example.org");
                page.locator("main button").click();
                Browser.assertSound(page);
                assertThat(page.locator("[role=alert] li").count()).isEqualTo(1);

                site.signedIn(page);
                looksSound(page, start + "account");
                looksSound(page, start + "people/guests");
                looksSound(page, start + "people");
                page.locator("#email").fill("b@example.org");
                page.locator("#role")
                        .locator("xpath=ancestor::form")
                        .locator("button")
                        .click();
                assertThat(page.locator("#link").count()).isEqualTo(1);
                Browser.assertSound(page);
            }
        }
    }

    /** Nobody else sees it; and it is sent as what it is. */
    @Test
    void oneLooksAtWhatOneTypes() {
        try (var page = Browser.required().page(Browser.PHONE)) {
            page.navigate(site.address("/en/sign-in"));
            var password = page.locator("#password");
            password.fill("sebuah kalimat");
            assertThat(password.getAttribute("type")).isEqualTo("password");
            page.getByLabel("Show what is typed").check();
            assertThat(password.getAttribute("type")).isEqualTo("text");
            Browser.assertSound(page);
            page.getByLabel("Show what is typed").uncheck();
            assertThat(password.getAttribute("type")).isEqualTo("password");
        }
    }

    private void looksSound(Page page, String path) {
        page.navigate(site.address(path));
        Browser.assertSound(page);
    }

    private String invited() {
        var head = SignedIn.head(site.source(), RunningSite.CLOCK);
        var people = new People(site.source(), RunningSite.CLOCK);
        return new Invitations(site.source(), people, RunningSite.CLOCK)
                .invite(head, "a@example.org", new Acting(Role.AGENCY, SignedIn.BANDUNG))
                .text();
    }
}
