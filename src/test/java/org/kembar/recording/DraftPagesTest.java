package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.drafts.Draft;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.Drafts.Keeping;
import org.kembar.drafts.Fields;
import org.kembar.entrance.SignedIn;
import org.kembar.evaluation.BuiltIn;
import org.kembar.registry.Audience;
import org.kembar.registry.Imports;
import org.kembar.web.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed and not recorded yet: kept for who typed it, and for nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftPagesTest {

    private static final String NEW = "record/activities";
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(draft|record)\\.[a-z]");

    private final RunningSite site = RunningSite.start();
    private final Desktop head = Desktop.at(site, "bandung-seoul");
    private final Desktop officer = head.as("staf@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
    private final Desktop seoul = head.as("lee@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
    private final Desktop namur = head.as("bureau@namur.be", Role.OFFICER, SignedIn.NAMUR);

    private static HttpResponse<String> quietly(Desktop who, String place, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(who.site().address(who.address(place + "/draft"))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/plain")
                .header("Cookie", who.cookie())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String desk(Desktop who, String language) {
        return who.site().get("/" + language + "/desk", "Cookie", who.cookie()).body();
    }

    /** What stands in a hidden field. */
    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void whatIsTypedIsThereAgainForWhoTypedItAndGoesWhenItIsRecorded() {
        var kept = quietly(officer, NEW, Map.of("title", "Half a training", "date", "2019-05", "draft", "0"));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).isEqualTo("Draft kept: 21 November 2026, 12:00 GMT+7. Not recorded yet.");

        var form = officer.get(NEW);
        assertThat(form.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(form.body())
                .contains(
                        "This is your draft of 21 November 2026",
                        "for 90 days",
                        "value=\"Half a training\"",
                        "Discard the draft");
        assertThat(desk(officer, "en")).contains("Your drafts", "Activity: “Half a training” (", officer.address(NEW));
        for (var language : List.of("id", "en", "ko")) {
            assertThat(LEFT_OVER.matcher(desk(officer, language)).results()).isEmpty();
            var page = site.get(officer.address(NEW).replace("/en/", "/" + language + "/"), "Cookie", officer.cookie());
            assertThat(LEFT_OVER.matcher(page.body()).results()).isEmpty();
            assertThat(page.body()).contains("Half a training");
        }
        for (var other : List.of(head, seoul)) {
            assertThat(other.get(NEW).body()).doesNotContain("Half a training", "Discard the draft");
            assertThat(desk(other, "en")).doesNotContain("Your drafts");
        }
        assertThat(namur.get(NEW).body()).doesNotContain("Half a training");
        assertThat(quietly(namur, NEW, Map.of("title", "x")).statusCode()).isEqualTo(403);

        var number = kept.headers().firstValue("Draft").orElseThrow();
        var sent = Map.of("title", "Half a training", "date", "2019-05", "type", "trade", "draft", number);
        var stored = Desktop.stored(officer.post(NEW, sent));
        assertThat(officer.get(NEW).body()).doesNotContain("value=\"Half a training\"", "Discard the draft");
        assertThat(desk(officer, "en")).doesNotContain("Your drafts");
        officer.takeBack(stored);
    }

    /** Without scripts the button does the same, and what is kept can be discarded. */
    @Test
    void aButtonKeepsItAndAnotherDiscardsIt() {
        var statement = file().statements().getFirst();
        var place = "records/" + statement.id() + "/correct";
        var typed = head.opened(statement, "text.en", "Said <b>otherwise</b> & more");
        assertThat(head.get(place).body()).contains("formaction=\"" + head.address(place) + "/draft\"");
        var kept = head.post(place + "/draft", typed);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location")).contains(head.address(place));
        assertThat(head.get(place).body())
                .contains(
                        "Said &lt;b&gt;otherwise&lt;/b&gt; &amp; more", "Discard the draft and show what is recorded");
        assertThat(desk(head, "en"))
                .contains("Correction of Statement: “Said &lt;b&gt;otherwise&lt;/b&gt; &amp; more” (");

        var discard = place + "/draft/discard?kind=statements";
        assertThat(head.get(place).body()).contains("href=\"" + head.address(discard) + "\"");
        assertThat(head.get(discard).body())
                .contains("Discard this draft?", "This is your draft of", "This cannot be undone.");
        assertThat(head.get(place).body()).contains("Said &lt;b&gt;otherwise");
        assertThat(officer.get(discard).statusCode()).isEqualTo(303);
        // Typed on in another window while it is asked: that is another draft, and the yes was not meant for it.
        var yes = yes(discard);
        assertThat(head.post(
                                place + "/draft",
                                head.opened(
                                        statement,
                                        "text.en",
                                        "Said once more",
                                        "draft",
                                        Objects.requireNonNull(yes.get("draft"))))
                        .statusCode())
                .isEqualTo(303);
        for (var meant : List.of(yes, Map.of("kind", "statements"))) {
            assertThat(head.post(place + "/draft/discard", meant).body()).contains("Discard this draft?");
            assertThat(head.get(place).body()).contains("Said once more");
        }
        assertThat(head.post(place + "/draft/discard", yes(discard)).statusCode())
                .isEqualTo(303);
        assertThat(head.get(place).body()).doesNotContain("once more", "Discard the draft");
    }

    /** What the button of the question sends. */
    private Map<String, String> yes(String discard) {
        return Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
                .matcher(head.get(discard).body())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, _) -> one));
    }

    @Test
    void aDraftSaysThatTheRecordWasChangedOrRetractedMeanwhile() {
        var statement = file().statements().get(1);
        var place = "records/" + statement.id() + "/correct";
        assertThat(quietly(head, place, head.opened(statement, "text.en", "Mine"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(head.get(place).body()).doesNotContain("has been changed since you began");
        var theirs = Desktop.stored(officer.correct(statement, officer.opened(statement, "text.en", "Theirs")));
        assertThat(head.get(place).body()).contains("Mine", "has been changed since you began");
        assertThat(head.correct(statement, head.opened(statement, "text.en", "Mine"))
                        .statusCode())
                .isEqualTo(409);
        officer.takeBack(theirs);

        assertThat(officer.post(
                                "records/" + statement.id() + "/retract",
                                Map.of(
                                        "why",
                                        "wrong",
                                        "seen",
                                        hidden(
                                                officer.get("records/" + statement.id() + "/retract")
                                                        .body(),
                                                "seen")))
                        .statusCode())
                .isEqualTo(303);
        var gone = head.get(place);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("Mine", "retracted this meanwhile");
        assertThat(seoul.get(place).statusCode()).isEqualTo(404);
        assertThat(quietly(
                                head,
                                place,
                                Map.of(
                                        "text.en",
                                        "Mine still",
                                        "kind",
                                        "statements",
                                        "draft",
                                        hidden(gone.body(), "draft")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(head.get(place).body()).contains("Mine still");
    }

    /** What is kept of another window is not written over by one that has not seen it. */
    @Test
    void noDraftIsWrittenOverUnseen() {
        var place = "record/outputs";
        var first = quietly(officer, place, Map.of("text", "Keluaran satu", "draft", "0"));
        var number = first.headers().firstValue("Draft").orElseThrow();
        var blind = quietly(officer, place, Map.of("text", "Keluaran dua", "draft", "0"));
        assertThat(blind.statusCode()).isEqualTo(409);
        assertThat(blind.body()).contains("Another draft of this form");
        assertThat(officer.get(place).body()).contains("Keluaran satu").doesNotContain("Keluaran dua");
        var shown = officer.post(place + "/draft", Map.of("text", "Keluaran dua", "draft", "not a number"));
        assertThat(shown.statusCode()).isEqualTo(409);
        assertThat(shown.body()).contains("Keluaran dua", "Another draft of this form");
        assertThat(quietly(officer, place, Map.of("text", "Keluaran tiga", "draft", number))
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get(place).body()).contains("Keluaran tiga");
    }

    /** Its answer does not arrive, so that it does not know the number of its own draft. */
    @Test
    void aWindowThatHasLostTheLineKeepsOnInItsOwnDraft() {
        var place = "record/proposals";
        var first = quietly(officer, place, Map.of("text", "Satu", "draft", "0", "window", "w1"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(quietly(officer, place, Map.of("text", "Satu dua", "draft", "0", "window", "w1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(quietly(officer, place, Map.of("text", "Tiga", "draft", "0", "window", "w2"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(officer.get(place).body()).contains("Satu dua");
    }

    /** Somebody types in one window and records what they have typed in another. */
    @Test
    void whatAnotherWindowHasKeptSinceIsNotGoneWithWhatIsRecorded() {
        var place = "record/events";
        assertThat(quietly(officer, place, Map.of("text", "Half a sentence", "draft", "0", "window", "w1"))
                        .statusCode())
                .isEqualTo(200);
        var sent = Map.of(
                "text", "Flood", "type", "pandemic", "date", "2019-05", "draft", "0", "window", "w2", "another", "yes");
        var stored = Desktop.stored(officer.post(place, sent));
        assertThat(officer.get(place).body()).contains("Half a sentence");

        // One's own is gone also where one does not know its number.
        var own = Map.of(
                "text",
                "Flood again",
                "type",
                "pandemic",
                "date",
                "2019-06",
                "draft",
                "0",
                "window",
                "w1",
                "another",
                "yes");
        var again = Desktop.stored(officer.post(place, own));
        assertThat(officer.get(place).body()).doesNotContain("Half a sentence");
        officer.takeBack(again);
        officer.takeBack(stored);
    }

    @Test
    void tooMuchIsRefusedClearlyAndWhatWasKeptStays() {
        var place = "record/obstacles";
        var first = quietly(officer, place, Map.of("text", "Short", "draft", "0"));
        var number = first.headers().firstValue("Draft").orElseThrow();
        var longer = Map.of("text", "x".repeat(Fields.LONGEST), "draft", number);
        assertThat(quietly(officer, place, longer).statusCode()).isEqualTo(413);
        assertThat(quietly(officer, place, longer).body()).contains("at most 200,000 characters");
        assertThat(officer.post(place + "/draft", longer).body()).contains("at most 200,000 characters", "xxxxx");
        assertThat(officer.get(place).body()).contains("Short");
    }

    @Test
    void hostileFieldsAreTextAndSecretsAreNotKept() {
        var place = "record/messages";
        var hostile = new HashMap<String, String>();
        hostile.put("title", "\"><script>alert(1)</script>\0\uD83D&=");
        hostile.put("a&b=c", "'; drop schema drafts; --");
        hostile.put("password", "rahasia sekali");
        hostile.put("participants.9999.count", "1");
        assertThat(quietly(officer, place, hostile).statusCode()).isEqualTo(200);
        assertThat(officer.get(place).statusCode()).isEqualTo(200);
        assertThat(officer.get(place).body()).doesNotContain("<script>alert", "rahasia sekali");
        assertThat(JdbcClient.create(site.source())
                        .sql("select count(*) from drafts.drafts where fields like '%rahasia%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void draftsAreOfOnePersonNotTooManyAndNotForEver() {
        var who = SignedIn.invited(
                site.source(), RunningSite.CLOCK, "banyak@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var drafts = new Drafts(site.source(), RunningSite.CLOCK);
        var fields = new Fields(Map.of("title", List.of("one")));
        IntStream.range(0, Drafts.MOST)
                .forEach(i -> assertThat(drafts.keep(who, of(i), fields, 0)).isInstanceOf(Keeping.Kept.class));
        assertThat(drafts.keep(who, of(Drafts.MOST), fields, 0)).isInstanceOf(Keeping.TooMany.class);
        assertThat(drafts.of(who)).hasSize(Drafts.MOST);

        var later =
                new Drafts(site.source(), Clock.offset(RunningSite.CLOCK, Drafts.KEPT.minus(Duration.ofSeconds(1))));
        assertThat(later.of(who)).hasSize(Drafts.MOST);
        var after = new Drafts(site.source(), Clock.offset(RunningSite.CLOCK, Drafts.KEPT));
        assertThat(after.of(who)).isEmpty();
        assertThat(after.find(who, of(0))).isEmpty();
        var cookie = SignedIn.cookie(who, site.source(), RunningSite.CLOCK);
        assertThat(site.get("/en/account/data", "Cookie", cookie).body()).contains("Typed and not recorded yet: 50");
        assertThat(site.get("/en/account/data/account.json", "Cookie", cookie).body())
                .contains("bandung-seoul/records/r0/correct", "\"one\"");
        after.expire();
        assertThat(JdbcClient.create(site.source())
                        .sql("select count(*) from drafts.drafts where person = :person")
                        .param("person", who.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Draft.Of of(int number) {
        return new Draft.Of("bandung-seoul", "statements", Optional.of("r" + number));
    }

    /** Also what one says is another one; whoever opens the form anew may record the same once more. */
    @Test
    void whatIsSentTwiceIsStoredOnce() throws Exception {
        var once = hidden(officer.get(NEW).body(), "once");
        var typed = Map.of(
                "title",
                "Sent twice",
                "date",
                "2018",
                "type",
                "trade",
                "status",
                "held",
                "another",
                "yes",
                "once",
                once);
        var before = file().activities().size();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<String> sending = () -> Desktop.stored(officer.post(NEW, typed));
            var places = threads.invokeAll(List.of(sending, sending)).stream()
                    .map(one -> one.resultNow())
                    .distinct()
                    .toList();
            assertThat(places).hasSize(1);
            assertThat(file().activities()).hasSize(before + 1);
            var anew = new HashMap<>(typed);
            anew.put("once", hidden(officer.get(NEW).body(), "once"));
            var other = Desktop.stored(officer.post(NEW, anew));
            assertThat(file().activities()).hasSize(before + 2);
            officer.takeBack(other);
            officer.takeBack(places.getFirst());
        }
    }

    @Test
    void theReasonIsKeptWhereThereIsNothingToRetractAnyMore() {
        var place = "records/gone/retract";
        var answer = head.post(place, Map.of("why", "Recorded <twice>", "seen", "x"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("on record no more", "Recorded &lt;twice&gt;");
        for (var language : List.of("id", "ko")) {
            assertThat(LEFT_OVER
                            .matcher(Desktop.send(
                                            site,
                                            head.address(place).replace("/en/", "/" + language + "/"),
                                            Map.of("why", "x"),
                                            head.cookie())
                                    .body())
                            .results())
                    .isEmpty();
        }
        assertThat(head.get(place).statusCode()).isEqualTo(404);
        assertThat(namur.post(place, Map.of("why", "x")).statusCode()).isEqualTo(403);
    }

    /** Somebody makes a record others' to see between opening the form and storing it. */
    @Test
    void whatStandsElsewhereByNowIsAConflictAndNoFailure() {
        var statement = file().statements().getFirst();
        var changed = new Imports(site.source(), RunningSite.CLOCK)
                .by(1)
                .change("bandung-seoul", Audience.SIDE_A, now -> Optional.of(file(now, statement.id())));
        assertThat(changed)
                .hasValueSatisfying(outcome -> assertThat(outcome).isInstanceOf(Imports.Imported.Overtaken.class));
    }

    private CaseFile file(CaseFile now, String without) {
        var found = Kind.find(now, without).orElseThrow();
        return ((Retraction.Retracted.Whole)
                        new Retraction(now, found).carryOut(BuiltIn.standards(), RunningSite.TODAY))
                .file();
    }

    private CaseFile file() {
        return head.file();
    }
}
