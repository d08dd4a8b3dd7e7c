package org.kembar.ownregister;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Names;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.cities.City;
import org.kembar.cities.Found;
import org.kembar.exchange.FileKind;
import org.kembar.exchange.Incoming.Named;
import org.kembar.notation.CanonicalForm;
import org.kembar.registry.OwnRegisters;
import org.kembar.registry.OwnRegisters.Register;
import org.kembar.registry.RegisterLayouts;
import org.kembar.sheets.BookReader;
import org.kembar.sheets.CsvReader;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.Opening;
import org.kembar.syntax.Limits;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/** The registers of the cities whose record somebody keeps: opened, understood, and set beside what is on record. */
@Component
final class Registers {

    private static final int HASH_SHOWN = 8;

    /** Words by which the language of headings is known. */
    private static final List<String> INDONESIAN =
            List.of("mitra", "negara", "bidang", "tanggal", "tgl", "masa", "keterangan", "nomor", "kota", "berlaku");

    private static final List<String> ENGLISH =
            List.of("partner", "country", "city", "date", "signed", "field", "fields", "remarks", "notes", "agreement");

    private final OwnRegisters registers;
    private final RegisterLayouts layouts;
    private final OnRecord onRecord;
    private final KnownCities cities;
    private final People people;
    private final Clock clock;

    Registers(DataSource source, OnRecord onRecord, KnownCities cities, People people, Clock clock) {
        registers = new OwnRegisters(source, clock);
        layouts = new RegisterLayouts(source, clock);
        this.onRecord = onRecord;
        this.cities = cities;
        this.people = people;
        this.clock = clock;
    }

    /** A register with its table and all that has been said of it. */
    record Opened(Register register, Choices choices, FoundBook book, Grid grid) {}

    OwnRegisters kept() {
        return registers;
    }

    RegisterLayouts layouts() {
        return layouts;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    /** All that is on record, as a word: another one after whatever is stored. */
    String state() {
        return onRecord.state();
    }

    /** The cities of whose registers the person may take one. */
    List<City> cities(Person who) {
        return Rules.keepsTheRecordOf(who).stream()
                .sorted()
                .flatMap(id -> cities.list().withId(id).stream())
                .map(Found::city)
                .toList();
    }

    /** What those are called who sent a register, as the person may know it. */
    Names names(Person who, Language language) {
        return Names.toldTo(who, people, cities.list(), language);
    }

    Optional<Register> find(String token, Person who) {
        return registers.find(token, Rules.keepsTheRecordOf(who));
    }

    /** The book that a file is, or why it is none that can be taken. */
    static Opening book(Named file) {
        if (file.bytes().length > Limits.BYTES) {
            return new Opening.Refused(Opening.Why.TOO_LARGE, List.of());
        }
        var kind = FileKind.of(file.name(), file.bytes());
        if (kind.filter(FileKind.WORKBOOK::equals).isPresent()) {
            return shown(BookReader.readAsShown(file.bytes()));
        }
        // The text of a table can hold anything at its beginning.
        return kind.isEmpty() || kind.get() == FileKind.TABLE || kind.get() == FileKind.BINARY
                ? CsvReader.read(file.bytes())
                : new Opening.Refused(Opening.Why.NO_WORKBOOK, List.of());
    }

    /** Without what a spreadsheet does not show, and without empty sheets. */
    private static Opening shown(Opening opening) {
        return switch (opening) {
            case Opening.Refused refused -> refused;
            case Opening.Opened(var book) -> {
                var shown = book.sheets().stream()
                        .filter(sheet -> !sheet.isHidden() && !sheet.rows().isEmpty())
                        .toList();
                yield shown.isEmpty()
                        ? new Opening.Refused(Opening.Why.EMPTY, List.of())
                        : new Opening.Opened(new FoundBook(shown));
            }
        };
    }

    /** Of the sheets the one with most usual headings; of its headings what the city has said before, or what is usual. */
    Choices begin(FoundBook book, String city, Language language) {
        var best = 0;
        var most = -1;
        for (var i = 0; i < book.sheets().size(); i++) {
            var page = book.sheets().get(i);
            var guessed = guessed(page, Grid.headings(page)).size();
            if (guessed > most) {
                best = i;
                most = guessed;
            }
        }
        return begin(book, best, Optional.empty(), Optional.empty(), city, language);
    }

    private static List<Choices.Column> guessed(FoundBook.Page page, int headings) {
        return Grid.of(page, headings, Grid.depth(page, headings)).guessed(new HashMap<>());
    }

    /** The same where somebody has said where the headings stand. */
    Choices begin(
            FoundBook book,
            int sheet,
            Optional<Integer> headings,
            Optional<Integer> depth,
            String city,
            Language language) {
        var page = book.sheets().get(sheet);
        var row = headings.orElseGet(() -> Grid.headings(page));
        var rows = depth.orElseGet(() -> Grid.depth(page, row));
        var grid = Grid.of(page, row, rows);
        var before = layouts.of(city);
        var exact = before.stream()
                .filter(layout -> layout.headings().equals(fingerprint(grid)))
                .map(layout -> Remembered.read(layout.form()))
                .findFirst();
        var known = Stream.concat(exact.stream(), before.stream().map(layout -> Remembered.read(layout.form())))
                .toList();
        var guessed = grid.guessed(Remembered.headings(known));
        var told = exact.flatMap(Remembered::rows)
                .or(() -> Telling.of(grid, guessed).rows());
        var columns = exact.isPresent() ? guessed : Telling.meant(grid, guessed, told);
        return new Choices(
                sheet,
                row,
                rows,
                told,
                exact.map(Remembered::language).orElseGet(() -> language(grid, language)),
                columns,
                exact.map(Remembered::words)
                        .orElseGet(() -> known.stream()
                                .findFirst()
                                .map(Remembered::settled)
                                .orElse(List.of())),
                exact.flatMap(Remembered::dayFirst)
                        .or(() -> order(grid, columns, city).dayFirst()),
                exact.filter(Remembered::carries).isPresent(),
                List.of(),
                exact.isPresent());
    }

    static String fingerprint(Grid grid) {
        return CanonicalForm.sha256(grid.fingerprint().getBytes(StandardCharsets.UTF_8));
    }

    private static String language(Grid grid, Language otherwise) {
        var headings = grid.columns().stream()
                .flatMap(column -> Stream.of(Folded.of(column.heading()).split(" ")))
                .toList();
        if (headings.stream()
                .anyMatch(word -> word.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL))) {
            return Language.KO.tag();
        }
        var indonesian = headings.stream().filter(INDONESIAN::contains).count();
        var english = headings.stream().filter(ENGLISH::contains).count();
        return indonesian == english ? otherwise.tag() : (indonesian > english ? Language.ID : Language.EN).tag();
    }

