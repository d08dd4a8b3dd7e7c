package org.kembar.notation;

import org.kembar.casefile.Count;

/** How many, as people write it: {@code 14 orang}, {@code 1.200 peserta}, {@code 10–20명}, {@code at least 10 people}. */
public sealed interface EverydayCount {

    record Understood(Count count) implements EverydayCount {}

    /** About so many: of a doubt nobody can say how wide it is. */
    record Approximate() implements EverydayCount {}

    record NoCount() implements EverydayCount {}

    static EverydayCount read(String written) {
        return CountWords.read(written);
    }
}
