package org.kembar.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Output;
import org.kembar.casefile.Person;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Wording;

/** What else on record bears on why this partner was chosen, what was expected, and who decided; it has its place elsewhere. */
final class DecisionMemory {

    private final CaseFile file;
    private final Wording words;

    DecisionMemory(CaseFile file, Wording words) {
        this.file = file;
        this.words = words;
    }

    List<Item> besides(Group group) {
        return switch (group) {
            case WHY ->
                file.partnership().initiatedBy().stream()
                        .map(side -> Item.of(words.say("report.initiatedBy", words.side(side))))
                        .toList();
            case EXPECTED -> Stream.concat(purposes(), planned()).toList();
            case DECIDED ->
                Stream.of(signed(), documents(), inOffice()).flatMap(s -> s).toList();
            case CIRCUMSTANCES,
                    AGREEMENTS,
                    CLAUSES,
                    PROCEDURE,
                    REGULATIONS,
                    FIELDS,
                    STATUS,
                    OBLIGATIONS,
                    ACTIVITIES,
                    ANNUAL_PLANS,
                    CONTACTS,
                    TERMS,
                    PERSONS,
                    ORGANISATIONS,
                    PARTICIPATION,
                    BUDGET,
                    RESOURCES,
                    MESSAGES,
                    COMMUNICATION,
                    OUTPUTS,
                    SURVEYS,
                    OBSTACLES,
                    EVENTS,
                    RECOMMENDED,
                    ASSERTIONS,
                    OTHERS_JUDGEMENTS -> List.of();
        };
    }

    /** What the agreements say that they are for, and by what that is to be told. */
    private Stream<Item> purposes() {
        return file.agreements().stream()
                .flatMap(agreement -> agreement.clauses().stream())
                .filter(clause ->
                        clause.item().filter(DecisionMemory::isExpectation).isPresent())
                .map(clause -> Item.of(clause, words));
    }

    private static boolean isExpectation(Agreement.Item item) {
        return item == Agreement.Item.PURPOSE || item.isMeasurability();
    }

    private Stream<Item> planned() {
        return file.outputs().stream().filter(Output::planned).map(output -> Item.of(output, words));
    }

    private Stream<Item> signed() {
        return file.agreements().stream()
                .filter(agreement -> !agreement.signatories().isEmpty())
                .map(agreement -> new Item(
                        words.say(
                                "dossier.decision.signed",
                                words.sentence(words.say(agreement)),
                                agreement.signatories().stream()
                                        .flatMap(id -> file.persons().stream()
                                                .filter(person -> person.id().equals(id)))
                                        .map(Person::name)
                                        .collect(Collectors.joining(", "))),
                        Item.of(agreement, words).address()));
    }

    private Stream<Item> documents() {
        return file.procedure().stream().map(step -> Item.of(step, words));
    }

    /** Who led the cities when an agreement was signed. */
    private Stream<Item> inOffice() {
        return file.termsOfOffice().stream()
                .filter(term -> file.agreements().stream()
                        .map(Agreement::signed)
                        .anyMatch(signed -> !signed.equals(EdtfDate.UNKNOWN) && meets(term.term(), signed)))
                .map(term -> new Item(
                        words.say("dossier.decision.inOffice", words.say(term)),
                        Item.of(term, words).address()));
    }

    private static boolean meets(EdtfDate term, EdtfDate signed) {
        return !term.latest().isBefore(signed.earliest()) && !term.earliest().isAfter(signed.latest());
    }
}
