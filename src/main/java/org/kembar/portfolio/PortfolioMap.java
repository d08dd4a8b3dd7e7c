package org.kembar.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.atlas.Sign;
import org.kembar.atlas.Tie;
import org.kembar.atlas.TieMap;
import org.kembar.casefile.City;
import org.kembar.cities.Cities;
import org.kembar.cities.Coordinates;
import org.kembar.course.Standing;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * The partnerships of a page on the map.
 *
 * @param missing those of which the place of a city is not known
 */
record PortfolioMap(List<Drawn> drawn, Map<Coordinates, String> own, List<String> missing, Language language) {

    private static final double WIDE = 760;
    private static final double NARROW = 358;

    record Drawn(Standing.Legal legal, Tie tie) {}

    /** @param outlines what both are drawn on */
    record Pictures(String outlines, String wide, String narrow) {}

    /** A line of the key to the map. */
    record Key(String sign, String text) {}

    /** @param isOneCitys whether one city has all of them, so that only its partners need naming */
    static PortfolioMap of(List<Line> lines, Cities cities, boolean isOneCitys, Language language) {
        var drawn = new ArrayList<Drawn>();
        var own = new LinkedHashMap<Coordinates, String>();
        var missing = new ArrayList<String>();
        for (var line : lines) {
            var name = isOneCitys ? line.partnerName() : line.cities();
            var here = place(line.own(), cities);
            var there = place(line.partner(), cities);
            if (here.isPresent() && there.isPresent()) {
                var title = Wording.plain(language, "portfolio.map.mark", name, line.agreement());
                drawn.add(new Drawn(
                        line.legal(),
                        new Tie(
                                line.address(),
                                title,
                                line.partnerName(),
                                sign(line.legal()),
                                here.get(),
                                there.get())));
                own.putIfAbsent(here.get(), line.ownName());
            } else {
                missing.add(name);
            }
        }
        return new PortfolioMap(List.copyOf(drawn), own, List.copyOf(missing), language);
    }

    private static Optional<Coordinates> place(Optional<City> city, Cities cities) {
        return city.flatMap(of -> CitiesOfFiles.known(of, cities))
                .map(known -> known.city().coordinates());
    }

    private static Sign sign(Standing.Legal legal) {
        return switch (legal) {
            case IN_FORCE -> Sign.FULL;
            case INTENT -> Sign.DIAMOND;
            case LAPSED -> Sign.CROSSED;
            case NONE -> Sign.EMPTY;
            case CANNOT_TELL -> Sign.OPEN;
        };
    }

    boolean isEmpty() {
        return drawn.isEmpty();
    }

    /** The pictures for a wide window and for a narrow one. */
    Pictures pictures() {
        var map = TieMap.of(drawn.stream().map(Drawn::tie).toList(), own);
        var title = Wording.plain(language, "portfolio.map.title");
        return new Pictures(map.outlines(), map.picture(WIDE, title), map.picture(NARROW, title));
    }

    /** Only the states that are on the map, each with how often. */
    List<Key> keys() {
        return Arrays.stream(Standing.Legal.values())
                .filter(legal -> count(legal) > 0)
                .map(legal -> new Key(
                        TieMap.key(sign(legal)),
                        Wording.plain(
                                language,
                                "portfolio.map.key",
                                language.capitalised(Wording.plain(language, "Standing.Legal." + legal)),
                                count(legal))))
                .toList();
    }

    private long count(Standing.Legal legal) {
        return drawn.stream().filter(one -> one.legal() == legal).count();
    }

    String missingOnes() {
        return Wording.plain(
                language, "portfolio.map.missing", Wording.listed(language, missing, PortfolioPages.ON_A_PAGE));
    }
}
