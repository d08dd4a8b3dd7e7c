package org.kembar.workbook;

import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Form;
import org.kembar.notation.Shape;
import org.kembar.wording.FormWords;

/** What is expected in a column, in one or two sentences. */
final class Notes {

    private Notes() {}

    static String of(Leaf leaf, Optional<String> textIn, FormWords words) {
        var note = textIn.map(
                        tag -> words.say("workbook.note.text", words.language().nameOf(tag)))
                .orElseGet(() -> words.say("workbook.note." + key(leaf)));
        if (!leaf.part().required() || leaf.steps().size() != 1) {
            return note;
        }
        return words.say(isByDate(leaf) ? "workbook.note.byDate" : "workbook.note.required", note);
    }

    private static boolean isByDate(Leaf leaf) {
        return leaf.part().accessor().getDeclaringClass() == Activity.class
                && leaf.key().equals("status");
    }

    private static String key(Leaf leaf) {
        var refers = !leaf.part().refers().isEmpty();
        return switch (leaf.shape()) {
            case Shape.Words(var form) ->
                refers ? "reference" : form.map(Notes::form).orElse("words");
            case Shape.Listed(var item, var _) -> refers ? "references" : item instanceof Shape.Code ? "codes" : "tags";
            case Shape.Code _ -> "code";
            case Shape.Truths() -> "truth";
            case Shape.Whole(), Shape.Decimal() -> "number";
            case Shape.Counted() -> "count";
            case Shape.Date() -> "date";
            case Shape.Languages(), Shape.Fields _, Shape.Choice _ -> "words";
        };
    }

    private static String form(String form) {
        return switch (form) {
            case Form.COUNTRY -> "country";
            case Form.CURRENCY -> "currency";
            case Form.LANGUAGE -> "language";
            default -> "form";
        };
    }
}
