package org.kembar.entrance;

import java.util.Locale;
import org.kembar.access.Event;
import org.kembar.access.PeopleLog.Entry;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;

/** What happened to somebody, in words. */
record EventWords(Language language, Moment moment) {

    String what(Event event) {
        return Wording.plain(language, "people.event." + event.name().toLowerCase(Locale.ROOT));
    }

    /** Who did it; links nobody's are made by whoever runs the program, and what is slowed is by nobody in particular. */
    String by(Entry entry) {
        return entry.by().orElseGet(() -> switch (entry.event()) {
            case LINK_MADE -> Wording.plain(language, "people.history.operator");
            case SET_UP,
                    INVITED,
                    WITHDRAWN,
                    JOINED,
                    ROLE_TAKEN,
                    RENEWED,
                    CHANGED,
                    SLOWED,
                    TOKEN_MADE,
                    TOKEN_REVOKED,
                    VISIT_ENDED,
                    VISIT_OVER,
                    PASSKEY_MADE,
                    PASSKEY_REMOVED,
                    PASSKEY_REFUSED,
                    BOUND,
                    ERASED,
                    SECOND_FACTOR_SET,
                    SECOND_FACTOR_ENDED -> "";
        });
    }

    /** Whom it is about where nobody is named: everybody, or somebody whose account is gone. */
    String nobodysName(Event event) {
        var isOfAll = event == Event.SECOND_FACTOR_SET || event == Event.SECOND_FACTOR_ENDED;
        return Wording.plain(language, isOfAll ? "secondFactor.everybody" : "people.history.gone");
    }

    /** To whom it happened is who reads it. */
    String lately(Entry entry) {
        var by = by(entry);
        return by.isEmpty()
                ? Wording.plain(language, "account.lately.one", moment.exactly(entry.at()), what(entry.event()))
                : Wording.plain(language, "account.lately.by", moment.exactly(entry.at()), what(entry.event()), by);
    }
}
