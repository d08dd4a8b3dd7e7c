package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.web.RunningSite;
import org.kembar.web.Site;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The head of Bandung's office sets the registry up and invites; each signs in, in three languages, without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeInTheBrowserTest {

    private final Database database;
    private final Site site;

    OfficeInTheBrowserTest(@TempDir Path data) {
        database = Databases.open(data);
        site = RunningSite.startedOn(database.source());
    }

    @AfterAll
    void stop() {
        site.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOfficeSetsUpInvitesAndSignsIn(Language language) {
        var tag = language.tag();
        try (var head = Browser.required().pageWithoutScripts(Browser.PHONE)) {
            if (language == Language.values()[0]) {
                setUp(head, language);
            } else {
                signIn(head, language, "kabag@bandung.go.id");
            }
            head.navigate(address(tag, "people"));
            var partner = partnersInvitation(head, language, "partner-" + tag + "@example.org");
            var agency = invitation(head, "dinas-" + tag + "@bandung.go.id", "agency", SignedIn.BANDUNG);
            // Who has an account says yes to a second role only.
            var second = invitation(head, "kabag@bandung.go.id", "officer", SignedIn.BANDUNG);
            head.navigate(second);
            head.locator("main button").click();
            assertThat(head.locator("dd").allInnerTexts()).anyMatch(text -> text.contains("Bandung"));

            try (var seoul = Browser.required().pageWithoutScripts(Browser.PHONE)) {
                take(seoul, partner, "김민수 " + tag);
                assertThat(seoul.url()).endsWith("/desk");
                assertThat(seoul.locator("header").innerText())
                        .contains("김민수", language == Language.values()[2] ? "Namur" : "서울");
                seoul.navigate(address(tag, "import"));
                assertThat(seoul.locator("#files").count()).isEqualTo(1);
                seoul.navigate(address(tag, "account"));
                seoul.locator("form[action$='sign-out'] button").click();
                seoul.navigate(address(tag, "import"));
                assertThat(seoul.url()).contains("/sign-in?to=");
                typed(seoul, "partner-" + tag + "@example.org");
                assertThat(seoul.url()).endsWith("/" + tag + "/import");
            }
            try (var dinas = Browser.required().pageWithoutScripts(Browser.PHONE)) {
                take(dinas, agency, "Dinas Perhubungan");
                assertThat(dinas.locator("main a[href$='/import']").count()).isZero();
                dinas.navigate(address(tag, "import"));
                assertThat(dinas.locator("h1").innerText()).isNotEmpty();
                assertThat(dinas.locator("#files").count()).isZero();
            }
        }
    }

    /** Of a city's people only the first is invited from outside; who heads the office then says the officer. */
    private String partnersInvitation(Page head, Language language, String email) {
        return switch (language.ordinal()) {
            case 0 -> invitation(head, email, "officer", SignedIn.SEOUL);
            case 1 -> invitationOfTheirHead(language, email);
            default -> invitation(head, email, "officer", SignedIn.NAMUR);
        };
    }

    private void setUp(Page head, Language language) {
        var link = EntranceRoom.settingUp(database.source(), RunningSite.CLOCK, site.address())
                .map(links -> links.get(language));
        head.navigate(link.orElseThrow());
        head.locator("#city").fill("Bandun");
        head.locator("#name").fill("Kepala Bagian");
        head.locator("#email").fill("kabag@bandung.go.id");
        head.locator("#password").fill(SignedIn.PASSWORD);
        head.locator("main button").click();
        // What was typed is still there, with cities of similar names; the password is typed again.
        assertThat(head.locator("#name").inputValue()).isEqualTo("Kepala Bagian");
        assertThat(head.locator(".problem").innerText())
                .contains(Wording.plain(language, "invitation.city.near", "Bandun"));
        assertThat(head.locator(".choices").innerText()).contains("1650357");
        head.locator("#city").fill("1650357");
        head.locator("#password").fill(SignedIn.PASSWORD);
        head.locator("main button").click();
        assertThat(head.locator("header").innerText()).contains("Kepala Bagian", "Bandung");
    }

    private void signIn(Page page, Language language, String email) {
        page.navigate(address(language.tag(), "account"));
        typed(page, email);
        assertThat(page.locator("main").innerText()).contains(email);
    }

    private static void typed(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.locator("main button").click();
    }

    private static String invitation(Page head, String email, String role, String city) {
        if (!head.url().endsWith("/people")) {
            head.navigate(head.url().replaceFirst("(/(?:id|en|ko)/).*", "$1people"));
        }
        head.locator("#email").fill(email);
        head.locator("#role").selectOption(role);
        head.locator("#city").selectOption(city);
        head.locator("#role").locator("xpath=ancestor::form").locator("button").click();
        return head.locator("#link").inputValue();
    }

    private String invitationOfTheirHead(Language language, String email) {
        try (var officer = Browser.required().pageWithoutScripts(Browser.PHONE)) {
            signIn(officer, language, "partner-" + Language.values()[0].tag() + "@example.org");
            officer.locator("main a[href$='/people/head']").click();
            officer.locator("#email").fill(email);
            officer.locator("#city")
                    .locator("xpath=ancestor::form")
                    .locator("button")
                    .click();
            return officer.locator("#link").inputValue();
        }
    }

    private static void take(Page page, String link, String name) {
        page.navigate(link);
        page.locator("#name").fill(name);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.locator("main button").click();
    }

    private String address(String tag, String place) {
        return site.address().resolve("/" + tag + "/" + place).toString();
    }
}
