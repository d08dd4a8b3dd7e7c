package org.kembar.notation;

import java.util.List;
import org.kembar.syntax.Problem;

/** What came of reading a file: all of it, or nothing and every reason why. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    record Refused<T>(List<Problem> problems) implements Reading<T> {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
