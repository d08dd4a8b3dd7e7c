package org.kembar.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.drafts.Draft;
import org.kembar.evaluation.Standards;
import org.kembar.recording.Desk.Opened;
import org.kembar.registry.Audience;
import org.kembar.registry.Reason;
import org.kembar.web.Addresses;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A form about a record, and what became of what was typed into it.
 *
 * @param record what is to be corrected; nothing where it is new
 * @param draft what is kept of it
 * @param isDraft whether that is what the form shows
 */
record Answering(
        Opened opened,
        Kind kind,
        Optional<String> record,
        Language language,
        Standards standards,
        Clock clock,
        Optional<Draft> draft,
        boolean isDraft) {

    static final String KIND = "kind";
    static final String AUDIENCE = "audience";
    static final String WHOLE = "record";

    /** Why somebody corrects. */
    static final String BECAUSE = "because";

    /** The field by which the form of a new record is known that is sent twice. */
    static final String ONCE = "once";

    Answering(Opened opened, Kind kind, Optional<String> record, Language language, Standards standards, Clock clock) {
        this(opened, kind, record, language, standards, clock, Optional.empty(), false);
    }

    Answering at(Opened later) {
        return new Answering(later, kind, record, language, standards, clock, draft, isDraft);
    }

    /** The same, filled in with a draft. */
    Answering with(Draft shown) {
        return new Answering(opened, kind, record, language, standards, clock, Optional.of(shown), true);
    }

    /** The same, whose next draft takes the place of this one. */
    Answering over(Optional<Draft> there) {
        return new Answering(opened, kind, record, language, standards, clock, there, false);
    }

    CaseFile file() {
        return opened.file();
    }

    /** Where the form stands. */
    String address() {
        return Addresses.partnership(language, file().id()) + of().place();
    }

    Draft.Of of() {
        return new Draft.Of(file().id(), kind.key(), record);
    }

    Made made(CaseFile now, Typing typing) {
        var amendment = new Amendment(now, kind, typing, language, standards, LocalDate.now(clock));
        return record.map(amendment::correct).orElseGet(amendment::add);
    }

    /** Where it is shown what was recorded. */
    String recorded(long number, Audience audience) {
        return RecordedPages.address(language, file().id(), number, audience);
    }

    /** For whom the record is; nothing if it was made for somebody for whom one may record nothing. */
    Optional<Audience> audience(Typing typing) {
        return record.map(opened.seen()::audience)
                .or(() -> typing.has(AUDIENCE) ? Audience.of(typing.one(AUDIENCE)) : Optional.of(opened.mostly(kind)))
                .filter(opened.audiences()::contains);
    }

    /** What is wrong with what was typed for a reason: it is none, or none was given for changing what is not one's own side's alone. */
    Optional<Trouble> troubleWithReason(Typing typing) {
        if (record.isEmpty() || reason(typing).isPresent()) {
            return Optional.empty();
        }
        if (!typing.one(BECAUSE).isEmpty()) {
            return Optional.of(trouble(BECAUSE, "record.because.wrong", Reason.LONGEST));
        }
        return record.filter(opened::mustSayWhy).map(_ -> trouble(BECAUSE, "record.because.needed"));
    }

    /** Why it is corrected, if somebody says so; a new record has none. */
    Optional<Reason> reason(Typing typing) {
        return record.flatMap(_ -> Reason.of(typing.one(BECAUSE)));
    }

    Trouble trouble(String field, String key, Object... values) {
        return new Trouble(field, Wording.plain(language, key, values));
    }

    ResponseEntity<byte[]> not(Made made, Typing typing) {
        return switch (made) {
            case Made.Refused(var troubles) -> form(HttpStatus.BAD_REQUEST, typing, troubles);
            case Made.Doubtful(var like) -> answer(HttpStatus.CONFLICT, typing, layout().like(like));
            case Made.Contested(var clashes, var now) ->
                answer(HttpStatus.CONFLICT, typing, layout().contested(clashes, now));
            case Made.Same _ -> Html.leadTo(asItIs(record.orElseThrow()));
            case Made.There(var where) -> Html.leadTo(where);
            case Made.Gone _ -> form(HttpStatus.CONFLICT, typing, List.of(trouble(WHOLE, "record.gone")));
            case Made.Whole _ -> form(HttpStatus.CONFLICT, typing, List.of());
        };
    }

    private String asItIs(String id) {
        return opened.seen().audience(id) == Audience.PUBLIC
                ? RecordPages.address(language, file().id(), id)
                : RecordPages.address(language, file().id(), id) + "/correct";
    }

    ResponseEntity<byte[]> form(HttpStatus status, Typing typing, List<Trouble> troubles) {
        return answer(status, typing, layout().troubles(troubles));
    }

    private Layout layout() {
        return new Layout(opened, kind, record, language, standards.frameworks(), drafting());
    }

    Drafting drafting() {
        return new Drafting(draft, isDraft, clock.getZone());
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Typing typing, Layout layout) {
        var page = layout.form(typing);
        return Html.answer(
                status,
                OtherTongues.of(language, file()),
                (output, forms) -> JteformGenerated.render(output, forms, page));
    }
}
