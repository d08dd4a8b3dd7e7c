package org.kembar.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Chronicle;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.registry.CaseFiles;
import org.springframework.stereotype.Component;

/**
 * How many partnerships were active in a year, as signal C5.1 calls it: at least one activity, with evidence, was held. Rows tell it of
 * most; of those whose dates reach over the year, or leave it open, the case file does.
 */
@Component
final class ActivePartnerships {

    /** So many case files are read at a time. */
    private static final int TOGETHER = 100;

    private static final long REMEMBERED = 50_000;

    private final CaseFiles caseFiles;
    private final Cache<InYear, Truth> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ActivePartnerships(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** @param hash of a case file */
    private record InYear(String hash, int year) {}

    /**
     * @param surely in which something was held on a day of the year
     * @param perhaps in which dates leave open whether in that year
     */
    record Active(long surely, long perhaps) {}

    Active in(int year) {
        var held = caseFiles.portfolio().heldIn(year);
        var surely = held.within();
        var perhaps = 0L;
        for (var answer : answers(held.perhaps(), year)) {
            switch (answer) {
                case YES -> surely++;
                case CANNOT_TELL -> perhaps++;
                case NO -> {}
            }
        }
        return new Active(surely, perhaps);
    }

    private List<Truth> answers(List<String> ids, int year) {
        var hashes = caseFiles.hashes(ids);
        var answers = new ArrayList<Truth>();
        var unknown = new ArrayList<String>();
        for (var id : ids) {
            Optional.ofNullable(hashes.get(id))
                    .flatMap(hash -> Optional.ofNullable(known.getIfPresent(new InYear(hash, year))))
                    .ifPresentOrElse(answers::add, () -> unknown.add(id));
        }
        for (var from = 0; from < unknown.size(); from += TOGETHER) {
            for (var stored : caseFiles.stored(unknown.subList(from, Math.min(from + TOGETHER, unknown.size())))) {
                var answer = isActive(stored.file(), year);
                stored.hash().ifPresent(hash -> known.put(new InYear(hash, year), answer));
                answers.add(answer);
            }
        }
        return answers;
    }

    private static Truth isActive(CaseFile file, int year) {
        return Chronicle.of(file, List.of()).held().stream()
                .filter(entry -> !entry.isUndated() && !entry.fact().source().isEmpty())
                .map(entry -> entry.touches(DayRange.ofYear(year)))
                .reduce(Truth.NO, Truth::or);
    }
}
