package org.kembar.registry;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.notation.Annex;
import org.kembar.notation.Naming;
import org.kembar.notation.Notation;

/**
 * A case file and its annexes.
 *
 * @param open what is public
 */
record Layers(CaseFile open, Map<Audience, Annex> annexes) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ENDING = 8;

    /** Where a record stands, with it. */
    private record Placed(Audience audience, Record record) {}

    Layers {
        annexes = Map.copyOf(annexes);
    }

    Annex annex(Audience audience) {
        return audience == Audience.PUBLIC
                ? Annex.of(open)
                : Objects.requireNonNullElse(annexes.get(audience), Annex.EMPTY);
    }

    boolean hasAnnexes() {
        return annexes.values().stream().anyMatch(annex -> !annex.isEmpty());
    }

    Layers with(Audience audience, Annex annex) {
        if (audience == Audience.PUBLIC) {
            return new Layers(annex.in(open), annexes);
        }
        var changed = new EnumMap<Audience, Annex>(Audience.class);
        changed.putAll(annexes);
        changed.put(audience, annex);
        return new Layers(open, changed);
    }

    Layers with(CaseFile other) {
        return new Layers(other, annexes);
    }

    /** As one sees it who sees these. */
    CaseFile seen(Set<Audience> audiences) {
        var all = Annex.of(open);
        for (var audience : Audience.OF_ANNEXES) {
            if (audiences.contains(audience)) {
                all = all.and(annex(audience));
            }
        }
        return hasAnnexes() ? all.in(open) : open;
    }

    /** Where the record with the id stands, or the one of which it is a part. */
    Optional<Audience> of(String id) {
        return Stream.of(Audience.values())
                .filter(audience -> annex(audience).given().contains(id))
                .findFirst();
    }

    private Stream<Placed> records() {
        return Stream.of(Audience.values())
                .flatMap(audience -> annex(audience).records().map(record -> new Placed(audience, record)));
    }

    /**
     * Whether everybody sees a whole case file: no id is given twice, not even where nobody sees both, and every record refers
     * only to what those see who see it.
     */
    boolean isCoherent() {
        var ids = records().flatMap(placed -> Naming.given(placed.record()).stream());
        return ids.allMatch(new HashSet<String>()::add)
                && Stream.of(Audience.values())
                        .filter(audience -> !annex(audience).isEmpty())
                        .allMatch(audience -> Notation.isCoherent(seen(audience.seeing())));
    }

    /** Whether the cities of both sides are those of the other: only then does what is one side's own stay with it. */
    boolean isBetweenTheSame(CaseFile other) {
        return sides(open).equals(sides(other));
    }

    private static Map<Side, Object> sides(CaseFile file) {
        var cities = file.cities().stream().collect(Collectors.toMap(City::id, city -> city, (one, _) -> one));
        return file.partnership().parties().stream()
                .filter(party -> party.side() != Side.THIRD)
                .collect(Collectors.toMap(
                        Partnership.Party::side,
                        party -> Optional.ofNullable(cities.get(party.city()))
                                .map(city -> List.of(city.id(), city.country(), city.geonames())),
                        (one, _) -> one));
    }

    /**
     * With what somebody has made of the file that all for whom the audience is see: what is new is for them. Nothing if something
     * else was changed than what stands there: it may have been made others' to see meanwhile.
     */
    Optional<Layers> recorded(Audience into, CaseFile then) {
        var elsewhere = into.seeing().stream()
                .filter(audience -> audience != into)
                .map(this::annex)
                .reduce(Annex.EMPTY, Annex::and);
        var others = elsewhere.ids();
        var all = Annex.of(then);
        if (!Set.copyOf(all.only(others::contains).records().toList())
                        .equals(Set.copyOf(elsewhere.records().toList()))
                || into != Audience.PUBLIC && !Annex.EMPTY.in(then).equals(Annex.EMPTY.in(open))) {
            return Optional.empty();
        }
        var named = namedApart(into, all.only(id -> !others.contains(id)));
        return Optional.of(into == Audience.PUBLIC ? with(named.in(then)) : with(into, named));
    }

    /**
     * With what somebody has made of all that these see at once: each record is for whom they say.
     *
     * @param then the file as they see it who see these
     * @param places for whom its records are that not everybody sees, by their ids
     */
    Layers returned(Set<Audience> audiences, CaseFile then, Map<String, Audience> places) {
        var known = seen(audiences);
        var all = Annex.of(then);
        var names = new HashMap<String, String>();
        var before = Annex.of(known).given();
        var hidden = givenElsewhere(audiences);
        all.records().forEach(record -> {
            var isPublic = placeOf(record, places) == Audience.PUBLIC;
            Naming.given(record).stream()
                    .filter(id -> !before.contains(id) && (!isPublic || hidden.contains(id)))
                    .forEach(id -> names.put(id, id + "-" + ending()));
        });
        var named = all.renamed(names);
        var result = with(then);
        for (var audience : Audience.values()) {
            if (audiences.contains(audience)) {
                var ids = all.records()
                        .filter(record -> placeOf(record, places) == audience)
                        .map(Annex::id)
                        .map(id -> Objects.requireNonNullElse(names.get(id), id))
                        .collect(Collectors.toSet());
                var own = named.only(ids::contains);
                result = audience == Audience.PUBLIC ? result.with(own.in(then)) : result.with(audience, own);
            }
        }
        return result;
    }

    private static Audience placeOf(Record record, Map<String, Audience> places) {
        return Objects.requireNonNullElse(places.get(Annex.id(record)), Audience.PUBLIC);
    }

    private Set<String> givenElsewhere(Set<Audience> audiences) {
        return Stream.of(Audience.values())
                .filter(audience -> !audiences.contains(audience))
                .flatMap(audience -> annex(audience).given().stream())
                .collect(Collectors.toSet());
    }

    /** New records get ids by which nobody sees from a gap, or from a refusal, that there is something else. */
    private Annex namedApart(Audience into, Annex then) {
        var before = annex(into).given();
        var hidden = givenElsewhere(into.seeing());
        Predicate<String> isToBeNamed = id -> into != Audience.PUBLIC || hidden.contains(id);
        var names = new HashMap<String, String>();
        then.given().stream()
                .filter(id -> !before.contains(id))
                .filter(isToBeNamed)
                .forEach(id -> names.put(id, id + "-" + ending()));
        return names.isEmpty() ? then : then.renamed(names);
    }

    private static String ending() {
        return CHANCE.ints(ENDING, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** What came of making a record somebody else's to see. */
    sealed interface Moving {

        record Whole(Layers layers) implements Moving {}

        record NotThere() implements Moving {}

        record ThereAlready() implements Moving {}

        /** These refer to it, or it to them, and would have to be moved before. */
        record First(List<String> ids) implements Moving {}

        /** Something that who asks does not see stands against it. */
        record Withheld() implements Moving {}
    }

    /**
     * With the record in the place for others, and the sources that only it names.
     *
     * @param seen what who asks sees
     */
    Moving moved(String id, Audience to, Set<Audience> seen) {
        var from = seen.stream()
                .filter(audience -> annex(audience).record(id).isPresent())
                .findFirst();
        if (from.isEmpty()) {
            return new Moving.NotThere();
        }
        if (from.get() == to) {
            return new Moving.ThereAlready();
        }
        var along = along(id, from.get(), to);
        var moved = with(from.get(), annex(from.get()).only(one -> !along.contains(one)));
        var then = moved.with(to, moved.annex(to).and(annex(from.get()).only(along::contains)));
        if (then.isCoherent()) {
            return new Moving.Whole(then);
        }
        var first = first(along, to, seen);
        return first.isEmpty() ? new Moving.Withheld() : new Moving.First(first);
    }

    /** The record, and those of its sources that would not be seen with it, or that nobody else would need where they are. */
    private Set<String> along(String id, Audience from, Audience to) {
        var along = new LinkedHashSet<String>();
        along.add(id);
        var named = annex(from).record(id).map(Naming::referred).orElse(Set.of());
        annex(from)
                .records()
                .filter(Source.class::isInstance)
                .map(Annex::id)
                .filter(named::contains)
                .filter(source -> !to.seeing().contains(from) || isNamedOnlyWithin(to, id, source))
                .forEach(along::add);
        return along;
    }

    /** Whether all see the audience, too, who see what else names the source. */
    private boolean isNamedOnlyWithin(Audience to, String besides, String source) {
        return !Naming.referred(open.partnership()).contains(source)
                && records()
                        .filter(placed -> !Annex.id(placed.record()).equals(besides))
                        .filter(placed -> Naming.referred(placed.record()).contains(source))
                        .allMatch(placed -> placed.audience().seeing().contains(to));
    }

    private List<String> first(Collection<String> moving, Audience to, Set<Audience> seen) {
        var moved = records()
                .filter(placed -> moving.contains(Annex.id(placed.record())))
                .toList();
        var given = moved.stream()
                .flatMap(placed -> Naming.given(placed.record()).stream())
                .collect(Collectors.toSet());
        var named = moved.stream()
                .flatMap(placed -> Naming.referred(placed.record()).stream())
                .collect(Collectors.toSet());
        return records()
                .filter(placed -> seen.contains(placed.audience()))
                .filter(placed -> !moving.contains(Annex.id(placed.record())))
                .filter(placed -> isNotSeenThere(placed, named, to) || isLeftWithout(placed, given, to))
                .map(placed -> Annex.id(placed.record()))
                .toList();
    }

    private static boolean isNotSeenThere(Placed placed, Set<String> named, Audience to) {
        return !to.seeing().contains(placed.audience())
                && Naming.given(placed.record()).stream().anyMatch(named::contains);
    }

    private static boolean isLeftWithout(Placed placed, Set<String> given, Audience to) {
        return !placed.audience().seeing().contains(to)
                && Naming.referred(placed.record()).stream().anyMatch(given::contains);
    }
}
