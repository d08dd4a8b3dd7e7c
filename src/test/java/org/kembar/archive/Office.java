package org.kembar.archive;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kembar.web.RunningSite;

/** Somebody of an office who sends documents, as a browser does. */
record Office(RunningSite site, String cookie) {

    static final String FILES = "/en/desk/partnerships/bandung-seoul/files";

    private static final String BOUNDARY = "----kembar17";

    /** As an officer does it with a title, for these to read. */
    HttpResponse<String> files(String name, byte[] content, String title, String audience) {
        return files(FILES, name, content, Map.of("title", title, "audience", audience));
    }

    HttpResponse<String> files(String address, String name, byte[] content, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) ->
                body.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="%s"\r
                \r
                %s\r
                """.formatted(BOUNDARY, field, value).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/pdf\r
                \r
                """.formatted(BOUNDARY, name).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(address)))
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** The address of the document that was filed. */
    static String address(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow().split("[?]", 2)[0];
    }

    HttpResponse<String> get(String address) {
        return site.get(address, "Cookie", cookie);
    }

    HttpResponse<String> posts(String address, String typed) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(address)))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed))
                .build());
    }
}
