package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.kembar.access.Acting;
import org.kembar.access.Invitations;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.access.Standing;
import org.kembar.access.Visit;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.passkeys.SoftKey;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Markup in every text that somebody can write, kept by the program through its own forms, and then every page that shows it, to
 * everybody. Which texts there are is read off the forms of the pages: one that nobody has filled in here is missed.
 */
class MarkupTest {

    private static final String FILE = "bandung-seoul";
    private static final String RECORDS = "/en/partnerships/" + FILE;
    private static final String DESK = "/en/desk/partnerships/" + FILE;
    private static final String FILES = DESK + "/files";
    private static final int MOST_PAGES = 900;
    private static final int MOST_QUESTIONS = 2;

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z0-9][a-z0-9-]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Pattern OF_A_RECORD =
            Pattern.compile(".*/(?:records|sources|agreements|facts|signals|cities)/([a-z0-9-]+)(?:/.*)?");
    private static final AtomicReference<RequestMappingHandlerMapping> PAGES = new AtomicReference<>();

    /** Nobody reads these again; they are looked at while they are sent. */
    private static final Set<String> NOT_KEPT = Set.of();

    private final RunningSite site = RunningSite.start(Listing.class);
    private final Marks marks = new Marks();
    private final Set<Integer> kept = new TreeSet<>();
    private final Set<Integer> shown = new TreeSet<>();
    private final Set<String> filled = new TreeSet<>();
    private final Map<String, String> missed = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<Pattern, String> sent = new LinkedHashMap<>();
    private final Set<String> before = new HashSet<>();

    /** Tells the test of every page there is. */
    @Configuration(proxyBeanMethods = false)
    static class Listing {

        @Bean
        ApplicationListener<ContextRefreshedEvent> listing() {
            return started -> PAGES.set(started.getApplicationContext()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        }
    }

    MarkupTest() {
        PAGES.get().getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().toString().contains("POST"))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .forEach(pattern -> sent.put(
                        Pattern.compile(
                                VARIABLE.matcher(pattern.replace(".", "\\.")).replaceAll("[^/]+")),
                        VARIABLE.matcher(pattern).replaceAll("*")));
        var file = site.caseFiles().find(FILE).orElseThrow();
        ID.matcher(Notation.write(file, Format.JSON)).results().forEach(found -> before.add(found.group(1)));
    }

    @Test
    void whatIsWrittenIsTextOnEveryPage() {
        peopleAreInvited();
        everyKindOfRecordIsWritten();
        documentsAreFiled();
        whatStandsBesideARecord();
        partnershipsBegin();
        theOfficeAndItsKeys();
        filesComeIn();
        walk(
                "head",
                "/en/",
                "/en/desk",
                DESK,
                "/en/desk/trail",
                "/en/people",
                "/en/people/history",
                "/en/account",
                "/en/work-list",
                "/en/import",
                "/en/desk/register",
                "/en/desk/participants",
                RECORDS + "/record",
                "/en/search?q=onerror",
                "/en/desk/begin?q=zz%22x");
        walk("head of Seoul", "/en/desk", DESK, "/en/desk/trail", "/en/search?q=onerror");
        walk("guest", "/en/desk", DESK, "/en/search?q=onerror");
        walk("outsider", "/en/desk", RECORDS);
        walk(
                "nobody",
                "/en/",
                RECORDS,
                "/en/trail",
                "/en/search?q=onerror",
                "/api/v1/partnerships/" + FILE + "/case-file",
                "/api/v1/partnerships",
                "/api/v1/partnerships/" + FILE);

        assertThat(missed).as("texts of forms that nobody has written here").isEmpty();
        assertThat(filled).hasSizeGreaterThan(100);
        var hidden = new TreeMap<Integer, String>();
        kept.stream().filter(one -> !shown.contains(one)).forEach(one -> hidden.put(one, marks.field(one)));
        assertThat(hidden.values()).as("kept, and on no page").isEmpty();
        assertThat(kept).hasSizeGreaterThan(100);
    }

    // What is written.

    private void peopleAreInvited() {
        var head = SignedIn.head(site.source(), RunningSite.CLOCK);
        people.put("head", joined(head, "wakil@bandung.go.id", new Acting(Role.HEAD, SignedIn.BANDUNG)));
        people.put("head of Seoul", joined(head, "head@seoul.go.kr", new Acting(Role.HEAD, SignedIn.SEOUL)));
        people.put("outsider", joined(head, "staf@namur.be", new Acting(Role.OFFICER, SignedIn.NAMUR)));
        var ends = RunningSite.CLOCK.instant().plus(Duration.ofDays(14));
        people.put("guest", joined(head, "tamu@example.org", new Visit(FILE, SignedIn.BANDUNG, ends)));
        people.put("nobody", "");
    }

    /** Somebody whose name is markup. */
    private String joined(Person by, String email, Standing as) {
        var invitations =
                new Invitations(site.source(), new People(site.source(), RunningSite.CLOCK), RunningSite.CLOCK);
        var page = "/en/invitations/" + invitations.invite(by, email, as).text();
        var answer = written("", page, form(get("nobody", page), "password"), Map.of());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private void everyKindOfRecordIsWritten() {
        var kinds = links(get("head", RECORDS + "/record"), RECORDS + "/record/[a-z-]+");
        assertThat(kinds).hasSizeGreaterThan(20);
        for (var kind : kinds) {
            written("head", kind, form(get("head", kind), "record"), Map.of());
        }
        for (var record : newRecords()) {
            var page = record + "/correct";
            written("head", page, form(get("head", page), "record"), Map.of());
        }
        var draft = RECORDS + "/record/statements";
        var form = new WrittenForm(site, cookie("head"), form(get("head", draft), "record"), draft, marks);
        take(form.to(draft + "/draft").send());
    }

    private List<String> newRecords() {
        return links(get("head", RECORDS + "/records"), RECORDS + "/records/[a-z0-9-]+").stream()
                .filter(address -> !before.contains(address.replaceAll(".*/", "")))
                .toList();
    }

    private void documentsAreFiled() {
        var address = filed(FILES + "/new", FILES, 1).split("[?]", 2)[0];
        filed(address + "/new-version", address + "/new-version", 2);
        var other = filed(FILES + "/new", FILES, 3).split("[?]", 2)[0];
        written("head", other + "/withdraw", form(get("head", other + "/withdraw"), "reason"), Map.of());
    }

    private String filed(String page, String action, int which) {
        var name = marks.nextName(action, ".txt");
        var form = new WrittenForm(site, cookie("head"), form(get("head", page), "file"), page, marks)
                .with("audience", which == 1 ? "public" : "partners");
        filled.add(key(action, "file"));
        var answer = take(form.file(
                        "file",
                        name,
                        ("Isi " + which + " " + marks.next(action, "text")).getBytes(StandardCharsets.UTF_8))
                .send());
        Marks.in(name).forEach(kept::add);
        return location(answer);
    }

    private void whatStandsBesideARecord() {
        var records = newRecords();
        var activity = one(records, "activity");
        var list = DESK + "/facts/" + activity.replaceAll(".*/", "") + "/participants";
        written("head", list, form(get("head", list), "p-name"), Map.of());
        written("head", "/en/desk/participants", form(get("head", "/en/desk/participants"), "asked"), Map.of());
        for (var retention : get("head", "/en/desk/participants").select("form:has([name=months])")) {
            written("head", "/en/desk/participants", retention, Map.of("months", "6"));
        }
        var fact = DESK + "/facts/" + one(records, "obstacle").replaceAll(".*/", "");
        written("head", fact, form(get("head", fact), "reason"), Map.of());
        var gone = one(records, "proposal");
        written("head", gone + "/retract", form(get("head", gone + "/retract"), "why"), Map.of());
        var seals = DESK + "/trail";
        written("head", seals, form(get("head", seals), "receipt"), Map.of());
        var task =
                links(get("head", "/en/work-list"), "/en/work-list/put-off.*").getFirst();
        written("head", task, form(get("head", task), "reason"), Map.of());
    }

    private static String one(List<String> records, String kind) {
        return records.stream()
                .filter(address -> address.matches(".*/" + kind + "-\\d+"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + records));
    }

    private void partnershipsBegin() {
        written("head", RECORDS + "/about", form(get("head", RECORDS + "/about"), "form"), Map.of());
        var begin = "/en/desk/begin/record?own=" + SignedIn.BANDUNG + "&name=" + typed(marks.next("begin", "name"));
        written("head", begin, form(get("head", begin), "form"), Map.of("country", "JP"));
    }

    private void theOfficeAndItsKeys() {
        for (var page : List.of("/en/people", "/en/people/guests")) {
            written("head", page, form(get("head", page), "email"), Map.of());
        }
        written(
                "head",
                "/en/account/tokens",
                form(get("head", "/en/account/tokens"), "name"),
                Map.of("scope", "read", "days", "30"));
        aPasskeyIsMade();
    }

    /** Under the only name of this machine for which browsers make some. */
    private void aPasskeyIsMade() {
        var keys = "/en/account/passkeys";
        var name = marks.next(keys, "name");
        var origin = "http://localhost:" + URI.create(site.address("/")).getPort();
        var asked = atLocalhost(origin + keys, Map.of("name", name, "password", SignedIn.PASSWORD));
        var answer = new SoftKey(origin, "localhost").make(asked.body());
        sound(keys, Jsoup.parse(asked.body()));
        assertThat(atLocalhost(origin + keys + "/made", Map.of("name", name, "answer", answer))
                        .statusCode())
                .isEqualTo(303);
        filled.add(key(keys, "name"));
        Marks.in(name).forEach(kept::add);
    }

    private HttpResponse<String> atLocalhost(String address, Map<String, String> fields) {
        var typed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + typed(field.getValue()))
                .collect(Collectors.joining("&"));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie("head"))
                .POST(BodyPublishers.ofString(typed))
                .build());
    }

    private void filesComeIn() {
        var list = "/en/import/list";
        var form = new WrittenForm(site, cookie("head"), form(get("head", list), "files"), list, marks);
        filled.add(key(list, "files"));
        take(form.file("files", marks.nextName(list, ".csv"), list().getBytes(StandardCharsets.UTF_8))
                .send());

        filled.add(key("/en/import", "files"));
        var name = marks.nextName("/en/import", ".yaml");
        var refused = new WrittenForm(
                        site, cookie("head"), form(get("head", "/en/import"), "files"), "/en/import", marks)
                .file("files", name, ("id: " + marks.next("/en/import", "cell")).getBytes(StandardCharsets.UTF_8))
                .refused();
        assertThat(sound("a file that is none", Jsoup.parse(refused.body()))).isNotEmpty();
        ownRegister();
    }

    private String list() {
        return "city_a,country_a,city_b,country_b\nBandung,ID," + cell("list") + ",KR\n";
    }

    private String cell(String column) {
        return '"' + marks.next("a cell", column).replace("\"", "\"\"") + '"';
    }

    private void ownRegister() {
        var register = "/en/desk/register";
        filled.add(key(register, "files"));
        var rows = "No,Mitra/Kota,Negara,Jenis Dokumen,Bidang,Nomor MoU,Tanggal TTD,Status," + cell("heading") + "\n"
                + "1,Kota Suwon,Korea Selatan,MoU," + cell("field") + "," + cell("number") + ",2017-08-25,Aktif,"
                + cell("other") + "\n"
                + "2,Kota " + cell("city").substring(1, 9) + ",Jepang,MoU,Budaya," + cell("number")
                + ",2018-08-25,Aktif,-\n";
        var start = new WrittenForm(site, cookie("head"), form(get("head", register), "files"), register, marks);
        var step = location(
                take(start.file("files", marks.nextName(register, ".csv"), rows.getBytes(StandardCharsets.UTF_8))
                        .send()));
        while (!step.matches(".*/taken.*")) {
            var page = get("head", step);
            sound(step, page);
            var next = page.selectFirst("form.naming, form[action$=/store]");
            assertThat(next).as(step + " " + page.text()).isNotNull();
            step = location(written("head", step, next, Map.of()));
        }
    }

    /** Writes the form, and knows from then on what of it is kept. */
    private HttpResponse<String> written(String who, String page, Element form, Map<String, String> given) {
        var typed = new WrittenForm(site, cookie(who), form, page, marks);
        given.forEach(typed::with);
        given.keySet().forEach(name -> filled.add(key(WrittenForm.action(form, page), name)));
        return take(typed.send());
    }

    private HttpResponse<String> take(WrittenForm.Sent form) {
        form.written().forEach((name, value) -> {
            filled.add(key(form.action(), name));
            Marks.in(value).forEach(kept::add);
        });
        sound(form.action(), Jsoup.parse(form.answer().body()));
        return form.answer();
    }

    /** The field of a form wherever it stands: without numbers and languages. */
    private String key(String action, String name) {
        var path = action.split("[?]", 2)[0];
        var pattern = sent.entrySet().stream()
                .filter(one -> one.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(path);
        return pattern + " " + name.replaceAll("\\d+", "#").replaceAll("[.](?:id|en|ko)\\b", "");
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String cookie(String who) {
        return people.getOrDefault(who, who);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private Document get(String who, String address) {
        var answer = site.get(address, "Cookie", cookie(who));
        assertThat(answer.statusCode()).as(who + " " + address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The form in which there is this element, or which is it. */
    private static Element form(Document page, String id) {
        return Optional.ofNullable(page.getElementById(id))
                .or(() -> Optional.ofNullable(page.selectFirst("[name=" + id + "]")))
                .map(element -> element.nameIs("form") ? element : element.closest("form"))
                .orElseThrow(() -> new AssertionError(id + ": " + page.text()));
    }

    private static List<String> links(Document page, String pattern) {
        return page.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.matches(pattern))
                .distinct()
                .toList();
    }

    // What is shown.

    private void walk(String who, String... begin) {
        var known = new LinkedHashSet<>(List.of(begin));
        var waiting = new ArrayDeque<>(known);
        var questions = new HashMap<String, Integer>();
        var pages = 0;
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            assertThat(pages++).isLessThan(MOST_PAGES);
            var answer = site.get(address, "Cookie", cookie(who));
            assertThat(answer.statusCode()).as(who + " " + address).isLessThan(500);
            look(who + " " + address, answer).ifPresent(page -> {
                forms(who, address, page);
                page.select("a[href]").stream()
                        .map(link -> link.attr("href").split("#", 2)[0])
                        .filter(link -> isOfInterest(link, questions))
                        .filter(known::add)
                        .forEach(waiting::add);
            });
        }
    }

    private boolean isOfInterest(String link, Map<String, Integer> questions) {
        var parts = link.split("[?]", 2);
        var record = OF_A_RECORD.matcher(parts[0]);
        return link.startsWith("/")
                && !link.matches("/(?:id|ko)(?:/.*)?")
                && !link.contains("bandung-namur")
                && !(record.matches() && (before.contains(record.group(1)) || parts[0].contains("/cities/")))
                && (parts.length == 1 || questions.merge(parts[0], 1, Integer::sum) <= MOST_QUESTIONS);
    }

    /** What an answer is; nothing but pages can be something else than what is meant. */
    private Optional<Document> look(String as, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(as).contains("nosniff");
        if (type.startsWith("text/html")) {
            var page = Jsoup.parse(answer.body());
            sound(as, page);
            return Optional.of(page);
        }
        if (type.startsWith("application/json")) {
            shown.addAll(texts(JsonMapper.shared().readTree(answer.body()).toString())
                    .toList());
        } else if (!type.isEmpty()) {
            assertThat(type)
                    .as(as)
                    .matches(
                            "(?:text/(?:csv|calendar|plain|javascript|css)|application/(?:yaml|pdf|problem\\+json|ld\\+json|"
                                    + "vnd\\.openxmlformats-officedocument\\.spreadsheetml\\.sheet)|image/png).*");
        }
        return Optional.empty();
    }

    private static Stream<Integer> texts(String json) {
        return Marks.in(json.replace("\\\"", "\""));
    }

    /** Nothing that somebody wrote has become part of a page; gives what is shown as it was written. */
    private Set<Integer> sound(String as, Document page) {
        var seen = new HashSet<Integer>();
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(as + element).doesNotMatch("on[a-z]+|onx\\d+.*");
                Marks.in(attribute.getValue()).forEach(seen::add);
            }
            assertThat(element.attr("src")).as(as).doesNotMatch("x\\d+.*");
            for (var name : List.of("href", "src", "action", "formaction")) {
                assertThat(element.attr(name).strip().toLowerCase(Locale.ROOT))
                        .as(as)
                        .doesNotStartWith("javascript:")
                        .doesNotMatch("data:[^,]+,.*");
            }
            if (element.nameIs("script")) {
                scriptIsSound(as, element);
            }
        }
        Marks.in(page.wholeText()).forEach(seen::add);
        shown.addAll(seen);
        return seen;
    }

    private static void scriptIsSound(String as, Element script) {
        if (script.attr("type").equals("application/ld+json")) {
            assertThat(JsonMapper.shared().readTree(script.data()).isObject())
                    .as(as)
                    .isTrue();
        } else {
            assertThat(script.data()).as(as).isBlank();
        }
    }

    /** Of forms that keep something it is noted where something is written; those that only ask are asked. */
    private void forms(String who, String address, Document page) {
        for (var form : page.select("form")) {
            var action = WrittenForm.action(form, address);
            var texts = form.select("input, textarea").stream()
                    .filter(control ->
                            WrittenForm.isText(control) || control.attr("type").equals("file"))
                    .map(control -> control.attr("name"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (form.attr("method").equalsIgnoreCase("post")) {
                texts.stream()
                        .map(name -> key(action, name))
                        .filter(key -> !filled.contains(key) && !NOT_KEPT.contains(key))
                        .forEach(key -> missed.putIfAbsent(key, address));
            } else if (!texts.isEmpty() && asked.add(who + action + texts)) {
                var answer = new WrittenForm(site, cookie(who), form, address, marks).refused();
                assertThat(answer.statusCode()).as(who + " " + action).isLessThan(500);
                look(who + " asks " + action, answer);
            }
        }
    }
}
