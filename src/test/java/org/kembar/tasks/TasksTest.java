package org.kembar.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.PublishedCases;
import org.kembar.evaluation.Step;
import org.kembar.measurement.Signal.Owner;
import org.kembar.measurement.SmallCase;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What there is to see to, and that it is there exactly as long as nothing on record mends it. */
class TasksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /**
     * Something to see to, in a list of the case file.
     *
     * @param open as it stands there while it is to be seen to; empty if what mends it is not there
     * @param mended what mends it, in the place of that or with it
     */
    private record Matter(String key, String list, String open, String mended) {}

    private static Matter matter(String key, String list, String open, String mended) {
        return new Matter(key, list, open, mended);
    }

    private static Matter completed(String key, String list, String fact, String more) {
        return new Matter(key, list, fact + "}", fact + ", " + more + "}");
    }

    private static Matter followed(String key, String list, String fact, String another) {
        return new Matter(key, list, fact, fact + ", " + another);
    }

    private static final List<Matter> MATTERS = List.of(
            completed(
                    "obligation:bandung-jeonju:owed",
                    "obligations",
                    "{id: owed, type: meeting-action, text: {en: \"Send the list\"}, side: a, due: \"2026-03-01\"",
                    "done: \"2026-04-02\""),
            completed(
                    "obligation:bandung-jeonju:to-come",
                    "obligations",
                    "{id: to-come, type: travel-permit, text: {en: \"Permit\"}, due: \"2026-12-01\"",
                    "done: \"2026-11-02\""),
            completed(
                    "reply:bandung-jeonju:letter",
                    "messages",
                    "{id: letter, sent: \"2026-08-03\", from: b, channel: letter",
                    "answered: \"2026-08-20\""),
            completed(
                    "report:bandung-jeonju:training",
                    "activities",
                    "{id: training, type: training, title: {en: \"Training\"}, date: \"2026-05-04\", status: held",
                    "has: [report]"),
            matter(
                    "plan-overdue:bandung-jeonju:visit",
                    "activities",
                    "{id: visit, type: study-visit, title: {en: \"Visit\"}, date: \"2026-06\", status: planned}",
                    "{id: visit, type: study-visit, title: {en: \"Visit\"}, date: \"2026-06\", status: cancelled, cause: budget}"),
            followed(
                    "money:bandung-jeonju:promise",
                    "budget",
                    "{id: promise, stage: promised, payer: city, side: a, date: \"2023\", activities: [fair]}",
                    "{id: payment, stage: paid, payer: city, side: a, date: \"2024\", activities: [fair]}"),
            matter("annual-plan:bandung-jeonju:2026", "annualPlans", "", "{id: plan26, year: 2026}"),
            matter("annual-plan:bandung-jeonju:2027", "annualPlans", "", "{id: plan27, year: 2027}"),
            matter(
                    "contact:bandung-jeonju:a",
                    "contacts",
                    "",
                    "{id: rina-in-post, side: a, person: rina, inPost: \"2025/\", attested: \"2026-10\"}"),
            followed(
                    "contact:bandung-jeonju:b",
                    "contacts",
                    "{id: gone, side: b, person: minji, inPost: \"2019/2021\"}",
                    "{id: minji-again, side: b, person: minji, attested: \"2026-10\"}"),
            followed(
                    "agreement-ending:bandung-jeonju:mou",
                    "agreements",
                    "{id: mou, type: memorandum-of-understanding, signed: \"2022-03-01\", termYears: 5}",
                    "{id: next, type: renewal, follows: mou, signed: \"2026-11-01\", from: \"2027-03-01\", termYears: 5}"));

    /** What there always is: money was paid for it, and it is shown itself. */
    private static final Matter SHOWN = completed(
            "",
            "activities",
            "{id: fair, type: trade, title: {en: \"Fair\"}, date: \"2024-02-03\", status: held",
            "has: [proof]");

    private static CaseFile file(List<Matter> matters, Set<Matter> mended) {
        var lists = new TreeMap<String, List<String>>();
        for (var matter : matters) {
            var facts = mended.contains(matter) ? matter.mended() : matter.open();
            if (!facts.isEmpty()) {
                lists.computeIfAbsent(matter.list(), _ -> new ArrayList<>()).add(facts);
            }
        }
        return SmallCase.read("assertions: [{id: whole, says: complete, about: budget-lines}]\n"
                + lists.entrySet().stream()
                        .map(list -> list.getKey() + ": [" + String.join(", ", list.getValue()) + "]\n")
                        .collect(Collectors.joining()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** The order in which the file lists its facts decides nothing either. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aTaskIsThereExactlyAsLongAsNothingMendsIt(long seed) {
        var chance = new Random(seed);
        var matters = new ArrayList<>(MATTERS);
        matters.add(SHOWN);
        var mended = MATTERS.stream().filter(_ -> chance.nextBoolean()).collect(Collectors.toSet());
        mended.add(SHOWN);
        var tasks = tasks(file(matters, mended), TODAY);
        assertThat(keys(tasks))
                .containsExactlyInAnyOrderElementsOf(MATTERS.stream()
                        .filter(matter -> !mended.contains(matter))
                        .map(Matter::key)
                        .toList());

        Collections.shuffle(matters, chance);
        assertThat(keys(tasks(file(matters, mended), TODAY))).isEqualTo(keys(tasks));
        assertThat(tasks).isSortedAccordingTo(Task.MOST_URGENT_FIRST);
    }

    @Test
    void whoseTurnItIsAndUntilWhenIsSaid() {
        var tasks = tasks(file(Stream.concat(MATTERS.stream(), Stream.of(SHOWN)).toList(), Set.of(SHOWN)), TODAY);
        assertThat(tasks)
                .filteredOn(task -> task.kind() == Kind.REPLY)
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.side()).contains(Side.A);
                    assertThat(task.due()).contains(LocalDate.of(2026, 8, 24));
                    assertThat(task.certainty()).isEqualTo(Truth.CANNOT_TELL);
                });
        assertThat(tasks)
                .filteredOn(task -> task.kind() == Kind.AGREEMENT_ENDING)
                .singleElement()
                .satisfies(task -> assertThat(task.due()).contains(LocalDate.of(2027, 2, 28)));
        assertThat(tasks)
                .filteredOn(task -> task.kind() == Kind.PLAN_OVERDUE)
                .singleElement()
                .satisfies(task -> assertThat(task.due()).contains(LocalDate.of(2026, 7, 30)));
        assertThat(tasks)
                .filteredOn(task -> task.kind() == Kind.MONEY)
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.due()).contains(LocalDate.of(2025, 12, 31));
                    assertThat(task.owner()).isEqualTo(Owner.PLANNING_AND_FINANCE);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-11-21, false",
        "2026-10-31, 2026-11-22, true",
        "2024-11-21, 2026-11-21, true",
        "2024-11-20, 2026-11-21, false"
    })
    void aMessageIsLookedAfterFromThreeWeeksToTwoYearsAfterIt(String sent, String day, boolean isThere) {
        var file = SmallCase.read("messages: [{id: letter, sent: \"%s\", from: a}]".formatted(sent));
        assertThat(keys(tasks(file, LocalDate.parse(day))).contains("reply:bandung-jeonju:letter"))
                .isEqualTo(isThere);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, false", "2026-10-01, true"})
    void thePlanOfTheNextYearIsAskedForInTheLastQuarter(String day, boolean isThere) {
        var file = SmallCase.read(
                "agreements: [{id: mou, type: memorandum-of-understanding, signed: \"2024-03-01\", termYears: 5}]");
        assertThat(keys(tasks(file, LocalDate.parse(day))).contains("annual-plan:bandung-jeonju:2027"))
                .isEqualTo(isThere);
    }

    /** Where nothing goes on, whether to go on is to be decided, and no day is set for it. */
    @Test
    void aLapsedAgreementIsOverdueWhereActivitiesGoOnWithoutIt() {
        var lapsed =
                "agreements: [{id: mou, type: memorandum-of-understanding, signed: \"2016-10-07\", termYears: 5}]\n";
        var training =
                "activities: [{id: t, type: training, title: {en: \"T\"}, date: \"%s\", status: %s, has: [report]}]\n";
        assertThat(lapsed(lapsed).due()).isEmpty();
        assertThat(lapsed(lapsed + training.formatted("2020-05", "held")).due()).isEmpty();
        for (var going : List.of(training.formatted("2023-05", "held"), training.formatted("2027-01", "planned"))) {
            var task = lapsed(lapsed + going);
            assertThat(task.due()).contains(LocalDate.of(2021, 10, 7));
            var why = (Why.Sounding) task.why();
            // One lapse, one number: what the work list counts from its day is what the alarm says.
            assertThat(why.alarm().numbers())
                    .containsExactly((int) ChronoUnit.DAYS.between(task.due().orElseThrow(), TODAY));
            assertThat(going.contains("planned") ? why.planned() : why.without())
                    .singleElement()
                    .satisfies(activity -> assertThat(activity.id()).isEqualTo("t"));
            assertThat(why.maybe()).isEmpty();
        }
    }

    /** Both sides may decide to end it: then there is nothing to renew, from the day of the decision on. */
    @Test
    void aDecisionToEndAnAgreementSettlesItsLapse() {
        var lapsed = "agreements: [{id: mou, type: memorandum-of-understanding, signed: \"2016-10-07\", termYears: 5},"
                + "{id: end, type: termination, follows: mou, signed: \"%s\"}]\n";
        var decided = SmallCase.read(lapsed.formatted("2022-02-01"));
        assertThat(keys(tasks(decided, TODAY))).doesNotContain("agreement-lapsed:bandung-jeonju:mou");
        assertThat(keys(tasks(decided, LocalDate.of(2022, 1, 31)))).contains("agreement-lapsed:bandung-jeonju:mou");
        var open = tasks(SmallCase.read(lapsed.formatted("2026")), TODAY).stream()
                .filter(task -> task.kind() == Kind.AGREEMENT_LAPSED)
                .toList();
        assertThat(open)
                .singleElement()
                .satisfies(task -> assertThat(task.certainty()).isEqualTo(Truth.CANNOT_TELL));
        var ending =
                "agreements: [{id: mou, type: memorandum-of-understanding, signed: \"2022-03-01\", termYears: 5}%s]\n";
        assertThat(keys(tasks(SmallCase.read(ending.formatted("")), TODAY)))
                .contains("agreement-ending:bandung-jeonju:mou");
        assertThat(keys(tasks(
                        SmallCase.read(ending.formatted(
                                ", {id: end, type: termination, follows: mou, signed: \"2026-10-01\"}")),
                        TODAY)))
                .doesNotContain("agreement-ending:bandung-jeonju:mou");
    }

    /** What came of an activity shows that it was held; what is only planned to come of it does not. */
    @Test
    void aReportOnRecordAsAnOutputSettlesTheReport() {
        var training =
                "activities: [{id: t, type: training, title: {en: \"T\"}, date: \"2026-05-04\", status: held}]\n";
        var output = "outputs: [{id: o, type: output, text: {en: \"Report\"}, planned: %s, activities: [t]}]\n";
        var key = "report:bandung-jeonju:t";
        assertThat(keys(tasks(SmallCase.read(training), TODAY))).contains(key);
        assertThat(keys(tasks(SmallCase.read(training + output.formatted("true")), TODAY)))
                .contains(key);
        assertThat(keys(tasks(SmallCase.read(training + output.formatted("false")), TODAY)))
                .doesNotContain(key);
    }

    /** Held in the year in which the agreement lapsed: before or after it. */
    @Test
    void whatMayHaveGoneOnWithoutAnAgreementIsNotToldForCertain() {
        var file = SmallCase.read(
                "agreements: [{id: mou, type: memorandum-of-understanding, signed: \"2016-10-07\", termYears: 5}]\n"
                        + "activities: [{id: t, type: training, title: {en: \"T\"}, date: \"2021\", status: held, has: [report]}]\n");
        var task = tasks(file, TODAY).stream()
                .filter(one -> one.kind() == Kind.AGREEMENT_LAPSED)
                .findFirst()
                .orElseThrow();

        assertThat(task.due()).isEmpty();
        assertThat(new TaskWords(new Wording(Language.EN, file)).why(task))
                .anyMatch(said -> said.startsWith("Activities may have gone on without it"))
                .noneMatch(said -> said.startsWith("Activities go on without it"));
    }

    private static Task lapsed(String facts) {
        return tasks(SmallCase.read(facts), TODAY).stream()
                .filter(task -> task.kind() == Kind.AGREEMENT_LAPSED)
                .findFirst()
                .orElseThrow();
    }

    /** All that the evaluation asks to record or settle is there once, and no unit is asked twice. */
    @Test
    void theEvaluationAsksEachUnitOnce() {
        for (var file : List.of(PublishedCases.SEOUL, PublishedCases.NAMUR)) {
            var asked = tasks(file, TODAY).stream()
                    .filter(task -> task.kind() == Kind.EVIDENCE)
                    .toList();
            assertThat(asked.stream().filter(task -> isFor(task, Side.A)).map(Task::owner))
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            assertThat(asked.stream().filter(task -> isFor(task, Side.B)).map(Task::owner))
                    .doesNotHaveDuplicates();
            assertThat(signals(asked, Side.B)).isNotEmpty().doesNotContain("C4.1", "C11.2", "C11.3");
            assertThat(signals(asked, Side.A))
                    .contains("C11.3")
                    .containsExactlyInAnyOrderElementsOf(
                            PublishedCases.evaluate(file, Scope.wholeAt(TODAY)).steps().stream()
                                    .filter(step -> step.action() != Step.Action.IMPROVE)
                                    .map(step -> step.signal().id())
                                    .toList());
        }
    }

    private static boolean isFor(Task task, Side side) {
        return task.side().map(side::equals).orElse(true);
    }

    private static List<String> signals(List<Task> asked, Side side) {
        return asked.stream()
                .filter(task -> isFor(task, side))
                .flatMap(task -> ((Why.Asked) task.why()).pieces().stream())
                .flatMap(List::stream)
                .map(step -> step.signal().id())
                .toList();
    }

    private static List<Task> tasks(CaseFile file, LocalDate day) {
        return new Tasks(
                        PublishedCases.evaluate(file, Scope.wholeAt(day)),
                        PublishedCases.EVALUATOR.vitalSigns(file, day),
                        PublishedCases.STANDARDS.alarms(),
                        TaskRules.builtIn())
                .all();
    }

    private static List<String> keys(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.kind() != Kind.EVIDENCE)
                .map(task -> task.key("bandung-jeonju"))
                .toList();
    }
}
