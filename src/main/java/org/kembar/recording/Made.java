package org.kembar.recording;

import java.util.List;
import org.kembar.casefile.CaseFile;

/** What came of what was typed. */
sealed interface Made {

    /**
     * @param file the case file with the record in it
     * @param id of the record
     */
    record Whole(CaseFile file, String id) implements Made {}

    record Refused(List<Trouble> troubles) implements Made {}

    /** @param like records that this may be once more */
    record Doubtful(List<Record> like) implements Made {}

    /**
     * Somebody else has changed the same parts of it otherwise.
     *
     * @param now the record as it is by now
     */
    record Contested(List<Clash> clashes, Record now) implements Made {}

    /** It says what is on record. */
    record Same() implements Made {}

    /** It was stored when it was sent before. */
    record There(String where) implements Made {}

    /** It is on record no more. */
    record Gone() implements Made {}
}
