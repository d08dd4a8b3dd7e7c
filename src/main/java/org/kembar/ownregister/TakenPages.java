package org.kembar.ownregister;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.Annexes;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.DoneByImports;
import org.kembar.registry.DoneByImports.One;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.OwnRegisters;
import org.kembar.registry.OwnRegisters.Register;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
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

/** What was taken of a register, what was left out, and taking it back. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping(RegisterPages.ONE)
final class TakenPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** So many partnerships stand on a page. */
    private static final int ON_A_PAGE = 20;

    /** So many case files are read at a time. */
    private static final int TOGETHER = 100;

    private final Registers registers;
    private final Imports imports;
    private final TakenFacts facts;
    private final WhatMoved moved;
    private final DoneByImports done;
    private final CaseFiles caseFiles;
    private final KnownCities cities;

    TakenPages(
            Registers registers,
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            Evaluator evaluator,
            Clock clock) {
        this.registers = registers;
        this.caseFiles = caseFiles;
        this.cities = cities;
        imports = new Imports(source, clock);
        done = new DoneByImports(source, clock);
        facts = new TakenFacts(done, caseFiles, cities);
        moved = new WhatMoved(new Annexes(source, clock), caseFiles, cities, evaluator, clock.getZone());
    }

    private record Found(Register register, long number) {}

    private Found find(String token, Person who) {
        var register = registers.find(token, who).orElseThrow(NothingHere::new);
        return new Found(register, register.ofImport().orElseThrow(NothingHere::new));
    }

    /** @param after the id of the last partnership of the page before */
    @GetMapping("/taken")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "done", required = false) Optional<String> isDone,
            @RequestParam(name = "after", defaultValue = "") String after,
            Person who) {
        var found = find(token, who);
        var told = isDone.filter(_ -> !registers.kept().isUndone(found.number()))
                .map(_ -> Wording.plain(language, "register.taken.done"));
        return page(HttpStatus.OK, found, language, who, after, told, Optional.empty());
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Found found,
            Language language,
            Person who,
            String after,
            Optional<String> told,
            Optional<String> problem) {
        var frame = frame(found, "/taken", "register.taken.title", language);
        var isUndone = registers.kept().isUndone(found.number());
        var all = registers.kept().partnerships(found.number());
        var further =
                all.stream().filter(id -> id.compareTo(after) > 0).sorted().toList();
        var shown = further.subList(0, Math.min(ON_A_PAGE, further.size()));
        var page = new RegisterPage.Taken(
                frame,
                address(found, language),
                told,
                problem,
                sentences(found, all.size(), isUndone, frame),
                isUndone ? List.of() : partnerships(found, shown, told.isPresent(), who, language),
                isUndone || shown.size() == further.size()
                        ? Optional.empty()
                        : Optional.of(address(found, language) + "/taken?after=" + shown.getLast()),
                registers.kept().leftOut(found.register()).map(_ -> address(found, language) + "/left-out.csv"),
                isUndone ? Optional.empty() : Optional.of(address(found, language) + "/undo"));
        return Html.answer(status, (output, forms) -> JtetakenGenerated.render(output, forms, page));
    }

    /** @param isJustTaken what moved is said then; later it stands where the links lead */
    private List<RegisterPage.OfPartnership> partnerships(
            Found found, List<String> ids, boolean isJustTaken, Person who, Language language) {
        var taken = facts.of(found.number(), ids, who, language);
        return isJustTaken ? moved.in(taken, ids, found.number(), who, language) : taken;
    }

    private static Frame frame(Found found, String page, String title, Language language) {
        return new Frame(
                language,
                RegisterPages.PLACE + "/" + found.register().token() + page,
                Wording.plain(language, title),
                false);
    }

    private static String address(Found found, Language language) {
        return RegisterPages.address(language, found.register().token());
    }

    private List<String> sentences(Found found, int many, boolean isUndone, Frame frame) {
        var sentences = new ArrayList<String>();
        sentences.add(frame.say(
                "register.taken.about",
                found.register().name(),
                RegisterPages.time(found.register().at(), frame, registers),
                many));
        sentences.add(
                isUndone ? frame.say("register.taken.undone") : frame.say("register.taken.import", found.number()));
        if (!isUndone) {
            sentences.add(frame.say("register.taken.back"));
        }
        registers
                .kept()
                .leftOut(found.register())
                .ifPresent(
                        _ -> sentences.add(frame.say("register.taken.leftOut", OwnRegisters.LEFT_OUT_KEPT.toDays())));
        return sentences;
    }

    /** What a spreadsheet would take for a formula is written so that it does not. */
    @GetMapping("/left-out.csv")
    ResponseEntity<byte[]> leftOut(@PathVariable("token") String token, Person who) {
        var found = find(token, who);
        var rows = registers.kept().leftOut(found.register()).orElseThrow(NothingHere::new);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"left-out.csv\"")
                .body(rows.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/undo")
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        var found = find(token, who);
        if (registers.kept().isUndone(found.number())) {
            return Html.leadTo(address(found, language) + "/taken");
        }
        var page = new RegisterPage.Asking(
                frame(found, "/undo", "register.undo.title", language),
                address(found, language),
                found.register().name(),
                List.of(Wording.plain(
                        language,
                        "register.undo.what",
                        registers.kept().partnerships(found.number()).size())));
        return Html.answer(HttpStatus.OK, (output, forms) -> JteaskingGenerated.render(output, forms, page));
    }

    @PostMapping("/undo")
    ResponseEntity<byte[]> undo(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        var found = find(token, who);
        seeThatIsMine(found, who);
        return switch (imports.by(who.id()).undo(found.number())) {
            case Undone.Done(var _), Undone.AlreadyUndone() -> Html.leadTo(address(found, language) + "/taken");
            case Undone.ChangedSince(var _) -> conflict(found, language, who, "register.undo.changedSince");
            case Undone.Withheld(var _) -> conflict(found, language, who, "register.undo.withheld");
            case Undone.Spoiled(var _) -> conflict(found, language, who, "desk.undo.spoiled");
            case Undone.NoSuchImport(), Undone.ListGone(var _), Undone.ListSpoiled() -> throw new NothingHere();
        };
    }

    /** Who kept the record of all of it when it was taken may keep it no more. */
    private void seeThatIsMine(Found found, Person who) {
        var known = cities.list();
        var ids = registers.kept().partnerships(found.number());
        for (var from = 0; from < ids.size(); from += TOGETHER) {
            var some = ids.subList(from, Math.min(from + TOGETHER, ids.size()));
            var touched = done.touched(
                    some.stream().map(id -> new One(found.number(), id)).toList());
            var areMine = caseFiles.find(some).stream()
                    .allMatch(file -> Rules.mayRecord(who, CitiesOfFiles.meant(file, known))
                            && Rules.keeps(who, CitiesOfFiles.ofSides(file, known))
                                    .containsAll(touched.getOrDefault(new One(found.number(), file.id()), Set.of())));
            if (!areMine) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
        }
    }

    private ResponseEntity<byte[]> conflict(Found found, Language language, Person who, String key) {
        return page(
                HttpStatus.CONFLICT,
                found,
                language,
                who,
                "",
                Optional.empty(),
                Optional.of(Wording.plain(language, key)));
    }
}
