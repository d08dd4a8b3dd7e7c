package org.kembar.notation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Form;
import org.kembar.casefile.Text;
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
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;
import org.kembar.syntax.Problems;

/**
 * Turns nodes into records. Whatever does not fit is noted with its place and the decoding goes on, so that all
 * problems come to light in one run; a record with a problem inside is not made.
 */
final class Decoder {

    private final Problems problems;
    private final References references;
    private final Scalars scalars;
    private final Function<Record, List<Complaint>> rules;
    private final Draft draft = new Draft();

    /** @param rules what must hold within a record; of one with a mistake, as far as they do not rest on it */
    Decoder(Problems problems, References references, Function<Record, List<Complaint>> rules) {
        this.problems = problems;
        this.references = references;
        this.scalars = new Scalars(problems);
        this.rules = rules;
    }

    <T extends Record> Optional<T> decode(Node node, Class<T> type) {
        return record(node, Shape.of(type), "").map(type::cast);
    }

    /** One of the lists of a record, where it stands without the record. */
    Optional<?> list(Node node, Part part) {
        return value(node, part.shape(), part.name(), part);
    }

    /** What of a file that could not be read whole can still be held against the rules between its records. */
    Draft draft() {
        return draft;
    }

    private Optional<?> value(Node node, Shape shape, String path, Part part) {
        return switch (shape) {
            case Words words -> words(node, words, path, part);
            case Truths _ -> scalars.truth(node, path);
            case Whole _ -> scalars.whole(node, path);
            case Decimal _ -> scalars.decimal(node, path);
            case Date _ -> scalars.date(node, path);
            case Counted _ -> scalars.count(node, path);
            case Languages _ -> languages(node, path);
            case Code code -> scalars.code(node, code, path);
            case Listed list -> list(node, list, path, part);
            case Fields fields -> record(node, fields, path);
            case Choice choice -> choice(node, choice, path);
        };
    }

    private Optional<Record> record(Node node, Fields fields, String path) {
        if (fields.type() == Evidence.class && node instanceof Scalar source) {
            return scalars.evidence(source, path);
        }
        if (!(node instanceof Mapping mapping)) {
            return scalars.refuse(node, path, Fault.NEEDS_MAPPING, keys(fields));
        }
        unknownKeys(mapping, fields, path);
        var values = new Object[fields.parts().size()];
        var wrong = new HashSet<Part>();
        for (var i = 0; i < values.length; i++) {
            var part = fields.parts().get(i);
            var value = part(mapping, part, path);
            if (value.isEmpty()) {
                wrong.add(part);
            }
            values[i] = value.isPresent() ? value.get() : Optional.empty();
        }
        if (fields.hasId()) {
            mapping.entry("id").ifPresent(id -> references.declare(fields.type(), id, path));
        }
        if (!wrong.isEmpty()) {
            if (!problems.isFull()) {
                new Incomplete(fields, values, wrong)
                        .complaints(rules)
                        .forEach(complaint -> complain(mapping, path, complaint));
            }
            if (path.isEmpty()) {
                draft.make(fields, values);
            }
            return Optional.empty();
        }
        var record = make(fields.constructor(), values);
        rules.apply(record).forEach(complaint -> complain(mapping, path, complaint));
        return Optional.of(record);
    }

    /** The component's value as the constructor takes it: bare, in an Optional, or as a list; empty if it is missing or wrong. */
    private Optional<?> part(Mapping mapping, Part part, String path) {
        var entry = mapping.entry(part.name());
        var listed = part.shape() instanceof Listed;
        if (entry.isEmpty()) {
            if (part.required()) {
                problems.add(mapping.at(), path, Fault.MISSING_KEY, shown(mapping), part.name());
                return Optional.empty();
            }
            return Optional.of(listed ? List.of() : Optional.empty());
        }
        var value = value(entry.get().value(), part.shape(), Place.join(path, part.name()), part);
        return part.required() || listed ? value : value.map(Optional::of);
    }

