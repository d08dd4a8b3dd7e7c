package org.kembar.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/**
 * What the trail said of the public and the shared records of a partnership at some time, for a city to keep: with it one tells
 * later, without trusting whoever runs the registry, that no such entry was changed, removed or put in between since.
 *
 * @param schema in which form this is
 * @param partnership the id of its case file
 * @param made when, ISO 8601
 * @param number of the last entry of the whole trail then; 0 if there was none
 * @param hash of that entry
 * @param entries those of the public and the shared records, in their order
 * @param seal the SHA-256 of all the rest, by which one sees that the receipt itself is whole
 */
public record Receipt(
        String schema, String partnership, String made, int number, String hash, List<Held> entries, String seal) {

    private static final String SCHEMA = "kembar-receipt/1";

    public Receipt {
        entries = List.copyOf(entries);
    }

    /** An entry by its number and its hash. */
    public record Held(int number, String hash) {}

    /** The first entry that is not what the receipt says. */
    public record Difference(long number, Why why) {}

    /** What is wrong with an entry, seen from a receipt. */
    public enum Why {
        /** It is there no more. */
        GONE,
        /** It was not there when the receipt was made, although it is to be older. */
        PUT_IN,
        /** Its content is not what was sealed. */
        CHANGED,
        /** It is another one, sealed anew. */
        ANOTHER
    }

    static Receipt of(String partnership, Instant made, Optional<TrailEntry> last, List<TrailEntry> shared) {
        var bare = new Receipt(
                SCHEMA,
                partnership,
                made.toString(),
                last.map(entry -> Math.toIntExact(entry.number())).orElse(0),
                last.map(TrailEntry::hash).orElse(TrailEntry.NONE_BEFORE),
                shared.stream()
                        .map(entry -> new Held(Math.toIntExact(entry.number()), entry.hash()))
                        .toList(),
                "");
        return bare.with(bare.reckoned());
    }

    private Receipt with(String reckoned) {
        return new Receipt(schema, partnership, made, number, hash, entries, reckoned);
    }

    /** Line by line, so that anybody can reckon it with the tools of any system. */
    private String reckoned() {
        var lines = entries.stream()
                .map(entry -> entry.number() + " " + entry.hash() + "\n")
                .collect(Collectors.joining());
        var all = "%s\n%s\n%s\n%s %s\n%s".formatted(schema, partnership, made, number, hash, lines);
        return ListSeal.hash(all);
    }

    /** Whether it is what was handed out. */
    public boolean isWhole() {
        return schema.equals(SCHEMA) && seal.equals(reckoned());
    }

    public static Reading<Receipt> read(byte[] bytes) {
        return Notation.read(bytes, Format.JSON, Receipt.class, _ -> List.of());
    }

    public String written() {
        return Notation.write(this, Format.JSON);
    }

    /**
     * What is not so any more, the first entry of which it is to be said.
     *
     * @param now the entries of the public and the shared records as they are now, or as somebody has taken them along
     */
    public Optional<Difference> against(List<TrailEntry> now) {
        var held = entries.stream().collect(Collectors.toMap(one -> (long) one.number(), Held::hash));
        var there = now.stream().collect(Collectors.toMap(TrailEntry::number, Function.identity(), (one, _) -> one));
        var numbers = new TreeMap<Long, Boolean>();
        held.keySet().forEach(one -> numbers.put(one, true));
        there.keySet().forEach(one -> numbers.put(one, true));
        return numbers.keySet().stream()
                .flatMap(one -> wrong(one, held, there).stream().map(why -> new Difference(one, why)))
                .findFirst();
    }

    private Optional<Why> wrong(long one, Map<Long, String> held, Map<Long, TrailEntry> there) {
        var entry = Optional.ofNullable(there.get(one));
        if (entry.isEmpty()) {
            return Optional.of(Why.GONE);
        }
        if (!entry.get().isSealed()) {
            return Optional.of(Why.CHANGED);
        }
        if (one > number) {
            return Optional.empty();
        }
        return Optional.ofNullable(held.get(one))
                .map(hash -> hash.equals(entry.get().hash()) ? Optional.<Why>empty() : Optional.of(Why.ANOTHER))
                .orElseGet(() -> Optional.of(Why.PUT_IN));
    }
}
