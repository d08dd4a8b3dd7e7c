package org.kembar.evaluation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;

/** Case files that differ from another in one thing. */
final class CaseFiles {

    private CaseFiles() {}

    /** The names of the lists a case file has. */
    static List<String> lists() {
        return Arrays.stream(CaseFile.class.getRecordComponents())
                .filter(component -> component.getType() == List.class)
                .map(RecordComponent::getName)
                .toList();
    }

    static List<?> list(CaseFile file, String name) {
        return (List<?>) value(file, name);
    }

    static CaseFile without(CaseFile file, String id, String list) {
        return with(
                file,
                list,
                facts -> facts.stream()
                        .filter(f -> !(f instanceof Fact fact && fact.id().equals(id)))
                        .toList());
    }

    static CaseFile withoutLast(CaseFile file, String list) {
        return with(file, list, facts -> facts.subList(0, facts.size() - 1));
    }

    static CaseFile without(CaseFile file, String list) {
        return with(file, list, _ -> List.of());
    }

    /** The same facts, every list in another order. */
    static CaseFile shuffled(CaseFile file, long seed) {
        var shuffled = file;
        for (var name : lists()) {
            shuffled = with(shuffled, name, facts -> {
                var order = new ArrayList<Object>(facts);
                Collections.shuffle(order, new Random(seed));
                return order;
            });
        }
        return shuffled;
    }

    static CaseFile with(CaseFile file, String list, Function<List<?>, List<?>> change) {
        var components = CaseFile.class.getRecordComponents();
        var values = Arrays.stream(components)
                .map(c -> c.getName().equals(list) ? change.apply(list(file, list)) : value(file, c.getName()))
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return CaseFile.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(CaseFile file, String name) {
        try {
            return CaseFile.class.getMethod(name).invoke(file);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
