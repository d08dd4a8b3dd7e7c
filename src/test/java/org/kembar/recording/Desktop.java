package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Notation;
import org.kembar.registry.Imports;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** Somebody who fills in forms about a partnership. */
public record Desktop(RunningSite site, String partnership, String cookie) {

    /** The head of the office. */
    public static Desktop at(RunningSite site, String partnership) {
        return new Desktop(site, partnership, site.cookie());
    }

    Desktop as(String email, Role role, String city) {
        var person = SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
        return new Desktop(site, partnership, SignedIn.cookie(person, site.source(), RunningSite.CLOCK));
    }

    public CaseFile file() {
        return site.caseFiles().find(partnership).orElseThrow();
    }

    String address(String place) {
        return "/en/partnerships/" + partnership + "/" + place;
    }

    HttpResponse<String> get(String place) {
        return site.get(address(place), "Cookie", cookie);
    }

    public HttpResponse<String> post(String place, Map<String, String> fields) {
        return send(site, address(place), fields, cookie);
    }

    static HttpResponse<String> send(RunningSite site, String path, Map<String, String> fields, String cookie) {
        var typed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(typed))
                .build());
    }

    /** The form of a record as it was when it was opened, with what is typed into it since. */
    Map<String, String> opened(Record record, String... typed) {
        var fields = new HashMap<String, String>();
        Filled.with(record, Language.EN).each().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("id");
        fields.put(Amendment.WAS, Notation.kept(record));
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }

    HttpResponse<String> correct(Record record, Map<String, String> fields) {
        return post("records/" + Kind.id(record) + "/correct", fields);
    }

    /** Where it is shown what was recorded. */
    static String stored(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static long number(String place) {
        return Long.parseLong(place.replaceAll(".*/", ""));
    }

    /** After a test, whosever it was: as whoever runs the program does. */
    void takeBack(String place) {
        assertThat(new Imports(site.source(), RunningSite.CLOCK).undo(number(place)))
                .isInstanceOfAny(Imports.Undone.Done.class, Imports.Undone.AlreadyUndone.class);
    }
}
