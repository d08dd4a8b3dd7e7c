package org.kembar.api;

import java.net.http.HttpResponse;
import org.kembar.web.RunningSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the interface answers, read as JSON. */
record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In English. */
    static Answer to(String path) {
        return to(path, "Accept-Language", "en");
    }

    static Answer to(String path, String... headers) {
        return new Answer(RunningSite.shared().get(path, headers));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String body() {
        return response.body();
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }
}
