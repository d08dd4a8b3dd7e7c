package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Records;
import org.kembar.casefile.Side;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Audience;
import org.kembar.registry.Documents;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.Looks;
import org.kembar.registry.SharedTrail;
import org.kembar.registry.Subject;
import org.kembar.registry.Trail;
import org.kembar.registry.TrailEntry;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents through the pages: filed, read, quoted, followed by other versions and withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentPagesTest {

    private static final String FILE = "bandung-seoul";

    /** A line of the trail, on its page or in its sheet. */
    private static final Pattern LINE = Pattern.compile("(?:role=\"rowheader\"[^>]*>|\n)(\\d+)[<,]");

    private final RunningSite site = RunningSite.start();
    private final Office officer = office("staf@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
    private final Office agency = office("dinas@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
    private final Office seoul = office("seoul@seoul.go.kr", Role.HEAD, SignedIn.SEOUL);
    private final Office auditor = office("inspektorat@bandung.go.id", Role.AUDITOR, SignedIn.BANDUNG);
    private final Documents documents = new Documents(site.source(), RunningSite.CLOCK);

    private Office office(String email, Role role, String city) {
        var person = SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
        return new Office(site, SignedIn.cookie(person, site.source(), RunningSite.CLOCK));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void aDocumentIsReadPageByPageByThoseForWhomItIs() {
        var sent =
                officer.files("MoU 2016.pdf", Samples.pdf("Article 1 cooperation", "Article 2 duration"), "", "side-a");
        var address = Office.address(sent);
        assertThat(officer.get(address + "?changed").body())
                .contains("MoU 2016", "Article 1 cooperation", "id=\"page-2\"", "Not scanned", "Read by Bandung only");
        assertThat(officer.get(Office.FILES).body()).contains("MoU 2016");
        assertThat(seoul.get(address).statusCode()).isEqualTo(404);
        for (var place : List.of("/versions/1", "/pages/1", "/versions/1/pages/1.png")) {
            assertThat(seoul.get(address + place).statusCode()).as(place).isEqualTo(404);
            assertThat(site.get(address.replace("/desk", "") + place, "Cookie", "")
                            .statusCode())
                    .as(place)
                    .isEqualTo(404);
            assertThat(site.get(address + place, "Cookie", "").statusCode())
                    .as(place)
                    .isEqualTo(303);
        }
        assertThat(site.get(address.replace("/desk", ""), "Cookie", "").statusCode())
                .isEqualTo(404);

        var head = site.get(address);
        assertThat(head.body()).contains("Who has opened it", "staf@bandung.go.id");
        assertThat(officer.get(address).body()).doesNotContain("Who has opened it");
        assertThat(documents.views(id(address), 9)).hasSize(2);
    }

    /** Nothing of the file itself is shown, but what was made of it here. */
    @Test
    void aPageIsSeenAsAPictureBesideItsText() {
        var address = Office.address(officer.files(
                "Surat.pdf", Samples.pdf("Article 1 <i>cooperation", "Article 2 duration"), "Surat", "partners"));
        var leaf = officer.get(address + "/pages/1?quote=1+%3Ci%3Ecoop");
        assertThat(leaf.statusCode()).isEqualTo(200);
        assertThat(leaf.body())
                .contains(
                        "<img src=\"" + address + "/versions/1/pages/1.png\"",
                        "Page 1 of 2",
                        "Article <mark>1 &lt;i&gt;coop</mark>eration",
                        "href=\"" + address + "/pages/2\"",
                        "href=\"" + address + "/quote?page=1\"")
                .doesNotContain("Quoted on record");
        assertThat(leaf.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src 'self' data:;", "default-src 'none'");
        var picture = officer.get(address + "/versions/1/pages/2.png");
        assertThat(picture.headers().map())
                .containsEntry("Content-Type", List.of("image/png"))
                .containsEntry("Cache-Control", List.of("no-store"))
                .containsEntry(
                        "Content-Security-Policy", List.of("sandbox; default-src 'none'; frame-ancestors 'none'"));
        assertThat(seoul.get(address + "/versions/1/pages/2.png").statusCode()).isEqualTo(200);
        for (var place : List.of("/pages/0", "/pages/3", "/versions/1/pages/3.png", "/versions/2/pages/1.png")) {
            assertThat(officer.get(address + place).statusCode()).as(place).isEqualTo(404);
        }
        var withdrawn = officer.posts(address + "/withdraw", "seen=1&reason=x");
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        for (var place : List.of("/pages/1", "/versions/1/pages/1.png")) {
            assertThat(officer.get(address + place).statusCode()).as(place).isEqualTo(404);
        }
    }

    /** A side's own, then both cities', then everybody's, then both cities' again; and never one side's alone any more. */
    @Test
    void whoReadsADocumentIsChangedWithAReason() {
        var trail = new SharedTrail(site.source(), RunningSite.CLOCK);
        var receipt = trail.receipt(FILE);
        var address = Office.address(
                officer.files("Rahasia.txt", Samples.text("kata sandinya jerukpurut"), "Rancangan", "side-a"));
        officer.files(
                address + "/new-version",
                "Dua.txt",
                Samples.text("versi kedua jerukpurut"),
                Map.of("title", "Rancangan", "seen", "1"));
        assertThat(agency.get(address + "/audience").statusCode()).isEqualTo(403);
        assertThat(seoul.get(address + "/audience").statusCode()).isEqualTo(404);
        assertThat(officer.get(address).body()).contains("href=\"" + address + "/audience\"");

        var form = "seen=2&from=side-a&";
        assertThat(officer.posts(address + "/audience", form + "to=&reason=x").statusCode())
                .isEqualTo(400);
        assertThat(officer.posts(address + "/audience", form + "to=partners&reason=")
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.posts(address + "/audience", form + "to=side-b&reason=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.posts(address + "/audience", "seen=1&from=side-a&to=partners&reason=x")
                        .statusCode())
                .isEqualTo(409);
        assertThat(seoul.get(address).statusCode()).isEqualTo(404);

        assertThat(Office.address(officer.posts(address + "/audience", form + "to=partners&reason=Untuk+rapat")))
                .isEqualTo(address);
        assertThat(seoul.get(address).body()).contains("versi kedua jerukpurut");
        assertThat(seoul.get(address + "/versions/1").statusCode()).isEqualTo(200);
        assertThat(seoul.get("/en/search?q=jerukpurut").body()).contains(address);
        assertThat(site.get(address.replace("/desk", ""), "Cookie", "").statusCode())
                .isEqualTo(404);
        assertThat(seoul.get("/en/desk/trail").body()).contains("Untuk rapat", "Document: Rancangan");
        assertThat(told(address, seoul.get("/en/desk/trail"))).containsExactly(3);
        assertThat(told(address, seoul.get("/en/desk/trail.csv?what=document"))).containsExactly(3);
        assertThat(told(address, officer.get("/en/desk/trail"))).containsExactly(1, 2, 3);
        // What both had noted down of the trail before is still all of it.
        assertThat(receipt.against(trail.entries(FILE))).isEmpty();
        assertThat(trail.check(FILE)).isInstanceOf(SharedTrail.Checked.Sound.class);

        assertThat(officer.posts(address + "/audience", "seen=2&from=side-a&to=public&reason=x")
                        .statusCode())
                .as("as it was before")
                .isEqualTo(409);
        var opened = "seen=2&from=partners&to=public&reason=Disepakati+kedua+kota";
        // It is Bandung's document: what both read, only Bandung's office opens to all.
        assertThat(seoul.posts(address + "/audience", opened).statusCode()).isEqualTo(403);
        assertThat(seoul.get(address).body())
                .contains("Bandung: its cooperation office alone changes who may read it")
                .doesNotContain("/audience\"", "/withdraw\"", "/new-version\"");
        assertThat(Office.address(officer.posts(address + "/audience", opened))).isEqualTo(address);
        assertThat(site.get(address.replace("/desk", ""), "Cookie", "").body()).contains("versi kedua jerukpurut");
        assertThat(site.get("/en/search?q=jerukpurut", "Cookie", "").body()).contains("Rancangan");
        // What both cities told each other, and one of them itself, is theirs still.
        var everybodys = site.get("/en/trail", "Cookie", "");
        assertThat(told(address, everybodys)).containsExactly(4);
        assertThat(everybodys.body()).contains("Disepakati kedua kota").doesNotContain("Untuk rapat");
        assertThat(site.get("/api/v1/audit?limit=1000").body()).doesNotContain("Untuk rapat", id(address));
        assertThat(told(address, seoul.get("/en/desk/trail"))).containsExactly(3, 4);
        assertThat(officer.get("/en/desk/trail.csv").body())
                .containsPattern("\n" + number(address, 1) + ",[^\n]*,for Bandung only,")
                .containsPattern("\n" + number(address, 3) + ",[^\n]*,for both cities,[^\n]*,Untuk rapat,")
                .containsPattern("\n" + number(address, 4) + ",[^\n]*,public,[^\n]*,Disepakati kedua kota,");

        assertThat(officer.get(address + "/audience").body())
                .contains("making it private takes nothing back")
                .doesNotContain("value=\"side-a\"");
        var back = officer.posts(address + "/audience", "seen=2&from=public&to=partners&reason=Keliru");
        assertThat(Office.address(back)).isEqualTo(address);
        assertThat(site.get(address.replace("/desk", ""), "Cookie", "").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/search?q=jerukpurut", "Cookie", "").body()).doesNotContain("Rancangan");
        assertThat(told(address, site.get("/en/trail", "Cookie", ""))).isEmpty();
        assertThat(told(address, seoul.get("/en/desk/trail.csv"))).containsExactly(3, 4, 5);
        assertThat(officer.posts(address + "/audience", "seen=2&from=partners&to=side-a&reason=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        assertThat(trail.check(FILE)).isInstanceOf(SharedTrail.Checked.Sound.class);
    }

    /** Whoever filed it decides; the other city reads what it is shown, and says so of what it filed itself. */
    @Test
    void aSharedDocumentIsPublishedAndWithdrawnByTheCityThatFiledIt() {
        var bandungs = Office.address(officer.files("B.txt", Samples.text("nota bandung"), "Nota Bandung", "partners"));
        var seouls = Office.address(seoul.files("S.txt", Samples.text("nota seoul"), "Nota Seoul", "partners"));
        for (var language : Language.values()) {
            var form = officer.get(Office.FILES.replace("/en/", "/" + language.tag() + "/") + "/new")
                    .body();
            assertThat(form).contains(Wording.plain(language, "files.audience.later"));
        }
        var withdrawing = "seen=1&reason=Keliru";
        assertThat(officer.posts(seouls + "/withdraw", withdrawing).statusCode())
                .isEqualTo(403);
        assertThat(officer.get(seouls + "/new-version").statusCode()).isEqualTo(403);
        assertThat(seoul.get(bandungs + "/withdraw").statusCode()).isEqualTo(403);
        assertThat(officer.get(seouls).body()).contains("Seoul: its cooperation office alone");
        assertThat(seoul.get(seouls + "/withdraw").body()).contains("Seoul: its cooperation office alone");
        var publishing = "seen=1&from=partners&to=public&reason=Setuju";
        assertThat(seoul.posts(bandungs + "/audience", publishing).statusCode()).isEqualTo(403);
        assertThat(Office.address(officer.posts(bandungs + "/audience", publishing)))
                .isEqualTo(bandungs);
        // Public or not, it stays the city's that filed it.
        assertThat(seoul.posts(bandungs + "/withdraw", withdrawing).statusCode())
                .isEqualTo(403);
        assertThat(Office.address(officer.posts(bandungs + "/withdraw", withdrawing)))
                .isEqualTo(bandungs);
        assertThat(Office.address(seoul.posts(seouls + "/withdraw", withdrawing)))
                .isEqualTo(seouls);
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /** The first, second and so on of a document's entries in the trail that an answer tells of. */
    private List<Integer> told(String address, HttpResponse<String> answer) {
        var numbers = LINE.matcher(answer.body())
                .results()
                .map(line -> Long.valueOf(line.group(1)))
                .toList();
        var entries = entries(address);
        return IntStream.rangeClosed(1, entries.size())
                .filter(place -> numbers.contains(entries.get(place - 1).number()))
                .boxed()
                .toList();
    }

    private long number(String address, int place) {
        return entries(address).get(place - 1).number();
    }

    private List<TrailEntry> entries(String address) {
        return new Trail(site.source())
                .entries(0, 1000).stream()
                        .filter(entry -> entry.subject().equals(new Subject.OfDocument(id(address))))
                        .toList();
    }

    @Test
    void whoRecordsForASideFilesAndNobodyElse() {
        assertThat(auditor.files("a.txt", Samples.text("inspection"), "x", "side-a")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.files("a.txt", Samples.text("of the others"), "x", "side-b")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.files("a.txt", Samples.text("of nobody"), "x", "").statusCode())
                .isEqualTo(403);
        var address = Office.address(agency.files("a.txt", Samples.text("what the agency did"), "Laporan", "side-a"));
        assertThat(agency.get(address).body()).contains("what the agency did").doesNotContain("/withdraw");
        assertThat(agency.get(address + "/withdraw").statusCode()).isEqualTo(403);
        assertThat(agency.files(address + "/new-version", "a.txt", Samples.text("y"), Map.of("seen", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.get(address + "/withdraw").statusCode()).isEqualTo(200);
    }

    @Test
    void everyVersionIsKeptAndSealed() {
        var address = Office.address(officer.files("v.txt", Samples.text("the first draft"), "Draf", "partners"));
        var renewed = officer.files(
                address + "/new-version",
                "v2.txt",
                Samples.text("the second draft"),
                Map.of("title", "Draf dua", "seen", "1"));
        assertThat(Office.address(renewed)).isEqualTo(address);
        assertThat(seoul.get(address).body()).contains("Draf dua", "the second draft", "Version 1", "Version 2");
        assertThat(seoul.get(address + "/versions/1").body()).isEqualTo("the first draft");

        var late = officer.files(
                address + "/new-version", "v3.txt", Samples.text("a third"), Map.of("title", "Draf", "seen", "1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else has changed this meanwhile");

        var entries = entries(address);
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast().before()).isEqualTo(entries.getFirst().after());
        assertThat(entries.getLast().by()).isPresent();
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        assertThat(site.get("/api/v1/audit?limit=1000").body()).doesNotContain("Draf", id(address));
    }

    @Test
    void whatIsWithdrawnIsReadByNobodyAnyMore() {
        var content = Samples.text("sent by mistake");
        var address = Office.address(officer.files("w.txt", content, "Salah kirim", "public"));
        var everybodys = address.replace("/desk", "");
        assertThat(site.get(everybodys + "/versions/1", "Cookie", "").body()).isEqualTo("sent by mistake");
        assertThat(officer.posts(address + "/withdraw", "seen=1&reason=").statusCode())
                .isEqualTo(400);
        assertThat(officer.posts(address + "/withdraw", "seen=2&reason=salah").statusCode())
                .isEqualTo(409);
        assertThat(officer.posts(address + "/withdraw", "seen=1&reason=Salah+berkas")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get(everybodys, "Cookie", "").body())
                .contains("Salah kirim", "Reason: Salah berkas")
                .doesNotContain("sent by mistake");
        assertThat(site.get(everybodys + "/versions/1", "Cookie", "").statusCode())
                .isEqualTo(404);
        assertThat(officer.get(address + "/versions/1").statusCode()).isEqualTo(404);
        assertThat(officer.get(address + "/withdraw").statusCode()).isEqualTo(403);
        assertThat(new Trail(site.source())
                        .entries(0, 1000).stream()
                                .filter(entry -> entry.reason()
                                        .filter("Salah berkas"::equals)
                                        .isPresent()))
                .hasSize(1);
        // And it can be filed once more.
        assertThat(officer.files("w.txt", content, "Sekali lagi", "side-a").statusCode())
                .isEqualTo(303);
    }

    @Test
    void theSameFileTwiceIsNoticedWhereItIsReadAlready() {
        var content = Samples.text("one and the same");
        var address = Office.address(officer.files("one.txt", content, "Satu", "side-a"));
        var twice = officer.files("two.txt", content, "Dua", "side-a");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("on record already", "href=\"" + address + "\"", "value=\"Dua\"");
        assertThat(officer.files("two.txt", content, "Dua", "partners").statusCode())
                .isEqualTo(303);
        var again = officer.files(address + "/new-version", "one.txt", content, Map.of("title", "Satu", "seen", "1"));
        assertThat(again.statusCode()).isEqualTo(409);
        // What it is called, or of what it is the text, may be said otherwise.
        assertThat(officer.files(
                                address + "/new-version",
                                "one.txt",
                                content,
                                Map.of("title", "Satu dan sama", "seen", "1", "language", "en"))
                        .statusCode())
                .isEqualTo(303);
        // Whoever does not see it learns nothing of it.
        assertThat(Office.address(seoul.files("three.txt", Samples.text("only ours"), "A", "side-b")))
                .isNotEmpty();
        assertThat(officer.files("three.txt", Samples.text("only ours"), "B", "side-a")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsSentIsHandedOutHarmlessly() {
        var name = "../../<script>alert(1)</script>.html";
        var address = Office.address(officer.files(
                name.replace("\"", ""),
                Samples.pdf("harmless"),
                "<img src=x onerror=alert(1)> \"a\"; filename=b.html",
                "public"));
        var page = officer.get(address).body();
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img", "<script>alert");
        assertThat(officer.get(Office.FILES).body()).doesNotContain("<img", "<script>alert");

        var content = site.get(address.replace("/desk", "") + "/versions/1", "Cookie", "");
        assertThat(content.headers().map())
                .containsEntry(
                        "Content-Security-Policy", List.of("sandbox; default-src 'none'; frame-ancestors 'none'"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Type", List.of("application/pdf"));
        assertThat(content.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .doesNotContain("<", ".html\"", "script>")
                .contains(".pdf");
        assertThat(officer.get(address + "/versions/1").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void changesPastTheTrailAreSeen() {
        var own = RunningSite.start();
        var office = new Office(own, own.cookie());
        var address = Office.address(office.files("t.txt", Samples.text("as it was signed"), "Naskah", "side-a"));
        assertThat(new Trail(own.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        var jdbc = JdbcClient.create(own.source());
        jdbc.sql("alter table registry.document_parts disable trigger only_added_to")
                .update();
        jdbc.sql("update registry.document_parts set content = :content")
                .param("content", Samples.text("as it was forged"))
                .update();
        assertThat(new Trail(own.source()).verify(_ -> {}))
                .isInstanceOfSatisfying(
                        Verdict.Otherwise.class,
                        otherwise -> assertThat(otherwise.subject()).isEqualTo(new Subject.OfDocument(id(address))));
    }

    /** Both cities look at it, so whoever reaches the database changes it for neither unseen. */
    @Test
    void aSharedDocumentChangedPastTheTrailIsToldToBothCities() {
        var own = RunningSite.start();
        var head = new Office(own, own.cookie());
        var other = new Office(
                own,
                SignedIn.cookie(
                        SignedIn.invited(own.source(), RunningSite.CLOCK, "a@seoul.go.kr", Role.HEAD, SignedIn.SEOUL),
                        own.source(),
                        RunningSite.CLOCK));
        var check = "/en/desk/partnerships/bandung-seoul/trail";
        var jdbc = JdbcClient.create(own.source());
        var tables = List.of("document_parts", "document_pages", "document_versions", "documents");
        tables.forEach(table -> jdbc.sql("alter table registry." + table + " disable trigger all")
                .update());
        for (var change : List.of(
                "update registry.document_parts set content = 'forged' where document = :id",
                "update registry.document_versions set title = 'Bersama dua' where document = :id",
                "update registry.documents set audience = 'side-a' where id = :id",
                "update registry.documents set withdrawn_at = now(), withdrawn_by = 1, withdrawn_reason = 'x' where id = :id")) {
            var id = id(Office.address(head.files("s.txt", Samples.text("as both signed it"), "Bersama", "partners")));
            assertThat(other.get(check).body()).contains("The entries hang together");
            assertThat(jdbc.sql(change).param("id", id).update()).isOne();
            for (var office : List.of(head, other)) {
                assertThat(office.get(check).body())
                        .as(change)
                        .containsPattern("The document “Bersama( dua)?” is not what its last entry says");
            }
            tables.forEach(table -> jdbc.sql("delete from registry." + table + " where "
                            + (table.equals("documents") ? "id" : "document") + " = :id")
                    .param("id", id)
                    .update());
        }
    }

    @Test
    void aSourceLeadsToThePageOnWhichItsWordsStand() {
        var file = site.caseFiles().find(FILE).orElseThrow();
        var fact = file.facts().stream()
                .filter(one -> !one.evidence().isEmpty()
                        && one.evidence().getFirst().quote().length() > 30)
                .findFirst()
                .orElseThrow();
        var evidence = fact.evidence().getFirst();
        var broken = evidence.quote().replaceFirst("(\\w{3}) (\\w)", "$1\n$2");
        var address = Office.address(officer.files(
                Office.FILES,
                "text.txt",
                Samples.text("The first page.\f" + broken),
                Map.of("title", "Naskah sumber", "audience", "public", "source", evidence.ref())));
        var everybodys = address.replace("/desk", "");
        assertThat(site.get("/en/partnerships/" + FILE + "/sources/" + evidence.ref(), "Cookie", "")
                        .body())
                .contains("Naskah sumber", "href=\"" + everybodys + "/pages/2?quote=");
        assertThat(site.get(everybodys, "Cookie", "").body())
                .contains(
                        "Quotations from the case file",
                        "href=\"" + everybodys + "/pages/2?quote=",
                        "Not found in the text: ");
        var link = Pattern.compile("href=\"(" + everybodys + "/pages/2[?]quote=[^\"]*)\"")
                .matcher(site.get(everybodys, "Cookie", "").body());
        assertThat(link.find()).isTrue();
        assertThat(site.get(link.group(1), "Cookie", "").body()).contains("Quoted on record:", "<mark>");

        var quoting = officer.get(address + "/quote?page=2");
        assertThat(quoting.body()).contains("name=\"source.0.ref\" value=\"" + evidence.ref() + "\"");
        var form = officer.posts(
                "/en/partnerships/" + FILE + "/record/activities",
                "more=&source.0.ref=" + evidence.ref() + "&source.0.place=p.+2&source.0.quote=Words+of+it");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Words of it", "value=\"p. 2\"", "value=\"" + evidence.ref() + "\" selected");
    }

    /** What is quoted of a document is for whoever reads the document, unless somebody says otherwise. */
    @Test
    void whatIsQuotedIsForThoseWhoReadTheDocument() {
        var source =
                site.caseFiles().find(FILE).orElseThrow().sources().getFirst().id();
        for (var audience : List.of("side-a", "partners", "public")) {
            var address = Office.address(officer.files(
                    Office.FILES,
                    "catatan.txt",
                    Samples.text("Catatan " + audience),
                    Map.of("title", "Catatan", "audience", audience, "source", source)));
            var quoting = Jsoup.parse(officer.get(address + "/quote?page=1").body());
            var sent = quoting.select("main form [name]").stream()
                    .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.val(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var form = Jsoup.parse(officer.posts("/en/partnerships/" + FILE + "/record/statements", sent)
                    .body());
            assertThat(form.select("[name=audience] [selected], [name=audience][checked]")
                            .eachAttr("value"))
                    .containsExactly(audience);
            assertThat(form.select("[name=source.0.quote]").text()).contains("Catatan " + audience);
        }
    }

    /** A letter that nobody has made a source of yet becomes one with the first passage that is quoted from it. */
    @Test
    void aDocumentOfNoSourceIsQuotedAndBecomesOne() {
        var address = Office.address(
                officer.files("Surat.txt", Samples.text("Seoul invites Bandung"), "Surat undangan 12", "public"));
        var quoting = Jsoup.parse(officer.get(address + "/quote?page=1").body());
        assertThat(quoting.select("button[formaction]").eachAttr("formaction"))
                .anyMatch(form -> form.endsWith("/record/budget"))
                .anyMatch(form -> form.endsWith("/record/messages"))
                .anyMatch(form -> form.endsWith("/record/contacts"));
        assertThat(quoting.select("select[name=source] option[selected]").text())
                .isEqualTo("New source: Surat undangan 12");
        var sent = fields(quoting);
        var form = Jsoup.parse(officer.posts("/en/partnerships/" + FILE + "/record/statements", sent)
                .body());
        assertThat(form.select("[name=document.title]").attr("value")).isEqualTo("Surat undangan 12");
        assertThat(form.select("[name=source.0.quote]").text()).contains("Seoul invites Bandung");

        var recorded = officer.posts(
                "/en/partnerships/" + FILE + "/record/statements",
                sent.replace("more=", "x=") + "&topic=context&text=Diundang&another=yes");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        var file = site.caseFiles().find(FILE).orElseThrow();
        var source = file.sources().getLast();
        assertThat(file.statements().getLast().evidence().getFirst().ref()).isEqualTo(source.id());
        // The next passage is of the same source, unless somebody chooses another.
        var next = Jsoup.parse(officer.get(address + "/quote?page=1").body());
        assertThat(next.select("[name=source.0.ref]").attr("value")).isEqualTo(source.id());
        assertThat(next.select("[name=document.title]")).isEmpty();
        var other = Jsoup.parse(officer.get(address + "/quote?page=1&source="
                        + file.sources().getFirst().id())
                .body());
        assertThat(other.select("[name=source.0.ref]").attr("value"))
                .isEqualTo(file.sources().getFirst().id());
        officer.posts(
                "/en/imports/"
                        + recorded.headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replaceAll(".*/", "") + "/undo",
                "");
        assertThat(site.caseFiles().find(FILE).orElseThrow().statements())
                .doesNotContain(file.statements().getLast());
    }

    private static String fields(org.jsoup.nodes.Document page) {
        return page.select("main form[method=post] [name]").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.val(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whoever looked, looked at what was for these then; that it is for others now changes nothing of it. */
    @Test
    void whoHasLookedIsToldAsItWas() {
        var address = Office.address(officer.files("Notula.txt", Samples.text("notula"), "Notula internal", "side-a"));
        JdbcClient.create(site.source())
                .sql("""
                        insert into registry.document_views (document, person, at, hour)
                        values (:document, :person, timestamptz '2026-11-20 03:15Z', timestamptz '2026-11-20 03:00Z')
                        """)
                .param("document", id(address))
                .param("person", 4_711L)
                .update();
        var looks = new Looks(site.source());
        var all = Map.of(FILE, Set.of(Audience.SIDE_A, Audience.PARTNERS));
        var ofSeoul = Map.of(FILE, Set.of(Audience.SIDE_B, Audience.PARTNERS));
        for (var change : List.of("seen=1&from=side-a&to=partners", "seen=1&from=partners&to=public")) {
            assertThat(looks.before(RunningSite.CLOCK.instant(), 100, all))
                    .filteredOn(look -> look.view().person() == 4_711)
                    .extracting(look -> look.view().audience())
                    .containsExactly(Audience.SIDE_A);
            assertThat(looks.before(RunningSite.CLOCK.instant(), 100, ofSeoul))
                    .noneMatch(look -> look.view().person() == 4_711);
            assertThat(officer.posts(address + "/audience", change + "&reason=Untuk+rapat")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(looks.before(RunningSite.CLOCK.instant(), 100, all))
                .anyMatch(look -> look.view().person() == 4_711 && look.view().audience() == Audience.SIDE_A);
    }

    /** As with what stands beside it otherwise: its documents belong to these two cities. */
    @Test
    void aCaseFileWithDocumentsIsNotTakenBackAsAWhole() {
        var values = new HashMap<>(Records.values(site.caseFiles().find(FILE).orElseThrow()));
        values.put("id", "bandung-seoul-baru");
        var imports = new Imports(site.source(), RunningSite.CLOCK);
        var stored = (Imported.Done) imports.carryOut(List.of(imports.plan(Records.make(CaseFile.class, values))));
        var address = Office.address(officer.files(
                Office.FILES.replace(FILE, "bandung-seoul-baru"),
                "s.txt",
                Samples.text("stays"),
                Map.of("audience", "side-a")));
        assertThat(imports.undo(stored.number())).isInstanceOf(Undone.Withheld.class);

        var sides = new HashMap<>(values);
        sides.put("partnership", exchanged((Partnership) Objects.requireNonNull(values.get("partnership"))));
        assertThat(imports.carryOut(List.of(imports.plan(Records.make(CaseFile.class, sides)))))
                .isInstanceOf(Imported.Withheld.class);
        assertThat(officer.get(address).body()).contains("stays");
        assertThat(seoul.get(address).statusCode()).isEqualTo(404);
        // Under another partnership it is not there, though the same people may read it.
        assertThat(officer.get(address.replace("-baru", "")).statusCode()).isEqualTo(404);
    }

    private static Partnership exchanged(Partnership partnership) {
        Map<String, Object> values = new HashMap<>(Records.values(partnership));
        values.put(
                "parties",
                partnership.parties().stream()
                        .map(party -> {
                            Map<String, Object> party2 = new HashMap<>(Records.values(party));
                            party2.put("side", party.side() == Side.A ? Side.B : Side.A);
                            return Records.make(Partnership.Party.class, party2);
                        })
                        .toList());
        return Records.make(Partnership.class, values);
    }
}
