package org.kembar.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A row of the comparison in which the columns differ, and what there is to say of each; empty where a column has nothing of
 * its own.
 */
public record Difference(String name, List<String> reasons) {

    public Difference {
        reasons = List.copyOf(reasons);
    }

    /** @param columns of which the same is to be said, from 1 */
    public record Reason(List<Integer> columns, String sentence) {}

    /** What is said, once for all the columns it is true of. */
    public List<Reason> said() {
        var columnsOf = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < reasons.size(); i++) {
            if (!reasons.get(i).isEmpty()) {
                columnsOf
                        .computeIfAbsent(reasons.get(i), _ -> new ArrayList<>())
                        .add(i + 1);
            }
        }
        return columnsOf.entrySet().stream()
                .map(each -> new Reason(List.copyOf(each.getValue()), each.getKey()))
                .toList();
    }
}
