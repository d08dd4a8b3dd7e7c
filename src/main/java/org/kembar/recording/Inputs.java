package org.kembar.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Field;
import org.kembar.casefile.Form;
import org.kembar.casefile.Source;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Choice;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Counted;
import org.kembar.notation.Shape.Date;
import org.kembar.notation.Shape.Decimal;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Languages;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.notation.Shape.Truths;
import org.kembar.notation.Shape.Whole;
import org.kembar.notation.Shape.Words;
import org.kembar.recording.Input.Choose;
import org.kembar.recording.Input.Group;
import org.kembar.recording.Input.Hidden;
import org.kembar.recording.Input.Line;
import org.kembar.recording.Input.Rows;
import org.kembar.recording.Input.Several;
import org.kembar.recording.Offer.Option;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Lays out the form of a kind of record, with what was typed into it so far. */
final class Inputs {

    private static final String OPEN = "–";

    private final Typing typing;
    private final Offer offer;
    private final Language language;
    private final Wording words;
    private final Set<String> wrong;

    Inputs(CaseFile file, Typing typing, Offer offer, List<Trouble> troubles, Language language) {
        this.typing = typing;
        this.offer = offer;
        this.language = language;
        words = new Wording(language, file);
        wrong = new HashSet<>(troubles.stream().map(Trouble::field).toList());
    }

    /** What is asked first. */
    List<Input> first(Fields shape) {
        return shape.parts().stream()
                .filter(part -> !Arrangement.isRare(part) && !isSource(part))
                .flatMap(part -> of(part, part.name()).stream())
                .toList();
    }

    /** What is rarely known of the whole. */
    List<Input> rare(Fields shape) {
        return shape.parts().stream()
                .filter(Arrangement::isRare)
                .flatMap(part -> of(part, part.name()).stream())
                .toList();
    }

    /** Where it is written; nothing of a record that has no source of its own. */
    List<Input> sources(Fields shape) {
        return shape.parts().stream()
                .filter(Inputs::isSource)
                .flatMap(part -> of(part, part.name()).stream())
                .toList();
    }

    /** A document that the case file does not name yet; nothing of a record that names none. */
    List<Input> document(Fields shape) {
        return namesSources(shape) ? fields(Kind.of(Source.class).shape(), Transcript.DOCUMENT) : List.of();
    }

    private static boolean namesSources(Shape shape) {
        return switch (shape) {
            case Fields fields ->
                fields.parts().stream()
                        .anyMatch(part -> part.refers().contains(Source.class) || namesSources(part.shape()));
            case Listed(var item, var _) -> namesSources(item);
            case Choice(var alternatives) -> alternatives.stream().anyMatch(Inputs::namesSources);
            default -> false;
        };
    }

    private static boolean isSource(Part part) {
        return part.shape() instanceof Listed(Fields shape, var _) && shape.type() == Evidence.class;
    }

    private List<Input> fields(Fields shape, String name) {
        return shape.parts().stream()
                .flatMap(part -> of(part, Typing.join(name, part.name())).stream())
                .toList();
    }

    private List<Input> of(Part part, String name) {
        if (part.name().equals("id")) {
            // That of the record itself is in the address.
            return name.contains(".") && !name.startsWith(Transcript.DOCUMENT)
                    ? List.of(new Hidden(name, typing.one(name)))
                    : List.of();
        }
        return switch (part.shape()) {
            case Words _ ->
                List.of(offer.of(part)
                        .<Input>map(options -> choose(part, name, options))
                        .orElseGet(() -> line(part, name, false, hint(part), Optional.empty())));
            case Whole _, Decimal _ -> List.of(line(part, name, true, Optional.empty(), Optional.empty()));
            case Counted _ -> List.of(line(part, name, true, Optional.of(say(counted(part))), Optional.empty()));
            case Date _ -> List.of(line(part, name, false, Optional.empty(), understood(typing.one(name))));
            case Truths _ -> List.of(choose(part, name, truths()));
            case Code _ -> List.of(choose(part, name, offer.of(part).orElseThrow()));
            case Languages _ -> texts(part, name);
            case Listed(Fields shape, var _) -> List.of(rows(part, shape, name));
            case Listed _ -> several(part, name);
            case Fields shape -> List.of(group(shape, name, label(part)));
            case Choice choice ->
                List.of(new Group(
                        name,
                        label(part),
                        choice.alternatives().stream()
                                .flatMap(shape -> fields(shape, name).stream())
                                .toList(),
                        List.of(),
                        false,
                        isWrong(name)));
        };
    }

