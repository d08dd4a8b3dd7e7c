package org.kembar.notation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the time from one date to another as people write it, with what both ends have in common said once:
 * {@code 12–16 Mei 2025}, {@code May 12–16, 2025}, {@code 2025년 5월 12일부터 16일까지}; a time without an end or a start; and
 * some day of such a time.
 *
 * @param ends by which its ends are read
 */
record EverydaySpan(EverydayDay ends) {

    /** Between the ends; a hyphen without spaces is one only where both sides of it are dates then. */
    private static final List<Pattern> BETWEEN = Stream.of(
                    " (?:s\\.? ?/? ?d\\.?|sampai(?: dengan| ke)?|hingga|to|until|till|through|thru) ",
                    " ?부터 ?[~∼～〜–]? ?",
                    " ?[~∼～〜–—−] ?",
                    " - ",
                    "-",
                    " / ")
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> OF_A_CHOICE =
            List.of(Pattern.compile(" (?:dan|and|to) "), Pattern.compile(" ?~ ?"));

    private static final Pattern CHOICE = Pattern.compile(
            "(?:suatu waktu )?antara (.+)|(?:some time )?between (.+)|some time from (.+)" + "|(.+?) ?사이(?:의 한 시점)?");

    private static final Pattern SINCE =
            Pattern.compile("(?:sejak|since) (.+?)(?:, ?(?:masih berlangsung|still running))?|(.+?) ?부터 ?계속");
    private static final Pattern FROM =
            Pattern.compile("(?:mulai|from|starting) (.+?)(?:, ?(?:tanggal berakhirnya tidak diketahui|end unknown))?"
                    + "|(.+?) ?부터(?:, ?종료일 미상)?");
    private static final Pattern ALWAYS_UNTIL =
            Pattern.compile("sejak semula sampai (.+)|from the very beginning until (.+)|처음부터 (.+?) ?까지");
    private static final Pattern UNTIL =
            Pattern.compile("(?:s\\.? ?/? ?d\\.?|sampai(?: dengan)?|hingga|until|till|up to) (.+)|(.+?) ?까지");
    private static final Pattern RUNNING = Pattern.compile(
            "masih berlangsung, (?:awal|waktu mulai)nya tidak diketahui|still running, start unknown|계속 중, 시작일 미상");
    private static final Pattern UNKNOWN = Pattern.compile("tanggal tidak tercatat|date not recorded|일자 기록 없음");

    /** Before the first end. */
    private static final Pattern LEAD = Pattern.compile("^(?:dari|mulai|sejak|from) ");

    /** After the last one. */
    private static final Pattern TRAIL = Pattern.compile(" ?까지$");

    private static final Pattern NOW = Pattern.compile("sekarang|kini|saat ini|now|present|the present|today|현재|지금");

    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?\\.?";

    /** What both ends have in common is said with one of them alone. */
    private static final List<Shortened> SHORTENED = List.of(
            new Shortened("(" + DAY + ")\n(" + DAY + " (\\p{L}+\\.?,? \\d{4}))", "$1 $3\n$2"),
            new Shortened("(" + DAY + " \\p{L}+\\.?)\n(" + DAY + " \\p{L}+\\.?,? (\\d{4}))", "$1 $3\n$2"),
            new Shortened("(\\p{L}+\\.?)\n(\\p{L}+\\.? (\\d{4}))", "$1 $3\n$2"),
            new Shortened("((\\p{L}+\\.?) " + DAY + ")\n(" + DAY + ",? (\\d{4}))", "$1 $4\n$2 $3"),
            new Shortened("(\\p{L}+\\.? " + DAY + ")\n(\\p{L}+\\.? " + DAY + ",? (\\d{4}))", "$1 $3\n$2"),
            new Shortened("(\\d{1,2}[/.-]\\d{1,2})\n(\\d{1,2}[/.-]\\d{1,2}([/.-])(\\d{4}))", "$1$3$4\n$2"),
            new Shortened(
                    "(\\d{4}(?:년|[./-]) ?)(\\d{1,2}(?:월|[./-]) ?)(\\d{1,2}[일.]?)\n(\\d{1,2}[일.]?)", "$1$2$3\n$1$2$4"),
            new Shortened(
                    "(\\d{4}(?:년|[./-]) ?)(\\d{1,2}(?:월|[./-]) ?\\d{1,2}[일.]?)\n(\\d{1,2}(?:월|[./-]) ?\\d{1,2}[일.]?)",
                    "$1$2\n$1$3"),
            new Shortened("(\\d{4}년 ?)(\\d{1,2}월)\n(\\d{1,2}월)", "$1$2\n$1$3"));

