package org.kembar.ownregister;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.gazetteer.PartnershipsOfCity;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.springframework.stereotype.Component;

/** The partnerships of a city that are on record, and which of them a partner of a register is in. */
@Component
final class OnRecord {

    private final CaseFiles caseFiles;
    private final Annexes annexes;

    OnRecord(DataSource source, CaseFiles caseFiles, Clock clock) {
        this.caseFiles = caseFiles;
        annexes = new Annexes(source, clock);
    }

    /**
     * A partnership.
     *
     * @param open as everybody sees it
     * @param side of the own city
     * @param partner the city of the other side
     * @param partnerId in the list of cities, if it is one of it
     * @param mayRecord whether the person may add to it
     */
    record Known(CaseFile open, Side side, City partner, Optional<String> partnerId, boolean mayRecord) {

        String id() {
            return open.id();
        }

        /** What only the own city sees. */
        Audience own() {
            return Audience.of(side).orElse(Audience.PUBLIC);
        }

        /** Whether it is the partner that a register names. */
        boolean isWith(Entry.Partner other) {
            return other.city().isPresent() && partnerId.isPresent()
                    ? partnerId.equals(other.city().map(org.kembar.cities.City::id))
                    : partner.country().equals(other.country()) && names().contains(Folded.closed(other.name()));
        }

        Set<String> names() {
            return Partners.folded(partner.name().byLanguage().values().stream());
        }
    }

    List<Known> of(org.kembar.cities.City city, Person who, Cities cities) {
        var known = new ArrayList<Known>();
        for (var file : new PartnershipsOfCity(caseFiles).of(city)) {
            var sides = CitiesOfFiles.ofSides(file, cities);
            for (var side : List.of(Side.A, Side.B)) {
                if (city.id().equals(sides.get(side))) {
                    known.add(known(file, side, sides, who));
                }
            }
        }
        return known;
    }

    private static Known known(CaseFile file, Side side, Map<Side, String> sides, Person who) {
        var other = side == Side.A ? Side.B : Side.A;
        var partner = file.partnership().parties().stream()
                .filter(party -> party.side() == other)
                .flatMap(
                        party -> file.cities().stream().filter(city -> city.id().equals(party.city())))
                .findFirst()
                .orElseThrow();
        return new Known(
                file,
                side,
                partner,
                Optional.ofNullable(sides.get(other)),
                Rules.keeps(who, sides).contains(Audience.of(side).orElseThrow()));
    }

    /** As all see it for whom the audience is; of what is not for everybody it is noted that the person looked. */
    CaseFile seen(Known known, Audience audience, Person who) {
        return annexes.look(who.id(), known.id(), audience.seeing())
                .map(Annexes.Seen::file)
                .orElseThrow();
    }

    String state() {
        return caseFiles.state();
    }

    /** The ids of all case files. */
    Set<String> taken() {
        return Set.copyOf(caseFiles.ids("", Integer.MAX_VALUE));
    }

    /** As the own city is described where it is on record already. */
    static Optional<City> own(List<Known> all) {
        return all.stream()
                .flatMap(known -> known.open().partnership().parties().stream()
                        .filter(party -> party.side() == known.side())
                        .flatMap(party -> known.open().cities().stream()
                                .filter(city -> city.id().equals(party.city()))))
                .findFirst();
    }
}
