package org.kembar.recording;

import java.util.List;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.Framework;
import org.kembar.recording.FactForm.Link;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of all records prints.
 *
 * @param groups the records of each kind of which there is one
 */
record RecordsPage(Frame frame, String partnership, String address, List<Group> groups) {

    record Group(String key, String heading, List<Link> records) {}

    static RecordsPage of(CaseFile file, List<Framework> frameworks, Language language) {
        var offer = new Offer(file, language, frameworks);
        return new RecordsPage(
                new Frame(
                        language,
                        "partnerships/" + file.id() + "/records",
                        Wording.plain(language, "record.all"),
                        false),
                new Wording(language, file).title(),
                Addresses.partnership(language, file.id()),
                Kind.ALL.stream()
                        .filter(kind -> !kind.of(file).isEmpty())
                        .map(kind -> new Group(
                                kind.key(),
                                Wording.plain(language, "record." + kind.key()),
                                kind.of(file).stream()
                                        .map(record -> Link.of(
                                                RecordPages.address(language, file.id(), Kind.id(record)),
                                                language.capitalised(offer.name(record)),
                                                record,
                                                language))
                                        .toList()))
                        .toList());
    }
}
