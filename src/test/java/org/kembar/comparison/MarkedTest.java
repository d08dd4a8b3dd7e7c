package org.kembar.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kembar.comparison.Marked.Stretch;

/** What differs between two sentences stands out, and both are there whole for whoever says them. */
class MarkedTest {

    @Test
    void whatOneOfTwoHasAloneIsMarked() {
        var moved = Movements.Moved.of("Kegiatan", "tidak aktif", "aktif kembali");

        assertThat(moved.was()).isEqualTo("tidak aktif");
        assertThat(moved.is()).isEqualTo("aktif kembali");
        assertThat(moved.said().before()).containsExactly(new Stretch("tidak", true), new Stretch("aktif", false));
        assertThat(moved.said().after()).containsExactly(new Stretch("aktif", false), new Stretch("kembali", true));
    }

    @Test
    void whatHasNothingInCommonIsSaidAsItIs() {
        var marked = Marked.of("cannot be told", "active");

        assertThat(marked.before()).containsExactly(new Stretch("cannot be told", false));
        assertThat(marked.after()).containsExactly(new Stretch("active", false));
    }

    /** A title may be as long as a file: to compare each of its words with each other would take all memory. */
    @Test
    void sentencesAsLongAsAFileAreNotCompared() {
        var was = "kata ".repeat(200_000) + "semula";
        var is = "kata ".repeat(200_000) + "kini";

        assertThat(Marked.of(was, is).before()).containsExactly(new Stretch(was, false));
    }
}