    private Line line(Part part, String name, boolean isNumber, Optional<String> hint, Optional<String> understood) {
        return new Line(
                name,
                label(part),
                typing.one(name),
                part.required() && !name.contains("."),
                Arrangement.isLong(part),
                Arrangement.isLong(part),
                isNumber,
                isWrong(name),
                hint,
                understood,
                Optional.empty());
    }

    /** How a number of what is counted there is typed: of people, or of something else. */
    private static String counted(Part part) {
        return switch (part.name()) {
            case "personDays" -> "record.personDays.hint";
            case "occasions", "partnerships", "activePartnerships" -> "record.number.hint";
            default -> "record.count.hint";
        };
    }

    private Optional<String> hint(Part part) {
        return part.shape() instanceof Words(var form)
                        && form.filter(Form.CURRENCY::equals).isPresent()
                ? Optional.of(say("record.currency.hint"))
                : Optional.empty();
    }

    /** One for each language in which it is given, and one for the language of the form. */
    private List<Input> texts(Part part, String name) {
        var tags = typing.languages(name);
        var own = typing.one("language").isEmpty() ? language.tag() : typing.one("language");
        var inputs = new ArrayList<Input>();
        for (var tag : tags) {
            inputs.add(text(part, name + "." + tag, Optional.of(tag)));
        }
        if (!tags.contains(own) || !typing.one(name).isEmpty()) {
            inputs.add(text(part, name, Optional.empty()));
        }
        return inputs;
    }

    private Line text(Part part, String name, Optional<String> tag) {
        return new Line(
                name,
                tag.map(one -> words.say("revision.item", label(part), language.nameOf(one)))
                        .orElseGet(() -> label(part)),
                typing.one(name),
                part.required()
                        && name.equals(part.name())
                        && tag.isEmpty()
                        && typing.languages(name).isEmpty(),
                Arrangement.isLong(part),
                Arrangement.isWide(part),
                false,
                isWrong(name),
                Optional.empty(),
                Optional.empty(),
                tag);
    }

    private Choose choose(Part part, String name, List<Option> options) {
        var isOfSources = part.refers().contains(Source.class);
        var chosen = typing.one(name);
        var mostly = name.contains(".") ? Arrangement.mostly(part).orElse("") : "";
        return new Choose(
                name,
                label(part),
                isOfSources ? and(options) : with(options, chosen),
                chosen.isEmpty() && !typing.has(name) ? mostly : chosen,
                none(part, isOfSources),
                part.required() && !name.contains(".") && !Statuses.isByDate(part),
                asked(part),
                isWrong(name));
    }

    /** What is meant, where the name alone does not tell. */
    private Optional<String> asked(Part part) {
        return switch (part.name()) {
            case "status" -> Optional.of(say("record.status.hint"));
            case "cause" -> Optional.of(say("record.cause.hint"));
            case "format" -> Optional.of(say("record.format.hint"));
            case "provider" -> Optional.of(say("record.provider.hint"));
            default -> Optional.empty();
        };
    }

    private Optional<String> none(Part part, boolean isOfSources) {
        if (isOfSources) {
            return Optional.of(say("record.source.none"));
        }
        if (Statuses.isByDate(part)) {
            return Optional.of(say("record.status.byDate"));
        }
        return part.required() && Arrangement.mostly(part).isPresent() ? Optional.empty() : Optional.of(OPEN);
    }

