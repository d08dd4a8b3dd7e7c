package org.kembar.recording;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Mending;
import org.kembar.access.Person;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Standards;
import org.kembar.recording.Desk.Opened;
import org.kembar.registry.CaseFiles;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;

/** The forms that somebody may open: for a new record of a kind, and for one that is to be corrected. */
final class OpenForms {

    private final Desk desk;
    private final Standards standards;
    private final Clock clock;

    OpenForms(DataSource source, CaseFiles caseFiles, KnownCities cities, Evaluator evaluator, Clock clock) {
        desk = new Desk(source, caseFiles, cities, clock);
        standards = evaluator.standards();
        this.clock = clock;
    }

    /** The partnership, as somebody may record in it. */
    Opened find(String id, Person who, Language language) {
        return desk.find(id, who, language);
    }

    Answering fresh(String id, String key, Person who, Language language) {
        return of(find(id, who, language), kind(key), Optional.empty(), language);
    }

    /** @param typed says of which kind the record was, if it is on record no more */
    Answering correcting(String id, String record, Typing typed, Person who, Language language) {
        var opened = find(id, who, language);
        return of(opened, kind(opened, record, typed), Optional.of(record), language);
    }

    Answering of(Opened opened, Kind kind, Optional<String> record, Language language) {
        return new Answering(opened, kind, record, language, standards, clock);
    }

    static Kind kind(String key) {
        return Kind.ofKey(key).orElseThrow(NothingHere::new);
    }

    /** What somebody else has retracted meanwhile is still of the kind that the form says. */
    private static Kind kind(Opened opened, String record, Typing typing) {
        return Kind.find(opened.file(), record).isEmpty()
                ? kind(typing.one(Answering.KIND))
                : opened.may(Mending.CORRECT, record).kind();
    }
}
