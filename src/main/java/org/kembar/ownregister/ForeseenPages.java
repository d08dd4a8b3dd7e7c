package org.kembar.ownregister;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.importing.Uploads;
import org.kembar.ownregister.Line.Fate;
import org.kembar.ownregister.Registers.Opened;
import org.kembar.preview.Mistake;
import org.kembar.registry.OwnRegisters.Taken;
import org.kembar.registry.OwnRegisters.Taking;
import org.kembar.sheets.Cell;
import org.kembar.sheets.CommaSeparated;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.Sheet;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.CityWords;
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

/** What becomes of each row of a register, and the yes to it. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping(RegisterPages.ONE)
final class ForeseenPages {

    /** So many rows stand on a page. */
    private static final int ON_A_PAGE = 50;

    /** So many mistakes are told; whoever has mended them sends the register again. */
    private static final int MISTAKES = 100;

    /** So many partnerships are named. */
    private static final int NAMED = 10;

    private final Registers registers;
    private final Uploads uploads;

    ForeseenPages(Registers registers, Uploads uploads) {
        this.registers = registers;
        this.uploads = uploads;
    }

    /** @param from the number of the first row shown, from 0 */
    @GetMapping("/preview")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Person who) {
        return ColumnsPages.opened(registers, uploads, token, language, who, opened -> {
            if (!opened.choices().has(Slot.PARTNER)
                    || opened.choices().rows().isEmpty()
                    || opened.choices().isOfSigningAlone()) {
                return Html.leadTo(RegisterPages.address(language, token));
            }
            var unsaid = UnsurePartners.unsaid(opened, registers.partners());
            return unsaid.isPresent()
                    ? Html.leadTo(WordsPages.address(language, token, unsaid.getAsInt()))
                    : page(HttpStatus.OK, opened, who, language, from, List.of());
        });
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, Opened opened, Person who, Language language, int from, List<String> problems) {
        return page(status, opened, who, language, from, problems, List.of());
    }

    /** @param about the ids of the partnerships that the problems are about */
    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Opened opened,
            Person who,
            Language language,
            int from,
            List<String> problems,
            List<String> about) {
        var plan = registers.plan(opened, who, false, language);
        var page = new Maker(opened, plan, language, new CityWords(language).place(registers.city(opened.register())))
                .page(from, problems, about);
        return Html.answer(status, (output, forms) -> JteforeseenGenerated.render(output, forms, page));
    }

    /** Keeps which of the rows on the page are to be taken. */
    @PostMapping("/preview")
    ResponseEntity<byte[]> rule(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "to", defaultValue = "0") int to,
            HttpServletRequest request,
            Person who) {
        return ColumnsPages.opened(registers, uploads, token, language, who, opened -> {
            registers
                    .kept()
                    .decide(opened.register(), ruled(opened.choices(), request).kept());
            return Html.leadTo(RegisterPages.address(language, token) + "/preview?from=" + Math.max(0, to));
        });
    }

    /** Of rows that were on the page; of all others nothing was said. */
    private static Choices ruled(Choices choices, HttpServletRequest request) {
        var ticked = rows(request, "row");
        return choices.ruled(rows(request, "asked").stream()
                .map(row -> new Choices.Ruling(row, ticked.contains(row)))
                .toList());
    }

    private static Set<Integer> rows(HttpServletRequest request, String name) {
        return Stream.of(Optional.ofNullable(request.getParameterValues(name)).orElseGet(() -> new String[0]))
                .filter(row -> row.matches("[1-9]\\d{0,6}"))
                .limit(ON_A_PAGE)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In one transaction, exactly what was seen with what was ticked on the page. */
    @PostMapping("/store")
    ResponseEntity<byte[]> store(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestParam(name = "audience", defaultValue = "") String audience,
            HttpServletRequest request,
            Person who) {
        return ColumnsPages.opened(registers, uploads, token, language, who, opened -> {
            var choices = ruled(opened.choices(), request);
            registers.kept().decide(opened.register(), choices.kept());
            var decided = new Opened(opened.register(), choices, opened.book(), opened.grid());
            return store(decided, who, audience.equals("public"), seen, language);
        });
    }

    private ResponseEntity<byte[]> store(Opened opened, Person who, boolean isPublic, String seen, Language language) {
        // Worked out before anybody else has to wait; anew only where something was stored meanwhile.
        var state = registers.state();
        var before = registers.plan(opened, who, isPublic, language);
        var nothing = new ArrayList<Boolean>();
        var taken = registers.kept().by(who.id()).take(opened.register(), () -> {
            var plan = registers.state().equals(state) ? before : registers.plan(opened, who, isPublic, language);
            if (plan.taken() == 0 && plan.seal().equals(seen)) {
                nothing.add(true);
                return Optional.empty();
            }
            return plan.seal().equals(seen)
                    ? Optional.of(new Taking(plan.parts(), plan.rows(), leftOut(opened, plan, language)))
                    : Optional.empty();
        });
        return switch (taken) {
            case Taken.Done(var _) -> {
                registers.remember(opened);
                yield Html.leadTo(
                        RegisterPages.address(language, opened.register().token()) + "/taken?done");
            }
            case Taken.Overtaken() ->
                nothing.isEmpty()
                        ? problem(HttpStatus.CONFLICT, opened, who, language, "register.overtaken")
                        : problem(HttpStatus.BAD_REQUEST, opened, who, language, "register.nothing");
            case Taken.Withheld(var files) ->
                page(
                        HttpStatus.CONFLICT,
                        opened,
                        who,
                        language,
                        0,
                        List.of(Wording.plain(language, "import.withheld", Wording.listed(language, files, NAMED))),
                        files);
            case Taken.Gone() -> RegisterPages.gone(registers, language, who);
            case Taken.NoRoom() -> problem(HttpStatus.INSUFFICIENT_STORAGE, opened, who, language, "import.noRoom");
        };
    }

    private ResponseEntity<byte[]> problem(
            HttpStatus status, Opened opened, Person who, Language language, String key) {
        return page(status, opened, who, language, 0, List.of(Wording.plain(language, key)));
    }

    /** The rows that are not taken, as they stand in the register, each with the reason. */
    private static String leftOut(Opened opened, Plan plan, Language language) {
        var columns = Stream.concat(
                        Stream.of(Wording.plain(language, "register.row"), Wording.plain(language, "register.fate")),
                        opened.grid().columns().stream().map(Grid.Column::heading))
                .map(heading -> new Sheet.Column(heading, 20))
                .toList();
        var out = new ByteArrayOutputStream();
        try (var sheet = CommaSeparated.to(out, columns)) {
            for (var i = 0; i < plan.lines().size(); i++) {
                var line = plan.lines().get(i);
                if (!line.isTaken() && line.fate() != Fate.THERE) {
                    sheet.row(cells(opened, opened.grid().rows().get(i), line, language));
                }
            }
        } catch (IOException e) {
            // It is written to the memory.
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Cell> cells(Opened opened, FoundBook.Row row, Line line, Language language) {
        var words = new RowWords(language);
        var why = Stream.concat(
                        Stream.of(words.fate(line)),
                        line.wrongs().stream().map(wrong -> wrong.place() + ": " + words.said(wrong)))
                .collect(Collectors.joining("\n"));
        return Stream.concat(
                        Stream.<Cell>of(new Cell.Number(line.row()), new Cell.Words(why)),
                        opened.grid().columns().stream()
                                .map(column -> new Cell.Words(
                                        row.cell(column.at()).orElse("").replace("\0", "\uFFFD"))))
                .toList();
    }

    /** Makes the page. */
    private record Maker(Opened opened, Plan plan, Language language, String city) {

        RegisterPage.Foreseen page(int asked, List<String> problems, List<String> about) {
            var from = Math.clamp(asked, 0, Math.max(0, plan.lines().size() - 1)) / ON_A_PAGE * ON_A_PAGE;
            var frame = new Frame(
                    language,
                    RegisterPages.PLACE + "/" + opened.register().token() + "/preview",
                    Wording.plain(language, "register.preview.title"),
                    false);
            var until = Math.min(from + ON_A_PAGE, plan.lines().size());
            var wrongs = wrongs();
            return new RegisterPage.Foreseen(
                    frame,
                    RegisterPages.address(language, opened.register().token()),
                    opened.register().name(),
                    problems,
                    about.stream().limit(NAMED).map(this::onDesk).toList(),
                    counts(frame),
                    wrongs.stream().limit(MISTAKES).toList(),
                    Math.max(0, wrongs.size() - MISTAKES),
                    plan.lines().subList(from, until).stream()
                            .map(new RowWords(language)::row)
                            .toList(),
                    from,
                    from > 0 ? Optional.of(Integer.toString(from - ON_A_PAGE)) : Optional.empty(),
                    until < plan.lines().size() ? Optional.of(Integer.toString(until)) : Optional.empty(),
                    frame.say(
                            "register.preview.page",
                            from + 1,
                            until,
                            plan.lines().size()),
                    plan.taken(),
                    plan.seal(),
                    frame.say("register.audience.own", city));
        }

        /** Whoever sees no more of it there than everybody has somebody to ask. */
        private RegisterPage.Option onDesk(String id) {
            var name = plan.parts().stream()
                    .filter(part -> part.file().id().equals(id))
                    .findFirst()
                    .map(part -> new Wording(language, part.file()).title())
                    .orElse(id);
            return new RegisterPage.Option("/" + language.tag() + "/desk/partnerships/" + id, name);
        }

        private List<String> counts(Frame frame) {
            var counts = new ArrayList<String>();
            for (var fate : Fate.values()) {
                if (plan.count(fate) > 0) {
                    counts.add(frame.say("register.count." + fate, plan.count(fate)));
                }
            }
            if (plan.taken() > 0) {
                counts.add(frame.say("register.count.agreements", plan.adds("agreements")));
                counts.add(frame.say("register.count.activities", plan.adds("activities")));
            }
            var left = opened.grid().columns().stream()
                    .filter(column -> opened.choices().of(column.at()).isEmpty())
                    .map(column -> column.heading().isEmpty()
                            ? FoundBook.address(column.at(), 0).replace("0", "")
                            : column.heading())
                    .toList();
            if (!left.isEmpty()) {
                counts.add(frame.say("register.preview.leftColumns", String.join(", ", left)));
            }
            return counts;
        }

        private List<Mistake> wrongs() {
            var words = new RowWords(language);
            return IntStream.range(0, plan.lines().size())
                    .boxed()
                    .flatMap(at -> plan.lines().get(at).wrongs().stream()
                            .map(wrong -> new Mistake(wrong.place(), words.said(wrong), Optional.of(line(at)))))
                    .toList();
        }

        /** Where the line stands in the preview, on this page of it or on another. */
        private String line(int at) {
            return RegisterPages.address(language, opened.register().token()) + "/preview?from="
                    + at / ON_A_PAGE * ON_A_PAGE + "#"
                    + RowWords.field(plan.lines().get(at));
        }
    }
}
