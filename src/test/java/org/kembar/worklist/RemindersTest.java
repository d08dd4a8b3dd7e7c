package org.kembar.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.mail.MailServer;
import org.kembar.mail.Post;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders by e-mail, received by a mail server; the clock is turned by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersTest {

    private static final String FROM = "kembar@bandung.go.id";

    private static final AtomicReference<OwnWork> WORK = new AtomicReference<>();

    private final RunningSite site = RunningSite.start(Listening.class);
    private final Turning clock = new Turning();
    private GreenMail mail = started();

    /** On record in every test; some of them owe something in it. */
    private static final CaseFile DONE = owing("2026-01-01", ", done: \"2026-01-01\"");

    /** Hands what works out the lists to the test. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        ApplicationListener<ContextRefreshedEvent> listening() {
            return started -> WORK.set(started.getApplicationContext().getBean(OwnWork.class));
        }
    }

    /** A Saturday at noon in Bandung, and what comes after it. */
    private static final class Turning extends Clock {

        private Instant now = RunningSite.CLOCK.instant();

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return RunningSite.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static GreenMail started() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    @BeforeEach
    void begin() {
        site.caseFiles().store(DONE);
        clock.now = RunningSite.CLOCK.instant();
    }

    @AfterEach
    void end() {
        JdbcClient.create(site.source()).sql("delete from worklist.reminders").update();
        mail.stop();
        mail = started();
    }

    private Post post(String settings) {
        var written = "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=" + FROM + settings;
        if (MailServer.named(written) instanceof MailServer.Named.Understood(var server)) {
            return Post.through(server, Optional.empty());
        }
        throw new AssertionError(written);
    }

    private Person officer(String email) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, Role.OFFICER, SignedIn.BANDUNG);
    }

    private Reminders reminders() {
        return new Reminders(site.source(), clock);
    }

    /** As one program has it. */
    private ReminderRun run(Post post) {
        return new ReminderRun(
                post,
                reminders(),
                new People(site.source(), clock),
                WORK.get(),
                new PutOff(site.source(), clock),
                clock);
    }

    private void choose(Person who, Rhythm rhythm, Language language) {
        reminders().choose(who, rhythm, language, URI.create(site.address("/")));
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    private MimeMessage only() {
        assertThat(received()).hasSize(1);
        return received().getFirst();
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Kembar: 1 overdue, 30 on your work list | Renew the lapsed agreement, or decide to end it: Bandung – Seoul",
                "ID | Kembar: 1 lewat waktu, 30 dalam daftar tindak lanjut Anda | Perpanjang naskah yang sudah berakhir, atau putuskan untuk mengakhirinya: Kota Bandung – Kota Seoul",
                "KO | Kembar: 기한 경과 1건, 할 일 30건 | 만료된 협정의 갱신 또는 종료 결정: 반둥시 – 서울특별시"
            })
    void oneLetterOnMondayInTheLanguageChosen(Language language, String subject, String task) throws Exception {
        var who = officer("senin-" + language.tag() + "@bandung.go.id");
        choose(who, Rhythm.WEEKLY, language);
        run(post("&tls=no")).run();
        assertThat(received()).isEmpty();

        // Sunday evening, and Monday at seven in Bandung.
        clock.now = Instant.parse("2026-11-22T23:59:59Z");
        run(post("&tls=no")).run();
        assertThat(received()).isEmpty();
        clock.passes(Duration.ofSeconds(1));
        run(post("&tls=no")).run();
        run(post("&tls=no")).run();

        var letter = only();
        assertThat(letter.getSubject()).isEqualTo(subject);
        assertThat(letter.getAllRecipients()).singleElement().hasToString(who.email());
        assertThat(letter.getFrom()).singleElement().hasToString(FROM);
        assertThat(letter.getSentDate()).isEqualTo(clock.now);
        assertThat(letter.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID()).endsWith("@bandung.go.id>");
        assertThat(text(letter))
                .contains("\n* " + task + "\n")
                .contains("\n  " + site.address("/" + language.tag() + "/partnerships/bandung-seoul/agreements/a2")
                        + "\n")
                .contains(site.address("/" + language.tag() + "/work-list"))
                .doesNotContain("{0}", "work.mail", "work.why", "work.calendar");

        clock.passes(Duration.ofDays(7));
        run(post("&tls=no")).run();
        assertThat(received()).hasSize(2);
    }

    /** Everybody once, whichever of the programs gets there first. */
    @Test
    void ofTwoProgramsOnOneDatabaseOneSends() throws Exception {
        var people = IntStream.range(0, 6)
                .mapToObj(i -> officer("dua-" + i + "@bandung.go.id"))
                .toList();
        people.forEach(who -> choose(who, Rhythm.WEEKLY, Language.ID));
        clock.passes(Duration.ofDays(3));
        try (var programs = Executors.newFixedThreadPool(3)) {
            var runs = programs.invokeAll(IntStream.range(0, 3)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        run(post("&tls=no")).run();
                        return null;
                    })
                    .toList());
            for (var each : runs) {
                each.get();
            }
        }
        assertThat(received())
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(Person::email).toList());
    }

    @Test
    void dailyOnlyWhenSomethingNewIsOverdue() throws Exception {
        choose(officer("harian@bandung.go.id"), Rhythm.DAILY, Language.EN);
        clock.passes(Duration.ofDays(1));
        run(post("&tls=no")).run();
        assertThat(text(only())).contains("New since the last reminder.");
        clock.passes(Duration.ofDays(1));
        run(post("&tls=no")).run();
        assertThat(received()).hasSize(1);

        // Until it is done, the seventh day from now and no earlier.
        site.caseFiles().store(owing("2026-11-28", ""));
        clock.now = Instant.parse("2026-11-28T01:00:00Z");
        run(post("&tls=no")).run();
        assertThat(received()).hasSize(1);
        clock.passes(Duration.ofDays(1));
        run(post("&tls=no")).run();
        assertThat(received()).hasSize(2);
        assertThat(text(received().getLast()))
                .containsOnlyOnce("New since the last reminder.")
                .contains("Do what was undertaken, or record that it was done: Bandung – A BccX\n  New since");
        site.caseFiles().store(DONE);
        clock.passes(Duration.ofDays(1));
        run(post("&tls=no")).run();
        assertThat(received()).hasSize(2);
    }

    /** Names with line breaks, and what would be a header if it stood at the beginning of a line. */
    private static CaseFile owing(String due, String done) {
        var text = """
                schema: pcf/0.2
                id: owing
                compiled: "2026-11-21"
                title: {en: "T"}
                partnership: {type: sister-city, parties: [{side: a, city: bandung}, {side: b, city: b}]}
                cities:
                  - {id: bandung, name: {en: "Bandung"}, country: ID, geonames: 1650357}
                  - {id: b, name: {en: "A\\r\\nBccX"}, country: KR}
                obligations:
                  - {id: owed, type: meeting-action, side: a, due: "%s", text: {en: "List\\r\\n\\r\\n* Forged: task"}%s}
                """.formatted(due, done);
        return switch (Notation.readCaseFile(text.getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY)) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }

    /** The name of the person and the words of the record stand in the letter, and nowhere in its head. */
    @Test
    void nobodyWritesIntoTheHeadOfALetter() throws Exception {
        var who = officer("kepala@bandung.go.id");
        JdbcClient.create(site.source())
                .sql("update access.people set name = :name where id = :id")
                .param("name", "A\r\nBcc: evil@example.org\r\n\r\nHello")
                .param("id", who.id())
                .update();
        site.caseFiles().store(owing("2026-01-01", ""));
        choose(who, Rhythm.WEEKLY, Language.EN);
        clock.passes(Duration.ofDays(3));
        run(post("&tls=no")).run();
        var letter = only();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(text(letter))
                .startsWith("A Bcc: evil@example.org Hello: this needs you")
                .doesNotContain("\n* Forged");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndThenGivenUp() {
        var who = officer("gagal@bandung.go.id");
        var cookie = SignedIn.cookie(who, site.source(), RunningSite.CLOCK);
        choose(who, Rhythm.WEEKLY, Language.EN);
        var away = post("&tls=no");
        mail.stop();
        clock.now = Instant.parse("2026-11-23T00:00:00Z");
        run(away).run();
        assertThat(site.get("/en/work-list/reminders", "Cookie", cookie).body()).contains("could not be sent yet");
        for (var minutes : List.of(5, 15, 60, 240, 720)) {
            // A minute earlier nobody tries.
            clock.passes(Duration.ofMinutes(minutes - 1L));
            assertThat(reminders().take()).isEmpty();
            clock.passes(Duration.ofMinutes(1));
            run(away).run();
        }
        assertThat(site.get("/en/work-list/reminders", "Cookie", cookie).body())
                .contains("was given up on 24 November 2026", "The next time is 30 November 2026")
                .doesNotContain("could not be sent yet");
        mail = started();
        run(post("&tls=no")).run();
        assertThat(received()).isEmpty();
        clock.now = Instant.parse("2026-11-30T00:00:00Z");
        run(post("&tls=no")).run();
        assertThat(received()).hasSize(1);
        assertThat(site.get("/en/work-list/reminders", "Cookie", cookie).body())
                .contains("was sent on 30 November 2026")
                .doesNotContain("given up");
    }

    /** What cannot be protected is not sent in the open. */
    @Test
    void withoutProtectionNothingIsSentUnlessItIsSaid() {
        choose(officer("tls@bandung.go.id"), Rhythm.WEEKLY, Language.EN);
        clock.passes(Duration.ofDays(3));
        run(post("")).run();
        assertThat(received()).isEmpty();
        assertThat(reminders().take()).isEmpty();
    }

    @Test
    void whoActsForNobodyAnyMoreIsSentNothing() {
        var who = officer("pindah@bandung.go.id");
        choose(who, Rhythm.WEEKLY, Language.EN);
        JdbcClient.create(site.source())
                .sql("delete from access.roles where person = :id")
                .param("id", who.id())
                .update();
        clock.passes(Duration.ofDays(3));
        run(post("&tls=no")).run();
        assertThat(received()).isEmpty();
    }

    /** Looking at the link changes nothing; one click of a mail program, which has no cookie, does. */
    @Test
    void theLinkInTheLetterStopsReminders() throws Exception {
        var who = officer("henti@bandung.go.id");
        choose(who, Rhythm.DAILY, Language.ID);
        clock.passes(Duration.ofDays(1));
        run(post("&tls=no")).run();
        var letter = only();
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var link = letter.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");
        assertThat(text(letter)).contains(link);
        var path = URI.create(link).getPath();
        assertThat(site.get(path, "Cookie", "").body()).contains("Hentikan pengingat");
        assertThat(reminders().of(who)).isPresent();
        assertThat(clicked(path).statusCode()).isEqualTo(200);
        assertThat(reminders().of(who)).isEmpty();
        assertThat(clicked(path).statusCode()).isEqualTo(200);
        assertThat(clicked("/en/no-reminders/" + "A".repeat(43)).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> clicked(String path) {
        return send(path, "List-Unsubscribe=One-Click", "");
    }

    private HttpResponse<String> send(String path, String form, String cookie) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    @Test
    void aPersonChoosesForThemselves() {
        var who = officer("pilih@bandung.go.id");
        var cookie = SignedIn.cookie(who, site.source(), RunningSite.CLOCK);
        var place = "/en/work-list/reminders";
        assertThat(site.get(place, "Cookie", cookie).body())
                .contains("Reminders go to pilih@bandung.go.id", "sends no e-mail")
                .containsPattern("value=\"never\" selected");
        assertThat(send(place, "rhythm=weekly&in=ko", cookie).statusCode()).isEqualTo(303);
        assertThat(reminders().of(who)).hasValueSatisfying(chosen -> {
            assertThat(chosen.rhythm()).isEqualTo(Rhythm.WEEKLY);
            assertThat(chosen.language()).isEqualTo(Language.KO);
            assertThat(chosen.due()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        });
        assertThat(send(place, "rhythm=hourly&in=ko", cookie).statusCode()).isEqualTo(400);
        assertThat(reminders().of(who)).isPresent();
        assertThat(send(place, "rhythm=never&in=ko", cookie).statusCode()).isEqualTo(303);
        assertThat(reminders().of(who)).isEmpty();
    }
}
