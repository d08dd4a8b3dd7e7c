package org.kembar.web;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.wording.Language;

/**
 * The pages that no other test of the browser looks at in every language and width. What is open to everybody is looked at in all three
 * languages and both widths, as {@link SiteInTheBrowserTest} looks at the others. What is for whoever is signed in is looked at in all three
 * languages, each at one width, the widths taking turns by page and language: half of the six there are, for axe takes a third of a
 * second for each. Pages within a piece of work (forms, previews, documents) are looked at by the tests of that work, mostly in one language.
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

    private static final List<String> SIGNED_IN = List.of(
            "/desk",
            "/desk" + SEOUL,
            "/desk" + SEOUL + "/files",
            "/work-list",
            "/import",
            "/account",
            "/account/passkeys",
            "/people");

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
        try (var desktop = site.signedIn(Browser.required().page(Browser.DESKTOP));
                var phone = site.signedIn(Browser.required().page(Browser.PHONE))) {
            for (var i = 0; i < SIGNED_IN.size(); i++) {
                var page = (i + language.ordinal()) % 2 == 0 ? desktop : phone;
                page.navigate(site.address("/" + language.tag() + SIGNED_IN.get(i)));

                Browser.assertSound(page);
            }
        }
    }
}
