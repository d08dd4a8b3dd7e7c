package org.kembar.ownregister;

import java.util.List;
import java.util.Optional;
import org.kembar.ownregister.RowReading.Wrong;

/**
 * What becomes of a row.
 *
 * @param row as a spreadsheet counts
 * @param partner as the register has it
 * @param meant the city that is meant by it, as far as the row could be read
 * @param fate what becomes of it, or would if nobody says otherwise
 * @param isTaken whether it is taken
 * @param into the partnership, if there is one on record
 * @param adds what it adds; of a row that is not taken, what it would
 * @param wrongs in its cells
 * @param changes against the time when it was taken
 */
record Line(
        int row,
        String partner,
        Optional<Entry.Partner> meant,
        Fate fate,
        boolean isTaken,
        Optional<String> into,
        Optional<Draft.Added> adds,
        List<Wrong> wrongs,
        List<Change> changes) {

    /** What stands in a cell now and stood there then. */
    record Change(String heading, String was, String is) {}

    /** What can become of a row. */
    enum Fate {
        /** A partnership that is not on record yet. */
        BEGINS,
        /** Facts of one that is. */
        ADDS,
        /** It was taken before, as it is. */
        THERE,
        /** It was taken before, and says something else now: shown, and not taken. */
        CHANGED,
        /** An agreement of this kind and time is on record already. */
        LIKE_AGREEMENT,
        /** An activity of this kind or name and time is on record already. */
        LIKE_ACTIVITY,
        /** The partner is called nearly as another. */
        LIKE_PARTNER,
        /** It stands in the register twice. */
        TWICE,
        WRONG,
        /** It names no partner. */
        NO_PARTNER,
        /** An activity with a city with which no partnership is on record, and nobody says that one is. */
        NO_PARTNERSHIP,
        /** It is another city's record as well, which does not take the own office for the city's. */
        NOT_YOURS;

        /** Whether somebody can decide on it. */
        boolean isOpen() {
            return switch (this) {
                case BEGINS, ADDS, LIKE_AGREEMENT, LIKE_ACTIVITY, LIKE_PARTNER, TWICE -> true;
                case THERE, CHANGED, WRONG, NO_PARTNER, NO_PARTNERSHIP, NOT_YOURS -> false;
            };
        }

        /** Whether it is taken if nobody says otherwise. */
        boolean isTakenByItself() {
            return this == BEGINS || this == ADDS;
        }
    }

    Line {
        wrongs = List.copyOf(wrongs);
        changes = List.copyOf(changes);
    }
}
