package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands about cities, and about what lists claim of them. */
class CitiesCommandTest {

    private static final String LIST = "src/test/resources/org/kembar/claims/network-list.csv";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 서울 | Seoul, South Korea: national capital, 10,349,312 inhabitants; GeoNames 1835848 it is another of its names: 서울",
                "id | Bandng | Bandung, Jawa Barat, Indonesia: pusat pemerintahan daerah, 2.444.160 penduduk; GeoNames 1650357 berbeda satu huruf: Bandung",
                "ko | Liverpool | 영국 England 리버풀: 행정 중심지, 인구 864,122명, GeoNames 2644210 이름이 같음",
                "en | 1650357 | Bandung, West Java, Indonesia:",
                "en | Beihai | Beihai, Yunnan, China: seat of an administration, 22,668 inhabitants; GeoNames 12358538"
            })
    void findsACityByAnyOfItsNames(String language, String name, String said) {
        var run = Run.of("cities", name, "--lang", language);

        assertThat(run.code()).isZero();
        assertThat(run.words()).contains(said).contains("GeoNames (geonames.org), CC BY 4.0");
    }

    @Test
    void findsNoMoreThanAskedForAndOnlyWhereAsked() {
        assertThat(Run.of("cities", "Liverpool", "--most", "1", "--lang", "en").words())
                .contains("United Kingdom")
                .doesNotContain("Australia");
        assertThat(Run.of("cities", "Liverpool", "--country", "Australia", "--lang", "en")
                        .words())
                .contains("Australia")
                .doesNotContain("United Kingdom");
        assertThat(Run.of("cities", "Liverpool", "--country", "au", "--lang", "en")
                        .words())
                .contains("Australia");
    }

    @Test
    void setsAStatedDistanceBesideTheComputedOne() {
        var run = Run.of("cities", "Bandung", "--to", "Namur", "--stated", "14312", "--lang", "en");

        assertThat(run.words())
                .contains("11,501 km as the crow flies", "does not agree", "2,811 km longer", "haversine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cities;Qqqqqq | There is no city Qqqqqq",
                "cities;Bandung;--to;Liverpool | Several cities are called Liverpool: Liverpool, England, United Kingdom = 2644210; Liverpool, New South Wales, Australia = 2159851. Name one by its number, or add the country: \"Liverpool, GB\".",
                "cities;Bandung;--to;Bandun | Similar names: Bandung, West Java, Indonesia = 1650357",
                "cities;Bandung;--country;Atlantis | No country is known by the name or code Atlantis",
                "cities;Bandung;--stated;5 | --stated compares with the distance to another city; name it with --to",
                "cities;Bandung;--to;Namur;--stated;far | Found far, expected a distance in kilometres",
                "claims;" + LIST + " | --city CITY"
            })
    void saysWhatItLacks(String command, String said) {
        var run = Run.of((command + ";--lang;en").split(";"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said);
    }

    @Test
    void choosesAHomonymByItsCountry() {
        var run = Run.of("cities", "Liverpool, AU", "--to", "Liverpool, England", "--lang", "en");

        assertThat(run.words()).contains("Liverpool, New South Wales, Australia – Liverpool, England, United Kingdom");
        assertThat(Run.of("cities", "Liverpool", "--country", "AU", "--to", "2644210", "--lang", "en")
                        .words())
                .contains("Liverpool, New South Wales, Australia – Liverpool, England, United Kingdom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 14 active of 25 or 29 stated; 9 claimed by Wikipedia; 2 with a case file, 1 of them among the claimed",
                "id | 14 aktif dari 25 atau 29 menurut sumber; 9 klaim menurut Wikipedia; 2 dengan berkas kerja sama, 1 di antaranya termasuk klaim",
                "ko | 출처의 진술: 25 또는 29곳 중 14곳 활동 중; Wikipedia 기재 내용: 9건; 협력 기록 파일 있음: 2곳, 그중 주장된 곳 1곳"
            })
    void setsTheCountsSideBySide(String language, String counts) {
        var run = Run.of(
                "claims",
                LIST,
                "--city",
                "Bandung",
                "--by",
                "Wikipedia",
                "--case",
                "cases/bandung-seoul.yaml",
                "--case",
                "cases/bandung-namur.yaml",
                "--lang",
                language);

        assertThat(run.code()).isZero();
        assertThat(run.words()).contains(counts).contains("bandung-namur", "GeoNames (geonames.org), CC BY 4.0");
    }

    @Test
    void saysOfEachClaimHowSurelyTheCityIsKnownAndWhy() {
        var run = Run.of("claims", LIST, "--city", "Bandung", "--lang", "en");

        assertThat(run.words())
                .contains("none stated; 9 claimed by network-list.csv")
                .contains("Namur (Belgium) [row ")
                .contains("city certain: name, country and coordinates agree (less than 1 km away)")
                .contains("A claim is no partnership");
    }

    @Test
    void saysWhereThePairStandsBesides() {
        assertThat(Run.of("claims", LIST, "--city", "Liverpool, GB", "--lang", "en")
                        .words())
                .contains("Cologne (Germany) [row 13; also 25]")
                .contains("Birmingham (United States) [row 12; also 60] city not identified: several cities");
    }

    @Test
    void saysWhichClaimsAreInDoubt() {
        assertThat(Run.of("claims", LIST, "--city", "Prague", "--lang", "en").words())
                .contains("0 claimed by network-list.csv; 3 more in doubt")
                .contains("city doubtful: the names agree in part; it may be a district or the county");
        assertThat(Run.of("claims", LIST, "--city", "Seoul", "--lang", "en").words())
                .contains("The list claims no partner of this city.");
    }

    @Test
    void namesTheRowsThatPairACityWithItself(@TempDir Path folder) throws IOException {
        var list = Files.writeString(
                folder.resolve("list.csv"),
                "city1,country1,city2,country2\nBandung,Indonesia,반둥,Indonesia\nNamur,Belgium,Bandung,Indonesia\n");

        assertThat(Run.of("claims", list.toString(), "--city", "Bandung", "--lang", "en")
                        .words())
                .contains("1 claimed by list.csv")
                .contains("Both ends of one row are taken for one city; such rows are left out: 2");
        assertThat(Run.of("claims", list.toString(), "--city", "Namur", "--lang", "en")
                        .words())
                .doesNotContain("left out");
    }

    @Test
    void refusesAListThatIsNone(@TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("list.csv"), "city1,country1,city2,country2\n=1+1,B,C,D\n,B,C\n");
        for (var said : List.of(
                List.of("en", "list.csv, row 2, column city1: ", "list.csv, row 3: "),
                List.of("id", "list.csv, baris 2, kolom city1: ", "list.csv, baris 3: "),
                List.of("ko", "list.csv 2행 city1 열: ", "list.csv 3행: "))) {
            var run = Run.of("claims", list.toString(), "--city", "Bandung", "--lang", said.getFirst());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(said.get(1), said.get(2));
        }
        assertThat(Run.of("claims", "cases/bandung-seoul.yaml", "--city", "Bandung", "--lang", "en")
                        .err())
                .contains("cases/bandung-seoul.yaml, row 1: ");
    }
}
