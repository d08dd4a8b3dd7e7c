package org.kembar.notation;

import java.util.Locale;
import java.util.Set;

/** What people write where they have nothing to say, and which is no title and no text: {@code N/A}, {@code -}, {@code 없음}. */
public final class EmptyWords {

    /** Typed where something had to be typed, in small letters without the marks around it. */
    private static final Set<String> FILLERS = Set.of(
            "",
            "n/a",
            "n.a",
            "na",
            "nihil",
            "nil",
            "none",
            "tba",
            "tbd",
            "test",
            "tes",
            "todo",
            "unknown",
            "xxx",
            "kosong",
            "belum ada",
            "belum diketahui",
            "tidak ada",
            "tidak diketahui",
            "없음",
            "미상",
            "미정",
            "모름",
            "해당 없음",
            "해당없음",
            "해당사항 없음",
            "not applicable");

    private EmptyWords() {}

    public static boolean are(String words) {
        return FILLERS.contains(
                words.strip().toLowerCase(Locale.ROOT).replaceAll("^[\\s\\p{Punct}–—…]+|[\\s\\p{Punct}–—…]+$", ""));
    }
}
