package org.kembar.desk;

import java.util.Optional;
import org.kembar.access.AudienceNames;
import org.kembar.casefile.Fact;
import org.kembar.desk.Desk.Sight;
import org.kembar.documents.Report;
import org.kembar.registry.Audience;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;

/** Where on the desk other pages have more to say, and for whom each fact is. */
final class Surroundings {

    private Surroundings() {}

    /**
     * What is not for everybody has no page of its own.
     *
     * @param evaluation the address of the evaluation; empty on that page itself
     */
    static Report.Surroundings of(Sight sight, String evaluation, Language language) {
        var id = sight.open().id();
        var desk = DeskPages.address(language, id);
        return new Report.Surroundings(
                "/" + language.tag() + "/method#signal-",
                source -> sight.seen().audience(source) == Audience.PUBLIC
                        ? Addresses.partnership(language, id) + "/sources/" + source
                        : desk + "#sources",
                evaluation,
                day -> desk + "/evaluation?asOf=" + day,
                fact -> Optional.of(sign(sight, fact, language)),
                Optional.empty());
    }

    static Report.Sign sign(Sight sight, Fact fact, Language language) {
        var audience = sight.seen().audience(fact.id());
        return new Report.Sign(
                new AudienceNames(sight.open(), language).mark(audience),
                AudiencePages.address(language, sight.open().id(), fact.id()),
                audience == Audience.PUBLIC);
    }
}
