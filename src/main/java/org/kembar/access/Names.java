package org.kembar.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.cities.Cities;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * Who did something, as the reader is told: by name where they may know it, otherwise by what the person is for which city.
 *
 * @param reader who reads it; nobody on a page for everybody
 * @param names of those who have an account
 * @param acted as what each acts or has acted
 * @param hosts in the names of which cities each is or was a guest
 */
public record Names(
        List<Person> reader,
        Map<Long, String> names,
        Map<Long, Set<Acting>> acted,
        Map<Long, Set<String>> hosts,
        Cities cities,
        Language language) {

    private static final int SOME = 3;

    public Names {
        reader = List.copyOf(reader);
        names = Map.copyOf(names);
        acted = Map.copyOf(acted);
        hosts = Map.copyOf(hosts);
    }

    /** As one person is told. */
    public static Names toldTo(Person reader, People people, Cities cities, Language language) {
        return toldTo(List.of(reader), people, cities, language);
    }

    /** @param reader nobody on a page for everybody */
    public static Names toldTo(List<Person> reader, People people, Cities cities, Language language) {
        return new Names(reader, people.names(), people.acted(), people.hosts(), cities, language);
    }

    /** @param person by their number; absent for a command of whoever runs the program */
    public String of(Optional<Long> person) {
        return person.map(this::of).orElseGet(() -> Wording.plain(language, "trail.operator"));
    }

    public String of(long person) {
        var as = acted.getOrDefault(person, Set.of());
        var asGuest = hosts.getOrDefault(person, Set.of());
        var of = Stream.concat(as.stream().map(Acting::city), asGuest.stream()).toList();
        var isTold = reader.stream().anyMatch(one -> one.id() == person || Rules.seesNameOf(one, of));
        return Optional.ofNullable(names.get(person)).filter(_ -> isTold).orElseGet(() -> roles(as, asGuest));
    }

    private String roles(Set<Acting> as, Set<String> asGuest) {
        if (as.isEmpty() && !asGuest.isEmpty()) {
            return Wording.plain(
                    language,
                    "people.history.guest",
                    Wording.listed(language, asGuest.stream().map(this::city).toList(), SOME));
        }
        return as.isEmpty()
                ? Wording.plain(language, "cli.audit.unknown")
                : Wording.listed(language, as.stream().map(this::role).sorted().toList(), SOME);
    }

    private String role(Acting as) {
        return Wording.plain(
                language,
                "acting",
                Wording.plain(language, "role." + as.role().name().toLowerCase(Locale.ROOT)),
                city(as.city()));
    }

    public String city(String id) {
        return cities.withId(id)
                .map(found -> new CityWords(language).place(found.city()))
                .orElse(id);
    }
}
