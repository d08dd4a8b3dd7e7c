package org.kembar.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;

/** Days and moments, in words and back. */
record Times(Language language, ZoneId zone) {

    String words(Instant at) {
        return new Moment(language, zone).exactly(at);
    }

    Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
