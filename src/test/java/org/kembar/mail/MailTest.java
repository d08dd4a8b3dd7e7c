package org.kembar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.mail.MailServer.Encryption;
import org.kembar.mail.MailServer.Named;
import org.kembar.mail.MailServer.Why;

/** Through which server letters go, and how. */
class MailTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org?from=a@example.org, mail.example.org, 587, STARTTLS, ''",
        "smtps://u%40example.org@mail.example.org?from=a@example.org, mail.example.org, 465, TLS, u@example.org",
        "smtp://u+x@mail.example.org:2525/?from=a+b@example.org, mail.example.org, 2525, STARTTLS, u+x",
        "smtp://localhost:25?from=a@example.org&tls=no, localhost, 25, NONE, ''"
    })
    void aServerIsNamedByItsAddress(String written, String host, int port, Encryption encryption, String user) {
        assertThat(MailServer.named(written)).isInstanceOfSatisfying(Named.Understood.class, named -> {
            assertThat(named.server().host()).isEqualTo(host);
            assertThat(named.server().port()).isEqualTo(port);
            assertThat(named.server().encryption()).isEqualTo(encryption);
            assertThat(named.server().user().orElse("")).isEqualTo(user);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example.org, NO_ADDRESS",
        "http://mail.example.org?from=a@example.org, NO_ADDRESS",
        "smtp://?from=a@example.org, NO_ADDRESS",
        "smtp://mail.example.org/inbox?from=a@example.org, NO_ADDRESS",
        "'smtp://a b', NO_ADDRESS",
        "smtp://u:secret@mail.example.org?from=a@example.org, HAS_PASSWORD",
        "smtp://mail.example.org, NO_SENDER",
        "smtp://mail.example.org?from=nobody, NO_SENDER",
        "smtp://mail.example.org?from=a@example.org%0D%0ABcc:b@example.org, NO_SENDER",
        "smtp://mail.example.org?from=a@example.org&tls=maybe, UNKNOWN_SETTING",
        "smtps://mail.example.org?from=a@example.org&tls=no, UNKNOWN_SETTING",
        "smtp://mail.example.org?from=a@example.org&password=x, UNKNOWN_SETTING"
    })
    void whatNamesNoServerIsRefused(String written, Why why) {
        assertThat(MailServer.named(written)).isEqualTo(new Named.Wrong(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "A <a@example.org>", ""})
    void aLetterGoesToOneAddress(String to) {
        assertThatThrownBy(() -> letter(to, "Subject")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(String to, String subject) {
        return new Letter(
                to, subject, "text", "en", URI.create("http://localhost/stop"), Instant.parse("2026-11-21T05:00:00Z"));
    }

    @Test
    void whoeverKnowsThePasswordSendsAndNoSubjectEndsItsLine() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(
                        GreenMailConfiguration.aConfig().withUser("kembar@example.org", "kembar", "rahasia"));
        mail.start();
        try {
            var server = new MailServer(
                    "127.0.0.1",
                    mail.getSmtp().getPort(),
                    Encryption.NONE,
                    Optional.of("kembar"),
                    "kembar@example.org");
            var letter = letter("a@example.org", "할 일\r\nBcc: b@example.org");
            assertThat(Post.through(server, Optional.of("salah")).send(letter)).isEqualTo(Post.Outcome.NOT_SENT);
            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(Post.through(server, Optional.of("rahasia")).send(letter))
                    .isEqualTo(Post.Outcome.SENT);
            assertThat(mail.getReceivedMessages()).singleElement().satisfies(received -> {
                assertThat(received.getSubject()).isEqualTo("할 일 Bcc: b@example.org");
                assertThat(received.getHeader("Bcc")).isNull();
            });
        } finally {
            mail.stop();
        }
    }

    @Test
    void withoutAServerNothingIsSent() {
        assertThat(Post.none().isThere()).isFalse();
        assertThat(Post.none().send(letter("a@example.org", "S"))).isEqualTo(Post.Outcome.NOT_SENT);
    }
}
