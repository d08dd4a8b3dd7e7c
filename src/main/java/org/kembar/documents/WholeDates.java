package org.kembar.documents;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parts of a date, and a number with the word it counts, on one line of the page. The words stay as they are:
 * what is copied from the page or searched in it has ordinary spaces.
 */
final class WholeDates extends OwaspHtmlTemplateOutput {

    private static final String DAY = "\\d{4}년 \\d{1,2}월(?: \\d{1,2}일)?|\\d{1,2} \\p{L}+ \\d{4}(?!\\p{N})";

    /** "7 Oktober 2016", "2016년 10월 7일". */
    static final Pattern DATE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + DAY + ")");

    /** These and "48 bulan". */
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + DAY + "|\\d[\\d.,]* \\p{L}+)");

    private boolean isText = true;

    WholeDates(TemplateOutput page) {
        super(page);
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        isText = attribute == null && !"title".equals(tag);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !isText) {
            super.writeUserContent(text);
            return;
        }
        var written = 0;
        var wholes = WHOLE.matcher(text);
        while (wholes.find()) {
            super.writeUserContent(text.substring(written, wholes.start()));
            writeContent("<span class=\"whole\">");
            super.writeUserContent(wholes.group());
            writeContent("</span>");
            written = wholes.end();
        }
        super.writeUserContent(text.substring(written));
    }
}
