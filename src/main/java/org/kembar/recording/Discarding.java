package org.kembar.recording;

import java.util.List;
import org.kembar.drafts.Draft;
import org.kembar.drafts.Fields;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Sent;
import org.kembar.web.Confirmation.Yes;
import org.kembar.web.Frame;
import org.kembar.wording.Wording;

/** The question whether what somebody typed and has not recorded is to go. */
final class Discarding {

    private Discarding() {}

    /** Where it is asked. What is to be corrected may be on record no more; then the address alone says of which kind it was. */
    static String place(Draft.Of of) {
        return kept(of) + (of.record().isPresent() ? "?" + Answering.KIND + "=" + of.kind() : "");
    }

    private static String kept(Draft.Of of) {
        return form(of) + DraftPages.DRAFT + DraftPages.DISCARD;
    }

    private static String form(Draft.Of of) {
        return "partnerships/" + of.caseFile() + of.place();
    }

    static Confirmation of(Answering form, Draft draft) {
        var language = form.language();
        var of = draft.of();
        var title = Layout.title(of, language);
        return new Confirmation(
                new Frame(language, place(of), Wording.plain(language, "draft.discard.ask"), false),
                List.of(title + " · " + new Wording(language, form.file()).title()),
                List.of(form.drafting().note(draft, language), Wording.plain(language, "draft.discard.what")),
                new Yes(
                        "/" + language.tag() + "/" + kept(of),
                        Wording.plain(language, "draft.discard"),
                        List.of(
                                new Sent(Answering.KIND, of.kind()),
                                new Sent(Fields.SEEN, String.valueOf(draft.number())))),
                new Back(form(of), title));
    }
}
