package org.kembar.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/**
 * The lines of the list that have been written, as many as there is room for. What a line says follows from the case file, the
 * day and the language alone, so it is kept under these; the case file goes by its canonical hash.
 */
@Component
final class Lines {

    /** Bytes. */
    private static final long MOST = 64L << 20;

    /** Bytes of a line beside its texts. */
    private static final int FRAME = 200;

    private final CaseFiles caseFiles;
    private final PartnershipList list;

    private final Cache<Key, KeptLine> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, KeptLine>weigher((_, line) -> FRAME + line.size())
            .build();

    Lines(CaseFiles caseFiles, PartnershipList list) {
        this.caseFiles = caseFiles;
        this.list = list;
    }

    private record Key(String hash, LocalDate day, Language language) {}

    /** One page of those that are meant. */
    PartnershipList.Page<Line> page(
            PortfolioForm.Wanted wanted, String after, int most, LocalDate today, Language language) {
        return list.page(wanted, after, most, ids -> of(ids, today, language));
    }

    /** Those of the partnerships that are there, in the order of their ids. */
    private List<Line> of(Collection<String> ids, LocalDate today, Language language) {
        var hashes = caseFiles.hashes(ids);
        var lines = new ArrayList<Line>();
        var unknown = new ArrayList<String>();
        for (var id : ids) {
            known(hashes, id, today, language).ifPresentOrElse(lines::add, () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            lines.addAll(written(unknown, today, List.of(language)));
        }
        lines.sort(Comparator.comparing(Line::id));
        return lines;
    }

    private Optional<Line> known(Map<String, String> hashes, String id, LocalDate today, Language language) {
        return Optional.ofNullable(hashes.get(id))
                .flatMap(hash -> Optional.ofNullable(kept.getIfPresent(new Key(hash, today, language))))
                .map(line -> line.in(language));
    }

    private boolean isKnown(Map<String, String> hashes, String id, LocalDate today, Language language) {
        return Optional.ofNullable(hashes.get(id))
                .map(hash -> kept.asMap().containsKey(new Key(hash, today, language)))
                .orElse(false);
    }

    /**
     * Sees to it that the lines are there before they are asked for.
     *
     * @return whether there was any to write
     */
    boolean write(Collection<String> ids, LocalDate today) {
        var hashes = caseFiles.hashes(ids);
        var unknown = ids.stream()
                .filter(id ->
                        !List.of(Language.values()).stream().allMatch(language -> isKnown(hashes, id, today, language)))
                .toList();
        written(unknown, today, List.of(Language.values()));
        return !unknown.isEmpty();
    }

    /** What was said on other days, nobody asks for any more. */
    void forgetAllBut(LocalDate today) {
        kept.asMap().keySet().removeIf(key -> !key.day().equals(today));
    }

    boolean isFull() {
        return kept.policy()
                .eviction()
                .map(room -> room.weightedSize().orElse(0) > MOST - (MOST >> 4))
                .orElse(false);
    }

    private List<Line> written(Collection<String> ids, LocalDate today, List<Language> languages) {
        var lines = new ArrayList<Line>();
        for (var stored : caseFiles.stored(ids)) {
            var found = list.found(stored.file(), today);
            var years = PartnershipList.years(stored.file(), today);
            for (var language : languages) {
                var line = Line.of(found, years, today, language);
                // Under the hash of what was read, whatever has been stored since the ids were looked up.
                stored.hash().ifPresent(hash -> kept.put(new Key(hash, today, language), new KeptLine(line)));
                lines.add(line);
            }
        }
        return lines;
    }
}
