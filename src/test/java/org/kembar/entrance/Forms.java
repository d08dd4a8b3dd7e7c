package org.kembar.entrance;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.kembar.web.RunningSite;

/** Asks for pages and sends forms as a browser does, and reads what a browser would do next. */
record Forms(String origin) {

    HttpResponse<String> get(String path, String cookie) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(origin).resolve(path))
                .header("Cookie", cookie)
                .build());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String cookie) {
        var typed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RunningSite.send(
                to(path, cookie).POST(BodyPublishers.ofString(typed)).build());
    }

    HttpRequest.Builder to(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(origin).resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }

    static String cookieOf(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }
}
