package org.kembar.archive;

import java.util.ArrayList;
import java.util.List;

/** What is written on the pages of a document, as it is read; there is no end of memory for it. */
final class PageTexts {

    /** Of a document; a thousand pages of law have three million. */
    private static final int CHARACTERS = 5_000_000;

    private static final int PAGES = 3_000;

    private final List<String> pages = new ArrayList<>();
    private StringBuilder page = new StringBuilder();
    private int characters;

    PageTexts() {}

    /** That there is more than is kept; whoever reads can stop. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("there is more text than is kept", null, false, false);
        }
    }

    /** Nothing that would steer a screen, or that the database does not take. */
    void add(CharSequence text) {
        text.codePoints()
                .map(point -> point == '\r' || point == 0x0b ? '\n' : point)
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(point -> point < 0xd800 || point > 0xdfff)
                .forEach(page::appendCodePoint);
        characters += text.length();
        if (characters > CHARACTERS) {
            throw new Enough();
        }
    }

    void endPage() {
        pages.add(page.toString().strip());
        page = new StringBuilder();
        if (pages.size() >= PAGES) {
            throw new Enough();
        }
    }

    /** Where one program notes the end of a page twice, or none has written anything on it, there is but one. */
    void endPageIfWritten() {
        if (!page.toString().isBlank()) {
            endPage();
        }
    }

    /** All of them, the one that is being read with them. */
    List<String> all() {
        var all = new ArrayList<>(pages);
        if (!page.toString().isBlank()) {
            all.add(page.toString().strip());
        }
        return all;
    }
}
