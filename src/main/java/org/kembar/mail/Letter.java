package org.kembar.mail;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A letter that a program writes by itself.
 *
 * @param to the address of the one who gets it
 * @param subject in one line; whatever would end it is a space
 * @param language BCP 47
 * @param stop where the receiver says that there are to be no more of these: RFC 8058
 */
public record Letter(String to, String subject, String text, String language, URI stop, Instant written) {

    /** What ends a line, steers a screen or turns the direction of writing. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    public Letter {
        if (!MailServer.isAddress(to)) {
            throw new IllegalArgumentException("A letter goes to one address");
        }
        subject = inOneLine(subject);
    }

    /** A text of somebody's, as it can stand in one line. */
    public static String inOneLine(String text) {
        return MARKS.matcher(text).replaceAll(" ").strip();
    }
}
