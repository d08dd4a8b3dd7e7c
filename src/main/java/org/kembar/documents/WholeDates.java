package org.kembar.documents;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the parts of a date, and a number with the word it counts, on one line of the page. The words stay as they are:
 * what is copied from the page or searched in it has ordinary spaces.
 */
final class WholeDates {

    /** What is no text of the page, a tag, or a text. */
    private static final Pattern PART =
            Pattern.compile("(?s)<(?:style|script|title|svg)\\b.*?</(?:style|script|title|svg)>|<[^>]*>|[^<]+");

    /** "7 Oktober 2016", "48 bulan", "2016년 10월 7일". */
    private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\p{N}&#;])(?:\\d{4}년 \\d{1,2}월(?: \\d{1,2}일)?"
            + "|\\d{1,2} \\p{L}+ \\d{4}(?!\\p{N})|\\d[\\d.,]* \\p{L}+)");

    private WholeDates() {}

    static String in(String page) {
        return PART.matcher(page).replaceAll(part -> Matcher.quoteReplacement(whole(part)));
    }

    private static String whole(MatchResult part) {
        var text = part.group();
        return text.startsWith("<") ? text : WHOLE.matcher(text).replaceAll("<span class=\"whole\">$0</span>");
    }
}
