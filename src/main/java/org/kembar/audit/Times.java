package org.kembar.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Days and moments, in words and back. */
record Times(Language language, ZoneId zone) {

    String words(Instant at) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale());
        return Wording.plain(
                language,
                "account.moment",
                Wording.day(language, at.atZone(zone).toLocalDate()),
                time.format(at.atZone(zone)));
    }

    Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
