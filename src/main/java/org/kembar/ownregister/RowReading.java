package org.kembar.ownregister;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.notation.Notation;
import org.kembar.ownregister.Entry.Deal;
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
    private final Dates dates;
    private String partnerAbove = "";
    private String countryAbove = "";

    /** @param ownCity by its id in the list of cities */
    RowReading(Grid grid, Choices choices, Partners partners, String ownCity) {
        this.grid = grid;
        this.choices = choices;
        this.partners = partners;
        this.ownCity = ownCity;
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
            if (written.isEmpty() && !(choices.carries() && !partnerAbove.isEmpty() && hasDeal())) {
                return new Result.Nothing(row.number(), grid.place(row));
            }
            var name = written.isEmpty() ? partnerAbove : written;
            var partner = partner(name, written.isEmpty());
            partnerAbove = name;
            var cooperation = cells.word(Slot.COOPERATION).flatMap(word -> constant(Partnership.Kind.values(), word));
            var deal = deal();
            if (!cells.wrongs().isEmpty() || partner.isEmpty()) {
                return new Result.Spoiled(row.number(), name, cells.wrongs());
            }
            return new Result.Whole(new Entry(
                    row.number(),
                    grid.place(row),
                    key(partner.get(), deal),
                    partner.get(),
                    cooperation,
                    deal,
                    fields(),
                    said(deal.isPresent()),
                    cells.quoted(Slot.UNIT),
                    cells.all()));
        }

        private boolean hasDeal() {
            return !cells.text(Slot.SIGNED).isEmpty()
                    || !cells.text(Slot.LETTER).isEmpty()
                    || !cells.text(Slot.TITLE).isEmpty();
        }

        private Optional<Partner> partner(String name, boolean isCarried) {
            var written = cells.text(Slot.COUNTRY);
            var country = isCarried && written.isEmpty() ? countryAbove : written;
            countryAbove = country;
            var code = choices.word(Slot.COUNTRY, country)
                    .flatMap(Choices.Word::means)
                    .or(() -> UsualWords.meant(Slot.COUNTRY, country));
            var level = cells.word(Slot.LEVEL).flatMap(word -> constant(City.Level.values(), word));
            var at = cells.column(Slot.PARTNER).map(Choices.Column::at).orElse(0);
            if (!country.isEmpty() && code.isEmpty()) {
                cells.wrong(
                        cells.column(Slot.COUNTRY).map(Choices.Column::at).orElse(at),
                        "register.wrong.country",
                        country);
                return Optional.empty();
            }
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

        /** An agreement that nobody dated cannot stand in the record. */
        private Optional<Deal> deal() {
            var signed = cells.date(Slot.SIGNED);
            var from = cells.date(Slot.START);
            var end = cells.date(Slot.END);
            var term = dates.term(cells.text(Slot.TERM));
            if (term.isEmpty()) {
                cells.column(Slot.TERM)
                        .ifPresent(column -> cells.wrong(column.at(), "register.wrong.term", cells.text(Slot.TERM)));
            }
            var kind = cells.word(Slot.DOCUMENT).flatMap(word -> constant(Agreement.Kind.values(), word));
            var written = cells.text(Slot.DOCUMENT);
            if (kind.isEmpty() && choices.word(Slot.DOCUMENT, written).isEmpty()) {
                cells.column(Slot.DOCUMENT)
                        .ifPresent(column -> cells.wrong(column.at(), "register.wrong.word", written));
            }
            return kind.flatMap(one -> signed.map(day -> new Deal(
                    one,
                    cells.quoted(Slot.TITLE).map(Quoted::text),
                    cells.quoted(Slot.LETTER).map(Quoted::text),
                    cells.quoted(Slot.PARTNER_LETTER).map(Quoted::text),
                    day,
                    from.or(() -> term.flatMap(Dates.Term::from)),
                    term.flatMap(Dates.Term::years),
                    end.or(() -> term.flatMap(Dates.Term::until)),
                    cells.quoted(Slot.PLACE).map(Quoted::text),
                    quote())));
        }

        /** The register's own words about the agreement, under its own headings. */
        private String quote() {
            return choices.columns().stream()
                    .filter(column -> !column.is().isSaid() && column.is() != Slot.NUMBER && column.is() != Slot.UNIT)
                    .filter(column -> row.cell(column.at())
                            .filter(text -> !text.isBlank())
                            .isPresent())
                    .map(column -> cells.heading(column.at()) + ": "
                            + row.cell(column.at()).orElse("").strip())
                    .collect(Collectors.joining("; "));
        }

        private List<Quoted> fields() {
            return choices.columns().stream()
                    .filter(column -> column.is() == Slot.FIELDS)
                    .flatMap(column -> words(row.cell(column.at()).orElse("")).stream()
                            .flatMap(word -> meantField(word).stream())
                            .map(field -> new Quoted(field, grid.place(row.number(), column.at()))))
                    .toList();
        }

        private Optional<String> meantField(String word) {
            return choices.word(Slot.FIELDS, word).map(Choices.Word::means).orElseGet(() -> Optional.of(word));
        }

        /** Of an agreement without a date, too, what stands there is not lost. */
        private List<Said> said(boolean hasDeal) {
            return choices.columns().stream()
                    .filter(column ->
                            column.is().isSaid() || !hasDeal && column.is().isOfDeal())
                    .map(column -> new Said(
                            column.is().topic(),
                            cells.heading(column.at()),
                            row.cell(column.at()).orElse("").strip(),
                            grid.place(row.number(), column.at())))
                    .filter(said -> !Dates.isNothing(said.text()))
                    .toList();
        }

        /** A number of its own tells rows apart only where nothing better does: it moves when a row is put in between. */
        private String key(Partner partner, Optional<Deal> deal) {
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

    private static <T extends Enum<T>> Optional<T> constant(T[] all, String word) {
        return List.of(all).stream()
                .filter(one -> Notation.word(one).equals(word))
                .findFirst();
    }
}
