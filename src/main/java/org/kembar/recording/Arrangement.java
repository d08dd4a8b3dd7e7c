package org.kembar.recording;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Output;
import org.kembar.casefile.Source;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Part;

/** How a form is laid out where the record itself does not say it: what is asked first, what stands there already. */
final class Arrangement {

    /** What an office rarely knows of one: behind "More". */
    private static final Map<Class<?>, Set<String>> RARE = Map.of(
            Activity.class,
            Set.of(
                    "alsoDated",
                    "planned",
                    "requested",
                    "reducedFor",
                    "replaces",
                    "organisations",
                    "occasions",
                    "openToPublic",
                    "published",
                    "has",
                    "lacks",
                    "participantsEvaluated",
                    "learningChecked"),
            Activity.Participants.class,
            Set.of("personDays"),
            Agreement.class,
            Set.of("alsoSigned", "witnesses", "languages", "prevailing", "clauses"),
            Evidence.class,
            Set.of("reading"),
            Source.class,
            Set.of("coverage", "doi", "license", "file"));

    /** What is mostly so. A row in which nothing else stands is empty. */
    private static final Map<String, String> MOSTLY = Map.of(
            "Clause.present", "true",
            "Output.planned", "false",
            "Source.type", "report");

    private static final Set<String> LONG =
            Set.of("text", "quote", "reason", "method", "says", "note", "about", "reading", "activeMeans", "asks");

    private static final Set<String> NAMES = Set.of("title", "name", "label");

    private Arrangement() {}

    static boolean isRare(Part part) {
        return RARE.getOrDefault(owner(part), Set.of()).contains(part.name());
    }

    /** Whether a text takes more than a line. */
    static boolean isLong(Part part) {
        return LONG.contains(part.name()) && !isName(part);
    }

    /** Whether a text takes a line of its own. */
    static boolean isWide(Part part) {
        return isLong(part) || isName(part) || NAMES.contains(part.name());
    }

    /** An output's text is what it is called. */
    private static boolean isName(Part part) {
        return owner(part) == Output.class;
    }

    static Optional<String> mostly(Part part) {
        return Optional.ofNullable(MOSTLY.get(owner(part).getSimpleName() + "." + part.name()));
    }

    /** Whether nothing was typed into a row, and only what mostly stands there was chosen. */
    static boolean isEmpty(Fields shape, String name, Typing typing) {
        return shape.parts().stream()
                .filter(part -> !part.name().equals("id"))
                .allMatch(part -> typing.below(Typing.join(name, part.name()))
                        .allMatch(typed -> mostly(part).filter(typed::equals).isPresent()));
    }

    private static Class<?> owner(Part part) {
        return part.accessor().getDeclaringClass();
    }
}
