package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.wording.Language;

/**
 * The pages that no other test of the browser looks at in every language and width. What is open to everybody is looked at in all three
 * languages and both widths, as {@link SiteInTheBrowserTest} looks at the others, and so is what is for whoever is signed in, asked for once
 * and looked at in one width after the other. Pages within a piece of work (forms, previews, documents) are looked at by the tests of that
 * work, mostly in one language.
 */
class EveryPageInTheBrowserTest {

    private static final String SEOUL = "/partnerships/bandung-seoul";

    private static final List<String> OPEN = List.of(
            "/partnerships/bandung-namur/records",
            "/partnerships/bandung-namur/files",
            "/compare?partnership=bandung-seoul&partnership=bandung-namur",
            "/search?q=transport",
            "/trail",
            "/privacy",
            "/sign-in");

    /** The shorter of the two evaluations: axe takes seconds for each. */
    private static final List<String> SIGNED_IN = List.of(
            "/desk",
            "/desk" + SEOUL,
            "/desk" + SEOUL + "/files",
            "/desk" + SEOUL + "/lacking",
            "/desk" + SEOUL + "/workbook",
            "/desk/partnerships/bandung-namur/evaluation",
            "/desk/participants",
            "/desk/participants/history",
            "/desk/register",
            "/desk/trail",
            "/desk/trail/looks",
            SEOUL + "/record",
            SEOUL + "/record/activities",
            "/work-list",
            "/import",
            "/import/list",
            "/account",
            "/account/data",
            "/account/passkeys",
            "/account/tokens",
            "/people",
            "/people/guests",
            "/people/history");

    private static final int HEIGHT = 900;

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsOpenIsAccessible(Language language) {
        for (var width : List.of(Browser.DESKTOP, Browser.PHONE)) {
            try (var page = Browser.required().page(width)) {
                for (var path : OPEN) {
                    page.navigate(site.address("/" + language.tag() + path));

                    Browser.assertSound(page);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsForWhoeverIsSignedInIsAccessible(Language language) {
        try (var page = site.signedIn(Browser.required().page(Browser.DESKTOP))) {
            for (var path : SIGNED_IN) {
                page.setViewportSize(Browser.DESKTOP, HEIGHT);
                var answer = page.navigate(site.address("/" + language.tag() + path));
                assertThat(answer.status()).as(path).isEqualTo(200);

                Browser.assertSound(page);
                page.setViewportSize(Browser.PHONE, HEIGHT);
                Browser.assertSound(page);
            }
        }
    }
}