    private List<Option> and(List<Option> sources) {
        return Stream.concat(Stream.of(new Option(Transcript.NEW, say("record.source.new"))), sources.stream())
                .toList();
    }

    /** What stands there is offered, whatever it is. */
    private static List<Option> with(List<Option> options, String chosen) {
        return chosen.isEmpty()
                        || options.stream().anyMatch(option -> option.value().equals(chosen))
                ? options
                : Stream.concat(options.stream(), Stream.of(new Option(chosen, chosen)))
                        .toList();
    }

    private List<Option> truths() {
        return List.of(new Option("true", say("record.yes")), new Option("false", say("record.no")));
    }

    /** Nothing where there is nothing to choose from. */
    private List<Input> several(Part part, String name) {
        var chosen = typing.all(name);
        var options = offer.of(part).orElse(List.of());
        for (var one : chosen) {
            options = with(options, one);
        }
        var inputs = new ArrayList<Input>();
        if (!options.isEmpty()) {
            inputs.add(new Several(name, label(part), options, chosen, isWrong(name)));
        }
        if (part.refers().contains(Field.class)) {
            inputs.add(named(part, name + Transcript.FIELDS, options.isEmpty()));
        }
        return inputs;
    }

    /** For fields of cooperation that nobody has recorded yet. */
    private Line named(Part part, String name, boolean isFirst) {
        return new Line(
                name,
                isFirst ? label(part) : say("record.fields.further"),
                typing.one(name),
                false,
                false,
                false,
                false,
                isWrong(name),
                Optional.of(say("record.fields.hint")),
                Optional.empty(),
                Optional.of(typing.one("language").isEmpty() ? language.tag() : typing.one("language")));
    }

    private Rows rows(Part part, Fields shape, String name) {
        var filled = typing.rows(name).stream()
                .filter(row -> !Arrangement.isEmpty(shape, name + "." + row, typing))
                .reduce((_, last) -> last)
                .map(last -> last + 1)
                .orElse(0);
        // One source mostly does.
        var further = shape.type() == Evidence.class ? 0 : 1;
        var more = typing.all("more").stream().filter(name::equals).count();
        return new Rows(
                name,
                label(part),
                IntStream.range(0, Math.max(1, filled + further) + (int) more)
                        .mapToObj(i -> row(part, shape, name, i))
                        .toList(),
                isWrong(name));
    }

    private Group row(Part part, Fields shape, String name, int number) {
        var row = name + "." + number;
        return group(shape, row, words.say("revision.item.nth", label(part), number + 1));
    }

    private Group group(Fields shape, String name, String label) {
        var rare = shape.parts().stream()
                .filter(Arrangement::isRare)
                .flatMap(part -> of(part, Typing.join(name, part.name())).stream())
                .toList();
        return new Group(
                name,
                label,
                shape.parts().stream()
                        .filter(part -> !Arrangement.isRare(part))
                        .flatMap(part -> of(part, Typing.join(name, part.name())).stream())
                        .toList(),
                rare,
                rare.stream().anyMatch(this::isTouched),
                isWrong(name));
    }

    /** Whether something was typed into a field or below it, or is wrong there, or a row more was asked for. */
    boolean isTouched(Input input) {
        var name = input.name();
        return wrong.stream().anyMatch(field -> isWithin(field, name))
                || typing.all("more").stream().anyMatch(more -> isWithin(more, name))
                || typing.below(name).findAny().isPresent();
    }

    private static boolean isWithin(String field, String name) {
        return field.equals(name) || field.startsWith(name + ".");
    }

    private Optional<String> understood(String typed) {
        return Typed.date(typed, language) instanceof Typed.Understood<Optional<EdtfDate>>(var date)
                ? date.map(words::say).filter(said -> !said.equals(typed)).map(said -> say("record.understood", said))
                : Optional.empty();
    }

    private boolean isWrong(String name) {
        return wrong.contains(name);
    }

    private String label(Part part) {
        return Wording.part(language, part);
    }

    private String say(String key, Object... values) {
        return words.say(key, values);
    }
}
