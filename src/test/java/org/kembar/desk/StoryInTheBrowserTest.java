package org.kembar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Edited;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.kembar.web.Site;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * Three people in two cities keep one record: an agency of Bandung records a training with its participants and a report, the head takes last
 * year's workbook in, and Seoul's officer sees what is shared, without scripts on a telephone, and adds their side.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryInTheBrowserTest {

    private static final String ID = "bandung-seoul";

    /** What the title of an activity in the workbook is now. */
    private String words = "Staff exchange 1: transport system, at BAPPEDA";

    /** When an activity of the workbook was held, as it says now. */
    private String held = "2018-03-25/2018-03-31";

    private final Database database;
    private final Site site;
    private final Map<String, Person> people = new LinkedHashMap<>();

    StoryInTheBrowserTest(@TempDir Path data) {
        database = Databases.open(data);
        site = RunningSite.startedOn(database.source());
        var head = SignedIn.head(database.source(), RunningSite.CLOCK);
        people.put("head", head);
        people.put("agency", joined(head, "dishub@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG));
        people.put("partner", joined(head, "officer@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL));
    }

    private Person joined(Person by, String email, Role role, String city) {
        return SignedIn.joined(database.source(), RunningSite.CLOCK, by, email, new Acting(role, city));
    }

    @AfterAll
    void stop() {
        site.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void threePeopleInTwoCitiesKeepOneRecord(Language language) throws IOException {
        var title = "Pelatihan 교육 " + language.tag();
        try (var agency = as("agency", Browser.required().pageWithoutScripts(Browser.PHONE))) {
            record(agency, language, title);
        }
        try (var head = as("head", Browser.required().page(Browser.DESKTOP))) {
            takeInAWorkbook(head, language);
            share(head, language, title);
        }
        try (var partner = as("partner", Browser.required().pageWithoutScripts(Browser.PHONE))) {
            addTheirSide(partner, language, title);
        }
        assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private Page as(String who, Page page) {
        var cookie = SignedIn.cookie(Objects.requireNonNull(people.get(who)), database.source(), RunningSite.CLOCK)
                .split("=", 2);
        page.context()
                .addCookies(List.of(
                        new Cookie(cookie[0], cookie[1]).setUrl(site.address().toString())));
        return page;
    }

    private String address(Language language, String place) {
        return site.address().resolve("/" + language.tag() + "/" + place).toString();
    }

    /** A training nobody else has heard of, with who took part, for the own city first. */
    private void record(Page page, Language language, String title) {
        page.navigate(address(language, "partnerships/" + ID + "/record/activities"));
        field(page, "title").fill(title);
        field(page, "type").selectOption("training");
        field(page, "date").fill(day(language));
        field(page, "participants.0.count").fill("20");
        field(page, "participants.0.group").selectOption("civil-servant");
        field(page, "participants.0.side").selectOption("a");
        field(page, "audience").selectOption("side-a");
        field(page, "source.0.ref").selectOption("*");
        page.locator("#record details:has([name='document.title']):not([open]) > summary")
                .click();
        field(page, "document.title").fill("Laporan " + title);
        field(page, "source.0.quote").fill("dua puluh peserta");
        page.locator("#record > p > button:not(.second)").click();
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/recorded/");
        assertThat(page.locator("main").innerText()).contains(title);
        if (language == Language.EN) {
            // The first of them: the partnership was dormant. What decides stands there, before and after.
            assertThat(page.locator("section[aria-labelledby='moved'] tbody")
                            .first()
                            .innerText())
                    .contains("May be dormant", "May be active again", title);
        }
    }

    /** As one writes it there. */
    private static String day(Language language) {
        return switch (language) {
            case ID -> "12 Mei 2025";
            case EN -> "12 June 2025";
            case KO -> "2025년 7월 12일";
        };
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }

    /** Last year's workbook comes back with one title better and one date put right: seen first, then stored, and it is said what that moved. */
    private void takeInAWorkbook(Page page, Language language) throws IOException {
        var better = "Pertukaran staf " + language.tag();
        var later = "2026-0" + (2 + language.ordinal()) + "-10";
        var book = page.request()
                .get(address(language, "partnerships/" + ID + "/workbook.xlsx"))
                .body();
        page.navigate(address(language, "import"));
        page.locator("#files")
                .setInputFiles(new FilePayload(
                        "2025.xlsx",
                        "application/octet-stream",
                        Edited.book(book, Map.of(words, better, held, later))));
        page.locator("main form:has(#files) button[type=submit]").click();
        assertThat(page.url()).contains("/import/workbook/");
        assertThat(page.locator("main").innerText()).contains(better);
        sound(page);
        page.locator("button[form='storing']").click();
        assertThat(page.url()).contains("/imports/");
        words = better;
        held = later;
        sound(page);
        var inShort = page.locator("ul.held > li > p:not(.about):not(:has(a))").allInnerTexts();
        assertThat(String.join(" ", inShort))
                .doesNotContain(Wording.plain(language, "recorded.nothing"))
                .contains(moved(language));
        page.locator("ul.held > li > p > a").click();
        assertThat(page.url()).contains("/partnerships/" + ID + "/recorded/");
        assertThat(page.locator("section[aria-labelledby='moved']").innerText()).contains(inShort);
    }

    /** What the first date moved, and what the later ones did. */
    private static String moved(Language language) {
        return switch (language) {
            case EN -> "Activity: was cannot be told, is now active.";
            case ID -> "Tidak ada indikator yang berubah hasilnya; 1 sinyal berubah hasil pengukurannya.";
            case KO -> "결과가 바뀐 지표는 없으며, 측정값이 달라진 신호는 1개입니다.";
        };
    }

    private void share(Page page, Language language, String title) {
        page.navigate(address(language, "desk/partnerships/" + ID));
        sound(page);
        page.locator("li:has-text('" + title + "') a.audience").first().click();
        sound(page);
        page.locator("#to").selectOption("partners");
        page.locator("#reason").fill("Untuk rapat bersama");
        page.locator("#to").locator("xpath=ancestor::form").locator("button").click();
        assertThat(page.locator("[role=status]").innerText()).isNotEmpty();
        assertThat(page.locator("#not-public + ul").innerText())
                .contains(title, Wording.plain(language, "desk.audience.PARTNERS"));
        page.navigate(address(language, "desk"));
        sound(page);
    }

    private void addTheirSide(Page page, Language language, String title) {
        page.navigate(address(language, "desk/partnerships/" + ID));
        assertThat(page.locator("#not-public + ul").innerText()).contains(title);
        page.navigate(address(language, "partnerships/" + ID + "/record/activities"));
        field(page, "title").fill("서울 " + title);
        field(page, "type").selectOption("delegation-visit");
        field(page, "date").fill(day(language));
        field(page, "audience").selectOption("partners");
        page.locator("#record > p > button:not(.second)").click();
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/recorded/");
        page.navigate(address(language, "desk/partnerships/" + ID));
        assertThat(page.locator("#not-public + ul").innerText()).contains("서울 " + title);
    }

    /** At both widths. */
    private static void sound(Page page) {
        for (var width : List.of(Browser.DESKTOP, Browser.PHONE)) {
            page.setViewportSize(width, 900);
            Browser.assertSound(page);
        }
        page.setViewportSize(Browser.DESKTOP, 900);
    }
}
