package org.kembar.documents;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kembar.wording.Language;

/**
 * Keeps the parts of a date, a number with the word it counts, and what a hyphen or a dash joins to a single sign on
 * one line of the page. The words stay as they are: what is copied from the page or searched in it has ordinary spaces.
 */
final class WholeDates extends OwaspHtmlTemplateOutput {

    private static final String DAY =
            "\\d{4}년 \\d{1,2}월(?: \\d{1,2}일)?|(?:\\d{1,2}[-–])?\\d{1,2} \\p{L}+ \\d{4}(?!\\p{N})";

    /** The first date of a stretch of time with the sign after it, behind which the line may end. */
    private static final String SINCE = "\\d{4}년(?: \\d{1,2}월(?: \\d{1,2}일)?)?~(?=\\d)";

    private static final String MONTH = Stream.of(Language.ID, Language.EN)
            .flatMap(language ->
                    Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, language.locale())))
            .collect(Collectors.joining("|", "(?:", ") \\d{4}(?!\\p{N})"));

    /** "7 Oktober 2016", "Oktober 2016", "2016년 10월 7일". */
    static final Pattern DATE = startingAWord(List.of(DAY, MONTH));

    /** Of two that begin at one place the earlier is taken. */
    private static final Pattern WHOLE = startingAWord(List.of(
            SINCE,
            DAY,
            MONTH,
            "(?:PP|UU) Nomor \\d+ Tahun \\d{4}", // UU Nomor 24 Tahun 2000
            "(?:PP|UU|Permendagri) \\d+/\\d{4}", // PP 28/2018
            "huruf \\p{Ll}(?!\\p{L})", // huruf c
            "\\d+(?:[.,]\\d+)*%\\p{L}+", // 51%와
            "(?:Nomor|Pasal|Art\\.|ayat) \\d+(?:–\\d+)?(?: Tahun \\d{4})?", // Nomor 24 Tahun 2000
            "(?!(?:19|20)\\d{2} )\\d+(?:[.,]\\d+)* \\p{L}+", // 48 bulan; but no year and the word after it
            "\\p{L}+(?: \\(\\d+\\)|\\)?:? \\d+(?:[.,]\\d+)*\\))", // Dina (2026); sedikitnya 1)
            "\\d+–\\d+", // 28–33
            "\\p{L}–\\p{L}(?!\\p{L})", // a–e
            "\\p{Lu}{2,}-\\d+(?!\\p{N})", // TA-6
            "\\p{L}{1,2}-\\p{L}+")); // e-government

    /** What may begin a word that goes on as one of them does; most words are passed over by it. */
    private static final String LIKELY = "(?=\\d|\\p{L}++(?:[-–.):]| [\\d(])|(?:huruf|PP|UU) )";

    private boolean isText = true;

    WholeDates(TemplateOutput page) {
        super(page);
    }

    private static Pattern startingAWord(List<String> kept) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + LIKELY + "(?:" + String.join("|", kept) + ")");
    }

    /** Each of them has a digit, a hyphen or a dash, or is a letter of an article. */
    private static boolean mayHold(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '-' || c == '–') {
                return true;
            }
        }
        return text.contains("huruf ");
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        isText = attribute == null && !"title".equals(tag);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !isText || !mayHold(text)) {
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
            if (wholes.group().endsWith("~")) {
                writeContent("<wbr/>");
            }
            written = wholes.end();
        }
        super.writeUserContent(text.substring(written));
    }
}
