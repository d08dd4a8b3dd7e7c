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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Sending;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;

/** An office's own register: sent, named, seen row by row, taken, and taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPagesTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(cli|import|web|register|Slot)\\.[a-zA-Z]");
    private static final Pattern FIELD = Pattern.compile(
            "<input[^>]*type=\"(?:hidden|checkbox|radio)\"[^>]*>|<input id=\"FIELDS[^>]*>|<select id=\"([^\"]+)\".*?</select>",
            Pattern.DOTALL);

    private final RunningSite site = RunningSite.start();

    private HttpResponse<String> sent(String language, String name, byte[] file, String... headers) {
        return Sending.post(
                site.address("/" + language + "/desk/register"),
                Sending.body(List.of(Sending.file(name, file))),
                headers);
    }

    private HttpResponse<String> press(String path, Map<String, List<String>> form, String... headers) {
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

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String shown(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(LEFT_OVER.matcher(answer.body()).results()).isEmpty();
        return answer.body();
    }

    /** What a browser would send of the form as it is. */
    private static Map<String, List<String>> form(String page) {
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

    private static void add(Map<String, List<String>> form, String name, String value) {
        form.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String attribute(String field, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(field);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /** Says yes to everything that is asked on the way, as it is filled in. */
    private String previewed(String address) {
        var words = leadsTo(press(address, form(shown(address))));
        var page = site.get(words);
        return page.statusCode() == 303 ? leadsTo(page) : leadsTo(press(words, form(shown(words))));
    }

    private String taken(String address) {
        return leadsTo(press(address + "/store", form(shown(previewed(address)))));
    }

    private List<String> ids() {
        return site.caseFiles().ids("", 1000);
    }

    private CaseFile own(String id) {
        var head = SignedIn.head(site.source(), RunningSite.CLOCK);
        return new Annexes(site.source(), RunningSite.CLOCK)
                .look(head.id(), id, Audience.SIDE_A.seeing())
                .orElseThrow()
                .file();
    }

    private Person invited(String email, Role role, String city) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
    }

    @Test
    void aRegisterAsBandungKeepsItIsTakenAndTakenBack() {
        var before = ids();
        var address = leadsTo(sent("id", "Daftar KSLN 2024.xlsx", Samples.bandung(Samples.ROWS)));
        var columns = shown(address);
        assertThat(columns).contains("Judul kolom di baris 4", "G: Tanggal TTD", "25/08/1997", "K: Penanggung jawab");
        assertThat(form(columns))
                .containsEntry("column1", List.of("PARTNER"))
                .containsEntry("column6", List.of("SIGNED"))
                .containsEntry("column7", List.of("TERM"))
                .containsEntry("column10", List.of(""))
                .containsEntry("order", List.of("day"))
                .containsEntry("language", List.of("id"));

        var preview = shown(previewed(address));
        assertThat(preview)
                .contains(
                        "Baris kerja sama yang baru di sini: 5",
                        "Baris yang menambah kerja sama yang sudah tercatat: 1",
                        "Baris yang mungkin sudah tercatat (perlu diputuskan): 1",
                        "Daftar KSLN!G12:",
                        "31/02/2019",
                        "Kolom yang tidak dimasukkan: Penanggung jawab");
        assertThat(ids()).isEqualTo(before);

        var done = leadsTo(press(address + "/store", form(preview)));
        assertThat(done).isEqualTo(address + "/taken?done");
        assertThat(shown(done)).contains("bandung-suwon", address + "/left-out.csv");
        assertThat(ids())
                .containsAll(before)
                .contains("bandung-braunschweig", "bandung-fort-worth", "bandung-suwon", "bandung-yingkou")
                .hasSize(before.size() + 4);
        // Only the city itself sees more of a partnership than that it is there.
        assertThat(site.caseFiles().find("bandung-suwon").orElseThrow().facts()).isEmpty();
        var suwon = own("bandung-suwon");
        assertThat(suwon.agreements()).hasSize(2);
        assertThat(suwon.agreements().getFirst().signed().text()).isEqualTo("1997-08-25");
        assertThat(suwon.agreements().getFirst().termYears()).contains(5);
        assertThat(suwon.agreements().get(1).until().orElseThrow().text()).isEqualTo("2013-04-03");
        assertThat(suwon.agreements().getFirst().source().getFirst().place()).contains("Daftar KSLN!A8:I8");
        assertThat(suwon.statements())
                .anyMatch(one -> one.text()
                        .in("id")
                        .filter("Status: Tidak aktif"::equals)
                        .isPresent());
        assertThat(suwon.fields()).hasSize(2);
        assertThat(own("bandung-yingkou").agreements().getFirst().signed().text())
                .isEqualTo("2016-09-30");
        assertThat(leadsTo(press(address + "/store", Map.of()))).isEqualTo(address + "/taken");

        var left = site.get(address + "/left-out.csv");
        assertThat(left.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"left-out.csv\"");
        assertThat(left.body()).contains("31/02/2019", "Daftar KSLN!G12", "Bandung, 2 Januari 2025");

        shown(address + "/undo");
        assertThat(leadsTo(press(address + "/undo", Map.of()))).isEqualTo(address + "/taken");
        assertThat(ids()).isEqualTo(before);
        assertThat(shown(address + "/taken")).contains("Sudah ditarik kembali");
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }
}
