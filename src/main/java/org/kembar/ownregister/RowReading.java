package org.kembar.ownregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Notation;
import org.kembar.ownregister.Entry.Deal;
import org.kembar.ownregister.Entry.Event;
import org.kembar.ownregister.Entry.Partner;
import org.kembar.ownregister.Entry.Quoted;
import org.kembar.ownregister.Entry.Said;
import org.kembar.ownregister.Partners.Meant;
import org.kembar.sheets.FoundBook.Row;

/** Reads the rows of a register by what was said of its columns and words. */
final class RowReading {

    /** As in the forms by which one records: longer is a document. In characters. */
    static final int LONGEST = 2_000;

    /** Between several fields in one cell; what "and" joins may be one. */
    static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;,\\n\\r•·]|\\d+[.)] )+\\s*");

    /** By the city itself, where none of the list is meant. */
    static final String BY_NAME = "-";

    private final Grid grid;
    private final Choices choices;
    private final Partners partners;
    private final String ownCity;
    private final LocalDate today;
    private final Dates dates;
    private String partnerAbove = "";
    private String countryAbove = "";

    /**
     * @param ownCity by its id in the list of cities
     * @param today on which it is read
     */
    RowReading(Grid grid, Choices choices, Partners partners, String ownCity, LocalDate today) {
        this.grid = grid;
        this.choices = choices;
        this.partners = partners;
        this.ownCity = ownCity;
        this.today = today;
        dates = new Dates(choices.dayFirst());
    }

    /**
     * What is wrong with a cell.
     *
     * @param place of the cell, as a spreadsheet names it
     * @param key of the sentence that says what was expected
     * @param found what stands there, and what else the sentence says
     */
    record Wrong(String place, String key, List<String> found) {

        Wrong {
            found = List.copyOf(found);
        }
    }

    /** What came of a row. */
    sealed interface Result {

        record Whole(Entry entry) implements Result {}

        /** @param partner as it is written */
        record Spoiled(int row, String partner, List<Wrong> wrongs) implements Result {}

        /** It names no partner: a sum, a signature, a line between. */
        record Nothing(int row, String place) implements Result {}
    }

    Result read(Row row) {
        return new Reading(row).read();
    }

    private final class Reading {

        private final Row row;
        private final WrittenRow cells;

        private Reading(Row row) {
            this.row = row;
            cells = new WrittenRow(row, grid, choices, dates);
        }

        private Result read() {
            var written = cells.text(Slot.PARTNER);
            if (written.isEmpty() && !(choices.carries() && !partnerAbove.isEmpty() && tellsMore())) {
                return new Result.Nothing(row.number(), grid.place(row));
            }
            var name = written.isEmpty() ? partnerAbove : written;
            var partner = partner(name, written.isEmpty());
            partnerAbove = name;
            var cooperation = cells.constant(Slot.COOPERATION, Partnership.Kind.values());
            var deal = choices.are(Rows.AGREEMENTS)
                    ? new DealReading(cells, choices, dates).read()
                    : Optional.<Deal>empty();
            var event = choices.are(Rows.ACTIVITIES) ? new EventReading(cells, today).read() : Optional.<Event>empty();
            if (!cells.wrongs().isEmpty() || partner.isEmpty()) {
                return new Result.Spoiled(row.number(), name, cells.wrongs());
            }
            return new Result.Whole(new Entry(
                    row.number(),
                    grid.place(row),
                    key(partner.get(), deal, event),
                    partner.get(),
                    cooperation,
                    deal,
                    event,
                    fields(),
                    said(deal, event),
                    cells.quoted(Slot.UNIT),
                    cells.quote(),
                    cells.all()));
        }

        private boolean tellsMore() {
            return !cells.text(Slot.SIGNED).isEmpty()
                    || !cells.text(Slot.LETTER).isEmpty()
                    || !cells.text(Slot.TITLE).isEmpty()
                    || !cells.text(Slot.ACTIVITY).isEmpty();
        }

        private Optional<Partner> partner(String name, boolean isCarried) {
            var written = cells.text(Slot.COUNTRY);
            var country = isCarried && written.isEmpty() ? countryAbove : written;
            countryAbove = country;
            var code = choices.word(Slot.COUNTRY, country)
                    .flatMap(Choices.Word::means)
                    .or(() -> UsualWords.meant(Slot.COUNTRY, country));
            var level = cells.constant(Slot.LEVEL, City.Level.values());
            var at = cells.column(Slot.PARTNER).map(Choices.Column::at).orElse(0);
            if (!country.isEmpty() && code.isEmpty()) {
                cells.wrong(
                        cells.column(Slot.COUNTRY).map(Choices.Column::at).orElse(at),
                        "register.wrong.country",
                        country);
                return Optional.empty();
            }
            // Under a name of which nobody said that it is one nothing is taken.
            var chosen = choices.word(Slot.PARTNER, named(name, code)).flatMap(Choices.Word::means);
            return switch (partners.meant(name, code)) {
                case Meant.One(var city, var bare) -> known(city, bare, level, at);
                case Meant.Open open
                when chosen.isPresent() && !chosen.get().equals(BY_NAME) ->
                    partners.withId(chosen.get()).flatMap(city -> known(city, open.bare(), level, at));
                case Meant.Open open
                when open.isSeveral() && chosen.isEmpty() -> {
                    cells.wrong(at, "register.wrong.several", name);
                    yield Optional.empty();
                }
                case Meant.Open _
                when chosen.isEmpty() -> {
                    cells.wrong(at, "register.wrong.unchosen", name);
                    yield Optional.empty();
                }
                case Meant.Open(var bare, var area, var _) -> {
                    if (area.isEmpty()) {
                        cells.wrong(at, "register.wrong.noCountry", name);
                    }
                    yield area.map(known -> new Partner(bare, Optional.empty(), known, level));
                }
            };
        }

        private Optional<Partner> known(org.kembar.cities.City city, String bare, Optional<City.Level> level, int at) {
            if (city.id().equals(ownCity)) {
                cells.wrong(at, "register.wrong.own", bare);
                return Optional.empty();
            }
            return Optional.of(new Partner(bare, Optional.of(city), city.country(), level));
        }

        private List<Quoted> fields() {
            return choices.columns().stream()
                    .filter(column -> column.is() == Slot.FIELDS)
                    .flatMap(column -> words(row.cell(column.at()).orElse("")).stream()
                            .flatMap(word -> meantField(word).stream()
                                    .map(field -> new Quoted(field, word, grid.place(row.number(), column.at())))))
                    .toList();
        }

        private Optional<String> meantField(String word) {
            return choices.word(Slot.FIELDS, word).map(Choices.Word::means).orElseGet(() -> Optional.of(word));
        }

        /** What is not taken into the record is not lost; of people only how many they were is a register's to tell. */
        private List<Said> said(Optional<Deal> deal, Optional<Event> event) {
            return choices.columns().stream()
                    .filter(column -> column.is().isSaid()
                            || column.is().isOfDeal() && deal.isEmpty() && !isTaken(column.is(), event)
                            || column.is().isOfEvent() && !column.is().isOfDeal() && !isTaken(column.is(), event))
                    .filter(column -> !column.is().isOfPeople() || event.isPresent())
                    .map(column -> new Said(
                            column.is().topic(),
                            cells.heading(column.at()),
                            row.cell(column.at()).orElse("").strip(),
                            grid.place(row.number(), column.at())))
                    .filter(said -> !Dates.isNothing(said.text()))
                    .toList();
        }

        private static boolean isTaken(Slot slot, Optional<Event> event) {
            return slot.isOfEvent()
                    && event.filter(one ->
                                    !slot.isOfPeople() || one.participants().isPresent())
                            .isPresent();
        }

        /** A number of its own tells rows apart only where nothing better does: it moves when a row is put in between. */
        private String key(Partner partner, Optional<Deal> deal, Optional<Event> event) {
            if (event.isPresent()) {
                return "activity " + partner.key() + " "
                        + event.get().date().map(EdtfDate::text).orElse("") + " "
                        + Folded.closed(event.get().title());
            }
            var letter = Folded.closed(cells.text(Slot.LETTER));
            if (!letter.isEmpty()) {
                return "letter " + partner.key() + " " + letter;
            }
            return deal.map(one -> "date " + partner.key() + " " + Notation.word(one.kind()) + " "
                            + one.signed().text())
                    .orElseGet(() -> "number " + partner.key() + " " + Folded.closed(cells.text(Slot.NUMBER)));
        }
    }

    /** By which what was chosen for a partner is known: homonyms lie in different countries. */
    static String named(String name, Optional<String> country) {
        return country.map(code -> name + " (" + code + ")").orElse(name);
    }

    /** The fields in a cell; of one that is too long to be taken none, for looking for them takes ever longer. */
    static List<String> words(String cell) {
        return cell.length() > LONGEST ? List.of() : fieldsIn(cell);
    }

    private static List<String> fieldsIn(String cell) {
        return BETWEEN.splitAsStream(cell.strip().replaceFirst("^(?:\\d+[.)]|[-•·])\\s*", ""))
                .map(String::strip)
                .filter(word -> !Dates.isNothing(word))
                .distinct()
                .toList();
    }
}
