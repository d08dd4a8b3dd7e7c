package org.kembar.recording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.access.Mending;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.Framework;
import org.kembar.notation.Revision.Component;
import org.kembar.notation.Revision.Step;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.recording.FactForm.Link;
import org.kembar.recording.Kind.Found;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Spoken;
import org.kembar.wording.Wording;

/**
 * What the template of a record prints.
 *
 * @param kind what such a record is called
 * @param says all that it says, part by part
 * @param heading its name, with what of it is in another language than the page
 * @param sources the passages it was taken from, each with where it stands
 * @param referring the records that refer to it
 * @param mending where the reader corrects and retracts it, as far as they may
 */
record RecordPage(
        Frame frame,
        List<Spoken> heading,
        String partnership,
        String address,
        String own,
        String kind,
        List<Saying> says,
        List<Quoted> sources,
        List<Link> referring,
        List<Link> mending) {

    record Saying(String label, String value) {}

    record Quoted(String quote, String source, String address) {}

    /**
     * What the template that asks for the reason of a retraction prints.
     *
     * @param seen as what the record was seen
     * @param hint who can read the reason
     * @param back where whoever keeps it goes
     * @param names how many names of participants stand beside it, as far as the reader keeps them
     * @param problem why it was not taken back
     */
    record RetractPage(
            RecordPage record,
            Frame frame,
            String why,
            String seen,
            String hint,
            String back,
            Optional<String> names,
            Optional<String> problem) {}

    /**
     * What the template prints where there is nothing to retract any more.
     *
     * @param address of the partnership
     * @param why as it was typed
     */
    record GonePage(Frame frame, String partnership, String address, String why) {}

    static RecordPage of(CaseFile file, Found found, List<Framework> frameworks, Language language) {
        var words = new RevisionWords(language, file);
        var wording = new Wording(language, file, frameworks);
        var id = Kind.id(found.record());
        var offer = new Offer(file, language, frameworks);
        var name = language.capitalised(offer.name(found.record()));
        return new RecordPage(
                frame(file, id, name, language),
                Spoken.of(name, found.record(), language),
                wording.title(),
                Addresses.partnership(language, file.id()),
                RecordPages.address(language, file.id(), id),
                Wording.plain(language, "record." + found.kind().key()),
                found.kind().shape().parts().stream()
                        .filter(part -> !part.name().equals("id") && !isSource(part))
                        .flatMap(part -> saying(part, found.record(), words, language).stream())
                        .toList(),
                evidence(found.record())
                        .map(one -> new Quoted(
                                one.quote(),
                                wording.cite(one),
                                Addresses.partnership(language, file.id()) + "/sources/" + one.ref()))
                        .toList(),
                Referring.to(file, id).stream()
                        .map(one -> Link.of(
                                RecordPages.address(language, file.id(), Kind.id(one)),
                                language.capitalised(offer.name(one)),
                                one,
                                language))
                        .toList(),
                List.of());
    }

    RecordPage mendedBy(Set<Mending> may, Language language) {
        var links = Stream.of(Mending.values())
                .filter(may::contains)
                .map(one -> link(one, language))
                .toList();
        return new RecordPage(frame, heading, partnership, address, own, kind, says, sources, referring, links);
    }

    private Link link(Mending mending, Language language) {
        return switch (mending) {
            case CORRECT -> new Link(own + "/correct", Wording.plain(language, "record.correct"));
            case RETRACT -> new Link(own + "/retract", Wording.plain(language, "record.retract"));
        };
    }

    static Frame frame(CaseFile file, String place, String title, Language language) {
        return new Frame(language, "partnerships/" + file.id() + "/records/" + place, title, false);
    }

    private static Optional<Saying> saying(Part part, Record record, RevisionWords words, Language language) {
        return part.value(record)
                .map(value ->
                        new Component(List.of(new Step(part, Optional.empty())), Optional.empty(), Optional.of(value)))
                .map(component -> new Saying(Wording.part(language, part), words.after(component)));
    }

    private static boolean isSource(Part part) {
        return part.shape() instanceof Listed(Fields shape, var _) && shape.type() == Evidence.class;
    }

    private static Stream<Evidence> evidence(Record record) {
        return record instanceof Fact fact ? fact.source().stream() : Stream.empty();
    }
}
