package org.kembar.ownregister;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.cities.City;
import org.kembar.exchange.Incoming.Named;
import org.kembar.exchange.Intake;
import org.kembar.exchange.Intake.Sent;
import org.kembar.importing.Uploads;
import org.kembar.notation.CanonicalForm;
import org.kembar.ownregister.RegisterPage.Linked;
import org.kembar.ownregister.RegisterPage.Option;
import org.kembar.preview.Mistake;
import org.kembar.registry.OwnRegisters;
import org.kembar.registry.OwnRegisters.Held;
import org.kembar.registry.OwnRegisters.Register;
import org.kembar.registry.RegisterLayouts;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.Opening;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Yes;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where an office's own register is sent in, and where those stand that wait or were taken. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping("/{language:id|en|ko}/" + RegisterPages.PLACE)
final class RegisterPages {

    static final String PLACE = "desk/register";

    private static final String FORGET = "/layouts/forget";

    /** One of them, by what it is found again. */
    static final String ONE = "/{language:id|en|ko}/" + PLACE + "/{token:[0-9a-f]{32}}";

    private final Registers registers;
    private final Uploads uploads;

    RegisterPages(Registers registers, Uploads uploads) {
        this.registers = registers;
        this.uploads = uploads;
    }

    static String address(Language language, String token) {
        return "/" + language.tag() + "/" + PLACE + "/" + token;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "left", required = false) Optional<String> left,
            @RequestParam(name = "forgotten", required = false) Optional<String> forgotten,
            Person who) {
        var told = left.map(_ -> Wording.plain(language, "cli.import.left"))
                .or(() -> forgotten.map(_ -> Wording.plain(language, "register.forgotten")));
        return answer(HttpStatus.OK, registers, language, who, told, List.of());
    }

    /** It waits no more, or is not this person's. */
    static ResponseEntity<byte[]> gone(Registers registers, Language language, Person who) {
        var sentence = Wording.plain(language, "register.gone", OwnRegisters.KEPT.toHours());
        return answer(
                HttpStatus.NOT_FOUND, registers, language, who, Optional.empty(), List.of(new Mistake("", sentence)));
    }

    private static ResponseEntity<byte[]> answer(
            HttpStatus status,
            Registers registers,
            Language language,
            Person who,
            Optional<String> told,
            List<Mistake> mistakes) {
        var frame = new Frame(language, PLACE, Wording.plain(language, "register.title"), false);
        var cities = registers.cities(who);
        var ids = cities.stream().map(City::id).toList();
        var words = new CityWords(language);
        var names = registers.names(who, language);
        var page = new RegisterPage.Start(
                frame,
                told,
                mistakes,
                cities.stream()
                        .map(city -> new Option(city.id(), words.place(city)))
                        .toList(),
                registers.kept().waiting(ids).stream()
                        .map(one -> linked(one, frame, waits(one, frame, registers, names)))
                        .toList(),
                registers.kept().taken(ids).stream()
                        .map(one -> linked(one, frame, frame.say("register.was", time(one.at(), frame, registers))))
                        .toList(),
                cities.stream()
                        .flatMap(city -> registers.layouts().of(city.id()).stream()
                                .map(layout -> layout(layout, city, frame, registers)))
                        .toList());
        return Html.answer(status, (output, forms) -> JtestartGenerated.render(output, forms, page));
    }

    private static Linked linked(Register one, Frame frame, String about) {
        return new Linked(one.name(), address(frame.language(), one.token()), about);
    }

    private static String waits(Register one, Frame frame, Registers registers, Names names) {
        var at = time(one.at(), frame, registers);
        return one.person()
                .map(names::of)
                .map(by -> frame.say("register.waits.by", at, by))
                .orElseGet(() -> frame.say("register.waits", at));
    }

    private static RegisterPage.Layout layout(
            RegisterLayouts.Layout layout, City city, Frame frame, Registers registers) {
        var form = Remembered.read(layout.form());
        var named = form.columns().stream().filter(one -> one.is().isPresent()).count();
        return new RegisterPage.Layout(
                form.name(),
                frame.say("register.layout", named, form.columns().size(), time(layout.at(), frame, registers)),
                city.id(),
                layout.headings());
    }

    static String time(Instant at, Frame frame, Registers registers) {
        return new Moment(frame.language(), registers.zone()).exactly(at);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> send(@PathVariable("language") Language language, HttpServletRequest request, Person who) {
        return switch (uploads.receive(request, sent -> taken(sent, request.getParameter("city"), language, who))) {
            case Uploads.Received.Done<ResponseEntity<byte[]>>(var answer) -> answer;
            case Uploads.Received.Failed<ResponseEntity<byte[]>>(var why, var _) ->
                refused(why.status(), language, who, why.said(language));
        };
    }

    private ResponseEntity<byte[]> taken(
            List<Sent> sent, @org.jspecify.annotations.Nullable String asked, Language language, Person who) {
        var cities = registers.cities(who);
        var city = cities.stream()
                .filter(one -> asked == null ? cities.size() == 1 : one.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (sent.size() > 1) {
            return refused(HttpStatus.BAD_REQUEST, language, who, Wording.plain(language, "register.one", sent.size()));
        }
        var file = Intake.read(sent.getFirst());
        return switch (Registers.book(file)) {
            case Opening.Refused(var why, var _) ->
                refused(
                        HttpStatus.BAD_REQUEST,
                        language,
                        who,
                        Wording.plain(
                                language,
                                "register.refused." + why,
                                file.name(),
                                Grid.MOST_ROWS,
                                Grid.MOST_COLUMNS,
                                Opening.MOST_IN_A_CELL));
            case Opening.Opened(var book) ->
                tooLarge(book)
                        .map(key -> refused(
                                HttpStatus.BAD_REQUEST,
                                language,
                                who,
                                Wording.plain(language, key, file.name(), Grid.MOST_ROWS, Grid.MOST_COLUMNS)))
                        .orElseGet(() -> held(file, book, city, language, who));
        };
    }

    private static Optional<String> tooLarge(FoundBook book) {
        var isTooLarge = book.sheets().stream()
                .anyMatch(sheet -> sheet.rows().size() > Grid.MOST_ROWS
                        || sheet.rows().stream()
                                .anyMatch(
                                        row -> row.cells().keySet().stream().anyMatch(at -> at >= Grid.MOST_COLUMNS)));
        return isTooLarge ? Optional.of("register.refused.MORE") : Optional.empty();
    }

    private ResponseEntity<byte[]> held(Named file, FoundBook book, City city, Language language, Person who) {
        var held = registers
                .kept()
                .hold(
                        city.id(),
                        who.id(),
                        file.name(),
                        CanonicalForm.sha256(file.bytes()),
                        file.bytes(),
                        registers.begin(book, city.id(), language).kept());
        return switch (held) {
            case Held.Waiting(var token) -> Html.leadTo(address(language, token));
            case Held.NoRoom() ->
                refused(HttpStatus.INSUFFICIENT_STORAGE, language, who, Wording.plain(language, "import.noRoom"));
            case Held.Full(var waiting) ->
                refused(HttpStatus.CONFLICT, language, who, full(file.name(), waiting, city, language, who));
        };
    }

    private String full(String name, List<Register> waiting, City city, Language language, Person who) {
        var names = registers.names(who, language);
        return Wording.plain(
                language,
                "register.full",
                name,
                waiting.size(),
                new CityWords(language).place(city),
                Wording.listed(
                        language,
                        waiting.stream()
                                .map(one -> Wording.plain(
                                        language,
                                        "register.full.one",
                                        one.name(),
                                        one.person().map(names::of).orElse("")))
                                .toList(),
                        waiting.size()));
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, Language language, Person who, String sentence) {
        return answer(status, registers, language, who, Optional.empty(), List.of(new Mistake("", sentence)));
    }

    /** Whether it is to be forgotten how a city has its columns. */
    @GetMapping(FORGET)
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "headings", defaultValue = "") String headings,
            Person who) {
        var layout = registers.cities(who).stream()
                .map(City::id)
                .filter(city::equals)
                .flatMap(own -> registers.layouts().of(own).stream())
                .filter(one -> one.headings().equals(headings))
                .findFirst()
                .orElseThrow(NothingHere::new);
        return new Confirmation(
                        new Frame(
                                language,
                                PLACE + FORGET + "?city=" + city + "&headings=" + headings,
                                Wording.plain(language, "register.forget.ask"),
                                false),
                        List.of(Remembered.read(layout.form()).name()),
                        List.of(Wording.plain(language, "register.forget.what")),
                        new Yes(
                                "/" + language.tag() + "/" + PLACE + FORGET,
                                Wording.plain(language, "register.forget.yes"),
                                List.of(
                                        new Confirmation.Sent("city", city),
                                        new Confirmation.Sent("headings", headings))),
                        new Back(PLACE, Wording.plain(language, "register.title")))
                .answer();
    }

    /** How a city has its columns is forgotten; the next register of these headings is as the first. */
    @PostMapping(FORGET)
    ResponseEntity<byte[]> forget(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "headings", defaultValue = "") String headings,
            Person who) {
        if (!city.isEmpty() && registers.cities(who).stream().map(City::id).noneMatch(city::equals)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        registers.layouts().forget(city, headings);
        return Html.leadTo("/" + language.tag() + "/" + PLACE + "?forgotten");
    }
}
