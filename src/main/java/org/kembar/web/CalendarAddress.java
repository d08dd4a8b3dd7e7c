package org.kembar.web;

import java.time.Instant;
import java.util.Optional;
import org.kembar.access.Person;

/** The secret address under which a person's calendar program asks for what there is to see to, and signs in nowhere. */
public interface CalendarAddress {

    /** Since when there is one. */
    Optional<Instant> since(Person who);

    /** It leads nowhere any more. */
    void revoke(Person who);
}
