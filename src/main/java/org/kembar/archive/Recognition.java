package org.kembar.archive;

/** What a file turned out to be. */
sealed interface Recognition {

    record Known(FileKind kind) implements Recognition {}

    record Refused(Why why) implements Recognition {}

    /** Why a file is not taken in. */
    enum Why {
        /** It is nothing that is kept here. */
        OTHER,
        /** It can be read as two kinds of files, so that one program takes it for harmless and another runs it. */
        MIXED,
        /** It unpacks to very much more than it is, or is a picture of very many points. */
        BOMB,
        /** There is a program in it. */
        PROGRAM,
        /** It is not whole, or not built as its kind is. */
        BROKEN
    }
}
