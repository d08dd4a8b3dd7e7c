package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.registry.Audience;
import org.kembar.registry.Documents;
import org.kembar.web.RunningSite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What a virus scanner says of documents, asked of one that speaks as clamd does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirusScanTest {

    /** EICAR's test file, as scanners know it; in two parts, so that none finds it here. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final AtomicReference<ArchiveSettings> SETTINGS = new AtomicReference<>();

    private final ServerSocket server = listening();
    private final Queue<Integer> chunks = new ConcurrentLinkedQueue<>();
    private volatile Optional<String> answer = Optional.empty();
    private final RunningSite site = started();
    private final Office office = new Office(site, site.cookie());

    @Configuration(proxyBeanMethods = false)
    static class Scanning {

        @Bean
        @Primary
        ArchiveSettings scanning() {
            return SETTINGS.get();
        }
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningSite started() {
        var scanner = new VirusScanner("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(20));
        SETTINGS.set(new ArchiveSettings(1 << 20, Optional.of(scanner), Duration.ofSeconds(60)));
        Thread.ofVirtual().start(this::serve);
        return RunningSite.start(Scanning.class);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                answer(socket);
            } catch (SocketException _) {
                // It was told to stop.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** clamd(8): INSTREAM. */
    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        var sent = new StringBuilder();
        for (var size = in.readInt(); size > 0; size = in.readInt()) {
            chunks.add(size);
            sent.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
        }
        var said = answer.orElseGet(() -> sent.indexOf(EICAR) >= 0 ? "stream: Eicar-Signature FOUND" : "stream: OK");
        socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsCleanIsKeptAndSaysSo() {
        answer = Optional.empty();
        chunks.clear();
        var address = Office.address(office.files("a.txt", Samples.text("clean ".repeat(20_000)), "Bersih", "side-a"));
        assertThat(office.get(address).body()).contains("Nothing found when it was sent");
        assertThat(chunks).hasSize(2).allMatch(size -> size <= 1 << 16);
        assertThat(office.get(Office.FILES + "/new").body()).contains("It is scanned for viruses");
    }

    @Test
    void whatIsNotIsRefusedAndNothingIsKept() {
        answer = Optional.empty();
        var sent = office.files("eicar.txt", Samples.text(EICAR), "Eicar", "side-a");
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body())
                .contains("The virus scanner has found something")
                .doesNotContain("Signature");
        assertThat(titles()).doesNotContain("Eicar");
    }

    @Test
    void whereNobodyAnswersNothingIsTakenIn() throws IOException {
        answer = Optional.of("INSTREAM size limit exceeded. ERROR");
        var sent = office.files("b.txt", Samples.text("unseen"), "Tak terlihat", "side-a");
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).contains("cannot be reached", "value=\"Tak terlihat\"");
        answer = Optional.empty();
        assertThat(titles()).doesNotContain("Tak terlihat");

        var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        closed.close();
        assertThat(new VirusScanner("127.0.0.1", closed.getLocalPort(), Duration.ofSeconds(1)).scan(Path.of("pom.xml")))
                .isEqualTo(VirusScanner.Found.UNKNOWN);
    }

    private List<String> titles() {
        return new Documents(site.source(), RunningSite.CLOCK)
                .of("bandung-seoul", EnumSet.allOf(Audience.class)).stream()
                        .map(one -> one.current().title())
                        .toList();
    }

    @Test
    void settingsThatAreNoneAreNamed() {
        assertThat(ArchiveSettings.read(Map.of()))
                .isInstanceOfSatisfying(ArchiveSettings.Read.Understood.class, read -> {
                    assertThat(read.settings().scanner()).isEmpty();
                    assertThat(read.settings().mebibytes()).isEqualTo(32);
                });
        assertThat(ArchiveSettings.read(Map.of("KEMBAR_CLAMD", "localhost:3310", "KEMBAR_DOCUMENT_MIB", "64")))
                .isInstanceOf(ArchiveSettings.Read.Understood.class);
        for (var wrong : List.of("localhost", ":3310", "localhost:0", "localhost:99999", "3310")) {
            assertThat(ArchiveSettings.read(Map.of("KEMBAR_CLAMD", wrong)))
                    .isEqualTo(new ArchiveSettings.Read.Wrong("KEMBAR_CLAMD", wrong));
        }
        for (var wrong : List.of("0", "65", "many", "-1", "1.5")) {
            assertThat(ArchiveSettings.read(Map.of("KEMBAR_DOCUMENT_MIB", wrong)))
                    .isEqualTo(new ArchiveSettings.Read.Wrong("KEMBAR_DOCUMENT_MIB", wrong));
        }
    }

    /** Here a document may have a mebibyte. */
    @Test
    void whatIsTooLargeIsRefused() {
        var sent = office.files("large.txt", Samples.text("x".repeat((1 << 20) + 1)), "Besar", "side-a");
        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(sent.body()).contains("larger than 1 MiB");
        assertThat(office.files("none.txt", new byte[0], "Kosong", "side-a").statusCode())
                .isEqualTo(400);
        // More than any form may send is not even taken in.
        var huge = office.files("huge.txt", new byte[66 << 20], "Besar", "side-a");
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("larger than 1 MiB");
        var broken = office.posts(Office.FILES, "title=Besar");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("did not arrive whole");
        assertThat(titles()).doesNotContain("Besar", "Kosong");
    }
}
