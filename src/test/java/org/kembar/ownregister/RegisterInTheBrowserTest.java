package org.kembar.ownregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.kembar.Browser;
import org.kembar.web.RunningSite;

/** An officer takes the office's register on a telephone, and takes it back at the desk; no page needs a script. */
class RegisterInTheBrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RunningSite site = RunningSite.start();

    @Test
    void aRegisterIsTakenStepByStepAndTakenBack() {
        try (var page = site.signedIn(Browser.required().page(Browser.PHONE))) {
            page.navigate(site.address("/id/desk"));
            page.locator("a[href='/id/desk/register']").click();
            Browser.assertSound(page);
            page.locator("#files")
                    .setInputFiles(new FilePayload("Daftar KSLN.xlsx", XLSX, Samples.bandung(Samples.ROWS)));
            pressed(page, "form.sending button");
            assertThat(page.locator("#column1").inputValue()).isEqualTo("PARTNER");
            Browser.assertSound(page);
            pressed(page, "form.naming button");
            Browser.assertSound(page);
            pressed(page, "form.naming button");
            assertThat(page.locator("main").innerText()).contains("Daftar KSLN!G12");
            Browser.assertSound(page);
            page.setViewportSize(Browser.DESKTOP, 900);
            Browser.assertSound(page);
            pressed(page, "button[formaction$='/store']");
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Baris-baris telah dimasukkan.");
            Browser.assertSound(page);
            page.locator("a[href$='/undo']").click();
            Browser.assertSound(page);
            pressed(page, "form[action$='/undo'] button");
            assertThat(page.locator("main").innerText()).contains("Sudah dibatalkan");
            page.navigate(site.address("/ko/desk/register"));
            Browser.assertSound(page);
        }
    }

    private static void pressed(Page page, String button) {
        page.locator(button).first().click();
    }
}
