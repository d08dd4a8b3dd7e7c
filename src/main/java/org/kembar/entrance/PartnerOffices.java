package org.kembar.entrance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kembar.access.Needs;
import org.kembar.access.Partner;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Recognitions;
import org.kembar.access.Recognitions.Office;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.gazetteer.PartnershipsOfCity;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.web.Confirmation;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Sent;
import org.kembar.web.Confirmation.Yes;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The offices here of partner cities, and whether one takes them for the offices of those cities. */
@RestController
final class PartnerOffices {

    static final String PLACE = PeoplePages.PLACE + "/offices";

    /** More than are read. */
    private static final int NAMED = 5;

    private final People people;
    private final Recognitions recognitions;
    private final PartnershipsOfCity partnerships;
    private final KnownCities cities;

    PartnerOffices(People people, Recognitions recognitions, KnownCities cities, CaseFiles caseFiles) {
        this.people = people;
        this.recognitions = recognitions;
        this.cities = cities;
        partnerships = new PartnershipsOfCity(caseFiles);
    }

    /**
     * An office of a partner city, as the office of one's own city takes it.
     *
     * @param office the city's id in the list of cities
     * @param by the own city's
     * @param own what it is called, where one heads the offices of several
     * @param recognisedBy who recognises it, in a sentence
     * @param isByAll whether whoever runs the program says so, for all
     */
    record Row(
            String office,
            String by,
            String name,
            String own,
            String recognisedBy,
            boolean isByAll,
            boolean isRecognised) {}

    /** The partners of the cities whose offices somebody heads. */
    List<Partner> partners(Person who) {
        var known = cities.list();
        var partners = new LinkedHashSet<String>();
        var own = Rules.citiesOf(who);
        own.stream()
                .flatMap(id -> known.withId(id).stream())
                .flatMap(found -> partnerships.of(found.city()).stream())
                .forEach(file -> partners.addAll(CitiesOfFiles.meant(file, known)));
        return people.partners(partners);
    }

    List<Row> rows(Person who, ActingWords words) {
        var partners = partners(who);
        var rows = new ArrayList<Row>();
        for (var office : recognitions.of(partners.stream().map(Partner::city).toList())) {
            Rules.citiesOf(who).stream()
                    .filter(own -> Rules.mayRecognise(who, own, office.city(), partners))
                    .sorted()
                    .map(own -> row(office, own, words))
                    .forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    private static Row row(Office office, String own, ActingWords words) {
        return new Row(
                office.city(),
                own,
                words.city(office.city()),
                words.city(own),
                recognisedBy(office, words),
                office.byAll(),
                office.byAll() || office.by().contains(own));
    }

    private static String recognisedBy(Office office, ActingWords words) {
        if (office.byAll()) {
            return Wording.plain(words.language(), "people.history.operator");
        }
        return office.by().isEmpty()
                ? Wording.plain(words.language(), "people.offices.byNobody")
                : Wording.listed(
                        words.language(),
                        office.by().stream().map(words::city).sorted().toList(),
                        NAMED);
    }

    /** Whether an office that is recognised is to be so no longer. */
    @Needs(Right.SEE_PEOPLE)
    @GetMapping("/{language:id|en|ko}/" + PLACE + "/withdraw")
    ResponseEntity<byte[]> ask(
            @PathVariable("language") Language language,
            @RequestParam(name = "office", defaultValue = "") String office,
            @RequestParam(name = "by", defaultValue = "") String by,
            Person who) {
        if (!Rules.mayRecognise(who, by, office, partners(who))) {
            throw new NothingHere();
        }
        return new Confirmation(
                        new Frame(
                                language,
                                PLACE + "/withdraw?office=" + office + "&by=" + by,
                                Wording.plain(language, "people.offices.undo.ask"),
                                false),
                        List.of(new ActingWords(language, cities.list()).city(office)),
                        List.of(Wording.plain(language, "people.offices.undo.what")),
                        false,
                        new Yes(
                                "/" + language.tag() + "/" + PLACE,
                                Wording.plain(language, "people.offices.undo"),
                                List.of(
                                        new Sent("office", office),
                                        new Sent("by", by),
                                        new Sent("recognised", "false"))),
                        new Back(PeoplePages.PLACE, Wording.plain(language, "people.title")))
                .answer();
    }

    @Needs(Right.SEE_PEOPLE)
    @PostMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> recognise(
            @PathVariable("language") Language language,
            @RequestParam(name = "office", defaultValue = "") String office,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "recognised") boolean recognised,
            Person who) {
        if (!Rules.mayRecognise(who, by, office, partners(who))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var isSo = recognitions.of(Set.of(office)).stream()
                .anyMatch(one -> one.by().contains(by));
        if (isSo != recognised) {
            recognitions.note(who, by, office, recognised);
        }
        return Html.leadTo("/" + language.tag() + "/" + PeoplePages.PLACE + "#offices-heading");
    }
}
