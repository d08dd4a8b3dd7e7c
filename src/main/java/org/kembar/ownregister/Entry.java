package org.kembar.ownregister;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Statement;
import org.kembar.edtf.EdtfDate;

/**
 * What a row of a register says.
 *
 * @param row as a spreadsheet counts
 * @param place of the row
 * @param key by which it is known again in a later register
 * @param quote what stands in its cells
 * @param cells that are taken, by their headings
 */
record Entry(
        int row,
        String place,
        String key,
        Partner partner,
        Optional<Partnership.Kind> cooperation,
        Optional<Deal> deal,
        Optional<Event> event,
        List<Quoted> fields,
        List<Said> said,
        Optional<Quoted> unit,
        String quote,
        Map<String, String> cells) {

    Entry {
        fields = List.copyOf(fields);
        said = List.copyOf(said);
    }

    /**
     * The city of the other side.
     *
     * @param name as the register has it
     * @param city of the list, if it is one
     * @param country ISO 3166-1 alpha-2
     */
    record Partner(String name, Optional<org.kembar.cities.City> city, String country, Optional<City.Level> level) {

        /** By which rows of the same city are known. */
        String key() {
            return city.map(org.kembar.cities.City::id).orElseGet(() -> country + " " + Folded.closed(name));
        }
    }

    /**
     * An agreement.
     *
     * @param number under which the own office filed the document
     * @param partnerNumber under which the partner did
     */
    record Deal(
            Agreement.Kind kind,
            Optional<String> title,
            Optional<String> number,
            Optional<String> partnerNumber,
            EdtfDate signed,
            Optional<EdtfDate> from,
            Optional<Integer> years,
            Optional<EdtfDate> until,
            Optional<String> place) {}

    /** An activity. */
    record Event(
            Activity.Kind kind,
            String title,
            Optional<EdtfDate> date,
            Activity.Status status,
            Optional<String> place,
            Optional<Activity.Participants> participants) {}

    /**
     * A word of a cell.
     *
     * @param quote as it stands there
     * @param place of the cell
     */
    record Quoted(String text, String quote, String place) {}

    /** What the register says that is kept as its own words. */
    record Said(Statement.Topic topic, String heading, String text, String place) {}
}
