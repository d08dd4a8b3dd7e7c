package org.kembar.ownregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.casefile.Partnership;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Sending;
import org.kembar.registry.CountedQueries;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.kembar.web.Site;

/** An office's own register: sent, named, seen row by row, taken, and taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPagesTest {

    private final RunningSite site = RunningSite.start();
    private final RegisterWizard wizard = new RegisterWizard(site);

    private List<String> ids() {
        return site.caseFiles().ids("", 1000);
    }

    private Person invited(String email, Role role, String city) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
    }

    @Test
    void aRegisterAsBandungKeepsItIsTakenAndTakenBack() {
        var before = ids();
        var address = RegisterWizard.leadsTo(wizard.sent("id", "Daftar KSLN 2024.xlsx", Samples.bandung(Samples.ROWS)));
        var columns = wizard.shown(address);
        assertThat(columns).contains("Judul kolom di baris 4", "G: Tanggal TTD", "25/08/1997", "K: Penanggung jawab");
        assertThat(RegisterWizard.form(columns))
                .containsEntry("column1", List.of("PARTNER"))
                .containsEntry("column6", List.of("SIGNED"))
                .containsEntry("column7", List.of("TERM"))
                .containsEntry("column10", List.of(""))
                .containsEntry("order", List.of("day"))
                .containsEntry("language", List.of("id"));

        var preview = wizard.shown(wizard.previewed(address));
        assertThat(preview)
                .contains(
                        "Baris kerja sama yang baru di sini: 5",
                        "Baris yang menambah kerja sama yang sudah tercatat: 1",
                        "Baris yang mungkin sudah tercatat (perlu diputuskan): 1",
                        "Daftar KSLN!G12:",
                        "31/02/2019",
                        "Kolom yang tidak dimasukkan: Penanggung jawab",
                        // Which of the cities of that name was understood.
                        "<p class=\"about\">Suwon, Gyeonggi-do, Korea Selatan</p>");
        assertThat(ids()).isEqualTo(before);

        var done = RegisterWizard.leadsTo(wizard.press(address + "/store", RegisterWizard.form(preview)));
        assertThat(done).isEqualTo(address + "/taken?done");
        assertThat(wizard.shown(done))
                .contains("/id/desk/partnerships/bandung-suwon\"", address + "/left-out.csv")
                .containsPattern(
                        "<a href=\"/id/desk/partnerships/bandung-suwon/facts/[a-z0-9-]+\">[^<]*25 Agustus 1997")
                .contains("Semuanya dapat dibatalkan sekaligus", "Satu fakta dikoreksi atau dicabut")
                .doesNotContain(">bandung-suwon<");
        seeThatManyTakeAsManyQuestionsAsOne(address + "/taken");
        seeWhatMoved(wizard.shown(done));
        assertThat(ids())
                .containsAll(before)
                .contains("bandung-braunschweig", "bandung-fort-worth", "bandung-suwon", "bandung-yingkou")
                .hasSize(before.size() + 4);
        // Only the city itself sees more of a partnership than that it is there.
        assertThat(site.caseFiles().find("bandung-suwon").orElseThrow().facts()).isEmpty();
        var suwon = wizard.own("bandung-suwon");
        assertThat(suwon.agreements()).hasSize(2);
        assertThat(suwon.agreements().getFirst().signed().text()).isEqualTo("1997-08-25");
        assertThat(suwon.agreements().getFirst().termYears()).contains(5);
        assertThat(suwon.agreements().getFirst().numberA()).contains("193.1/PKS/1997");
        assertThat(suwon.agreements().getFirst().numberB()).isEmpty();
        assertThat(suwon.agreements().getFirst().title()).isEmpty();
        assertThat(suwon.agreements().get(1).until().orElseThrow().text()).isEqualTo("2013-04-03");
        assertThat(suwon.agreements().getFirst().source().getFirst().place()).contains("Daftar KSLN!A8:I8");
        assertThat(suwon.statements())
                .anyMatch(one -> one.text()
                        .in("id")
                        .filter("Status: Tidak aktif"::equals)
                        .isPresent());
        assertThat(suwon.fields()).hasSize(2);
        assertThat(wizard.own("bandung-yingkou")
                        .agreements()
                        .getFirst()
                        .signed()
                        .text())
                .isEqualTo("2016-09-30");
        assertThat(RegisterWizard.leadsTo(wizard.press(address + "/store", Map.of())))
                .isEqualTo(address + "/taken");

        var left = site.get(address + "/left-out.csv");
        assertThat(left.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"left-out.csv\"");
        assertThat(left.body()).contains("31/02/2019", "Daftar KSLN!G12", "Bandung, 2 Januari 2025");

        wizard.shown(address + "/undo");
        assertThat(RegisterWizard.leadsTo(wizard.press(address + "/undo", Map.of())))
                .isEqualTo(address + "/taken");
        assertThat(ids()).isEqualTo(before);
        assertThat(wizard.shown(address + "/taken")).contains("Sudah dibatalkan");
        // What was taken back is called in the trail as it was called.
        assertThat(wizard.shown("/id/trail")).contains("Kota Bandung – Suwon").doesNotContain(">bandung-suwon<");
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private void seeThatManyTakeAsManyQuestionsAsOne(String taken) {
        var counting = new CountedQueries(site.source());
        try (var other = RunningSite.startedOn(counting.source())) {
            var one = asked(counting, other, taken + "?after=bandung-suwon");
            var all = asked(counting, other, taken);
            assertThat(one.body()).contains("/bandung-yingkou\"").doesNotContain("/bandung-suwon\"");
            assertThat(all.body()).contains("/bandung-yingkou\"", "/bandung-suwon\"");
            assertThat(all.questions()).hasSameSizeAs(one.questions());
        }
    }

    private record Asked(String body, List<String> questions) {}

    /** What a program asks that has shown the page before. */
    private Asked asked(CountedQueries counting, Site other, String path) {
        RunningSite.get(other.address(), path, "Cookie", site.cookie());
        var before = counting.asked().size();
        var answer = RunningSite.get(other.address(), path, "Cookie", site.cookie());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Asked(
                answer.body(), counting.asked().subList(before, counting.asked().size()));
    }

    /** Of the partnership that was there before what moved, in short, and where all of it stands; of a new one its evaluation. */
    private void seeWhatMoved(String taken) {
        var link = Pattern.compile("<p>([^<]+)</p>\\s*<p><a class=\"alone\" href=\"([^\"]+/recorded/\\d+)\">")
                .matcher(taken);
        assertThat(link.find()).as(taken).isTrue();
        assertThat(wizard.shown(link.group(2))).contains(link.group(1), "id=\"moved\"");
        // Of a partnership that was there before only what was taken is named.
        assertThat(taken)
                .contains("/id/desk/partnerships/bandung-suwon/evaluation\"")
                .doesNotContain("bandung-namur/evaluation\"", "bandung-namur/facts/o-bdg\"");
        wizard.shown("/id/desk/partnerships/bandung-suwon/evaluation");
    }

    /** What a city says once is as last time the next time; a month later only what is new is taken. */
    @Test
    void aLaterRegisterAddsOnlyWhatIsNew() {
        var person = invited("staf.jakarta@jakarta.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var rows = List.of(
                Samples.row(1, "Yokosuka", "Jepang", "MoU", "Lingkungan", "1/KS", "24-08-2010", "5 tahun", "Aktif"),
                Samples.row(2, "Hamamatsu", "Jepang", "MoU", "Musik", "2/KS", "01-02-2014", "5 tahun", "Aktif"));
        var first = RegisterWizard.leadsTo(
                wizard.sent("id", "Register.xlsx", Samples.bandung(rows), "Cookie", cookie(person)));
        var form = RegisterWizard.form(wizard.shown(first));
        // What nobody guesses is named once.
        form.put("column10", List.of("NOTE"));
        RegisterWizard.leadsTo(wizard.press(RegisterWizard.leadsTo(wizard.press(first, form)), Map.of()));
        assertThat(RegisterWizard.leadsTo(
                        wizard.press(first + "/store", RegisterWizard.form(wizard.shown(first + "/preview")))))
                .endsWith("/taken?done");

        var later = new ArrayList<>(List.<List<Object>>of(
                Samples.row(1, "Toyota", "Jepang", "MoU", "Otomotif", "3/KS", "05-06-2020", "5 tahun", "Aktif")));
        later.add(Samples.row(2, "Yokosuka", "Jepang", "MoU", "Lingkungan", "1/KS", "24-08-2010", "5 tahun", "Aktif"));
        later.add(Samples.row(3, "Hamamatsu", "Jepang", "MoU", "Musik", "2/KS", "01-02-2014", "5 tahun", "Berakhir"));
        var second = RegisterWizard.leadsTo(wizard.sent("id", "Register baru.xlsx", Samples.bandung(later)));
        var columns = wizard.shown(second);
        assertThat(columns).contains("Seperti terakhir kali");
        assertThat(RegisterWizard.form(columns)).containsEntry("column10", List.of("NOTE"));
        var preview = wizard.shown(wizard.previewed(second));
        assertThat(preview)
                .contains(
                        "Baris kerja sama yang baru di sini: 1",
                        "kini berbunyi lain (tidak dimasukkan): 1",
                        "Baris yang sudah pernah dimasukkan, tidak berubah: 1",
                        "Status: dahulu \u201CAktif\u201D, kini \u201CBerakhir\u201D");
        // A number moves when a row is put in above it, which changes nothing.
        assertThat(preview).doesNotContain("No: dahulu");
        var before = ids().size();
        assertThat(RegisterWizard.leadsTo(wizard.press(second + "/store", RegisterWizard.form(preview))))
                .endsWith("/taken?done");
        assertThat(ids()).hasSize(before + 1).contains("bandung-toyota");
        assertThat(wizard.own("bandung-hamamatsu").agreements()).hasSize(1);

        // What was taken back is new again.
        RegisterWizard.leadsTo(wizard.press(second + "/undo", Map.of()));
        var third = RegisterWizard.leadsTo(wizard.sent("id", "Register baru.xlsx", Samples.bandung(later)));
        assertThat(wizard.shown(wizard.previewed(third))).contains("Baris kerja sama yang baru di sini: 1");
        RegisterWizard.leadsTo(wizard.press(third + "/leave", Map.of()));
        assertThat(site.get(third).statusCode()).isEqualTo(404);
        RegisterWizard.leadsTo(wizard.press(first + "/undo", Map.of()));

        var forget = Pattern.compile(
                "/id/desk/register/layouts/forget\\?city=" + SignedIn.BANDUNG + "&amp;headings=([0-9a-f]{64})");
        var layouts =
                forget.matcher(wizard.shown("/id/desk/register")).results().toList();
        assertThat(layouts).isNotEmpty();
        for (var layout : layouts) {
            var asked = wizard.shown(layout.group().replace("&amp;", "&"));
            assertThat(asked).contains("Hapus susunan kolom ini?", "Tindakan ini tidak dapat dibatalkan.");
            RegisterWizard.leadsTo(wizard.press("/id/desk/register/layouts/forget", RegisterWizard.form(asked)));
        }
        assertThat(wizard.shown("/id/desk/register")).doesNotContain("layouts/forget");
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    /** A register and how its columns are named are its city's: for others it is as if there were none. */
    @Test
    void anotherCitySeesNothingOfIt() {
        var address = RegisterWizard.leadsTo(wizard.sent("en", "Daftar.xlsx", Samples.bandung(Samples.ROWS)));
        var seoul = cookie(invited("officer@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL));
        var agency = cookie(invited("dishub@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG));

        for (var page : List.of("", "/words", "/preview", "/taken", "/undo", "/left-out.csv")) {
            assertThat(site.get(address + page, "Cookie", seoul).statusCode())
                    .as(page)
                    .isEqualTo(404);
            assertThat(site.get(address + page, "Cookie", agency).statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
        for (var page : List.of("", "/sheet", "/words", "/preview", "/store", "/undo")) {
            assertThat(wizard.press(address + page, Map.of(), "Cookie", seoul).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        RegisterWizard.leadsTo(wizard.press(address + "/leave", Map.of(), "Cookie", seoul));
        assertThat(site.get("/en/desk/register", "Cookie", seoul).body()).doesNotContain("Daftar.xlsx");
        assertThat(site.get(
                                "/en/desk/register/layouts/forget?city=" + SignedIn.BANDUNG + "&headings=x",
                                "Cookie",
                                seoul)
                        .statusCode())
                .isEqualTo(404);
        assertThat(wizard.press(
                                "/en/desk/register/layouts/forget",
                                Map.of("city", List.of(SignedIn.BANDUNG), "headings", List.of("x")),
                                "Cookie",
                                seoul)
                        .statusCode())
                .isEqualTo(403);
        var forBandung = Sending.post(
                site.address("/en/desk/register"),
                Sending.body(
                        List.of(Sending.file("x.csv", Samples.english()), Sending.field("city", SignedIn.BANDUNG))),
                "Cookie",
                seoul);
        assertThat(forBandung.statusCode()).isEqualTo(403);
        wizard.shown(address);
        RegisterWizard.leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    @Test
    void anEnglishListInTheEncodingOfItsSpreadsheetIsTakenForEverybody() {
        var address = RegisterWizard.leadsTo(wizard.sent("en", "twins.csv", Samples.english()));
        var columns = wizard.shown(address);
        assertThat(RegisterWizard.form(columns))
                .containsEntry("language", List.of("en"))
                .containsEntry("column0", List.of("LETTER"))
                .containsEntry("column3", List.of("DOCUMENT"))
                .containsEntry("column6", List.of("END"));
        assertThat(columns).contains("Li\u00E8ge");
        var words = wizard.shown(RegisterWizard.leadsTo(wizard.press(address, RegisterWizard.form(columns))));
        assertThat(words).contains("Nowhere Town", "Springfield (US)", "Xyzzyburg");
        RegisterWizard.leadsTo(wizard.press(address + "/words", RegisterWizard.form(words)));
        var preview = wizard.shown(address + "/preview");
        assertThat(preview)
                // As a spreadsheet counts, for which the line break in the cell above ends no row.
                .contains("B7:", "B6:", "several cities bear", "expected its country as well")
                .contains("Rows of partnerships that are new here: 2")
                .doesNotContain("<script>alert");

        var form = RegisterWizard.form(preview);
        form.put("audience", List.of("public"));
        var done = RegisterWizard.leadsTo(wizard.press(address + "/store", form));
        var liege = site.caseFiles().find("bandung-liege").orElseThrow();
        assertThat(liege.agreements().getFirst().until().orElseThrow().text()).isEqualTo("2024-05-02");
        assertThat(liege.statements().getFirst().text().in("en").orElseThrow())
                .isEqualTo("Remarks: Mayor \"M.\" visited\nin 2020");
        assertThat(liege.statements().getFirst().source().getFirst().place()).contains("H3");
        assertThat(site.caseFiles()
                        .find("bandung-nowhere-town")
                        .orElseThrow()
                        .cities()
                        .get(1)
                        .geonames())
                .isEmpty();
        assertThat(wizard.shown(done)).contains("bandung-nowhere-town");
        assertThat(wizard.shown("/en/partnerships/bandung-nowhere-town")).doesNotContain("<script>");
        assertThat(site.get(address + "/left-out.csv").body()).contains("<script>alert(1)</script>", "Xyzzyburg");
        RegisterWizard.leadsTo(wizard.press(address + "/undo", Map.of()));
        assertThat(site.caseFiles().find("bandung-liege")).isEmpty();
    }

    @Test
    void aKoreanListIsUnderstood() {
        var address = RegisterWizard.leadsTo(wizard.sent("ko", "\uC790\uB9E4\uB3C4\uC2DC.csv", Samples.korean()));
        var columns = wizard.shown(address);
        assertThat(RegisterWizard.form(columns))
                .containsEntry("language", List.of("ko"))
                .containsEntry("column1", List.of("PARTNER"))
                .containsEntry("column5", List.of("SIGNED"))
                .containsEntry("column6", List.of("UNIT"));
        assertThat(RegisterWizard.leadsTo(
                        wizard.press(address + "/store", RegisterWizard.form(wizard.shown(wizard.previewed(address))))))
                .endsWith("/taken?done");
        var suwon = wizard.own("bandung-suwon");
        assertThat(suwon.agreements().getFirst().signed().text()).isEqualTo("1997-08-25");
        assertThat(suwon.cities().get(1).geonames()).contains(1835553);
        assertThat(suwon.organisations()).hasSize(1);
        assertThat(wizard.own("bandung-busan").partnership().type()).isEqualTo(Partnership.Kind.FRIENDSHIP_CITY);
        RegisterWizard.leadsTo(wizard.press(address + "/undo", Map.of()));
    }

    /** Nothing of it is kept, and the page says what is wrong. */
    @Test
    void whatIsNoRegisterIsRefused() {
        var refused = new LinkedHashMap<String, byte[]>();
        refused.put("empty.csv", new byte[0]);
        refused.put("blank.csv", "\n\n;;;\n".getBytes(StandardCharsets.UTF_8));
        refused.put("null.csv", "Mitra;Negara\nx\0y;Jepang\n".getBytes(StandardCharsets.UTF_8));
        refused.put("long.csv", "Mitra;Negara\nx;Jepang\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        refused.put("many.csv", Samples.many(Grid.MOST_ROWS + 1));
        refused.put("wide.csv", ("Mitra" + ";x".repeat(600)).getBytes(StandardCharsets.UTF_8));
        refused.put("wider.csv", ("Mitra" + ";x".repeat(200)).getBytes(StandardCharsets.UTF_8));
        refused.put("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2});
        refused.put("text.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        refused.put("hidden.xlsx", Samples.book(book -> {
            var sheet = book.newWorksheet("A");
            sheet.setVisibilityState(VisibilityState.HIDDEN);
            sheet.value(0, 0, "Mitra");
            book.newWorksheet("B");
        }));
        refused.forEach((name, file) -> {
            var answer = wizard.sent("en", name, file);
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(answer.body()).as(name).contains("role=\"alert\"", name);
            assertThat(RegisterWizard.LEFT_OVER.matcher(answer.body()).results())
                    .as(name)
                    .isEmpty();
        });
        assertThat(wizard.sent("en", "wide.csv", Objects.requireNonNull(refused.get("wide.csv")))
                        .body())
                .contains("5,000 rows", "100 columns", "32,767 characters");
        assertThat(wizard.shown("/en/desk/register")).doesNotContain("Not taken yet");
    }

    /** What a heading or a cell holds is shown and never obeyed; without a partner nothing goes on. */
    @Test
    void whatIsWrongIsToldByTheCell() {
        var address = RegisterWizard.leadsTo(wizard.sent(
                "en", "<b>x</b>.csv", """
                Mitra;Negara;<img src=x onerror=alert(1)>;Jenis dokumen;Tanggal TTD;Masa berlaku;Keterangan
                #REF!;Jepang;;MoU;2020;;
                Bandung;Indonesia;;MoU;2020;;
                Kyoto;Jepangg;;MoU;2020;;
                Kyoto;Jepang;;Entahlah;2020;;
                Kyoto;Jepang;;MoU;03/08/2016;selamanya;
                Kyoto;Jepang;;MoU;2030;;
                Osaka;Jepang;;MoU;2016-05-01;2010;
                Osaka;Jepang;;MoU;2015;;%s
                """.formatted("x".repeat(3000)).getBytes(StandardCharsets.UTF_8)));
        var columns = wizard.shown(address);
        assertThat(columns).doesNotContain("<img src=x", "<b>x</b>").contains("&lt;img src=x");
        assertThat(columns).contains("so Indonesian offices write");
        var form = RegisterWizard.form(columns);
        form.put("column0", List.of(""));
        var unnamed = wizard.press(address, form);
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unnamed.body()).contains("role=\"alert\"", "Partner (city)");
        form.put("column0", List.of("PARTNER"));
        form.put("column2", List.of("PARTNER"));
        assertThat(wizard.press(address, form).body()).contains("Several columns are named");
        form.put("column2", List.of(""));
        form.remove("order");
        RegisterWizard.leadsTo(wizard.press(address, form));

        var preview = wizard.shown(address + "/preview");
        assertThat(preview)
                .contains("A2:", "the cell shows an error", "A3:", "your own city")
                .contains("B4:", "Jepangg", "D5:", "Entahlah")
                .contains("F6:", "selamanya", "E7:", "F8:", "G9:", "3000")
                // The day comes first where an office of Bandung writes it.
                .doesNotContain("E6:", "A7:E7:", "A8:F8:")
                .contains("Rows with something wrong in their cells (not taken): 8");
        var nothing = wizard.press(address + "/store", RegisterWizard.form(preview));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("No row is ticked");
        // What was said of the register has changed since the page was made.
        form.put("carries", List.of("on"));
        RegisterWizard.leadsTo(wizard.press(address, form));
        assertThat(wizard.press(address + "/store", RegisterWizard.form(preview))
                        .statusCode())
                .isEqualTo(409);
        var overtaken = wizard.press(address + "/store", Map.of("seen", List.of("0")));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        RegisterWizard.leadsTo(wizard.press(address + "/leave", Map.of()));
    }
}
