package org.kembar.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.DoneByImports.Head;
import org.kembar.registry.DoneByImports.One;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Subject;
import org.kembar.registry.TrailLines.Said;
import org.kembar.registry.TrailLines.Told;
import org.kembar.registry.TrailLines.What;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/**
 * Says what each import did: which records it put into one partnership, corrected there or took back, or how many of what it held.
 */
record DoneWords(Language language, ReadImports imports) {

    /** So many records are named. */
    static final int NAMED = 2;

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
            case Subject.OfCaseFile _ when first.getFirst().isNew() -> List.of(say("import.did.began"));
            case Subject.OfCaseFile(var id) -> did(new One(past.number(), id));
            case Subject.OfCity _ -> List.of(say("import.did.city"));
            case Subject.OfList _, Subject.OfAnnex _, Subject.OfDocument _ -> List.of();
        };
    }

    /** Partnerships and cities apart: whoever took a register in thinks of partnerships alone. */
    String counted(Past past) {
        return say("import.did.several", past.changed() - past.cities(), past.cities());
    }

    private List<String> did(One one) {
        var said = new ArrayList<String>();
        imports.file(one.caseFile())
                .map(file -> new RevisionWords(language, file))
                .ifPresent(words ->
                        imports.told(one).forEach((what, told) -> said.add(say(key(what), listed(words, told)))));
        return imports.before(one).filter(head -> !head.isOfRecords()).map(Head::file).stream()
                .<List<String>>map(file -> List.of(say(key(What.CORRECTED), itself(file))))
                .findFirst()
                .orElse(said);
    }

    private String itself(CaseFile file) {
        return new RevisionWords(language, file).of("", file);
    }

    private static String key(What what) {
        return switch (what) {
            case RECORDED -> "import.did.added";
            case RETRACTED -> "import.did.removed";
            case CORRECTED, IMPORTED, MOVED, DOCUMENT, CITY, UNDONE -> "import.did.corrected";
        };
    }

    /** The names of the first, and how many more there are. */
    private String listed(RevisionWords words, Told told) {
        var names = told.first().stream()
                .map(said -> name(words, said))
                .limit(NAMED)
                .toList();
        var all = Wording.listed(language, names, NAMED);
        return told.times() > names.size() ? say("list.more", all, told.times() - names.size()) : all;
    }

    /** As it was called then. */
    private static String name(RevisionWords words, Said said) {
        return said.record().stream()
                .flatMap(record -> record.lists().entrySet().stream())
                .flatMap(list -> list.getValue().stream().map(one -> words.of(list.getKey(), one)))
                .findFirst()
                .orElseGet(said::id);
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
