package org.kembar.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kembar.notation.Annex;
import org.kembar.notation.Revision;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.ChangeOf;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Subject;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/**
 * Says what each import did: which records it put into one partnership, corrected there or took back, or how many of what it held.
 *
 * @param reader to whom it is said: what has been kept from them since is not named
 */
record DoneWords(Language language, PastImports imports, ForReader reader) {

    /** So many records are named. */
    private static final int NAMED = 2;

    /**
     * What it is called: by what it did, if that is about records of one partnership, as whatever was typed into a form is.
     *
     * @param first the first of what the import held
     */
    Optional<String> name(Past past, List<Held> first) {
        return Optional.of(first)
                .filter(some -> past.list().isEmpty() && past.changed() == 1 && some.size() == 1)
                .map(List::getFirst)
                .filter(one -> one.subject() instanceof Subject.OfCaseFile && !one.isNew())
                .map(_ -> String.join("; ", of(past, first)))
                .filter(name -> !name.isEmpty());
    }

    /** @param first the first of what the import held */
    List<String> of(Past past, List<Held> first) {
        if (past.list().isPresent() || first.isEmpty()) {
            return List.of();
        }
        if (past.changed() > 1) {
            return List.of(counted(past));
        }
        return switch (first.getFirst().subject()) {
            case Subject.OfCaseFile(var id) when first.getFirst().isNew() -> List.of(say("import.did.began"));
            case Subject.OfCaseFile(var id) ->
                imports.change(past.number(), id)
                        .map(change -> records(change, reader.in(id)))
                        .orElse(List.of());
            case Subject.OfCity _ -> List.of(say("import.did.city"));
            case Subject.OfList _, Subject.OfAnnex _, Subject.OfDocument _ -> List.of();
        };
    }

    /** Partnerships and cities apart: whoever took a register in thinks of partnerships alone. */
    String counted(Past past) {
        return say("import.did.several", past.changed() - past.cities(), past.cities());
    }

    private List<String> records(ChangeOf change, Predicate<String> isTold) {
        var revision = Revision.of(change.before(), change.after());
        var before = new RevisionWords(language, change.before());
        var after = new RevisionWords(language, change.after());
        var said = new ArrayList<String>();
        add(
                said,
                "import.did.added",
                revision.added().stream()
                        .filter(one -> isTold.test(Annex.id(one.record())))
                        .map(one -> after.of(one.kind(), one.record())));
        add(
                said,
                "import.did.corrected",
                Stream.concat(revision.changed().stream(), revision.contradicted().stream())
                        .filter(one -> isTold.test(Annex.id(one.after())))
                        .map(one -> after.of(one.kind(), one.after())));
        add(
                said,
                "import.did.removed",
                revision.removed().stream()
                        .filter(one -> isTold.test(Annex.id(one.record())))
                        .map(one -> before.of(one.kind(), one.record())));
        return said;
    }

    private void add(List<String> said, String key, Stream<String> records) {
        var all = records.toList();
        if (!all.isEmpty()) {
            said.add(say(key, Wording.listed(language, all, NAMED)));
        }
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
