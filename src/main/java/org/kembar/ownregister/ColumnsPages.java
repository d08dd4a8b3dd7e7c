package org.kembar.ownregister;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.importing.Uploads;
import org.kembar.ownregister.RegisterPage.Column;
import org.kembar.ownregister.RegisterPage.Option;
import org.kembar.ownregister.Registers.Opened;
import org.kembar.sheets.FoundBook;
import org.kembar.web.Busy;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the table of a register is found, and its columns are named. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping(RegisterPages.ONE)
final class ColumnsPages {

    /** Letters of a sample that are shown. */
    private static final int SHOWN = 60;

    /** Cells of a row that are shown where the headings are chosen. */
    private static final int CELLS = 5;

    private final Registers registers;
    private final Uploads uploads;

    ColumnsPages(Registers registers, Uploads uploads) {
        this.registers = registers;
        this.uploads = uploads;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return opened(token, language, who, opened -> page(HttpStatus.OK, opened, language, List.of()));
    }

    private ResponseEntity<byte[]> opened(
            String token, Language language, Person who, Function<Opened, ResponseEntity<byte[]>> work) {
        return opened(registers, uploads, token, language, who, work);
    }

    /** Opens the register, by one request at a time; one that was taken shows what was. */
    static ResponseEntity<byte[]> opened(
            Registers registers,
            Uploads uploads,
            String token,
            Language language,
            Person who,
            Function<Opened, ResponseEntity<byte[]>> work) {
        // Whoever presses twice comes in when the first has gone out.
        return uploads.alone(() -> registers
                        .find(token, who)
                        .map(register -> register.ofImport().isPresent()
                                ? Html.leadTo(RegisterPages.address(language, token) + "/taken")
                                : work.apply(registers.open(register)))
                        .orElseGet(() -> RegisterPages.gone(registers, language, who)))
                .orElseThrow(() -> new Busy(Uploads.Refused.BUSY.said(language)));
    }

    private ResponseEntity<byte[]> page(HttpStatus status, Opened opened, Language language, List<String> problems) {
        var frame = new Frame(
                language,
                RegisterPages.PLACE + "/" + opened.register().token(),
                Wording.plain(language, "register.columns.title"),
                false);
        var choices = opened.choices();
        var sheets = opened.book().sheets();
        var told = Telling.of(opened.grid(), choices.columns());
        var order = registers.order(
                opened.grid(), choices.columns(), opened.register().city());
        var page = new RegisterPage.Columns(
                frame,
                RegisterPages.address(language, opened.register().token()),
                opened.register().name(),
                frame.say(
                        "register.columns.about",
                        choices.headings(),
                        opened.grid().rows().size()),
                choices.isAsLast() ? Optional.of(frame.say("register.columns.last")) : Optional.empty(),
                problems,
                IntStream.range(0, sheets.size() > 1 ? sheets.size() : 0)
                        .mapToObj(i ->
                                new Option(Integer.toString(i), sheets.get(i).name()))
                        .toList(),
                Integer.toString(choices.sheet()),
                sheets.get(choices.sheet()).rows().stream()
                        .limit(Grid.LOOKED_AT)
                        .map(row -> new Option(Integer.toString(row.number()), row.number() + ": " + shown(row)))
                        .toList(),
                Integer.toString(choices.headings()),
                choices.depth() > 1,
                opened.grid().columns().stream()
                        .map(column -> column(opened, column))
                        .toList(),
                Stream.of(Slot.values())
                        .map(slot -> new Option(slot.name(), Wording.plain(language, slot)))
                        .toList(),
                Stream.of(Rows.values())
                        .map(rows -> new Option(rows.name(), frame.say("register.rows." + rows)))
                        .toList(),
                choices.rows().map(Rows::name).orElse(""),
                choices.isAsLast() || !choices.rows().equals(told.rows())
                        ? Optional.empty()
                        : Optional.of(told.why(language)),
                Frame.LANGUAGES.stream()
                        .map(one -> new Option(one.tag(), frame.language().nameOf(one.tag())))
                        .toList(),
                choices.language(),
                order.isAsked() || choices.dayFirst().isPresent(),
                choices.dayFirst(),
                order.isAsked() && order.dayFirst().equals(choices.dayFirst()) ? order.why(language) : List.of(),
                choices.carries());
        return Html.answer(status, (output, forms) -> JtecolumnsGenerated.render(output, forms, page));
    }

