package org.kembar.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.kembar.notation.Notation;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;

/**
 * What is kept about somebody who has an account, as it is handed out to them.
 *
 * @param kinds of what is kept, by their names
 */
record AccountData(Account account, SequencedMap<String, List<? extends Record>> kinds) {

    /**
     * The account itself. Public because it is written by its components.
     *
     * @param schema in which form the file is
     * @param changes how many entries of the trail were made by them
     */
    public record Account(String schema, String name, String email, String since, int changes) {}

    int many(String kind) {
        return Objects.requireNonNull(kinds.get(kind)).size();
    }

    /** As JSON. */
    String written() {
        var entries = new ArrayList<>(Notation.node(account).entries());
        kinds.forEach((name, all) -> entries.add(entry(name, all)));
        return Notation.json(new Mapping(Place.START, entries));
    }

    private static Entry entry(String name, List<? extends Record> all) {
        return new Entry(
                Place.START,
                name,
                new Sequence(Place.START, all.stream().<Node>map(Notation::node).toList()));
    }
}
