package org.kembar.ownregister;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Field;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Side;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.ownregister.Entry.Deal;
import org.kembar.ownregister.Entry.Event;
import org.kembar.ownregister.Entry.Quoted;
import org.kembar.ownregister.Entry.Said;

/**
 * The facts that a row states, each with what stands in its cells.
 *
 * @param source the register, by its id in the case file
 * @param language of its words, BCP 47
 * @param ownSide of the city whose register it is
 */
record RowFacts(String source, String language, Side ownSide) {

    private List<Evidence> evidence(String quote, String place) {
        return List.of(new Evidence(source, quote, Optional.of(place), Optional.empty()));
    }

    private Text text(String words) {
        return Text.of(language, words);
    }

    Field field(String id, Quoted quoted, boolean isAgreed) {
        return new Field(
                id,
                text(quoted.text()),
                isAgreed ? Optional.of(true) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence(quoted.quote(), quoted.place()));
    }

    Organisation organisation(String id, Quoted unit, List<String> fields) {
        return new Organisation(
                id,
                text(unit.text()),
                ownSide,
                Organisation.Nature.GOVERNMENT,
                Optional.empty(),
                fields,
                Optional.empty(),
                Optional.empty(),
                evidence(unit.quote(), unit.place()));
    }

    Statement statement(String id, Said said) {
        return new Statement(
                id,
                said.topic(),
                text(said.heading() + ": " + said.text()),
                Optional.empty(),
                evidence(said.text(), said.place()));
    }

    Agreement agreement(String id, Deal deal, List<String> fields, Entry entry) {
        return new Agreement(
                id,
                deal.kind(),
                deal.title().map(this::text),
                ownSide == Side.A ? deal.number() : deal.partnerNumber(),
                ownSide == Side.A ? deal.partnerNumber() : deal.number(),
                deal.signed(),
                List.of(),
                deal.from(),
                deal.years(),
                deal.until(),
                Optional.empty(),
                Optional.empty(),
                deal.place().map(this::text),
                List.of(),
                List.of(),
                fields,
                List.of(),
                Optional.empty(),
                List.of(),
                evidence(entry.quote(), entry.place()));
    }

    Activity activity(String id, Event event, List<String> fields, Optional<String> unit, Entry entry) {
        var none = Optional.<EdtfDate>empty();
        return new Activity(
                id,
                event.kind(),
                text(event.title()),
                event.date(),
                List.of(),
                none,
                none,
                event.status(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fields,
                Optional.empty(),
                Optional.empty(),
                event.place().map(this::text),
                unit.stream().toList(),
                event.participants().stream().toList(),
                Optional.empty(),
                Optional.empty(),
                none,
                List.of(),
                List.of(),
                none,
                none,
                evidence(entry.quote(), entry.place()));
    }
}
