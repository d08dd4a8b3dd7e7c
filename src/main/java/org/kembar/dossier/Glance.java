package org.kembar.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Side;
import org.kembar.casefile.TermOfOffice;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Posts;
import org.kembar.documents.Report;
import org.kembar.evaluation.Step;
import org.kembar.evaluation.VitalSigns;
import org.kembar.tasks.Task;
import org.kembar.tasks.TaskWords;
import org.kembar.tasks.Why;
import org.kembar.wording.Wording;

/** What an officer asks first: in force or not, what needs attention, what is overdue and what to do first, what comes next and happened last, who is in charge. */
final class Glance {

    /** A question and what the record answers. */
    record Answer(String name, List<Item> items) {}

    private static final int FEW = 3;
    private static final int PARTNERS_OFFICER = 1;
    private static final int NEXT_ACTIVITY = 3;

    private final CaseFile file;
    private final VitalSigns vital;
    private final List<Task> overdue;
    private final List<Step> steps;
    private final LocalDate today;
    private final UnaryOperator<String> agreement;
    private final Wording words;
    private final List<String> signs;

    /**
     * @param overdue the longest first
     * @param steps what changes most first
     */
    Glance(
            CaseFile file,
            VitalSigns vital,
            List<Task> overdue,
            List<Step> steps,
            LocalDate today,
            UnaryOperator<String> agreement,
            Wording words) {
        this.file = file;
        this.overdue = List.copyOf(overdue);
        this.steps = List.copyOf(steps);
        this.vital = vital;
        this.today = today;
        this.agreement = agreement;
        this.words = words;
        signs = words.signs(vital).stream().map(words::sentence).toList();
    }

    List<Answer> answers() {
        return List.of(
                answer("agreement", List.of(agreement())),
                answer("attention", attention()),
                answer("overdue", overdue()),
                answer("step", step()),
                answer("next", next()),
                answer("last", last()),
                answer("inCharge", inCharge()));
    }

    private Answer answer(String name, List<Item> items) {
        return new Answer(words.say("dossier.now." + name), items);
    }

    private Item agreement() {
        return new Item(
                words.sentence(words.agreement(vital, today)),
                vital.mandate()
                        .map(mandate -> agreement.apply(mandate.agreement().id())));
    }

    private List<Item> attention() {
        var items = new ArrayList<>(
                words.attention(vital, FEW).stream().map(Item::of).toList());
        items.add(new Item(words.say("portfolio.allAlarms", words.alarms(vital)), Optional.of("#alarms")));
        return items;
    }

    /** The first of what would change most, as the list of the next steps has it. */
    private List<Item> step() {
        return List.of(steps.stream()
                .findFirst()
                .map(step -> new Item(words.step(step), Optional.of("#steps")))
                .orElseGet(() -> Item.of(words.say("report.steps.none"))));
    }

    /** By the rule by which work lists say it. */
    private List<Item> overdue() {
        if (overdue.isEmpty()) {
            return List.of(Item.of(words.say("dossier.now.overdue.none")));
        }
        var items =
                new ArrayList<>(overdue.stream().limit(FEW).map(this::overdue).toList());
        if (overdue.size() > FEW) {
            items.add(Item.of(words.say("dossier.now.more", overdue.size() - FEW)));
        }
        return items;
    }

    private Item overdue(Task task) {
        var address = switch (task.why()) {
            case Why.Lacking(var fact) -> "#" + Report.anchor(fact);
            case Why.Sounding _, Why.Unplanned _, Why.Unnamed _, Why.Asked _ ->
                task.kind().section().map(section -> "#" + section).orElseGet(() -> agreement.apply(task.about()));
        };
        return new Item(new TaskWords(words).why(task).getFirst(), Optional.of(address));
    }

    private Stream<Obligation> open() {
        return file.obligations().stream()
                .filter(owed -> owed.done()
                        .filter(when -> when.begunBy(today).certain())
                        .isEmpty())
                .sorted(Comparator.comparing((Obligation owed) -> owed.due().latest())
                        .thenComparing(Obligation::id));
    }

    /** The first few, and where the others stand. */
    private List<Item> first(List<Obligation> owed, String others) {
        var items = new ArrayList<>(
                owed.stream().limit(FEW).map(one -> Item.of(one, words)).toList());
        if (owed.size() > FEW) {
            items.add(new Item(words.say("dossier.now.more", owed.size() - FEW), Optional.of(others)));
        }
        return items;
    }

    private List<Item> inCharge() {
        var items = new ArrayList<Item>();
        for (var side : List.of(Side.A, Side.B)) {
            items.add(Item.of(signs.get(side == Side.A ? 0 : PARTNERS_OFFICER)));
            file.contacts().stream()
                    .filter(contact -> contact.side() == side && isInCharge(contact))
                    .limit(FEW)
                    .forEach(contact -> items.add(Item.of(contact, words)));
            file.termsOfOffice().stream()
                    .filter(term -> term.side() == side && isInOffice(term))
                    .forEach(term -> items.add(Item.of(term, words)));
        }
        return items;
    }

    private boolean isInCharge(Contact contact) {
        return Posts.held(contact).isPresent() && !Posts.hasLeft(contact, today).certain();
    }

    private boolean isInOffice(TermOfOffice term) {
        return term.term().covers(today).possible();
    }

    private List<Item> last() {
        var activity = vital.standing()
                .lastActivity()
                .flatMap(date -> Chronicle.of(file, List.of()).heldFromTheLast().stream()
                        .filter(entry -> entry.date().equals(date))
                        .findFirst())
                .map(Entry::fact)
                .map(fact -> Item.of(fact, words))
                .orElseGet(() -> Item.of(words.say("dossier.activities.none")));
        return List.of(
                activity,
                new Item(
                        words.say("dossier.now.contact", words.recorded(vital.lastContact())),
                        vital.lastContact().map(_ -> "#correspondence")));
    }

    private List<Item> next() {
        var items = new ArrayList<Item>();
        items.add(new Item(signs.get(NEXT_ACTIVITY), vital.next().map(next -> "#" + Report.anchor(next))));
        items.addAll(first(
                open().filter(owed -> !owed.due().latest().isBefore(today)).toList(), "#obligations"));
        return items;
    }
}
