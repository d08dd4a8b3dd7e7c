package org.kembar.rows;

/**
 * A list in a table that many kinds of fact share.
 *
 * @param component the list's table and column, as if it had one: {@code activities.source}
 */
record Attached(String component, Owner owner) {}
