package org.kembar.documents;

import java.util.Optional;

/** What pages look like: the style of the report on the screen, for pages that link to it. */
public final class Look {

    private Look() {}

    /**
     * The design tokens, the typeface, and the style of pictures and report.
     *
     * @param fonts the address of the folder under which {@link #font} is served
     */
    public static String css(String fonts) {
        return ReportFonts.linkedCss(fonts)
                + Tokens.css()
                + Tokens.resource("pictures.css")
                + Tokens.resource("report.css");
    }

    /** A file that the style asks for; empty if there is none of this name. */
    public static Optional<byte[]> font(String file) {
        return ReportFonts.slice(file);
    }

    /** The script that opens what a link leads into; a page can be read without it. */
    public static String script() {
        return Tokens.resource("report.js");
    }
}
