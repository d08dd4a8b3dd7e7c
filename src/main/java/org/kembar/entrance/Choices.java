package org.kembar.entrance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kembar.access.Role;

/** Roles as forms send them. */
final class Choices {

    private Choices() {}

    static Optional<Role> role(String sent) {
        return Arrays.stream(Role.values())
                .filter(role -> value(role).equals(sent))
                .findFirst();
    }

    static String value(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
