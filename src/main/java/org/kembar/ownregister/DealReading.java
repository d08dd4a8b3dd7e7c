package org.kembar.ownregister;

import java.util.Optional;
import org.kembar.casefile.Agreement;
import org.kembar.edtf.EdtfDate;
import org.kembar.ownregister.Entry.Deal;
import org.kembar.ownregister.Entry.Quoted;

/** Reads the agreement of a row. One that nobody dated, or of which nobody knows the kind, cannot stand in the record. */
record DealReading(WrittenRow cells, Choices choices, Dates dates) {

    Optional<Deal> read() {
        var signed = cells.date(Slot.SIGNED);
        var from = cells.date(Slot.START);
        var end = Term.isUnlimited(cells.text(Slot.END)) ? Optional.<EdtfDate>empty() : cells.date(Slot.END);
        var term = term();
        return kind().flatMap(kind -> signed.map(day -> new Deal(
                kind,
                cells.quoted(Slot.TITLE).map(Quoted::text),
                cells.quoted(Slot.LETTER).map(Quoted::text),
                cells.quoted(Slot.PARTNER_LETTER).map(Quoted::text),
                day,
                from.or(term::from),
                term.years(),
                end.or(term::until),
                cells.quoted(Slot.PLACE).map(Quoted::text))));
    }

    private Term term() {
        var written = cells.text(Slot.TERM);
        return Term.read(written, dates).orElseGet(() -> {
            cells.column(Slot.TERM).ifPresent(column -> cells.wrong(column.at(), "register.wrong.term", written));
            return Term.NONE;
        });
    }

    private Optional<Agreement.Kind> kind() {
        var written = cells.text(Slot.DOCUMENT);
        var kind = cells.constant(Slot.DOCUMENT, Agreement.Kind.values());
        if (kind.isEmpty()
                && !Dates.isNothing(written)
                && choices.word(Slot.DOCUMENT, written).isEmpty()) {
            cells.column(Slot.DOCUMENT).ifPresent(column -> cells.wrong(column.at(), "register.wrong.word", written));
        }
        return kind;
    }
}