    private static String shown(FoundBook.Row row) {
        return row.cells().keySet().stream()
                .sorted()
                .limit(CELLS)
                .map(at -> shown(row.cell(at).orElse("")))
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static String shown(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static Column column(Opened opened, Grid.Column column) {
        var letters = FoundBook.address(column.at(), 0).replace("0", "");
        return new Column(
                column.at(),
                letters + (column.heading().isEmpty() ? "" : ": " + shown(column.heading())),
                opened.grid().samples(column.at()).stream()
                        .map(ColumnsPages::shown)
                        .toList(),
                opened.choices().of(column.at()).map(Slot::name).orElse(""));
    }

    /** Which sheet, and where the headings stand: what was said of other headings is asked anew. */
    @PostMapping("/sheet")
    ResponseEntity<byte[]> chooseSheet(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "sheet", defaultValue = "0") int sheet,
            @RequestParam(name = "row", defaultValue = "0") int row,
            @RequestParam(name = "deep", required = false) Optional<String> deep,
            Person who) {
        return opened(token, language, who, opened -> {
            var sheets = opened.book().sheets();
            var at = Math.clamp(sheet, 0, sheets.size() - 1);
            var isSame = at == opened.choices().sheet();
            var isThere = sheets.get(at).rows().stream().anyMatch(one -> one.number() == row);
            // Of another sheet the headings are looked for anew.
            var choices = isSame && isThere
                    ? registers.begin(
                            opened.book(),
                            at,
                            Optional.of(row),
                            Optional.of(deep.isPresent() ? 2 : 1),
                            opened.register().city(),
                            language)
                    : registers.begin(
                            opened.book(),
                            at,
                            Optional.empty(),
                            Optional.empty(),
                            opened.register().city(),
                            language);
            registers.kept().decide(opened.register(), choices.kept());
            return Html.leadTo(RegisterPages.address(language, token));
        });
    }

    @PostMapping
    ResponseEntity<byte[]> name(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            HttpServletRequest request,
            Person who) {
        return opened(token, language, who, opened -> {
            var choices = chosen(opened, request);
            registers.kept().decide(opened.register(), choices.kept());
            var then = new Opened(opened.register(), choices, opened.book(), opened.grid());
            var problems = problems(choices, language);
            if (!problems.isEmpty()) {
                return page(HttpStatus.BAD_REQUEST, then, language, problems);
            }
            registers.remember(then);
            return Html.leadTo(RegisterPages.address(language, token) + "/words");
        });
    }

    private Choices chosen(Opened opened, HttpServletRequest request) {
        var columns = new ArrayList<Choices.Column>();
        for (var column : opened.grid().columns()) {
            var word = Optional.ofNullable(request.getParameter("column" + column.at()))
                    .orElse("");
            Stream.of(Slot.values())
                    .filter(slot -> slot.name().equals(word))
                    .forEach(slot -> columns.add(new Choices.Column(column.at(), slot)));
        }
        var rows = Stream.of(Rows.values())
                .filter(one -> one.name().equals(request.getParameter("rows")))
                .findFirst()
                .or(opened.choices()::rows);
        var meant = Telling.anew(opened.grid(), opened.choices(), columns, rows);
        var tag = Language.ofTag(
                        Optional.ofNullable(request.getParameter("language")).orElse(""))
                .map(Language::tag)
                .orElse(opened.choices().language());
        var order = Optional.ofNullable(request.getParameter("order"))
                .filter(word -> !word.isEmpty())
                .map("day"::equals)
                .or(() -> registers
                        .order(opened.grid(), meant, opened.register().city())
                        .dayFirst());
        return opened.choices().with(meant, rows, tag, order, request.getParameter("carries") != null);
    }

    private static List<String> problems(Choices choices, Language language) {
        var problems = new ArrayList<String>();
        if (!choices.has(Slot.PARTNER)) {
            problems.add(Wording.plain(language, "register.columns.noPartner", Wording.plain(language, Slot.PARTNER)));
        }
        if (choices.rows().isEmpty()) {
            problems.add(Wording.plain(language, "register.rows.unsaid"));
        }
        if (choices.are(Rows.ACTIVITIES) && !choices.has(Slot.ACTIVITY)) {
            problems.add(
                    Wording.plain(language, "register.columns.noActivity", Wording.plain(language, Slot.ACTIVITY)));
        }
        if (choices.isOfSigningAlone()) {
            problems.add(Wording.plain(
                    language,
                    "register.columns.signedAlone",
                    Wording.plain(language, Slot.SIGNED),
                    Wording.plain(language, Slot.HELD),
                    Wording.plain(language, Slot.NOTE)));
        }
        Stream.of(Slot.values())
                .filter(slot -> !slot.isOfSeveral()
                        && choices.columns().stream()
                                        .filter(one -> one.is() == slot)
                                        .count()
                                > 1)
                .forEach(slot ->
                        problems.add(Wording.plain(language, "register.columns.twice", Wording.plain(language, slot))));
        return problems;
    }

    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        registers.find(token, who).ifPresent(registers.kept()::withdraw);
        return Html.leadTo("/" + language.tag() + "/" + RegisterPages.PLACE + "?left");
    }
}
