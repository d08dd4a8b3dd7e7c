package org.kembar.cities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.cities.City.Area;
import org.kembar.cities.Match.Reason;

/** The cities there are: the reference list, and an office's own corrections laid over it. */
public final class Cities {

    /** Who made the reference list, and the licence under which it is shown (CC BY 4.0 asks for the name). */
    public static final String REFERENCE = "GeoNames (geonames.org), CC BY 4.0";

    private final Reference reference;
    private final Map<String, Found> own;
    private final List<Correction> unplaced;

    private Cities(Reference reference, Map<String, Found> own, List<Correction> unplaced) {
        this.reference = reference;
        this.own = own;
        this.unplaced = List.copyOf(unplaced);
    }

    /** The reference list as it comes with the product. Reads it, which takes a moment: keep what is given. */
    public static Cities reference() {
        return new Cities(ReferenceFile.read(), Map.of(), List.of());
    }

    /** The same reference with these corrections and no others. */
    public Cities corrected(Corrections corrections) {
        var own = new LinkedHashMap<String, Found>();
        var unplaced = new ArrayList<Correction>();
        corrections.byCity().forEach((id, about) -> {
            var added = about.stream()
                    .filter(Correction.Added.class::isInstance)
                    .map(Correction.Added.class::cast)
                    .reduce((_, later) -> later);
            var before = added.map(Correction.Added::added).or(() -> ofReference(id));
            if (before.isEmpty()) {
                unplaced.addAll(about);
                return;
            }
            var city = before.get();
            for (var correction : about) {
                city = corrected(city, correction);
            }
            var origin = added.<Origin>map(one -> new Origin.OfOwn(one, about))
                    .orElseGet(() -> new Origin.OfReferenceCorrected(before.get(), about));
            own.put(id, new Found(city, origin));
        });
        return new Cities(reference, own, unplaced);
    }

    private static City corrected(City city, Correction correction) {
        return switch (correction) {
            case Correction.Added _ -> city;
            case Correction.Renamed renamed -> {
                var others = new LinkedHashSet<String>();
                others.add(city.name());
                others.addAll(city.otherNames());
                others.remove(renamed.name());
                yield with(city, renamed.name(), city.coordinates(), List.copyOf(others));
            }
            case Correction.AlsoCalled also -> {
                var others = new LinkedHashSet<>(city.otherNames());
                others.add(also.name());
                others.remove(city.name());
                yield with(city, city.name(), city.coordinates(), List.copyOf(others));
            }
            case Correction.Moved moved -> with(city, city.name(), moved.coordinates(), city.otherNames());
        };
    }

    private static City with(City city, String name, Coordinates coordinates, List<String> otherNames) {
        return new City(
                city.id(),
                name,
                city.country(),
                city.region(),
                city.regionName(),
                city.kind(),
                coordinates,
                city.population(),
                otherNames);
    }

    /** The corrections of cities that neither the reference nor the office has. */
    public List<Correction> unplaced() {
        return unplaced;
    }

    /** The day the reference list was taken. */
    public LocalDate asOf() {
        return reference.asOf();
    }

    /** How many cities the reference list has. */
    public int size() {
        return reference.size();
    }

    public Optional<Found> withId(String id) {
        return Optional.ofNullable(own.get(id))
                .or(() -> ofReference(id).map(city -> new Found(city, new Origin.OfReference(reference.asOf()))));
    }

    private Optional<City> ofReference(String id) {
        if (!id.matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        var found = reference.withId(Integer.parseInt(id));
        return found.isPresent() ? Optional.of(reference.made(found.getAsInt())) : Optional.empty();
    }

    /** The best so many cities for a name in any language and script, or a part of one, best first. */
    public List<Match> search(String name, int most) {
        return search(name, Optional.empty(), most);
    }

    /** The same within a country or region. */
    public List<Match> search(String name, Optional<Area> area, int most) {
        var folded = Folding.fold(name);
        var ofOwn = own.values().stream()
                .filter(found -> area.isEmpty() || found.city().isIn(area.get()))
                .flatMap(found -> match(found, folded).stream());
        var ofReference = reference.search(folded, area, most + own.size()).stream()
                .map(hit -> new Found(reference.made(hit.city()), new Origin.OfReference(reference.asOf())))
                .filter(found -> !own.containsKey(found.city().id()))
                .flatMap(found -> match(found, folded).stream());
        var best = Stream.concat(ofOwn, ofReference)
                .sorted(Match.BEST_FIRST)
                .limit(most)
                .toList();
        return best.stream().noneMatch(match -> match.reason().isWhole())
                ? best
                : best.stream()
                        .filter(match -> match.reason().isWhole() || match.reason() == Reason.BEGINS_WITH)
                        .toList();
    }

    /** Why a city is found under a folded name, and under which of its names; the best reason there is. */
    private static Optional<Match> match(Found found, String folded) {
        var city = found.city();
        var reasons = Stream.concat(Stream.of(city.name()), city.otherNames().stream())
                .flatMap(name -> reason(Folding.fold(name), folded).stream()
                        .map(reason -> reason == Reason.NAME && !name.equals(city.name()) ? Reason.OTHER_NAME : reason)
                        .map(reason -> new Match(found, reason, name)));
        return reasons.min(Comparator.comparing(Match::reason));
    }

    private static Optional<Reason> reason(String name, String wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (name.equals(wanted)) {
            return Optional.of(Reason.NAME);
        }
        if (name.startsWith(wanted) || (FoldedNames.isPart(wanted) && name.contains(" " + wanted))) {
            return Optional.of(Reason.BEGINS_WITH);
        }
        if (FoldedNames.isPart(wanted) && name.contains(wanted)) {
            return Optional.of(Reason.CONTAINS);
        }
        return FoldedNames.mayHaveASlip(wanted) && FoldedNames.isOneSlip(wanted, name)
                ? Optional.of(Reason.ONE_LETTER_DIFFERS)
                : Optional.empty();
    }

    /** The cities of an area that bear this name, whole, those whose own name it is first; anywhere if no area is given. */
    public List<Match> named(String name, Optional<Area> area) {
        var folded = Folding.fold(name);
        var ofReference = reference
                .named(folded, area)
                .mapToObj(reference::made)
                .filter(city -> !own.containsKey(city.id()))
                .map(city -> new Found(city, new Origin.OfReference(reference.asOf())));
        return Stream.concat(
                        own.values().stream()
                                .filter(found -> area.isEmpty() || found.city().isIn(area.get())),
                        ofReference)
                .flatMap(found -> match(found, folded).stream())
                .filter(match -> match.reason().isWhole())
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    /** Whether the city's own name is part of this one, or this one part of it, in whole words. */
    public static boolean isNamedInPart(City city, String name) {
        var wanted = " " + Folding.fold(name) + " ";
        var own = " " + Folding.fold(city.name()) + " ";
        return wanted.contains(own) || own.contains(wanted);
    }

    /** The cities within so many kilometres of a point, the nearest first. */
    public List<Found> near(Coordinates point, double kilometres) {
        var near = new ArrayList<Found>();
        own.values().stream()
                .filter(found -> found.city().coordinates().kilometresTo(point) <= kilometres)
                .forEach(near::add);
        reference.near(point, kilometres, index -> {
            var city = reference.made(index);
            if (!own.containsKey(city.id())) {
                near.add(new Found(city, new Origin.OfReference(reference.asOf())));
            }
        });
        near.sort(Comparator.comparingDouble(found -> found.city().coordinates().kilometresTo(point)));
        return List.copyOf(near);
    }
}
