package org.kembar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Role;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.registry.Imports.Moved;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.MadeFindable;
import org.kembar.web.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found follows every change at once: shared, retracted, undone, withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOfChangesTest {

    private static final String FILE = Recorded.FILE;
    private static final String NOBODY = "";

    private final RunningSite site = RunningSite.start();
    private final Recorded recorded = new Recorded(site);
    private final String bandung = recorded.somebody(Role.OFFICER, SignedIn.BANDUNG);
    private final String seoul = recorded.somebody(Role.OFFICER, SignedIn.SEOUL);
    private final String council = recorded.somebody(Role.COUNCIL, SignedIn.BANDUNG);

    /** After whatever was done, the rows are those that are made from what is on record. */
    @AfterEach
    void nothingElseIsKept() {
        var kept = recorded.kept();
        JdbcClient.create(site.source())
                .sql("truncate registry.found_by_word, registry.words_in_use, registry.found_by_word_made")
                .update();
        new MadeFindable(site.source(), RunningSite.CLOCK).fill(() -> true);
        assertThat(recorded.kept()).isEqualTo(kept);
        assertThat(kept.get("words")).isNotEmpty();
    }

    private boolean isFound(String q, String cookie) {
        return recorded.found(q, cookie).contains("<h2");
    }

    @Test
    void whatIsOneCitysOwnIsFoundByTheOtherOnceItIsShared() {
        recorded.obstacle(FILE, "x-shared", "Anggaran perjalanan Zanzibarku", Audience.SIDE_A);
        assertThat(isFound("zanzibarku", bandung)).isTrue();
        assertThat(recorded.found("zanzibarku", bandung))
                .contains("/en/desk/partnerships/bandung-seoul#fact-x-shared", "Read by Bandung only");
        for (var other : List.of(seoul, council, NOBODY)) {
            assertThat(isFound("zanzibarku", other)).isFalse();
            // Nor may anybody have meant it.
            assertThat(recorded.found("zanzibarkuu", other)).doesNotContain("anzibarku</mark>", "holds: zanzi");
        }
        var id = recorded.id(FILE, "x-shared");
        var seen = Audience.SIDE_A.seeing();
        assertThat(recorded.imports().move(FILE, id, Audience.PARTNERS, seen, Optional.of("bersama")))
                .isInstanceOf(Moved.Done.class);
        for (var who : List.of(bandung, seoul, council)) {
            assertThat(isFound("zanzibarku", who)).isTrue();
        }
        assertThat(isFound("zanzibarku", NOBODY)).isFalse();
        var opened = recorded.imports().move(FILE, id, Audience.PUBLIC, seen, Optional.of("terbuka"));
        assertThat(recorded.found("zanzibarku", NOBODY))
                .contains("/en/partnerships/bandung-seoul#fact-x-shared", "<mark>Zanzibarku</mark>");
        assertThat(recorded.found("zanzibarkuu", NOBODY)).contains("What follows holds: zanzibarku");
        assertThat(recorded.imports().undo(((Moved.Done) opened).number())).isInstanceOf(Undone.Done.class);
        assertThat(isFound("zanzibarku", NOBODY)).isFalse();
        assertThat(isFound("zanzibarkuu", NOBODY)).isFalse();
        assertThat(isFound("zanzibarku", seoul)).isTrue();
    }

    @Test
    void whatIsRetractedOrUndoneIsFoundNoMore() {
        recorded.obstacle(FILE, "x-gone", "Quilombolaku belum dianggarkan", Audience.PUBLIC);
        assertThat(isFound("quilombolaku", NOBODY)).isTrue();
        var retraction = recorded.retracted(FILE, "x-gone", Audience.PUBLIC);
        assertThat(isFound("quilombolaku", NOBODY)).isFalse();
        assertThat(recorded.kept().get("words")).doesNotContain("quilombolaku").contains("bandung");
        assertThat(recorded.imports().undo(retraction)).isInstanceOf(Undone.Done.class);
        assertThat(isFound("quilombolaku", NOBODY)).isTrue();

        var own = recorded.obstacle(FILE, "x-own", "Wakandaku belum dianggarkan", Audience.SIDE_B);
        assertThat(isFound("wakandaku", seoul)).isTrue();
        assertThat(isFound("wakandaku", bandung)).isFalse();
        assertThat(recorded.imports().undo(own)).isInstanceOf(Undone.Done.class);
        assertThat(isFound("wakandaku", seoul)).isFalse();
    }

    @Test
    void documentsAreFoundPageByPageAsLongAsTheyAreThere() {
        var title = "<img src=x onerror=alert(1)>Naskah Lumbung";
        var document = recorded.document(
                FILE, title, Audience.PUBLIC, "The first page", "Pasal 3: <b>lampu</b> lalu lintas", "교통신호제어시스템을 설치한다");
        assertThat(recorded.found("lumbung", NOBODY))
                .contains("/en/partnerships/bandung-seoul/files/" + document + "\"", "<mark>Lumbung</mark>")
                .doesNotContain("<img");
        assertThat(recorded.found("lampu lumbung", NOBODY))
                .contains("/files/" + document + "#page-2", "Document, page 2", "&lt;b&gt;<mark>lampu</mark>&lt;/b&gt;")
                .doesNotContain("<b>");
        // In the middle of what is written in one, by two syllables and by one; and with one that is wrong.
        for (var syllables : List.of("신호", "교통신호", "호", "신호재어")) {
            assertThat(recorded.found(syllables, NOBODY)).as(syllables).contains("#page-3", "<mark>");
        }
        assertThat(site.get("/en/partnerships/" + FILE + "/files/" + document, "Cookie", "")
                        .body())
                .contains("id=\"page-3\"");

        recorded.filing(
                "Naskah Kedua",
                filed -> recorded.documents().renew(document, 1, filed, 999),
                "Now something about jembatan");
        assertThat(isFound("lampu lumbung", NOBODY)).isFalse();
        assertThat(recorded.found("jembatan", NOBODY)).contains("#page-1");
        assertThat(recorded.documents().withdraw(document, 2, "salah", 999)).isInstanceOf(Documents.Outcome.Done.class);
        assertThat(recorded.found("jembatan", NOBODY)).doesNotContain(document);
        assertThat(isFound("kedua naskah", bandung)).isFalse();
    }

    @Test
    void whoReadsWhatIsNotForEverybodyIsNoted() {
        var annexes = new Annexes(site.source(), RunningSite.CLOCK);
        var documents = recorded.documents();
        recorded.obstacle(FILE, "x-noted", "Serambiku di Bandung", Audience.SIDE_A);
        var document = recorded.document(FILE, "Catatan", Audience.SIDE_A, "berandaku");
        var auditor = recorded.somebody(Role.AUDITOR, SignedIn.BANDUNG);
        var before = annexes.views(FILE, Set.of(Audience.values()), 100).size();

        recorded.found("Namur", auditor);
        assertThat(annexes.views(FILE, Set.of(Audience.values()), 100)).hasSize(before);
        recorded.found("serambiku", auditor);
        assertThat(annexes.views(FILE, Set.of(Audience.SIDE_A), 100)).isNotEmpty();
        assertThat(annexes.views(FILE, Set.of(Audience.values()), 100)).hasSizeGreaterThan(before);
        assertThat(documents.views(document, 9)).isEmpty();
        recorded.found("berandaku", auditor);
        assertThat(documents.views(document, 9)).hasSize(1);
        assertThat(documents.find(document).map(Document::audience)).contains(Audience.SIDE_A);
    }

    /** What somebody wrote does nothing in the page, whether it is found by it or stands beside it. */
    @Test
    void whatStandsInAFactDoesNothingInThePage() {
        recorded.obstacle(
                FILE,
                "x-script",
                "<script>alert(1)</script> \"><img src=x onerror=alert(2)> &lt;mark&gt; Pandanwangi </mark>",
                Audience.PUBLIC);
        assertThat(recorded.found("pandanwangi", NOBODY))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<mark>Pandanwangi</mark>")
                .doesNotContain("<script", "<img");
        assertThat(recorded.found("script alert img", NOBODY))
                .contains("&lt;<mark>script</mark>")
                .doesNotContain("<script", "<img");
    }

    /** A very long text is found by its end as well, and keeps nothing from being stored. */
    @Test
    void whatIsVeryLongIsFound() {
        var text = new StringBuilder();
        for (var i = 0; i < 8_000; i++) {
            text.append("kata").append(i).append(i % 7 == 0 ? "서울" : " ").append(' ');
        }
        var document = recorded.document(FILE, "Panjang", Audience.PUBLIC, text + "penghabisan");
        assertThat(recorded.found("penghabisan", NOBODY)).contains(document + "#page-1", "<mark>penghabisan</mark>");
        assertThat(recorded.found("kata7999", NOBODY)).contains("<mark>kata7999</mark>");
    }
}
