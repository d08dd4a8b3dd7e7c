package org.kembar.preview;

import java.util.ArrayList;
import java.util.List;
import org.kembar.registry.Imports.Sum;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Says what an import would do to all its case files together. */
public final class SumWords {

    private SumWords() {}

    /** How many case files are new, changed and there, and what is to be borne in mind. */
    public static List<String> of(Sum sum, Language language) {
        var sentences = new ArrayList<String>();
        sentences.add(Wording.plain(language, "cli.import.sum", sum.fresh(), sum.changed(), sum.there()));
        if (sum.removes()) {
            sentences.add(Wording.plain(language, "cli.import.whole"));
        }
        if (sum.contradicts()) {
            sentences.add(Wording.plain(language, "cli.import.sideBySide"));
        }
        return sentences;
    }
}
