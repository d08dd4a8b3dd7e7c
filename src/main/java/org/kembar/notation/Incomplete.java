package org.kembar.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Decimal;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.notation.Shape.Truths;
import org.kembar.notation.Shape.Whole;
import org.kembar.syntax.Complaint;

/**
 * A record with parts that are missing or wrong. It is held against the rules with everything in their place that could
 * have been meant: a date of which nothing is known, each word of a list in turn, nothing at all. What a rule says every
 * time does not rest on them and is said in the same run as the mistakes themselves.
 */
final class Incomplete {

    /** So many records are tried at most; where so much is wrong, the rules wait for the next run. */
    private static final int MOST = 600;

    private final Fields fields;
    private final Object[] values;
    private final Set<Part> wrong;

    /** @param values of the parts, as the constructor takes them; whatever for those that are wrong */
    Incomplete(Fields fields, Object[] values, Set<Part> wrong) {
        this.fields = fields;
        this.values = values.clone();
        this.wrong = wrong;
    }

    List<Complaint> complaints(Function<Record, List<Complaint>> rules) {
        return possible().stream()
                .map(record -> (Set<Complaint>) new LinkedHashSet<>(rules.apply(record)))
                .reduce((all, next) -> {
                    all.retainAll(next);
                    return all;
                })
                .orElse(Set.of())
                .stream()
                .filter(complaint -> wrong.stream().noneMatch(part -> isWithin(complaint, part)))
                .toList();
    }

    /** Of a part with a mistake nothing more is said. */
    private static boolean isWithin(Complaint complaint, Part part) {
        return complaint.path().split("[.\\[]", 2)[0].equals(part.name());
    }

    /** Every record that it can have been meant to be, as far as the rules can tell them apart; none if there are too many. */
    private List<Record> possible() {
        var all = List.<Object[]>of(values);
        for (var i = 0; i < values.length; i++) {
            var part = fields.parts().get(i);
            if (wrong.contains(part)) {
                var meant = meant(part);
                if (all.size() * meant.size() > MOST) {
                    return List.of();
                }
                all = with(all, i, meant);
            }
        }
        return all.stream()
                .map(filled -> Decoder.make(fields.constructor(), filled))
                .toList();
    }

    private static List<Object[]> with(List<Object[]> all, int place, List<?> meant) {
        var more = new ArrayList<Object[]>();
        for (var one : all) {
            for (var value : meant) {
                var filled = one.clone();
                filled[place] = value;
                more.add(filled);
            }
        }
        return more;
    }

    private static List<?> meant(Part part) {
        if (part.shape() instanceof Listed) {
            return List.of(List.of());
        }
        var present = present(part.shape());
        return part.required()
                ? present.toList()
                : Stream.<Object>concat(Stream.of(Optional.empty()), present.map(Optional::of))
                        .toList();
    }

    private static Stream<Object> present(Shape shape) {
        return switch (shape) {
            case Code code -> Arrays.<Object>stream(code.type().getEnumConstants());
            case Truths _ -> Stream.<Object>of(true, false);
            case Whole _ -> Stream.<Object>of(1);
            case Decimal _ -> Stream.<Object>of(BigDecimal.ONE);
            case Shape.Words _, Shape.Languages _, Shape.Date _, Shape.Counted _, Fields _, Listed _, Shape.Choice _ ->
                Draft.standIn(shape).stream().map(value -> (Object) value);
        };
    }
}
