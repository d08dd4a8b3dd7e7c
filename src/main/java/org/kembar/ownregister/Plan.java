package org.kembar.ownregister;

import java.util.List;
import org.kembar.ownregister.Line.Fate;
import org.kembar.registry.OwnRegisters.Known;
import org.kembar.registry.OwnRegisters.Part;

/**
 * What taking a register would do.
 *
 * @param lines one for each row
 * @param parts the partnerships that it begins, or adds to
 * @param rows that are to be known again
 * @param seal by which it is known whether it is still what was seen
 */
record Plan(List<Line> lines, List<Part> parts, List<Known> rows, String seal) {

    Plan {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }

    long taken() {
        return lines.stream().filter(Line::isTaken).count();
    }

    /** How many facts of a list are to be recorded. */
    long adds(String list) {
        return lines.stream()
                .filter(Line::isTaken)
                .flatMap(line -> line.adds().stream())
                .flatMap(added -> added.records().stream())
                .filter(one -> one.list().equals(list))
                .count();
    }

    long begun() {
        return parts.stream().filter(Part::isNew).count();
    }
}
