package org.kembar.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Date;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Languages;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Words;
import org.kembar.syntax.Complaint;

/**
 * What could be made of a file with mistakes: its lists with the records that are well formed, so that the rules between
 * records are held against these in the same run. A record with a mistake is not among them, and nothing is said of what
 * it would have said.
 */
final class Draft {

    private record Kept(List<Object> items, List<Integer> places) {}

    private final Map<String, Kept> lists = new HashMap<>();
    private Optional<Record> made = Optional.empty();

    void keep(String key, List<Object> items, List<Integer> places) {
        lists.put(key, new Kept(List.copyOf(items), List.copyOf(places)));
    }

    /** @param values of the parts; an empty Optional for a part that is not there or not well formed */
    void make(Fields fields, Object[] values) {
        var filled = new Object[values.length];
        for (var i = 0; i < filled.length; i++) {
            var part = fields.parts().get(i);
            var lacks = values[i] instanceof Optional<?> value && value.isEmpty();
            if (lacks && part.shape() instanceof Listed) {
                filled[i] = Optional.ofNullable(lists.get(part.name()))
                        .map(Kept::items)
                        .orElse(List.of());
            } else if (lacks && part.required()) {
                var standIn = standIn(part.shape());
                if (standIn.isEmpty()) {
                    return;
                }
                filled[i] = standIn.get();
            } else {
                filled[i] = values[i];
            }
        }
        made = Optional.of(Decoder.make(fields.constructor(), filled));
    }

    <T extends Record> Optional<T> made(Class<T> type) {
        return made.map(type::cast);
    }

    /** The complaint with the place in the file, where records with mistakes are counted too. */
    Complaint inTheFile(Complaint complaint) {
        var path = complaint.path();
        var open = path.indexOf('[');
        if (open < 0 || !lists.containsKey(path.substring(0, open))) {
            return complaint;
        }
        var close = path.indexOf(']');
        var kept = Integer.parseInt(path.substring(open + 1, close));
        var key = path.substring(0, open);
        var place = Optional.ofNullable(lists.get(key))
                .map(list -> list.places().get(kept))
                .orElse(kept);
        return new Complaint(
                key + "[" + place + path.substring(close),
                complaint.fault(),
                complaint.found(),
                complaint.expected(),
                complaint.meant());
    }

    /** Something in the place of a part of the whole file, such as its title, on which no rule between records rests. */
    static Optional<?> standIn(Shape shape) {
        return switch (shape) {
            case Words _ -> Optional.of("");
            case Languages _ -> Optional.of(Text.of("und", "…"));
            case Date _ -> Optional.of(EdtfDate.UNKNOWN);
            case Code code -> Optional.of(code.type().getEnumConstants()[0]);
            case Fields fields -> {
                var values = new Object[fields.parts().size()];
                for (var i = 0; i < values.length; i++) {
                    values[i] = Optional.empty();
                }
                var inside = new Draft();
                inside.make(fields, values);
                yield inside.made;
            }
            case Listed _, Shape.Truths _, Shape.Whole _, Shape.Decimal _, Shape.Counted _, Shape.Choice _ ->
                Optional.empty();
        };
    }
}
