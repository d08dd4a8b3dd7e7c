package org.kembar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kembar.access.Person;

/** In whose name a program asks: of the person whose token it brings, once that has been looked at. */
public final class InTheNameOf {

    private static final String WHO = InTheNameOf.class.getName();

    private InTheNameOf() {}

    public static void note(HttpServletRequest request, Person person) {
        request.setAttribute(WHO, person);
    }

    /** Nobody where it brings no token; it is answered what everybody is. */
    public static Optional<Person> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(WHO)).map(Person.class::cast);
    }
}
