package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Entry;
import org.kembar.course.Standing;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.VitalSigns;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.EndingAgreements;
import org.springframework.stereotype.Component;

/** The partnerships that somebody looks for, in the order of their ids. Few of them are in memory at a time. */
@Component
public final class PartnershipList {

    /** So many case files are read together. */
    private static final int AT_ONCE = 50;

    /** So many are looked through for one page, where only the case files tell which are meant. */
    static final int LOOKED_THROUGH = 1000;

    private final CaseFiles caseFiles;
    private final Evaluator evaluator;

    PartnershipList(CaseFiles caseFiles, Evaluator evaluator) {
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
    }

    /** A partnership of the list, as far as it has to be known whether it is one of those that are looked for. */
    interface Listed {

        String id();

        boolean isIn(Standing.Legal state);

        /** Whether something can have been done in the year; what has no date tells nothing. */
        boolean isActiveIn(DayRange year);
    }

    /** A partnership and by what one sees whether it is alive. */
    public record Found(CaseFile file, VitalSigns vital) implements Listed {

        @Override
        public String id() {
            return file.id();
        }

        @Override
        public boolean isIn(Standing.Legal state) {
            return vital.standing().legal() == state;
        }

        @Override
        public boolean isActiveIn(DayRange year) {
            return isActive(held(file), year);
        }
    }

    /**
     * One page of them.
     *
     * @param next where the next page begins, if there may be one
     * @param isCut whether looking was broken off, so that the page may hold less than there is room for
     */
    public record Page<T>(List<T> found, Optional<String> next, boolean isCut) {}

    public Page<Found> page(PortfolioForm.Wanted wanted, String after, int most, LocalDate today) {
        return page(
                wanted,
                after,
                most,
                ids -> read(ids).stream().map(file -> found(file, today)).toList());
    }

    /** @param reading gives those of the partnerships that are there, in the order of their ids */
    <T extends Listed> Page<T> page(
            PortfolioForm.Wanted wanted, String after, int most, Function<List<String>, List<T>> reading) {
        var found = new ArrayList<T>();
        var last = after;
        var looked = 0;
        while (true) {
            var room = wanted.isSaidByRows() ? most + 1 - found.size() : AT_ONCE;
            var ids = caseFiles.portfolio().ids(wanted.rows(), last, room);
            for (var one : reading.apply(ids)) {
                if (found.size() == most) {
                    return new Page<>(found, Optional.of(found.getLast().id()), false);
                }
                if (isMeant(one, wanted)) {
                    found.add(one);
                }
            }
            if (ids.size() < room) {
                return new Page<>(found, Optional.empty(), false);
            }
            last = ids.getLast();
            looked += ids.size();
            if (looked >= LOOKED_THROUGH) {
                return new Page<>(found, Optional.of(last), true);
            }
        }
    }

    /** All of them, one after the other. */
    void each(PortfolioForm.Wanted wanted, LocalDate today, Consumer<Found> reader) {
        var ids = caseFiles.portfolio().ids(wanted.rows(), "", AT_ONCE);
        while (!ids.isEmpty()) {
            read(ids).stream()
                    .map(file -> found(file, today))
                    .filter(found -> isMeant(found, wanted))
                    .forEach(reader);
            ids = caseFiles.portfolio().ids(wanted.rows(), ids.getLast(), AT_ONCE);
        }
    }

    /** Goes through agreements that end, read so many at a time, until there are no more or somebody has seen enough. */
    private void walk(Function<Optional<EndingAgreements.Ending>, List<EndingAgreements.Ending>> next, Walker walker) {
        var endings = next.apply(Optional.empty());
        while (!endings.isEmpty() && !walker.hasEnough(endings.getFirst())) {
            read(endings.stream()
                            .map(EndingAgreements.Ending::caseFile)
                            .distinct()
                            .toList())
                    .forEach(walker::look);
            endings = next.apply(Optional.of(endings.getLast()));
        }
    }

    /** Who looks at the case files of agreements that end. */
    interface Walker {

        void look(CaseFile file);

        /** @param next the next agreement there is to look at; all others come after it */
        boolean hasEnough(EndingAgreements.Ending next);
    }

    /**
     * The agreements that may lapse after today and by a day, the first to lapse first.
     *
     * @param from those that can lapse only before this day are left out
     */
    void eachLapsing(LocalDate today, LocalDate last, LocalDate from, Walker walker) {
        walk(after -> caseFiles.endings().lapsing(today, last, from, after, AT_ONCE), walker);
    }

    /**
     * The agreements that may have lapsed by today, the last first.
     *
     * @param until those that can have lapsed only after this day are left out
     */
    void eachLapsed(LocalDate today, LocalDate until, Walker walker) {
        walk(after -> caseFiles.endings().lapsed(today, until, after, AT_ONCE), walker);
    }

    private List<CaseFile> read(List<String> ids) {
        return caseFiles.find(ids).stream()
                .sorted(Comparator.comparing(CaseFile::id))
                .toList();
    }

    Found found(CaseFile file, LocalDate today) {
        return new Found(file, evaluator.vitalSigns(file, today));
    }

    private static boolean isMeant(Listed one, PortfolioForm.Wanted wanted) {
        return wanted.state().filter(state -> !one.isIn(state)).isEmpty()
                && wanted.rows().active().filter(year -> !one.isActiveIn(year)).isEmpty();
    }

    /** The years until today in which something can have been done. */
    static BitSet years(CaseFile file, LocalDate today) {
        var held = held(file);
        var first = held.stream()
                .mapToInt(date ->
                        Math.max(PortfolioForm.FIRST_YEAR, date.earliest().getYear()))
                .min()
                .orElse(Integer.MAX_VALUE);
        var years = new BitSet();
        for (var year = first; year <= today.getYear(); year++) {
            years.set(year, isActive(held, DayRange.ofYear(year)));
        }
        return years;
    }

    private static boolean isActive(List<EdtfDate> held, DayRange days) {
        return held.stream().anyMatch(date -> date.touches(days).possible());
    }

    private static List<EdtfDate> held(CaseFile file) {
        return Chronicle.of(file, List.of()).held().stream()
                .map(Entry::date)
                .filter(date -> !date.equals(EdtfDate.UNKNOWN))
                .toList();
    }
}
