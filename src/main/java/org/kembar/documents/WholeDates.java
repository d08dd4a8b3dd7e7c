package org.kembar.documents;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parts of a date, a number with the word it counts, and what a hyphen or a dash joins to a single sign on
 * one line of the page. The words stay as they are: what is copied from the page or searched in it has ordinary spaces.
 */
final class WholeDates extends OwaspHtmlTemplateOutput {

    /**
     * "2016년 10월 7일", "7 Oktober 2016", "Nomor 24 Tahun 2000", "Pasal 34", "48 bulan", "Oktober 2016", "Dina (2026)",
     * "sedikitnya 1)", "28–33", "TA-6", "e-government". A year and the word after it do not belong together.
     */
    private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\d{4}년 \\d{1,2}월(?: \\d{1,2}일)?"
            + "|\\d{1,2} \\p{L}+ \\d{4}(?!\\p{N})"
            + "|(?:Nomor|Pasal|Art\\.|ayat) \\d+(?:–\\d+)?(?: Tahun \\d{4})?"
            + "|(?!(?:19|20)\\d{2} )\\d+(?:[.,]\\d+)* \\p{L}+"
            + "|\\p{L}+(?: \\(\\d+\\)|\\)?:? \\d+(?:[.,]\\d+)*\\))"
            + "|\\p{Lu}\\p{L}+ (?:19|20)\\d{2}(?!\\p{N})"
            + "|\\d+–\\d+|\\p{L}–\\p{L}(?!\\p{L})|TA-\\d"
            + "|\\p{L}{1,2}-\\p{L}+)");

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
