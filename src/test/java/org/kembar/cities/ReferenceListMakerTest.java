package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that makes the reference list makes what is read. */
class ReferenceListMakerTest {

    private static final String MAKER = "src/tools/java/ReferenceListMaker.java";

    @Test
    void makesAListThatIsRead(@TempDir Path folder) throws IOException, InterruptedException {
        var cities = Files.writeString(folder.resolve("cities.tsv"), """
                geonameid\tname\t…
                900\tZu\u0308st\tZust\tZust,zust,ZST,Züst,ズスト,Ville (Züst)\t-47.123455\t8.5\tP\tPPLC\tCH\t\t25\t\t\t\t1200\t\t400\tEurope/Zurich\t2020-01-01
                70\tOldham, East\tOldham\t\t53.5\t-2.11715\tP\tPPLX\tGB\t\tENG\t\t\t\t\t\t\tEurope/London\t2020-01-01
                """);
        var regions = Files.writeString(
                folder.resolve("admin1.json"),
                "[{\"code\":\"GB.ENG\",\"name\":\"England\"},{\"code\":\"FR.1\",\"name\":\"Not used\"}]");
        var made = folder.resolve("made.gz");

        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MAKER,
                        cities.toString(),
                        regions.toString(),
                        "2023-03-05",
                        made.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();

        var list = ReferenceFile.of(Files.readAllBytes(made));
        assertThat(list.asOf()).isEqualTo("2023-03-05");
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.withId(900)).isEqualTo(OptionalInt.of(0));
        var zuest = list.made(0);
        assertThat(zuest.name()).isEqualTo("Züst");
        assertThat(zuest.otherNames()).containsExactly("Zust", "ズスト", "Ville (Züst)");
        assertThat(zuest.coordinates()).isEqualTo(new Coordinates(-47.12346, 8.5));
        assertThat(zuest.population()).isEqualTo(OptionalLong.of(1200));
        assertThat(zuest.kind()).isEqualTo(City.Kind.CAPITAL);
        assertThat(zuest.regionName()).isEmpty();
        var oldham = list.made(1);
        assertThat(oldham.name()).isEqualTo("Oldham, East");
        assertThat(oldham.id()).isEqualTo("70");
        assertThat(oldham.regionName()).contains("England");
        assertThat(oldham.population()).isEmpty();
        assertThat(oldham.otherNames()).isEmpty();
        assertThat(list.search("oldham east", Optional.empty(), 5))
                .containsExactly(new Reference.Hit(1, Match.Reason.NAME));
    }
}
