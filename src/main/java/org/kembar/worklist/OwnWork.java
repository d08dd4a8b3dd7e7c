package org.kembar.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.tasks.Kind;
import org.kembar.tasks.TaskRules;
import org.kembar.web.EndingNames;
import org.kembar.web.EndingNames.Ending;
import org.kembar.web.KnownCities;
import org.kembar.web.OwnPartnerships;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What there is to see to in the partnerships of the cities for which a person records, and in no others. Who only reads, as an
 * auditor does, has nothing to see to.
 */
@Component
final class OwnWork {

    /** So many partnerships are looked through at a time, more than an office has. */
    static final int TOGETHER = 1000;

    /** So long before names go they are on the list: time enough to ask those who need them. */
    static final int NAMES_DAYS = 30;

    private final Annexes annexes;
    private final KnownCities cities;
    private final OwnPartnerships own;
    private final KeptTasks tasks;
    private final EndingNames names;

    OwnWork(
            DataSource source,
            KnownCities cities,
            OwnPartnerships own,
            KeptTasks tasks,
            EndingNames names,
            Clock clock) {
        this.own = own;
        this.names = names;
        annexes = new Annexes(source, clock);
        this.cities = cities;
        this.tasks = tasks;
    }

    /**
     * A partnership, and which sides of it the person acts for.
     *
     * @param partnership what there is to see to in it
     * @param keeps whether the person keeps its record, and so corrects what stands there
     */
    record Own(OfPartnership partnership, Set<Side> sides, boolean keeps) {

        Own {
            sides = Set.copyOf(sides);
        }

        /** Whether it is the person's own turn, if only with others. */
        boolean isOwn(TaskLine line) {
            return line.side().map(sides::contains).orElse(true);
        }

        /** Where the person sees to it, and where it stands if somebody else has to. */
        String settled(TaskLine line) {
            return line.settled().isCorrection() && !keeps
                    ? line.settled().other().orElse(line.address())
                    : line.settled().address();
        }

        /** Where the person sees to it otherwise, if that is another place. */
        Optional<String> otherwise(TaskLine line) {
            return line.settled().other().filter(other -> !other.equals(settled(line)));
        }
    }

    TaskRules rules() {
        return tasks.rules();
    }

    /**
     * Partnerships of somebody, with what there is to see to.
     *
     * @param next the id after which the next ones come, if there are more
     */
    record Part(List<Own> partnerships, Optional<String> next) {}

    /**
     * By the ids of the partnerships, with what follows from what not everybody sees: it is noted that the person looked at it.
     *
     * @param after the last id of the part before; empty for the first
     */
    Part of(Person who, LocalDate day, Language language, String after) {
        var seen = seen(who, day, language, after);
        return new Part(withNames(seen.partnerships(), who, day, language), seen.next());
    }

    /** The same of these partnerships, to be told in numbers alone: so nobody has looked at anything. */
    List<Own> counted(Person who, List<String> ids, LocalDate day, Language language) {
        return withNames(some(who, ids, day, language, (_, beside, _) -> beside), who, day, language);
    }

    private List<Own> withNames(List<Own> some, Person who, LocalDate day, Language language) {
        var ending = names.ending(Rules.keepsPeopleOf(who), day.plusDays(NAMES_DAYS)).stream()
                .collect(Collectors.groupingBy(Ending::caseFile));
        return some.stream()
                .map(own -> Optional.ofNullable(ending.get(own.partnership().id()))
                        .map(ends -> and(own, ends, language))
                        .orElse(own))
                .toList();
    }

    /** All of them. */
    List<Own> all(Person who, LocalDate day, Language language) {
        return all(after -> of(who, day, language, after));
    }

    /** Part after part. */
    private static List<Own> all(Function<String, Part> parts) {
        var all = new ArrayList<Own>();
        for (var after = Optional.of(""); after.isPresent(); ) {
            var part = parts.apply(after.get());
            all.addAll(part.partnerships());
            after = part.next();
        }
        return all;
    }

    /** What stands on no page but the one of the names, and in no letter: how many of them there are. */
    private Own and(Own own, List<Ending> some, Language language) {
        var known = cities.list();
        var sides = cities(own.partnership(), known);
        var lines = some.stream().map(one -> line(one, sides, language));
        return new Own(
                own.partnership()
                        .with(Stream.concat(own.partnership().lines().stream(), lines)
                                .toList()),
                own.sides(),
                own.keeps());
    }

