package org.kembar.ownregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.ownregister.RegisterWizard.form;
import static org.kembar.ownregister.RegisterWizard.leadsTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.access.Role;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Count;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.OwnRegisters;
import org.kembar.web.RunningSite;

/** What a row of a register tells: nothing is an agreement that no column and nobody calls one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterRowsTest {

    private final RunningSite site = RunningSite.start();
    private final RegisterWizard wizard = new RegisterWizard(site);

    private String sent(String name, String table) {
        return leadsTo(wizard.sent("id", name, table.getBytes(StandardCharsets.UTF_8)));
    }

    private static Activity activity(CaseFile file, String title) {
        return file.activities().stream()
                .filter(one -> one.title().in("id").filter(title::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActivitiesRegisterBecomesActivitiesAndNoAgreement() {
        var agreements = wizard.own("bandung-seoul").agreements();
        var before = site.caseFiles().ids("", 1000);
        var address = sent("Kegiatan.csv", """
                No,Tanggal,Kegiatan,Mitra,Peserta,Status
                1,3 Maret 2024,Pelatihan kota cerdas,Seoul,12 orang,Terlaksana
                2,5 Mei 2024,Kunjungan ke Balai Kota,Namur,4 ASN,
                3,6 Juni 2030,Festival bersama,Seoul,,
                4,6 Juni 2024,Lokakarya,"Li\u00E8ge, Belgia",5,Terlaksana
                """);
        var columns = wizard.shown(address);
        assertThat(columns).contains("karena kolom berikut menyebut kegiatan: Kegiatan; Peserta");
        assertThat(form(columns))
                .containsEntry("rows", List.of("ACTIVITIES"))
                .containsEntry("column1", List.of("HELD"))
                .containsEntry("column5", List.of("ACTIVITY_STATUS"));
        var preview = wizard.shown(wizard.previewed(address));
        assertThat(preview)
                .contains("Baris yang menambah kerja sama yang sudah tercatat: 1")
                // A training of 2024 and a cultural event of no certain time are on record of Seoul.
                .contains("Baris yang kegiatannya mungkin sudah tercatat (perlu diputuskan): 2")
                .contains("Baris kota yang kerja samanya belum tercatat (tidak dimasukkan): 1")
                .contains("Naskah kerja sama yang akan dicatat: 0", "Kegiatan yang akan dicatat: 1")
                .contains("Kegiatan: Pelatihan kota cerdas (3 Maret 2024)");
        var ticked = form(preview);
        ticked.put("row", List.of("2", "3", "4"));
        assertThat(leadsTo(wizard.press(address + "/store", ticked))).endsWith("/taken?done");

        var seoul = wizard.own("bandung-seoul");
        assertThat(seoul.agreements()).isEqualTo(agreements);
        var training = activity(seoul, "Pelatihan kota cerdas");
        assertThat(training.date().orElseThrow().text()).isEqualTo("2024-03-03");
        assertThat(training.status()).isEqualTo(Activity.Status.HELD);
        assertThat(training.type()).isEqualTo(Activity.Kind.TRAINING);
        assertThat(training.source().getFirst().quote())
                .isEqualTo("3 Maret 2024 | Pelatihan kota cerdas | Seoul | 12 orang | Terlaksana");
        // Nobody said of what kind they were.
        assertThat(training.participants()).isEmpty();
        assertThat(seoul.statements())
                .anyMatch(one ->
                        one.text().in("id").filter("Peserta: 12 orang"::equals).isPresent());
        assertThat(activity(seoul, "Festival bersama").status()).isEqualTo(Activity.Status.PLANNED);
        var visit = activity(wizard.own("bandung-namur"), "Kunjungan ke Balai Kota");
        assertThat(visit.type()).isEqualTo(Activity.Kind.DELEGATION_VISIT);
        assertThat(visit.participants().getFirst().count()).isEqualTo(Count.exactly(4));
        assertThat(visit.participants().getFirst().group()).isEqualTo(Activity.Group.CIVIL_SERVANT);
        assertThat(site.caseFiles().ids("", 1000)).isEqualTo(before);
        leadsTo(wizard.press(address + "/undo", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pelatihan kota cerdas              | pelatihan
            PERTUKARAN PELAJAR 2024            | pertukaran pelajar
            Kunjungan kerja ke Seoul           | kunjungan kerja
            스마트시티 공무원 연수             | 연수
            교육청 협약                        |
            상공회의소 간담                    |
            Pelatihan dan festival             |
            Program kemitraan                  |
            Pelatihannya                       |
            ''                                 |
            """)
    void whatANameSaysIsTheKindUnlessItSaysTwo(String title, @Nullable String word) {
        assertThat(KindInTitle.word(title)).isEqualTo(Optional.ofNullable(word));
    }

    /** However often it stands in the register, and whoever ticks what. */
    @Test
    void anActivityThatStandsTwiceBeginsNoPartnershipEither() {
        var before = site.caseFiles().ids("", 1000);
        var address = sent("Dua kali.csv", """
                Tanggal;Kegiatan;Mitra;Negara
                3 Maret 2024;Festival musim semi;Suwon;Korea Selatan
                3 Maret 2024;Festival musim semi;Suwon;Korea Selatan
                """);
        var preview = wizard.shown(wizard.previewed(address));
        assertThat(preview).contains("Baris kota yang kerja samanya belum tercatat (tidak dimasukkan): 2");
        var ticked = form(preview);
        ticked.put("asked", List.of("2", "3"));
        ticked.put("row", List.of("2", "3"));
        wizard.press(address + "/store", ticked);
        assertThat(site.caseFiles().ids("", 1000)).isEqualTo(before);
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** A day is not yet an agreement. */
    @Test
    void aListOfPartnersBecomesPartnershipsAndNoAgreement() {
        var address = sent("Mitra.csv", """
                Mitra;Negara;Bidang;Tahun
                Suwon;Korea Selatan;Pariwisata;1997
                Yokosuka;Jepang;Lingkungan;2010
                """);
        assertThat(form(wizard.shown(address))).containsEntry("rows", List.of("PARTNERSHIPS"));
        var words = leadsTo(wizard.press(address, form(wizard.shown(address))));
        var settled = form(wizard.shown(words));
        settled.put("FIELDS0", List.of("Kepariwisataan"));
        leadsTo(wizard.press(words, settled));
        assertThat(leadsTo(wizard.press(address + "/store", form(wizard.shown(address + "/preview")))))
                .endsWith("/taken?done");
        var suwon = wizard.own("bandung-suwon");
        assertThat(suwon.agreements()).isEmpty();
        // What it is called here, and what stands in the cell.
        var field = suwon.fields().getFirst();
        assertThat(field.label().in("id")).contains("Kepariwisataan");
        assertThat(field.source().getFirst().quote()).isEqualTo("Pariwisata");
        assertThat(field.source().getFirst().place()).contains("C2");
        assertThat(suwon.statements().getFirst().text().in("id")).contains("Tahun: 1997");
        leadsTo(wizard.press(address + "/undo", Map.of()));
    }

    /** What is not over was not held because nobody says otherwise. */
    @Test
    void anActivityThatIsNotOverWaitsUntilItsStatusIsSaid() {
        var address = sent("Berjalan.csv", """
                Tanggal;Kegiatan;Mitra;Status
                2026;Pameran foto;Seoul;
                November 2026;Pekan budaya;Seoul;
                2026;Kelas bahasa;Seoul;Terlaksana
                2025;Lampion bersama;Seoul;
                """);
        assertThat(wizard.shown(wizard.previewed(address)))
                .contains("A2:", "A3:", "Ditemukan “2026”, yang belum lewat", "Kegiatan yang akan dicatat: 2")
                .doesNotContain("A4:", "A5:");
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** What is over is under way no more: how it ended has to be said, or that it has no end yet. */
    @Test
    void whatIsSaidToBeUnderWayAndIsOverIsRefused() {
        var address = sent("Berlangsung.csv", """
                Mitra;Kegiatan;Tanggal pelaksanaan;Status kegiatan
                Seoul;Gelar seni;3 Maret 2024;sedang berlangsung
                Seoul;Pelatihan bus;2024/..;sedang berlangsung
                Seoul;Gelar tari;3 Maret 2024;terlaksana
                """);
        assertThat(wizard.shown(wizard.previewed(address)))
                .contains("D2:", "Ditemukan “sedang berlangsung”, padahal tanggal kegiatannya sudah lewat")
                .contains("Gelar tari")
                .doesNotContain("D4:");
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** A day alone is a day of signing only among agreements. */
    @Test
    void theColumnsAreMeantAsTheAnswerHasThem() {
        var address = sent("Jawaban.csv", """
                Mitra;Kegiatan;Nomor naskah;Tanggal
                Seoul;Gelar wicara;12/KS;3 Maret 2024
                """);
        var form = form(wizard.shown(address));
        assertThat(form).containsEntry("column3", List.of("SIGNED"));
        form.put("rows", List.of("ACTIVITIES"));
        var words = leadsTo(wizard.press(address, form));
        assertThat(form(wizard.shown(address))).containsEntry("column3", List.of("HELD"));
        leadsTo(wizard.press(words, form(wizard.shown(words))));
        assertThat(wizard.shown(address + "/preview")).contains("Kegiatan: Gelar wicara (3 Maret 2024)");
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** Where both stand side by side somebody says it; a day of signing alone does not say what was signed. */
    @Test
    void whatTheColumnsDoNotTellIsAsked() {
        var address = sent("Campuran.csv", """
                Mitra;Negara;Kegiatan;Nomor naskah;Tanggal TTD
                Suwon;Korea Selatan;Festival;12/KS;25-08-1997
                """);
        var form = form(wizard.shown(address));
        assertThat(form).doesNotContainKey("rows");
        var unsaid = wizard.press(address, form);
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("Isi setiap baris belum ditentukan");
        form.put("rows", List.of("AGREEMENTS"));
        var words = leadsTo(wizard.press(address, form));
        var asked = form(wizard.shown(words));
        assertThat(asked).containsEntry("DOCUMENT0", List.of(""));
        leadsTo(wizard.press(words, asked));
        leadsTo(wizard.press(address + "/store", form(wizard.shown(address + "/preview"))));
        var suwon = wizard.own("bandung-suwon");
        assertThat(suwon.agreements()).isEmpty();
        assertThat(suwon.statements())
                .anyMatch(one -> one.text()
                        .in("id")
                        .filter("Tanggal TTD: 25-08-1997"::equals)
                        .isPresent());
        leadsTo(wizard.press(address + "/undo", Map.of()));
    }

    /** A day of signing is none of an activity, which would have been held nobody knows when. */
    @Test
    void whetherTheDayOfSigningIsThatOfTheActivityIsAsked() {
        var address = sent("Tanda tangan.csv", """
                Mitra;Kegiatan;Tanggal TTD
                Seoul;Gelar seni;3 Maret 2024
                """);
        var form = form(wizard.shown(address));
        form.put("rows", List.of("ACTIVITIES"));
        form.put("column2", List.of("SIGNED"));
        var asked = wizard.press(address, form);
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("role=\"alert\"", "belum ada kolom hari pelaksanaan");
        assertThat(site.get(address + "/preview").statusCode()).isEqualTo(303);
        form.put("column2", List.of("HELD"));
        leadsTo(wizard.press(address, form));
        assertThat(wizard.shown(wizard.previewed(address))).contains("Kegiatan: Gelar seni (3 Maret 2024)");
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** Years of two digits are those from 1950 to 2049; the preview says how a day was understood, and a mistake what stands there. */
    @Test
    void datesAndTermsAreReadAsOfficesWriteThem() {
        var address = sent("Tanggal.csv", """
                Mitra;Negara;Jenis naskah;Tanggal TTD;Masa berlaku
                Suwon;Korea Selatan;MoU;3-Mar-24;lima tahun
                Yokosuka;Jepang;MoU;20-Feb-14;tidak terbatas
                Toyota;Jepang;MoU;24/08/98;5년
                Hamamatsu;Jepang;MoU;1 Jun 19;무기한
                Kyoto;Jepang;MoU;3-Mar-30;tanpa batas waktu
                """);
        var preview = wizard.shown(wizard.previewed(address));
        assertThat(preview)
                .contains("3 Maret 2024", "20 Februari 2014", "24 Agustus 1998", "1 Juni 2019")
                .contains("Naskah kerja sama yang akan dicatat: 4", "D6:", "3-Mar-30")
                .contains(address + "/preview?from=0#row-6\"><code>", "id=\"row-6\"")
                .doesNotContain("2030-03-03");
        assertThat(preview.split("5 tahun", -1)).hasSize(3);
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** Spellings that differ in capitals, blanks and dots are one word. */
    @Test
    void aWordIsAskedOnceHoweverItIsSpelled() {
        var address = sent("Ejaan.csv", """
                Mitra;Negara;Jenis naskah;Tanggal TTD
                Suwon;Korea Selatan;Naskah X;25-08-1997
                Yokosuka;Jepang;NASKAH X.;24-08-2010
                Toyota;Jepang;naskahx ;05-06-2020
                """);
        var words = leadsTo(wizard.press(address, form(wizard.shown(address))));
        var asked = form(wizard.shown(words));
        assertThat(asked).containsKey("DOCUMENT0").doesNotContainKey("DOCUMENT1");
        asked.put("DOCUMENT0", List.of("charter"));
        leadsTo(wizard.press(words, asked));
        assertThat(wizard.shown(address + "/preview")).contains("Naskah kerja sama yang akan dicatat: 3");
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** What was taken back is no more among what was taken. */
    @Test
    void whatWasTakenBackIsNotListedAsTaken() {
        var address = sent("Ditarik.csv", """
                Mitra;Negara
                Suwon;Korea Selatan
                """);
        leadsTo(wizard.press(address + "/store", form(wizard.shown(wizard.previewed(address)))));
        assertThat(wizard.shown("/id/desk/register")).contains(address + "/taken");
        leadsTo(wizard.press(address + "/undo", Map.of()));
        assertThat(wizard.shown("/id/desk/register")).doesNotContain(address);
        assertThat(wizard.shown(address + "/taken")).contains("Sudah dibatalkan");
    }

    /** The same file once more, now for everybody: a row that was taken for the own city, and stands there twice, keeps nobody from it. */
    @Test
    void aRowTakenBeforeThatStandsTwiceLetsTheOthersBeTakenForEverybody() {
        var table = """
                Mitra;Negara;Jenis naskah;Nomor naskah;Tanggal TTD
                Suwon;Korea Selatan;MoU;1/KS;25-08-1997
                Suwon;Korea Selatan;MoU;1/KS;25-08-1997
                Suwon;Korea Selatan;LoI;2/KS;05-06-2020
                """;
        var first = sent("Sebagian.csv", table);
        var some = form(wizard.shown(wizard.previewed(first)));
        some.put("row", List.of("2"));
        leadsTo(wizard.press(first + "/store", some));
        var second = sent("Sebagian.csv", table);
        var rest = form(wizard.shown(wizard.previewed(second)));
        rest.put("audience", List.of("public"));
        rest.put("row", List.of("3", "4"));
        assertThat(leadsTo(wizard.press(second + "/store", rest))).endsWith("/taken?done");
        assertThat(site.caseFiles().find("bandung-suwon").orElseThrow().agreements())
                .hasSize(2);
        assertThat(wizard.own("bandung-suwon").agreements()).hasSize(3);
        leadsTo(wizard.press(second + "/undo", Map.of()));
        leadsTo(wizard.press(first + "/undo", Map.of()));
    }

    /** What a colleague has sent waits, however many others are sent. */
    @Test
    void aSixthRegisterMakesNoneOfTheFiveGo() {
        var colleague = SignedIn.invited(
                site.source(), RunningSite.CLOCK, "rini@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var table = "Mitra;Negara\nSuwon;Korea Selatan\n".getBytes(StandardCharsets.UTF_8);
        var first = leadsTo(wizard.sent(
                "en", "Rini.csv", table, "Cookie", SignedIn.cookie(colleague, site.source(), RunningSite.CLOCK)));
        var others = IntStream.rangeClosed(2, OwnRegisters.WAITING)
                .mapToObj(i -> leadsTo(wizard.sent("en", i + ".csv", table)))
                .toList();
        var refused = wizard.sent("en", "Sixth.csv", table);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Sixth.csv was not kept",
                        "Rini.csv (" + colleague.name() + ")",
                        "Not taken yet",
                        "role=\"alert\"");
        wizard.shown(first);
        leadsTo(wizard.press(first + "/leave", Map.of()));
        others.forEach(one -> leadsTo(wizard.press(one + "/leave", Map.of())));
    }

    /** Of what is but for a letter the name of a city no other city is begun by itself. */
    @Test
    void aMisspeltPartnerIsAskedFor() {
        var address = sent("Salah eja.csv", """
                Mitra;Negara
                Yokosukka;Jepang
                """);
        var words = leadsTo(wizard.press(address, form(wizard.shown(address))));
        var page = wizard.shown(words);
        var asked = form(page);
        assertThat(asked).containsEntry("PARTNER0", List.of(""));
        assertThat(page).contains("Yokosuka,");
        leadsTo(wizard.press(words, asked));
        assertThat(wizard.shown(address + "/preview")).contains("A2:", "belum ditentukan kotanya");
        asked.put("PARTNER0", List.of("-"));
        leadsTo(wizard.press(words, asked));
        assertThat(wizard.shown(address + "/preview")).contains("Baris kerja sama yang baru di sini: 1");
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }

    /** However many there are, and however somebody came to the preview. */
    @Test
    void whatIsNotSureBeyondTheHundredthIsAskedForToo() {
        var table = IntStream.rangeClosed(1, 100).mapToObj(i -> "Qx" + i + "vv;Jepang\n");
        var address = sent(
                "Banyak.csv",
                "Mitra;Negara\n" + table.collect(Collectors.joining()) + "Yokosukka;Jepang\nYokosuka;Jepang\n");
        leadsTo(wizard.press(address, form(wizard.shown(address))));
        var skipped = site.get(address + "/preview");
        assertThat(leadsTo(skipped)).isEqualTo(address + "/words");
        var further = leadsTo(wizard.press(address + "/words", form(wizard.shown(address + "/words"))));
        assertThat(further).isEqualTo(address + "/words?from=100");
        assertThat(leadsTo(site.get(address + "/preview"))).isEqualTo(further);
        var page = wizard.shown(further);
        assertThat(page).contains("Mitra 101 sampai 101 dari 101", "Yokosukka");
        var asked = form(page);
        assertThat(asked).containsEntry("PARTNER0", List.of(""));
        assertThat(leadsTo(wizard.press(address + "/words", asked))).isEqualTo(address + "/preview");
        assertThat(wizard.shown(address + "/preview"))
                .contains("A102:", "belum ditentukan kotanya", "Baris yang selnya salah (tidak dimasukkan): 1");
        leadsTo(wizard.press(address + "/leave", Map.of()));
    }
}
