package org.kembar.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.access.Role;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Sending.Part;
import org.kembar.notation.CanonicalForm;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.sheets.BookReader;
import org.kembar.sheets.Opening;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workbook goes out, is edited, and comes back: seen row by row, decided on, stored, and taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookPagesTest {

    private static final String ID = "bandung-seoul";
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(cli|import|revision|web|workbook)\\.[a-z]");

    /** What stands in the title of an activity, as a workbook has it. */
    private static final String WORDS = "Staff exchange 1: transport system, at BAPPEDA";

    private final RunningSite site = RunningSite.start();

    private byte[] taken(Language language, String query) {
        return site.bytes("/" + language.tag() + "/partnerships/" + ID + "/workbook.xlsx" + query)
                .body();
    }

    private HttpResponse<String> sent(Language language, byte[] book) {
        return Sending.post(
                site.address("/" + language.tag() + "/import"), Sending.body(List.of(new Part("anything.bin", book))));
    }

    private HttpResponse<String> press(String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return RunningSite.send(request.build());
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String hash() {
        return CanonicalForm.sha256(site.caseFiles().find(ID).orElseThrow());
    }

    /** What other tests have left unanswered. */
    @BeforeEach
    void nothingWaits() {
        JdbcClient.create(site.source())
                .sql("delete from registry.previews where import is null")
                .update();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasEditedIsSeenStoredAndTakenBack(Language language) throws IOException {
        var before = hash();
        var book = taken(language, "");
        assertThat(BookReader.read(book)).isInstanceOf(Opening.Opened.class);
        var edited = Edited.book(book, Map.of(WORDS, "Staff exchange, first round"));

        var address = leadsTo(sent(language, edited));
        assertThat(address).matches("/" + language.tag() + "/import/workbook/[0-9a-f]{32}");
        var shown = site.get(address).body();
        assertThat(shown)
                .contains("Staff exchange, first round", "!A", address + "/store")
                .containsPattern("<li>\\s*<a href=\"/" + language.tag() + "/partnerships/" + ID + "/records/t");
        assertThat(LEFT_OVER.matcher(shown).results()).isEmpty();
        assertThat(hash()).isEqualTo(before);

        var done = leadsTo(press(address + "/store", ""));
        assertThat(done).matches("/" + language.tag() + "/imports/\\d+\\?done");
        assertThat(hash()).isNotEqualTo(before);
        assertThat(leadsTo(press(address + "/store", ""))).startsWith(done.substring(0, done.indexOf('?')));
        leadsTo(press(done.substring(0, done.indexOf('?')) + "/undo", ""));
        assertThat(hash()).isEqualTo(before);
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /** Of the record as it was, of what it has become, and of what the workbook says, the person sees all three and chooses. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatBothChangedIsDecidedOn(Language language) throws IOException {
        var before = hash();
        var book = taken(language, "");
        var first = leadsTo(press(
                leadsTo(sent(language, Edited.book(book, Map.of(WORDS, "By somebody else")))) + "/store", ""));

        var address = leadsTo(sent(language, Edited.book(book, Map.of(WORDS, "By me"))));
        var shown = site.get(address).body();
        assertThat(shown)
                .contains(WORDS, "By somebody else", "By me", "name=\"conflict0\"")
                .containsPattern("<legend><a href=\"/" + language.tag() + "/partnerships/" + ID + "/records/t");
        assertThat(LEFT_OVER.matcher(shown).results()).isEmpty();
        var undecided = press(address + "/store", "");
        assertThat(undecided.statusCode()).isEqualTo(400);
        assertThat(undecided.body()).contains("role=\"alert\"", "By me");

        var done = leadsTo(press(address + "/store", "conflict0=theirs"));
        assertThat(site.caseFiles().find(ID).orElseThrow().activities())
                .anyMatch(one -> one.title().in("en").filter("By me"::equals).isPresent());
        for (var one : List.of(done, first)) {
            leadsTo(press(one.substring(0, one.indexOf('?')) + "/undo", ""));
        }
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void whoWasOvertakenStoresNothingAndComparesAgain() throws IOException {
        var before = hash();
        var book = taken(Language.EN, "");
        var mine = leadsTo(
                sent(Language.EN, Edited.book(book, Map.of("Staff exchange 2: tax system", "Second exchange: taxes"))));
        var other =
                leadsTo(press(leadsTo(sent(Language.EN, Edited.book(book, Map.of(WORDS, "Other")))) + "/store", ""));

        var late = press(mine + "/store", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(mine + "/again", "<a href=\"/en/partnerships/" + ID + "\">");
        var again = leadsTo(press(mine + "/again", ""));
        assertThat(again).isNotEqualTo(mine);
        assertThat(site.get(again).body()).contains("Second exchange: taxes").doesNotContain("name=\"conflict");
        leadsTo(press(again + "/leave", ""));
        assertThat(site.get(again).statusCode()).isEqualTo(404);
        leadsTo(press(other.substring(0, other.indexOf('?')) + "/undo", ""));
        assertThat(hash()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsStoredOfWhatIsWrong(Language language) throws IOException {
        var book = taken(language, "");
        // The ends of some activities are written as nobody can read them.
        var refused = sent(language, Edited.book(book, Map.of("<t>2017-10-16/2017-10-19</t>", "<t>3/8/2023</t>")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("2023-08-03", "2023-03-08")
                .containsPattern("<code>[^<]*![A-Z]+\\d+:</code>");
        assertThat(LEFT_OVER.matcher(refused.body()).results()).isEmpty();

        var formula = sent(language, Edited.book(book, Map.of("<is><t>" + WORDS + "</t></is>", "<f>1+1</f>")));
        assertThat(formula.statusCode()).isEqualTo(400);
        assertThat(formula.body()).containsPattern("<code>[^<]*![A-Z]+\\d+:</code>");
        assertThat(LEFT_OVER.matcher(formula.body()).results()).isEmpty();
    }

    @Test
    void aYearIsAWorkbookOfItsOwn() {
        var all = taken(Language.EN, "");
        var year = taken(Language.EN, "?year=2016");

        assertThat(year.length).isLessThan(all.length);
        var address = leadsTo(sent(Language.EN, year));
        assertThat(site.get(address).body()).contains("2016", "changes nothing").doesNotContain("/store\"");
        assertThat(site.get("/en/partnerships/" + ID + "/workbook.xlsx?year=x").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/partnerships/no-such/workbook.xlsx").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/partnerships/" + ID).body()).contains("/workbook.xlsx", "value=\"2016\"");
    }

    @Test
    void aWorkbookOfAnUnknownPartnershipOrAmongOthersIsRefused() throws IOException {
        var book = taken(Language.EN, "");
        var unknown = sent(Language.EN, Edited.book(book, Map.of("<t>" + ID + "</t>", "<t>somewhere-else</t>")));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("somewhere-else");

        var several = Sending.post(
                site.address("/en/import"), Sending.body(List.of(new Part("a.xlsx", book), new Part("b.xlsx", book))));
        assertThat(several.statusCode()).isEqualTo(400);
        assertThat(several.body()).contains("a.xlsx");
    }

    @Test
    void aStateThatNobodyKnowsIsSaid() throws IOException {
        var book = Edited.book(taken(Language.EN, ""), Map.of(hash(), "0".repeat(64)));

        assertThat(site.get(leadsTo(sent(Language.EN, book))).body()).contains("is not known here");
    }

    /** Both cities keep the record of the partnership; what one of their offices has sent and not yet agreed to is its own. */
    @Test
    void anotherOfficeSeesNothingOfWhatWaits() throws IOException {
        var before = hash();
        var address = leadsTo(sent(Language.EN, Edited.book(taken(Language.EN, ""), Map.of(WORDS, "Not agreed to"))));
        var seoul = SignedIn.cookie(
                SignedIn.invited(site.source(), RunningSite.CLOCK, "li@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL),
                site.source(),
                RunningSite.CLOCK);

        var shown = site.get(address, "Cookie", seoul);
        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).doesNotContain("Not agreed to");
        for (var answer : List.of("/store", "/again", "/leave")) {
            assertThat(press(address + answer, "", "Cookie", seoul).statusCode())
                    .as(answer)
                    .isEqualTo(404);
        }
        assertThat(hash()).isEqualTo(before);
        assertThat(site.get(address).body()).contains("Not agreed to");
        leadsTo(press(address + "/leave", ""));
    }
}
