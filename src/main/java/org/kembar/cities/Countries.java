package org.kembar.cities;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The English names of countries, and of parts of countries that lists take for countries, such as England. */
public final class Countries {

    private final Map<String, City.Area> byName;

    private Countries(Map<String, City.Area> byName) {
        this.byName = Map.copyOf(byName);
    }

    public static Countries known() {
        var byName = new HashMap<String, City.Area>();
        ReferenceFile.countries().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var names = line.split("\t");
            var code = names[0].split("\\.");
            var area = new City.Area(code[0], code.length > 1 ? Optional.of(code[1]) : Optional.empty());
            for (var i = 1; i < names.length; i++) {
                byName.put(Folding.fold(names[i]), area);
            }
        });
        return new Countries(byName);
    }

    /** All codes, of ISO 3166-1 and that of Kosovo. */
    public Set<String> codes() {
        return byName.values().stream().map(City.Area::country).collect(Collectors.toSet());
    }

    /** The country of this name; of "Azores, Portugal" and the like the part behind the last comma. */
    public Optional<City.Area> named(String name) {
        var whole = Optional.ofNullable(byName.get(Folding.fold(name)));
        var comma = name.lastIndexOf(',');
        return whole.isPresent() || comma < 0
                ? whole
                : Optional.ofNullable(byName.get(Folding.fold(name.substring(comma + 1))));
    }
}
