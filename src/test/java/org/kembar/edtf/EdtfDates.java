package org.kembar.edtf;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.kembar.edtf.EdtfReading.Read;

/** Dates for tests: some written out, some by chance. */
public final class EdtfDates {

    private static final List<String> QUALIFIERS = List.of("", "", "", "?", "~", "%");

    private EdtfDates() {}

    public static EdtfDate date(String text) {
        if (EdtfDate.parse(text) instanceof Read(var date)) {
            return date;
        }
        throw new IllegalArgumentException("'" + text + "' is no date, for example 2016-10-07");
    }

    /** The source of chance for one seed. */
    public static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** A valid date in any of the forms, from 2012 to 2020; now and then without limits. */
    public static EdtfDate any(RandomGenerator chance) {
        while (true) {
            var text = switch (chance.nextInt(8)) {
                case 0, 1, 2, 3 -> point(chance);
                case 4 -> "[" + point(chance) + ".." + point(chance) + "]";
                default -> end(chance) + "/" + end(chance);
            };
            if (EdtfDate.parse(text) instanceof Read(var date)) {
                return date;
            }
        }
    }

    /** A date between limits so narrow that a test can try every day. */
    static EdtfDate narrow(RandomGenerator chance) {
        var first = LocalDate.of(2016, 2, 20).plusDays(chance.nextInt(25));
        var start = new DayRange(first, first.plusDays(chance.nextInt(8)));
        var last = first.plusDays(chance.nextInt(15));
        return switch (chance.nextInt(3)) {
            case 0 -> EdtfDate.of(first);
            case 1 -> new EdtfDate(start.toString(), start, start);
            // Begin and end may overlap in any way, as long as some end does not lie before some begin.
            default -> new EdtfDate(start + "/" + last, start, new DayRange(last.minusDays(chance.nextInt(12)), last));
        };
    }

    static String point(RandomGenerator chance) {
        var year = Integer.toString(2012 + chance.nextInt(9));
        var month = "-%02d".formatted(1 + chance.nextInt(12));
        var text = switch (chance.nextInt(10)) {
            case 0 -> year + month + "-%02dT12:00:00+07:00".formatted(1 + chance.nextInt(28));
            case 1 -> year.substring(0, 3) + "X";
            case 2 -> year + "-XX";
            case 3 -> year + month + "-XX";
            case 4, 5 -> year;
            case 6, 7 -> year + month;
            default -> year + month + "-%02d".formatted(1 + chance.nextInt(31));
        };
        return text.contains("T") ? text : text + QUALIFIERS.get(chance.nextInt(QUALIFIERS.size()));
    }

    private static String end(RandomGenerator chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> "..";
            case 1 -> "";
            default -> point(chance);
        };
    }
}
