package org.kembar.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kembar.wording.Language;

/**
 * Keeps the parts of a date, a number with the word it counts, a reference with its mark, and what a hyphen or a dash joins to
 * a single sign on one line of the page. The words stay as they are: what is copied from the page or searched in it has ordinary spaces.
 */
public final class WholeDates extends OwaspHtmlTemplateOutput {

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

    /** How well a reference is known, which is said of the word before it: " [V]", " [V~/R]". */
    private static final String MARK = " \\[[PRSV][^\\p{L}\\p{N}\\s]*[PRSV]?\\]";

    /** What begins with a word. Of two that begin at one place the earlier is taken. */
    private static final List<String> WORDS = List.of(
            "\\p{L}+”? \\d+\\(\\d+\\)", // Jurnal ISO 6(1)
            "\\p{L}+·(?=\\p{L})", // 교통·보건
            MONTH,
            "(?:PP|UU) Nomor \\d+ Tahun \\d{4}", // UU Nomor 24 Tahun 2000
            "(?:PP|UU|Permendagri) \\d+/\\d{4}", // PP 28/2018
            "huruf \\p{Ll}(?!\\p{L})", // huruf c
            "(?:Nomor|Pasal|Art\\.|ayat) \\d+(?:–\\d+)?(?: Tahun \\d{4})?", // Nomor 24 Tahun 2000
            "\\p{L}+(?: \\(\\d+\\)|\\)?:? \\d+(?:[.,]\\d+)*\\))", // Dina (2026); sedikitnya 1)
            "\\p{L}–\\p{L}(?!\\p{L})", // a–e
            "\\p{Lu}{2,}-\\d+(?!\\p{N})", // TA-6
            "\\p{L}{1,2}-\\p{L}+"); // e-government

    /** What begins with a number. */
    private static final List<String> NUMBERS = List.of(
            SINCE,
            DAY,
            "\\d+(?:[.,]\\d+)*%\\p{L}+", // 51%와
            "(?!(?:19|20)\\d{2} )\\d+(?:[.,]\\d+)* \\p{L}+", // 48 bulan; but no year and the word after it
            "\\d+–\\d+"); // 28–33

    /** Jakarta [S]; no address, which is too long for a line. */
    private static final String MARKED = "[^\\s\\[\\]]{0,24}[^\\s\\[\\],:;](?=" + MARK + ")";

    private static final Pattern WORD = Pattern.compile(any(WORDS));
    private static final Pattern NUMBER = Pattern.compile(any(NUMBERS));

    /** Where references have marks. Few texts hold one, and looking for it at every word takes longer than all the rest. */
    private static final Pattern WITH_MARK =
            Pattern.compile("(?:" + any(List.of(MARKED, any(NUMBERS), any(WORDS))) + ")(?:[)”]*" + MARK + ")?");

    /** Of which the browser reads the content otherwise than the text of an element. */
    private static final Set<String> NOT_TEXT = Set.of("title", "script", "style");

    /** Words of the law that a word follows. */
    private static final List<String> BEFORE_A_WORD = List.of("huruf ", "PP ", "UU ");

    /** Of which everything that is kept whole holds one, but for those words. */
    private static final String SIGNS = "0123456789-–.):”·([";

    /** What takes longer to go through than to look up: the words of standards, laws and explanations, the same on every page. */
    private static final int LONG = 24;

    private static final int MOST_CHARACTERS = 4 << 20;

    /** Long texts as they stand in a page, each by itself. */
    private static final Cache<String, String> WRITTEN = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<String, String>weigher((text, written) -> text.length() + written.length())
            .build();

    private boolean isText = true;

    public WholeDates(TemplateOutput page) {
        super(page);
    }

    private static String any(List<String> kept) {
        return String.join("|", kept);
    }

    private static Pattern startingAWord(List<String> kept) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any(kept) + ")");
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        isText = attribute == null && !NOT_TEXT.contains(Objects.requireNonNullElse(tag, ""));
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !isText) {
            super.writeUserContent(text);
        } else if (text.length() >= LONG) {
            writeContent(WRITTEN.get(text, WholeDates::written));
        } else if (holdsWhole(text)) {
            writeContent(written(text));
        } else {
            super.writeUserContent(text);
        }
    }

    /** The text of an element, with what belongs together held together. */
    private static String written(String text) {
        var page = new StringOutput(text.length() + LONG);
        var hasMarks = text.indexOf('[') >= 0;
        var words = (hasMarks ? WITH_MARK : WORD).matcher(text).useTransparentBounds(true);
        var numbers = (hasMarks ? WITH_MARK : NUMBER).matcher(text).useTransparentBounds(true);
        var written = 0;
        var isInWord = false;
        for (var at = 0; at < text.length(); ) {
            var c = text.codePointAt(at);
            var isOfWord = Character.isLetterOrDigit(c);
            var wholes = isDigit(text, at) ? numbers : words;
            if (isOfWord
                    && !isInWord
                    && isLikely(text, at)
                    && wholes.region(at, text.length()).lookingAt()) {
                Escape.htmlContent(text.substring(written, at), page);
                writeWhole(wholes.group(), page);
                at = wholes.end();
                written = at;
                isInWord = Character.isLetterOrDigit(text.codePointBefore(at));
            } else {
                isInWord = isOfWord;
                at += Character.charCount(c);
            }
        }
        Escape.htmlContent(text.substring(written), page);
        return page.toString();
    }

    private static void writeWhole(String whole, TemplateOutput page) {
        page.writeContent("<span class=\"whole\">");
        Escape.htmlContent(whole, page);
        page.writeContent("</span>");
        if (whole.endsWith("~")) {
            page.writeContent("<wbr/>");
        }
    }

    /**
     * Whether the word that begins there may go on as one of those that are kept whole. A page has twenty thousand words, few
     * of which do; asking the pattern at each of them took a quarter of the time in which the page was made.
     */
    private static boolean isLikely(String text, int start) {
        if (isDigit(text, start)) {
            return true;
        }
        var end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, 1);
        }
        if (end == text.length()) {
            return false;
        }
        return switch (text.charAt(end)) {
            case '-', '–', '.', ')', ':', '”', '·' -> true;
            case ' ' ->
                isDigit(text, end + 1)
                        || text.startsWith("(", end + 1)
                        || text.startsWith("[", end + 1)
                        || isBeforeAWord(text, start);
            default -> false;
        };
    }

    /** Whether anything in the text may have to be kept whole; a word alone does not. */
    private static boolean holdsWhole(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (SIGNS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        for (var word : BEFORE_A_WORD) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeforeAWord(String text, int start) {
        for (var word : BEFORE_A_WORD) {
            if (text.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
