package org.kembar.beginning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.notation.Notation;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The fields in which it is said who is joined with whom, for a template. */
record HeadForm(Typed typed, Troubles troubles, Language language) {

    record Option(String value, String name, boolean isChosen) {}

    /**
     * A text in one of the languages of the program.
     *
     * @param instead what stands on record meanwhile, where somebody else has changed it
     */
    record Line(String field, String label, String language, String value, boolean isWrong, Optional<String> instead) {}

    /** A text, in each of them. */
    List<Line> lines(String text, Typed meanwhile) {
        return Frame.LANGUAGES.stream()
                .map(one -> {
                    var field = Typed.field(text, one);
                    return new Line(
                            field,
                            language.capitalised(language.nameOf(one.tag())),
                            one.tag(),
                            typed.one(field),
                            troubles.isAt(field),
                            instead(field, meanwhile));
                })
                .toList();
    }

    static Optional<String> instead(String field, Typed meanwhile) {
        return Optional.of(meanwhile.fields().containsKey(field))
                .filter(is -> is)
                .map(_ -> meanwhile.one(field));
    }

    /** What kind of partnership it is. */
    List<Option> kinds() {
        return Arrays.stream(Partnership.Kind.values())
                .map(kind ->
                        option(Notation.word(kind), language.capitalised(Wording.plain(language, kind)), Head.KIND))
                .toList();
    }

    /** Who took the first step: nobody knows, or one of the cities by its name. */
    List<Option> first(String own, String partner) {
        return Stream.of(
                        option("", Wording.plain(language, "begin.first.unknown"), Head.FIRST),
                        option(Notation.word(Side.A), own, Head.FIRST),
                        option(Notation.word(Side.B), partner, Head.FIRST),
                        option(
                                Notation.word(Side.THIRD),
                                language.capitalised(Wording.plain(language, Side.THIRD)),
                                Head.FIRST))
                .toList();
    }

    /** In which of the sources of the case file something stands. */
    List<Option> sources(String field, CaseFile file, Wording words) {
        return Stream.concat(
                        Stream.of(option("", say("about.source.none"), field)),
                        file.sources().stream()
                                .map(source -> option(
                                        source.id(),
                                        source.title().map(words::say).orElseGet(source::id),
                                        field)))
                .toList();
    }

    String say(String key) {
        return Wording.plain(language, key);
    }

    private Option option(String value, String name, String field) {
        return new Option(value, name, typed.one(field).equals(value));
    }
}
