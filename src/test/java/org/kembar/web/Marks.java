package org.kembar.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that a page would take for its own if it printed them as they are: each ends an attribute, a script and a box for text,
 * and begins an element that does something. Each has a number, by which it is known wherever it turns up.
 */
final class Marks {

    private static final Pattern MARK =
            Pattern.compile("m(\\d+)(?:\"|)' onx\\1=y <img src=x\\1 onerror=k\\(\\1\\)>(?:</script></textarea>|)&lt;");

    private final Map<Integer, String> fields = new LinkedHashMap<>();

    /** One that nobody has had yet, for this field. */
    String next(String place, String field) {
        var number = fields.size() + 1;
        fields.put(number, place + " " + field);
        return text(number);
    }

    /** Likewise for the name of a file, in which no browser sends a quotation mark and which has no folders. */
    String nextName(String place, String ending) {
        return next(place, "file").replace("\"", "").replace("</script></textarea>", "") + ending;
    }

    private static String text(int number) {
        return "m%1$d\"' onx%1$d=y <img src=x%1$d onerror=k(%1$d)></script></textarea>&lt;".formatted(number);
    }

    /** For which field it was. */
    String field(int number) {
        return fields.getOrDefault(number, "");
    }

    /** The numbers of those that stand there whole. */
    static Stream<Integer> in(String text) {
        return MARK.matcher(text).results().map(found -> Integer.valueOf(found.group(1)));
    }
}
