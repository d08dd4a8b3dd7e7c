package org.kembar.tasks;

import java.util.List;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.course.Alarm;
import org.kembar.wording.Wording;

/** What there is to see to, in words. */
public record TaskWords(Wording words) {

    /** So many pieces of work are named in one line, and so many activities. */
    private static final int NAMED = 3;

    public String title(Task task) {
        return words.say("work." + task.kind());
    }

    /** Each a sentence. */
    public List<String> why(Task task) {
        return switch (task.why()) {
            case Why.Sounding(Alarm alarm, var without, var maybe, var planned) ->
                Stream.of(
                                Stream.of(words.alarm(alarm)),
                                named("work.without", without),
                                named("work.without.maybe", maybe),
                                named("work.without.planned", planned))
                        .flatMap(said -> said)
                        .toList();
            case Why.Lacking(var fact) -> List.of(words.say("work.why." + task.kind(), words.say(fact)));
            case Why.Unplanned(var year) -> List.of(words.say("work.why." + task.kind(), Integer.toString(year)));
            case Why.Unnamed(var side) -> List.of(words.say("work.why." + task.kind(), words.side(side)));
            case Why.Asked asked -> asked(asked);
        };
    }

    /** A sentence, where there are such activities. */
    private Stream<String> named(String key, List<Activity> activities) {
        var named = activities.stream().map(words::say).toList();
        return named.isEmpty()
                ? Stream.of()
                : Stream.of(words.say(key, Wording.listed(words.language(), named, NAMED)));
    }

    private List<String> asked(Why.Asked asked) {
        var first = asked.pieces().stream()
                .limit(NAMED)
                .map(piece -> words.step(piece.getFirst()))
                .toList();
        var more = asked.pieces().size() - NAMED;
        return more > 0
                ? Stream.concat(first.stream(), Stream.of(words.say("work.more", more)))
                        .toList()
                : first;
    }
}
