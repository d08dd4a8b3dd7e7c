package org.kembar.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Annex;
import org.kembar.registry.Standing;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/** Says which records stand against taking something back. */
public final class StandingWords {

    /** So many are named in a sentence. */
    private static final int NAMED = 5;

    private StandingWords() {}

    /**
     * @param standing those of which the reader may know
     * @param files the case files as the reader sees them
     * @return nothing where there are none
     */
    public static Optional<String> of(
            List<Standing> standing, Function<String, Optional<CaseFile>> files, Language language) {
        var changed = named(standing, Standing.Why.CHANGED, files, language);
        var named = changed.isEmpty() ? named(standing, Standing.Why.REFERS, files, language) : changed;
        return Optional.of(named)
                .filter(some -> !some.isEmpty())
                .map(some -> Wording.plain(
                        language,
                        changed.isEmpty() ? "undo.referred" : "undo.changed",
                        Wording.listed(language, some, NAMED)));
    }

    private static List<String> named(
            List<Standing> standing, Standing.Why why, Function<String, Optional<CaseFile>> files, Language language) {
        return standing.stream()
                .filter(one -> one.why() == why)
                .map(one -> files.apply(one.caseFile())
                        .flatMap(file -> name(file, one.record(), language))
                        .orElse(one.record()))
                .toList();
    }

    /** Of what a case file says of itself the partnership's name; what is gone is named by its id. */
    private static Optional<String> name(CaseFile file, String record, Language language) {
        return file.id().equals(record)
                ? Optional.of(new Wording(language, file).title())
                : Annex.of(file).lists().entrySet().stream()
                        .flatMap(list -> list.getValue().stream()
                                .filter(one -> Annex.id(one).equals(record))
                                .map(one -> new RevisionWords(language, file).of(list.getKey(), one)))
                        .findFirst();
    }
}
