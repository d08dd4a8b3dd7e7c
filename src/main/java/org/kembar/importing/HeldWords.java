package org.kembar.importing;

import java.util.List;
import java.util.Optional;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.DoneByImports.Head;
import org.kembar.registry.DoneByImports.One;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Subject;
import org.kembar.web.Addresses;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;

/** Names what imports held, and leads to what of it is on record. */
record HeldWords(Language language, ReadImports imports) {

    /** @param isAsking whether it is told what taking the import back would do, and not what the import did */
    List<PastImportPage.Row> of(Past past, List<Held> held, boolean isAsking) {
        return held.stream()
                .map(one -> row(past, one, what(past, one, isAsking)))
                .toList();
    }

    /** Names in one line: the first of what an import held, and how many more there are. */
    String listed(Past past, List<Held> first) {
        var names = first.stream().map(one -> row(past, one, "").name()).toList();
        var all = String.join("; ", names);
        return past.changed() > names.size()
                ? Wording.plain(language, "list.more", all, past.changed() - names.size())
                : all;
    }

    /** What is said of it in another language. */
    OtherTongues tongues() {
        return imports.tongues(language);
    }

    /** What the import is called by what it did, if that is about records of one partnership. */
    Optional<String> name(Past past, List<Held> held) {
        return new DoneWords(language, imports).name(past, held);
    }

    /** What the import did, in so many sentences. */
    List<String> did(Past past, List<Held> first) {
        return new DoneWords(language, imports).of(past, first);
    }

    /** How many of what. */
    String counted(Past past) {
        return new DoneWords(language, imports).counted(past);
    }

    private PastImportPage.Row row(Past past, Held held, String what) {
        return switch (held.subject()) {
            case Subject.OfCaseFile(var id) -> {
                var file = imports.onRecord(id);
                var address = file.map(_ -> Addresses.partnership(language, id));
                yield new PastImportPage.Row(
                        file.or(() -> imports.kept(new One(past.number(), id)).map(Head::file))
                                .map(one -> new Wording(language, one).title())
                                .orElse(id),
                        address,
                        id,
                        what);
            }
            case Subject.OfList _ -> {
                var address = past.undone().isPresent()
                        ? Optional.<String>empty()
                        : Optional.of("/" + language.tag() + "/claims?list=" + past.number());
                yield new PastImportPage.Row(
                        Wording.plain(language, "import.past.list", past.list().orElse("")), address, "", what);
            }
            case Subject.OfCity(var id) -> city(held.subject(), id, what);
            case Subject.OfAnnex _, Subject.OfDocument _ ->
                throw new IllegalStateException("What is not for everybody is not listed for everybody");
        };
    }

    private PastImportPage.Row city(Subject subject, String id, String what) {
        var found = imports.cities().withId(id);
        return new PastImportPage.Row(
                language.capitalised(found.map(city ->
                                Wording.plain(language, "subject.city", new CityWords(language).place(city.city())))
                        .orElseGet(() -> SubjectWords.of(subject, language))),
                found.map(city -> Addresses.city(language, city.city().id())),
                id,
                what);
    }

    private String what(Past past, Held held, boolean isAsking) {
        if (held.subject() instanceof Subject.OfList) {
            return isAsking || past.undone().isPresent() ? say(isAsking ? "import.undo.list" : "import.one.gone") : "";
        }
        if (isAsking) {
            return say(held.isNew() ? "import.undo.new" : "import.undo.replaced");
        }
        if (past.undone().isPresent()) {
            return say(held.isNew() ? "import.one.gone" : "import.one.back");
        }
        return say(held.isNew() ? "import.one.new" : "import.one.replaced");
    }

    private String say(String key) {
        return Wording.plain(language, key);
    }
}
