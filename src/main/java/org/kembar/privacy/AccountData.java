package org.kembar.privacy;

import java.util.List;
import java.util.Optional;

/**
 * What is kept about somebody who has an account, as it is handed out to them.
 *
 * @param schema in which form this is
 * @param changes how many entries of the trail were made by them
 */
public record AccountData(
        String schema,
        String name,
        String email,
        String since,
        List<Role> roles,
        List<Session> sessions,
        List<Token> tokens,
        List<Passkey> passkeys,
        List<SignOn> signOns,
        List<Visit> visits,
        List<Happened> happened,
        List<PutOff> putOff,
        List<Reminder> reminders,
        List<Look> looks,
        List<Typed> typed,
        List<KnownBrowser> knownBrowsers,
        List<Calendar> calendars,
        List<StopLink> stopLinks,
        List<Receipt> receipts,
        List<Sent> sent,
        List<OnLists> onLists,
        int changes) {

    public AccountData {
        roles = List.copyOf(roles);
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
        passkeys = List.copyOf(passkeys);
        signOns = List.copyOf(signOns);
        visits = List.copyOf(visits);
        happened = List.copyOf(happened);
        putOff = List.copyOf(putOff);
        reminders = List.copyOf(reminders);
        looks = List.copyOf(looks);
        typed = List.copyOf(typed);
        knownBrowsers = List.copyOf(knownBrowsers);
        calendars = List.copyOf(calendars);
        stopLinks = List.copyOf(stopLinks);
        receipts = List.copyOf(receipts);
        sent = List.copyOf(sent);
        onLists = List.copyOf(onLists);
    }

    public record Role(String role, String city) {}

    public record Session(String began, String seen, Optional<String> browser) {}

    public record Token(String name, String since, String ends) {}

    public record Passkey(String name, String since) {}

    /** Who they are to the service by which they sign in. */
    public record SignOn(String issuer, String subject, String since) {}

    /** As a guest. */
    public record Visit(String partnership, String city, String began, String ends) {}

    public record Happened(String at, String event, Optional<String> city) {}

    public record PutOff(String task, String until, String reason) {}

    public record Reminder(String rhythm, String language) {}

    /** What they have typed and not recorded. */
    public record Typed(String form, String at, List<Field> fields) {

        public Typed {
            fields = List.copyOf(fields);
        }
    }

    public record Field(String name, String text) {}

    /** One in which they have signed in before, by which it is known again. */
    public record KnownBrowser(String seen) {}

    /** That there is an address under which a calendar program gets their work list. */
    public record Calendar(String language, String since) {}

    /** A link in a letter that stops reminders. */
    public record StopLink(String sent) {}

    /** A receipt of the trail that they set down for a city. */
    public record Receipt(String at, String partnership, String city) {}

    /** A version of a document that they sent. */
    public record Sent(String at, String partnership, String title, int version) {}

    /** What they did with a list of names of participants. */
    public record OnLists(String at, String deed, String city, String partnership, String activity, int names) {}

    /** That they looked at something that is not public. */
    public record Look(String at, String partnership, String what) {}
}
