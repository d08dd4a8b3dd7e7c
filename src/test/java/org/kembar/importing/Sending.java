package org.kembar.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kembar.web.RunningSite;

/** What a form sends, as a browser does. */
public final class Sending {

    public static final String BOUNDARY = "----kembar41";
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Sending() {}

    /** @param isFile or else a field of the form with what was typed */
    public record Part(String name, byte[] bytes, boolean isFile) {

        Part(String name, byte[] bytes) {
            this(name, bytes, true);
        }

        static Part field(String name, String typed) {
            return new Part(name, typed.getBytes(StandardCharsets.UTF_8), false);
        }

        static Part of(String name, String text) {
            return new Part(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public static Part field(String name, String typed) {
        return Part.field(name, typed);
    }

    public static Part file(String name, byte[] bytes) {
        return new Part(name, bytes);
    }

    public static Part file(String name, String text) {
        return Part.of(name, text);
    }

    public static byte[] body(List<Part> parts) {
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            body.writeBytes((part.isFile ? head(part.name) : field(part.name)).getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    public static String head(String name) {
        return """
                --%s\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, name);
    }

    private static String field(String name) {
        return """
                --%s\r
                Content-Disposition: form-data; name="%s"\r
                \r
                """.formatted(BOUNDARY, name);
    }

    public static HttpResponse<String> post(String address, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return RunningSite.send(request.build());
    }

    public static HttpResponse<String> press(String address) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    public static byte[] zip(Part... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                zip.write(entry.bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Sends what no client would, and gives what is answered, also where the server hangs up in the midst of it.
     *
     * @param rest what follows the head, as far as the server takes it
     */
    public static String raw(URI site, String head, InputStream rest) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket("127.0.0.1", site.getPort())) {
            socket.setSoTimeout(30_000);
            var sending = Thread.ofVirtual().start(() -> {
                try {
                    var out = socket.getOutputStream();
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    rest.transferTo(out);
                    out.flush();
                } catch (IOException _) {
                    // It has hung up.
                }
            });
            try {
                var in = socket.getInputStream();
                for (var next = in.read(); next >= 0; next = in.read()) {
                    answer.write(next);
                }
            } catch (IOException _) {
                // What was answered before counts.
            }
            socket.close();
            sending.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
