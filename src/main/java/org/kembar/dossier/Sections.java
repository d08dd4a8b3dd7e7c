package org.kembar.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Statement;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.documents.Excerpts;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Wording;

/** The facts of a case file in their sections; the last stand first, and what is long is folded. */
final class Sections {

    /** So many facts stand open; a few more are not worth folding. */
    private static final int OPEN = 5;

    private static final int NOT_WORTH_FOLDING = 3;

    /**
     * A section as the page shows it.
     *
     * @param count of its facts
     * @param none what is said where it has none
     */
    record Shown(
            String anchor, String heading, int count, Optional<String> none, Optional<Table> table, List<Part> parts) {

        /** Whether there is more in it than that there is nothing. */
        boolean isFolded() {
            return table.isPresent() || !parts.isEmpty();
        }
    }

    /**
     * Facts that stand together.
     *
     * @param heading where the section has several such parts
     * @param missing what is said where nothing is recorded, and what would have to be
     * @param besides what else bears on it and has its place elsewhere
     * @param first the facts that stand open, with their sources
     * @param more what is said of those that are folded; empty if none are
     * @param rest those
     */
    record Part(
            String id,
            Optional<String> heading,
            Optional<String> missing,
            List<Item> besides,
            String first,
            String more,
            String rest) {}

    private final CaseFile file;
    private final LocalDate today;
    private final UnaryOperator<String> agreement;
    private final Excerpts excerpts;
    private final Wording words;
    private final DecisionMemory memory;
    private final Map<Group, List<Fact>> facts = new EnumMap<>(Group.class);

    Sections(CaseFile file, LocalDate today, UnaryOperator<String> agreement, Excerpts excerpts, Wording words) {
        this.file = file;
        this.today = today;
        this.agreement = agreement;
        this.excerpts = excerpts;
        this.words = words;
        memory = new DecisionMemory(file, words);
        var begun = file.agreements().stream()
                .map(agreed -> agreed.signed().latest())
                .min(Comparator.naturalOrder());
        file.facts().stream()
                .filter(excerpts::lists)
                .sorted(Comparator.comparing(Sections::topic).thenComparing(Sections::begin, Comparator.reverseOrder()))
                .forEach(fact -> facts.computeIfAbsent(Group.of(fact, begun), _ -> new ArrayList<>())
                        .add(fact));
    }

    /** Of statements, what one side wanted stands before what both have in common. */
    private static int topic(Fact fact) {
        return fact instanceof Statement statement ? statement.topic().ordinal() : 0;
    }

    /** What has no date stands after what has one. */
    private static LocalDate begin(Fact fact) {
        return Group.date(fact).map(EdtfDate::earliest).orElse(LocalDate.MIN);
    }

    List<Shown> all() {
        return Arrays.stream(Section.values())
                .filter(section -> section != Section.RECORD || count(section) > 0)
                .map(this::shown)
                .toList();
    }

    private int count(Section section) {
        return section.groups().stream().mapToInt(group -> facts(group).size()).sum();
    }

    private List<Fact> facts(Group group) {
        return facts.getOrDefault(group, List.of());
    }

    private Shown shown(Section section) {
        var key = "dossier." + section.anchor();
        var isMemory = section == Section.DECISION;
        var groups = section.groups().stream()
                .filter(group -> isMemory && isAsked(group) || !facts(group).isEmpty())
                .toList();
        return new Shown(
                section.anchor(),
                words.say(key + ".heading"),
                count(section),
                lacks(section) ? Optional.of(words.say(key + ".none")) : Optional.empty(),
                table(section),
                groups.stream()
                        .map(group -> part(section, group, groups.size() > 1 || !isAsked(group)))
                        .toList());
    }

    /** Whether nothing is recorded of what gives the section its name, whatever else stands in it. */
    private boolean lacks(Section section) {
        return switch (section) {
            case DECISION -> false;
            case AGREEMENTS -> facts(Group.AGREEMENTS).isEmpty();
            case MONEY -> facts(Group.BUDGET).isEmpty();
            case CORRESPONDENCE -> facts(Group.MESSAGES).isEmpty();
            case OUTPUTS -> facts(Group.OUTPUTS).isEmpty();
            case OBSTACLES -> facts(Group.OBSTACLES).isEmpty();
            case ACTIVITIES -> facts(Group.ACTIVITIES).isEmpty();
            case OBLIGATIONS, PEOPLE, RECORD -> count(section) == 0;
        };
    }

    private Part part(Section section, Group group, boolean isNamed) {
        var all = facts(group);
        var most = isAsked(group) ? OPEN : 0;
        var open = most > 0 && all.size() <= most + NOT_WORTH_FOLDING ? all.size() : most;
        var id = isNamed ? section.anchor() + "-" + group.ordinal() : section.anchor() + "-heading";
        return new Part(
                id,
                isNamed ? Optional.of(words.say("dossier.group." + group)) : Optional.empty(),
                isAsked(group) && all.isEmpty() ? Optional.of(words.say("dossier.missing." + group)) : Optional.empty(),
                memory.besides(group),
                open == 0 ? "" : excerpts.facts(all.subList(0, open), id),
                all.size() == open ? "" : words.say(open == 0 ? "dossier.all" : "dossier.more", all.size() - open),
                all.size() == open ? "" : excerpts.facts(all.subList(open, all.size()), id));
    }

    /** What somebody opens the section for, and no table says already. */
    private static boolean isAsked(Group group) {
        return switch (group) {
            case WHY, EXPECTED, DECIDED, OBLIGATIONS, ACTIVITIES, CONTACTS, MESSAGES, OUTPUTS, OBSTACLES, ASSERTIONS ->
                true;
            case CIRCUMSTANCES,
                    RECOMMENDED,
                    AGREEMENTS,
                    CLAUSES,
                    PROCEDURE,
                    REGULATIONS,
                    FIELDS,
                    STATUS,
                    ANNUAL_PLANS,
                    TERMS,
                    PERSONS,
                    ORGANISATIONS,
                    PARTICIPATION,
                    BUDGET,
                    RESOURCES,
                    COMMUNICATION,
                    SURVEYS,
                    EVENTS,
                    OTHERS_JUDGEMENTS -> false;
        };
    }

    private Optional<Table> table(Section section) {
        return switch (section) {
            case AGREEMENTS -> agreements();
            case PEOPLE -> new Attendance(file, today, words).table();
            case MONEY ->
                file.budget().isEmpty() ? Optional.empty() : Optional.of(new Funds(words).table(file.budget()));
            case DECISION, OBLIGATIONS, ACTIVITIES, CORRESPONDENCE, OUTPUTS, OBSTACLES, RECORD -> Optional.empty();
        };
    }

    private Optional<Table> agreements() {
        var instruments = Instruments.of(file, List.of());
        return instruments.all().isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        words.say("dossier.agreements.how"),
                        List.of(words.say("dossier.agreements.agreement"), words.say("dossier.agreements.today")),
                        instruments.all().stream()
                                .map(one -> List.of(
                                        page(one), Item.of(words.sentence(words.term(instruments, one, today)))))
                                .toList()));
    }

    private Item page(Instrument one) {
        return new Item(
                words.sentence(words.say(one.agreement())),
                Optional.of(agreement.apply(one.agreement().id())));
    }
}
