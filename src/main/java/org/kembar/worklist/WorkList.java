package org.kembar.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Text;
import org.kembar.evaluation.BuiltIn;
import org.kembar.tasks.Kind;
import org.kembar.tasks.TaskRules;
import org.kembar.tasks.Urgency;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * The work list of one person on a day, in words.
 *
 * @param later by the keys of the tasks
 */
record WorkList(
        List<OwnWork.Own> all,
        Map<String, PutOff.Later> later,
        Wanted wanted,
        TaskRules rules,
        LocalDate today,
        Language language) {

    /** What is looked for, as it stands in the address; what is empty, or no choice, is any. */
    record Wanted(String partnership, String kind, String side) {

        static final Wanted ALL = new Wanted("", "", "");
        static final String OURS = "ours";
        static final String THEIRS = "theirs";
    }

    /** A task with its partnership. */
    record Item(OwnWork.Own own, TaskLine line) {}

    /** What is wanted and not put off, the most urgent first. */
    List<Item> items() {
        return everything()
                .filter(item -> !later.containsKey(item.line().key()))
                .filter(this::isWanted)
                .sorted(Comparator.comparing((Item item) -> item.line().due().orElse(LocalDate.MAX))
                        .thenComparing(item -> item.line().kind())
                        .thenComparing(item -> item.line().key()))
                .toList();
    }

    private Stream<Item> everything() {
        return all.stream().flatMap(own -> own.partnership().lines().stream().map(line -> new Item(own, line)));
    }

    private boolean isWanted(Item item) {
        return isAny(wanted.partnership(), item.own().partnership().id())
                && isAny(wanted.kind(), item.line().kind().word())
                && switch (wanted.side()) {
                    case Wanted.OURS -> item.own().isOwn(item.line());
                    case Wanted.THEIRS -> !item.own().isOwn(item.line());
                    default -> true;
                };
    }

    private static boolean isAny(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    Urgency urgency(TaskLine line) {
        return Urgency.of(line.due(), today, rules.soonDays());
    }

    /** @param next the id of the partnership after which the next part of the list begins, if these are not all */
    WorkListPage page(Optional<String> next) {
        var items = items();
        return new WorkListPage(
                new Frame(language, WorkListPages.PLACE + asked(), say("work.title"), false),
                say("work.today", Wording.day(language, today), rules.soonDays()),
                Arrays.stream(Urgency.values())
                        .map(urgency -> group(urgency, items))
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                all.stream()
                        .map(OwnWork.Own::partnership)
                        .map(one -> option(one.id(), one.name(), wanted.partnership()))
                        .toList(),
                Arrays.stream(Kind.values())
                        .map(kind -> option(kind.word(), say("work." + kind), wanted.kind()))
                        .toList(),
                Stream.of(Wanted.OURS, Wanted.THEIRS)
                        .map(side -> option(side, say("work.side." + side), wanted.side()))
                        .toList(),
                !wanted.equals(Wanted.ALL),
                putOff(),
                next.map(last -> "/" + language.tag() + "/" + WorkListPages.PLACE + "?after=" + last),
                ruled());
    }

    private String asked() {
        return wanted.equals(Wanted.ALL)
                ? ""
                : "?partnership=" + Addresses.encoded(wanted.partnership()) + "&kind="
                        + Addresses.encoded(wanted.kind()) + "&side=" + Addresses.encoded(wanted.side());
    }

    private static WorkListPage.Option option(String value, String name, String chosen) {
        return new WorkListPage.Option(value, name, value.equals(chosen));
    }

    private WorkListPage.Group group(Urgency urgency, List<Item> items) {
        var rows = items.stream()
                .filter(item -> urgency(item.line()) == urgency)
                .map(this::row)
                .toList();
        return new WorkListPage.Group(
                urgency.name().toLowerCase(Locale.ROOT),
                say("work.group", say("work.urgency." + urgency), rows.size()),
                rows);
    }

    private WorkListPage.Row row(Item item) {
        var line = item.line();
        var partnership = item.own().partnership();
        return new WorkListPage.Row(
                line.title(),
                line.why(),
                line.isCertain() ? Optional.empty() : Optional.of(say("work.doubt")),
                line.isPublic() ? Optional.empty() : Optional.of(say("work.notPublic")),
                item.own().settled(line),
                item.own()
                        .otherwise(line)
                        .map(one -> new WorkListPage.Option(one, say("work.otherwise." + line.kind()), false)),
                line.address(),
                partnership.name(),
                Addresses.partnership(language, partnership.id()),
                turn(item),
                due(line),
                WorkListPages.address(language) + "/put-off?task=" + Addresses.encoded(line.key()),
                say("work.later.of", line.title(), partnership.name()));
    }

    /** Whose turn it is: the unit, and the city if it is one's in particular. */
    String turn(Item item) {
        var unit = Wording.plain(language, item.line().owner());
        return language.capitalised(item.line()
                .side()
                .map(side -> say("work.turn", item.own().partnership().name(side), unit))
                .orElse(unit));
    }

    /** Until when, or since when it is overdue. */
    String due(TaskLine line) {
        return line.due()
                .map(day -> day.isBefore(today)
                        ? say("work.overdue", Wording.day(language, day), ChronoUnit.DAYS.between(day, today))
                        : say("work.due", Wording.day(language, day), ChronoUnit.DAYS.between(today, day)))
                .orElse("");
    }

    /** Also what has been mended meanwhile is not shown any more, without anybody's doing. */
    private List<WorkListPage.Later> putOff() {
        return everything()
                .filter(item -> later.containsKey(item.line().key()))
                .map(item -> putOff(
                        item, Optional.ofNullable(later.get(item.line().key())).orElseThrow()))
                .toList();
    }

    private WorkListPage.Later putOff(Item item, PutOff.Later one) {
        var partnership = item.own().partnership().name();
        return new WorkListPage.Later(
                one.task(),
                item.line().title(),
                partnership,
                say("work.later.shown", Wording.day(language, one.until())),
                one.reason(),
                say("work.later.back", item.line().title(), partnership));
    }

    private List<WorkListPage.Rule> ruled() {
        return Arrays.stream(Kind.values())
                .map(kind -> new WorkListPage.Rule(
                        say("work." + kind),
                        rule(kind),
                        kind.basis(),
                        say(kind == Kind.NAMES ? "privacy.title" : "web.method")))
                .toList();
    }

    private String rule(Kind kind) {
        var alarms = BuiltIn.standards().alarms();
        return switch (kind) {
            case REPLY -> say(kind, rules.replyReason(), rules.replyDays(), rules.replyMonths());
            case REPORT -> say(kind, rules.reportReason(), rules.reportDays(), rules.reportMonths());
            case ANNUAL_PLAN -> say(kind, rules.planReason(), Integer.toString(rules.planMonth()), 0);
            case PLAN_OVERDUE -> say(kind, alarms.planReason(), alarms.planDays(), 0);
            case MONEY -> say(kind, alarms.promiseReason(), alarms.promiseMonths(), 0);
            case AGREEMENT_OLD -> say(kind, alarms.ageReason(), alarms.ageYears(), 0);
            case NAMES -> say("work.rule.NAMES", OwnWork.NAMES_DAYS);
            case AGREEMENT_LAPSED, AGREEMENT_ENDING, OBLIGATION, CONTACT, EVIDENCE -> say("work.rule." + kind);
        };
    }

    private String say(Kind kind, Text reason, Object first, Object second) {
        return say("work.rule." + kind, first, second, reason.bestFor(language.tag()));
    }

    String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
