package org.kembar.ownregister;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Numerals;
import org.kembar.ownregister.Dates.Read;

/** How long an agreement holds; nothing of it where it holds without an end. */
record Term(Optional<Integer> years, Optional<EdtfDate> from, Optional<EdtfDate> until) {

    static final Term NONE = new Term(Optional.empty(), Optional.empty(), Optional.empty());

    /** Before a last day that stands alone; elsewhere the sign is a doubt. */
    private static final Pattern UNTIL = Pattern.compile("^(?:berlaku )?(?:~|s\\.?[/ ]?d\\.?|to(?= ))\\s*");

    private static final String YEAR = " ?(?:(?:\\(.*\\) )?(?:tahun|thn|th|years?|yrs?)\\b|년간?)(?<rest>.*)";

    private static final Pattern YEARS = Pattern.compile("(?:\\p{L}+ )?\\(?(\\d{1,3})(?: ?\\(.*?\\))?\\)?" + YEAR);

    private static final Pattern IN_WORDS =
            Pattern.compile("(?<number>.+?)(?<apart> ?)(?<counted>(?:tahun|thn|th|years?|yrs?)\\b|년)간?(?<rest>.*)");

    /** What follows the years and may be more of the term, which the record has in whole years; a year of the calendar is not. */
    private static final Pattern MORE = Pattern.compile(
            "(?<!\\d)\\d{1,3}(?!\\d)|\\b(?:bulan|bln|months?|setengah|half)\\b|개월|[한두석넉] ?달|^ ?반(?!\\p{L})");

    /** The record says so by an agreement that has no end. */
    private static final Pattern UNLIMITED = Pattern.compile(
            "(?:berlaku )?(?:tidak|tak) (?:terbatas|ada batas waktu)|tanpa batas(?: waktu)?|tanpa jangka waktu|(?:for an )?indefinite(?:ly)?"
                    + "(?: period| term)?|unlimited|without (?:time )?limit|no (?:time limit|expiry|end date)|open[- ]ended"
                    + "|무기한|기한 ?없음|무제한|영구");

    static boolean isUnlimited(String written) {
        return written.length() <= Dates.LONGEST
                && UNLIMITED.matcher(plain(written)).matches();
    }

    private static String plain(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Nothing if it cannot be read. */
    static Optional<Term> read(String written, Dates dates) {
        if (written.length() > Dates.LONGEST) {
            return Optional.empty();
        }
        var text = plain(written);
        if (Dates.isNothing(text) || isUnlimited(text)) {
            return Optional.of(NONE);
        }
        return years(text)
                .map(years -> new Term(Optional.of(years), Optional.empty(), Optional.empty()))
                .or(() -> dates.read(UNTIL.matcher(text).replaceFirst("sampai ")) instanceof Read.Understood(var date)
                        ? date.map(Term::of)
                        : Optional.empty());
    }

    private static Optional<Integer> years(String text) {
        var inNumbers = YEARS.matcher(text);
        if (inNumbers.matches()) {
            return isWhole(inNumbers) ? Optional.of(Integer.valueOf(inNumbers.group(1))) : Optional.empty();
        }
        var inWords = IN_WORDS.matcher(text);
        return inWords.matches() && isWhole(inWords)
                ? Numerals.before(
                        inWords.group("counted"), !inWords.group("apart").isEmpty(), inWords.group("number"))
                : Optional.empty();
    }

    private static boolean isWhole(Matcher years) {
        return !MORE.matcher(years.group("rest")).find();
    }

    /** A day that stands alone is the last one. */
    private static Term of(EdtfDate date) {
        return date.text().contains("/")
                ? new Term(Optional.empty(), date.firstEnd(), date.lastEnd())
                : new Term(Optional.empty(), Optional.empty(), Optional.of(date));
    }
}
