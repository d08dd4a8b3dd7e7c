package org.kembar.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kembar.syntax.Unseen;

/**
 * Names typed or pasted one by line, each with the organisation behind it where there is one: after a tab or a semicolon, or after a
 * comma that does not begin an academic degree.
 *
 * @param typed as it was
 */
record ManyNames(String typed) {

    /** So many are put on a list at once. */
    static final int MOST = 300;

    private static final Pattern PARTED = Pattern.compile("[\\t;]");

    /** @param number from 1 on, as it stands in what was typed */
    record Line(int number, String name, String organisation) {}

    /** What is wrong with a line; {@code AGAIN} if the same person stands there before it or on the list. */
    record Wrong(int line, String field, Cause cause, String bound) {}

    enum Cause {
        MISSING,
        TOO_LONG,
        UNSEEN,
        AGAIN
    }

    /** Without those that are empty. */
    List<Line> lines() {
        var lines = typed.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !Unseen.saysNothing(lines.get(i)))
                .mapToObj(i -> line(i + 1, lines.get(i)))
                .toList();
    }

    private static Line line(int number, String written) {
        var parts = PARTED.split(written, 2);
        if (parts.length > 1) {
            return new Line(
                    number, parts[0].strip(), words(PARTED.matcher(parts[1]).replaceAll(" ")));
        }
        var pieces = Arrays.stream(written.split(",", -1)).map(String::strip).toList();
        var ofName = 1;
        while (ofName < pieces.size() && Degrees.areIn(pieces.get(ofName))) {
            ofName++;
        }
        return new Line(
                number,
                String.join(", ", pieces.subList(0, ofName)),
                words(String.join(", ", pieces.subList(ofName, pieces.size()))));
    }

    private static String words(String written) {
        return written.strip().replaceAll("\\s+", " ");
    }

    /**
     * What is wrong, by line.
     *
     * @param there who is on the list already
     */
    List<Wrong> wrong(List<Participant> there) {
        var known = new HashSet<String>();
        there.forEach(one -> known.add(person(one.name(), one.organisation().orElse(""))));
        var wrong = new ArrayList<Wrong>();
        for (var line : lines()) {
            wrong.addAll(wrong(line, known));
            known.add(person(line.name(), line.organisation()));
        }
        return wrong;
    }

    private static List<Wrong> wrong(Line line, Set<String> known) {
        var wrong = NewParticipant.whoIsWrong(line.name(), line.organisation()).stream()
                .map(one -> new Wrong(line.number(), one.field(), cause(one.cause()), one.bound()))
                .toList();
        return wrong.isEmpty() && known.contains(person(line.name(), line.organisation()))
                ? List.of(new Wrong(line.number(), "name", Cause.AGAIN, ""))
                : wrong;
    }

    private static Cause cause(NewParticipant.Cause cause) {
        return switch (cause) {
            case MISSING -> Cause.MISSING;
            case TOO_LONG -> Cause.TOO_LONG;
            case UNSEEN -> Cause.UNSEEN;
            case NOT_CHOSEN, NO_DAY, TO_COME, OVER, TOO_LATE ->
                throw new IllegalArgumentException("A name is no choice and no day");
        };
    }

    private static String person(String name, String organisation) {
        return (name + "\n" + organisation).toLowerCase(Locale.ROOT);
    }
}
