package org.kembar.access;

import java.util.List;

/**
 * Somebody who works with the registry.
 *
 * @param email in small letters
 * @param acting in no order that means anything
 */
public record Person(long id, String name, String email, List<Acting> acting) {

    public Person {
        acting = List.copyOf(acting);
    }
}
