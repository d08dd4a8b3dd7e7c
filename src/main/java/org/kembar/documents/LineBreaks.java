package org.kembar.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a line of the printed report may end. Korean is broken between words only, as it is spaced; a date and
 * a reference ("PP 28/2018 [V]", "TA-6", "25–29") stay whole; a word joined by a hyphen may end a line at it where neither part is
 * shorter than three letters. An address or another long run of signs breaks wherever Unicode lets it.
 */
final class LineBreaks implements FSTextBreaker {

    /** Longer than any word or reference of the report: an address, or the name of a file. */
    private static final int LONG = 32;

    private static final int PART = 3;

    /** Signs that belong to what stands before them, even after a space. */
    private static final String NEVER_FIRST = "~·:;,.)]%";

    /** What a number after the space belongs to: a kind of regulation, or a part of one. */
    private static final Pattern NAMES_A_NUMBER = Pattern.compile(
            ".*(?<![\\p{L}\\p{N}])(?:\\p{Lu}{2,3}|Permendagri|Perda|Pasal|ayat|Art\\.|[Nn]o\\.) +", Pattern.DOTALL);

    /** How well a reference is known: "[V]", "[V−]", "[V~/R]". */
    private static final Pattern MARK = Pattern.compile("\\[[PRSV][^\\p{L}\\p{N}\\s]*[PRSV]?\\]");

    /** Volume and number of a journal, which belong to its name: "6(1)". */
    private static final Pattern VOLUME = Pattern.compile("\\d+\\(\\d+\\)");

    private final FSTextBreaker everywhere = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private final BitSet withinDates = new BitSet();
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        everywhere.setText(text);
        withinDates.clear();
        WholeDates.DATE.matcher(text).results().forEach(date -> withinDates.set(date.start() + 1, date.end()));
    }

    @Override
    public int next() {
        var place = everywhere.next();
        while (place > 0 && place < text.length() && !mayBreak(place)) {
            place = everywhere.next();
        }
        return place;
    }

    private boolean mayBreak(int place) {
        if (Character.isWhitespace(text.charAt(place - 1))) {
            return !withinDates.get(place)
                    && NEVER_FIRST.indexOf(text.charAt(place)) < 0
                    && !isNumberOfWhatStandsBefore(place)
                    && !MARK.matcher(text).region(place, text.length()).lookingAt()
                    && !VOLUME.matcher(text).region(place, text.length()).lookingAt();
        }
        return end(place) - start(place) > LONG || isHyphenBetweenWords(place);
    }

    private boolean isNumberOfWhatStandsBefore(int place) {
        var number = text.charAt(place) == '(' ? place + 1 : place;
        return number < text.length()
                && Character.isDigit(text.charAt(number))
                && NAMES_A_NUMBER
                        .matcher(text.substring(Math.max(0, place - 16), place))
                        .matches();
    }

    private boolean isHyphenBetweenWords(int place) {
        return text.charAt(place - 1) == '-' && letters(place - 1, -1) >= PART && letters(place, 1) >= PART;
    }

    /** How many letters stand together, from a place on or before it. */
    private int letters(int place, int step) {
        var count = 0;
        var at = step < 0 ? place - 1 : place;
        while (at >= 0 && at < text.length() && Character.isLetter(text.charAt(at))) {
            count++;
            at += step;
        }
        return count;
    }

    private int start(int place) {
        var at = place;
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int end(int place) {
        var at = place;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
