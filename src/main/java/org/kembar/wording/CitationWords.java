package org.kembar.wording;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

/**
 * Says a bare citation, which is written once for every language: articles of law, chapters and days as the language
 * writes them, everything else as it stands.
 */
final class CitationWords {

    private static final String ARTICLE = "(\\d+)(?:–(\\d+))?(?:\\((\\d+)\\))?([a-z])?";
    private static final Pattern ONE_ARTICLE = Pattern.compile(ARTICLE);
    private static final Pattern ARTICLES =
            Pattern.compile("\\bArt\\. (" + ARTICLE + "(?:, " + ARTICLE + "(?![/\\d]))*)");
    private static final Pattern NUMBER = Pattern.compile("\\bno\\. (\\d+(?:–\\d+)?)");
    private static final Pattern CHAPTER = Pattern.compile("\\bch\\. (\\d+(?:–\\d+)?)");
    private static final Pattern ANNEX = Pattern.compile("\\bAnnex ([A-Z])\\b");
    private static final Pattern DAY = Pattern.compile("(?<![\\w./-])\\d{4}-\\d{2}(?:-\\d{2})?(?![\\w/-])");

    private final Messages messages;
    private final DateWords dates;

    CitationWords(Messages messages, DateWords dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String of(String citation) {
        var said = replaced("Art. ", ARTICLES, citation, found -> articles(found.group(1)));
        said = replaced("no. ", NUMBER, said, found -> messages.text("citation.number", found.group(1)));
        said = replaced("ch. ", CHAPTER, said, found -> messages.text("citation.chapter", found.group(1)));
        said = replaced("Annex ", ANNEX, said, found -> messages.text("citation.annex", found.group(1)));
        return replaced("-", DAY, said, found -> day(found.group()));
    }

    /** @param sign what every text that the pattern finds holds; most texts do not, and are told so sooner by it */
    private static String replaced(String sign, Pattern pattern, String text, Function<MatchResult, String> said) {
        return text.contains(sign)
                ? pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(said.apply(found)))
                : text;
    }

    private String articles(String written) {
        return Stream.of(written.split(", ")).map(this::article).collect(Collectors.joining(", "));
    }

    private String article(String written) {
        var parts = ONE_ARTICLE.matcher(written);
        if (!parts.matches()) {
            return written;
        }
        var said = parts.group(2) == null
                ? messages.text("citation.article", parts.group(1))
                : messages.text("citation.articles", parts.group(1), parts.group(2));
        if (parts.group(3) != null) {
            said = messages.text("citation.paragraph", said, parts.group(3));
        }
        return parts.group(4) == null ? said : messages.text("citation.letter", said, parts.group(4));
    }

    private String day(String written) {
        return EdtfDate.parse(written) instanceof EdtfReading.Read(var date) ? dates.of(date) : written;
    }
}
