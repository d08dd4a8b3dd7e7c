package org.kembar.registry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .filter(file -> !files.layers(file.id())
                        .map(now -> canBe(now, file))
                        .orElseGet(() -> canBeAnew(file)))
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

    private static boolean canBe(Layers now, CaseFile then) {
        return now.isBetweenTheSame(then) && now.with(then).isCoherent();
    }

    /** The case files that cannot be again what they were before these entries. */
    List<Subject> fromUndoing(List<TrailEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(
                        entry.subject().caseFile().stream(),
                        entry.subject().annex().stream().map(Subject.OfAnnex::of)))
                .distinct()
                .filter(id -> !canBeAgain(id, entries))
                .<Subject>map(Subject.OfCaseFile::new)
                .toList();
    }

    private boolean canBeAgain(String id, List<TrailEntry> entries) {
        var now = files.layers(id).orElseThrow();
        var open = Optional.of(now.open());
        var then = new EnumMap<Audience, Annex>(Audience.class);
        then.putAll(now.annexes());
        for (var entry : entries) {
            if (entry.subject() instanceof Subject.OfAnnex(var of, var audience) && of.equals(id)) {
                then.put(audience, trail.kept(entry).flatMap(Annex::readKept).orElse(Annex.EMPTY));
            } else if (entry.subject().caseFile().filter(id::equals).isPresent()) {
                open = trail.kept(entry).flatMap(Notation::readKept);
            }
        }
        // Whoever files a document of it has the row and waits for the turn that is had here: nobody waits for them.
        if (open.isEmpty() && !files.isHad(id)) {
            return false;
        }
        if (open.isEmpty() && isBesideIts(id, entries)) {
            return then.values().stream().allMatch(Annex::isEmpty) && !annexes.hasDocuments(id);
        }
        var layers = open.map(file -> new Layers(file, then));
        return !hadAnnexes(id)
                || layers.filter(one -> now.isBetweenTheSame(one.open()) && one.isCoherent())
                        .isPresent();
    }

    /** Whether what stood beside the case file came with it: then it goes with it, and {@link #canBeAnew} keeps it for its cities. */
    private static boolean isBesideIts(String id, List<TrailEntry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.subject()
                        .annex()
                        .map(Subject.OfAnnex::of)
                        .filter(id::equals)
                        .isPresent());
    }
}
