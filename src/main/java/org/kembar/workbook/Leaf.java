package org.kembar.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.casefile.Evidence;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Sequence;

/**
 * A part of a record that fits into one cell, or into one for each language.
 *
 * @param steps that lead to it, from the record inwards
 */
record Leaf(List<Part> steps) {

    Leaf {
        steps = List.copyOf(steps);
    }

    static Leaf of(List<Part> within, Part part) {
        var steps = new ArrayList<>(within);
        steps.add(part);
        return new Leaf(steps);
    }

    String key() {
        return steps.stream().map(Part::name).collect(Collectors.joining("."));
    }

    List<String> path() {
        return steps.stream().map(Part::name).toList();
    }

    Part part() {
        return steps.getLast();
    }

    Shape shape() {
        return part().shape();
    }

    boolean isText() {
        return shape() instanceof Shape.Languages;
    }

    /** Of several sources the first stands beside the fact, the others on a sheet of their own. */
    static boolean isEvidence(Shape shape) {
        return shape instanceof Shape.Listed list
                && list.item() instanceof Shape.Fields fields
                && fields.type() == Evidence.class;
    }

    /** What stands there. */
    Optional<Node> in(Mapping record) {
        return within(record, path());
    }

    static Optional<Node> within(Mapping record, List<String> path) {
        var node = Optional.<Node>of(record);
        for (var step : path) {
            node = node.map(Leaf::first)
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .flatMap(mapping -> mapping.entry(step))
                    .map(Entry::value);
        }
        return node;
    }

    private static Node first(Node node) {
        return node instanceof Sequence(var _, var items) && !items.isEmpty() ? items.getFirst() : node;
    }
}
