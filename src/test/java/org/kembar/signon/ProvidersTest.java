package org.kembar.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.signon.Providers.Read;

class ProvidersTest {

    private static final String GOOD = """
            # Of the city's own machines.
            bandung.name=Pemerintah Kota Bandung
            bandung.issuer=https://sso.bandung.go.id/realms/kota
            bandung.client=kembar
            bandung.secret=rahasia
            bandung.city=1650357
            """;

    @TempDir
    private Path folder = Path.of("");

    private Read read(String text) throws IOException {
        return Providers.read(Files.writeString(folder.resolve("services.properties"), text));
    }

    @Test
    void aFileNamesServices() throws IOException {
        assertThat(read(GOOD)).isInstanceOfSatisfying(Read.Understood.class, understood -> {
            var one = understood.providers().withKey("bandung").orElseThrow();
            assertThat(one.issuer()).isEqualTo(URI.create("https://sso.bandung.go.id/realms/kota"));
            assertThat(one.name()).isEqualTo("Pemerintah Kota Bandung");
            assertThat(one.city()).isEqualTo("1650357");
            assertThat(one.toString()).doesNotContain("rahasia");
        });
        assertThat(read("")).isEqualTo(new Read.Understood(Providers.none()));
        assertThat(Providers.read(folder.resolve("nowhere"))).isEqualTo(new Read.NoFile());
    }

    @ParameterizedTest
    @CsvSource({
        "bandung.isuer=https://sso.bandung.go.id, bandung.isuer",
        "issuer=https://sso.bandung.go.id, issuer",
        "Bandung.issuer=x, Bandung.issuer",
        "a.b.issuer=x, a.b.issuer"
    })
    void whatIsNotKnownIsNamed(String line, String named) throws IOException {
        assertThat(read(GOOD + line)).isEqualTo(new Read.Unknown(named));
    }

    @ParameterizedTest
    @CsvSource({
        "https://sso.bandung.go.id/realms/kota, http://sso.bandung.go.id",
        "https://sso.bandung.go.id/realms/kota, sso.bandung.go.id",
        "https://sso.bandung.go.id/realms/kota, https://sso.bandung.go.id/?a=b",
        "https://sso.bandung.go.id/realms/kota, https://sso bandung",
        "https://sso.bandung.go.id/realms/kota, ''"
    })
    void anIssuerIsAnAddressWithHttps(String good, String wrong) throws IOException {
        assertThat(read(GOOD.replace(good, wrong))).isEqualTo(new Read.Wrong("bandung.issuer"));
    }

    @Test
    void everyPartIsThereAndNoServiceTwice() throws IOException {
        for (var part : new String[] {"name", "client", "secret", "city"}) {
            assertThat(read(GOOD.replaceAll("bandung\\." + part + "=.*\n", "")))
                    .isEqualTo(new Read.Wrong("bandung." + part));
        }
        assertThat(read(GOOD + GOOD.replace("bandung.", "lain.").replace("sso.lain.", "sso.bandung.")))
                .isEqualTo(new Read.Wrong("lain.issuer"));
    }
}
