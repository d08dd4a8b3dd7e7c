package org.kembar.rows;

import java.util.Optional;

/**
 * What a quotation or a reference belongs to.
 *
 * @param fact the fact with an id of its own; empty for what the case file says of itself
 * @param part which part of it, where a list of parts without ids has several; otherwise 0
 */
record Owner(Optional<String> fact, int part) {

    static final Owner FILE = new Owner(Optional.empty(), 0);

    static Owner of(String fact) {
        return new Owner(Optional.of(fact), 0);
    }

    Owner part(int position) {
        return new Owner(fact, position);
    }
}