    /** What the dates say themselves of the order of their numbers. */
    DateOrder order(Grid grid, List<Choices.Column> columns, String city) {
        return DateOrder.of(
                columns.stream().filter(column -> column.is().isDate()).flatMap(column -> grid.values(column.at())),
                cities.list().withId(city).map(Found::city).map(City::country).orElse(""));
    }

    Opened open(Register register) {
        var choices = Choices.read(register.choices());
        if (!(book(new Named(register.name(), registers.content(register))) instanceof Opening.Opened(var book))) {
            throw new IllegalStateException("What was read once can be read again: " + register.token());
        }
        return new Opened(register, choices, book, Grid.of(book, choices));
    }

    Partners partners() {
        return new Partners(cities.list());
    }

    City city(Register register) {
        return cities.list().withId(register.city()).map(Found::city).orElseThrow();
    }

    Plan plan(Opened opened, Person who, boolean isPublic, Language language) {
        return new Planning(
                        onRecord,
                        cities.list(),
                        city(opened.register()),
                        who,
                        isPublic,
                        registers.takenBefore(opened.register().city()),
                        new Origin(
                                source(opened.register(), opened.choices()),
                                opened.choices().language(),
                                LocalDate.now(clock)),
                        language)
                .plan(opened.grid(), opened.choices(), partners());
    }

    /** The register as a document that facts are taken from. */
    private Source source(Register register, Choices choices) {
        var none = Optional.<String>empty();
        return new Source(
                "register-" + register.hash().substring(0, HASH_SHOWN),
                Source.Kind.REGISTER,
                Optional.of(Text.of(choices.language(), register.name())),
                none,
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                Optional.of(register.name()),
                Optional.of(choices.language()),
                none,
                Optional.of(inAll(language -> Wording.plain(
                        language, "register.source", Wording.day(language, sent(register)), register.hash()))));
    }

    private LocalDate sent(Register register) {
        return register.at().atZone(clock.getZone()).toLocalDate();
    }

    private static Text inAll(Function<Language, String> words) {
        var byLanguage = new HashMap<String, String>();
        Stream.of(Language.values()).forEach(language -> byLanguage.put(language.tag(), words.apply(language)));
        return new Text(byLanguage);
    }

    void remember(Opened opened) {
        layouts.remember(
                opened.register().city(),
                fingerprint(opened.grid()),
                Remembered.of(opened.register().name(), opened.grid(), opened.choices())
                        .kept());
    }
}
