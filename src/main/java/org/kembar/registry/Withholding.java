package org.kembar.registry;

import java.util.ArrayList;
import java.util.EnumMap;
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
     * The case files that cannot be again what they were.
     *
     * @param then what becomes of all that the import changed, none of it spoiled
     */
    List<Subject> fromUndoing(List<Back> then, KeptFiles kept) {
        var byFile = new LinkedHashMap<String, List<Back>>();
        then.forEach(back -> Stream.concat(
                        back.entry().subject().caseFile().stream(),
                        back.entry().subject().annex().stream().map(Subject.OfAnnex::of))
                .forEach(
                        id -> byFile.computeIfAbsent(id, _ -> new ArrayList<>()).add(back)));
        var ids = List.copyOf(byFile.keySet());
        var withheld = new ArrayList<Subject>();
        for (var from = 0; from < ids.size(); from += Changes.AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + Changes.AT_ONCE));
            var beside = new Beside(some, byFile, kept);
            some.stream()
                    .filter(id -> !beside.canBeAgain(id))
                    .map(Subject.OfCaseFile::new)
                    .forEach(withheld::add);
        }
        return withheld;
    }

    /** Some case files with all that counts for them. */
    private final class Beside {

        private final Map<String, List<Back>> backs;
        private final KeptFiles kept;
        private final Map<String, Layers> now;
        private final Set<String> had;
        private final Set<String> withAnnexes;
        private final Set<String> withDocuments;

        private Beside(List<String> ids, Map<String, List<Back>> backs, KeptFiles kept) {
            this.backs = backs;
            this.kept = kept;
            now = files.layers(ids);
            // Whoever files a document of one has the row and waits for the turn that is had here: nobody waits for
            // them.
            had = files.had(ids.stream().filter(id -> !isThere(id)).toList());
            withAnnexes = Set.copyOf(annexes.among(ids));
            withDocuments = annexes.withDocuments(ids);
        }

        private List<Back> of(String id) {
            return backs.getOrDefault(id, List.of());
        }

        /** What becomes of what everybody sees of it; nothing if that stays as it is. */
        private Optional<Back> open(String id) {
            return of(id).stream()
                    .filter(back -> back.entry().subject().caseFile().isPresent())
                    .reduce((_, last) -> last);
        }

        private boolean isThere(String id) {
            return open(id).map(back -> back.then().isPresent()).orElseGet(() -> now.containsKey(id));
        }

        /** As everybody saw it before; nothing if it was not there. */
        private Optional<CaseFile> then(String id) {
            var back = open(id);
            return back.isPresent()
                    ? back.flatMap(Back::then).flatMap(kept::read)
                    : Optional.ofNullable(now.get(id)).map(Layers::open);
        }

        private boolean canBeAgain(String id) {
            var is = Optional.ofNullable(now.get(id)).orElseThrow();
            var beside = new EnumMap<Audience, Annex>(Audience.class);
            beside.putAll(is.annexes());
            var isBesideIts = false;
            for (var back : of(id)) {
                if (back.entry().subject() instanceof Subject.OfAnnex(var _, var audience)) {
                    isBesideIts = true;
                    beside.put(audience, back.then().flatMap(Annex::readKept).orElse(Annex.EMPTY));
                }
            }
            if (!isThere(id) && !had.contains(id)) {
                return false;
            }
            // What came with the case file goes with it, and canBeAnew keeps it for its cities.
            if (!isThere(id) && isBesideIts) {
                return beside.values().stream().allMatch(Annex::isEmpty) && !withDocuments.contains(id);
            }
            return !withAnnexes.contains(id)
                    || then(id).map(file -> new Layers(file, beside))
                            .filter(layers -> is.isBetweenTheSame(layers.open()) && layers.isCoherent())
                            .isPresent();
        }
    }
}
