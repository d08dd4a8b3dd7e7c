package org.kembar.drafts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stood in the fields of a form when it was sent, by their names. What proves who somebody is, is never among them. */
public record Fields(Map<String, List<String>> byName) {

    /** So many characters are kept of one form, written as a browser sends it: a record of some ten thousand words. */
    public static final int LONGEST = 200_000;

    /** By which a form brings along which draft it was opened with. */
    public static final String SEEN = "draft";

    /** By which a window is told from all others in which the same form is open. */
    private static final String WINDOW = "window";

    /** By which a page is asked for with what was typed before one was signed out. */
    public static final String UNSENT = "unsent";

    /** Passwords, and what a device or a service has signed. */
    private static final Set<String> NEVER = Set.of("password", "old", "answer", "code", "state", "token", "secret");

    /** What the program itself puts into forms and addresses about what is kept. */
    private static final Set<String> OWN = Set.of(SEEN, UNSENT);

    public Fields {
        // In one order: what is sent twice is the same.
        var kept = new TreeMap<String, List<String>>();
        byName.forEach((name, typed) -> kept.put(name, List.copyOf(typed)));
        kept.keySet().removeIf(name -> !isKept(name));
        byName = Collections.unmodifiableMap(kept);
    }

    /** Whether what stands in the field with this name may be kept. */
    public static boolean isKept(String name) {
        return !NEVER.contains(name) && !OWN.contains(name);
    }

    /** As a request brings them. */
    public static Fields sent(Map<String, String[]> parameters) {
        return new Fields(parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, all -> List.of(all.getValue()))));
    }

    /** Without the field with this name. */
    public Fields without(String name) {
        var others = new LinkedHashMap<>(byName);
        others.remove(name);
        return new Fields(others);
    }

    static Fields read(String written) {
        var byName = new LinkedHashMap<String, List<String>>();
        Stream.of(written.split("&")).filter(field -> !field.isEmpty()).forEach(field -> {
            var parts = field.split("=", 2);
            byName.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>()).add(decoded(parts[1]));
        });
        return new Fields(byName);
    }

    /** As a browser sends a form. */
    String written() {
        return byName.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(typed -> encoded(field.getKey()) + "=" + encoded(typed)))
                .collect(Collectors.joining("&"));
    }

    /** Whether both were typed in the same window, as far as a window says which it is. */
    boolean isOfTheWindowOf(Fields other) {
        var window = byName.getOrDefault(WINDOW, List.of());
        return !window.isEmpty() && window.equals(other.byName().getOrDefault(WINDOW, List.of()));
    }

    public boolean isEmpty() {
        return byName.values().stream().allMatch(List::isEmpty);
    }

    boolean isTooLong() {
        return written().length() > LONGEST;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
