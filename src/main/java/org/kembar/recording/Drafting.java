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
     * @param address where a draft is kept
     * @param draft what the form is filled in with, if that is one
     * @param changed that the record says otherwise since it was begun
     * @param about what happens to drafts
     * @param lost what a script says when the line is lost
     * @param out what it says when one is signed out
     */
    record Shown(
            String address, Optional<Own> draft, Optional<String> changed, String about, String lost, String out) {}

    /**
     * @param note that it is a draft, and since when
     * @param discard leads to {@code discarding}, where it is asked whether it is to go
     */
    record Own(String note, String discard, String discarding) {}

    /** Which draft the form was opened with: what is typed takes its place, and that of no other. */
    String seen(Typing typing) {
        return draft.map(Draft::number)
                .map(String::valueOf)
                .or(() -> Typing.present(typing.one(Fields.SEEN)))
                .orElse("0");
    }

    Shown shown(String address, boolean isChanged, Language language) {
        return new Shown(
                address + DraftPages.DRAFT,
                draft.filter(_ -> isShown).map(one -> own(one, language)),
                isChanged ? Optional.of(Wording.plain(language, "draft.changed")) : Optional.empty(),
                Wording.plain(language, "draft.about", Drafts.KEPT.toDays()),
                Wording.plain(language, "draft.lost"),
                Wording.plain(language, "draft.out"));
    }

    private Own own(Draft one, Language language) {
        var isNew = one.of().record().isEmpty();
        return new Own(
                note(one, language),
                Wording.plain(language, isNew ? "draft.discard" : "draft.discard.correction"),
                "/" + language.tag() + "/" + Discarding.place(one.of()));
    }

    String note(Draft one, Language language) {
        return Wording.plain(language, "draft.shown", moment(one.at(), language));
    }

    String moment(Instant at, Language language) {
        return new Moment(language, zone).exactly(at);
    }
}
