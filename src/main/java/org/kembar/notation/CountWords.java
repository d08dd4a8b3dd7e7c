package org.kembar.notation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.casefile.Count;

/** The words that stand around the numbers of people and things. */
final class CountWords {

    private static final int LONGEST = 60;

    private static final String PEOPLE_AND_THINGS =
            "(?:orang|org\\.?|peserta|jiwa|siswa|mahasiswa|pelajar|pegawai|aparatur|pejabat|delegasi|anggota|warga|responden|kali|kegiatan|tahun|thn"
                    + "|pax|ppl|persons?|people|participants?|students?|pupils?|officials?|officers?|delegates?|members?|residents?|respondents?|times|years?|yrs?"
                    + "|명|인|분|회|건|번|차례|년)";

    /** After a number; what is counted says nothing of how many. */
    private static final Pattern COUNTED = Pattern.compile("(?<=[\\d.]) ?" + PEOPLE_AND_THINGS + "$");

    private static final Pattern IN_WORDS =
            Pattern.compile("(?<number>.+?)(?<apart> ?)(?<counted>" + PEOPLE_AND_THINGS + ")");

    private static final Pattern ABOUT = Pattern.compile(
            "(?:±|\\+/-|~|≈|sekitar|kira-kira|kurang lebih|lebih kurang|hampir|about|around|approximately|approx\\.?|circa|ca\\.?"
                    + "|almost|nearly|some|약|대략|거의) ?\\d.*|\\d(?:.*\\d)?(?: ?[명인분건회번]? ?(?:여|쯤|가량|정도)|-?an(?= |$))(?: ?\\S+)?|.*\\d ?(?:±|\\?)");

    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:sedikitnya|paling sedikit|setidaknya|minimal|min\\.?|at least|≥|>=|최소) ?(.+)|(.+?) ?(?:atau lebih|or more|\\+|이상)");

    /** In fours of digits nobody writes them, and no number of people has a fraction. */
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,9}|\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,3}(?:,\\d{3}){1,2}");

    private static final Pattern RANGE =
            Pattern.compile("(.+?)(?: ?[-–—~∼] ?|\\.\\.| (?:sampai(?: dengan)?|hingga|s\\.?/?d\\.?|to) )(.+)");

    /** The format's own word for several is two or more. */
    private static final Pattern SEVERAL = Pattern.compile("(?:beberapa|several)(?: \\p{L}+)?|여러 ?(?:명|분|건|회|번)?");

    private static final int TWO = 2;

    private static final Pattern OPEN = Pattern.compile("(\\d{1,9})\\.\\.");

    private CountWords() {}

    static EverydayCount read(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            return new EverydayCount.NoCount();
        }
        if (ABOUT.matcher(text).matches()) {
            return new EverydayCount.Approximate();
        }
        return count(text).<EverydayCount>map(EverydayCount.Understood::new).orElseGet(EverydayCount.NoCount::new);
    }

    private static Optional<Count> count(String text) {
        if (SEVERAL.matcher(text).matches()) {
            return Optional.of(Count.atLeast(TWO));
        }
        var atLeast = AT_LEAST.matcher(text);
        if (atLeast.matches()) {
            var least = Optional.ofNullable(atLeast.group(1)).orElseGet(() -> atLeast.group(2));
            return number(least).map(Count::atLeast);
        }
        var bare = bare(text);
        var open = OPEN.matcher(bare);
        if (open.matches()) {
            return number(open.group(1)).map(Count::atLeast);
        }
        var range = RANGE.matcher(bare);
        return number(bare)
                .or(() -> inWords(text))
                .map(Count::exactly)
                .or(() -> range.matches() ? between(range.group(1), range.group(2)) : Optional.empty());
    }

    private static Optional<Integer> inWords(String text) {
        var words = IN_WORDS.matcher(text);
        return Numerals.of(text)
                .or(() -> words.matches()
                        ? Numerals.before(
                                words.group("counted"), !words.group("apart").isEmpty(), words.group("number"))
                        : Optional.empty());
    }

    private static Optional<Count> between(String from, String to) {
        return number(from).flatMap(least -> number(to).flatMap(most -> Count.parse(least + ".." + most)));
    }

    private static Optional<Integer> number(String text) {
        var bare = bare(text);
        return NUMBER.matcher(bare).matches()
                ? Optional.of(Integer.valueOf(bare.replaceAll("[.,]", "")))
                : Optional.empty();
    }

    private static String bare(String text) {
        return COUNTED.matcher(text.strip()).replaceFirst("").strip();
    }
}
