package org.kembar.rows;

import java.util.List;
import java.util.Optional;

/**
 * One column of a table of facts.
 *
 * @param type as PostgreSQL names it
 * @param required whether each row has a value in it
 * @param words the only words it holds, or each of its words if it is a list; empty if any will do
 * @param form the regular expression that its text, or each text of its list, matches; empty for any text
 * @param refers the tables of the facts whose id it holds; empty if it is no reference
 * @param reads whether the fact is read from it; what follows from another column is there for queries only
 */
record Column(
        String name,
        String type,
        boolean required,
        List<String> words,
        Optional<String> form,
        List<String> refers,
        boolean reads) {

    static Column of(String name, String type, boolean required) {
        return new Column(name, type, required, List.of(), Optional.empty(), List.of(), true);
    }

    Column ofWords(List<String> words) {
        return new Column(name, type, required, words, form, refers, reads);
    }

    Column ofForm(Optional<String> form) {
        return new Column(name, type, required, words, form, refers, reads);
    }

    Column to(List<String> tables) {
        return new Column(name, type, required, words, form, tables, reads);
    }

    /** For queries only. */
    Column derived() {
        return new Column(name, type, required, words, form, refers, false);
    }

    String quoted() {
        return '"' + name + '"';
    }
}
