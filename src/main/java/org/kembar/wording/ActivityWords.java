package org.kembar.wording;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Side;
import org.kembar.edtf.EdtfDate;

/**
 * Says what was done together, when, and who took part.
 *
 * @param sides how a side is called
 * @param told when the file was put together
 */
record ActivityWords(
        Messages messages, NumberWords numbers, Phrases phrases, Function<Side, String> sides, EdtfDate told) {

    /** What was over when it was told of was not under way any more, whatever the file says. */
    private Activity.Status status(Activity activity) {
        return activity.status() == Activity.Status.ONGOING
                        && activity.date()
                                .filter(date -> date.latest().isBefore(told.latest()))
                                .isPresent()
                ? Activity.Status.HELD
                : activity.status();
    }

    String of(Activity activity) {
        var when = phrases.date(when(activity));
        var people = people(activity);
        var title = messages.text(activity.title());
        var cause = activity.cause().map(messages::text).orElse("");
        return switch (status(activity)) {
            case HELD ->
                people.isEmpty()
                        ? phrases.say("fact.activity", title, when)
                        : phrases.say("fact.activity.people", title, when, people);
            case CANCELLED, POSTPONED, PLANNED, ONGOING ->
                cause.isEmpty()
                        ? phrases.say("fact.activity.status", title, when, messages.text(status(activity)))
                        : phrases.say("fact.activity.cause", title, when, messages.text(status(activity)), cause);
        };
    }

    /** When it was; of what was not held and has no date yet, when it is to be by the plan. */
    static Optional<EdtfDate> when(Activity activity) {
        return activity.status() == Activity.Status.HELD
                ? activity.date()
                : activity.date().or(activity::planned);
    }

    private String people(Activity activity) {
        return activity.participants().stream()
                .map(taking -> participants(taking, namesSides(activity) ? groupAndSide(taking) : group(taking)))
                .collect(Collectors.joining(", "));
    }

    /** The same people from both cities could not be told apart without the side. */
    static boolean namesSides(Activity activity) {
        var taking = activity.participants();
        return taking.stream().map(Activity.Participants::group).distinct().count() < taking.size();
    }

    String participants(Activity.Participants taking) {
        return participants(taking, group(taking));
    }

    private String participants(Activity.Participants taking, String who) {
        return phrases.say("fact.participants", numbers.of(taking.count()), who);
    }

    private String group(Activity.Participants taking) {
        return messages.text(taking.group());
    }

    private String groupAndSide(Activity.Participants taking) {
        return taking.side()
                .map(side -> phrases.say("detail.participants.group", group(taking), sides.apply(side)))
                .orElseGet(() -> group(taking));
    }
}
