package org.kembar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Records;
import org.kembar.casefile.Text;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.web.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail as it is read, and as both cities check it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrailPagesTest {

    private static final String FILE = "bandung-seoul";
    private static final String CHECK = "/en/desk/partnerships/" + FILE + "/trail";
    private static final String EVIL = "<script>alert(1)</script>";

    private final RunningSite site = RunningSite.start();
    private final Person head = SignedIn.head(site.source(), RunningSite.CLOCK);
    private final Person officer = invited("staf@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
    private final Person auditor = invited("inspektorat@bandung.go.id", Role.AUDITOR, SignedIn.BANDUNG);
    private final Person council = invited("dprd@bandung.go.id", Role.COUNCIL, SignedIn.BANDUNG);
    private final Person seoul = invited("lee@seoul.go.kr", Role.HEAD, SignedIn.SEOUL);
    private final Person namur = invited("bureau@namur.be", Role.OFFICER, SignedIn.NAMUR);

    TrailPagesTest() {
        var imports = new Imports(site.source(), RunningSite.CLOCK).by(officer.id());
        var made = record(imports, file -> with(file, "x-first", "one"));
        record(imports, file -> with(without(file, "x-first"), "x-first", "=1+1 " + EVIL));
        record(imports.because("=1+1 " + EVIL), file -> without(file, "x-first"));
        assertThat(imports.undo(made + 2)).isInstanceOf(Imports.Undone.Done.class);
        change(imports, Audience.SIDE_A, file -> with(file, "x-own", "own"));
        var own = new Annexes(site.source(), RunningSite.CLOCK)
                .look(officer.id(), FILE, Audience.SIDE_A.seeing()).orElseThrow().file().obstacles().stream()
                        .map(Obstacle::id)
                        .filter(id -> id.startsWith("x-own"))
                        .findFirst()
                        .orElseThrow();
        assertThat(imports.move(
                        FILE, own, Audience.PARTNERS, Audience.SIDE_A.seeing(), Optional.of("Untuk rapat bersama")))
                .isInstanceOf(Imports.Moved.Done.class);
    }

    private Person invited(String email, Role role, String city) {
        return SignedIn.joined(site.source(), RunningSite.CLOCK, head, email, new Acting(role, city));
    }

    private static long record(Imports imports, UnaryOperator<CaseFile> change) {
        return change(imports, Audience.PUBLIC, change);
    }

    private static long change(Imports imports, Audience audience, UnaryOperator<CaseFile> change) {
        var done = imports.change(FILE, audience, file -> Optional.of(change.apply(file)));
        return ((Imported.Done) done.orElseThrow()).number();
    }

    private static CaseFile with(CaseFile file, String id, String text) {
        var obstacle = new Obstacle(
                id,
                Obstacle.Kind.BUDGET,
                Optional.of(Text.of("en", text)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        return obstacles(file, Stream.concat(file.obstacles().stream(), Stream.of(obstacle)));
    }

    private static CaseFile without(CaseFile file, String id) {
        return obstacles(file, file.obstacles().stream().filter(one -> !one.id().equals(id)));
    }

    private static CaseFile obstacles(CaseFile file, Stream<Obstacle> obstacles) {
        var values = new LinkedHashMap<>(Records.values(file));
        values.put("obstacles", obstacles.toList());
        return Records.make(CaseFile.class, values);
    }

    private HttpResponse<String> get(String path, Person who) {
        return site.get(path, "Cookie", SignedIn.cookie(who, site.source(), RunningSite.CLOCK));
    }

    private String open(String path) {
        return site.get(path, "Cookie", "").body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, Person who) {
        var body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", SignedIn.cookie(who, site.source(), RunningSite.CLOCK))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static int lines(String page) {
        return page.split("<tr role=\"row\">", -1).length - 2;
    }

    @Test
    @Order(1)
    void everyChangeIsALineOfItsKindThatLeadsToIt() {
        var page = open("/en/trail?partnership=" + FILE);
        assertThat(page)
                .contains("came on record", "recorded", "corrected", "retracted", "taken back", "Taken back since")
                .contains("/en/partnerships/" + FILE + "/recorded/")
                .contains("Added (1):", "Corrected (1):", "Retracted (1):");
        for (var kind : Map.of("recorded", 1, "corrected", 1, "retracted", 1, "undone", 1, "imported", 1, "moved", 0)
                .entrySet()) {
            var some = open("/en/trail?partnership=" + FILE + "&what=" + kind.getKey());
            assertThat(Math.max(0, lines(some))).as(kind.getKey()).isEqualTo(kind.getValue());
        }
        var own = get("/en/desk/trail?what=moved", head).body();
        assertThat(own).contains("may be seen by others than before", "Untuk rapat bersama", "/en/desk/partnerships/");
        assertThat(lines(own)).isEqualTo(2);
        // Seoul sees only where it came to, and of that side it is new.
        assertThat(lines(get("/en/desk/trail?what=moved", seoul).body())).isNegative();
        assertThat(lines(get("/en/desk/trail?what=recorded&partnership=" + FILE, seoul)
                        .body()))
                .isEqualTo(2);
        assertThat(lines(open("/en/trail?from=2026-11-22"))).isNegative();
        assertThat(lines(open("/en/trail?until=2026-11-20"))).isNegative();
        assertThat(lines(open("/en/trail?from=2026-11-21&until=2026-11-21&partnership=" + FILE)))
                .isEqualTo(5);
    }

    /** Whatever it says by now: and what is not for everybody is named to those alone whom it is for. */
    @Test
    @Order(2)
    void aLineCallsARecordAsItWasCalledThen() {
        var page = open("/en/trail?partnership=" + FILE);
        assertThat(page)
                .containsPattern("Added \\(1\\): [^<]*one")
                .containsPattern("Corrected \\(1\\): [^<]*=1[+]1")
                .doesNotContain("x-first", "own<", "x-own");
        assertThat(get("/en/desk/trail", head).body())
                .containsPattern("for Bandung only[^~]*Added \\(1\\): [^<]*own<")
                .doesNotContain("side A");
        assertThat(get("/ko/desk/trail", seoul).body()).doesNotContain("당사자 A");
        // What everybody saw and only one city sees from then on is called by its id where others read.
        var imports = new Imports(site.source(), RunningSite.CLOCK).by(officer.id());
        record(imports, file -> with(file, "x-later", "Seen too soon"));
        assertThat(open("/en/trail")).contains("Seen too soon");
        imports.move(FILE, "x-later", Audience.PARTNERS, Audience.SIDE_A.seeing(), Optional.empty());
        assertThat(open("/en/trail")).doesNotContain("Seen too soon").contains("x-later");
        assertThat(get("/en/desk/trail", seoul).body()).contains("Seen too soon");
    }

    @Test
    @Order(1)
    void aLineNamesOnlyWhomTheReaderKnows() {
        assertThat(get("/en/desk/trail", head).body()).contains(officer.name());
        assertThat(get("/en/desk/trail", auditor).body()).contains(officer.name());
        for (var who : List.of(seoul, council, namur)) {
            assertThat(get("/en/desk/trail", who).body())
                    .doesNotContain(officer.name())
                    .contains("Officer for foreign cooperation: Bandung");
        }
        assertThat(open("/en/trail"))
                .doesNotContain(officer.name())
                .contains("Officer for foreign cooperation: Bandung");
        assertThat(lines(get("/en/desk/trail?person=" + officer.id(), head).body()))
                .isEqualTo(7);
        assertThat(get("/en/desk/trail?person=" + officer.id(), seoul).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(1)
    void whatIsWrittenIsTextAndNoFormula() {
        assertThat(open("/en/trail")).contains("&lt;script").doesNotContain(EVIL);
        var sheet = get("/en/desk/trail.csv?what=retracted", head);
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(sheet.body().lines()).allMatch(line -> !line.matches(".*(^|,)\"?[=+@].*"));
        assertThat(sheet.body()).contains("'=1+1 <script>");
        assertThat(site.get("/en/desk/trail.csv", "Cookie", "").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(1)
    void aDayThatIsNoneIsSaidAndWhatIsNotOfferedIsNotThere() {
        var wrong = site.get("/en/trail?from=kemarin", "Cookie", "");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("This is no day that can be read", "value=\"kemarin\"");
        assertThat(site.get("/en/trail?what=x", "Cookie", "").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/trail?partnership=../x", "Cookie", "").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/trail?partnership=nowhere", "Cookie", "").body())
                .contains("Nothing of the kind was done.");
    }

    @Test
    @Order(1)
    void itGoesOnWhereThePageBeforeEnded() {
        var rest = open("/en/trail?before=2");
        assertThat(lines(rest)).isEqualTo(1);
        assertThat(rest).doesNotContain(">Older<");
    }

    @Test
    @Order(1)
    void whoHeadsTheOfficeOrAuditsItSeesWhoLooked() {
        for (var who : List.of(head, auditor)) {
            assertThat(get("/en/desk/trail/looks", who).body()).contains(officer.name(), "for Bandung only");
            assertThat(get("/en/desk/trail", who).body()).contains("/en/desk/trail/looks");
        }
        for (var who : List.of(officer, council, namur)) {
            assertThat(told(get("/en/desk/trail/looks", who))).doesNotContain(officer.name());
        }
        assertThat(told(get("/en/desk/trail/looks", seoul))).doesNotContain("for Bandung only", officer.name());
    }

    /** Without the head of the page, which says who is signed in. */
    private static String told(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s).*<main[^>]*>|</main>.*", "");
    }

    @Test
    @Order(2)
    void onlyWhoKeepsASideSetsDownForIt() {
        assertThat(post(CHECK + "/seals", Map.of("city", SignedIn.BANDUNG), seoul)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(CHECK + "/seals", Map.of("city", SignedIn.BANDUNG), auditor)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(CHECK + "/seals", Map.of("city", SignedIn.NAMUR), namur).statusCode())
                .isEqualTo(404);
        assertThat(post(CHECK + "/seals", Map.of("city", SignedIn.SEOUL), seoul).statusCode())
                .isEqualTo(303);
        assertThat(post(CHECK + "/seals", Map.of("city", SignedIn.BANDUNG), officer)
                        .statusCode())
                .isEqualTo(303);
        for (var who : List.of(head, seoul, council)) {
            var page = get(CHECK, who).body();
            assertThat(page)
                    .contains("The entries hang together", "Everything holds")
                    .doesNotContain("<b>");
        }
        assertThat(get(CHECK, seoul).body()).contains(seoul.name()).doesNotContain(officer.name());
        assertThat(get(CHECK, namur).statusCode()).isEqualTo(404);
    }

    /** Whoever reaches the database changes an entry: with its hash, and with all hashes after it. */
    @Test
    @Order(3)
    void whatIsTamperedWithIsFoundAndSaidWhere() {
        var receipt = get(CHECK + "/receipt.json", seoul).body();
        assertThat(get(CHECK + "/seals/1.json", seoul).body()).contains("kembar-receipt/1");
        assertThat(post(CHECK + "/check", Map.of("receipt", receipt), seoul).body())
                .contains("Everything holds");
        assertThat(post(CHECK + "/check", Map.of("receipt", receipt.replace("2026-11", "2025-11")), seoul)
                        .body())
                .contains("does not fit its own hash");
        assertThat(post(CHECK + "/check", Map.of("receipt", EVIL), seoul).body())
                .contains("This is no receipt of this partnership.");
        var corrected = JdbcClient.create(site.source())
                .sql("select entry from audit.told where what = 'corrected'")
                .query(Long.class)
                .single();
        tampered("update registry.trail set at = at - interval '1 year' where number = " + corrected, () -> {
            var page = get(CHECK, seoul).body();
            assertThat(page)
                    .contains("Entry " + corrected + " is not what was sealed")
                    .contains("role=\"alert\"");
            assertThat(post(CHECK + "/check", Map.of("receipt", receipt), seoul).body())
                    .contains("Entry " + corrected + " is not what was sealed");
        });
        tampered(
                "update registry.trail set hash = repeat('a', 64) where number = " + corrected,
                () -> assertThat(get(CHECK, seoul).body()).contains("Entry " + corrected + " is not what was sealed"));
        tampered(
                "update registry.obstacles set text = '{\"en\": \"forged\"}' where id = 'x-first'",
                () -> assertThat(get(CHECK, seoul).body()).contains("was changed past the trail"));
        assertThat(get(CHECK, seoul).body()).contains("The entries hang together");
    }

    private void tampered(String statement, Runnable looking) {
        var jdbc = JdbcClient.create(site.source());
        var trail = Set.of("registry.trail", "registry.obstacles");
        trail.forEach(
                table -> jdbc.sql("create table public.kept_" + table.replace("registry.", "") + " as table " + table)
                        .update());
        jdbc.sql("alter table registry.trail disable trigger all").update();
        try {
            assertThat(jdbc.sql(statement).update()).isOne();
            looking.run();
        } finally {
            jdbc.sql("""
                            update registry.trail t set at = kept.at, hash = kept.hash
                            from kept_trail kept
                            where kept.number = t.number
                            """).update();
            jdbc.sql("""
                            update registry.obstacles o set text = kept.text
                            from kept_obstacles kept
                            where kept.case_file = o.case_file and kept.id = o.id
                            """).update();
            jdbc.sql("alter table registry.trail enable trigger all").update();
            trail.forEach(table -> jdbc.sql("drop table public.kept_" + table.replace("registry.", ""))
                    .update());
        }
    }

    /** The last of more than a thousand, by its id: in the trail of one's own, the lists of names, and for whoever searches. */
    @Test
    @Order(4)
    void thePartnershipsOfACityHaveNoEnd() {
        site.caseFiles()
                .store(IntStream.rangeClosed(0, 1000)
                        .mapToObj(TrailPagesTest::another)
                        .toList());
        var last = "z-1000";
        var imports = new Imports(site.source(), RunningSite.CLOCK).by(officer.id());
        imports.change(last, Audience.SIDE_A, file -> Optional.of(with(file, "x-hidden", "Kekurangan penerjemah")));

        assertThat(get("/en/desk/trail", officer).body())
                .contains("<input id=\"trail-partnership\"")
                .doesNotContain("Kota 500");
        assertThat(get("/en/desk/trail?partnership=" + last, officer).body()).contains("Kekurangan penerjemah");
        assertThat(get("/en/desk/participants", officer).body())
                .contains("rel=\"next\"", "desk/participants?partnerships=")
                .doesNotContain("Kota 1000");
        assertThat(get("/en/desk/participants?partnerships=z-0999", officer).body())
                .contains("Kota 1000")
                .doesNotContain("rel=\"next\"");
        assertThat(get("/en/search?q=penerjemah", officer).body()).contains(last);
        assertThat(open("/en/search?q=penerjemah")).doesNotContain(last);
    }

    private static CaseFile another(int number) {
        var text = """
                schema: pcf/0.2
                id: z-%1$04d
                compiled: "2026-11-21"
                title: {en: "T"}
                partnership: {type: sister-city, parties: [{side: a, city: bandung}, {side: b, city: b}]}
                cities:
                  - {id: bandung, name: {en: "Bandung"}, country: ID, geonames: 1650357}
                  - {id: b, name: {en: "Kota %1$d"}, country: KR}
                """.formatted(number);
        return ((Reading.Read<CaseFile>)
                        Notation.readCaseFile(text.getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY))
                .value();
    }
}
