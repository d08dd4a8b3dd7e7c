package org.kembar.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Annex;
import org.kembar.notation.Notation;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What stands beside case files for some to see, and needs them as they are: whether a case file can become another, or what it was,
 * though who wants it may not see all of that.
 */
record Withholding(FileRows files, AnnexRows annexes, TrailRows trail) {

    static Withholding in(JdbcTemplate jdbc) {
        return new Withholding(new FileRows(jdbc), new AnnexRows(jdbc), new TrailRows(jdbc));
    }

    /** Those of the case files that cannot take the place of what is there. */
    List<String> of(List<CaseFile> fresh) {
        var with = annexes.among(fresh.stream().map(CaseFile::id).toList());
        return fresh.stream()
                .filter(file -> with.contains(file.id()))
                .filter(file ->
                        !files.layers(file.id()).map(now -> canBe(now, file)).orElseGet(() -> canBeAnew(file)))
                .map(CaseFile::id)
                .toList();
    }

    /** What was kept beside one that is gone is its cities', and nobody else comes to have it by the same name. */
    private boolean canBeAnew(CaseFile file) {
        return trail.lastKept(file.id())
                .flatMap(Notation::readKept)
                .filter(was -> new Layers(was, Map.of()).isBetweenTheSame(file))
                .isPresent();
    }

    /** Whether something stands, or has ever stood, beside the case file for some to see, documents among it. */
    boolean hadAnnexes(String id) {
        return !annexes.among(List.of(id)).isEmpty();
    }

    /** Whether a case file with its annexes can become another. */
    boolean lets(Layers now, Layers then) {
        return !then.hasAnnexes() && !hadAnnexes(now.open().id())
                || now.isBetweenTheSame(then.open()) && then.isCoherent();
    }

    private static boolean canBe(Layers now, CaseFile then) {
        return now.isBetweenTheSame(then) && now.with(then).isCoherent();
    }

    /**
     * The case files that cannot be again what they were before these entries.
     *
     * @param instead what some are to be otherwise, by the numbers of the entries
     */
    List<Subject> fromUndoing(List<TrailEntry> entries, Map<Long, Optional<String>> instead) {
        var byFile = new LinkedHashMap<String, List<TrailEntry>>();
        entries.forEach(entry -> Stream.concat(
                        entry.subject().caseFile().stream(),
                        entry.subject().annex().stream().map(Subject.OfAnnex::of))
                .forEach(
                        id -> byFile.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry)));
        var ids = List.copyOf(byFile.keySet());
        var withheld = new ArrayList<Subject>();
        for (var from = 0; from < ids.size(); from += Changes.AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + Changes.AT_ONCE));
            var beside = new Beside(some, byFile, instead);
            some.stream()
                    .filter(id -> !beside.canBeAgain(id))
                    .map(Subject.OfCaseFile::new)
                    .forEach(withheld::add);
        }
        return withheld;
    }

    /** Some case files with all that counts for them. */
    private final class Beside {

        private final Map<String, List<TrailEntry>> entries;
        private final Map<String, Layers> now;
        private final Map<Long, String> kept;
        private final Set<String> had;
        private final Set<String> withAnnexes;
        private final Set<String> withDocuments;

        private Beside(List<String> ids, Map<String, List<TrailEntry>> entries, Map<Long, Optional<String>> instead) {
            this.entries = entries;
            now = files.layers(ids);
            kept = new HashMap<>(
                    trail.kept(ids.stream().flatMap(id -> of(id).stream()).toList()));
            instead.forEach(
                    (entry, form) -> form.ifPresentOrElse(one -> kept.put(entry, one), () -> kept.remove(entry)));
            // Whoever files a document of one has the row and waits for the turn that is had here: nobody waits for
            // them.
            had = files.had(ids.stream().filter(id -> then(id).isEmpty()).toList());
            withAnnexes = Set.copyOf(annexes.among(ids));
            withDocuments = annexes.withDocuments(ids);
        }

        private List<TrailEntry> of(String id) {
            return entries.getOrDefault(id, List.of());
        }

        /** As everybody saw it before; nothing if it was not there. */
        private Optional<CaseFile> then(String id) {
            var open = Optional.ofNullable(now.get(id)).map(Layers::open);
            for (var entry : of(id)) {
                if (entry.subject().caseFile().isPresent()) {
                    open = Optional.ofNullable(kept.get(entry.number())).flatMap(Notation::readKept);
                }
            }
            return open;
        }

        private boolean canBeAgain(String id) {
            var is = Optional.ofNullable(now.get(id)).orElseThrow();
            var beside = new EnumMap<Audience, Annex>(Audience.class);
            beside.putAll(is.annexes());
            var isBesideIts = false;
            for (var entry : of(id)) {
                if (entry.subject() instanceof Subject.OfAnnex(var _, var audience)) {
                    isBesideIts = true;
                    beside.put(
                            audience,
                            Optional.ofNullable(kept.get(entry.number()))
                                    .flatMap(Annex::readKept)
                                    .orElse(Annex.EMPTY));
                }
            }
            var then = then(id);
            if (then.isEmpty() && !had.contains(id)) {
                return false;
            }
            // What came with the case file goes with it, and canBeAnew keeps it for its cities.
            if (then.isEmpty() && isBesideIts) {
                return beside.values().stream().allMatch(Annex::isEmpty) && !withDocuments.contains(id);
            }
            return !withAnnexes.contains(id)
                    || then.map(file -> new Layers(file, beside))
                            .filter(layers -> is.isBetweenTheSame(layers.open()) && layers.isCoherent())
                            .isPresent();
        }
    }
}
