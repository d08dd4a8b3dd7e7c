package org.kembar.claims;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.City.Area;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Countries;
import org.kembar.cities.Found;
import org.kembar.cities.Match;
import org.kembar.claims.NetworkList.End;

/** Finds the city that is meant by what a list says of it. The rules stand at {@link Ground}; the numbers are judgements of this product. */
public final class Resolver {

    /** Kilometres within which a point and a city of the same name are the same: about the width of a large city. */
    public static final double SAME_PLACE = 25;

    /** Kilometres within which a point is taken for the city that lies there, whatever it is called. */
    public static final double SAME_SPOT = 5;

    /** Of two cities of one name near the point, the one meant is so many times nearer than the other. */
    private static final double CLEARLY_NEARER = 2;

    private final Cities cities;
    private final Countries countries;
    private final Map<End, Resolution> known = new HashMap<>();

    public Resolver(Cities cities, Countries countries) {
        this.cities = cities;
        this.countries = countries;
    }

    /** Lists name the same city in many rows; each is looked for once. */
    public Resolution resolve(End end) {
        return known.computeIfAbsent(end.anywhere(), this::found).of(end);
    }

    private Resolution found(End end) {
        var area = area(end);
        var bearers = bearers(name(end, area), area);
        if (end.coordinates().isEmpty()) {
            return byName(end, area, bearers);
        }
        var point = end.coordinates().get();
        var near = nearest(bearers, point);
        if (isDecided(near, point)) {
            var ground = area.isPresent() ? Ground.COORDINATES_AGREE : Ground.COORDINATES_AGREE_WITHOUT_COUNTRY;
            return city(end, near.getFirst(), ground);
        }
        if (!near.isEmpty()) {
            return none(end, Ground.HOMONYM_UNDECIDED, near);
        }
        return byPlace(end, point, area, bearers);
    }

    /** The country, also where it stands behind the city's name: {@code Varna, Bulgaria}. */
    private Optional<Area> area(End end) {
        if (!end.country().isEmpty()) {
            return countries.named(end.country());
        }
        var comma = end.city().lastIndexOf(',');
        return comma < 0 ? Optional.empty() : countries.named(end.city().substring(comma + 1));
    }

    private static String name(End end, Optional<Area> area) {
        var comma = end.city().lastIndexOf(',');
        return end.country().isEmpty() && area.isPresent() && comma > 0
                ? end.city().substring(0, comma)
                : end.city();
    }

    /** Without those that are no more, and parts of cities only if nothing else bears the name. */
    private List<Match> bearers(String name, Optional<Area> area) {
        var all = cities.named(name, area).stream()
                .filter(match -> match.city().kind() != City.Kind.FORMER)
                .toList();
        var whole = all.stream()
                .filter(match -> match.city().kind() != City.Kind.PART_OF_A_CITY)
                .toList();
        return whole.isEmpty() ? all : whole;
    }

    /** Those within the distance, the nearest first; if it is the own name of some, only these. */
    private static List<Found> nearest(List<Match> bearers, Coordinates point) {
        var near = bearers.stream()
                .filter(match -> kilometres(match.found(), point) <= SAME_PLACE)
                .toList();
        var isOwn = near.stream().anyMatch(match -> match.reason() == Match.Reason.NAME);
        return near.stream()
                .filter(match -> !isOwn || match.reason() == Match.Reason.NAME)
                .map(Match::found)
                .sorted(Comparator.comparingDouble(found -> kilometres(found, point)))
                .toList();
    }

    private static boolean isDecided(List<Found> near, Coordinates point) {
        return near.size() == 1
                || near.size() > 1
                        && kilometres(near.getFirst(), point) * CLEARLY_NEARER <= kilometres(near.get(1), point);
    }

    private static Resolution byName(End end, Optional<Area> area, List<Match> bearers) {
        if (area.isEmpty()) {
            return none(end, Ground.COUNTRY_UNKNOWN, founds(bearers));
        }
        return switch (bearers.size()) {
            case 0 -> none(end, Ground.CITY_UNKNOWN, List.of());
            case 1 -> city(end, bearers.getFirst().found(), Ground.UNIQUE_NAME);
            default -> none(end, Ground.HOMONYM_UNDECIDED, founds(bearers));
        };
    }

    private Resolution byPlace(End end, Coordinates point, Optional<Area> area, List<Match> bearers) {
        if (area.isEmpty()) {
            return none(end, Ground.COUNTRY_UNKNOWN, List.of());
        }
        var there = cities.near(point, SAME_PLACE).stream()
                .filter(found -> found.city().isIn(area.get()))
                .toList();
        var inPart = there.stream()
                .filter(found -> Cities.isNamedInPart(found.city(), name(end, area)))
                .findFirst();
        if (inPart.isPresent()) {
            return city(end, inPart.get(), Ground.NAME_IN_PART);
        }
        if (bearers.size() == 1) {
            return city(end, bearers.getFirst().found(), Ground.COORDINATES_DISAGREE);
        }
        if (bearers.size() > 1) {
            return none(end, Ground.HOMONYM_UNDECIDED, founds(bearers));
        }
        return there.stream()
                .filter(found -> kilometres(found, point) <= SAME_SPOT)
                .findFirst()
                .map(found -> city(end, found, Ground.COORDINATES_ONLY))
                .orElseGet(() -> none(end, Ground.CITY_UNKNOWN, List.of()));
    }

    private static List<Found> founds(List<Match> matches) {
        return matches.stream().map(Match::found).toList();
    }

    private static double kilometres(Found found, Coordinates point) {
        return found.city().coordinates().kilometresTo(point);
    }

    private static Resolution city(End end, Found found, Ground ground) {
        var kilometres = end.coordinates().map(point -> kilometres(found, point));
        return new Resolution(
                end,
                Optional.of(found),
                ground,
                kilometres.isPresent() ? OptionalDouble.of(kilometres.get()) : OptionalDouble.empty(),
                List.of());
    }

    private static Resolution none(End end, Ground ground, List<Found> candidates) {
        return new Resolution(end, Optional.empty(), ground, OptionalDouble.empty(), candidates);
    }
}
