package org.kembar.worklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.tasks.Task;
import org.kembar.tasks.TaskRules;
import org.kembar.tasks.Tasks;
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
    private final Annexes annexes;
    private final Evaluator evaluator;
    private final TaskRules rules = TaskRules.builtIn();

    private final Cache<Key, OfPartnership> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, OfPartnership>weigher((_, tasks) -> FRAME + tasks.size())
            .build();

    KeptTasks(CaseFiles caseFiles, DataSource source, Evaluator evaluator, Clock clock) {
        annexes = new Annexes(source, clock);
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

    /**
     * What there is to see to for those who see more of a partnership than everybody.
     *
     * @param open what there is for everybody
     * @param state of what stands beside the case file, {@link Annexes#states}
     */
    OfPartnership beside(OfPartnership open, String state, Set<Audience> audiences, LocalDate day, Language language) {
        var hash = caseFiles.hashes(List.of(open.id())).getOrDefault(open.id(), "");
        var key = new Key(hash + state + audiences.stream().sorted().toList(), day, language);
        return Optional.ofNullable(kept.getIfPresent(key))
                .orElseGet(() -> annexes.unseen(open.id(), audiences)
                        .map(seen -> {
                            var more = tasks(seen.file(), day, language, TaskLine::ofDesk);
                            var tasks = open.with(lines(more, open)).saying(more.tongues());
                            kept.put(key, tasks);
                            return tasks;
                        })
                        .orElse(open));
    }

    /** What is the same for everybody leads where it leads everybody. */
    private static List<TaskLine> lines(OfPartnership more, OfPartnership open) {
        return more.lines().stream()
                .map(line ->
                        open.lines().stream().filter(line::says).findFirst().orElse(line))
                .toList();
    }

    /** As everybody may see them. */
    private List<CaseFiles.Stored> read(Collection<String> ids) {
        return caseFiles.stored(ids);
    }

    private OfPartnership tasks(CaseFile file, LocalDate day, Language language) {
        return tasks(file, day, language, TaskLine::of);
    }

    /** How a task becomes a line. */
    private interface Saying {

        TaskLine line(Task task, Evaluation evaluation, Language language);
    }

    private OfPartnership tasks(CaseFile file, LocalDate day, Language language, Saying saying) {
        var standards = evaluator.standards();
        var evaluation = evaluator.evaluate(file, standards.frameworks().getFirst(), Scope.wholeAt(day));
        var words = new Wording(language, file);
        var lines = new Tasks(evaluation, evaluator.vitalSigns(file, day), standards.alarms(), rules)
                .all().stream()
                        .map(task -> saying.line(task, evaluation, language))
                        .toList();
        var said = Stream.concat(
                        Stream.of(words.title()),
                        lines.stream().flatMap(line -> Stream.concat(Stream.of(line.title()), line.why().stream())))
                .toList();
        return new OfPartnership(
                file.id(),
                words.title(),
                words.side(Side.A),
                words.side(Side.B),
                OfPartnership.city(file, Side.A),
                OfPartnership.city(file, Side.B),
                lines,
                words.tongues().heldBy(said));
    }
}
