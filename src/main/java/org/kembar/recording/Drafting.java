package org.kembar.recording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.kembar.drafts.Draft;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.Fields;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;

/**
 * What of a form is kept while it is being filled in.
 *
 * @param isShown whether the form is filled in with the draft
 */
record Drafting(Optional<Draft> draft, boolean isShown, ZoneId zone) {

    /**
     * What the template prints of it.
     *
     * @param address where a draft is kept, and below it discarded
     * @param note that this is a draft, and since when
     * @param changed that the record says otherwise since it was begun
     * @param about what happens to drafts
     * @param lost what a script says when the line is lost
     * @param out what it says when one is signed out
     */
    record Shown(
            String address,
            Optional<String> note,
            Optional<String> changed,
            String discard,
            String about,
            String lost,
            String out) {}

    /** Which draft the form was opened with: what is typed takes its place, and that of no other. */
    String seen(Typing typing) {
        return draft.map(Draft::number)
                .map(String::valueOf)
                .or(() -> Typing.present(typing.one(Fields.SEEN)))
                .orElse("0");
    }

    Shown shown(String address, boolean isNew, boolean isChanged, Language language) {
        return new Shown(
                address + DraftPages.DRAFT,
                draft.filter(_ -> isShown)
                        .map(one -> Wording.plain(language, "draft.shown", moment(one.at(), language))),
                isChanged ? Optional.of(Wording.plain(language, "draft.changed")) : Optional.empty(),
                Wording.plain(language, isNew ? "draft.discard" : "draft.discard.correction"),
                Wording.plain(language, "draft.about", Drafts.KEPT.toDays()),
                Wording.plain(language, "draft.lost"),
                Wording.plain(language, "draft.out"));
    }

    String moment(Instant at, Language language) {
        return new Moment(language, zone).exactly(at);
    }
}
