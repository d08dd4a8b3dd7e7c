package org.kembar.exchange;

import java.util.List;

/**
 * What was found where somebody pointed to.
 *
 * @param files those that can be case files by their names, in the order of the names
 * @param aside the names of those that cannot
 * @param refusals why something is not to be had; then nothing of it all is to be used
 */
public record Incoming(List<Named> files, List<String> aside, List<Refused> refusals) {

    /**
     * A file as it came, at most one byte longer than a case file may be.
     *
     * @param name to be shown: where it is, without characters that a terminal would obey
     */
    public record Named(String name, byte[] bytes) {}

    /** Something that is not to be had, and why. */
    public record Refused(String name, Why why) {}

    public enum Why {
        NO_SUCH_FILE,
        NOT_READABLE,
        /** A folder or an archive without a single file that can be a case file. */
        NOTHING_INSIDE,
        /** More files than are taken in at once. */
        TOO_MANY,
        /** More text than is taken in at once. */
        TOO_LARGE,
        /** An archive that is not one, is damaged, or asks for a password. */
        NO_ARCHIVE,
        /** It unpacks to so much more than it is that it was made to fill up whoever opens it. */
        BOMB,
        /** A name that leads out of the archive, or one that occurs twice in it. */
        NAME
    }

    public Incoming {
        files = List.copyOf(files);
        aside = List.copyOf(aside);
        refusals = List.copyOf(refusals);
    }
}
