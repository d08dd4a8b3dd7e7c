package org.kembar.ownregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Sending;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.web.RunningSite;

/** Takes a register in as an officer of Bandung does, page by page. */
record RegisterWizard(RunningSite site) {

    static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(cli|import|web|register|Slot)\\.[a-zA-Z]");
    private static final Pattern FIELD = Pattern.compile(
            "<input[^>]*type=\"(?:hidden|checkbox|radio)\"[^>]*>|<input id=\"FIELDS[^>]*>|<select id=\"([^\"]+)\".*?</select>",
            Pattern.DOTALL);

    HttpResponse<String> sent(String language, String name, byte[] file, String... headers) {
        return Sending.post(
                site.address("/" + language + "/desk/register"),
                Sending.body(List.of(Sending.file(name, file))),
                headers);
    }

    HttpResponse<String> press(String path, Map<String, List<String>> form, String... headers) {
        var body = form.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(value -> one.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return RunningSite.send(request.build());
    }

    static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    String shown(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(LEFT_OVER.matcher(answer.body()).results()).isEmpty();
        return answer.body();
    }

    /** What a browser would send of the form as it is. */
    static Map<String, List<String>> form(String page) {
        var form = new LinkedHashMap<String, List<String>>();
        var fields = FIELD.matcher(page);
        while (fields.find()) {
            var field = fields.group();
            if (field.startsWith("<select")) {
                var chosen =
                        Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(field);
                add(form, fields.group(1), chosen.find() ? chosen.group(1) : "");
            } else if (!field.contains("type=\"checkbox\"") && !field.contains("type=\"radio\"")
                    || field.contains(" checked")) {
                add(form, attribute(field, "name"), attribute(field, "value"));
            }
        }
        return form;
    }

    static void add(Map<String, List<String>> form, String name, String value) {
        form.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    static String attribute(String field, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(field);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /** Says yes to everything that is asked on the way, as it is filled in. */
    String previewed(String address) {
        var words = leadsTo(press(address, form(shown(address))));
        var page = site.get(words);
        return page.statusCode() == 303 ? leadsTo(page) : leadsTo(press(words, form(shown(words))));
    }

    /** As the own city sees it. */
    CaseFile own(String id) {
        var head = SignedIn.head(site.source(), RunningSite.CLOCK);
        return new Annexes(site.source(), RunningSite.CLOCK)
                .look(head.id(), id, Audience.SIDE_A.seeing())
                .orElseThrow()
                .file();
    }
}
