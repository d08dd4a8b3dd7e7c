package org.kembar.documents;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kembar.wording.Language;

/**
 * Keeps the parts of a date, and a number with the word it counts, on one line of the page. The words stay as they are:
 * what is copied from the page or searched in it has ordinary spaces.
 */
final class WholeDates extends OwaspHtmlTemplateOutput {

    private static final String DAY = "\\d{4}년 \\d{1,2}월(?: \\d{1,2}일)?|\\d{1,2} \\p{L}+ \\d{4}(?!\\p{N})";

    private static final String MONTH = Stream.of(Language.ID, Language.EN)
            .map(language -> Locale.forLanguageTag(language.tag()))
            .flatMap(locale -> Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)))
            .collect(Collectors.joining("|", "(?:", ") \\d{4}(?!\\p{N})"));

    /** "7 Oktober 2016", "Oktober 2016", "2016년 10월 7일". */
    static final Pattern DATE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + DAY + "|" + MONTH + ")");

    /** The days of these, and "48 bulan". */
    private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + DAY + "|\\d[\\d.,]* \\p{L}+)");

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
