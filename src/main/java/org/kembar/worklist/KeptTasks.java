package org.kembar.worklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What there is to see to in partnerships, as far as it has been worked out before: an evaluation takes a fiftieth of a second,
 * and an office has sixty partnerships. It follows from the case file, the day and the language alone and is kept under these;
 * the case file goes by its canonical hash, so that nothing that has been mended is ever asked for again.
 */
@Component
final class KeptTasks {

    /** Characters. */
    private static final long MOST = 16L << 20;

    /** Characters of a partnership beside its texts. */
    private static final int FRAME = 500;

    private final CaseFiles caseFiles;
    private final Evaluator evaluator;
    private final TaskRules rules = TaskRules.builtIn();

    private final Cache<Key, OfPartnership> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, OfPartnership>weigher((_, tasks) -> FRAME + tasks.size())
            .build();

    KeptTasks(CaseFiles caseFiles, Evaluator evaluator) {
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
    }

    private record Key(String hash, LocalDate day, Language language) {}

    TaskRules rules() {
        return rules;
    }

    /** Of those partnerships that are there, in the order of their ids. */
    List<OfPartnership> of(Collection<String> ids, LocalDate day, Language language) {
        var hashes = caseFiles.hashes(ids);
        var found = new ArrayList<OfPartnership>();
        var unknown = new ArrayList<String>();
        for (var id : ids) {
            Optional.ofNullable(hashes.get(id))
                    .flatMap(hash -> Optional.ofNullable(kept.getIfPresent(new Key(hash, day, language))))
                    .ifPresentOrElse(found::add, () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            for (var stored : read(unknown)) {
                var tasks = tasks(stored.file(), day, language);
                stored.hash().ifPresent(hash -> kept.put(new Key(hash, day, language), tasks));
                found.add(tasks);
            }
        }
        found.sort(Comparator.comparing(OfPartnership::id));
        return found;
    }

    /** As everybody may see them: the only place where case files are read for the work list. */
    private List<CaseFiles.Stored> read(Collection<String> ids) {
        return caseFiles.stored(ids);
    }

    private OfPartnership tasks(CaseFile file, LocalDate day, Language language) {
        var standards = evaluator.standards();
        var evaluation = evaluator.evaluate(file, standards.frameworks().getFirst(), Scope.wholeAt(day));
        var words = new Wording(language, file);
        return new OfPartnership(
                file.id(),
                words.title(),
                words.side(Side.A),
                words.side(Side.B),
                OfPartnership.city(file, Side.A),
                OfPartnership.city(file, Side.B),
                new Tasks(evaluation, evaluator.vitalSigns(file, day), standards.alarms(), rules)
                        .all().stream()
                                .map(task -> TaskLine.of(task, evaluation, language))
                                .toList());
    }
}
