package org.kembar.recording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape.Date;
import org.kembar.notation.Shape.Fields;
import org.kembar.wording.Language;

/** What was typed, with what follows from it and nobody types twice. */
final class Inferred {

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String SOURCE = "source";

    private Inferred() {}

    static Typing of(Typing typing, Fields shape, Language language) {
        return withDocument(isAsItWas(typing, shape, language) ? typing : divided(typing, shape, language));
    }

    /** What stood there when the form was opened was not typed. */
    private static boolean isAsItWas(Typing typing, Fields shape, Language language) {
        return Notation.readKept(typing.one(Amendment.WAS), shape.type())
                .map(Record.class::cast)
                .filter(was -> meant(Filled.with(was, language), language).equals(meant(typing, language)))
                .isPresent();
    }

    /** In whatever language it stood there. */
    private static String meant(Typing typing, Language language) {
        var written = typing.one(FROM);
        return Typed.date(written, language) instanceof Typed.Understood<Optional<EdtfDate>>(var date)
                ? date.map(EdtfDate::text).orElse("")
                : written;
    }

    /** The time from one day to another, typed where it begins, says where it ends too. */
    private static Typing divided(Typing typing, Fields shape, Language language) {
        if (!hasDate(shape, FROM)
                || !hasDate(shape, UNTIL)
                || !typing.one(UNTIL).isEmpty()
                || !(Typed.date(typing.one(FROM), language)
                        instanceof Typed.Understood<Optional<EdtfDate>>(var date))) {
            return typing;
        }
        var first = date.flatMap(EdtfDate::firstEnd);
        var last = date.flatMap(EdtfDate::lastEnd);
        return first.isPresent() && last.isPresent()
                ? typing.and(FROM, List.of(first.get().text()))
                        .and(UNTIL, List.of(last.get().text()))
                : typing;
    }

    private static boolean hasDate(Fields shape, String name) {
        return shape.parts().stream().anyMatch(part -> part.name().equals(name) && part.shape() instanceof Date);
    }

    /** A document that is described is where it is written, unless another one is chosen. */
    private static Typing withDocument(Typing typing) {
        var isDescribed = typing.below(Transcript.DOCUMENT + ".title").findAny().isPresent();
        var rows = typing.rows(SOURCE);
        if (!isDescribed || rows.stream().anyMatch(row -> typing.one(ref(row)).equals(Transcript.NEW))) {
            return typing;
        }
        return Stream.concat(rows.stream(), Stream.of(0))
                .filter(row -> typing.one(ref(row)).isEmpty())
                .findFirst()
                .map(row -> typing.and(ref(row), List.of(Transcript.NEW)))
                .orElse(typing);
    }

    private static String ref(int row) {
        return SOURCE + "." + row + ".ref";
    }
}