    private void complain(Mapping record, String path, Complaint complaint) {
        problems.add(
                Place.within(record, complaint.path()),
                complaint.path().isEmpty() ? path : Place.join(path, complaint.path()),
                complaint);
    }

    private void unknownKeys(Mapping mapping, Fields fields, String path) {
        var known = fields.parts().stream().map(Part::name).toList();
        // A key that is there already was not meant a second time.
        var free = new LinkedHashSet<>(known);
        mapping.entries().forEach(entry -> free.remove(entry.key()));
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                problems.add(
                        entry.at(),
                        () -> new Problem(
                                entry.at(),
                                Place.join(path, entry.key()),
                                Fault.UNKNOWN_KEY,
                                entry.key(),
                                keys(fields),
                                Likeness.meant(entry.key(), free)));
            }
        }
    }

    private Optional<List<Object>> list(Node node, Listed list, String path, Part part) {
        if (list.bareIfOne() && !(node instanceof Sequence)) {
            return value(node, list.item(), path, part).map(List::of);
        }
        if (!(node instanceof Sequence sequence)) {
            return scalars.refuse(
                    node, path, Fault.NEEDS_LIST, node instanceof Scalar one ? "[" + one.text() + "]" : "[ ]");
        }
        var items = new ArrayList<Object>();
        var places = new ArrayList<Integer>();
        for (var i = 0; i < sequence.items().size(); i++) {
            var item = value(sequence.items().get(i), list.item(), path + "[" + i + "]", part);
            if (item.isPresent()) {
                items.add(item.get());
                places.add(i);
            }
        }
        if (items.size() == sequence.items().size()) {
            return Optional.of(List.copyOf(items));
        }
        if (path.equals(part.name())) {
            draft.keep(path, items, places);
        }
        return Optional.empty();
    }

    private Optional<Record> choice(Node node, Choice choice, String path) {
        if (node instanceof Mapping mapping) {
            for (var alternative : choice.alternatives()) {
                var required =
                        alternative.parts().stream().filter(Part::required).toList();
                if (required.stream()
                        .anyMatch(part -> mapping.entry(part.name()).isPresent())) {
                    return record(node, alternative, path);
                }
            }
        }
        return scalars.refuse(
                node,
                path,
                Fault.NEEDS_ONE_OF_THE_SHAPES,
                choice.alternatives().stream().map(a -> "{" + keys(a) + "}").collect(Collectors.joining(" | ")));
    }

    private Optional<String> words(Node node, Words words, String path, Part part) {
        var text = scalars.words(node, path, words.form());
        if (!part.refers().isEmpty()) {
            text.ifPresent(id -> references.use(part.refers(), id, node.at(), path, part.name()));
        }
        return text;
    }

    private Optional<Text> languages(Node node, String path) {
        if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            return scalars.refuse(node, path, Fault.NEEDS_LANGUAGES, "{id: \"…\", en: \"…\"}");
        }
        var texts = new LinkedHashMap<String, String>();
        for (var entry : mapping.entries()) {
            if (!Scalars.hasForm(entry.key(), Form.LANGUAGE)) {
                problems.add(entry.at(), Place.join(path, entry.key()), Fault.WRONG_FORM, entry.key(), Form.LANGUAGE);
            }
            scalars.words(entry.value(), Place.join(path, entry.key()), Optional.empty())
                    .ifPresent(text -> texts.put(entry.key(), text));
        }
        return texts.size() == mapping.entries().size() ? Optional.of(new Text(texts)) : Optional.empty();
    }

    private static String keys(Fields fields) {
        return fields.parts().stream().map(Part::name).collect(Collectors.joining(", "));
    }

    private static String shown(Mapping mapping) {
        return mapping.entries().stream().map(Node.Entry::key).collect(Collectors.joining(", ", "{", "}"));
    }

    static Record make(Constructor<?> constructor, Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("A record takes the values that its own shape allows: " + constructor, e);
        }
    }
}
