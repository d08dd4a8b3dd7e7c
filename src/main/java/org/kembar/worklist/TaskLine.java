package org.kembar.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kembar.casefile.Side;
import org.kembar.evaluation.Evaluation;
import org.kembar.measurement.Signal.Owner;
import org.kembar.tasks.Kind;
import org.kembar.tasks.Task;
import org.kembar.tasks.TaskWords;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the list says of one task; every text in one language.
 *
 * @param key by which it is known from one day to the next
 * @param why each a sentence
 * @param address where it stands
 * @param settled where it is seen to
 * @param isPublic whether it follows from what everybody sees
 */
record TaskLine(
        String key,
        Kind kind,
        boolean isCertain,
        Optional<Side> side,
        Owner owner,
        Optional<LocalDate> due,
        String title,
        List<String> why,
        String address,
        Settled settled,
        boolean isPublic) {

    /**
     * Where a task is seen to.
     *
     * @param isCorrection whether it takes who keeps the record; something new records whoever records
     * @param other where it is seen to otherwise: by whoever may not correct, or by deciding otherwise
     */
    record Settled(String address, boolean isCorrection, Optional<String> other) {

        Settled(String address, boolean isCorrection) {
            this(address, isCorrection, Optional.empty());
        }
    }

    TaskLine {
        why = List.copyOf(why);
    }

    static TaskLine of(Task task, Evaluation evaluation, Language language) {
        var file = evaluation.file();
        var words = new TaskWords(new Wording(language, file));
        return new TaskLine(
                task.key(file.id()),
                task.kind(),
                task.certainty().certain(),
                task.side(),
                task.owner(),
                task.due(),
                words.title(task),
                words.why(task),
                Addresses.partnership(language, file.id()) + place(task),
                settled(task, Addresses.partnership(language, file.id())),
                true);
    }

    /** The same of what not everybody sees, on the desk of those who see it. */
    static TaskLine ofDesk(Task task, Evaluation evaluation, Language language) {
        var line = of(task, evaluation, language);
        var desk =
                "/" + language.tag() + "/desk/partnerships/" + evaluation.file().id();
        return new TaskLine(
                line.key(),
                line.kind(),
                line.isCertain(),
                line.side(),
                line.owner(),
                line.due(),
                line.title(),
                line.why(),
                desk + placeOnDesk(task),
                task.kind() == Kind.EVIDENCE ? settled(task, desk) : line.settled(),
                false);
    }

    /** What both sides are asked for, as one of them has it. */
    TaskLine of(Side one) {
        return new TaskLine(
                key + "-" + one.name().toLowerCase(Locale.ROOT),
                kind,
                isCertain,
                side,
                owner,
                due,
                title,
                why,
                address,
                settled,
                isPublic);
    }

    private static String placeOnDesk(Task task) {
        return switch (task.kind()) {
            case AGREEMENT_LAPSED, AGREEMENT_ENDING, AGREEMENT_OLD -> "/facts/" + task.about();
            case OBLIGATION, PLAN_OVERDUE, REPORT, ANNUAL_PLAN, REPLY, MONEY, CONTACT, NAMES, EVIDENCE -> place(task);
        };
    }

    /** Whether it says the same to those who see more. */
    boolean says(TaskLine other) {
        return key.equals(other.key) && title.equals(other.title) && why.equals(other.why) && due.equals(other.due);
    }

    /** The form by which it is off the list as soon as it is filled in; of the evaluation, the steps that say what to record. */
    private static Settled settled(Task task, String partnership) {
        return switch (task.kind()) {
            case AGREEMENT_LAPSED, AGREEMENT_ENDING ->
                new Settled(
                        partnership + "/record/agreements",
                        false,
                        Optional.of(partnership + "/record/agreements?type=termination&follows=" + task.about()));
            case MONEY -> new Settled(partnership + "/record/budget", false);
            case ANNUAL_PLAN -> new Settled(partnership + "/record/annualPlans", false);
            case CONTACT -> new Settled(partnership + "/record/contacts", false);
            case REPORT ->
                new Settled(
                        partnership + "/records/" + task.about() + "/correct",
                        true,
                        Optional.of(partnership + "/record/outputs?type=output&activities=" + task.about()));
            case AGREEMENT_OLD, OBLIGATION, PLAN_OVERDUE, REPLY ->
                new Settled(partnership + "/records/" + task.about() + "/correct", true);
            case NAMES -> new Settled(partnership + participants(task), true);
            case EVIDENCE -> new Settled(partnership + "/evaluation#steps", false);
        };
    }

    private static String place(Task task) {
        return task.kind().section().map(section -> "#" + section).orElseGet(() -> switch (task.kind()) {
            case EVIDENCE -> "/evaluation#steps";
            case NAMES -> participants(task);
            default -> "/agreements/" + task.about();
        });
    }

    private static String participants(Task task) {
        return "/facts/" + task.about() + "/participants";
    }
}
