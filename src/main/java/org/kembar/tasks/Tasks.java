package org.kembar.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instruments;
import org.kembar.course.Alarm;
import org.kembar.course.AlarmThresholds;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.VitalSigns;

/**
 * What of one partnership there is to see to on the day of an evaluation. What an alarm or a step says already is taken from
 * there; only what neither says is asked of the case file.
 *
 * @param vital of the same day
 */
public record Tasks(Evaluation evaluation, VitalSigns vital, AlarmThresholds alarms, TaskRules rules) {

    /** The most urgent first. */
    public List<Task> all() {
        var tasks = new ArrayList<Task>();
        evaluation.alarms().forEach(alarm -> tasks.addAll(ofAlarm(alarm)));
        file().obligations().forEach(owed -> obligation(owed).ifPresent(tasks::add));
        file().messages().forEach(message -> reply(message).ifPresent(tasks::add));
        file().activities().forEach(activity -> report(activity).ifPresent(tasks::add));
        tasks.addAll(plans());
        tasks.addAll(contacts());
        tasks.addAll(new EvidenceTasks(evaluation).all());
        return tasks.stream().sorted(Task.MOST_URGENT_FIRST).toList();
    }

    /** What was due before the day, the longest overdue first. */
    public List<Task> overdue() {
        return all().stream()
                .filter(task -> Urgency.of(task.due(), day(), rules.soonDays()) == Urgency.OVERDUE)
                .toList();
    }

    private CaseFile file() {
        return evaluation.file();
    }

    private LocalDate day() {
        return evaluation.scope().asOf();
    }

    private List<Task> ofAlarm(Alarm alarm) {
        return switch (alarm.kind()) {
            case LAPSED -> List.of(lapsed(alarm));
            case ABOUT_TO_LAPSE ->
                List.of(sounding(
                        Kind.AGREEMENT_ENDING,
                        alarm,
                        alone(alarm),
                        Optional.of(lapse(alarm).minusDays(1))));
            case OLD_WITHOUT_END -> List.of(sounding(Kind.AGREEMENT_OLD, alarm, alone(alarm), Optional.empty()));
            case PLAN_OVERDUE ->
                ofEach(
                        Kind.PLAN_OVERDUE,
                        alarm,
                        fact -> end(Optional.of(Chronicle.date((Activity) fact)))
                                .map(end -> end.plusDays(alarms.planDays())));
            case PROMISED_NOT_PAID ->
                ofEach(
                        Kind.MONEY,
                        alarm,
                        fact -> end(((BudgetLine) fact).date()).map(end -> end.plusMonths(alarms.promiseMonths())));
            case OUTSIDE_MANDATE,
                    OUTPUT_BEFORE_INSTRUMENT,
                    PARTICIPATION_DROP,
                    FRONT_LOADED,
                    DORMANT,
                    REVIVED,
                    FIELD_NEVER_USED,
                    NEVER_EVALUATED,
                    NO_CITIZENS -> List.of();
        };
    }

    /** Since when there is something to do, only where the partners go on without it; else whether to go on is to be decided. */
    private Task lapsed(Alarm alarm) {
        var lapse = lapse(alarm);
        var without = heldOutside(true)
                .filter(activity -> !Chronicle.date(activity, file()).earliest().isBefore(lapse))
                .toList();
        var maybe = Stream.concat(heldOutside(true), heldOutside(false))
                .filter(activity -> !without.contains(activity))
                .filter(activity -> !Chronicle.date(activity, file()).latest().isBefore(lapse))
                .distinct()
                .toList();
        var planned = stillToCome().toList();
        var due =
                without.isEmpty() && planned.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(countedFrom(alarm));
        return sounding(Kind.AGREEMENT_LAPSED, alarm, new Why.Sounding(alarm, without, maybe, planned), due);
    }

    /** The alarm counts the days from there: from the last of several days where it is certain that it has lapsed. */
    private static LocalDate countedFrom(Alarm alarm) {
        var lapse = alarm.when().orElseThrow();
        return alarm.certainty().certain() ? lapse.to() : lapse.from();
    }

    private static LocalDate lapse(Alarm alarm) {
        return alarm.when().orElseThrow().from();
    }

