package org.kembar.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes letters to a server, if there is one. Waits for no answer longer than a few seconds. */
public final class Post {

    private static final String MILLISECONDS = "10000";

    private final Optional<Way> way;

    private Post(Optional<Way> way) {
        this.way = way;
    }

    /** Through which server; the password is in no text of it. */
    private record Way(MailServer server, Session session) {

        @Override
        public String toString() {
            return server.toString();
        }
    }

    /** What came of sending a letter. */
    public enum Outcome {
        SENT,
        /** The server is away, or takes it not now or not at all: which of these it is, servers do not tell reliably. */
        NOT_SENT
    }

    public static Post none() {
        return new Post(Optional.empty());
    }

    /** @param password for the user whom the server knows */
    public static Post through(MailServer server, Optional<String> password) {
        var protocol = "mail.smtp.";
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty(protocol + "host", server.host());
        settings.setProperty(protocol + "port", Integer.toString(server.port()));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty(protocol + wait, MILLISECONDS);
        }
        var isStartTls = server.encryption() == MailServer.Encryption.STARTTLS;
        settings.setProperty(protocol + "starttls.enable", Boolean.toString(isStartTls));
        settings.setProperty(protocol + "starttls.required", Boolean.toString(isStartTls));
        settings.setProperty(
                protocol + "ssl.enable", Boolean.toString(server.encryption() == MailServer.Encryption.TLS));
        settings.setProperty(protocol + "ssl.checkserveridentity", "true");
        settings.setProperty(protocol + "auth", Boolean.toString(server.user().isPresent()));
        return new Post(Optional.of(new Way(server, Session.getInstance(settings, signingIn(server, password)))));
    }

    private static @Nullable Authenticator signingIn(MailServer server, Optional<String> password) {
        return server.user()
                .map(user -> (Authenticator) new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(user, password.orElse(""));
                    }
                })
                .orElse(null);
    }

    /** Whether there is a server to send through. */
    public boolean isThere() {
        return way.isPresent();
    }

    public Outcome send(Letter letter) {
        if (way.isEmpty()) {
            return Outcome.NOT_SENT;
        }
        try {
            Transport.send(message(letter, way.get()));
            return Outcome.SENT;
        } catch (MessagingException _) {
            // Its text may name who was written to, and the server's answers what it likes.
            return Outcome.NOT_SENT;
        }
    }

    private static MimeMessage message(Letter letter, Way way) throws MessagingException {
        var from = way.server().from();
        var message = new MimeMessage(way.session()) {

            // The one that is made up otherwise names the machine and its user.
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + UUID.randomUUID() + from.substring(from.indexOf('@')) + ">");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.written()));
        message.setHeader("Content-Language", letter.language());
        // No answering machine answers it: RFC 3834.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }
}
