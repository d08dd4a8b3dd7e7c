package org.kembar.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.access.Acting;
import org.kembar.access.Names;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.casefile.Side;
import org.kembar.registry.Trail.Recorded;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * Who has put something on record of which partnership, as the trail tells it.
 *
 * @param people who act for the cities of these partnerships
 * @param names of whoever recorded something, and as what they act or have acted
 * @param recorded with how often in the year asked about
 */
record Reporting(
        List<OwnWork.Bound> partnerships,
        List<Person> people,
        Names names,
        List<Recorded> recorded,
        Clock clock,
        Language language) {

    /** As what one reports for a city. */
    private enum As {
        OFFICE,
        AGENCY;

        /** Nothing for those who only read, of whom nobody expects a report. */
        static Optional<As> of(Role role) {
            return switch (role) {
                case HEAD, OFFICER -> Optional.of(OFFICE);
                case AGENCY -> Optional.of(AGENCY);
                case AUDITOR, EVALUATOR, COUNCIL, SUPERVISOR -> Optional.empty();
            };
        }
    }

    /**
     * One who is to report.
     *
     * @param reporting the numbers of those who report so now
     */
    private record Line(OwnWork.Bound partnership, Side side, As as, List<Long> reporting) {}

    private List<Line> lines() {
        return partnerships.stream()
                .flatMap(partnership -> Stream.of(Side.A, Side.B)
                        .flatMap(side -> Stream.of(As.values())
                                .map(as -> new Line(partnership, side, as, reporting(partnership, side, as)))))
                .filter(line -> line.as() == As.OFFICE
                        || !line.reporting().isEmpty()
                        || !recorded(line).isEmpty())
                .toList();
    }

    private List<Long> reporting(OwnWork.Bound partnership, Side side, As as) {
        return people.stream()
                .filter(person -> as(person.acting(), partnership, side)
                        .filter(one -> one == as)
                        .isPresent())
                .map(Person::id)
                .toList();
    }

    /** Whoever keeps the record of a city and works for an agency of it as well reports for the office alone. */
    private static Optional<As> as(Collection<Acting> acting, OwnWork.Bound partnership, Side side) {
        var city = Optional.ofNullable(partnership.cities().get(side));
        return acting.stream()
                .filter(one -> city.filter(one.city()::equals).isPresent())
                .flatMap(one -> As.of(one.role()).stream())
                .min(Comparator.naturalOrder());
    }

    /** What somebody recorded counts for the city also when they act for it no more. */
    private List<Recorded> recorded(Line line) {
        return recorded.stream()
                .filter(one ->
                        one.caseFile().equals(line.partnership().partnership().id()))
                .filter(one -> as(names.acted().getOrDefault(one.person(), Set.of()), line.partnership(), line.side())
                        .filter(as -> as == line.as())
                        .isPresent())
                .toList();
    }

    private int times(Line line) {
        return recorded(line).stream().mapToInt(Recorded::times).sum();
    }

    /** How many of those who are to report have. */
    String summary(int year) {
        var lines = lines();
        var reported = lines.stream().filter(line -> times(line) > 0).count();
        return say("work.reporting.summary", reported, lines.size(), Integer.toString(year));
    }

    List<ReportingPages.Row> rows() {
        return lines().stream().map(this::row).toList();
    }

    private ReportingPages.Row row(Line line) {
        var partnership = line.partnership().partnership();
        var last = recorded(line).stream().max(Comparator.comparing(Recorded::last));
        var times = times(line);
        return new ReportingPages.Row(
                partnership.name(),
                Addresses.partnership(language, partnership.id()),
                partnership.name(line.side()),
                say("work.reporting." + line.as()),
                times > 0 ? say("work.reporting.yes", times) : say("work.reporting.no"),
                last.map(this::last).orElseGet(() -> never(line)),
                last.map(one -> say(
                                "work.reporting.silent",
                                ChronoUnit.DAYS.between(day(one.last()), LocalDate.now(clock))))
                        .orElse("–"));
    }

    private String last(Recorded one) {
        return say("work.reporting.last", Wording.day(language, day(one.last())), names.of(one.person()));
    }

    private String never(Line line) {
        return say(line.reporting().isEmpty() ? "work.reporting.nobody" : "work.reporting.never");
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
