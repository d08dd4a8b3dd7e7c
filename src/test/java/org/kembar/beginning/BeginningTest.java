package org.kembar.beginning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.PastImports;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** The record of a partnership begins with its two cities, and what is said of the partnership itself is corrected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeginningTest {

    private static final Pattern LINK =
            Pattern.compile("href=\"(/en/desk/begin/record\\?own=1650357&amp;partner=(\\d+))\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(begin|about|record|desk|web)\\.[a-z]");

    /** In GeoNames: Suwon in the Republic of Korea, Petaling Jaya in Malaysia, Cuenca in Ecuador, Bandung's neighbour Cimahi. */
    private static final String SUWON = "1835553";

    private static final String BRAUNSCHWEIG = "2945024";
    private static final String CUENCA = "3658666";

    private final RunningSite site = RunningSite.start();

    @Test
    void aCityIsLookedForInAnyLanguageAndTheRecordBeginsWithIt() {
        var found = site.get("/en/desk/begin?q=" + encoded("수원"), "Cookie", site.cookie());
        assertThat(found.statusCode()).isEqualTo(200);
        var links =
                LINK.matcher(found.body()).results().map(link -> link.group(2)).toList();
        assertThat(links).contains(SUWON);

        var form = site.get("/en/desk/begin/record?own=1650357&partner=" + SUWON, "Cookie", site.cookie());
        assertThat(form.body())
                // As the case files on record have them, and as the list of cities does.
                .contains("name=\"city.a.id\" value=\"Kota Bandung\"", "name=\"city.a.ko\" value=\"반둥시\"")
                .containsPattern("name=\"city.b.ko\" value=\"수원[^\"]*\"");

        var stored = begin(
                site.cookie(),
                "partner",
                SUWON,
                "city.a.id",
                "Kota Bandung",
                "city.a.en",
                "Bandung",
                "city.a.ko",
                "반둥시",
                "city.b.en",
                "Suwon",
                "city.b.ko",
                "수원시",
                "kind",
                "friendship-city",
                "first",
                "b");
        assertThat(location(stored)).isEqualTo("/en/desk/partnerships/bandung-suwon?begun");
        var file = file("bandung-suwon");
        assertThat(file.partnership().type()).isEqualTo(Partnership.Kind.FRIENDSHIP_CITY);
        assertThat(file.partnership().initiatedBy()).contains(Side.B);
        assertThat(file.compiled().text())
                .isEqualTo(LocalDate.now(RunningSite.CLOCK).toString());
        // The codes of the own city are those of the other case files; the partner is told by its number.
        assertThat(file.cities().getFirst().wikidata()).contains("Q10389");
        assertThat(file.cities().getLast().geonames()).contains(Integer.parseInt(SUWON));
        assertThat(file.title().in("ko").orElseThrow()).startsWith("반둥시").endsWith("수원시");

        var desk = site.get(location(stored), "Cookie", site.cookie()).body();
        assertThat(desk).contains("The record of this partnership has begun", "/partnerships/bandung-suwon/record\"");
        assertThat(site.get("/en/partnerships/bandung-suwon").body()).contains("Bandung", "Suwon");
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void whatIsOnRecordOfTheTwoCitiesIsShownBeforeAnotherBegins() {
        var fields = new String[] {"partner", SignedIn.SEOUL, "city.a.en", "Bandung", "city.b.en", "Seoul"};
        var asked = begin(site.cookie(), fields);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("/en/partnerships/bandung-seoul\"", "value=\"bandung-seoul\"", "name=\"another\"");
        // To say so without having seen it is not enough, nor is it to press twice.
        assertThat(begin(site.cookie(), and(fields, "another", "yes")).statusCode())
                .isEqualTo(409);
        var another = and(fields, "another", "yes", "seen", "bandung-seoul");
        assertThat(location(begin(site.cookie(), another))).contains("/bandung-seoul-2?begun");
        var twice = begin(site.cookie(), another);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("value=\"bandung-seoul bandung-seoul-2\"");
        assertThat(site.caseFiles().find("bandung-seoul-3")).isEmpty();
    }

    @Test
    void whoeverPressesAtTheSameTimeBeginsItOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>) () -> begin(
                                    site.cookie(),
                                    "partner",
                                    BRAUNSCHWEIG,
                                    "city.a.en",
                                    "Bandung",
                                    "city.b.en",
                                    i % 2 == 0 ? "Braunschweig" : "Brunswick")
                            .statusCode())
                    .toList());
            var answers = all.stream().map(one -> one.resultNow()).toList();
            assertThat(answers).containsOnlyOnce(303).containsOnly(303, 409);
        }
        assertThat(site.caseFiles().find("bandung-braunschweig-2")).isEmpty();
    }

    @Test
    void aCityThatTheListDoesNotHaveIsToldByItsCountry() {
        var none = site.get("/en/desk/begin?q=Zzyzxville", "Cookie", site.cookie());
        assertThat(none.body()).contains("own=1650357&amp;name=Zzyzxville");
        var form = site.get("/en/desk/begin/record?own=1650357&name=Zzyzxville", "Cookie", site.cookie());
        assertThat(form.body()).contains("name=\"city.b.en\" value=\"Zzyzxville\"", "<option value=\"NZ\"");

        var nowhere = begin(site.cookie(), "city.a.en", "Bandung", "city.b.en", "Zzyzxville");
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("href=\"#country\"", "value=\"Zzyzxville\"");
        var stored = begin(site.cookie(), "city.a.en", "Bandung", "city.b.en", "Zzyzxville", "country", "NZ");
        assertThat(location(stored)).contains("/bandung-zzyzxville?begun");
        assertThat(file("bandung-zzyzxville").cities().getLast().geonames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "partner, 1835553, city.b.en, '', #city.b.en",
        "partner, 1650357, city.b.en, Bandung, #form",
        "partner, 1835553, city.a.en, 'Bad\u0007name', #city.a.en",
        "country, QQ, city.b.en, Nowhere, #country",
    })
    void whatIsWrongIsSaidAtItsFieldAndNothingIsStored(
            String key, String value, String field, String typed, String place) {
        var before = new Trail(site.source()).head();
        var fields = new HashMap<>(Map.of("city.a.en", "Bandung", "city.b.en", "Suwon"));
        fields.put(key, value);
        fields.put(field, typed);
        var answer = begin(site.cookie(), flat(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"" + place + "\"", "id=\"" + place.substring(1) + "\"");
        assertThat(new Trail(site.source()).head()).isEqualTo(before);
    }

    @Test
    void nobodyBeginsARecordInTheNameOfACityThatIsNotTheirs() {
        var seoul = cookie("officer.begin@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        var agency = cookie("dinas.begin@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        for (var cookie : new String[] {seoul, agency}) {
            var answer = begin(cookie, "partner", CUENCA, "city.a.en", "Bandung", "city.b.en", "Cuenca");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(site.caseFiles().find("bandung-cuenca")).isEmpty();
    }

    @Test
    void whatIsSaidOfThePartnershipItselfIsCorrectedAndAllElseStays() {
        var before = file("bandung-namur");
        var fields = opened("bandung-namur");
        fields.put("kind", "green-sister-city");
        fields.put("first", "b");
        fields.put("calls.a.ko", "자매도시 결연");
        fields.put("city.b.id", "Namur");
        assertThat(about("bandung-namur", fields).statusCode()).isEqualTo(303);

        var after = file("bandung-namur");
        assertThat(after.partnership().type()).isEqualTo(Partnership.Kind.GREEN_SISTER_CITY);
        assertThat(after.partnership().initiatedBy()).contains(Side.B);
        var party = after.partnership().parties().getFirst();
        assertThat(party.calls().orElseThrow().in("ko")).contains("자매도시 결연");
        // The source was left as it is: its place and what was read into it stay.
        assertThat(party.source())
                .isEqualTo(before.partnership().parties().getFirst().source());
        var namur = after.cities().getLast();
        assertThat(namur.name().in("id")).contains("Namur");
        assertThat(namur.name().in("nl")).contains("Namen");
        assertThat(namur.wikidata()).contains("Q134121");
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(after.sources()).isEqualTo(before.sources());
        takeBack();
        assertThat(file("bandung-namur")).isEqualTo(before);
    }

    @Test
    void whatASideCallsItMayStandInAnotherSourceWithItsWords() {
        var fields = opened("bandung-namur");
        fields.put("calls.b.en", "Twin city");
        fields.put("source.b", "s4");
        var wordless = about("bandung-namur", fields);
        assertThat(wordless.statusCode()).isEqualTo(400);
        assertThat(wordless.body()).contains("href=\"#quote.b\"", "value=\"Twin city\"");
        fields.put("quote.b", "kota kembar");
        assertThat(about("bandung-namur", fields).statusCode()).isEqualTo(303);
        assertThat(file("bandung-namur").partnership().parties().getLast().source())
                .extracting(Evidence::ref, Evidence::quote)
                .containsExactly(tuple("s4", "kota kembar"));
        takeBack();
    }

    @Test
    void theLaterOfTwoSeesBothAndBothKeepWhatTheOtherDidNotTouch() {
        var mine = opened("bandung-namur");
        var theirs = opened("bandung-namur");
        theirs.put("kind", "twinning");
        theirs.put("city.a.en", "City of Bandung");
        assertThat(about("bandung-namur", theirs).statusCode()).isEqualTo(303);

        mine.put("kind", "friendship-city");
        mine.put("city.b.en", "City of Namur");
        var contested = about("bandung-namur", mine);
        assertThat(contested.statusCode()).isEqualTo(409);
        assertThat(contested.body()).contains("Now on record: Twinning", "value=\"City of Namur\"");
        assertThat(file("bandung-namur").partnership().type()).isEqualTo(Partnership.Kind.TWINNING);

        var again = hidden(contested.body());
        mine.putAll(again);
        assertThat(about("bandung-namur", mine).statusCode()).isEqualTo(303);
        var file = file("bandung-namur");
        assertThat(file.partnership().type()).isEqualTo(Partnership.Kind.FRIENDSHIP_CITY);
        assertThat(file.cities())
                .extracting(city -> city.name().in("en").orElseThrow())
                .containsExactly("City of Bandung", "City of Namur");
        takeBack();
        takeBack();
    }

    @Test
    void whoActsForNeitherCityMayNotCorrectIt() {
        var seoul = cookie("officer.about@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        var agency = cookie("dinas.about@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        for (var cookie : new String[] {seoul, agency}) {
            assertThat(site.get("/en/partnerships/bandung-namur/about", "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send("/en/partnerships/bandung-namur/about", cookie, Map.of("kind", "twinning"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagesSpeakEveryLanguage(Language language) {
        for (var page : new String[] {
            "desk/begin",
            "desk/begin?q=Suwon",
            "desk/begin/record?own=1650357&partner=" + CUENCA,
            "desk/begin/record?own=1650357&name=Nowhere",
            "partnerships/bandung-namur/about"
        }) {
            var answer = site.get("/" + language.tag() + "/" + page, "Cookie", site.cookie());
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(LEFT_OVER.matcher(answer.body()).results()).as(page).isEmpty();
        }
    }

    /** Without scripts, with a telephone, in every language; axe at both widths. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void itBeginsOnATelephone(Language language) {
        var city = switch (language) {
            case ID -> "Cotabato City";
            case EN -> "Da Nang";
            case KO -> "부산";
        };
        try (var page = site.signedIn(Browser.required().pageWithoutScripts(Browser.PHONE))) {
            page.navigate(site.address("/" + language.tag() + "/desk"));
            page.locator("a[href$='/desk/begin']").click();
            page.locator("#begin-q").fill(city);
            page.locator("main form button").click();
            page.locator("ul.choices a").first().click();
            page.locator("#kind").selectOption("friendship-city");
            page.locator("#form button[type=submit]").click();
            assertThat(page.url()).endsWith("?begun");
            page.locator("main a[href$='/about']").click();
            page.locator("[name='calls.a." + language.tag() + "']").fill(city);
            page.locator("#form button[type=submit]").click();
            assertThat(page.url()).endsWith("?changed");
        }
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = site.signedIn(Browser.required().page(width))) {
                for (var place : new String[] {
                    "desk/begin?q=Suwon", "desk/begin/record?own=1650357&name=X", "partnerships/bandung-namur/about"
                }) {
                    page.navigate(site.address("/" + language.tag() + "/" + place));
                    Browser.assertSound(page);
                }
            }
        }
    }

    /** Names come from whoever typed them. */
    @Test
    void whatIsTypedIsTextAndNothingElse() {
        var name = "<script>alert(1)</script>";
        var page = site.get("/en/desk/begin/record?own=1650357&name=" + encoded(name), "Cookie", site.cookie());
        assertThat(page.body()).doesNotContain(name).contains("&lt;script");
        var refused = begin(site.cookie(), "city.a.en", name, "city.b.en", "\"><i>", "kind", "x", "first", "y");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain(name, "\"><i>");
    }

    private void takeBack() {
        var number = new PastImports(site.source())
                .before(Long.MAX_VALUE, 50).stream()
                        .filter(past -> past.undone().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .number();
        assertThat(send("/en/imports/" + number + "/undo", site.cookie(), Map.of())
                        .statusCode())
                .isLessThan(400);
    }

    private Map<String, String> opened(String id) {
        var file = file(id);
        var fields = new HashMap<>(Head.of(file).typed().fields());
        Head.of(file).typed().fields().forEach((field, value) -> fields.put("was." + field, value));
        return fields;
    }

    private static Map<String, String> hidden(String body) {
        return HIDDEN.matcher(body).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    private HttpResponse<String> about(String id, Map<String, String> fields) {
        return send("/en/partnerships/" + id + "/about", site.cookie(), fields);
    }

    private HttpResponse<String> begin(String cookie, String... fields) {
        var all = new HashMap<String, String>();
        all.put("own", SignedIn.BANDUNG);
        for (var i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return send("/en/desk/begin/record", cookie, all);
    }

    private static String[] and(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private HttpResponse<String> send(String path, String cookie, Map<String, String> fields) {
        var typed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(typed))
                .build());
    }

    private String cookie(String email, Role role, String city) {
        var person = SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    private CaseFile file(String id) {
        return site.caseFiles().find(id).orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