    /** @param isCertain those that the record tells for certain, or those that it leaves open */
    private Stream<Activity> heldOutside(boolean isCertain) {
        return evaluation.alarms().stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.OUTSIDE_MANDATE)
                .filter(alarm -> alarm.certainty().certain() == isCertain)
                .flatMap(alarm -> alarm.facts().stream())
                .map(Activity.class::cast);
    }

    private Stream<Activity> stillToCome() {
        return file().activities().stream()
                .filter(activity -> activity.status() == Activity.Status.PLANNED)
                .filter(activity -> activity.date().isPresent())
                .filter(activity -> Chronicle.date(activity).earliest().isAfter(day()));
    }

    private static Why alone(Alarm alarm) {
        return new Why.Sounding(alarm, List.of(), List.of(), List.of());
    }

    private static Task sounding(Kind kind, Alarm alarm, Why why, Optional<LocalDate> due) {
        return new Task(
                kind,
                ((Agreement) alarm.facts().getFirst()).id(),
                alarm.certainty(),
                Optional.empty(),
                kind.owner(),
                due,
                why);
    }

    /** When the last day for it was. */
    private interface Due {

        Optional<LocalDate> of(Fact fact);
    }

    private static List<Task> ofEach(Kind kind, Alarm alarm, Due due) {
        return alarm.facts().stream()
                .map(fact -> lacking(kind, fact, alarm.certainty(), Optional.empty(), due.of(fact)))
                .toList();
    }

    private static Task lacking(Kind kind, Fact fact, Truth certainty, Optional<Side> side, Optional<LocalDate> due) {
        return new Task(kind, fact.id(), certainty, side, kind.owner(), due, new Why.Lacking(fact));
    }

    /** The last day of a date; none where it may have no end. */
    private static Optional<LocalDate> end(Optional<EdtfDate> date) {
        return date.map(EdtfDate::latest).filter(day -> !day.equals(LocalDate.MAX));
    }

    /** What may have been done by the day is still to be recorded as done. */
    private Optional<Task> obligation(Obligation owed) {
        var undone = owed.doneBy(day()).not();
        if (!undone.possible()) {
            return Optional.empty();
        }
        var due = end(Optional.of(owed.due()));
        var isToCome = due.filter(last -> !last.isBefore(day())).isPresent();
        return Optional.of(lacking(
                Kind.OBLIGATION,
                owed,
                isToCome ? Truth.YES : undone,
                owed.side().filter(side -> side != Side.THIRD),
                due));
    }

    /** A message without an answer on record may have been answered: nobody can tell. */
    private Optional<Task> reply(Message message) {
        var sent = message.sent();
        var isRecent = sent.begunBy(day()).certain()
                && !sent.latest().isBefore(day().minusMonths(rules.replyMonths()))
                && sent.latest().plusDays(rules.replyDays()).isBefore(day());
        var isAnswered = message.answered()
                .filter(answer -> answer.begunBy(day()).possible())
                .isPresent();
        if (!message.isBetweenSides() || isAnswered || !isRecent) {
            return Optional.empty();
        }
        return Optional.of(lacking(
                Kind.REPLY,
                message,
                Truth.CANNOT_TELL,
                Optional.of(message.from() == Side.A ? Side.B : Side.A),
                Optional.of(sent.latest().plusDays(rules.replyDays()))));
    }

    /** Held, over, and nothing on record that shows it. */
    private Optional<Task> report(Activity activity) {
        return end(activity.date())
                .filter(_ -> activity.status() == Activity.Status.HELD && !isShown(activity))
                .filter(last -> !last.isBefore(day().minusMonths(rules.reportMonths())))
                .map(last -> last.plusDays(rules.reportDays()))
                .filter(due -> due.isBefore(day()))
                .map(due -> lacking(
                        Kind.REPORT,
                        activity,
                        Truth.YES,
                        activity.host().filter(side -> side != Side.THIRD),
                        Optional.of(due)));
    }

    private boolean isShown(Activity activity) {
        return !activity.evidence().isEmpty()
                || activity.has().contains(Activity.Aspect.REPORT)
                || activity.has().contains(Activity.Aspect.PROOF)
                || file().outputs().stream()
                        .filter(output -> !output.planned())
                        .anyMatch(output -> output.activities().contains(activity.id()));
    }

    /** This year's, due before it began; and in the last months of the year the next one's. */
    private List<Task> plans() {
        var planned = file().annualPlans().stream().map(AnnualPlan::year).toList();
        var year = day().getYear();
        var last = day().getMonthValue() >= rules.planMonth() ? year + 1 : year;
        return IntStream.rangeClosed(year, last)
                .filter(one -> !planned.contains(one))
                .mapToObj(this::plan)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Task> plan(int year) {
        var begins = LocalDate.of(year, 1, 1);
        var asked = begins.isAfter(day()) ? begins : day();
        var inForce = Instruments.of(file(), List.of()).inForceOn(asked);
        return inForce.possible()
                ? Optional.of(new Task(
                        Kind.ANNUAL_PLAN,
                        Integer.toString(year),
                        inForce,
                        Optional.empty(),
                        Kind.ANNUAL_PLAN.owner(),
                        Optional.of(begins.minusDays(1)),
                        new Why.Unplanned(year)))
                : Optional.empty();
    }

    private List<Task> contacts() {
        return Stream.of(Side.A, Side.B)
                .filter(side -> (side == Side.A ? vital.ownOfficer() : vital.partnersOfficer()).isEmpty())
                .map(side -> new Task(
                        Kind.CONTACT,
                        side.name().toLowerCase(Locale.ROOT),
                        Truth.YES,
                        Optional.of(side),
                        Kind.CONTACT.owner(),
                        Optional.empty(),
                        new Why.Unnamed(side)))
                .toList();
    }
}
