package org.kembar.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.AudienceNames;
import org.kembar.access.Secret;
import org.kembar.drafts.Draft;
import org.kembar.drafts.Fields;
import org.kembar.evaluation.Framework;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.notation.Revision.Component;
import org.kembar.notation.Revision.Step;
import org.kembar.recording.Desk.Opened;
import org.kembar.recording.FactForm.Choosing;
import org.kembar.recording.FactForm.Link;
import org.kembar.recording.Input.Hidden;
import org.kembar.recording.Offer.Option;
import org.kembar.registry.Audience;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/** Lays out the page of a form: a new record of a kind, or one that is to be corrected. */
record Layout(
        Opened opened,
        Kind kind,
        Optional<String> record,
        Language language,
        List<Framework> frameworks,
        Drafting drafting,
        List<Trouble> troubles,
        List<Record> like,
        List<Clash> clashes,
        Optional<Record> now) {

    Layout(
            Opened opened,
            Kind kind,
            Optional<String> record,
            Language language,
            List<Framework> frameworks,
            Drafting drafting) {
        this(opened, kind, record, language, frameworks, drafting, List.of(), List.of(), List.of(), Optional.empty());
    }

    Layout troubles(List<Trouble> found) {
        return new Layout(opened, kind, record, language, frameworks, drafting, found, like, clashes, now);
    }

    Layout like(List<Record> found) {
        return new Layout(opened, kind, record, language, frameworks, drafting, troubles, found, clashes, now);
    }

    Layout contested(List<Clash> found, Record theirs) {
        return new Layout(
                opened, kind, record, language, frameworks, drafting, troubles, like, found, Optional.of(theirs));
    }

    FactForm form(Typing typed) {
        var typing = Inferred.of(typed, kind.shape(), language);
        var file = opened.file();
        var offer = new Offer(file, language, frameworks);
        var inputs = new Inputs(file, typing, offer, troubles, language);
        var words = new Wording(language, file);
        var path = Addresses.partnership(language, file.id());
        var of = new Draft.Of(file.id(), kind.key(), record);
        var place = of.place();
        var rare = inputs.rare(kind.shape());
        return new FactForm(
                new Frame(language, "partnerships/" + file.id() + place, title(of, language), false),
                words.title(),
                path,
                path + place,
                record.isPresent() ? say("record.correct.how") : say("record." + kind.key() + ".how"),
                troubles,
                inputs.first(kind.shape()),
                rare,
                rare.stream().anyMatch(inputs::isTouched),
                inputs.sources(kind.shape()),
                inputs.document(kind.shape()),
                typing.below(Transcript.DOCUMENT + ".title").findAny().isPresent()
                        || troubles.stream().anyMatch(one -> one.field().startsWith(Transcript.DOCUMENT)),
                Offer.ofTexts(language),
                Typing.present(typing.one("language")).orElse(language.tag()),
                like.stream()
                        .map(one -> Link.of(address(Kind.id(one)), offer.name(one), one, language))
                        .toList(),
                clashes.stream().map(clash -> choosing(clash, typing)).toList(),
                audiences(typing),
                record.map(id -> because(id, typing)),
                unseen(typing),
                drafting.shown(path + place, isChangedSince(typing), language));
    }

    /** Whether the record says otherwise than when the form was opened; while one has to choose, that is said already. */
    private boolean isChangedSince(Typing typing) {
        var was = Notation.readKept(typing.one(Amendment.WAS), kind.shape().type())
                .map(Record.class::cast)
                .map(CanonicalForm::sha256);
        return clashes.isEmpty()
                && was.isPresent()
                && record.flatMap(id -> Kind.find(opened.file(), id))
                        .map(found -> CanonicalForm.sha256(found.record()))
                        .filter(now -> !now.equals(was.get()))
                        .isPresent();
    }

    /** For whom a new record may be; what is on record already is for whom it is. */
    private Optional<Input.Choose> audiences(Typing typing) {
        if (record.isPresent() || opened.audiences().size() < 2) {
            return Optional.empty();
        }
        var words = new AudienceNames(opened.file(), language);
        return Optional.of(new Input.Choose(
                "audience",
                say("record.audience"),
                Stream.of(Audience.values())
                        .filter(opened.audiences()::contains)
                        .map(one -> new Option(one.word(), words.of(one)))
                        .toList(),
                Typing.present(typing.one("audience"))
                        .orElseGet(() -> opened.mostly(kind).word()),
                Optional.empty(),
                true,
                Optional.of(say("record.audience.hint")),
                troubles.stream().anyMatch(trouble -> trouble.field().equals("audience"))));
    }

    /** Of what is one's own nobody need say why; who does is read in the trail. */
    private Input.Line because(String id, Typing typing) {
        return new Input.Line(
                Answering.BECAUSE,
                say(opened.mustSayWhy(id) ? "record.because.shared" : "record.because"),
                typing.one(Answering.BECAUSE),
                false,
                true,
                true,
                false,
                troubles.stream().anyMatch(trouble -> trouble.field().equals(Answering.BECAUSE)),
                Optional.of(
                        say(opened.seen().audience(id) == Audience.PUBLIC ? "record.why.hint" : "record.why.hint.own")),
                Optional.empty(),
                Optional.empty());
    }

    /** What is not for everybody is shown on the desk. */
    private String address(String id) {
        return opened.seen().audience(id) == Audience.PUBLIC
                ? RecordPages.address(language, opened.file().id(), id)
                : RecordedPages.onDesk(language, opened.file().id(), id);
    }

    /** Of a form. */
    static String title(Draft.Of of, Language language) {
        return Wording.plain(language, of.record().isPresent() ? "record.correct" : "record." + of.kind());
    }

    private Choosing choosing(Clash clash, Typing typing) {
        var words = new RevisionWords(language, opened.file());
        var step = List.of(new Step(clash.part(), Optional.empty()));
        var theirs = new Component(step, clash.was(), clash.theirs());
        var mine = new Component(step, clash.theirs(), clash.mine());
        return new Choosing(
                Amendment.CHOSEN + clash.part().name(),
                Wording.part(language, clash.part()),
                words.before(theirs),
                words.after(theirs),
                words.after(mine),
                Typing.present(typing.one(Amendment.CHOSEN + clash.part().name())));
    }

    /** Of a record that is to be corrected: as it was when the form was opened, and as what it was seen last. */
    private List<Hidden> unseen(Typing typing) {
        var unseen = new ArrayList<Hidden>();
        record.flatMap(id -> Kind.find(opened.file(), id)).ifPresent(found -> {
            var was = typing.has(Amendment.WAS) ? typing.one(Amendment.WAS) : Notation.kept(found.record());
            unseen.add(new Hidden(Amendment.WAS, was));
            now.ifPresent(theirs -> unseen.add(new Hidden(Amendment.SEEN, CanonicalForm.sha256(theirs))));
        });
        if (record.isPresent()) {
            unseen.add(new Hidden(Answering.KIND, kind.key()));
        } else {
            var once = Typing.present(typing.one(Answering.ONCE));
            unseen.add(new Hidden(
                    Answering.ONCE, once.orElseGet(() -> Secret.random().text())));
        }
        unseen.add(new Hidden(Fields.SEEN, drafting.seen(typing)));
        return unseen;
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