    private static TaskLine line(Ending one, Map<Side, String> cities, Language language) {
        var place = "/" + language.tag() + "/desk/partnerships/" + one.caseFile() + "/facts/" + one.activity()
                + "/participants";
        return new TaskLine(
                Kind.NAMES.word() + ":" + one.caseFile() + ":" + one.activity(),
                Kind.NAMES,
                true,
                cities.entrySet().stream()
                        .filter(side -> side.getValue().equals(one.city()))
                        .map(Map.Entry::getKey)
                        .findFirst(),
                Kind.NAMES.owner(),
                Optional.of(one.last()),
                Wording.plain(language, "work.NAMES"),
                List.of(Wording.plain(language, "work.why.NAMES", one.people(), Wording.day(language, one.last()))),
                place,
                new TaskLine.Settled(place, false),
                false);
    }

    private Part seen(Person who, LocalDate day, Language language, String after) {
        return of(who, day, language, after, (open, beside, sees) -> {
            if (beside.lines().stream().anyMatch(line -> !line.isPublic())) {
                annexes.look(who.id(), open.id(), sees);
            }
            return beside;
        });
    }

    /** What may leave the program, in letters and calendars: what follows from what everybody sees and is still to be seen to. */
    List<Own> told(Person who, LocalDate day, Language language) {
        return all(after -> of(who, day, language, after, (open, beside, _) -> open.stillIn(beside)));
    }

    /** Which of the work of a partnership is meant, for everybody or for those who see more. */
    private interface Choosing {

        OfPartnership choose(OfPartnership open, OfPartnership beside, Set<Audience> sees);
    }

    private Part of(Person who, LocalDate day, Language language, String after, Choosing choosing) {
        var more = own.ids(who, after, TOGETHER + 1);
        var ids = more.subList(0, Math.min(TOGETHER, more.size()));
        return new Part(
                some(who, ids, day, language, choosing),
                more.size() > TOGETHER ? Optional.of(ids.getLast()) : Optional.empty());
    }

    private List<Own> some(Person who, List<String> ids, LocalDate day, Language language, Choosing choosing) {
        var known = cities.list();
        var states = annexes.states(ids);
        return tasks.of(ids, day, language).stream()
                .map(open -> {
                    var sees = Rules.sees(who, open.id(), cities(open, known));
                    var sides = sides(open, who, known);
                    var own = open.forSides(sides);
                    var meant = Optional.ofNullable(states.get(open.id()))
                            .filter(_ -> sees.size() > 1)
                            .map(state -> tasks.beside(open, state, sees, day, language))
                            .map(beside -> choosing.choose(own, beside.forSides(sides), sees));
                    var keeps = Rules.mayRecord(who, cities(open, known).values());
                    return new Own(meant.orElse(own), sides, keeps);
                })
                .filter(own -> !own.sides().isEmpty())
                .toList();
    }

    private static Set<Side> sides(OfPartnership partnership, Person who, Cities known) {
        return cities(partnership, known).entrySet().stream()
                .filter(one -> Rules.mayAdd(who, Set.of(one.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
    }

    private static Map<Side, String> cities(OfPartnership partnership, Cities known) {
        var cities = new EnumMap<Side, String>(Side.class);
        for (var side : List.of(Side.A, Side.B)) {
            partnership
                    .city(side)
                    .flatMap(city -> CitiesOfFiles.known(city, known))
                    .ifPresent(found -> cities.put(side, found.city().id()));
        }
        return cities;
    }

    /**
     * A partnership and which cities it is between.
     *
     * @param cities by their ids in the list of cities, as far as they are on it
     */
    record Bound(OfPartnership partnership, Map<Side, String> cities) {

        Bound {
            cities = Map.copyOf(cities);
        }
    }

    /** As {@link #of}, with who they are between. */
    List<Bound> partnerships(Person who, LocalDate day, Language language) {
        var known = cities.list();
        return told(who, day, language).stream()
                .map(own -> new Bound(own.partnership(), cities(own.partnership(), known)))
                .toList();
    }
}
