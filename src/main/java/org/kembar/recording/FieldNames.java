package org.kembar.recording;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Source;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Choice;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What the fields of a form are called, where sentences stand together above it. */
record FieldNames(Fields shape, Language language) {

    /** A sentence, and before it the name of the field it is about. */
    String before(String field, String sentence) {
        return of(field)
                .map(name -> Wording.plain(language, "record.problem", name, sentence))
                .orElse(sentence);
    }

    /** {@code participants.0.count}: "Participants, no. 1 – Number". */
    Optional<String> of(String field) {
        var steps = List.of(field.split("\\."));
        if (steps.getFirst().equals(Transcript.DOCUMENT)) {
            var source = Kind.of(Source.class).shape();
            var within = within(source, steps.subList(1, steps.size()));
            var document = Wording.plain(language, "record.document");
            return Optional.of(within.map(name -> Wording.plain(language, "revision.within", document, name))
                    .orElse(document));
        }
        return within(shape, steps);
    }

    private Optional<String> within(Shape shape, List<String> steps) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        return switch (shape) {
            case Fields fields ->
                fields.parts().stream()
                        .filter(part -> part.name().equals(steps.getFirst()))
                        .findFirst()
                        .map(part -> named(part, steps));
            case Choice choice ->
                choice.alternatives().stream()
                        .flatMap(one -> within(one, steps).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private String named(Part part, List<String> steps) {
        var name = Wording.part(language, part);
        var rest = steps.subList(1, steps.size());
        var shape = part.shape();
        if (shape instanceof Listed list && !rest.isEmpty() && rest.getFirst().matches("\\d+")) {
            name = Wording.plain(language, "revision.item.nth", name, Integer.parseInt(rest.getFirst()) + 1);
            rest = rest.subList(1, rest.size());
            shape = list.item();
        }
        var outer = name;
        return within(shape, rest)
                .map(inner -> Wording.plain(language, "revision.within", outer, inner))
                .orElse(outer);
    }
}
