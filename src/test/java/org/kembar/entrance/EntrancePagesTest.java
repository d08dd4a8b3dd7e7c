package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.entrance.Forms.cookieOf;
import static org.kembar.entrance.Forms.location;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.KnownBrowsers;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.access.Visit;
import org.kembar.importing.Sending;
import org.kembar.registry.Trail;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets where: every page of the running program, for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntrancePagesTest {

    private static final Pattern SECRET = Pattern.compile("/en/invitations/[A-Za-z0-9_-]{43}");
    private static final String NOWHERE = "A".repeat(43);

    /** Pages that not everybody may ask for, and who may, whatever else they ask about. All others are open. */
    private static final Map<String, Set<String>> CLOSED = new TreeMap<>();

    static {
        var keepers = Set.of("head", "officer");
        var all = Set.of("head", "officer", "agency", "auditor", "guest");
        var noGuests = Set.of("head", "officer", "agency", "auditor");
        var recorders = Set.of("head", "officer", "agency");
        for (var page : List.of(
                "GET /api/v1/imports",
                "GET /en/import",
                "POST /en/import",
                "GET /en/import/T",
                "GET /en/import/T/0",
                "POST /en/import/T/store",
                "POST /en/import/T/again",
                "POST /en/import/T/leave",
                "GET /en/import/list",
                "POST /en/import/list",
                "GET /en/import/list/T",
                "POST /en/import/list/T/store",
                "POST /en/import/list/T/again",
                "POST /en/import/list/T/leave",
                "GET /en/desk/register",
                "POST /en/desk/register",
                "GET /en/desk/register/layouts/forget",
                "POST /en/desk/register/layouts/forget",
                "GET /en/desk/register/T",
                "POST /en/desk/register/T",
                "POST /en/desk/register/T/sheet",
                "GET /en/desk/register/T/words",
                "POST /en/desk/register/T/words",
                "GET /en/desk/register/T/preview",
                "POST /en/desk/register/T/preview",
                "POST /en/desk/register/T/store",
                "POST /en/desk/register/T/leave",
                "GET /en/desk/register/T/taken",
                "GET /en/desk/register/T/left-out.csv",
                "GET /en/desk/register/T/undo",
                "POST /en/desk/register/T/undo",
                "GET /en/imports/0/undo",
                "POST /en/imports/0/undo")) {
            CLOSED.put(page, keepers);
        }
        for (var page : List.of("GET /en/desk/begin", "GET /en/desk/begin/record", "POST /en/desk/begin/record")) {
            CLOSED.put(page, keepers);
        }
        for (var page : List.of(
                "GET /en/import/workbook/T",
                "POST /en/import/workbook/T/store",
                "POST /en/import/workbook/T/again",
                "POST /en/import/workbook/T/leave",
                "GET /en/desk/partnerships/x/workbook",
                "POST /en/desk/partnerships/x/workbook")) {
            CLOSED.put(page, recorders);
        }
        CLOSED.put("GET /en/partnerships/x/about", recorders);
        CLOSED.put("POST /en/partnerships/x/about", recorders);
        CLOSED.put("GET /en/people/head", keepers);
        CLOSED.put("POST /en/people/head", keepers);
        CLOSED.put("POST /en/people/head/withdraw", keepers);
        CLOSED.put("GET /api/v1/desk", all);
        CLOSED.put("GET /api/v1/partnerships/x/audiences", all);
        CLOSED.put("GET /en/account", all);
        CLOSED.put("GET /en/desk", all);
        CLOSED.put("GET /en/desk/partnerships/x", all);
        CLOSED.put("GET /en/desk/partnerships/x/evaluation", all);
        CLOSED.put("GET /en/desk/partnerships/x/lacking", all);
        CLOSED.put("GET /en/desk/partnerships/x/facts/x", all);
        CLOSED.put("POST /en/desk/partnerships/x/facts/x", all);
        CLOSED.put("GET /en/desk/partnerships/x/changes/0/undo", all);
        CLOSED.put("POST /en/desk/partnerships/x/changes/0/undo", all);
        CLOSED.put("GET /en/desk/partnerships/x/files", all);
        CLOSED.put("GET /en/desk/partnerships/x/files/x", all);
        CLOSED.put("GET /en/desk/partnerships/x/files/x/versions/0", all);
        CLOSED.put("GET /en/desk/partnerships/x/files/x/pages/0", all);
        CLOSED.put("GET /en/desk/partnerships/x/files/x/versions/0/pages/0.png", all);
        CLOSED.put("GET /en/desk/partnerships/x/files/new", recorders);
        CLOSED.put("POST /en/desk/partnerships/x/files", recorders);
        CLOSED.put("GET /en/desk/partnerships/x/files/x/new-version", recorders);
        CLOSED.put("POST /en/desk/partnerships/x/files/x/new-version", recorders);
        CLOSED.put("GET /en/desk/partnerships/x/files/x/withdraw", recorders);
        CLOSED.put("POST /en/desk/partnerships/x/files/x/withdraw", recorders);
        CLOSED.put("GET /en/desk/partnerships/x/files/x/audience", recorders);
        CLOSED.put("POST /en/desk/partnerships/x/files/x/audience", recorders);
        CLOSED.put("GET /en/desk/partnerships/x/files/x/quote", recorders);
        for (var page : List.of(
                "GET /en/desk/partnerships/x/facts/x/participants",
                "POST /en/desk/partnerships/x/facts/x/participants",
                "GET /en/desk/partnerships/x/facts/x/participants/several",
                "POST /en/desk/partnerships/x/facts/x/participants/several",
                "GET /en/desk/partnerships/x/facts/x/participants/list.csv",
                "GET /en/desk/partnerships/x/facts/x/participants/0/erase",
                "POST /en/desk/partnerships/x/facts/x/participants/0/erase")) {
            // There is no such partnership.
            CLOSED.put(page, noGuests);
        }
        CLOSED.put("GET /en/desk/participants", Set.of("head", "officer", "auditor"));
        CLOSED.put("GET /en/desk/participants/history", Set.of("head", "auditor"));
        CLOSED.put("POST /en/desk/participants/person", keepers);
        CLOSED.put("POST /en/desk/participants/person/data.json", keepers);
        CLOSED.put("POST /en/desk/participants/person/to-erase", keepers);
        CLOSED.put("POST /en/desk/participants/person/erase", keepers);
        CLOSED.put("POST /en/desk/participants/retention", Set.of());
        CLOSED.put("GET /en/account/data", all);
        CLOSED.put("GET /en/account/data/account.json", all);
        CLOSED.put("POST /en/account/data/erase", all);
        CLOSED.put("GET /en/desk/trail", all);
        CLOSED.put("GET /en/desk/trail.csv", all);
        CLOSED.put("GET /en/desk/trail/looks", all);
        CLOSED.put("GET /en/desk/partnerships/x/trail", all);
        CLOSED.put("GET /en/desk/partnerships/x/trail/receipt.json", all);
        CLOSED.put("GET /en/desk/partnerships/x/trail/entries.json", all);
        CLOSED.put("GET /en/desk/partnerships/x/trail/seals/0.json", all);
        CLOSED.put("POST /en/desk/partnerships/x/trail/seals", all);
        CLOSED.put("POST /en/desk/partnerships/x/trail/check", all);
        CLOSED.put("GET /en/work-list", noGuests);
        CLOSED.put("GET /en/work-list/put-off", noGuests);
        CLOSED.put("POST /en/work-list/put-off", noGuests);
        CLOSED.put("POST /en/work-list/put-off/back", noGuests);
        CLOSED.put("GET /en/work-list/reminders", noGuests);
        CLOSED.put("GET /en/work-list/reporting", noGuests);
        CLOSED.put("POST /en/work-list/reminders", noGuests);
        CLOSED.put("POST /en/work-list/reminders/calendar", noGuests);
        CLOSED.put("GET /en/work-list/reminders/calendar/revoke", noGuests);
        CLOSED.put("POST /en/work-list/reminders/calendar/revoke", noGuests);
        CLOSED.put("POST /en/account/password", all);
        CLOSED.put("GET /en/account/tokens", noGuests);
        CLOSED.put("POST /en/account/tokens", noGuests);
        CLOSED.put("GET /en/account/tokens/0/revoke", noGuests);
        CLOSED.put("POST /en/account/tokens/0/revoke", noGuests);
        CLOSED.put("GET /en/account/passkeys", noGuests);
        CLOSED.put("POST /en/account/passkeys", noGuests);
        CLOSED.put("POST /en/account/passkeys/made", noGuests);
        CLOSED.put("GET /en/account/passkeys/0/remove", noGuests);
        CLOSED.put("POST /en/account/passkeys/0/remove", noGuests);
        CLOSED.put("GET /en/account/sessions/0/end", all);
        CLOSED.put("POST /en/account/sessions/0/end", all);
        CLOSED.put("GET /en/account/sessions/end-others", all);
        CLOSED.put("POST /en/account/sessions/end-others", all);
        CLOSED.put("GET /en/desk/partnerships/x/recorded/0", all);
        CLOSED.put("GET /en/partnerships/x/record", recorders);
        CLOSED.put("GET /en/partnerships/x/record/x", recorders);
        CLOSED.put("POST /en/partnerships/x/record/x", recorders);
        CLOSED.put("GET /en/partnerships/x/records/x/correct", recorders);
        CLOSED.put("POST /en/partnerships/x/records/x/correct", recorders);
        CLOSED.put("POST /en/partnerships/x/record/x/draft", recorders);
        CLOSED.put("GET /en/partnerships/x/record/x/draft/discard", recorders);
        CLOSED.put("POST /en/partnerships/x/record/x/draft/discard", recorders);
        CLOSED.put("POST /en/partnerships/x/records/x/correct/draft", recorders);
        CLOSED.put("GET /en/partnerships/x/records/x/correct/draft/discard", recorders);
        CLOSED.put("POST /en/partnerships/x/records/x/correct/draft/discard", recorders);
        CLOSED.put("GET /en/partnerships/x/records/x/retract", recorders);
        CLOSED.put("POST /en/partnerships/x/records/x/retract", recorders);
        CLOSED.put("POST /en/invitations/" + NOWHERE + "/join", all);
        CLOSED.put("GET /en/people", Set.of("head"));
        CLOSED.put("POST /en/people", Set.of("head"));
        CLOSED.put("GET /en/people/withdraw/0", Set.of("head"));
        CLOSED.put("POST /en/people/withdraw/0", Set.of("head"));
        CLOSED.put("GET /en/people/offices/withdraw", Set.of("head"));
        CLOSED.put("POST /en/people/offices", Set.of("head"));
        CLOSED.put("GET /en/people/history", Set.of("head"));
        CLOSED.put("GET /en/people/second-factor", Set.of("head"));
        CLOSED.put("POST /en/people/second-factor", Set.of());
        CLOSED.put("POST /en/people/second-factor/end", Set.of());
        CLOSED.put("GET /en/people/guests", Set.of("head"));
        CLOSED.put("POST /en/people/guests", Set.of("head"));
        CLOSED.put("GET /en/people/guests/0/end", Set.of("head"));
        CLOSED.put("POST /en/people/guests/0/end", Set.of("head"));
        CLOSED.put("GET /en/people/0/take-away", Set.of("head"));
        CLOSED.put("POST /en/people/0/take-away", Set.of("head"));
        CLOSED.put("POST /en/people/0/new-password", Set.of("head"));
    }

    /** What changes nothing of anybody's without a proof of its own. */
    private static final Set<String> OPEN_TO_ASK = Set.of(
            "POST /en/sign-in",
            "POST /en/sign-in/passkey",
            "POST /en/sign-out",
            "POST /en/invitations/" + NOWHERE,
            "POST /en/no-reminders/" + NOWHERE,
            "POST /en/new-password/" + NOWHERE,
            "POST /error");

    /** What a part of an address has to look like is left out. */
    private static final Pattern PART = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}");

    /** What stands there is for everybody, or is known by a secret in the address. */
    private static final Set<String> OPEN_TO_SEE = Set.of(
            "/",
            "/api/v1/alarms",
            "/api/v1/audit",
            "/api/v1/cities",
            "/api/v1/cities/{id}",
            "/api/v1/claims",
            "/api/v1/compare",
            "/api/v1/ending",
            "/api/v1/frameworks",
            "/api/v1/frameworks/{framework}",
            "/api/v1/imports/{number}",
            "/api/v1/network-lists",
            "/api/v1/openapi.json",
            "/api/v1/openapi.json.yaml",
            "/api/v1/partnerships",
            "/api/v1/partnerships/{id}",
            "/api/v1/partnerships/{id}/agreements",
            "/api/v1/partnerships/{id}/agreements/{agreement}",
            "/api/v1/partnerships/{id}/case-file",
            "/api/v1/partnerships/{id}/evaluation",
            "/api/v1/partnerships/{id}/evaluation/branch",
            "/api/v1/partnerships/{id}/files",
            "/api/v1/partnerships/{id}/files/{document}",
            "/api/v1/partnerships/{id}/sources",
            "/api/v1/partnerships/{id}/sources/{source}",
            "/api/v1/partnerships/{id}/timeline",
            "/api/v1/portfolio/counts",
            "/api/v1/portfolio/filters",
            "/api/v1/search",
            "/api/v1/signals",
            "/api/v1/signals/{signal}",
            "/calendars/{secret}.ics",
            "/error",
            "/health/live",
            "/health/ready",
            "/look/drafts.js",
            "/look/fonts/{file}",
            "/look/kembar.css",
            "/look/kembar.js",
            "/look/passkeys.js",
            "/look/copying.js",
            "/look/passwords.js",
            "/metrics",
            "/sign-in/with/{key}",
            "/{language}",
            "/{language}/",
            "/{language}/cities",
            "/{language}/cities/{id}",
            "/{language}/claims",
            "/{language}/claims.csv",
            "/{language}/claims.xlsx",
            "/{language}/compare",
            "/{language}/ending",
            "/{language}/ending.csv",
            "/{language}/ending.xlsx",
            "/{language}/imports",
            "/{language}/imports/{number}",
            "/{language}/invitations/{secret}",
            "/{language}/method",
            "/{language}/new-password/{secret}",
            "/{language}/no-reminders/{secret}",
            "/{language}/partnerships/{id}",
            "/{language}/partnerships/{id}/agreements/{agreement}",
            "/{language}/partnerships/{id}/evaluation",
            "/{language}/partnerships/{id}/files",
            "/{language}/partnerships/{id}/files/{document}",
            "/{language}/partnerships/{id}/files/{document}/pages/{page}",
            "/{language}/partnerships/{id}/files/{document}/versions/{number}",
            "/{language}/partnerships/{id}/files/{document}/versions/{number}/pages/{page}.png",
            "/{language}/partnerships/{id}/recorded/{number}",
            "/{language}/partnerships/{id}/records",
            "/{language}/partnerships/{id}/records/{record}",
            "/{language}/partnerships/{id}/sources/{source}",
            "/{language}/partnerships/{id}/workbook.xlsx",
            "/{language}/portfolio-counts.csv",
            "/{language}/portfolio-counts.xlsx",
            "/{language}/portfolio.csv",
            "/{language}/portfolio.xlsx",
            "/{language}/privacy",
            "/{language}/search",
            "/{language}/sign-in",
            "/{language}/sign-in/passkey",
            "/{language}/sign-in/with/{key}",
            "/{language}/trail");

    private static final AtomicReference<RequestMappingHandlerMapping> PAGES = new AtomicReference<>();

    private final RunningSite site = RunningSite.start(Listing.class);
    private final Forms forms = new Forms(site.address("/"));
    private final Map<String, Person> people = new LinkedHashMap<>();

    /** Tells the test of every page there is. */
    @Configuration(proxyBeanMethods = false)
    static class Listing {

        @Bean
        ApplicationListener<ContextRefreshedEvent> listing() {
            return started -> PAGES.set(started.getApplicationContext()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        }
    }

    EntrancePagesTest() {
        people.put("agency", invited("dinas@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG));
        people.put("officer", invited("staf@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG));
        // Not the one with whose session the other tests ask: one of the pages ends all of a person's others.
        people.put("head", invited("wakil@bandung.go.id", Role.HEAD, SignedIn.BANDUNG));
        people.put("guest", guest("tamu@example.org"));
        people.put("auditor", invited("inspektorat@bandung.go.id", Role.AUDITOR, SignedIn.BANDUNG));
    }

    private Person invited(String email, Role role, String city) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
    }

    /** Of Bandung's and Seoul's partnership, for two weeks. */
    private Person guest(String email) {
        var ends = RunningSite.CLOCK.instant().plus(Duration.ofDays(14));
        return SignedIn.joined(
                site.source(),
                RunningSite.CLOCK,
                SignedIn.head(site.source(), RunningSite.CLOCK),
                email,
                new Visit("bandung-seoul", SignedIn.BANDUNG, ends));
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    @Test
    void everyPageIsOpenToWhomItIsFor() {
        var asked = new TreeMap<String, Map<String, Integer>>();
        PAGES.get()
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    for (var method : methods.isEmpty() ? Set.of("GET", "POST") : names(methods)) {
                        var page = method + " " + filled(pattern);
                        asked.put(page, asked(page));
                    }
                }));

        assertThat(asked.keySet()).containsAll(CLOSED.keySet());
        asked.forEach((page, answers) -> {
            var may = CLOSED.get(page);
            answers.forEach((who, status) -> {
                var as = page + " for " + who + ": " + status;
                assertThat(status).as(as).isLessThan(500);
                if (may == null) {
                    assertThat(page.startsWith("GET ") || OPEN_TO_ASK.contains(page))
                            .as(page)
                            .isTrue();
                    assertThat(isLetIn(page, status)).as(as).isTrue();
                } else {
                    assertThat(isLetIn(page, status)).as(as).isEqualTo(may.contains(who));
                }
            });
        });
    }

    /** A page that names no right is open: each of these is meant to be. */
    @Test
    void everyPageThatIsOpenToEverybodyIsNamed() {
        var open = new TreeSet<String>();
        PAGES.get()
                .getHandlerMethods()
                .forEach((mapping, page) -> mapping.getPatternValues().stream()
                        .filter(_ -> mapping.getMethodsCondition().getMethods().isEmpty()
                                || names(mapping.getMethodsCondition().getMethods())
                                        .contains("GET"))
                        .filter(_ -> !page.hasMethodAnnotation(Needs.class)
                                && AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Needs.class) == null)
                        .map(pattern -> PART.matcher(pattern).replaceAll("{$1}"))
                        .forEach(open::add));

        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN_TO_SEE);
    }

    /** Whose visit is over is nobody on any page, in the session in which they were somebody just now. */
    @Test
    void theEndOfAVisitIsTheEndOnEveryPage() {
        var guest = guest("tamu.kedua@example.org");
        var cookie = cookie(guest);
        assertThat(site.get("/en/desk/partnerships/bandung-seoul", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(200);
        var end = JdbcClient.create(site.source())
                .sql("update access.visits set ends = :now, began = :now - interval '1 day' where person = :person")
                .param("now", RunningSite.CLOCK.instant().atOffset(ZoneOffset.UTC))
                .param("person", guest.id())
                .update();
        assertThat(end).isOne();
        CLOSED.keySet().forEach(page -> {
            var parts = page.split(" ", 2);
            var status = asked(parts[0], parts[1].replace("/T", "/" + "0".repeat(32)), cookie);
            assertThat(status).as(page).isEqualTo(page.startsWith("GET /en/") ? 303 : 401);
        });
        assertThat(signIn("tamu.kedua@example.org", SignedIn.PASSWORD, "", "").statusCode())
                .isEqualTo(401);
    }

    /** Whoever has to prove more than a password makes a passkey, and gets nowhere else before. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void aPasswordAloneOpensNothingWhereMoreIsAsked(Role role) {
        var person = invited(Choices.value(role) + "@liverpool.gov.uk", role, "2644210");
        JdbcClient.create(site.source())
                .sql(
                        "insert into access.second_factors (city, since) values ('2644210', :today) on conflict do nothing")
                .param("today", RunningSite.TODAY)
                .update();
        var toMakeOne =
                Set.of("GET /en/account/passkeys", "POST /en/account/passkeys", "POST /en/account/passkeys/made");
        CLOSED.keySet().forEach(page -> {
            var parts = page.split(" ", 2);
            var status = asked(parts[0], parts[1].replace("/T", "/" + "0".repeat(32)), cookie(person));
            if (toMakeOne.contains(page)) {
                assertThat(status).as(page).isIn(200, 400);
            } else {
                assertThat(status).as(page).isEqualTo(page.startsWith("GET /en/") ? 303 : 401);
            }
        });
        var led = site.get("/en/desk", "Cookie", cookie(person));
        assertThat(location(led)).isEqualTo("/en/account/passkeys?needed");
        // Where one may be nobody, they are nobody.
        assertThat(site.get("/en/search?q=bandung", "Cookie", cookie(person)).body())
                .isEqualTo(site.get("/en/search?q=bandung", "Cookie", "").body());
    }

    /** Whatever a form is sent to, what was typed is there again for who typed it, though it may be on no form any more. */
    @Test
    void whatIsSentToAnyPageAfterTheSessionHasRunOutIsThereAgain() {
        var officer = invited("ketik@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var browser = new KnownBrowsers(site.source(), RunningSite.CLOCK).remember(officer, List.of());
        var cookie = cookie(officer);
        // What takes files alone takes no text.
        CLOSED.keySet().stream()
                .filter(page -> page.matches("POST .*(?<!/import|/import/list|/desk/register|/x/workbook)"))
                .forEach(page -> {
                    var path = page.substring("POST ".length()).replace("/T", "/" + "0".repeat(32));
                    var sent = forms.post(path, Map.of("why", "<ketikan> panjang"), "kembar-known=" + browser.text());
                    assertThat(sent.statusCode()).as(page).isEqualTo(401);
                    var to = Pattern.compile("name=\"to\" value=\"([^\"]*)\"").matcher(sent.body());
                    assertThat(to.find()).as(page).isTrue();
                    assertThat(site.get(to.group(1), "Cookie", cookie).body())
                            .as(page)
                            .contains("&lt;ketikan&gt; panjang");
                    assertThat(site.get(to.group(1)).body()).as(page).doesNotContain("ketikan");
                });
    }

    private static Set<String> names(Set<?> methods) {
        return methods.stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** With something in the place of each variable. */
    private static String filled(String pattern) {
        return pattern.replace("{language:id|en|ko}", "en")
                .replaceAll("\\{token:[^}]*\\{32}}", "T")
                .replaceAll("\\{secret:[^}]*\\{43}}", NOWHERE)
                .replaceAll("\\{(position|number|id|page):\\\\d\\{1,\\d+}}", "0")
                .replaceAll("\\{[^}]*}", "x");
    }

    private Map<String, Integer> asked(String page) {
        var parts = page.split(" ", 2);
        var path = parts[1].replace("/T", "/" + "0".repeat(32));
        var answers = new LinkedHashMap<String, Integer>();
        answers.put("nobody", asked(parts[0], path, ""));
        // Each time with a session of its own, for one of the pages ends it.
        people.forEach((who, person) -> answers.put(who, asked(parts[0], path, cookie(person))));
        return answers;
    }

    private int asked(String method, String path, String cookie) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                        .header("Cookie", cookie)
                        .header(
                                "Content-Type",
                                path.matches(".*/(import|list|register|workbook)")
                                        ? Sending.TYPE
                                        : "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    /** Nobody in particular who only asks is led to where they sign in, which a closed page never does to somebody. */
    private boolean isLetIn(String page, int status) {
        var isLedAway = page.startsWith("GET ") && status == 303 && CLOSED.containsKey(page);
        return status != 403 && !(status == 401 && !page.startsWith("POST /en/sign-in")) && !isLedAway;
    }

    @Test
    void whoSignsInIsLedBackAndOutAgain() {
        var nobody = site.get("/en/import?before=3", "Cookie", "");
        assertThat(nobody.statusCode()).isEqualTo(303);
        var form = location(nobody);
        assertThat(form).isEqualTo("/en/sign-in?to=%2Fen%2Fimport%3Fbefore%3D3");
        assertThat(site.get(form, "Cookie", "").body()).contains("name=\"to\" value=\"/en/import?before=3\"");

        var in = signIn("staf@bandung.go.id", SignedIn.PASSWORD, "/en/import?before=3", "");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/en/import?before=3");
        var cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("kembar=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
        var brought = cookie.split(";", 2)[0];
        var page = site.get(location(in), "Cookie", brought);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(site.get("/en/account", "Cookie", brought).body())
                .contains("staf@bandung.go.id", "Officer for foreign cooperation: Bandung, West Java, Indonesia");

        var out = forms.post("/en/sign-out", Map.of(), brought);
        assertThat(location(out)).isEqualTo("/en/");
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("kembar=;", "Max-Age=0");
        assertThat(site.get("/en/account", "Cookie", brought).statusCode()).isEqualTo(303);
    }

    /** Whoever only looked is not told of something that they did not try. */
    @Test
    void whoOnlyLooksIsToldThatThePageIsNotForThem() {
        var agency = cookie(invited("hanya.lihat@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG));
        for (var path : List.of("/en/import", "/en/people", "/en/imports/0/undo")) {
            var looked = site.get(path, "Cookie", agency);
            assertThat(looked.statusCode()).as(path).isEqualTo(403);
            assertThat(looked.body())
                    .as(path)
                    .contains("This page is not open to you", "This is for the head")
                    .doesNotContain("Nothing was changed", "You may not do this");
        }
        var tried = forms.post("/en/imports/0/undo", Map.of(), agency);
        assertThat(tried.statusCode()).isEqualTo(403);
        assertThat(tried.body()).contains("You may not do this here", "This is for the head", "Nothing was changed.");
        assertThat(site.get("/id/import", "Cookie", agency).body()).contains("Halaman ini tidak terbuka untuk Anda");
    }

    /** Twelve people and three invitations: what waits stands where one begins to read. */
    @Test
    void openInvitationsStandBeforeThePeople() {
        forms.post(
                "/en/people",
                Map.of("email", "menunggu@bandung.go.id", "role", "agency", "city", SignedIn.BANDUNG, "language", "en"),
                site.cookie());
        var page = site.get("/en/people").body();
        var waiting = page.indexOf("id=\"waiting-heading\"");
        assertThat(waiting).isPositive().isLessThan(page.indexOf("id=\"acting-heading\""));
        assertThat(page).containsPattern("\\d+ people; (1 invitation|\\d+ invitations) nobody has taken yet");
        assertThat(page.substring(waiting, page.indexOf("id=\"acting-heading\"")))
                .contains("menunggu@bandung.go.id");
        // Only where there is somebody to make such a link for.
        assertThat(page.contains(">Forgotten password<")).isEqualTo(page.contains("/new-password\""));
        assertThat(page).contains("href=\"#waiting-heading\"", "href=\"#invite-heading\"");
        var withdraw = Pattern.compile(
                        "href=\"(/en/people/withdraw/\\d+)\" aria-label=\"Withdraw: menunggu@bandung.go.id\">Withdraw<")
                .matcher(page);
        assertThat(withdraw.find()).isTrue();
        assertThat(site.get(withdraw.group(1)).body())
                .contains("Withdraw this invitation?", "menunggu@bandung.go.id", "This cannot be undone.");
        assertThat(forms.post(withdraw.group(1), Map.of(), site.cookie()).statusCode())
                .isEqualTo(303);
        assertThat(site.get("/en/people").body()).doesNotContain("menunggu@bandung.go.id");
    }

    /** Whoever invited the partner sees that they came. */
    @Test
    void anInvitationThatWasTakenUpStaysToBeSeen() {
        invited("mitra@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        for (var language : Language.values()) {
            var page = site.get("/" + language.tag() + "/people").body();
            assertThat(page.substring(page.indexOf("id=\"past-heading\"")))
                    .contains("mitra@seoul.go.kr", Wording.day(language, LocalDate.of(2026, 11, 21)))
                    .doesNotContain("people.past");
        }
        var past = site.get("/en/people").body().replaceAll("(?s).*id=\"past-heading\"", "");
        assertThat(past.substring(past.indexOf("mitra@seoul.go.kr")))
                .contains("Taken up on 21 November 2026 by Officer for foreign cooperation: Seoul");
    }

    /** A session that somebody brought along before is not the one after. */
    @Test
    void aSessionIsMadeWithTheSigningInAndTheOneBeforeIsOver() {
        var planted = "kembar=" + "B".repeat(43);
        var first = cookieOf(signIn("staf@bandung.go.id", SignedIn.PASSWORD, "", planted));
        assertThat(first).isNotEqualTo(planted);
        assertThat(site.get("/en/account", "Cookie", planted).statusCode()).isEqualTo(303);

        var second = cookieOf(signIn("staf@bandung.go.id", SignedIn.PASSWORD, "", first));
        assertThat(second).isNotEqualTo(first);
        assertThat(site.get("/en/account", "Cookie", first).statusCode()).isEqualTo(303);
        assertThat(site.get("/en/account", "Cookie", second).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/",
                "/\\example.org",
                "/en/\\..\\",
                "/look/kembar.css",
                "javascript:alert(1)",
                "/en/\r\nSet-Cookie: a=b",
                ""
            })
    void nobodyIsLedElsewhere(String to) {
        assertThat(location(signIn("staf@bandung.go.id", SignedIn.PASSWORD, to, "")))
                .isEqualTo("/en/desk");
    }

    @Test
    void whichOfTheTwoIsWrongIsNotSaid() {
        var unknown = signIn("nobody@example.org", "x", "", "");
        var wrong = signIn("dinas@bandung.go.id", "x", "", "");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body().replace("dinas@bandung.go.id", "nobody@example.org"))
                .isEqualTo(unknown.body());
    }

    @Test
    void anotherSiteSignsNobodyInOrOut() {
        for (var path : List.of(
                "/en/sign-in",
                "/en/sign-out",
                "/en/people",
                "/en/people/offices",
                "/en/people/1/take-away",
                "/en/people/1/new-password",
                "/en/account/password",
                "/en/account/sessions/end-others",
                "/en/new-password/" + NOWHERE,
                "/en/invitations/" + NOWHERE)) {
            assertThat(Sending.post(site.address(path), new byte[0], "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void anInvitationIsShownOnceAndWhatIsTypedIsText() {
        var name = "<script>alert(1)</script>";
        var made = forms.post(
                "/en/people",
                Map.of(
                        "email",
                        "Pelatihan@Bandung.go.id",
                        "role",
                        "agency",
                        "city",
                        SignedIn.BANDUNG,
                        "language",
                        "en"),
                site.cookie());
        assertThat(made.statusCode()).isEqualTo(200);
        var link = SECRET.matcher(made.body());
        assertThat(link.find()).isTrue();
        assertThat(SECRET.matcher(site.get("/en/people").body()).find()).isFalse();

        var nameless = forms.post(link.group(), Map.of("name", "\u3164", "password", SignedIn.PASSWORD), "");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("href=\"#name\"");
        var tooShort = forms.post(link.group(), Map.of("name", "A", "password", "pendek"), "");
        assertThat(tooShort.statusCode()).isEqualTo(400);
        assertThat(tooShort.body()).contains("fewer than 12 characters").doesNotContain("pendek");
        var taken = forms.post(
                link.group(), Map.of("name", name, "password", SignedIn.PASSWORD, "city", "1", "role", "head"), "");
        assertThat(location(taken)).isEqualTo("/en/desk");
        assertThat(site.get("/en/account", "Cookie", cookieOf(taken)).body())
                .contains("Technical agency: Bandung", "pelatihan@bandung.go.id", "&lt;script&gt;")
                .doesNotContain(name, "Head of");
        assertThat(site.get("/en/people").body()).contains("&lt;script&gt;").doesNotContain(name);
        assertThat(site.get(link.group()).statusCode()).isEqualTo(404);
        assertThat(forms.post(link.group(), Map.of("name", "A", "password", SignedIn.PASSWORD), "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHeadInvitesOfficersForPartnersAndNobodyElseThere() {
        assertThat(site.get("/en/people").body()).contains("Seoul", "Namur").doesNotContain("Liverpool");
        for (var refused : List.of(
                Map.of("email", "a@example.org", "role", "agency", "city", SignedIn.SEOUL),
                Map.of("email", "a@example.org", "role", "officer", "city", "2644210"),
                Map.of("email", "a@example.org", "role", "owner", "city", SignedIn.BANDUNG),
                Map.of("email", "nowhere", "role", "officer", "city", SignedIn.SEOUL),
                Map.<String, String>of())) {
            var answer = forms.post("/en/people", refused, site.cookie());
            assertThat(answer.statusCode()).as(refused.toString()).isEqualTo(400);
            assertThat(SECRET.matcher(answer.body()).find()).isFalse();
        }
        assertThat(forms.post(
                                "/en/people",
                                Map.of("email", "a@example.org", "role", "officer", "city", SignedIn.SEOUL),
                                site.cookie())
                        .body())
                .contains("a@example.org");
    }

    @Test
    void aHeadSaysWhetherAnOfficeIsThatOfThePartner() {
        var namur = cookie(invited("cooperation@namur.be", Role.OFFICER, SignedIn.NAMUR));
        assertThat(site.get("/en/people").body()).contains("Offices of partner cities", "Recognise no longer");
        assertThat(site.get("/en/desk/partnerships/bandung-namur", "Cookie", namur)
                        .statusCode())
                .isEqualTo(200);

        var withdraw = "/en/people/offices/withdraw?office=" + SignedIn.NAMUR + "&by=" + SignedIn.BANDUNG;
        assertThat(site.get("/en/people").body()).contains(withdraw.replace("&", "&amp;"));
        assertThat(site.get(withdraw).body())
                .contains(
                        "Recognise this office no longer?",
                        "<strong>Namur, Wallonia, Belgium</strong>",
                        "You can recognise it again")
                .doesNotContain("This cannot be undone.");
        assertThat(site.get(withdraw.replace(SignedIn.NAMUR, "2644210")).statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/desk/partnerships/bandung-namur", "Cookie", namur)
                        .statusCode())
                .isEqualTo(200);
        assertThat(recognise(SignedIn.NAMUR, SignedIn.BANDUNG, "false")).isEqualTo(303);
        assertThat(site.get("/en/people").body()).contains("Recognise the office of Namur");
        assertThat(site.get("/en/desk/partnerships/bandung-namur", "Cookie", namur)
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/partnerships/bandung-namur/record", "Cookie", namur)
                        .statusCode())
                .isEqualTo(403);

        assertThat(recognise(SignedIn.NAMUR, SignedIn.BANDUNG, "true")).isEqualTo(303);
        assertThat(site.get("/en/desk/partnerships/bandung-namur", "Cookie", namur)
                        .statusCode())
                .isEqualTo(200);
        assertThat(recognise("2644210", SignedIn.BANDUNG, "true")).isEqualTo(403);
        assertThat(recognise(SignedIn.NAMUR, SignedIn.SEOUL, "true")).isEqualTo(403);
        assertThat(recognise(SignedIn.BANDUNG, SignedIn.BANDUNG, "false")).isEqualTo(403);
        assertThat(recognise(SignedIn.NAMUR, SignedIn.BANDUNG, "maybe")).isEqualTo(400);
    }

    private int recognise(String office, String by, String recognised) {
        return forms.post(
                        "/en/people/offices",
                        Map.of("office", office, "by", by, "recognised", recognised),
                        site.cookie())
                .statusCode();
    }

    @Test
    void anOfficerInvitesTheHeadOfAnOfficeThatHasNone() {
        var kyoto = "1857910";
        var officer = cookie(invited("petugas@city.kyoto.lg.jp", Role.OFFICER, kyoto));
        assertThat(site.get("/en/account", "Cookie", officer).body())
                .contains(
                        "the cooperation office has no head here yet",
                        "/en/people/head\">Invite the head of the office</a>");
        assertThat(site.get("/en/people", "Cookie", officer).statusCode()).isEqualTo(403);
        var fields = Map.of("email", "kepala@city.kyoto.lg.jp", "city", kyoto, "language", "en");
        for (var wrong : List.of(SignedIn.BANDUNG, SignedIn.SEOUL, "", "x")) {
            var others = Map.of("email", "kepala@city.kyoto.lg.jp", "city", wrong, "role", "head");
            assertThat(forms.post("/en/people/head", others, officer).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(forms.post("/en/people/head", fields, site.cookie()).statusCode())
                .isEqualTo(400);

        var made = SECRET.matcher(forms.post("/en/people/head", fields, officer).body());
        var deputy = Map.of("email", "wakil@city.kyoto.lg.jp", "city", kyoto, "language", "en");
        var second =
                SECRET.matcher(forms.post("/en/people/head", deputy, officer).body());
        assertThat(made.find() && second.find()).isTrue();
        assertThat(site.get("/en/people/head", "Cookie", officer).body())
                .contains("kepala@city.kyoto.lg.jp", "wakil@city.kyoto.lg.jp", "Invitations nobody has taken yet");
        var joined = forms.post(made.group(), Map.of("name", "Kepala", "password", SignedIn.PASSWORD), "");
        assertThat(site.get("/en/people", "Cookie", cookieOf(joined)).body()).contains("petugas@city.kyoto.lg.jp");

        assertThat(site.get("/en/account", "Cookie", officer).body()).doesNotContain("/en/people/head\"");
        var waiting = Pattern.compile("name=\"id\" value=\"(\\d+)\"")
                .matcher(site.get("/en/people/head", "Cookie", officer).body());
        assertThat(waiting.find()).isTrue();
        var withdraw = Map.of("id", waiting.group(1));
        assertThat(forms.post("/en/people/head/withdraw", withdraw, officer).statusCode())
                .isEqualTo(303);
        assertThat(site.get("/en/people/head", "Cookie", officer).body())
                .contains("have a head here")
                .doesNotContain("wakil@city.kyoto.lg.jp");
        assertThat(forms.post("/en/people/head", fields, officer).body()).contains("as long as it has none");
    }

    @Test
    void aHeadInvitesAGuestSeesUntilWhenAndEndsIt() {
        var form = site.get("/en/people/guests").body();
        assertThat(form).contains("value=\"2026-12-05\"", "For example 3 May 2027", "Usually 14 days; at most 90.");
        for (var refused : List.of(
                Map.of("until", "2027-02-20"),
                Map.of("until", "2026-11-20"),
                Map.of("until", "besok"),
                Map.of("email", "nowhere"),
                Map.of("partnership", "nowhere"))) {
            var answer = forms.post("/en/people/guests", inviting(refused), site.cookie());
            assertThat(answer.statusCode()).as(refused.toString()).isEqualTo(400);
            assertThat(SECRET.matcher(answer.body()).find()).isFalse();
        }
        var made = forms.post("/en/people/guests", inviting(Map.of()), site.cookie());
        var link = SECRET.matcher(made.body());
        assertThat(link.find()).isTrue();
        assertThat(site.get("/en/people").body()).contains("Guest: Bandung", "until 1 December 2026");
        assertThat(site.get(link.group(), "Cookie", "").body())
                .contains("Until the end of 1 December 2026 you may read");
        var taken = forms.post(link.group(), Map.of("name", "Kim", "password", SignedIn.PASSWORD), "");
        var cookie = cookieOf(taken);
        assertThat(site.get("/en/account", "Cookie", cookie).body())
                .contains("Guest: Bandung", "until 1 December 2026", "/en/desk\"")
                .doesNotContain("/en/account/tokens", "/en/work-list\"", "You act for no city");
        assertThat(site.get("/en/account/tokens", "Cookie", cookie).body()).contains("This is not for guests.");

        var guests = site.get("/en/people/guests").body();
        assertThat(guests).contains("tamu.ketiga@example.org", "1 December 2026");
        var end = Pattern.compile("/en/people/guests/\\d+/end(?=\">End now: Kim<)")
                .matcher(guests);
        assertThat(end.find()).isTrue();
        var seoul = cookie(invited("kepala@seoul.go.kr", Role.HEAD, SignedIn.SEOUL));
        assertThat(forms.post(end.group(), Map.of(), seoul).statusCode()).isEqualTo(404);
        assertThat(site.get(end.group(), "Cookie", seoul).statusCode()).isEqualTo(404);
        assertThat(site.get(end.group()).body())
                .contains("End this visit?", "Kim · Bandung", "This cannot be undone.", "End it now");
        assertThat(site.get("/en/people", "Cookie", seoul).body()).doesNotContain("tamu.ketiga@example.org");
        assertThat(site.get("/en/account", "Cookie", cookie).statusCode()).isEqualTo(200);
        assertThat(forms.post(end.group(), Map.of(), site.cookie()).statusCode())
                .isEqualTo(303);
        assertThat(site.get("/en/account", "Cookie", cookie).statusCode()).isEqualTo(303);
        assertThat(site.get("/en/people/guests").body()).doesNotContain("tamu.ketiga@example.org");
        assertThat(site.get("/en/people/history").body()).contains("Visit ended", "Guest: Bandung");
    }

    private static Map<String, String> inviting(Map<String, String> changed) {
        var fields = new LinkedHashMap<>(Map.of(
                "email",
                "tamu.ketiga@example.org",
                "partnership",
                "bandung-seoul",
                "until",
                "1 Desember 2026",
                "language",
                "en"));
        fields.putAll(changed);
        return fields;
    }

    /** A side's officers put on record what concerns their side, and take nothing back of others'. */
    @Test
    void whoKeepsTheRecordOfOneCityLeavesThatOfOthersAlone() throws Exception {
        var seoul = cookie(invited("seoul@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL));
        var body = Sending.body(List.of(Sending.file("namur.yaml", edited())));
        var refused = Sending.post(site.address("/en/import"), body, "Cookie", seoul);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The partnership “bandung-namur”");

        // Nor by saying that the other side was one's own city all along.
        var moved = edited().replace("geonames: 2790471", "geonames: " + SignedIn.SEOUL);
        assertThat(moved).isNotEqualTo(edited());
        var taken = Sending.body(List.of(Sending.file("namur.yaml", moved)));
        assertThat(Sending.post(site.address("/en/import"), taken, "Cookie", seoul)
                        .statusCode())
                .isEqualTo(400);

        var preview = location(Sending.post(site.address("/en/import"), body));
        for (var step : List.of("/store", "/again")) {
            // What waits for another office is not there.
            assertThat(forms.post(preview + step, Map.of(), seoul).statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        var done = location(forms.post(preview + "/store", Map.of(), site.cookie()));
        var place = done.substring(0, done.indexOf('?'));
        var kept = forms.post(place + "/undo", Map.of(), seoul);
        assertThat(kept.statusCode()).isEqualTo(403);
        assertThat(kept.body()).contains("was not taken back", "bandung-namur");
        assertThat(site.get("/en/import").body()).contains(", by Kepala Bagian").doesNotContain("Taken back on");
        assertThat(location(forms.post(place + "/undo", Map.of(), site.cookie())))
                .endsWith("?undone");

        // What was done stays beside who did it, in public without the name.
        var head = SignedIn.head(site.source(), RunningSite.CLOCK).id();
        assertThat(new Trail(site.source()).entries(0, 10))
                .filteredOn(entry -> entry.ofImport().isPresent())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.by()).contains(head));
        assertThat(site.get("/en/import").body()).containsPattern("Taken back on .* by Kepala Bagian");
        assertThat(site.get(place, "Cookie", "").body())
                .contains("bandung-namur")
                .doesNotContain("Kepala Bagian");
    }

    private static String edited() throws Exception {
        return Files.readString(Path.of("cases/bandung-namur.yaml"))
                .replace("compiled: \"2026-11-21\"", "compiled: \"2026-11-20\"");
    }

    private HttpResponse<String> signIn(String email, String password, String to, String cookie) {
        return forms.post("/en/sign-in", Map.of("email", email, "password", password, "to", to), cookie);
    }
}
