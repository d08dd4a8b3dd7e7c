package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.KnownBrowsers;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.access.Sessions;
import org.kembar.drafts.Fields;
import org.kembar.drafts.Unsent;
import org.kembar.drafts.UnsentForms;
import org.kembar.importing.Sending;
import org.kembar.registry.Trail;
import org.kembar.web.RunningSite;

/** A form that is sent after the session has run out: it is there again, for who typed it alone, and nothing was done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedAgainTest {

    private static final String DESK = "/en/desk/partnerships/bandung-seoul";
    private static final String RETRACT = "/en/partnerships/bandung-seoul/records/t01/retract";
    private static final Pattern TO = Pattern.compile("name=\"to\" value=\"([^\"]*)\"");

    private final RunningSite site = RunningSite.start();
    private final Person head = SignedIn.head(site.source(), RunningSite.CLOCK);
    private final Person officer =
            SignedIn.invited(site.source(), RunningSite.CLOCK, "staf@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
    private final String known = known(head);
    private final String cookie = SignedIn.cookie(head, site.source(), RunningSite.CLOCK);
    private final String officers = SignedIn.cookie(officer, site.source(), RunningSite.CLOCK);

    private String known(Person person) {
        return "kembar-known="
                + new KnownBrowsers(site.source(), RunningSite.CLOCK)
                        .remember(person, List.of())
                        .text();
    }

    /** A session that has run out, in a browser in which they have signed in. */
    private String runOut() {
        var then = Clock.offset(RunningSite.CLOCK, Sessions.IDLE.plusMinutes(1).negated());
        return SignedIn.cookie(head, site.source(), then) + "; " + known;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String from, String cookies) {
        var body = fields.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", site.address(from))
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        var found = TO.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RETRACT,
                "/en/partnerships/bandung-seoul/record/activities",
                "/en/partnerships/bandung-seoul/record/agreements",
                "/en/partnerships/bandung-seoul/records/t01/correct",
                DESK + "/facts/t01",
                DESK + "/facts/t01/participants",
                DESK + "/files/new",
                DESK + "/trail",
                "/en/work-list/reminders",
                "/en/desk/participants",
                "/en/account",
                "/en/account/data",
                "/en/account/tokens",
                "/en/account/passkeys",
                "/en/people",
                "/en/people/guests",
                "/en/import",
                "/en/import/list"
            })
    void everyFormIsThereAgainAsItWasFilledIn(String page) {
        isThereAgain(page);
    }

    @Test
    void soIsWhatIsPutOff() {
        var link = Pattern.compile("href=\"(/en/work-list/put-off\\?task=[^\"]+)\"")
                .matcher(site.get("/en/work-list", "Cookie", cookie).body());
        assertThat(link.find()).isTrue();
        isThereAgain(link.group(1).replace("&amp;", "&"));
    }

    private void isThereAgain(String page) {
        var trail = new Trail(site.source()).head();
        for (var form : forms(page)) {
            var typed = typed(form);
            var answer = form.attr("enctype").isEmpty()
                    ? post(form.attr("action"), typed, page, runOut())
                    : sent(form.attr("action"), typed, page);
            var to = to(answer);
            if (typed.keySet().stream().noneMatch(Fields::isKept)) {
                assertThat(to).as(form.attr("action")).isEqualTo(page);
                continue;
            }
            assertThat(answer.body()).contains("is kept for you for a day").doesNotContain("rahasia");
            var again = site.get(to, "Cookie", cookie);
            assertThat(again.body()).contains("Nothing has been stored yet").doesNotContain("rahasia");
            assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(Jsoup.parse(again.body()).select("form[method=post]").stream()
                            .filter(one -> one.attr("action").equals(form.attr("action")))
                            .map(TypedAgainTest::shown))
                    .as(again.body())
                    .anySatisfy(shown -> typed.entrySet().stream()
                            .filter(one -> Fields.isKept(one.getKey()))
                            .forEach(one -> assertThat(shown).contains(one)));
            assertThat(site.get(to, "Cookie", officers).body())
                    .doesNotContain("ketikan", "Nothing has been stored yet");
        }
        assertThat(new Trail(site.source()).head()).isEqualTo(trail);
    }

    /** With a file. */
    private HttpResponse<String> sent(String path, Map<String, String> fields, String from) {
        var parts = fields.entrySet().stream()
                .map(one -> "--x\r\nContent-Disposition: form-data; name=\"" + one.getKey() + "\"\r\n\r\n"
                        + one.getValue() + "\r\n")
                .collect(Collectors.joining());
        var file =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nrahasia\r\n--x--\r\n";
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Referer", site.address(from))
                .header("Cookie", runOut())
                .POST(BodyPublishers.ofString(parts + file))
                .build());
    }

    private List<Element> forms(String page) {
        var shown = site.get(page, "Cookie", cookie);
        assertThat(shown.statusCode()).as(page).isEqualTo(200);
        var forms = Jsoup.parse(shown.body()).select("form[method=post]").stream()
                .filter(form -> !form.attr("action").endsWith("/sign-out"))
                .toList();
        assertThat(forms).as(page).isNotEmpty();
        return forms;
    }

    /** Something in every field. */
    private static Map<String, String> typed(Element form) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var name = field.attr("name");
            switch (field.normalName().equals("input") ? field.attr("type") : field.normalName()) {
                case "hidden" -> typed.put(name, field.attr("value"));
                case "password" -> typed.put(name, "rahasia");
                case "checkbox", "radio" -> typed.put(name, field.attr("value"));
                case "select" -> field.select("option").forEach(option -> typed.put(name, option.val()));
                case "date" -> typed.put(name, "2026-12-24");
                case "number" -> typed.put(name, "7");
                case "file" -> {}
                default -> typed.put(name, "ketikan \"<" + name + ">\" &\n한국");
            }
        }
        return typed;
    }

    private static Map<String, String> shown(Element form) {
        var shown = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var name = field.attr("name");
            switch (field.normalName().equals("input") ? field.attr("type") : field.normalName()) {
                case "checkbox", "radio" -> {
                    if (field.hasAttr("checked")) {
                        shown.put(name, field.attr("value"));
                    }
                }
                case "select" -> field.select("option[selected]").forEach(option -> shown.put(name, option.val()));
                case "textarea" -> shown.put(name, field.wholeText());
                default -> shown.put(name, field.attr("value"));
            }
        }
        return shown;
    }

    /** Once it was sent and done it is not shown once more; before, it is sent by nobody but its sender. */
    @Test
    void whatIsSentAgainIsDoneOnceAndForgotten() {
        var reason = "It never took place";
        var form = Jsoup.parse(site.get("/en/people/guests", "Cookie", cookie).body());
        assertThat(form.select("form")).isNotEmpty();
        var shown = Jsoup.parse(site.get(RETRACT, "Cookie", cookie).body());
        var seen = shown.select("input[name=seen]").attr("value");
        var to = to(post(RETRACT, Map.of("why", reason, "seen", seen), RETRACT, runOut()));
        var again = Jsoup.parse(site.get(to, "Cookie", cookie).body());
        assertThat(again.select("textarea[name=why]").text()).isEqualTo(reason);
        var number =
                again.select("form[action=" + RETRACT + "] input[name=unsent]").attr("value");
        assertThat(site.get("/en/partnerships/bandung-seoul/records/t01").statusCode())
                .isEqualTo(200);

        var refused = post(RETRACT, Map.of("why", "", "seen", seen, "unsent", number), to, cookie);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(site.get(to, "Cookie", cookie).body()).contains(reason);
        var typed = Map.of("office", SignedIn.SEOUL, "by", SignedIn.BANDUNG, "recognised", "true", "unsent", number);
        assertThat(post("/en/people/offices", typed, to, officers).statusCode()).isEqualTo(403);
        assertThat(site.get(to, "Cookie", cookie).body()).contains(reason);
        var task = Map.of("task", "x", "unsent", number);
        assertThat(post("/en/work-list/put-off/back", task, to, officers).statusCode())
                .isEqualTo(303);
        assertThat(site.get(to, "Cookie", cookie).body()).contains(reason);
        assertThat(post("/en/work-list/put-off/back", task, to, cookie).statusCode())
                .isEqualTo(303);
        assertThat(site.get(to, "Cookie", cookie).body()).doesNotContain(reason);
    }

    @Test
    void whereTheFormIsGoneWhatWasTypedCanBeCopied() {
        var why = "Because of <this>";
        var gone = "/en/partnerships/bandung-seoul/records/gone/retract";
        var to = to(post(gone, Map.of("why", why, "seen", "x"), gone, runOut()));
        var shown = site.get(to, "Cookie", cookie);
        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(shown.body()).select("#typed-text").text()).isEqualTo(why);
        assertThat(site.get(to, "Cookie", officers).body()).doesNotContain("Because of");
        assertThat(site.get(to, "Cookie", "").body()).doesNotContain("Because of");
        // A page that the program keeps for everybody stays as it is.
        var open = to.replaceFirst("/records/gone/retract", "");
        assertThat(site.get(open, "Cookie", cookie).body()).doesNotContain("Because of");
    }

    /** What is refused for whatever reason can be copied by who sent it; another site puts no words into a page. */
    @Test
    void whatIsRefusedOrMissedCanBeCopied() {
        var gone = post(DESK + "/facts/gone", Map.of("to", "public", "reason", "a <long> reason"), DESK, cookie);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.body()).select("#typed-text").text()).contains("a <long> reason");
        var agency = SignedIn.invited(
                site.source(), RunningSite.CLOCK, "dinas@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        var theirs = SignedIn.cookie(agency, site.source(), RunningSite.CLOCK);
        var refused = post("/en/people", Map.of("email", "a@example.org", "password", "rahasia"), DESK, theirs);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("a@example.org").doesNotContain("rahasia");
        var planted = RunningSite.send(HttpRequest.newBuilder(URI.create(site.address("/en/people")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString("email=planted"))
                .build());
        assertThat(planted.statusCode()).isEqualTo(403);
        assertThat(planted.body()).doesNotContain("planted");
    }

    @Test
    void aFileIsNotKeptAndThatIsSaid() {
        var answer = sent(DESK + "/files", Map.of("title", "Agreement of 2016"), DESK + "/files/new");
        assertThat(answer.body()).contains("A file is not kept");
        var again = site.get(to(answer), "Cookie", cookie).body();
        assertThat(again)
                .contains("choose the file again", "value=\"Agreement of 2016\"")
                .doesNotContain("rahasia");
    }

    /** Who has never signed in in this browser is not known, and nothing of theirs is read or kept. */
    @Test
    void ofStrangersNothingIsKept() {
        for (var cookies : List.of("", "kembar=" + "A".repeat(43), "kembar-known=" + "B".repeat(43))) {
            var answer = post(RETRACT, Map.of("why", "ketikan"), RETRACT, cookies);
            assertThat(to(answer)).isEqualTo(RETRACT);
            assertThat(answer.body()).contains("It could not be kept here");
        }
        var tooLong = post(RETRACT, Map.of("why", "x".repeat(Fields.LONGEST)), RETRACT, runOut());
        assertThat(tooLong.body()).contains("It could not be kept here");
        var elsewhere = post(RETRACT, Map.of("why", "y"), "//example.org/", runOut());
        assertThat(to(elsewhere)).startsWith(RETRACT + "?unsent=");
        assertThat(Sending.post(site.address(RETRACT), new byte[0], "Sec-Fetch-Site", "cross-site", "Cookie", runOut())
                        .statusCode())
                .isEqualTo(403);
        var script = Sending.post(site.address(RETRACT), new byte[0], "Sec-Fetch-Mode", "cors", "Cookie", runOut());
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.body()).doesNotContain("name=\"password\"");
    }

    @Test
    void oneDayAndNotTooMany() {
        var forms = new UnsentForms(site.source(), RunningSite.CLOCK);
        var form = new Unsent(
                "/en/desk", "/en/desk", new Fields(Map.of("a", List.of("b"))), false, RunningSite.CLOCK.instant());
        var numbers = new ArrayList<Long>();
        IntStream.rangeClosed(0, UnsentForms.MOST)
                .forEach(_ -> numbers.add(forms.keep(officer.id(), form).orElseThrow()));
        assertThat(forms.of(officer)).hasSize(UnsentForms.MOST);
        assertThat(forms.find(officer, numbers.getFirst())).isEmpty();
        assertThat(forms.find(officer, numbers.getLast())).contains(form);
        assertThat(forms.find(head, numbers.getLast())).isEmpty();
        var later = new UnsentForms(site.source(), Clock.offset(RunningSite.CLOCK, Duration.ofDays(1)));
        assertThat(later.find(officer, numbers.getLast())).isEmpty();
        later.expire();
        assertThat(forms.of(officer)).isEmpty();
    }

    /** Whatever proves who somebody is has a name by which it is left out. */
    @Test
    void noFieldForAPasswordIsKept() throws Exception {
        var password = Pattern.compile("<input[^>]*name=\"([^\"]*)\"[^>]*type=\"password\"");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            var names = templates
                    .filter(Files::isRegularFile)
                    .flatMap(file -> password.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(names).isNotEmpty().noneMatch(Fields::isKept);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
