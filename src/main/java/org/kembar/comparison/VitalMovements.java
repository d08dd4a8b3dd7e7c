package org.kembar.comparison;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.comparison.Movements.Moved;
import org.kembar.comparison.Movements.Seen;
import org.kembar.evaluation.VitalSigns;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Which vital signs say otherwise since the record changed: what one reads of a partnership before any indicator. */
record VitalMovements(Seen before, Seen after, Language language) {

    List<Moved> rows() {
        return Stream.of(
                        agreement(),
                        row(
                                "portfolio.lastActivity",
                                (words, vital) ->
                                        words.recorded(vital.standing().lastActivity())),
                        row("portfolio.lastContact", (words, vital) -> words.recorded(vital.lastContact())),
                        row("portfolio.obligations", Wording::obligations),
                        signs())
                .flatMap(rows -> rows)
                .toList();
    }

    private interface Saying {

        String of(Wording words, VitalSigns vital);
    }

    /** Where one is in force on one side and none on the other, the comparison says it, with the reason. */
    private Stream<Moved> agreement() {
        var day = after.evaluation().scope().asOf();
        return before.vital().standing().legal() == after.vital().standing().legal()
                ? row("portfolio.agreement", (words, vital) -> words.agreement(vital, day))
                : Stream.of();
    }

    private Stream<Moved> row(String name, Saying saying) {
        return row(name, said(before, saying), said(after, saying));
    }

    private String said(Seen side, Saying saying) {
        return language.capitalised(saying.of(side.words(language), side.vital()));
    }

    private Stream<Moved> row(String name, String was, String is) {
        return was.equals(is) ? Stream.of() : Stream.of(Moved.of(Wording.plain(language, name), was, is));
    }

    /** Each by itself. */
    private Stream<Moved> signs() {
        Function<Seen, List<String>> all = side -> side.words(language).signs(side.vital());
        var was = all.apply(before);
        var is = all.apply(after);
        return IntStream.range(0, is.size())
                .boxed()
                .flatMap(
                        i -> row("portfolio.signs", language.capitalised(was.get(i)), language.capitalised(is.get(i))));
    }
}
