package org.kembar.operation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of the request that this thread answers, by which its lines are found in the log. Knows no framework, as logs do not. */
public final class RequestId {

    /** Under which a request brings its name along and the answer gives it back. */
    public static final String HEADER = "X-Request-Id";

    /** Nothing that could end a line of a log or a header. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final ThreadLocal<Optional<String>> CURRENT = ThreadLocal.withInitial(Optional::empty);

    private RequestId() {}

    /** Nothing where no request is being answered. */
    public static Optional<String> current() {
        return CURRENT.get();
    }

    /** The name a request brings along if it is well formed, and a new one otherwise. */
    public static String of(Optional<String> brought) {
        return brought.filter(id -> WELL_FORMED.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** What this thread does from now on belongs to the request. */
    public static void begin(String id) {
        CURRENT.set(Optional.of(id));
    }

    public static void end() {
        CURRENT.remove();
    }
}
