package org.kembar.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Side;
import org.kembar.course.Alarm;
import org.kembar.evaluation.Evaluation;
import org.kembar.measurement.Signal.Owner;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the list says of one task; every text in one language.
 *
 * @param key by which it is known from one day to the next
 * @param why each a sentence
 * @param address where it is mended
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
        boolean isPublic) {

    /** So many pieces of work are named in one line, and so many activities. */
    private static final int NAMED = 3;

    TaskLine {
        why = List.copyOf(why);
    }

    static TaskLine of(Task task, Evaluation evaluation, Language language) {
        var file = evaluation.file();
        var words = new Wording(language, file);
        return new TaskLine(
                task.key(file.id()),
                task.kind(),
                task.certainty().certain(),
                task.side(),
                task.owner(),
                task.due(),
                words.say("work." + task.kind()),
                why(task, words),
                Addresses.partnership(language, file.id()) + place(task),
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
                false);
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

    private static List<String> why(Task task, Wording words) {
        return switch (task.why()) {
            case Why.Sounding(Alarm alarm, var without) ->
                without.isEmpty()
                        ? List.of(words.alarm(alarm))
                        : List.of(
                                words.alarm(alarm),
                                words.say(
                                        "work.without",
                                        Wording.listed(
                                                words.language(),
                                                without.stream().map(words::say).toList(),
                                                NAMED)));
            case Why.Lacking(var fact) -> List.of(words.say("work.why." + task.kind(), words.say(fact)));
            case Why.Unplanned(var year) -> List.of(words.say("work.why." + task.kind(), Integer.toString(year)));
            case Why.Unnamed(var side) -> List.of(words.say("work.why." + task.kind(), words.side(side)));
            case Why.Asked asked -> asked(asked, words);
        };
    }

    private static List<String> asked(Why.Asked asked, Wording words) {
        var first = asked.pieces().stream()
                .limit(NAMED)
                .map(piece -> words.step(piece.getFirst()))
                .toList();
        var more = asked.pieces().size() - NAMED;
        return more > 0
                ? Stream.concat(first.stream(), Stream.of(words.say("work.more", more)))
                        .toList()
                : first;
    }

    private static String place(Task task) {
        return switch (task.kind()) {
            case AGREEMENT_LAPSED, AGREEMENT_ENDING, AGREEMENT_OLD -> "/agreements/" + task.about();
            case OBLIGATION -> "#obligations";
            case PLAN_OVERDUE, REPORT, ANNUAL_PLAN -> "#activities";
            case REPLY -> "#correspondence";
            case MONEY -> "#money";
            case CONTACT -> "#people";
            case NAMES -> "/facts/" + task.about() + "/participants";
            case EVIDENCE -> "/evaluation#steps";
        };
    }
}
