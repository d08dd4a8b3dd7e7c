package org.kembar.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * When something happened, in words: of every page and letter the same, with the zone, for the two offices of a partnership live
 * in different ones.
 *
 * @param zone of the office that runs the server
 */
public record Moment(Language language, ZoneId zone) {

    public String day(Instant at) {
        return Wording.day(language, at.atZone(zone).toLocalDate());
    }

    /** To the minute: 12 Mei 2025 pukul 14.05 WIB. */
    public String exactly(Instant at) {
        var there = at.atZone(zone);
        return Wording.plain(
                language,
                "moment",
                day(at),
                DateTimeFormatter.ofPattern(Wording.plain(language, "moment.clock"))
                        .format(there),
                DateTimeFormatter.ofPattern(zone instanceof ZoneOffset ? "O" : "zzz", language.locale())
                        .format(there));
    }
}
