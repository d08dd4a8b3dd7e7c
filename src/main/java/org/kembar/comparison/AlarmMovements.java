package org.kembar.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kembar.comparison.Movements.Moved;
import org.kembar.comparison.Movements.Seen;
import org.kembar.course.Alarm;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * Which alarms sound on one side alone, and which of them sound otherwise: of the same kind, as surely, in other words.
 *
 * @param otherwise how they sounded, and how they sound
 */
record AlarmMovements(List<String> gone, List<String> come, List<Moved> otherwise, Language language) {

    /** So many are told in a sentence: the rows tell them all. */
    private static final int NAMED = 2;

    private record Sounding(Alarm alarm, String sentence) {

        boolean isLike(Sounding other) {
            return alarm.kind() == other.alarm.kind() && alarm.certainty() == other.alarm.certainty();
        }
    }

    static AlarmMovements between(Seen before, Seen after, Language language) {
        var was = sounding(before, language);
        var is = sounding(after, language);
        var gone = without(was, is);
        var come = without(is, was);
        var otherwise = new ArrayList<Moved>();
        for (var one : List.copyOf(gone)) {
            come.stream().filter(one::isLike).findFirst().ifPresent(other -> {
                gone.remove(one);
                come.remove(other);
                otherwise.add(Moved.of(Wording.plain(language, "cli.column.alarms"), one.sentence(), other.sentence()));
            });
        }
        return new AlarmMovements(
                gone.stream().map(Sounding::sentence).toList(),
                come.stream().map(Sounding::sentence).toList(),
                otherwise,
                language);
    }

    private static List<Sounding> sounding(Seen side, Language language) {
        var words = side.words(language);
        return side.evaluation().alarms().stream()
                .map(alarm -> new Sounding(
                        alarm, Wording.sign(alarm) + " " + words.alarm(alarm).replaceFirst("[.]$", "")))
                .toList();
    }

    private static ArrayList<Sounding> without(List<Sounding> all, List<Sounding> others) {
        var said = others.stream().map(Sounding::sentence).toList();
        return new ArrayList<>(
                all.stream().filter(one -> !said.contains(one.sentence())).toList());
    }

    Stream<Moved> rows() {
        return Stream.of(
                        gone.stream().map(one -> Moved.of(say("cli.column.alarms"), one, say("recorded.alarm.gone"))),
                        come.stream()
                                .map(one -> Moved.of(say("cli.column.alarms"), say("recorded.alarm.notBefore"), one)),
                        otherwise.stream())
                .flatMap(rows -> rows);
    }

    List<String> inShort() {
        return Stream.of(told("recorded.short.come", come), told("recorded.short.gone", gone))
                .flatMap(said -> said)
                .toList();
    }

    private Stream<String> told(String key, List<String> sentences) {
        return sentences.isEmpty()
                ? Stream.of()
                : Stream.of(say(key, sentences.size(), Wording.listed(language, sentences, NAMED)));
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
