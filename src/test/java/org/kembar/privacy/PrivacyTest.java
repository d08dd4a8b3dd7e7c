package org.kembar.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.access.Acting;
import org.kembar.access.From;
import org.kembar.access.Invitations;
import org.kembar.access.KeptOfPeople;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.SentForms;
import org.kembar.drafts.UnsentForms;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.registry.OwnRegisters;
import org.kembar.registry.Trail;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Names of people: who sees them, and that they go for good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {

    private static final String FILE = "bandung-seoul";
    private static final String ACTIVITY = "t01";
    private static final String LIST = "/en/desk/partnerships/" + FILE + "/facts/" + ACTIVITY + "/participants";
    private static final String ALL = "/en/desk/participants";
    private static final String DATA = "/en/account/data";

    private static final AtomicReference<List<KeptOfPeople>> PARTS = new AtomicReference<>(List.of());

    private final RunningSite site = RunningSite.start(Parts.class);
    private final JdbcClient jdbc = JdbcClient.create(site.source());
    private final Person head = SignedIn.head(site.source(), RunningSite.CLOCK);
    private final Person officer = joined("staf@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
    private final Person auditor = joined("inspektorat@bandung.go.id", Role.AUDITOR, SignedIn.BANDUNG);
    private final Person seoul = joined("lee@seoul.go.kr", Role.HEAD, SignedIn.SEOUL);
    private final Person namur = joined("bureau@namur.be", Role.OFFICER, SignedIn.NAMUR);

    private Person joined(String email, Role role, String city) {
        return SignedIn.joined(site.source(), RunningSite.CLOCK, head, email, new Acting(role, city));
    }

    private HttpResponse<String> get(String path, Person who) {
        return site.get(path, "Cookie", SignedIn.cookie(who, site.source(), RunningSite.CLOCK));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, Person who) {
        var body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", SignedIn.cookie(who, site.source(), RunningSite.CLOCK))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static Map<String, String> named(String name, String city) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("city", city);
        fields.put("name", name);
        fields.put("organisation", "Dinas " + name);
        fields.put("contact", "kontak " + name);
        fields.put("purpose", "visa of " + name);
        fields.put("consentOn", "2026-11-20");
        fields.put("how", "written");
        fields.put("consentLanguage", "id");
        fields.put("consentText", "Saya setuju, " + name);
        fields.put("until", "2027-11-21");
        return fields;
    }

    private void added(String name) {
        assertThat(post(LIST, named(name, SignedIn.BANDUNG), officer).statusCode())
                .isEqualTo(303);
    }

    private long number(String name) {
        return jdbc.sql("select id from privacy.participants where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** Where in the whole database a word stands. */
    private List<String> places(String marker) {
        return jdbc.sql("""
                        select format('%I.%I', table_schema, table_name), quote_ident(column_name)
                        from information_schema.columns
                        where table_schema in ('registry', 'access', 'worklist', 'privacy', 'audit', 'drafts')
                            and (data_type in ('text', 'json', 'jsonb', 'character varying', 'tsvector', 'ARRAY') or domain_name is not null)
                        """).query((row, _) -> List.of(row.getString(1), row.getString(2))).list().stream()
                .filter(column -> jdbc.sql("select exists (select from " + column.getFirst() + " where "
                                + column.getLast() + "::text ilike :marker)")
                        .param("marker", "%" + marker + "%")
                        .query(Boolean.class)
                        .single())
                .map(column -> String.join(".", column))
                .toList();
    }

    /** Before they give their name. */
    @Test
    void whoIsInvitedIsShownWhatIsKept() {
        var invitations =
                new Invitations(site.source(), new People(site.source(), RunningSite.CLOCK), RunningSite.CLOCK);
        var secret =
                invitations.invite(head, "baru.diundang@bandung.go.id", new Acting(Role.OFFICER, SignedIn.BANDUNG));
        assertThat(site.get("/ko/invitations/" + secret.text(), "Cookie", "").body())
                .contains("href=\"/ko/privacy\"", "개인정보: 무엇을 얼마나 보관하는가");
    }

    /** As no browser sends the form: what is missing was not typed. */
    @Test
    void aFormWithoutSomeOfItsFieldsIsRefusedByThem() {
        for (var missing : named("Setengah", SignedIn.BANDUNG).keySet()) {
            var fields = named("Setengah", SignedIn.BANDUNG);
            fields.remove(missing);
            var status = post(LIST, fields, officer).statusCode();
            switch (missing) {
                case "city" -> assertThat(status).isEqualTo(403);
                case "organisation", "contact" -> assertThat(status).as(missing).isEqualTo(303);
                default -> assertThat(status).as(missing).isEqualTo(400);
            }
        }
    }

    @Test
    void onlyWhoKeepsTheRecordOfASideSeesItsNames() {
        added("Rahasia Satu");
        var row = number("Rahasia Satu");
        for (var who : List.of(head, officer)) {
            assertThat(get(LIST, who).body()).contains("Rahasia Satu", "kontak Rahasia Satu");
            assertThat(get(ALL, who).statusCode()).isEqualTo(200);
        }
        for (var role : List.of(Role.AGENCY, Role.AUDITOR, Role.EVALUATOR, Role.COUNCIL, Role.SUPERVISOR)) {
            var who = joined(role.name().toLowerCase(Locale.ROOT) + "2@bandung.go.id", role, SignedIn.BANDUNG);
            for (var path : List.of(LIST, LIST + "/list.csv")) {
                var answer = get(path, who);
                assertThat(answer.statusCode()).as(role + path).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("Rahasia");
            }
            refused(row, who, 403);
            assertThat(get(ALL, who).statusCode()).isEqualTo(role == Role.AUDITOR ? 200 : 403);
            assertThat(get(ALL, who).body()).doesNotContain("Rahasia");
        }
        // Seoul has a list of its own beside the same activity.
        assertThat(get(LIST, seoul).statusCode()).isEqualTo(200);
        assertThat(get(LIST, seoul).body()).doesNotContain("Rahasia");
        assertThat(get(LIST + "/list.csv", seoul).body()).doesNotContain("Rahasia");
        assertThat(get(ALL, seoul).body()).doesNotContain("Rahasia");
        assertThat(post(LIST, named("X", SignedIn.BANDUNG), seoul).statusCode()).isEqualTo(403);
        assertThat(get(LIST, namur).statusCode()).isEqualTo(404);
        refused(row, namur, 404);
        assertThat(site.get(LIST, "Cookie", "").statusCode()).isEqualTo(303);
        for (var who : List.of(seoul, namur)) {
            post(LIST + "/" + row + "/erase", Map.of(), who);
            assertThat(post(ALL + "/person", Map.of("asked", "Rahasia Satu"), who)
                            .body())
                    .contains("Nothing is kept");
            assertThat(post(ALL + "/person/data.json", Map.of("one", "" + row), who)
                            .body())
                    .doesNotContain("Rahasia");
            post(ALL + "/person/erase", Map.of("one", "" + row), who);
        }
        assertThat(number("Rahasia Satu")).isEqualTo(row);
        for (var open :
                List.of("/en/partnerships/" + FILE, "/en/trail", "/api/v1/partnerships/" + FILE + "/case-file")) {
            assertThat(site.get(open, "Cookie", "").body()).doesNotContain("Rahasia");
        }
    }

    private void refused(long row, Person who, int status) {
        assertThat(post(LIST, named("X", SignedIn.BANDUNG), who).statusCode()).isEqualTo(status);
        assertThat(post(LIST + "/" + row + "/erase", Map.of(), who).statusCode())
                .isEqualTo(status);
    }

    /** A month before: whoever keeps them, and nobody else. */
    @Test
    void whoKeepsNamesIsToldBeforeTheyGo() {
        var line = "href=\"" + LIST + "\"";
        var agency = joined("dinas.nama@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        var later = named("Masih Lama", SignedIn.BANDUNG);
        later.put("until", "2026-12-22");
        assertThat(post(LIST, later, officer).statusCode()).isEqualTo(303);
        assertThat(get("/en/work-list", officer).body()).doesNotContain(line);

        var soon = named("Segera Habis", SignedIn.BANDUNG);
        soon.put("until", "2026-12-21");
        assertThat(post(LIST, soon, officer).statusCode()).isEqualTo(303);
        for (var who : List.of(head, officer)) {
            assertThat(get("/en/work-list", who).body())
                    .contains(line, "Names that will be deleted: 1, the first after 21 December 2026")
                    .doesNotContain("Segera Habis");
        }
        for (var who : List.of(agency, seoul, namur)) {
            assertThat(get("/en/work-list", who).body()).doesNotContain(line);
        }
        post(LIST + "/" + number("Segera Habis") + "/erase", Map.of(), officer);
        assertThat(get("/en/work-list", officer).body()).doesNotContain(line);
    }

    @Test
    void whatIsTypedIsTextAndNoFormula() {
        added("=cmd()<script>alert(1)</script>");
        var page = get(LIST, officer).body();
        assertThat(page).contains("=cmd()&lt;script").doesNotContain("<script>alert");
        assertThat(get(LIST + "/list.csv", officer).body()).contains("'=cmd()").doesNotContainPattern("(?m)^\"?=cmd");
        assertThat(post(ALL + "/person", Map.of("asked", "<script>alert(1)</script>"), officer)
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void whatIsMissingOrCannotBeIsSaidAndNothingIsStored() {
        var causes = Map.of(
                "name", Map.entry(" ", "Name: This is needed."),
                "purpose", Map.entry("", "needed for: This is needed."),
                "consentOn", Map.entry("2026-11-22", "Agreed on: That day has not come yet; today, 21 November 2026"),
                "how", Map.entry("guessed", "How the person agreed: Choose one."),
                "consentLanguage", Map.entry("xx", "Language of the consent: Choose one."),
                "consentText", Map.entry("A\0B", "agreed: There is a character in it that cannot be seen"),
                "until", Map.entry("2099-01-01", "Kept until: Too long; your city keeps names until"),
                "contact", Map.entry("x".repeat(201), "Contact: Too long; at most 200 characters."));
        causes.forEach((field, wrong) -> {
            var fields = named("Tak Tersimpan", SignedIn.BANDUNG);
            fields.put(field, wrong.getKey());
            var answer = post(LIST, fields, officer);
            assertThat(answer.statusCode()).as(field).isEqualTo(400);
            assertThat(answer.body())
                    .contains(
                            "href=\"#p-" + field + "\"",
                            "id=\"p-" + field + "\"",
                            "Nothing was stored",
                            wrong.getValue())
                    // One field is wrong, and one thing about it.
                    .containsOnlyOnce("href=\"#p-");
        });
        var all = named("", SignedIn.BANDUNG);
        all.putAll(Map.of("consentOn", "soon", "until", "2020-01-01"));
        assertThat(post(LIST, all, officer).body())
                .contains(
                        "Agreed on: This is no day that can be read",
                        "Kept until: That day is over",
                        "Name: This is needed");
        // Spaces that do not break, of no width, and the letter of Hangul that is none.
        var shown = named("\u3164", SignedIn.BANDUNG);
        shown.putAll(Map.of("purpose", "\u00a0", "consentText", "\u200b\n\u2800"));
        assertThat(post(LIST, shown, officer).body())
                .contains("Name: This is needed", "needed for: This is needed", "agreed: This is needed");
        assertThat(places("Tak Tersimpan")).isEmpty();
        assertThat(get(LIST.replace(ACTIVITY, "nowhere"), officer).statusCode()).isEqualTo(404);
    }

    /** Letters put together of two, spaces of any kind and however many: it is the same person who asks. */
    @Test
    void whoAsksIsFoundHoweverTheNameIsWritten() {
        added("Rene\u0301e  Kurnia\u00a0Sari");
        for (var asked :
                List.of("ren\u00e9e kurnia sari", "REN\u00c9E \u3000Kurnia  Sari ", "Kontak Ren\u00e9e Kurnia Sari")) {
            assertThat(post(ALL + "/person", Map.of("asked", asked), officer).body())
                    .as(asked)
                    .contains("visa of Rene\u0301e");
        }
        assertThat(post(ALL + "/person", Map.of("asked", "Ren\u00e9e Kurnia"), officer)
                        .body())
                .doesNotContain("visa of Rene\u0301e");
    }

    /** Also out of every column of the database; numbers and results stay what they were. */
    @Test
    void whatIsErasedIsGoneAndTheCountsStay() {
        var before = new Trail(site.source()).head();
        var file = site.get("/api/v1/partnerships/" + FILE + "/case-file", "Cookie", "")
                .body();
        var evaluation = site.get("/en/partnerships/" + FILE + "/evaluation", "Cookie", "")
                .body();
        added("Penanda Hilang");
        assertThat(places("Penanda Hilang")).isNotEmpty().allMatch(place -> place.startsWith("privacy.participants"));

        var found =
                post(ALL + "/person", Map.of("asked", "penanda hilang"), head).body();
        var row = number("Penanda Hilang");
        assertThat(found).contains("Penanda Hilang", "value=\"" + row + "\"");
        assertThat(post(ALL + "/person/data.json", Map.of("one", "" + row), head)
                        .body())
                .contains("Penanda Hilang", "consentText", "kembar-person/1", "2027-11-21");
        assertThat(post(ALL + "/person/erase", Map.of("one", "" + row), head).statusCode())
                .isEqualTo(200);

        assertThat(places("Penanda Hilang")).isEmpty();
        assertThat(site.get("/api/v1/partnerships/" + FILE + "/case-file", "Cookie", "")
                        .body())
                .isEqualTo(file);
        assertThat(site.get("/en/partnerships/" + FILE + "/evaluation", "Cookie", "")
                        .body())
                .isEqualTo(evaluation);
        assertThat(new Trail(site.source()).head()).isEqualTo(before);
        assertThat(jdbc.sql("select deed from privacy.log where activity = :activity order by number desc limit 2")
                        .param("activity", ACTIVITY)
                        .query(String.class)
                        .list())
                .containsExactly("erased", "handed_out");
    }

    /** Pasted from a sheet: seen as it was understood, and stored all or none. */
    @Test
    void manyNamesComeAtOnceAndAreSeenBefore() {
        var several = LIST + "/several";
        assertThat(get(LIST, officer).body()).contains("href=\"" + several + "\"");
        var typed = named("-", SignedIn.BANDUNG);
        typed.keySet().removeAll(List.of("name", "organisation", "contact"));
        typed.put("names", "Dr. Banyak Satu, S.T., M.Si., Dinas Pendidikan\r\n\r\nBanyak Dua\tBPS\r\nBanyak Tiga");

        var seen = post(several, typed, officer).body();
        assertThat(seen)
                .contains("Understood: 3 people", ">Dr. Banyak Satu, S.T., M.Si.<", ">Dinas Pendidikan<", ">BPS<")
                .contains("Banyak Dua\tBPS");
        assertThat(places("Banyak Tiga")).isEmpty();
        // 64 digits, as every seal here.
        assertThat(seen).containsPattern("name=\"seen\" value=\"[0-9a-f]{64}\"");
        var stored = new LinkedHashMap<>(typed);
        stored.put("store", "yes");
        stored.put("seen", "0");
        assertThat(post(several, stored, officer).statusCode()).isEqualTo(200);
        stored.put("seen", seen.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1"));
        assertThat(post(several, stored, officer).statusCode()).isEqualTo(303);
        assertThat(get(LIST, officer).body()).contains("Banyak Satu", "Banyak Dua", "Banyak Tiga", "visa of -");
        assertThat(jdbc.sql("select people from privacy.log where deed = 'added' order by number desc limit 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        // What is wrong is told by its line, and nothing is stored.
        typed.put("names", "Banyak Empat\nbanyak dua, bps\n, Dinas\nBanyak Empat\n" + "x".repeat(201));
        typed.put("purpose", "");
        var wrong = post(several, typed, officer);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Line 2, Name: The same person", "Line 3, Name: This is needed", "Line 4, Name: The same")
                .contains("Line 5, Name: Too long", "href=\"#p-purpose\"", "Banyak Empat");
        assertThat(places("Banyak Empat")).isEmpty();
        typed.put("names", "x\n".repeat(ManyNames.MOST + 1));
        assertThat(post(several, typed, officer).body()).contains("Give 1 to 300 names");
        assertThat(get(several, namur).statusCode()).isEqualTo(404);
        assertThat(get(several, auditor).statusCode()).isEqualTo(403);
        for (var language : Language.values()) {
            assertThat(get(several.replace("/en/", "/" + language.tag() + "/"), officer)
                            .body())
                    .doesNotContain("privacy.several", "{0");
        }
    }

    /** A degree is no organisation, with dots or without; what is none is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Budi Santoso, ST, MT | Budi Santoso, ST, MT |",
                "Budi Santoso, ST MT, Bappeda | Budi Santoso, ST MT | Bappeda",
                "Siti Aminah, S.Sos, M.Si, Dinas Sosial | Siti Aminah, S.Sos, M.Si | Dinas Sosial",
                "Siti Aminah, SSos., MSi | Siti Aminah, SSos., MSi |",
                "Rini, S. Kom, BPS | Rini, S. Kom | BPS",
                "Agus, Dr, Dinas PUPR | Agus, Dr | Dinas PUPR",
                "Dr. Ir. Dewi, SE, Ak, CA, BPKAD | Dr. Ir. Dewi, SE, Ak, CA | BPKAD",
                "Joko, A.Md.Kom | Joko, A.Md.Kom |",
                "Joko, AMd, SH, M.H | Joko, AMd, SH, M.H |",
                "Wulan, drg., MKes | Wulan, drg., MKes |",
                "Kim Minsu, Seoul Metropolitan Government | Kim Minsu | Seoul Metropolitan Government",
                "Rahmat, KPU | Rahmat | KPU",
                "Rahmat, Setda, Kota Bandung | Rahmat | Setda, Kota Bandung",
                "Rahmat, SMPN 1 | Rahmat | SMPN 1"
            })
    void aDegreeStaysWithItsName(String typed, String name, @Nullable String organisation) {
        assertThat(new ManyNames(typed).lines())
                .containsExactly(new ManyNames.Line(1, name, organisation == null ? "" : organisation));
    }

    /** One click on a page erases nothing: it leads to a question that says what goes, what stays, and that it is for good. */
    @Test
    void itIsAskedBeforeAnythingIsErased() {
        added("Tanya Dulu");
        var row = number("Tanya Dulu");
        var erase = LIST + "/" + row + "/erase";
        assertThat(get(LIST, officer).body()).contains("href=\"" + erase + "\"").doesNotContain("action=\"" + erase);

        var asked = get(erase, officer).body();
        assertThat(asked)
                .contains("Erase this name?", "Tanya Dulu", FILE, "The numbers of participants in the record stay")
                .contains("This cannot be undone.", "action=\"" + erase + "\"", "href=\"" + LIST + "\"");
        assertThat(number("Tanya Dulu")).isEqualTo(row);
        assertThat(get(erase, namur).statusCode()).isEqualTo(404);
        assertThat(get(erase, seoul).body()).doesNotContain("Tanya Dulu");

        added("Tanya Juga");
        var both = Map.of("one", row + "," + number("Tanya Juga"));
        assertThat(post(ALL + "/person", Map.of("asked", "Tanya Dulu"), officer).body())
                .contains("formaction=\"" + ALL + "/person/to-erase\"")
                .doesNotContain("person/erase\"");
        var several = post(ALL + "/person/to-erase", both, officer).body();
        assertThat(several)
                .contains("Erase these 2 names?", "Tanya Dulu", "Tanya Juga", "Erase 2 names for good")
                .contains("action=\"" + ALL + "/person/erase\"", "name=\"one\" value=\"" + row + "\"");
        assertThat(post(ALL + "/person/to-erase", both, seoul).body()).doesNotContain("Tanya");
        assertThat(places("Tanya Dulu")).isNotEmpty();
        assertThat(post(ALL + "/person/erase", both, officer).statusCode()).isEqualTo(200);
        assertThat(places("Tanya Dulu")).isEmpty();
        assertThat(places("Tanya Juga")).isEmpty();
        assertThat(get(erase, officer).statusCode())
                .as("asked for what is gone")
                .isEqualTo(404);
    }

    /** The activity is retracted, or its import undone with all that it began. */
    @Test
    void namesStayWithinReachWhereTheirActivityIsTakenBack() {
        var retracting = LIST.replace(ACTIVITY, "t02");
        var first = named("Tertinggal Satu", SignedIn.BANDUNG);
        assertThat(post(retracting, first, officer).statusCode()).isEqualTo(303);
        var retract = "/en/partnerships/" + FILE + "/records/t02/retract";
        var asked = get(retract, officer).body();
        assertThat(asked).contains("Names of participants beside this record: ", "/en/desk/participants");
        assertThat(get(retract, seoul).body()).doesNotContain("Names of participants beside this record");
        var seen = asked.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        var retracted = post(retract, Map.of("why", "Recorded twice", "seen", seen), officer);
        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(303);

        var left = LIST.replace(FILE, "bandung-nowhere");
        var list = new Participant.List("bandung-nowhere", ACTIVITY, SignedIn.BANDUNG);
        new Participants(site.source(), RunningSite.CLOCK).add(alone("Tertinggal Dua", list), officer);
        for (var gone :
                Map.of(retracting, "Tertinggal Satu", left, "Tertinggal Dua").entrySet()) {
            var path = gone.getKey();
            assertThat(get(ALL, officer).body()).contains("href=\"" + path + "\"");
            assertThat(get(path, officer).body())
                    .contains("not on record any more", gone.getValue())
                    .doesNotContain("Add a name");
            assertThat(get(path + "/list.csv", officer).body()).contains(gone.getValue());
            assertThat(post(path, named("Terlambat", SignedIn.BANDUNG), officer).statusCode())
                    .isEqualTo(409);
            for (var other : List.of(seoul, namur, auditor)) {
                assertThat(get(path, other).statusCode()).isIn(403, 404);
                post(path + "/" + number(gone.getValue()) + "/erase", Map.of(), other);
            }
            assertThat(post(path + "/" + number(gone.getValue()) + "/erase", Map.of(), officer)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(places("Tertinggal")).isEmpty();
        assertThat(places("Terlambat")).isEmpty();
        assertThat(get(left, officer).statusCode()).isEqualTo(404);
        var change = retracted.headers().firstValue("Location").orElseThrow();
        var number = change.replaceAll(".*?(\\d+)(\\?.*)?$", "$1");
        assertThat(post("/en/imports/" + number + "/undo", Map.of(), officer).statusCode())
                .isEqualTo(303);
        assertThat(get(retracting, officer).body()).contains("Add a name");
    }

    private static Participant alone(String name, Participant.List list) {
        return new Participant(
                0,
                list,
                name,
                Optional.empty(),
                Optional.empty(),
                "visa",
                new Participant.Consent(RunningSite.TODAY, Participant.How.WRITTEN, Language.ID, "Saya setuju"),
                RunningSite.TODAY.plusMonths(6));
    }

    @Test
    void aNameGoesTheDayAfterItsLast() {
        var fields = named("Kedaluwarsa", SignedIn.BANDUNG);
        fields.put("until", RunningSite.TODAY.toString());
        assertThat(post(LIST, fields, officer).statusCode()).isEqualTo(303);
        new Participants(site.source(), RunningSite.CLOCK).expire();
        assertThat(places("Kedaluwarsa")).isNotEmpty();
        assertThat(get(ALL, officer).body()).contains("Soon");
        new OwnRegisters(site.source(), RunningSite.CLOCK)
                .hold(SignedIn.BANDUNG, officer.id(), "Kedaluwarsa.csv", "0".repeat(64), new byte[1], "Kedaluwarsa");
        var tomorrow = Clock.offset(RunningSite.CLOCK, Duration.ofDays(1));
        new RetentionRun(
                        new Participants(site.source(), tomorrow),
                        new Drafts(site.source(), tomorrow),
                        new UnsentForms(site.source(), tomorrow),
                        new SentForms(site.source(), tomorrow),
                        site.source(),
                        Clock.offset(tomorrow, Duration.ofSeconds(1)))
                .run();
        assertThat(places("Kedaluwarsa")).isEmpty();
        assertThat(jdbc.sql("select count(*) from privacy.log where deed = 'expired' and person is null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theHeadSaysHowLongAndByWhichRule() {
        var rule = Map.of("city", SignedIn.SEOUL, "months", "6", "source", "Guideline of 2025");
        assertThat(post(ALL + "/retention", rule, officer).statusCode()).isEqualTo(403);
        assertThat(get(ALL, officer).body()).doesNotContain("/desk/participants/retention");
        assertThat(post(ALL + "/retention", rule, head).statusCode()).isEqualTo(403);
        assertThat(post(ALL + "/retention", Map.of("city", SignedIn.SEOUL, "months", "0", "source", "x"), seoul)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(ALL + "/retention", rule, seoul).statusCode()).isEqualTo(303);
        assertThat(get(ALL, seoul).body()).contains("6 months by: Guideline of 2025");
        var fields = named("Terlalu Lama", SignedIn.SEOUL);
        fields.put("until", LocalDate.of(2027, 5, 22).toString());
        assertThat(post(LIST, fields, seoul).statusCode()).isEqualTo(400);
        fields.put("until", LocalDate.of(2027, 5, 21).toString());
        assertThat(post(LIST, fields, seoul).statusCode()).isEqualTo(303);
    }

    /** What was done with names is read by who heads the office or audits it, a page at a time, and holds none. */
    @Test
    void whatWasDoneWithNamesIsReadWithoutThem() {
        added("Riwayat Satu");
        get(LIST, officer);
        post(LIST + "/" + number("Riwayat Satu") + "/erase", Map.of(), officer);
        var history = ALL + "/history";
        for (var who : List.of(head, auditor)) {
            assertThat(get(history, who).body())
                    .contains("Names added", "Names erased", "Names looked at", officer.name())
                    .doesNotContain("Riwayat Satu");
            assertThat(get("/en/desk/trail", who).body()).contains("href=\"" + history + "\"");
            assertThat(get(ALL, who).body()).contains("href=\"" + history + "\"");
        }
        var erased =
                Jsoup.parse(get(history + "?deed=erased&from=2026-11-01", head).body());
        assertThat(erased.select("tbody tr td:first-of-type").eachText())
                .isNotEmpty()
                .containsOnly("Names erased");
        assertThat(get(history + "?until=1999", head).statusCode()).isEqualTo(400);
        assertThat(get(history + "?until=1+Jan+1999", head).body()).contains("Nothing of this kind was done.");
        assertThat(get(history + "?deed=stolen", head).statusCode()).isEqualTo(404);
        jdbc.sql(
                        "insert into privacy.log (at, deed, city, case_file, activity, people) "
                                + "select '2020-01-01', 'erased', '1650357', 'bandung-seoul', 't01', 7 from generate_series(1, 60)")
                .update();
        var first = Jsoup.parse(
                get(history + "?deed=erased&until=2020-12-31", auditor).body());
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = Jsoup.parse(
                get(first.select("a.alone").getFirst().attr("href"), auditor).body());
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.text()).contains("Nobody: their time was over", "Newer");
        assertThat(Jsoup.parse(get(history, seoul).body()).select("tbody").text())
                .doesNotContain(officer.name());
        assertThat(get(history, officer).statusCode()).isEqualTo(403);
        assertThat(get(history.replace("/en/", "/ko/"), auditor).body()).contains("참가자 명단 처리 내역", "이름 삭제");
    }

    @Test
    void theListsGoOnAfterTheLastOfAPage() {
        jdbc.sql("""
                        insert into privacy.participants (case_file, activity, city, name, purpose, consent_on, consent_how,
                            consent_language, consent_text, keep_until, recorded_by, at)
                        select :file, 'gone-' || n, :city, 'N', 'visa', '2026-11-20', 'written', 'id', 'Saya setuju',
                            date '2027-01-01' + n % 3, :by, now()
                        from generate_series(1, 120) n
                        """)
                .param("file", FILE)
                .param("city", SignedIn.BANDUNG)
                .param("by", officer.id())
                .update();
        try {
            var shown = new ArrayList<String>();
            var next = Optional.of(ALL);
            while (next.isPresent()) {
                var page = Jsoup.parse(get(next.get(), officer).body());
                assertThat(page.select("tbody tr")).hasSizeLessThanOrEqualTo(50);
                shown.addAll(page.select("tbody th a").eachText());
                next = page.select("a[rel=next]").eachAttr("href").stream().findFirst();
            }

            assertThat(shown.stream().filter(one -> one.startsWith("gone-")))
                    .hasSize(120)
                    .doesNotHaveDuplicates();
        } finally {
            jdbc.sql("delete from privacy.participants where activity like 'gone-%'")
                    .update();
        }
        assertThat(get(ALL + "?after=2027-01-01", officer).statusCode()).isEqualTo(404);
        assertThat(get(ALL + "?partnerships=..", officer).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLookedIsNotedForHeadsAndAuditors() {
        get(LIST, officer);
        for (var who : List.of(head, auditor)) {
            assertThat(get(ALL, who).body()).contains("Who has looked at the names", officer.name());
        }
        assertThat(get(ALL, officer).body()).doesNotContain("Who has looked at the names");
        assertThat(get(ALL, seoul).body()).doesNotContain(officer.name());
    }

    @Test
    void anAccountIsShownHandedOutAndErasedForGood() {
        var goes = joined("hapussaya@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        assertThat(post(LIST, named("Oleh Dia", SignedIn.BANDUNG), goes).statusCode())
                .isEqualTo(303);
        assertThat(get(DATA, goes).body()).contains("hapussaya@bandung.go.id", "Roles: 1");
        assertThat(get(DATA + "/account.json", goes).body())
                .contains("kembar-account/1", "hapussaya@bandung.go.id", "officer")
                .doesNotContain("argon2", head.email());
        // Who signs in by their city's service may have no password, and is told how to come by one.
        var told = "Ask the head of your office for a new password link";
        assertThat(get(DATA, goes).body()).doesNotContain(told);
        jdbc.sql("insert into access.identities (issuer, subject, person, since)"
                        + " values ('https://sso.example.org', 'hapussaya', :person, now())")
                .param("person", goes.id())
                .update();
        assertThat(get(DATA, goes).body()).contains(told);
        assertThat(post(DATA + "/erase", Map.of("password", "not it"), goes).statusCode())
                .isEqualTo(400);
        assertThat(post(DATA + "/erase", Map.of("password", SignedIn.PASSWORD), head)
                        .statusCode())
                .isEqualTo(409);
        var cookie = SignedIn.cookie(goes, site.source(), RunningSite.CLOCK);

        var erased = post(DATA + "/erase", Map.of("password", SignedIn.PASSWORD), goes);
        assertThat(erased.headers().firstValue("Location")).contains("/en/privacy?erased");
        assertThat(places("hapussaya")).isEmpty();
        assertThat(site.get(DATA, "Cookie", cookie).statusCode()).isEqualTo(303);
        assertThat(new People(site.source(), RunningSite.CLOCK)
                        .signIn("hapussaya@bandung.go.id", SignedIn.PASSWORD, new From("here", List.of())))
                .isInstanceOf(People.Tried.Wrong.class);
        assertThat(get("/en/people/history", head).body())
                .contains("account erased")
                .doesNotContain("hapussaya");
        assertThat(get("/en/people", head).body()).doesNotContain("hapussaya");
        assertThat(new People(site.source(), RunningSite.CLOCK).acted().get(goes.id()))
                .containsExactly(new Acting(Role.OFFICER, SignedIn.BANDUNG));
    }

    /** Every table that says something of somebody by their number. */
    @Test
    void allThatIsKeptIsAll() throws Exception {
        var one = joined("semua@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        assertThat(post("/en/desk/partnerships/" + FILE + "/trail/seals", Map.of("city", SignedIn.BANDUNG), one)
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(LIST, named("Untuk Semua", SignedIn.BANDUNG), one).statusCode())
                .isEqualTo(303);
        assertThat(get(LIST + "/list.csv", one).statusCode()).isEqualTo(200);
        filed("Surat Semua", one);
        new OwnRegisters(site.source(), RunningSite.CLOCK)
                .hold(SignedIn.BANDUNG, one.id(), "Register Semua.xlsx", "0".repeat(64), new byte[1], "{}");
        for (var insert : List.of(
                "access.known_browsers (secret, person, seen) values (decode(repeat('ab', 32), 'hex'), :person, now())",
                "worklist.calendars (person, secret, language, since) values (:person, decode(repeat('ab', 32), 'hex'), 'ko', now())",
                "worklist.stops (secret, person, at) values (decode(repeat('ab', 32), 'hex'), :person, now())")) {
            jdbc.sql("insert into " + insert).param("person", one.id()).update();
        }
        var file = get(DATA + "/account.json", one).body();
        assertThat(entries(file, "knownBrowsers")).hasSize(1);
        assertThat(entries(file, "calendars")).singleElement().asString().contains("ko");
        assertThat(entries(file, "stopLinks")).hasSize(1);
        assertThat(entries(file, "receipts")).singleElement().asString().contains(FILE, SignedIn.BANDUNG);
        assertThat(entries(file, "sent")).singleElement().asString().contains("Surat Semua");
        assertThat(entries(file, "registers")).singleElement().asString().contains("Register Semua.xlsx");
        assertThat(entries(file, "onLists")).asString().contains("added", "handed_out");
        assertThat(file).doesNotContain("abab");
        assertThat(get(DATA, one).body())
                .contains(
                        "Browsers that are known again: 1",
                        "Calendar addresses: 1",
                        "stop reminders: 1",
                        "set down: 1",
                        "Versions of documents sent: 1",
                        "Registers of the office sent: 1",
                        "lists of names: 2");
    }

    /** All that the program has that keep something of people. */
    static final class Parts {

        Parts(List<KeptOfPeople> parts) {
            PARTS.set(parts);
        }
    }

    /** Whatever tells whose it is by a number: it is handed out to them, or there is a reason why not. */
    @Test
    void everyColumnInWhichSomebodyStandsIsTold() {
        var parts = PARTS.get();
        var told = parts.stream()
                .flatMap(part -> Stream.concat(
                        part.kinds().stream().flatMap(kind -> kind.columns().stream()),
                        part.untold().keySet().stream()))
                .toList();
        var columns = jdbc.sql("""
                        select format('%s.%s.%s', space.nspname, side.relname, named.attname)
                        from pg_attribute named
                        join pg_class side on side.oid = named.attrelid and side.relkind in ('r', 'p')
                        join pg_namespace space on space.oid = side.relnamespace
                        where named.attnum > 0 and not named.attisdropped
                            and space.nspname not in ('pg_catalog', 'information_schema')
                            and (named.atttypid = 'bigint'::regtype
                                    and named.attname ~ '(^|_)(person|by|about|who|whose|user|account|sender|owner)$'
                                or exists (
                                    select from pg_constraint key
                                    where key.conrelid = side.oid and key.confrelid = 'access.people'::regclass
                                        and key.contype = 'f' and named.attnum = any (key.conkey)))
                        order by 1
                        """).query(String.class).list();

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns);
        assertThat(columns).contains("registry.own_registers.person", "access.log.about", "registry.trail.person");
        assertThat(parts).allSatisfy(part -> assertThat(part.untold().values()).noneMatch(String::isBlank));
    }

    private static List<String> entries(String file, String field) {
        return JsonMapper.shared()
                .readTree(file)
                .get(field)
                .valueStream()
                .map(Object::toString)
                .toList();
    }

    private void filed(String title, Person by) throws IOException, NoSuchAlgorithmException {
        var bytes = title.getBytes(StandardCharsets.UTF_8);
        var content = Files.write(Files.createTempFile("kembar", ".txt"), bytes);
        var filed = new Documents.Filed(
                title,
                Optional.empty(),
                Optional.empty(),
                "s.txt",
                "text",
                bytes.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                false,
                content,
                Document.Reading.READ,
                List.of(title));
        new Documents(site.source(), RunningSite.CLOCK)
                .file(site.caseFiles().find(FILE).orElseThrow(), Audience.SIDE_A, Optional.empty(), filed, by.id());
        Files.delete(content);
    }

    @Test
    void whatNoDatabaseTakesFindsNobody() {
        assertThat(post(ALL + "/person", Map.of("asked", "a\0b"), officer).body())
                .contains("Nothing is kept");
    }

    @Test
    void whatAHeadTypedAboutTheTimeIsStillThereWhereItCannotBe() {
        var refused = post(
                ALL + "/retention",
                Map.of("city", SignedIn.BANDUNG, "months", "999", "source", "Perwal 12/2026 tentang kearsipan"),
                head);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("value=\"999\"", "value=\"Perwal 12/2026 tentang kearsipan\"");
    }

    @Test
    void everybodyReadsWhatIsKeptInTheirLanguage() {
        assertThat(site.get("/en/privacy", "Cookie", "").body()).contains("Names of participants", "24 months");
        assertThat(site.get("/id/privacy", "Cookie", "").body()).contains("Nama peserta", "24 bulan");
        assertThat(site.get("/ko/privacy", "Cookie", "").body()).contains("참가자 명단", "24개월");
    }
}
