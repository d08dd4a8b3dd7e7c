package org.kembar.desk;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.kembar.access.Acting;
import org.kembar.access.AlsoSignedIn;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Role;
import org.kembar.access.Scope;
import org.kembar.access.Tokens;
import org.kembar.access.Visit;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Records;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who sees which fact: every address of the running program that shows something, for everybody, with a fact of each audience
 * on record. A fact is known by a word that stands nowhere else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AudienceMatrixTest {

    private static final String FILE = "bandung-seoul";
    private static final long NOBODY = 999;
    private static final String SEARCH = "/en/search?q=kerahasiaan";

    private static final Set<Audience> OF_BANDUNG = Set.of(Audience.PUBLIC, Audience.PARTNERS, Audience.SIDE_A);
    private static final Set<Audience> OF_SEOUL = Set.of(Audience.PUBLIC, Audience.PARTNERS, Audience.SIDE_B);
    private static final Set<Audience> SHARED = Set.of(Audience.PUBLIC, Audience.PARTNERS);

    /** What of the partnership everybody sees on the desk, as decisions 0030 and 0036 have it; all others nothing. */
    private static final Map<String, Set<Audience>> SEES = Map.ofEntries(
            Map.entry("head of Bandung", OF_BANDUNG),
            Map.entry(Role.OFFICER + " of Bandung", OF_BANDUNG),
            Map.entry(Role.AGENCY + " of Bandung", OF_BANDUNG),
            Map.entry(Role.AUDITOR + " of Bandung", OF_BANDUNG),
            Map.entry(Role.EVALUATOR + " of Bandung", OF_BANDUNG),
            Map.entry(Role.COUNCIL + " of Bandung", SHARED),
            Map.entry(Role.SUPERVISOR + " of Bandung", SHARED),
            Map.entry("head of Seoul", OF_SEOUL),
            Map.entry("agency of Seoul", OF_SEOUL),
            Map.entry("guest", SHARED));

    /** Who replaces what is on record, and opens it; all others nothing. */
    private static final Map<String, Set<Audience>> KEEPS =
            Map.of("head of Bandung", OF_BANDUNG, Role.OFFICER + " of Bandung", OF_BANDUNG, "head of Seoul", OF_SEOUL);

    /** Who adds to what is on record of the partnership. */
    private static final Set<String> RECORD = Set.of(
            "head of Bandung",
            Role.OFFICER + " of Bandung",
            Role.AGENCY + " of Bandung",
            "head of Seoul",
            "agency of Seoul");

    /** The variables of an address that stand for something which is for some. */
    private static final Pattern NAMES_ONE = Pattern.compile("\\{(?:record|fact|document)\\b");

    /** Where no page asks who it is, these stand for all. */
    private static final Set<String> OF_EACH_KIND = Set.of("nobody", "head of Bandung", "head of Seoul");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final AtomicReference<RequestMappingHandlerMapping> PAGES = new AtomicReference<>();

    private final RunningSite site = RunningSite.start(Listing.class);
    private final Annexes annexes = new Annexes(site.source(), RunningSite.CLOCK);
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<Audience, String> facts = new EnumMap<>(Audience.class);
    private final Map<Audience, String> activities = new EnumMap<>(Audience.class);
    private final Map<Audience, String> sources = new EnumMap<>(Audience.class);
    private final Map<Audience, String> documents = new EnumMap<>(Audience.class);
    private long imports;

    /** Tells the test of every page there is. */
    @Configuration(proxyBeanMethods = false)
    static class Listing {

        @Bean
        ApplicationListener<ContextRefreshedEvent> listing() {
            return started -> PAGES.set(started.getApplicationContext()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        }
    }

    /** An address, and whether it asks who it is: only somebody with a right gets there, or sees more there. */
    private record Address(String path, boolean isClosed) {}

    AudienceMatrixTest() {
        people.put("head of Bandung", SignedIn.head(site.source(), RunningSite.CLOCK));
        for (var role : Role.values()) {
            if (role != Role.HEAD) {
                people.put(role + " of Bandung", invited(role, SignedIn.BANDUNG, "head of Bandung"));
            }
        }
        people.put("head of Seoul", invited(Role.HEAD, SignedIn.SEOUL, "head of Bandung"));
        people.put("agency of Seoul", invited(Role.AGENCY, SignedIn.SEOUL, "head of Seoul"));
        people.put("officer of Namur", invited(Role.OFFICER, SignedIn.NAMUR, "head of Bandung"));
        people.put("guest", guest("guest@example.org", FILE, SignedIn.BANDUNG));
        people.put("guest of Namur's", guest("tamu@example.org", "bandung-namur", SignedIn.BANDUNG));
        people.forEach((who, person) -> cookies.put(who, SignedIn.cookie(person, site.source(), RunningSite.CLOCK)));
        cookies.put("nobody", "");
        for (var audience : Audience.values()) {
            imports = record(audience);
            documents.put(audience, filed(audience));
        }
        var all = annexes.look(NOBODY, FILE, EnumSet.allOf(Audience.class)).orElseThrow();
        for (var audience : Audience.values()) {
            facts.put(audience, id(all.file().obstacles().stream().map(Obstacle::id), audience));
            activities.put(audience, id(all.file().activities().stream().map(Activity::id), audience));
            sources.put(audience, id(all.file().sources().stream().map(Source::id), audience));
        }
    }

    private Person invited(Role role, String city, String by) {
        var email = role + "@" + city;
        return by.equals("head of Bandung")
                ? SignedIn.invited(site.source(), RunningSite.CLOCK, email.toLowerCase(Locale.ROOT), role, city)
                : SignedIn.joined(
                        site.source(),
                        RunningSite.CLOCK,
                        Objects.requireNonNull(people.get(by)),
                        email.toLowerCase(Locale.ROOT),
                        new Acting(role, city));
    }

    private Person guest(String email, String caseFile, String host) {
        var ends = RunningSite.CLOCK.instant().plus(Duration.ofDays(14));
        return SignedIn.joined(
                site.source(),
                RunningSite.CLOCK,
                Objects.requireNonNull(people.get("head of Bandung")),
                email,
                new Visit(caseFile, host, ends));
    }

    private static String id(Stream<String> ids, Audience audience) {
        return ids.filter(id -> id.startsWith("x-" + audience.word()))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Audience audience) {
        return "Kerahasiaan" + audience.name().replace("_", "").toLowerCase(Locale.ROOT) + "X";
    }

    private long record(Audience audience) {
        var outcome = new Imports(site.source(), RunningSite.CLOCK).change(FILE, audience, seen -> {
            var source = source("x-" + audience.word() + "-source", word(audience) + " S");
            var obstacle = new Obstacle(
                    "x-" + audience.word() + "-fact",
                    Obstacle.Kind.BUDGET,
                    Optional.of(Text.of("en", word(audience) + " F")),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(new Evidence(source.id(), word(audience) + " Q", Optional.empty(), Optional.empty())));
            var activity = new LinkedHashMap<>(Records.values(seen.activities().getFirst()));
            activity.put("id", "x-" + audience.word() + "-activity");
            activity.put("title", Text.of("en", word(audience) + " A"));
            return Optional.of(and(
                    and(and(seen, "sources", source), "obstacles", obstacle),
                    "activities",
                    Records.make(Activity.class, activity)));
        });
        assertThat(outcome).containsInstanceOf(Imported.Done.class);
        return ((Imported.Done) outcome.orElseThrow()).number();
    }

    /** A document with the word in all that can be read of one. */
    private String filed(Audience audience) {
        var content = word(audience) + " C";
        try {
            var file = Files.writeString(Files.createTempFile("kembar", ".txt"), content);
            var outcome = new Documents(site.source(), RunningSite.CLOCK)
                    .file(
                            site.caseFiles().find(FILE).orElseThrow(),
                            audience,
                            Optional.empty(),
                            new Documents.Filed(
                                    word(audience) + " D",
                                    Optional.empty(),
                                    Optional.of("x-" + audience.word() + "-source"),
                                    word(audience) + ".txt",
                                    "text",
                                    content.length(),
                                    sha256(content),
                                    false,
                                    file,
                                    Document.Reading.READ,
                                    List.of(content)),
                            NOBODY);
            Files.delete(file);
            return ((Documents.Outcome.Done) outcome).document().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Source source(String id, String title) {
        return new Source(
                id,
                Source.Kind.REPORT,
                Optional.of(Text.of("en", title)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CaseFile and(CaseFile file, String list, Record record) {
        var values = new LinkedHashMap<>(Records.values(file));
        values.put(
                list,
                Stream.concat(((List<?>) Objects.requireNonNull(values.get(list))).stream(), Stream.of(record))
                        .toList());
        return Records.make(CaseFile.class, values);
    }

    /** Every address that can be asked for, with everything in the place of its variables that is on record, seen or not. */
    private Set<Address> addresses() {
        var addresses = new LinkedHashSet<Address>();
        PAGES.get().getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().isEmpty()
                    || mapping.getMethodsCondition().getMethods().toString().contains("GET")) {
                mapping.getPatternValues()
                        .forEach(pattern ->
                                filled(pattern).forEach(path -> addresses.add(new Address(path, isClosed(handler)))));
            }
        });
        for (var path : List.of(
                "/en/?field=x&state=in-force",
                "/en/cities?q=Kerahasiaan",
                "/en/compare?file=" + FILE + "&file=bandung-namur",
                "/api/v1/partnerships?country=KR",
                "/api/v1/audit?limit=1000",
                "/api/v1/search?q=kerahasiaan",
                "/api/v1/search?q=kerahasiaan&in=" + FILE)) {
            addresses.add(new Address(path, false));
        }
        for (var path :
                List.of(SEARCH, SEARCH + "&in=" + FILE, SEARCH + "+bandung&page=2", SEARCH + "&in=bandung-namur")) {
            addresses.add(new Address(path, true));
        }
        return addresses;
    }

    private static boolean isClosed(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Needs.class)
                || handler.hasMethodAnnotation(AlsoSignedIn.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Needs.class);
    }

    private List<String> filled(String pattern) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        var before = pattern.substring(0, variable.start());
        var after = pattern.substring(variable.end());
        return values(variable.group(1), variable.group(), before).stream()
                .flatMap(value -> filled(before + value + after).stream())
                .toList();
    }

    private List<String> values(String name, String variable, String before) {
        return switch (name) {
            case "language" -> List.of("en");
            case "number" -> numbers(before);
            case "fact" ->
                Stream.of(facts, activities)
                        .flatMap(some -> some.values().stream())
                        .toList();
            case "record", "agreement", "indicator", "signal" -> List.copyOf(facts.values());
            case "kind" -> List.of("obstacles", "activities");
            case "source" -> List.copyOf(sources.values());
            case "document" -> List.copyOf(documents.values());
            case "token" -> List.of("0".repeat(32));
            case "secret" -> List.of("A".repeat(43));
            case "position" -> List.of("0");
            case "page" -> List.of("1");
            case "id" ->
                variable.contains("\\d")
                        ? List.of("1", SignedIn.SEOUL)
                        : List.of(before.contains("/cities/") ? SignedIn.SEOUL : FILE);
            default -> List.of(FILE);
        };
    }

    /** Of changes all; of documents there is one version each, and of names the first will do. */
    private List<String> numbers(String before) {
        var last = before.endsWith("/versions/") || before.endsWith("/participants/") ? 1 : imports;
        return LongStream.rangeClosed(1, last).mapToObj(Long::toString).toList();
    }

    @Test
    @Order(1)
    void everybodySeesWhatIsForThemAndNobodyAnythingElse() {
        var addresses = addresses();
        assertThat(addresses)
                .extracting(Address::path)
                .contains(
                        "/en/partnerships/" + FILE,
                        "/api/v1/partnerships/" + FILE + "/case-file",
                        "/en/desk/partnerships/" + FILE,
                        "/en/desk/partnerships/" + FILE + "/files/" + documents.get(Audience.SIDE_B) + "/versions/1",
                        "/en/partnerships/" + FILE + "/files/" + documents.get(Audience.SIDE_B) + "/versions/1",
                        "/en/imports/" + imports,
                        "/en/partnerships/" + FILE + "/recorded/" + imports);
        var shown = EnumSet.noneOf(Audience.class);
        for (var address : addresses) {
            for (var who : address.isClosed() ? cookies.keySet() : OF_EACH_KIND) {
                var answer = get(address.path(), who);
                var seen = words(answer);
                var as = address.path() + " for " + who + ": " + answer.statusCode();
                assertThat(seen).as(as).isSubsetOf(mayBeSeen(address, who));
                assertThat(answer.statusCode()).as(as).isLessThan(500);
                if (!seen.isEmpty() && !seen.equals(EnumSet.of(Audience.PUBLIC))) {
                    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                            .as(as)
                            .isEqualTo("no-store");
                }
                shown.addAll(seen);
            }
        }
        assertThat(shown).containsExactlyInAnyOrder(Audience.values());
    }

    /** Every address for programs, asked by everybody's token; what everybody reads besides is the same for all, and asked by two. */
    @Test
    @Order(2)
    void aProgramReadsByTokenWhatItsPersonSeesAndNothingElse() {
        var tokens = new LinkedHashMap<String, String>();
        people.forEach((who, person) -> tokens.put(who, token(person)));
        var shown = new LinkedHashMap<String, Set<Audience>>();
        for (var address : addresses()) {
            if (address.path().startsWith("/api/v1/")) {
                var isOwn = address.isClosed()
                        || address.path().contains(FILE)
                        || address.path().contains("/search");
                for (var who : isOwn ? tokens.keySet() : Set.of("head of Bandung", "head of Seoul")) {
                    var answer = site.get(address.path(), "Authorization", "Bearer " + tokens.get(who), "Cookie", "");
                    var as = address.path() + " for the program of " + who + ": " + answer.statusCode();
                    var may = EnumSet.of(Audience.PUBLIC);
                    may.addAll(seenBy(who));
                    assertThat(words(answer)).as(as).isSubsetOf(may);
                    assertThat(answer.statusCode()).as(as).isNotEqualTo(401).isLessThan(500);
                    assertThat(answer.headers().allValues("Cache-Control"))
                            .as(as)
                            .containsExactly("private, no-store");
                    assertThat(answer.headers().firstValue("ETag")).as(as).isEmpty();
                    shown.computeIfAbsent(who, _ -> EnumSet.noneOf(Audience.class))
                            .addAll(words(answer));
                    if (address.path().endsWith("/case-file")) {
                        assertThat(words(answer)).as(as).isEqualTo(may);
                    }
                    if (address.path().endsWith("/audiences")) {
                        facts.forEach(
                                (audience, fact) -> assertThat(answer.body().contains(fact))
                                        .as(as + " " + audience)
                                        .isEqualTo(audience != Audience.PUBLIC && may.contains(audience)));
                    }
                }
            }
        }
        assertThat(shown.get("head of Bandung")).isEqualTo(OF_BANDUNG);
        assertThat(shown.get("agency of Seoul")).isEqualTo(OF_SEOUL);
        assertThat(shown.get("guest")).isEqualTo(SHARED);
        assertThat(shown.get("officer of Namur")).containsExactly(Audience.PUBLIC);
    }

    private String token(Person person) {
        return "kembar_"
                + new Tokens(site.source(), RunningSite.CLOCK)
                        .make(person, "x", Set.of(Scope.READ), Duration.ofDays(30), Proof.PASSWORD)
                        .orElseThrow()
                        .text();
    }

    private Set<Audience> mayBeSeen(Address address, String who) {
        var seen = EnumSet.of(Audience.PUBLIC);
        if (address.isClosed()) {
            seen.addAll(seenBy(who));
        }
        return seen;
    }

    private static Set<Audience> seenBy(String who) {
        return SEES.getOrDefault(who, Set.of());
    }

    private static Set<Audience> words(HttpResponse<String> answer) {
        var said = answer.body() + answer.headers().map();
        return Stream.of(Audience.values())
                .filter(audience -> said.contains(word(audience)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
    }

    private HttpResponse<String> get(String path, String who) {
        return site.get(path, "Cookie", cookie(who));
    }

    private String cookie(String who) {
        return Objects.requireNonNull(cookies.get(who));
    }

    /** And there it is all there. */
    @Test
    @Order(2)
    void onTheDeskEverybodySeesAllThatIsForThem() {
        for (var who : cookies.keySet()) {
            var expected = seenBy(who);
            for (var page : List.of("", "/evaluation")) {
                var answer = get("/en/desk/partnerships/" + FILE + page, who);
                if (page.isEmpty() || expected.isEmpty()) {
                    assertThat(words(answer)).as(who + page).isEqualTo(expected);
                }
                assertThat(answer.statusCode())
                        .as(who)
                        .isEqualTo(who.equals("nobody") ? 303 : expected.isEmpty() ? 404 : 200);
            }
            facts.forEach((audience, fact) -> {
                var answer = get("/en/desk/partnerships/" + FILE + "/facts/" + fact, who);
                assertThat(words(answer))
                        .as(who + " and " + audience)
                        .isEqualTo(expected.contains(audience) ? EnumSet.of(audience) : Set.of());
                assertThat(answer.body().contains("<select"))
                        .as(who + " and " + audience)
                        .isEqualTo(keeps(who, audience));
            });
        }
        // Whether there is a partnership that is none of theirs nobody is told.
        assertThat(get("/en/desk/partnerships/" + FILE, "officer of Namur").statusCode())
                .isEqualTo(
                        get("/en/desk/partnerships/nowhere", "officer of Namur").statusCode());
        assertThat(get("/en/desk", "officer of Namur").body())
                .contains("bandung-namur")
                .doesNotContain(FILE);
        assertThat(get("/en/desk", "head of Seoul").body()).contains(FILE).doesNotContain("bandung-namur");
        assertThat(get("/en/desk", "guest").body()).contains(FILE).doesNotContain("bandung-namur");
        SEES.keySet()
                .forEach(who -> assertThat(get("/en/desk", who).body().contains("partnerships/" + FILE + "/record\""))
                        .as(who + " is offered to record something")
                        .isEqualTo(RECORD.contains(who)));
        var lacking = "/en/desk/partnerships/" + FILE + "/lacking";
        SEES.forEach((who, sees) -> assertThat(get(lacking, who).body())
                .as(who)
                .contains("What the record lacks", "Sources without a day of issue")
                .matches(page -> page.contains("/correct\"") == KEEPS.containsKey(who)));
        assertThat(get(lacking, "officer of Namur").statusCode()).isEqualTo(404);
    }

    /** Each document is read by those for whom it is, in full, and is not there for anybody else. */
    @Test
    @Order(2)
    void everybodyReadsTheDocumentsThatAreForThem() {
        for (var who : cookies.keySet()) {
            var expected = seenBy(who);
            assertThat(words(get("/en/desk/partnerships/" + FILE + "/files", who)))
                    .as(who)
                    .isEqualTo(expected);
            documents.forEach((audience, document) -> {
                for (var page : List.of("", "/versions/1")) {
                    var answer = get("/en/desk/partnerships/" + FILE + "/files/" + document + page, who);
                    var as = who + " and " + audience + page + ": " + answer.statusCode();
                    assertThat(words(answer))
                            .as(as)
                            .isEqualTo(expected.contains(audience) ? EnumSet.of(audience) : Set.of());
                    assertThat(answer.statusCode())
                            .as(as)
                            .isEqualTo(who.equals("nobody") ? 303 : expected.contains(audience) ? 200 : 404);
                }
                var withdrawn = get("/en/desk/partnerships/" + FILE + "/files/" + document + "/withdraw", who);
                assertThat(withdrawn.statusCode() == 200)
                        .as(who + " and " + audience)
                        .isEqualTo(keeps(who, audience));
            });
        }
        assertThat(words(get("/en/partnerships/" + FILE + "/files", "nobody"))).containsExactly(Audience.PUBLIC);
    }

    /** What is found is what is for whoever looks: records, sources, documents, and how many places there are. */
    @Test
    @Order(2)
    void everybodyFindsWhatIsForThem() {
        var counts = new LinkedHashMap<Set<Audience>, Set<String>>();
        for (var who : cookies.keySet()) {
            var expected = EnumSet.of(Audience.PUBLIC);
            expected.addAll(seenBy(who));
            var answer = get(SEARCH + "&in=" + FILE, who);
            assertThat(words(answer)).as(who).isEqualTo(expected);
            assertThat(words(get(SEARCH, who))).as(who).isNotEmpty().isSubsetOf(expected);
            for (var audience : Audience.values()) {
                assertThat(answer.body().contains("#fact-" + facts.get(audience)))
                        .as(who + " and " + audience)
                        .isEqualTo(expected.contains(audience));
                assertThat(answer.body().contains("/files/" + documents.get(audience)))
                        .as(who + " and the document " + audience)
                        .isEqualTo(expected.contains(audience));
            }
            counts.computeIfAbsent(expected, _ -> new LinkedHashSet<>())
                    .add(answer.body().replaceAll("(?s).*role=\"status\">(.*?)</div>.*", "$1"));
        }
        // How many there are follows from what one may see and from nothing else.
        assertThat(counts.values()).allSatisfy(said -> assertThat(said).hasSize(1));
        assertThat(counts.keySet()).hasSizeGreaterThan(3);
    }

    /** Lines about what is not for everybody call records by their ids, and tell of each only whom it is for. */
    @Test
    @Order(2)
    void theTrailTellsOfEachFactOnlyThoseWhomItIsFor() {
        for (var who : cookies.keySet()) {
            var lines = who.equals("nobody")
                    ? get("/en/trail", who).body()
                    : get("/en/desk/trail", who).body()
                            + get("/en/desk/trail.csv", who).body();
            var expected = EnumSet.of(Audience.PUBLIC);
            expected.addAll(seenBy(who));
            facts.forEach((audience, fact) -> {
                assertThat(lines.contains(word(audience)))
                        .as(who + " and " + audience)
                        .isEqualTo(expected.contains(audience));
                // Named by what it says, and to nobody else by anything.
                assertThat(lines).as(who + " and " + audience).doesNotContain(fact);
            });
            documents.forEach((audience, document) -> assertThat(lines.contains("/files/" + document))
                    .as(who + " and the document " + audience)
                    .isEqualTo(expected.contains(audience) && !lines.isEmpty()));
            assertThat(get("/en/desk/partnerships/" + FILE + "/trail/entries.json", who)
                            .statusCode())
                    .as(who)
                    .isEqualTo(who.equals("nobody") ? 303 : seenBy(who).isEmpty() ? 404 : 200);
        }
        assertThat(get("/en/trail", "head of Bandung").body()).doesNotContain(facts.get(Audience.SIDE_A));
        assertThat(get("/en/desk/partnerships/" + FILE + "/trail/entries.json", "head of Bandung")
                        .body())
                .contains("\"audience\" : \"partners\"")
                .doesNotContain("side-a", "side-b");
    }

    private static boolean keeps(String who, Audience audience) {
        return KEEPS.getOrDefault(who, Set.of()).contains(audience);
    }

    /** From now on for others: what one keeps, to both cities or to all; never to the other side alone. */
    private static boolean mayMove(String who, Audience from, Audience to) {
        return keeps(who, from) && keeps(who, to) && (from == to || to == Audience.PUBLIC || to == Audience.PARTNERS);
    }

    /** The pages by which a record is corrected and retracted are for who keeps it; its own page is for all if it is. */
    @Test
    @Order(2)
    void aRecordIsCorrectedByWhoKeepsItAndByNobodyElse() {
        var before = new Trail(site.source()).head();
        for (var who : cookies.keySet()) {
            facts.forEach((audience, fact) -> {
                var own = "/en/partnerships/" + FILE + "/records/" + fact;
                assertThat(get(own, who).statusCode())
                        .as(who + " and " + audience)
                        .isEqualTo(audience == Audience.PUBLIC ? 200 : 404);
                for (var page : List.of("/correct", "/retract")) {
                    var answer = get(own + page, who);
                    var as = who + " and " + audience + page;
                    assertThat(answer.statusCode() == 200).as(as).isEqualTo(keeps(who, audience));
                    if (keeps(who, audience)) {
                        assertThat(words(answer)).as(as).contains(audience).isSubsetOf(seenBy(who));
                    } else {
                        assertThat(words(answer)).as(as).isEmpty();
                        isRefused(asked(who, own + page, "why=x&reason=x&kind=obstacles&text.en=x"), audience, as);
                    }
                }
            });
            activities.forEach((audience, activity) -> {
                var list = "/en/desk/partnerships/" + FILE + "/facts/" + activity + "/participants";
                var may = keeps(who, Audience.PUBLIC) && seenBy(who).contains(audience);
                assertThat(get(list, who).statusCode() == 200)
                        .as(who + " and the names beside " + audience)
                        .isEqualTo(may);
            });
        }
        assertThat(new Trail(site.source()).head()).isEqualTo(before);
    }

    /** Every address to which something of a record or a document is sent, as if whoever does not see it knew what it is called. */
    @Test
    @Order(2)
    void nobodyChangesWhatTheyDoNotSee() {
        var before = new Trail(site.source()).head();
        var sent = new LinkedHashSet<String>();
        PAGES.get().getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().toString().contains("POST"))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern ->
                        pattern.contains("{id") && NAMES_ONE.matcher(pattern).find())
                .forEach(pattern -> {
                    for (var audience : Audience.values()) {
                        var path = of(audience, pattern);
                        for (var who : cookies.keySet()) {
                            if (!seenBy(who).contains(audience)) {
                                isRefused(
                                        asked(who, path, "seen=1&reason=x&why=x&to=public"),
                                        audience,
                                        who + " " + path);
                                sent.add(pattern);
                            }
                        }
                    }
                });
        assertThat(sent).hasSizeGreaterThan(5);
        assertThat(new Trail(site.source()).head()).isEqualTo(before);
    }

    /** An address with what is for these in the places of its variables. */
    private String of(Audience audience, String pattern) {
        var address = VARIABLE.matcher(pattern);
        var path = new StringBuilder();
        while (address.find()) {
            address.appendReplacement(
                    path,
                    switch (address.group(1)) {
                        case "language" -> "en";
                        case "id" -> FILE;
                        case "record" -> Objects.requireNonNull(facts.get(audience));
                        case "fact" ->
                            pattern.contains("participants")
                                    ? Objects.requireNonNull(activities.get(audience))
                                    : Objects.requireNonNull(facts.get(audience));
                        case "document" -> Objects.requireNonNull(documents.get(audience));
                        default -> "1";
                    });
        }
        return address.appendTail(path).toString();
    }

    private HttpResponse<String> asked(String who, String path, String typed) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie(who))
                .POST(BodyPublishers.ofString(typed))
                .build());
    }

    private static void isRefused(HttpResponse<String> answer, Audience audience, String as) {
        // 409 is what whoever keeps the record is told of a record that there is not.
        assertThat(answer.statusCode()).as(as).isIn(401, 403, 404, 409);
        assertThat(words(answer)).as(as).doesNotContain(audience);
    }

    /** Whoever may not is refused, and is told no more than that; nothing has moved. */
    @Test
    @Order(3)
    void nobodyElseLetsOthersSeeOrTakesBack() {
        var before = new Trail(site.source()).head();
        for (var who : cookies.keySet()) {
            facts.forEach((audience, fact) -> {
                for (var to : Audience.values()) {
                    if (!mayMove(who, audience, to)) {
                        refused(who, "/facts/" + fact, "to=" + to.word() + "&reason=x");
                    }
                }
            });
            if (seenBy(who).isEmpty() || who.contains("agency") || who.contains("AGENCY")) {
                for (var number = 1L; number <= imports; number++) {
                    refused(who, "/changes/" + number + "/undo", "");
                }
            }
        }
        // Seoul's head takes back nothing of Bandung's own, nor what is listed elsewhere.
        for (var number : List.of(1, 3)) {
            refused("head of Seoul", "/changes/" + number + "/undo", "");
        }
        assertThat(new Trail(site.source()).head()).isEqualTo(before);
    }

    private void refused(String who, String place, String typed) {
        var answer = post(who, place, typed);
        var as = who + " " + place + " " + typed;
        assertThat(answer.statusCode()).as(as).isIn(401, 403, 404);
        assertThat(words(answer)).as(as).isEmpty();
    }

    private HttpResponse<String> post(String who, String place, String typed) {
        return RunningSite.send(
                HttpRequest.newBuilder(URI.create(site.address("/en/desk/partnerships/" + FILE + place)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie(who))
                        .POST(BodyPublishers.ofString(typed))
                        .build());
    }

    /** An officer shares a fact and then opens it, with a reason; the head of the other city reads it, and it is taken back. */
    @Test
    @Order(4)
    void aFactIsOpenedWithAReasonAndClosedAgain() {
        var fact = facts.get(Audience.SIDE_A);
        var officer = Role.OFFICER + " of Bandung";
        var open = site.get("/api/v1/partnerships/" + FILE + "/case-file", "Cookie", "")
                .body();

        assertThat(post(officer, "/facts/" + fact, "to=partners").statusCode()).isEqualTo(400);
        assertThat(words(get("/en/desk/partnerships/" + FILE, "head of Seoul"))).doesNotContain(Audience.SIDE_A);
        assertThat(post(officer, "/facts/" + fact, "to=partners&reason=" + typed("Untuk rapat & evaluasi"))
                        .statusCode())
                .isEqualTo(303);
        var shared = get("/en/desk/partnerships/" + FILE, "head of Seoul");
        assertThat(words(shared)).contains(Audience.SIDE_A);
        assertThat(shared.body())
                .contains(
                        "Untuk rapat &amp; evaluasi",
                        "Read by both cities only",
                        "Officer for foreign cooperation: Bandung");
        assertThat(words(site.get("/en/partnerships/" + FILE, "Cookie", ""))).containsExactly(Audience.PUBLIC);

        assertThat(post(officer, "/facts/" + fact, "to=public&reason=x").statusCode())
                .isEqualTo(303);
        assertThat(words(site.get("/en/partnerships/" + FILE, "Cookie", "")))
                .containsExactlyInAnyOrder(Audience.PUBLIC, Audience.SIDE_A);
        var opened = imports + 2;
        // What came from one side's own stays out of the other side's reach on the page of imports, too.
        var undo = RunningSite.send(
                HttpRequest.newBuilder(URI.create(site.address("/en/imports/" + (opened - 1) + "/undo")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie("head of Seoul"))
                        .POST(BodyPublishers.noBody())
                        .build());
        assertThat(undo.statusCode()).isEqualTo(404);
        // On the page of imports it is listed, and still nobody but Bandung takes it back there or here if it were its
        // own.
        assertThat(post("officer of Namur", "/changes/" + opened + "/undo", "").statusCode())
                .isEqualTo(404);
        assertThat(post(officer, "/changes/" + opened + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(post(officer, "/changes/" + (opened - 1) + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(site.get("/api/v1/partnerships/" + FILE + "/case-file", "Cookie", "")
                        .body())
                .isEqualTo(open);
        assertThat(words(get("/en/desk/partnerships/" + FILE, "head of Seoul"))).doesNotContain(Audience.SIDE_A);

        // What everybody had nobody takes for one side; that it is for both cities only, the office takes back that
        // made it so.
        var known = "/facts/" + facts.get(Audience.PUBLIC);
        assertThat(post(officer, known, "to=side-a").statusCode()).isEqualTo(403);
        assertThat(post(officer, known, "to=partners").statusCode()).isEqualTo(303);
        assertThat(words(get("/en/desk/partnerships/" + FILE, "head of Seoul"))).contains(Audience.PUBLIC);
        assertThat(site.get("/en/partnerships/" + FILE, "Cookie", "").body())
                .doesNotContain(word(Audience.PUBLIC) + " F");
        assertThat(post("head of Seoul", "/changes/" + (opened + 1) + "/undo", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("head of Bandung", "/changes/" + (opened + 1) + "/undo", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(words(site.get("/en/partnerships/" + FILE, "Cookie", ""))).containsExactly(Audience.PUBLIC);
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A head sees who looked at what that side sees, and nothing of the other side. */
    @Test
    @Order(5)
    void theHeadSeesWhoLooked() {
        var head = get("/en/desk/partnerships/" + FILE, "head of Bandung").body();
        assertThat(head).contains("Who has looked", "Technical agency: Seoul").doesNotContain("Read by Seoul");
        assertThat(get("/en/desk/partnerships/" + FILE, Role.OFFICER + " of Bandung")
                        .body())
                .doesNotContain("Who has looked");
        var views = new ArrayList<>(annexes.views(FILE, Set.of(Audience.SIDE_B), 99));
        assertThat(views)
                .extracting(Annexes.View::person)
                .contains(Objects.requireNonNull(people.get("agency of Seoul")).id())
                .doesNotContain(
                        Objects.requireNonNull(people.get("head of Bandung")).id());
        assertThat(views).doesNotHaveDuplicates();
        // A guest, too.
        assertThat(head).contains("guest@example.org");
        assertThat(annexes.views(FILE, Set.of(Audience.PARTNERS), 99))
                .extracting(Annexes.View::person)
                .contains(Objects.requireNonNull(people.get("guest")).id());
    }
}
