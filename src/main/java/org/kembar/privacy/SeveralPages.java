package org.kembar.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.notation.CanonicalForm;
import org.kembar.privacy.Lists.Opened;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many names put on a list at once, for one purpose and by one agreement; seen as they were understood before they are stored. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping(
        "/{language:id|en|ko}/desk/partnerships/{id:[a-z0-9][a-z0-9-]*}/facts/{fact:[a-z0-9][a-z0-9-]*}/participants/several")
final class SeveralPages {

    private final KeptLists lists;

    SeveralPages(KeptLists lists) {
        this.lists = lists;
    }

    /**
     * What the template prints.
     *
     * @param list where the list is
     * @param wrong what is wrong with the names, by line
     * @param understood as the lines were understood, where nothing is wrong
     * @param seen what was understood, sent along so that nothing else is stored
     */
    record SeveralPage(
            Frame frame,
            String list,
            String activity,
            List<Agreed.Choice> cities,
            Agreed agreed,
            NewParticipant form,
            String names,
            List<String> wrong,
            List<ManyNames.Line> understood,
            String seen) {}

    /** @param city on whose list the names are to stand */
    private record Typing(String city, ManyNames names, NewParticipant form) {

        /** What is to be stored, by a seal: a page that was made of other lines has another. */
        String understood() {
            return CanonicalForm.sha256(names.lines().stream()
                    .map(line -> line.number() + "\t" + line.name() + "\t" + line.organisation())
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Wrong(List<NewParticipant.Wrong> agreed, List<String> names) {

        static final Wrong NOTHING = new Wrong(List.of(), List.of());

        boolean isNothing() {
            return agreed.isEmpty() && names.isEmpty();
        }
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            Person who) {
        var opened = open(id, fact, who);
        var typing = new Typing("", new ManyNames(""), NewParticipant.blank(lists.longest(opened)));
        return answer(HttpStatus.OK, opened, typing, Wrong.NOTHING, false, language);
    }

    /** Beside an activity that is on record no more nobody is added. */
    private Opened open(String id, String fact, Person who) {
        var opened = lists.find(id, fact, who);
        if (opened.onRecord().isEmpty()) {
            throw new NothingHere();
        }
        return opened;
    }

    /** @param seen what the person was shown as understood */
    @PostMapping
    ResponseEntity<byte[]> add(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("fact") String fact,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "names", defaultValue = "") String names,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestParam(name = "store", required = false) Optional<String> store,
            @ModelAttribute("form") NewParticipant form,
            Person who) {
        var opened = open(id, fact, who);
        KeptLists.mustKeep(opened, city);
        var list = new Participant.List(id, fact, city);
        var typing = new Typing(city, new ManyNames(names), form);
        var wrong = wrong(typing, list, who, language);
        if (!wrong.isNothing()) {
            return answer(HttpStatus.BAD_REQUEST, opened, typing, wrong, false, language);
        }
        if (store.isEmpty() || !typing.understood().equals(seen)) {
            return answer(HttpStatus.OK, opened, typing, wrong, true, language);
        }
        var all = typing.names().lines().stream()
                .map(line -> form.of(line).on(list))
                .toList();
        lists.participants().add(all, who);
        return Html.leadTo(ParticipantPages.address(language, id, fact) + "?done");
    }

    private Wrong wrong(Typing typing, Participant.List list, Person who, Language language) {
        var lines = typing.names().lines();
        var anybody = typing.form().of(new ManyNames.Line(1, "A", ""));
        var agreed = lists.wrong(anybody, list.city());
        if (lines.isEmpty() || lines.size() > ManyNames.MOST) {
            return new Wrong(agreed, List.of(Wording.plain(language, "privacy.several.none", ManyNames.MOST)));
        }
        var there = lists.participants().of(list.caseFile(), list.activity(), List.of(list.city()));
        lists.watch().note(list, who);
        return new Wrong(
                agreed,
                typing.names().wrong(there).stream()
                        .map(one -> Wording.plain(
                                language,
                                "privacy.several.line",
                                one.line(),
                                Wording.plain(language, "privacy." + one.field()),
                                Wording.plain(language, "privacy.wrong." + one.cause(), one.bound())))
                        .toList());
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, Opened opened, Typing typing, Wrong wrong, boolean isUnderstood, Language language) {
        var onRecord = opened.onRecord().orElseThrow();
        var list = ParticipantPages.address(language, opened.caseFile(), opened.activity());
        var place = "desk/partnerships/" + opened.caseFile() + "/facts/" + opened.activity() + "/participants/several";
        var page = new SeveralPage(
                new Frame(language, place, Wording.plain(language, "privacy.several"), false),
                list,
                new Wording(language, onRecord.file()).say(onRecord.activity().title()),
                lists.cities(opened, typing.city(), language),
                Agreed.of(typing.form(), wrong.agreed(), language),
                typing.form(),
                typing.names().typed(),
                wrong.names(),
                isUnderstood ? typing.names().lines() : List.of(),
                isUnderstood ? typing.understood() : "");
        return Html.answer(
                status,
                OtherTongues.of(language, onRecord.file()),
                (output, forms) -> JteseveralGenerated.render(output, forms, page));
    }
}
