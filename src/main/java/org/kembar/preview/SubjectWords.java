package org.kembar.preview;

import java.util.List;
import org.kembar.registry.Subject;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Names what changes are about. */
public final class SubjectWords {

    /** So much of a hash is shown. */
    private static final int SHOWN = 12;

    private SubjectWords() {}

    public static String of(Subject subject, Language language) {
        return switch (subject) {
            case Subject.OfCaseFile(var id) -> id;
            case Subject.OfList(var file) -> file.substring(0, SHOWN);
            case Subject.OfAnnex(var of, var audience) ->
                Wording.plain(language, "subject.annex", of, Wording.plain(language, "audience." + audience));
            case Subject.OfDocument(var id) -> Wording.plain(language, "subject.document", id);
            case Subject.OfCity(var id) -> Wording.plain(language, "subject.city", id);
        };
    }

    /** @param most so many are named */
    public static String listed(List<Subject> subjects, Language language, int most) {
        return Wording.listed(
                language,
                subjects.stream().map(subject -> of(subject, language)).toList(),
                most);
    }
}