    /** In numbers, the day that stands alone is of the month of the other one; nobody writes so who puts the month first. */
    private static final Shortened IN_NUMBERS =
            new Shortened("(\\d{1,2})\n(\\d{1,2}([/.-])(\\d{1,2})[/.-](\\d{4}))", "$1$3$4$3$5\n$2");

    /**
     * A way of leaving out what both ends have in common.
     *
     * @param ends both of them, with a line for each
     * @param whole the same, with nothing left out
     */
    private record Shortened(Pattern ends, String whole) {

        Shortened(String ends, String whole) {
            this(Pattern.compile(ends), whole);
        }

        Stream<String> writtenOut(String written) {
            var matcher = ends.matcher(written);
            return matcher.matches() ? Stream.of(matcher.replaceFirst(whole)) : Stream.of();
        }
    }

    /** What it may be in EDTF, whether or not the calendar has it; nothing if it is no such time. */
    Stream<String> read(String text) {
        if (UNKNOWN.matcher(text).matches()) {
            return Stream.of("/");
        }
        if (RUNNING.matcher(text).matches()) {
            return Stream.of("/..");
        }
        var choice = within(CHOICE, text);
        if (choice.isPresent()) {
            return split(choice.get(), OF_A_CHOICE).flatMap(this::choice);
        }
        var always = within(ALWAYS_UNTIL, text);
        if (always.isPresent()) {
            return point(always.get()).map(end -> "../" + end);
        }
        var spans = split(text, BETWEEN).flatMap(this::span).distinct().toList();
        return spans.isEmpty() ? open(text) : spans.stream();
    }

    private Stream<String> open(String text) {
        return Stream.of(
                        within(SINCE, text).stream().flatMap(this::point).map(start -> start + "/.."),
                        within(FROM, text).stream().flatMap(this::point).map(start -> start + "/"),
                        within(UNTIL, text).stream().flatMap(this::point).map(end -> "/" + end))
                .flatMap(readings -> readings);
    }

    /** The part of a year or a month is some day within already. */
    private static boolean isPoint(String edtf) {
        return !edtf.contains("[");
    }

    private static Optional<String> within(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches()
                ? Stream.iterate(1, group -> group <= matcher.groupCount(), group -> group + 1)
                        .flatMap(group -> Optional.ofNullable(matcher.group(group)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Wherever it can be divided, both ends, with a line for each. */
    private static Stream<String> split(String text, List<Pattern> between) {
        return between.stream()
                .flatMap(one -> one.matcher(text).results())
                .filter(found -> found.start() > 0 && found.end() < text.length())
                .map(found -> first(text.substring(0, found.start())) + "\n" + last(text.substring(found.end())));
    }

    private static String first(String end) {
        return EverydayDay.bare(LEAD.matcher(end.strip()).replaceFirst(""));
    }

    private static String last(String end) {
        return EverydayDay.bare(TRAIL.matcher(end.strip()).replaceFirst(""));
    }

    private Stream<String> span(String both) {
        return writtenOut(both)
                .flatMap(whole ->
                        point(whole.getFirst()).flatMap(start -> last(whole).map(end -> start + "/" + end)));
    }

    private Stream<String> choice(String both) {
        return writtenOut(both)
                .flatMap(whole -> point(whole.getFirst())
                        .flatMap(start -> point(whole.getLast()).map(end -> "[" + start + ".." + end + "]")));
    }

    private Stream<String> last(List<String> whole) {
        return NOW.matcher(whole.getLast()).matches() ? Stream.of("..") : point(whole.getLast());
    }

    private Stream<String> point(String written) {
        return ends.read(written).filter(EverydaySpan::isPoint);
    }

    /** Both ends, as they are written and with nothing left out. */
    private Stream<List<String>> writtenOut(String both) {
        return Stream.of(
                        Stream.of(both),
                        SHORTENED.stream().flatMap(one -> one.writtenOut(both)),
                        ends.order() == NumberOrder.DAY_FIRST ? IN_NUMBERS.writtenOut(both) : Stream.<String>of())
                .flatMap(ways -> ways)
                .map(way -> List.of(way.split("\n", 2)));
    }
}
