package org.kembar.recording;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of the form for an activity, as it was typed. */
record ActivityForm(
        String title,
        String type,
        String date,
        String status,
        String cause,
        List<String> fields,
        String format,
        String host,
        String provider,
        String place,
        List<Took> took,
        String source,
        String sourceType,
        String sourceTitle,
        String sourceIssued,
        String quote,
        String page,
        boolean isAnother) {

    /** So many groups of participants have a row. */
    static final int ROWS = 3;

    static final ActivityForm EMPTY = new ActivityForm(
            "", "training", "", "", "", List.of(), "", "", "", "", emptyRows(), "", "report", "", "", "", "", false);

    /** A group of those who took part. */
    record Took(String count, String side, String group) {

        static final Took NOBODY = new Took("", "", "civil-servant");

        boolean isNobody() {
            return count.isEmpty();
        }
    }

    private static List<Took> emptyRows() {
        return Collections.nCopies(ROWS, Took.NOBODY);
    }

    static ActivityForm of(MultiValueMap<String, String> typed) {
        var rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> new Took(one(typed, "count" + i), one(typed, "side" + i), one(typed, "group" + i)))
                .toList();
        return new ActivityForm(
                one(typed, "title"),
                one(typed, "type"),
                one(typed, "date"),
                one(typed, "status"),
                one(typed, "cause"),
                Objects.requireNonNullElse(typed.get("field"), List.of()),
                one(typed, "format"),
                one(typed, "host"),
                one(typed, "provider"),
                one(typed, "place"),
                rows,
                one(typed, "source"),
                one(typed, "sourceType"),
                one(typed, "sourceTitle"),
                one(typed, "sourceIssued"),
                one(typed, "quote"),
                one(typed, "page"),
                typed.containsKey("another"));
    }

    private static String one(MultiValueMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("").strip();
    }
}
