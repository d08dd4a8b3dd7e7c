package org.kembar.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;
import org.kembar.syntax.Problems;

/** The ids a file declares and the places that refer to them. */
final class References {

    private record Declared(Class<? extends Record> type, Place at) {}

    private record Use(List<Class<? extends Record>> types, String id, Place at, String path, String key) {}

    private static final int CANDIDATES = 12;

    private final Map<List<Class<? extends Record>>, TreeSet<String>> candidates = new HashMap<>();
    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, String> idByPath = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Problems problems;

    References(Problems problems) {
        this.problems = problems;
    }

    /** The root's own id names the file, not a fact, and is not referred to. */
    void declare(Class<? extends Record> type, Entry entry, String path) {
        if (path.isEmpty() || !(entry.value() instanceof Scalar id)) {
            return;
        }
        var before = declared.putIfAbsent(id.text(), new Declared(type, id.at()));
        idByPath.put(path, id.text());
        if (before != null) {
            problems.add(
                    id.at(),
                    path + ".id",
                    Fault.DUPLICATE_ID,
                    id.text(),
                    before.at().toString());
        }
    }

    void use(List<Class<? extends Record>> types, String id, Place at, String path, String key) {
        uses.add(new Use(types, id, at, path, key));
    }

    void check() {
        var next = new HashMap<String, Map<String, Use>>();
        for (var use : uses) {
            var target = declared.get(use.id());
            if (target == null && candidates(use.types()).isEmpty()) {
                problems.add(use.at(), use.path(), Fault.NONE_OF_THE_KIND, use.id(), kinds(use));
            } else if (target == null) {
                problems.add(
                        use.at(),
                        () -> new Problem(
                                use.at(),
                                use.path(),
                                Fault.NO_SUCH_ID,
                                use.id(),
                                nearest(use),
                                Likeness.meant(use.id(), candidates(use.types()))));
            } else if (!use.types().contains(target.type())) {
                problems.add(use.at(), use.path(), Fault.WRONG_KIND_OF_ID, use.id(), kinds(use));
            } else if (use.path().endsWith("." + use.key()) && use.types().size() == 1) {
                var owner = idByPath.get(
                        use.path().substring(0, use.path().length() - use.key().length() - 1));
                if (owner != null
                        && Optional.ofNullable(declared.get(owner))
                                .map(Declared::type)
                                .equals(Optional.of(use.types().getFirst()))) {
                    next.computeIfAbsent(use.key(), _ -> new HashMap<>()).put(owner, use);
                }
            }
        }
        next.values().forEach(this::refuseCycles);
    }

    /** The ids of the right kinds that stand next to the one that does not exist, by alphabet. */
    private String nearest(Use use) {
        var candidates = candidates(use.types());
        var nearest = new TreeSet<>(
                candidates.tailSet(use.id()).stream().limit(CANDIDATES / 2).toList());
        candidates.headSet(use.id(), false).descendingSet().stream()
                .limit(CANDIDATES - nearest.size())
                .forEach(nearest::add);
        candidates.tailSet(use.id()).stream()
                .limit(CANDIDATES)
                .filter(_ -> nearest.size() < CANDIDATES)
                .forEach(nearest::add);
        return String.join(", ", nearest);
    }

    private TreeSet<String> candidates(List<Class<? extends Record>> types) {
        return candidates.computeIfAbsent(
                types,
                _ -> declared.entrySet().stream()
                        .filter(entry -> types.contains(entry.getValue().type()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Facts that follow each other in a circle: an agreement cannot carry out itself. Each circle is reported once. */
    private void refuseCycles(Map<String, Use> next) {
        var settled = new HashSet<String>();
        for (var start : next.keySet().stream().sorted().toList()) {
            var walked = new ArrayList<String>();
            var id = start;
            var last = Optional.<Use>empty();
            for (var use = next.get(id); use != null && settled.add(id); use = next.get(id)) {
                walked.add(id);
                id = use.id();
                last = Optional.of(use);
            }
            var back = walked.indexOf(id);
            if (back >= 0 && last.isPresent()) {
                var circle = String.join(" → ", walked.subList(back, walked.size())) + " → " + id;
                problems.add(last.get().at(), last.get().path(), Fault.CYCLE, circle, "");
            }
        }
    }

    /** The kinds of fact that are meant, by the keys of the case file under which they are written. */
    private static String kinds(Use use) {
        return use.types().stream()
                .flatMap(type -> Shape.of(CaseFile.class).parts().stream()
                        .filter(part -> part.shape() instanceof Listed list
                                && list.item() instanceof Fields fields
                                && fields.type() == type))
                .map(part -> part.name() + ":")
                .collect(Collectors.joining(", "));
    }
}
