package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.course.Alarm;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.EndingAgreements;

/**
 * Looks ahead for agreements that end and back for those that have lapsed, so many at a time. A list goes on after the last
 * agreement of the page before, whatever has been recorded since.
 */
final class EndingRadar {

    /** So far one looks ahead. */
    static final int MONTHS = 24;

    private final PartnershipList partnerships;
    private final Evaluator evaluator;
    private final LocalDate today;

    EndingRadar(PartnershipList partnerships, Evaluator evaluator, LocalDate today) {
        this.partnerships = partnerships;
        this.evaluator = evaluator;
        this.today = today;
    }

    /** An agreement of one of the lists. */
    record Seen(CaseFile file, Instrument instrument) {

        EndingPlace place(EndingPlace.List list) {
            return new EndingPlace(
                    list,
                    instrument.lapse().from(),
                    file.id(),
                    instrument.agreement().id());
        }
    }

    /**
     * A page of one of the lists.
     *
     * @param next after which the next page begins, if there is more
     */
    record Part(List<Seen> seen, Optional<EndingPlace> next) {}

    /**
     * @param after where the page before ended; empty for the first
     * @param most so many at most
     */
    Part part(EndingPlace.List list, Optional<EndingPlace> after, int most) {
        var looking = new Looking(list, after, most);
        switch (list) {
            case ENDING ->
                partnerships.eachLapsing(
                        today,
                        today.plusMonths(MONTHS),
                        after.map(EndingPlace::day).orElse(LocalDate.MIN),
                        looking);
            case LAPSED ->
                partnerships.eachLapsed(today, after.map(EndingPlace::day).orElse(LocalDate.MAX), looking);
        }
        return looking.part();
    }

    private Stream<Seen> seen(EndingPlace.List list, CaseFile file) {
        return switch (list) {
            case ENDING -> ending(file);
            case LAPSED -> lapsed(file);
        };
    }

    private Stream<Seen> ending(CaseFile file) {
        var instruments = Instruments.of(file, List.of());
        return instruments.all().stream()
                .filter(instrument -> isEnding(instrument, instruments))
                .map(instrument -> new Seen(file, instrument));
    }

    /** In force, with an end near, and nothing on record that carries it on beyond. */
    private boolean isEnding(Instrument instrument, Instruments instruments) {
        var lapse = instrument.lapse();
        return instrument.hasEnd()
                && instrument.inForceOn(today).possible()
                && !lapse.from().isAfter(today.plusMonths(MONTHS))
                && !instruments.isCarriedOn(instrument, lapse.to()).certain();
    }

    private Stream<Seen> lapsed(CaseFile file) {
        return evaluator.vitalSigns(file, today).alarms().stream()
                .filter(alarm ->
                        alarm.kind() == Alarm.Kind.LAPSED && alarm.certainty().certain())
                .flatMap(alarm -> alarm.facts().stream())
                .map(fact -> new Seen(file, Instrument.of(file, (Agreement) fact)));
    }

    /** Fills a page; never more agreements in memory than are shown. A case file of which several end is looked at once. */
    private final class Looking implements PartnershipList.Walker {

        private final EndingPlace.List list;
        private final Comparator<Seen> order;
        private final Predicate<Seen> isAfter;
        private final int most;
        private final List<Seen> found = new ArrayList<>();
        private final Set<String> files = new HashSet<>();
        private boolean isMore;

        private Looking(EndingPlace.List list, Optional<EndingPlace> after, int most) {
            this.list = list;
            this.order = Comparator.comparing((Seen seen) -> seen.place(list), list.order());
            this.isAfter = seen -> after.map(place -> list.order().compare(seen.place(list), place) > 0)
                    .orElse(true);
            this.most = most;
        }

        @Override
        public void look(CaseFile file) {
            if (files.add(file.id())) {
                seen(list, file).filter(isAfter).forEach(found::add);
                found.sort(order);
                if (found.size() > most) {
                    isMore = true;
                    found.subList(most, found.size()).clear();
                }
            }
        }

        /** There is more than is shown, then, as far as anybody has looked. */
        @Override
        public boolean hasEnough(EndingAgreements.Ending next) {
            return isMore && isPast(found.getLast().instrument().lapse().from(), next);
        }

        /** Whether the day comes before all of which something is still to be seen. */
        private boolean isPast(LocalDate day, EndingAgreements.Ending next) {
            return switch (list) {
                case ENDING -> day.isBefore(next.earliest());
                case LAPSED -> day.isAfter(next.latest());
            };
        }

        private Part part() {
            return new Part(
                    List.copyOf(found), isMore ? Optional.of(found.getLast().place(list)) : Optional.empty());
        }
    }
}
