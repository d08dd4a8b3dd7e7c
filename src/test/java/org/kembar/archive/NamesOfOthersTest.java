package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Role;
import org.kembar.entrance.SignedIn;
import org.kembar.web.RunningSite;

/** Who did something is told by name to their own city; the partner is told for which city it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesOfOthersTest {

    private static final String BANDUNG = "kerja@bandung.go.id";
    private static final String SEOUL = "work@seoul.go.kr";

    private final RunningSite site = RunningSite.start();
    private final Office bandung = office(BANDUNG, SignedIn.BANDUNG);
    private final Office seoul = office(SEOUL, SignedIn.SEOUL);

    private Office office(String email, String city) {
        var person = SignedIn.invited(site.source(), RunningSite.CLOCK, email, Role.HEAD, city);
        return new Office(site, SignedIn.cookie(person, site.source(), RunningSite.CLOCK));
    }

    @Test
    void noPageTellsTheNamesOfTheOtherCitysPeople() {
        var record = "/en/partnerships/bandung-seoul/record/activities";
        for (var typed : List.of(
                "title=Rapat&date=2026-11-20&audience=public", "title=Surat&date=2026-01-07&audience=partners")) {
            assertThat(bandung.posts(record, typed + "&type=seminar").statusCode())
                    .isEqualTo(303);
        }
        var file = Office.address(bandung.files("s.txt", Samples.text("for both"), "Bersama", "partners"));
        var desk = "/en/desk/partnerships/bandung-seoul";
        seoul.get(file);
        seoul.get(file + "/versions/1");
        for (var page : List.of("/en/import", "/en/work-list/reporting", desk, file)) {
            assertThat(bandung.get(page).body()).as(page).contains(BANDUNG).doesNotContain(SEOUL);
            assertThat(seoul.get(page).body())
                    .as(page)
                    .contains("Head of the cooperation office: Bandung")
                    .doesNotContain(BANDUNG);
        }
        for (var looked : List.of(desk, file)) {
            assertThat(bandung.get(looked).body()).as(looked).contains("Head of the cooperation office: Seoul");
        }
    }
}
