package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.OwnProgram;
import org.kembar.database.Databases;
import org.kembar.syntax.Limits;

/** Whatever is sent to the web application, the heap of decision 0026 is enough for it. */
class ImportMemoryTest {

    private static final String HEAP = "512m";
    private static final String BOUNDARY = "----kembar41";
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void hostileFilesUpToTheLimitAreRefusedAndItGoesOn() throws Exception {
        Databases.prepare(folder.resolve("data"));
        var said = folder.resolve("said");
        var process = serve(said);
        try (var lines = process.inputReader();
                var client = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            var line = lines.readLine();
            var address = ADDRESS.matcher(line == null ? "" : line);
            assertThat(address.find()).as(Files.readString(said)).isTrue();
            var site = URI.create(address.group());
            lines.readLine();
            assertThat(client.send(setUp(URI.create(lines.readLine())), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(303);

            var refused = client.send(
                    upload(
                            site,
                            List.of(
                                    filled("[", "a,", "a]"),
                                    filled("[", "[[[[[[[[[[]]]]]]]]]],", "a]"),
                                    filled("{", "? a : b, ", "}"),
                                    filled("a: \"", "한", "\""),
                                    filled("[&a \"" + "x".repeat(1000) + "\"", ",*a ", "]"),
                                    filled("", "k: v\n", ""),
                                    filled("[", "&a a,", "a]"))),
                    BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(400);
            IntStream.range(0, 7)
                    .forEach(i -> assertThat(refused.body()).containsPattern("<code>" + i + "\\.yaml:\\d+:\\d+"));

            var endless =
                    client.send(upload(site, Collections.nCopies(9, filled("[", "a,", "a]"))), BodyHandlers.ofString());
            assertThat(endless.statusCode()).isEqualTo(413);

            assertThat(get(client, site.resolve("/en/import")).body())
                    .contains("Nothing has been recorded or imported yet.");
            assertThat(Files.readString(folder.resolve("data").resolve("kembar-0.log")))
                    .doesNotContain("OutOfMemory");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process serve(Path said) throws IOException {
        var data = folder.resolve("data").toString();
        return OwnProgram.kembar(HEAP, List.of("serve", "--port", "0", "--data", data, "--lang", "en"))
                .redirectError(said.toFile())
                .start();
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static HttpRequest setUp(URI link) {
        var typed = "city=Bandung,+ID&name=Kepala&email=kepala%40example.org&password=sebuah+kalimat+panjang";
        return HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed))
                .build();
    }

    private static HttpRequest upload(URI site, List<byte[]> files) {
        return HttpRequest.newBuilder(site.resolve("/en/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> body(files)))
                .build();
    }

    private static InputStream body(List<byte[]> files) {
        var parts = IntStream.range(0, files.size())
                .boxed()
                .<InputStream>mapMulti((i, into) -> {
                    into.accept(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + i + ".yaml\"\r\n\r\n"));
                    into.accept(new ByteArrayInputStream(files.get(i)));
                    into.accept(text("\r\n"));
                })
                .toList();
        return new SequenceInputStream(
                new SequenceInputStream(Collections.enumeration(parts)), text("--" + BOUNDARY + "--\r\n"));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As many parts as a file may be long. */
    private static byte[] filled(String start, String part, String end) {
        var room = Limits.BYTES - (start + end).getBytes(StandardCharsets.UTF_8).length;
        return (start + part.repeat(room / part.getBytes(StandardCharsets.UTF_8).length) + end)
                .getBytes(StandardCharsets.UTF_8);
    }
}
