package org.kembar.entrance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** When something happened, in words. */
record Moment(Language language, ZoneId zone) {

    String day(Instant at) {
        return Wording.day(language, at.atZone(zone).toLocalDate());
    }

    /** To the minute. */
    String exactly(Instant at) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale());
        return Wording.plain(language, "account.moment", day(at), time.format(at.atZone(zone)));
    }
}
