package org.kembar.notation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Person;
import org.kembar.casefile.Side;
import org.kembar.edtf.EdtfDate;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;

/** What must hold between a fact of a case file and another that it names. */
final class LinkRules {

    private final Map<String, Organisation> organisations;
    private final Map<String, Agreement> agreements;
    private final Map<String, Person> persons;
    private final Map<String, Activity> activities;
    private final LocalDate compiled;

    private LinkRules(CaseFile file) {
        organisations = byId(file.organisations());
        agreements = byId(file.agreements());
        persons = byId(file.persons());
        activities = byId(file.activities());
        compiled = file.compiled().latest();
    }

    static List<Complaint> check(CaseFile file) {
        var rules = new LinkRules(file);
        return Stream.of(
                        each("contacts", file.contacts(), rules::unit),
                        each("contacts", file.contacts(), rules::person),
                        each("agreements", file.agreements(), rules::addendum),
                        each("agreements", file.agreements(), rules::followed),
                        each("activities", file.activities(), rules::replaces))
                .flatMap(complaints -> complaints)
                .toList();
    }

    private static <T extends Fact> Stream<Complaint> each(
            String key, List<T> facts, BiFunction<T, String, Optional<Complaint>> rule) {
        return IntStream.range(0, facts.size())
                .mapToObj(i -> rule.apply(facts.get(i), key + "[" + i + "]."))
                .flatMap(Optional::stream);
    }

    /** A third party may act for a side; the partner's own office does not. */
    private Optional<Complaint> unit(Contact contact, String path) {
        return contact.unit()
                .flatMap(id -> Optional.ofNullable(organisations.get(id)))
                .filter(unit -> contact.side() != Side.THIRD && unit.side() != Side.THIRD)
                .filter(unit -> unit.side() != contact.side())
                .map(unit -> new Complaint(
                        path + "unit", Fault.OF_THE_OTHER_SIDE, unit.id(), Shape.Code.word(contact.side())));
    }

    private Optional<Complaint> person(Contact contact, String path) {
        return contact.person()
                .flatMap(id -> Optional.ofNullable(persons.get(id)))
                .filter(person -> person.side()
                        .filter(side -> contact.side() != Side.THIRD && side != Side.THIRD && side != contact.side())
                        .isPresent())
                .map(person -> new Complaint(
                        path + "person", Fault.OF_THE_OTHER_SIDE, person.id(), Shape.Code.word(contact.side())));
    }

    /** What was held needs nothing to make up for it. */
    private Optional<Complaint> replaces(Activity activity, String path) {
        return activity.replaces()
                .filter(id -> !id.equals(activity.id()))
                .flatMap(id -> Optional.ofNullable(activities.get(id)))
                .filter(replaced -> replaced.status() == Activity.Status.HELD)
                .map(replaced -> new Complaint(path + "replaces", Fault.REPLACES_WHAT_WAS_HELD, replaced.id(), ""));
    }

    /** What an agreement carries out, renews or replaces was there before it. Of a circle it is said that it is one. */
    private Optional<Complaint> followed(Agreement agreement, String path) {
        return agreement
                .follows()
                .flatMap(id -> Optional.ofNullable(agreements.get(id)))
                .filter(first ->
                        agreement.signedByAll().before(first.signedByAll()).certain())
                // A signing yet to come is a mistake of its own, and told there.
                .filter(first -> !first.signedByAll().earliest().isAfter(compiled))
                .filter(first -> !leadsTo(first, agreement))
                .map(first -> new Complaint(
                        path + "follows",
                        Fault.FOLLOWS_A_LATER_ONE,
                        first.id() + " (" + first.signed().text() + ")",
                        agreement.signed().text()));
    }

    private boolean leadsTo(Agreement first, Agreement agreement) {
        var next = Optional.of(first);
        for (var i = 0; i < agreements.size() && next.isPresent(); i++) {
            next = next.flatMap(Agreement::follows).flatMap(id -> Optional.ofNullable(agreements.get(id)));
            if (next.filter(agreement::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** An addendum changes a text and no end: decision 0004. A day more is none: the one end may be written inclusively. */
    private Optional<Complaint> addendum(Agreement addendum, String path) {
        return Optional.of(addendum)
                .filter(agreement -> agreement.type() == Agreement.Kind.ADDENDUM)
                .flatMap(Agreement::follows)
                .flatMap(id -> Optional.ofNullable(agreements.get(id)))
                .map(changed -> changed.lapse().to())
                .filter(end ->
                        !end.equals(LocalDate.MAX) && addendum.lapse().from().isAfter(end.plusDays(1)))
                .flatMap(_ -> end(addendum, path));
    }

    /** What the addendum says of its own end; one that says nothing ends with what it changes. */
    private static Optional<Complaint> end(Agreement addendum, String path) {
        return addendum.extendsTacitly()
                .filter(tacitly -> tacitly)
                .map(_ -> prolongs(path + "extendsTacitly", "true"))
                .or(() -> addendum.until().map(EdtfDate::text).map(until -> prolongs(path + "until", until)))
                .or(() -> addendum.termYears().map(years -> prolongs(path + "termYears", years.toString())));
    }

    private static Complaint prolongs(String path, String found) {
        return new Complaint(path, Fault.ADDENDUM_PROLONGS, found, Shape.Code.word(Agreement.Kind.RENEWAL));
    }

    private static <T extends Fact> Map<String, T> byId(List<T> facts) {
        var byId = new HashMap<String, T>();
        facts.forEach(fact -> byId.putIfAbsent(fact.id(), fact));
        return byId;
    }
}
