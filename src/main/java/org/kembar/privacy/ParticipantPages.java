package org.kembar.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.privacy.Lists.Opened;
import org.kembar.sheets.Cell;
import org.kembar.sheets.CommaSeparated;
import org.kembar.sheets.Sheet;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Yes;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who took part in an activity, where names are needed: for who keeps the record of one side, and of that side's own list alone. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping(
        "/{language:id|en|ko}/desk/partnerships/{id:[a-z0-9][a-z0-9-]*}/facts/{fact:[a-z0-9][a-z0-9-]*}/participants")
final class ParticipantPages {

    private static final String ERASE = "/{number:\\d{1,18}}/erase";
    private static final int WIDTH = 24;
    private static final List<String> COLUMNS = List.of(
            "name",
            "organisation",
            "contact",
            "purpose",
            "consentOn",
            "how",
            "consentLanguage",
            "consentText",
            "until");

    private final KeptLists lists;

    ParticipantPages(KeptLists lists) {
        this.lists = lists;
    }

    /**
     * What the template prints.
     *
     * @param cities for which the reader keeps a list
     * @param mayAdd whether names can be added: beside an activity that is on record
     * @param longest the last day on which a name may be kept
     */
    record ParticipantPage(
            Frame frame,
            String address,
            String partnership,
            String activity,
            boolean mayAdd,
            List<Agreed.Choice> cities,
            Agreed agreed,
            LocalDate longest,
            NewParticipant form,
            Optional<String> told,
            List<Row> rows) {}

    record Row(
            long id,
            String name,
            String organisation,
            String contact,
            String purpose,
            String consent,
            String until,
            String city) {}

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            @RequestParam(name = "done", required = false) Optional<String> done,
            Person who) {
        var opened = lists.find(id, fact, who);
        var told = done.map(_ -> Wording.plain(language, "privacy.list.done"));
        var blank = NewParticipant.blank(lists.longest(opened));
        return answer(HttpStatus.OK, opened, new Typing("", blank), List.of(), told, who, language);
    }

    /**
     * What is typed into the form.
     *
     * @param city on whose list the name is to stand
     */
    private record Typing(String city, NewParticipant form) {}

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Opened opened,
            Typing typing,
            List<NewParticipant.Wrong> wrong,
            Optional<String> told,
            Person who,
            Language language) {
        var id = opened.caseFile();
        var form = typing.form();
        var seen = lists.participants().of(id, opened.activity(), opened.cities());
        opened.cities().forEach(city -> lists.watch().note(new Participant.List(id, opened.activity(), city), who));
        var place = "desk/partnerships/" + id + "/facts/" + opened.activity() + "/participants";
        var page = new ParticipantPage(
                new Frame(language, place, Wording.plain(language, "privacy.list.title"), false),
                "/" + language.tag() + "/" + place,
                opened.onRecord()
                        .map(one -> new Wording(language, one.file()).title())
                        .orElse(id),
                opened.onRecord()
                        .map(one -> new Wording(language, one.file())
                                .say(one.activity().title()))
                        .orElse(opened.activity()),
                opened.onRecord().isPresent(),
                lists.cities(opened, typing.city(), language),
                Agreed.of(form, wrong, language),
                lists.longest(opened),
                form,
                told,
                seen.stream().map(one -> row(one, language)).toList());
        return Html.answer(
                status,
                OtherTongues.of(
                        language,
                        opened.onRecord().stream().map(one -> one.file()).toList()),
                (output, forms) -> JteparticipantsGenerated.render(output, forms, page));
    }

    private Row row(Participant one, Language language) {
        return new Row(
                one.id(),
                one.name(),
                one.organisation().orElse(""),
                one.contact().orElse(""),
                one.purpose(),
                Wording.plain(
                        language,
                        "privacy.consent.one",
                        Wording.day(language, one.consent().on()),
                        Agreed.word(one.consent().how(), language),
                        one.consent().text()),
                Wording.day(language, one.until()),
                lists.lists().name(one.of().city(), language));
    }

    @PostMapping
    ResponseEntity<byte[]> add(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            @RequestParam(name = "city", defaultValue = "") String city,
            @ModelAttribute("form") NewParticipant typed,
            Person who) {
        var opened = lists.find(id, fact, who);
        KeptLists.mustKeep(opened, city);
        if (opened.onRecord().isEmpty()) {
            return answer(
                    HttpStatus.CONFLICT, opened, new Typing(city, typed), List.of(), Optional.empty(), who, language);
        }
        var wrong = lists.wrong(typed, city);
        if (!wrong.isEmpty()) {
            return answer(
                    HttpStatus.BAD_REQUEST, opened, new Typing(city, typed), wrong, Optional.empty(), who, language);
        }
        lists.participants().add(typed.on(new Participant.List(id, fact, city)), who);
        return Html.leadTo(address(language, id, fact) + "?done");
    }

    static String address(Language language, String id, String fact) {
        return "/" + language.tag() + "/desk/partnerships/" + id + "/facts/" + fact + "/participants";
    }

    /** Whether the name is to go: it does not come back. */
    @GetMapping(ERASE)
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            @PathVariable("number") long number,
            Person who) {
        var opened = lists.find(id, fact, who);
        var asked = lists.participants().of(List.of(number), opened.cities()).stream()
                .filter(one ->
                        one.of().caseFile().equals(id) && one.of().activity().equals(fact))
                .toList();
        if (asked.isEmpty()) {
            throw new NothingHere();
        }
        lists.watch().note(asked, who);
        var place = "desk/partnerships/" + id + "/facts/" + fact + "/participants";
        var erasing = new Erasing(place + "/" + number + "/erase", asked, language);
        return erasing.asked(
                new Yes(address(language, id, fact) + "/" + number + "/erase", erasing.yes(), List.of()),
                new Back(place, Wording.plain(language, "privacy.list.title")));
    }

    @PostMapping(ERASE)
    ResponseEntity<byte[]> erase(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            @PathVariable("number") long number,
            Person who) {
        var opened = lists.find(id, fact, who);
        lists.participants().erase(List.of(number), opened.cities(), who);
        // With its last name a list that no activity stands behind is gone.
        var isLeft = opened.onRecord().isPresent() || lists.participants().count(id, fact, opened.cities()) > 0;
        return Html.leadTo(
                isLeft ? address(language, id, fact) + "?done" : "/" + language.tag() + "/" + ListPages.PLACE);
    }

    @GetMapping("/list.csv")
    void commaSeparated(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            Person who,
            HttpServletResponse response)
            throws IOException {
        var opened = lists.find(id, fact, who);
        var some = lists.participants().of(id, fact, opened.cities());
        lists.watch().note(some, who);
        lists.participants().noteHandedOut(some, who);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"participants.csv\"");
        var columns = COLUMNS.stream()
                .map(name -> new Sheet.Column(Wording.plain(language, "privacy." + name), WIDTH))
                .toList();
        try (var sheet = CommaSeparated.to(response.getOutputStream(), columns)) {
            for (var one : some) {
                sheet.row(cells(one, language));
            }
        }
    }

    private static List<Cell> cells(Participant one, Language language) {
        return List.of(
                new Cell.Words(one.name()),
                new Cell.Words(one.organisation().orElse("")),
                new Cell.Words(one.contact().orElse("")),
                new Cell.Words(one.purpose()),
                new Cell.Day(one.consent().on()),
                new Cell.Words(Agreed.word(one.consent().how(), language)),
                new Cell.Words(one.consent().language().tag()),
                new Cell.Words(one.consent().text()),
                new Cell.Day(one.until()));
    }
}
