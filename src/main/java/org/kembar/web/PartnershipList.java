package org.kembar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Entry;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.VitalSigns;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Portfolio;
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

    /** A partnership and by what one sees whether it is alive. */
    public record Found(CaseFile file, VitalSigns vital) {}

    /**
     * One page of them.
     *
     * @param next where the next page begins, if there may be one
     * @param isCut whether looking was broken off, so that the page may hold less than there is room for
     */
    public record Page(List<Found> found, Optional<String> next, boolean isCut) {}

    public Page page(PortfolioForm.Wanted wanted, String after, int most, LocalDate today) {
        var found = new ArrayList<Found>();
        var last = after;
        var looked = 0;
        while (true) {
            var room = wanted.isSaidByRows() ? most + 1 - found.size() : AT_ONCE;
            var ids = caseFiles.portfolio().ids(wanted.rows(), last, room);
            for (var file : read(ids)) {
                if (found.size() == most) {
                    return new Page(found, Optional.of(found.getLast().file().id()), false);
                }
                one(file, wanted, today).ifPresent(found::add);
            }
            if (ids.size() < room) {
                return new Page(found, Optional.empty(), false);
            }
            last = ids.getLast();
            looked += ids.size();
            if (looked >= LOOKED_THROUGH) {
                return new Page(found, Optional.of(last), true);
            }
        }
    }

    /** All of them, one after the other. */
    void each(PortfolioForm.Wanted wanted, LocalDate today, Consumer<Found> reader) {
        var ids = caseFiles.portfolio().ids(wanted.rows(), "", AT_ONCE);
        while (!ids.isEmpty()) {
            read(ids).forEach(file -> one(file, wanted, today).ifPresent(reader));
            ids = caseFiles.portfolio().ids(wanted.rows(), ids.getLast(), AT_ONCE);
        }
    }

    /** Goes through agreements that end, read so many at a time, until there are no more or somebody has seen enough. */
    private void walk(Function<Optional<Portfolio.Ending>, List<Portfolio.Ending>> next, Walker walker) {
        var endings = next.apply(Optional.empty());
        while (!endings.isEmpty() && !walker.hasEnough(endings.getFirst())) {
            read(endings.stream().map(Portfolio.Ending::caseFile).distinct().toList())
                    .forEach(walker::look);
            endings = next.apply(Optional.of(endings.getLast()));
        }
    }

    /** Who looks at the case files of agreements that end. */
    interface Walker {

        void look(CaseFile file);

        /** @param next the next agreement there is to look at; all others come after it */
        boolean hasEnough(Portfolio.Ending next);
    }

    /** The agreements that may lapse after today and by a day, the first to lapse first. */
    void eachLapsing(LocalDate today, LocalDate last, Walker walker) {
        walk(after -> caseFiles.portfolio().lapsing(today, last, after, AT_ONCE), walker);
    }

    /** The agreements that may have lapsed by today, the last first. */
    void eachLapsed(LocalDate today, Walker walker) {
        walk(after -> caseFiles.portfolio().lapsed(today, after, AT_ONCE), walker);
    }

    private List<CaseFile> read(List<String> ids) {
        return caseFiles.find(ids).stream()
                .sorted(Comparator.comparing(CaseFile::id))
                .toList();
    }

    private Optional<Found> one(CaseFile file, PortfolioForm.Wanted wanted, LocalDate today) {
        if (wanted.rows().active().filter(days -> !isActive(file, days)).isPresent()) {
            return Optional.empty();
        }
        var vital = evaluator.vitalSigns(file, today);
        return wanted.state().filter(state -> vital.standing().legal() != state).isPresent()
                ? Optional.empty()
                : Optional.of(new Found(file, vital));
    }

    /** Whether something can have been done on one of the days; what has no date tells nothing. */
    private static boolean isActive(CaseFile file, DayRange days) {
        return Chronicle.of(file, List.of()).held().stream()
                .map(Entry::date)
                .anyMatch(date ->
                        !date.equals(EdtfDate.UNKNOWN) && date.touches(days).possible());
    }
}
