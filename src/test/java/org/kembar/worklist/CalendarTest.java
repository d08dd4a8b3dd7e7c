package org.kembar.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Recoveries;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.web.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work list in a calendar program, which has nothing but an address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarTest {

    private static final Pattern ADDRESS =
            Pattern.compile("value=\"(http://[^\"]*/calendars/[A-Za-z0-9_-]{43}\\.ics)\"");

    private final RunningSite site = RunningSite.start();

    private Person officer(String email) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, Role.OFFICER, SignedIn.BANDUNG);
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    private String address(String language, String cookie) {
        var made = post("/" + language + "/work-list/reminders/calendar", cookie);
        var address = ADDRESS.matcher(made.body());
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1)).getPath();
    }

    private ICalendar parsed(String address) {
        var answer = site.get(address, "Cookie", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        var calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Overdue: Renew the lapsed agreement, or decide to end it (Bandung – Seoul)'",
        "id, 'Lewat waktu: Perpanjang naskah yang sudah berakhir, atau putuskan untuk mengakhirinya (Kota Bandung – Kota Seoul)'",
        "ko, '기한 경과: 만료된 협정의 갱신 또는 종료 결정 (반둥시 – 서울특별시)'"
    })
    void whatHasADayStandsInTheCalendarInTheLanguageOfItsMaker(String language, String summary) {
        var address = address(language, cookie(officer(language + "@bandung.go.id")));
        var events = parsed(address).getEvents();
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        var event = events.stream()
                .filter(one -> one.getUid().getValue().equals("agreement-lapsed:bandung-seoul:a2@kembar"))
                .findFirst()
                .orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo(summary);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        // Overdue for five years: it stands on today, and says since when.
        assertThat(day(event)).isEqualTo(RunningSite.TODAY);
        assertThat(event.getDescription().getValue()).contains("2021");
        assertThat(events).allSatisfy(one -> assertThat(day(one)).isAfterOrEqualTo(RunningSite.TODAY));
        assertThat(event.getUrl().getValue())
                .isEqualTo(site.address("/" + language + "/partnerships/bandung-seoul/agreements/a2"));
        assertThat(event.getTransparency().isTransparent()).isTrue();

        var body = site.get(address, "Cookie", "").body();
        assertThat(body).endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.stream(body.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    private static LocalDate day(VEvent event) {
        var raw = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    /** Whoever lost the password may have lost the address. */
    @Test
    void aNewPasswordByALinkEndsTheAddress() {
        var person = officer("baru@bandung.go.id");
        var address = address("en", cookie(person));
        parsed(address);
        var later = Clock.offset(RunningSite.CLOCK, Duration.ofHours(1));
        var recoveries = new Recoveries(site.source(), new People(site.source(), later), later);
        recoveries.renew(recoveries.make(Optional.empty(), person).orElseThrow(), "kalimat lain yang sama panjang");
        assertThat(site.get(address, "Cookie", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var address = address("en", cookie(officer("etag@bandung.go.id")));
        var mark = site.get(address, "Cookie", "").headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(address, "Cookie", "", "If-None-Match", mark).statusCode())
                .isEqualTo(304);
    }

    /** Words of the record end no line and begin no event. */
    @Test
    void whatIsRecordedIsText() {
        site.caseFiles().store(hostile());
        var address = address("en", cookie(officer("teks@bandung.go.id")));
        var calendar = parsed(address);
        var event = calendar.getEvents().stream()
                .filter(one -> one.getUid().getValue().contains("obligation:hostile:owed"))
                .findFirst()
                .orElseThrow();
        assertThat(event.getSummary().getValue()).contains("X END:VCALENDAR").doesNotContain("\r", "\n");
        assertThat(event.getDescription().getValue())
                .contains("a;b,c\\n\\;d " + "🌏".repeat(30), "END:VEVENT BEGIN:VEVENT UID:evil");
        assertThat(calendar.getEvents())
                .noneMatch(one -> one.getUid().getValue().equals("evil"));
    }

    private static CaseFile hostile() {
        var text = """
                schema: pcf/0.2
                id: hostile
                compiled: "2026-11-21"
                title: {en: "T"}
                partnership: {type: sister-city, parties: [{side: a, city: bandung}, {side: b, city: b}]}
                cities:
                  - {id: bandung, name: {en: "Bandung"}, country: ID, geonames: 1650357}
                  - {id: b, name: {en: "X\\r\\nEND:VCALENDAR"}, country: KR}
                obligations:
                  - {id: owed, type: meeting-action, side: b, due: "2026-12-01", open: true,
                     text: {en: "a;b,c\\\\n\\\\;d 🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏🌏 \\r\\nEND:VEVENT\\nBEGIN:VEVENT\\nUID:evil"}}
                """;
        return switch (Notation.readCaseFile(text.getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY)) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void theAddressHoldsUntilItIsRevokedOrMadeAnew() {
        var person = officer("cabut@bandung.go.id");
        var cookie = cookie(person);
        var first = address("en", cookie);
        assertThat(site.get("/en/work-list/reminders", "Cookie", cookie).body())
                .contains("You have an address since 21 November 2026")
                .doesNotContain("/calendars/");
        var second = address("en", cookie);
        assertThat(site.get(first, "Cookie", "").statusCode()).isEqualTo(404);
        assertThat(site.get(second, "Cookie", "").statusCode()).isEqualTo(200);
        assertThat(site.get("/en/work-list/reminders/calendar/revoke", "Cookie", cookie)
                        .body())
                .contains("Revoke the address of the calendar?", "You have an address since", "This cannot be undone.");
        assertThat(site.get(second, "Cookie", "").statusCode()).isEqualTo(200);
        assertThat(post("/en/work-list/reminders/calendar/revoke", cookie).statusCode())
                .isEqualTo(303);
        assertThat(site.get(second, "Cookie", "").statusCode()).isEqualTo(404);
        assertThat(site.get("/calendars/" + "A".repeat(43) + ".ics", "Cookie", "")
                        .statusCode())
                .isEqualTo(404);
    }

    /** What somebody may see is looked up each time. */
    @Test
    void whoActsForNobodyAnyMoreGetsNothing() {
        var person = officer("keluar@bandung.go.id");
        var address = address("en", cookie(person));
        assertThat(parsed(address).getEvents()).isNotEmpty();
        JdbcClient.create(site.source())
                .sql("delete from access.roles where person = :person")
                .param("person", person.id())
                .update();
        assertThat(site.get(address, "Cookie", "").body()).contains("VCALENDAR").doesNotContain("VEVENT");
    }

    private HttpResponse<String> post(String path, String cookie) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Cookie", cookie)
                .POST(BodyPublishers.noBody())
                .build());
    }
}
