package org.kembar.beginning;

import java.util.List;
import java.util.Optional;
import org.kembar.syntax.Problem;
import org.kembar.syntax.Unseen;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** What is wrong with what was typed, each at its field. */
record Troubles(List<Trouble> all) {

    /** Of the whole, where no field is to blame. */
    static final String FORM = "form";

    private static final int LONGEST = 2_000;

    static final Troubles NONE = new Troubles(List.of());

    record Trouble(String field, String sentence) {}

    Troubles {
        all = List.copyOf(all);
    }

    static Troubles one(String field, Language language, String key, Object... values) {
        return new Troubles(List.of(new Trouble(field, Wording.plain(language, key, values))));
    }

    /** What no text may have: it is longer than any name or quotation, or has marks that nobody sees. */
    static Troubles inTexts(Typed typed, Language language) {
        return new Troubles(typed.inOrder().stream()
                .filter(field -> !field.getKey().startsWith(AboutPages.WAS))
                .flatMap(field -> wrong(field.getValue())
                        .map(key -> new Trouble(field.getKey(), Wording.plain(language, key, LONGEST)))
                        .stream())
                .toList());
    }

    private static Optional<String> wrong(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("record.tooLong");
        }
        return Unseen.marks(text) || !text.isEmpty() && Unseen.saysNothing(text)
                ? Optional.of("record.unseen")
                : Optional.empty();
    }

    boolean isNone() {
        return all.isEmpty();
    }

    static Troubles of(List<Problem> problems, Head head, Language language) {
        return new Troubles(problems.stream()
                .map(problem ->
                        new Trouble(head.field(problem.path()).orElse(FORM), ProblemWords.of(language, problem)))
                .toList());
    }

    boolean isAt(String field) {
        return all.stream().anyMatch(one -> one.field().equals(field));
    }
}
