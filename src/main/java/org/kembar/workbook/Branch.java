package org.kembar.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;

/** A record while it is put together from the cells of several sheets. */
final class Branch {

    private final Place at;
    private final Map<String, Node> leaves = new LinkedHashMap<>();
    private final Map<String, Branch> inner = new LinkedHashMap<>();
    private final Map<String, List<Branch>> lists = new LinkedHashMap<>();

    Branch(Place at) {
        this.at = at;
    }

    void put(List<String> path, Node node) {
        var last = path.size() - 1;
        at(path.subList(0, last), node.at()).leaves.put(path.get(last), node);
    }

    private Branch at(List<String> path, Place place) {
        return path.isEmpty()
                ? this
                : inner.computeIfAbsent(path.getFirst(), _ -> new Branch(place))
                        .at(path.subList(1, path.size()), place);
    }

    /** One more in a list, after the first that may stand in the row itself. */
    void add(List<String> path, Branch item) {
        var last = path.size() - 1;
        at(path.subList(0, last), item.at)
                .lists
                .computeIfAbsent(path.get(last), _ -> new ArrayList<>())
                .add(item);
    }

    Place place() {
        return at;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(leaves.get(key)).map(Cells::text);
    }

    /** @param bareIfOne the lists of which one item stands without brackets: those of sources */
    Mapping node(Predicate<String> bareIfOne) {
        var entries = new ArrayList<Entry>();
        leaves.forEach((key, node) -> entries.add(new Entry(node.at(), key, node)));
        inner.forEach((key, branch) -> {
            if (!lists.containsKey(key)) {
                entries.add(new Entry(branch.at, key, branch.node(bareIfOne)));
            }
        });
        lists.forEach((key, items) -> {
            var nodes = new ArrayList<Node>();
            Optional.ofNullable(inner.get(key)).ifPresent(first -> nodes.add(first.node(bareIfOne)));
            items.forEach(item -> nodes.add(item.node(bareIfOne)));
            entries.add(new Entry(
                    nodes.getFirst().at(),
                    key,
                    nodes.size() == 1 && bareIfOne.test(key)
                            ? nodes.getFirst()
                            : new Sequence(nodes.getFirst().at(), List.copyOf(nodes))));
        });
        return new Mapping(at, List.copyOf(entries));
    }
}
