package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Notation;
import org.kembar.ownregister.Dates.Read;
import org.kembar.ownregister.Entry.Deal;
import org.kembar.ownregister.Entry.Partner;
import org.kembar.ownregister.Entry.Quoted;
import org.kembar.ownregister.Entry.Said;
import org.kembar.ownregister.Partners.Meant;
import org.kembar.sheets.FoundBook.Row;
import org.kembar.syntax.Unseen;

/** Reads the rows of a register by what was said of its columns and words. */
final class RowReading {

    /** As in the forms by which one records: longer is a document. In characters. */
    static final int LONGEST = 2_000;

    /** Between several fields in one cell; what "and" joins may be one. */
    static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;,\\n\\r•·]|\\d+[.)] )+\\s*");

    private static final Pattern ERROR = Pattern.compile("#[A-Z/0!?]+[!?]?");

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

    /** The cell in the column of this slot. */
    private Optional<Choices.Column> column(Slot slot) {
        return choices.columns().stream().filter(one -> one.is() == slot).findFirst();
    }

    private final class Reading {

        private final Row row;
        private final List<Wrong> wrongs = new ArrayList<>();
        private final Map<String, String> cells = new LinkedHashMap<>();

        private Reading(Row row) {
            this.row = row;
        }

        private Result read() {
            for (var column : choices.columns()) {
                look(column);
            }
            var written = text(Slot.PARTNER);
            if (written.isEmpty() && !(choices.carries() && !partnerAbove.isEmpty() && hasDeal())) {
                return new Result.Nothing(row.number(), grid.place(row));
            }
            var name = written.isEmpty() ? partnerAbove : written;
            var partner = partner(name, written.isEmpty());
            partnerAbove = name;
            var cooperation = word(Slot.COOPERATION).flatMap(word -> constant(Partnership.Kind.values(), word));
            var deal = deal();
            if (!wrongs.isEmpty() || partner.isEmpty()) {
                return new Result.Spoiled(row.number(), name, wrongs);
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
                    quoted(Slot.UNIT),
                    cells));
        }

        /** What nobody sees, and what is too long, is no cell of a register. A number of its own says nothing, and moves. */
        private void look(Choices.Column column) {
            var at = column.at();
            var text = row.cell(at).map(String::strip).orElse("");
            if (ERROR.matcher(text).matches()) {
                wrong(at, "register.wrong.error", text);
            } else if (text.length() > LONGEST) {
                wrong(at, "register.wrong.long", Integer.toString(text.length()), Integer.toString(LONGEST));
            } else if (Unseen.marks(text.replaceAll("[\\n\\r\\t]", ""))) {
                wrong(at, "register.wrong.unseen");
            } else if (!text.isEmpty() && column.is() != Slot.NUMBER) {
                cells.merge(heading(at), text, (one, other) -> one + "\n" + other);
            }
        }

        private String heading(int at) {
            return grid.columns().stream()
                    .filter(column -> column.at() == at)
                    .map(Grid.Column::heading)
                    .filter(heading -> !heading.isEmpty())
                    .findFirst()
                    .orElseGet(() -> org.kembar.sheets.FoundBook.address(at, 0).replace("0", ""));
        }

        private void wrong(int at, String key, String... found) {
            wrongs.add(new Wrong(grid.place(row.number(), at), key, List.of(found)));
        }

        private String text(Slot slot) {
            return column(slot)
                    .flatMap(column -> row.cell(column.at()))
                    .map(String::strip)
                    .orElse("");
        }

        private boolean hasDeal() {
            return !text(Slot.SIGNED).isEmpty()
                    || !text(Slot.LETTER).isEmpty()
                    || !text(Slot.TITLE).isEmpty();
        }

        private Optional<Quoted> quoted(Slot slot) {
            return column(slot)
                    .map(column -> new Quoted(text(slot), grid.place(row.number(), column.at())))
                    .filter(quoted -> !Dates.isNothing(quoted.text()));
        }

        private Optional<Partner> partner(String name, boolean isCarried) {
            var written = text(Slot.COUNTRY);
            var country = isCarried && written.isEmpty() ? countryAbove : written;
            countryAbove = country;
            var code = choices.word(Slot.COUNTRY, country)
                    .flatMap(Choices.Word::means)
                    .or(() -> UsualWords.meant(Slot.COUNTRY, country));
            var level = word(Slot.LEVEL).flatMap(word -> constant(City.Level.values(), word));
            var at = column(Slot.PARTNER).map(Choices.Column::at).orElse(0);
            if (!country.isEmpty() && code.isEmpty()) {
                wrong(column(Slot.COUNTRY).map(Choices.Column::at).orElse(at), "register.wrong.country", country);
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
                    wrong(at, "register.wrong.several", name);
                    yield Optional.empty();
                }
                case Meant.Open(var bare, var area, var _) -> {
                    if (area.isEmpty()) {
                        wrong(at, "register.wrong.noCountry", name);
                    }
                    yield area.map(known -> new Partner(bare, Optional.empty(), known, level));
                }
            };
        }

        private Optional<Partner> known(org.kembar.cities.City city, String bare, Optional<City.Level> level, int at) {
            if (city.id().equals(ownCity)) {
                wrong(at, "register.wrong.own", bare);
                return Optional.empty();
            }
            return Optional.of(new Partner(bare, Optional.of(city), city.country(), level));
        }

        /** What the record writes for the word in the column, or for rows that have none. */
        private Optional<String> word(Slot slot) {
            var text = text(slot);
            var written = Dates.isNothing(text) ? Choices.ALL : text;
            var settled = choices.word(slot, written);
            return settled.isPresent()
                    ? settled.flatMap(Choices.Word::means)
                    : written.equals(Choices.ALL) ? UsualWords.mostly(slot) : UsualWords.meant(slot, written);
        }

        private Optional<EdtfDate> date(Slot slot) {
            var column = column(slot);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            var at = column.get().at();
            var text = text(slot);
            return switch (dates.read(text)) {
                case Read.Understood(var date) -> date;
                case Read.Several(var one, var other) -> {
                    wrong(at, "register.wrong.order", text, one, other);
                    yield Optional.empty();
                }
                case Read.NoSuchDay() -> {
                    wrong(at, "register.wrong.noDay", text);
                    yield Optional.empty();
                }
                case Read.Backwards() -> {
                    wrong(at, "register.wrong.backwards", text);
                    yield Optional.empty();
                }
                case Read.NoDate() -> {
                    wrong(at, "register.wrong.date", text);
                    yield Optional.empty();
                }
            };
        }

        /** An agreement that nobody dated cannot stand in the record. */
        private Optional<Deal> deal() {
            var signed = date(Slot.SIGNED);
            var from = date(Slot.START);
            var end = date(Slot.END);
            var term = dates.term(text(Slot.TERM));
            if (term.isEmpty()) {
                column(Slot.TERM).ifPresent(column -> wrong(column.at(), "register.wrong.term", text(Slot.TERM)));
            }
            var kind = word(Slot.DOCUMENT).flatMap(word -> constant(Agreement.Kind.values(), word));
            var written = text(Slot.DOCUMENT);
            if (kind.isEmpty() && choices.word(Slot.DOCUMENT, written).isEmpty()) {
                column(Slot.DOCUMENT).ifPresent(column -> wrong(column.at(), "register.wrong.word", written));
            }
            return kind.flatMap(one -> signed.map(day -> new Deal(
                    one,
                    quoted(Slot.TITLE).map(Quoted::text),
                    quoted(Slot.LETTER).map(Quoted::text),
                    quoted(Slot.PARTNER_LETTER).map(Quoted::text),
                    day,
                    from.or(() -> term.flatMap(Dates.Term::from)),
                    term.flatMap(Dates.Term::years),
                    end.or(() -> term.flatMap(Dates.Term::until)),
                    quoted(Slot.PLACE).map(Quoted::text),
                    quote())));
        }

        /** The register's own words about the agreement, under its own headings. */
        private String quote() {
            return choices.columns().stream()
                    .filter(column -> !column.is().isSaid() && column.is() != Slot.NUMBER && column.is() != Slot.UNIT)
                    .filter(column -> row.cell(column.at())
                            .filter(text -> !text.isBlank())
                            .isPresent())
                    .map(column -> heading(column.at()) + ": "
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
                            heading(column.at()),
                            row.cell(column.at()).orElse("").strip(),
                            grid.place(row.number(), column.at())))
                    .filter(said -> !Dates.isNothing(said.text()))
                    .toList();
        }

        /** A number of its own tells rows apart only where nothing better does: it moves when a row is put in between. */
        private String key(Partner partner, Optional<Deal> deal) {
            var letter = Folded.closed(text(Slot.LETTER));
            if (!letter.isEmpty()) {
                return "letter " + partner.key() + " " + letter;
            }
            return deal.map(one -> "date " + partner.key() + " " + Notation.word(one.kind()) + " "
                            + one.signed().text())
                    .orElseGet(() -> "number " + partner.key() + " " + Folded.closed(text(Slot.NUMBER)));
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
