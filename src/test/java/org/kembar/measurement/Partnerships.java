package org.kembar.measurement;

import static org.kembar.edtf.EdtfDates.date;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.CityPolicy;
import org.kembar.casefile.Consideration;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Money;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Person;
import org.kembar.casefile.Precedent;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.Proposal;
import org.kembar.casefile.Records;
import org.kembar.casefile.Regulation;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Survey;
import org.kembar.casefile.TermOfOffice;
import org.kembar.casefile.Text;
import org.kembar.casefile.Workload;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfDates;

/** Partnerships by chance that look like real ones: from 2014 to 2024, with dates as vague as papers give them. */
public final class Partnerships {

    public static final List<String> FIELDS = List.of("f-health", "f-transport", "f-water");
    public static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    private static final int DAYS = 11 * 365;
    private static final Text TEXT = Text.of("en", "Some words");
    private static final List<Evidence> SOURCE =
            List.of(new Evidence("s1", "some words", Optional.empty(), Optional.empty()));

    private final RandomGenerator chance;
    private final boolean vague;
    private int next;

    private Partnerships(RandomGenerator chance, boolean vague) {
        this.chance = chance;
        this.vague = vague;
    }

    public static CaseFile of(long seed) {
        return new Partnerships(EdtfDates.chance(seed), true).file();
    }

    /** One of which every day is known. */
    public static CaseFile dated(long seed) {
        return new Partnerships(EdtfDates.chance(seed), false).file();
    }

    /** A case file in which nothing is recorded but who the partners are. */
    public static CaseFile empty() {
        return new Partnerships(EdtfDates.chance(0), false).file(Map.of());
    }

    /** For {@code @MethodSource}. */
    public static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** The file with one of its lists replaced. */
    public static CaseFile with(CaseFile file, String list, List<?> facts) {
        var values = Records.values(file);
        values.put(list, facts);
        return Records.make(CaseFile.class, values);
    }

    /** The lists of facts by their names in the format. */
    public static Map<String, List<Fact>> lists(CaseFile file) {
        var lists = new TreeMap<String, List<Fact>>();
        Records.values(file).forEach((name, value) -> {
            if (value instanceof List<?> list && list.stream().allMatch(Fact.class::isInstance)) {
                lists.put(name, list.stream().map(Fact.class::cast).toList());
            }
        });
        return lists;
    }

    /** The same facts in another order. */
    public static CaseFile shuffled(CaseFile file, long seed) {
        var values = Records.values(file);
        values.replaceAll((_, value) -> {
            if (!(value instanceof List<?> list)) {
                return value;
            }
            var mixed = new ArrayList<Object>(list);
            Collections.shuffle(mixed, new Random(seed));
            return List.copyOf(mixed);
        });
        return Records.make(CaseFile.class, values);
    }

    private CaseFile file() {
        var lists = new LinkedHashMap<String, List<?>>();
        lists.put("persons", some(0, 3, this::person));
        lists.put("organisations", some(0, 5, this::organisation));
        lists.put("termsOfOffice", some(0, 3, this::termOfOffice));
        lists.put("contacts", some(0, 4, this::contact));
        lists.put("fields", FIELDS.stream().map(this::field).toList());
        lists.put("agreements", agreements());
        lists.put("procedure", some(0, 6, () -> step(lists)));
        lists.put("activities", some(0, 10, this::activity));
        lists.put("annualPlans", some(0, 3, this::annualPlan));
        lists.put("budget", some(0, 6, this::budgetLine));
        lists.put("messages", some(0, 10, this::message));
        lists.put("obligations", some(0, 5, this::obligation));
        lists.put("outputs", some(0, 4, this::output));
        lists.put("obstacles", some(0, 3, this::obstacle));
        lists.put("regulations", some(0, 3, this::regulation));
        lists.put("policies", some(0, 2, this::policy));
        lists.put("events", some(0, 3, this::event));
        lists.put("surveys", some(0, 4, this::survey));
        lists.put("considerations", some(0, 3, this::consideration));
        lists.put("precedents", some(0, 2, this::precedent));
        lists.put("workloads", some(0, 2, this::workload));
        lists.put("proposals", some(0, 3, this::proposal));
        lists.put("assertions", some(0, 8, this::assertion));
        lists.put("judgements", some(0, 2, this::judgement));
        return file(lists);
    }

    private CaseFile file(Map<String, List<?>> lists) {
        var values = new LinkedHashMap<String, Object>(lists);
        values.put("schema", CaseFile.SCHEMA);
        values.put("id", "lyon-jember");
        values.put("compiled", date("2025-01-01"));
        values.put("title", TEXT);
        values.put("sources", List.of(make(Source.class, Map.of("id", "s1", "type", Source.Kind.REPORT))));
        values.put("cities", List.of(city("lyon", "FR"), city("jember", "ID")));
        var parties = List.of(party(Side.A, "lyon"), party(Side.B, "jember"));
        values.put(
                "partnership",
                make(Partnership.class, Map.of("type", Partnership.Kind.SISTER_CITY, "parties", parties)));
        return make(CaseFile.class, values);
    }

    private static City city(String id, String country) {
        return make(City.class, Map.of("id", id, "name", TEXT, "country", country));
    }

    private static Partnership.Party party(Side side, String city) {
        return make(Partnership.Party.class, Map.of("side", side, "city", city));
    }

    /** A record of which only some components are told; what is not told is empty. */
    public static <T extends Record> T make(Class<T> type, Map<String, ?> told) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            values.put(component.getName(), value(component, told));
        }
        return Records.make(type, values);
    }

    private static Object value(RecordComponent component, Map<String, ?> told) {
        Object value = told.get(component.getName());
        if (component.getType() == Optional.class) {
            return value instanceof Optional<?> optional ? optional : Optional.ofNullable(value);
        }
        if (value == null && component.getType() == List.class) {
            return component.getName().equals("source") ? SOURCE : List.of();
        }
        if (value == null && component.getType() == boolean.class) {
            return false;
        }
        return Optional.ofNullable(value)
                .orElseThrow(() -> new IllegalArgumentException("Tell the " + component.getName()));
    }

    private interface Making<T> {
        T one();
    }

    private <T> List<T> some(int least, int most, Making<T> making) {
        return IntStream.range(0, least + chance.nextInt(most - least + 1))
                .mapToObj(_ -> making.one())
                .toList();
    }

    private Map<String, Object> fact(String prefix) {
        var values = new LinkedHashMap<String, Object>();
        values.put("id", "%s-%02d".formatted(prefix, (next++ * 37) % 100));
        return values;
    }

    private <T> Optional<T> perhaps(Making<T> making) {
        return chance.nextBoolean() ? Optional.of(making.one()) : Optional.empty();
    }

    private <T> T pick(T[] values) {
        return values[chance.nextInt(values.length)];
    }

    private Side side() {
        return chance.nextBoolean() ? Side.A : Side.B;
    }

    private List<String> fields() {
        return FIELDS.stream().filter(_ -> chance.nextInt(3) == 0).toList();
    }

    private Count count(int most) {
        var least = 1 + chance.nextInt(most);
        return switch (chance.nextInt(4)) {
            case 0 -> Count.atLeast(least);
            default -> Count.exactly(least);
        };
    }

    private EdtfDate when() {
        return when(FIRST.plusDays(chance.nextInt(DAYS)));
    }

    private EdtfDate when(LocalDate day) {
        if (!vague) {
            return chance.nextInt(4) == 0 ? lasting(day, chance.nextInt(100)) : EdtfDate.of(day);
        }
        var later = day.plusDays(chance.nextInt(500));
        return date(
                switch (chance.nextInt(12)) {
                    case 0, 1, 2 -> day.toString();
                    case 3, 4 -> day.toString().substring(0, 7);
                    case 5, 6 -> day.toString().substring(0, 4);
                    case 7 -> "[" + day + ".." + later + "]";
                    case 8 -> day + "/" + later;
                    case 9 ->
                        day.toString().substring(0, 4) + "/" + later.toString().substring(0, 7);
                    case 10 -> day.toString().substring(0, 7) + "~";
                    default ->
                        day.toString().substring(0, 7) + "/" + later.toString().substring(0, 4);
                });
    }

    /** Something that may still go on. */
    private EdtfDate since() {
        var day = FIRST.plusDays(chance.nextInt(DAYS));
        return switch (chance.nextInt(4)) {
            case 0 -> date((vague ? day.toString().substring(0, 4) : day) + "/..");
            case 1 -> vague ? date(day.toString().substring(0, 7) + "/") : lasting(day, 900);
            default -> lasting(day, 300 + chance.nextInt(1500));
        };
    }

    private EdtfDate lasting(LocalDate day, int days) {
        var last = day.plusDays(days);
        if (!vague) {
            return new EdtfDate(day + "/" + last, new DayRange(day, day), new DayRange(last, last));
        }
        return date(day.toString().substring(0, chance.nextBoolean() ? 10 : 7) + "/"
                + last.toString().substring(0, chance.nextBoolean() ? 10 : 4));
    }

    private Person person() {
        var values = fact("p");
        values.put("name", "Somebody");
        return make(Person.class, values);
    }

    private Organisation organisation() {
        var values = fact("o");
        values.put("name", TEXT);
        values.put("side", side());
        values.put("nature", pick(Organisation.Nature.values()));
        values.put(
                "role",
                perhaps(() ->
                        chance.nextBoolean() ? Organisation.Role.TECHNICAL_AGENCY : pick(Organisation.Role.values())));
        values.put("fields", fields());
        return make(Organisation.class, values);
    }

    private TermOfOffice termOfOffice() {
        var values = fact("term");
        values.put("side", Side.A);
        values.put("office", TermOfOffice.Office.MAYOR);
        values.put("term", chance.nextBoolean() ? lasting(FIRST.plusDays(chance.nextInt(DAYS)), 1500) : since());
        return make(TermOfOffice.class, values);
    }

    private Contact contact() {
        var values = fact("c");
        values.put("side", side());
        values.put("unit", perhaps(() -> "o-00"));
        values.put("inPost", perhaps(this::since));
        values.put("attested", perhaps(this::when));
        values.put("vacant", chance.nextInt(4) == 0 ? Optional.of(true) : Optional.empty());
        values.put(
                "languages",
                chance.nextBoolean() ? List.of("en") : chance.nextBoolean() ? List.of("fr", "en") : List.of("id"));
        values.put("needsTranslator", perhaps(chance::nextBoolean));
        return make(Contact.class, values);
    }

    private Field field(String id) {
        return make(
                Field.class,
                Map.of(
                        "id",
                        id,
                        "label",
                        TEXT,
                        "agreed",
                        perhaps(() -> chance.nextInt(4) > 0),
                        "planCode",
                        perhaps(() -> "Mission 1")));
    }

    private List<Agreement> agreements() {
        var agreements = new ArrayList<Agreement>();
        for (var i = chance.nextInt(4); i > 0; i--) {
            var values = fact("a");
            values.put(
                    "type",
                    chance.nextInt(3) == 0
                            ? pick(Agreement.Kind.values())
                            : Agreement.Kind.MEMORANDUM_OF_UNDERSTANDING);
            var signed = agreements.isEmpty() || chance.nextBoolean() ? when() : whenItEnds(agreements.getLast());
            values.put("signed", signed);
            values.put("termYears", perhaps(() -> 1 + chance.nextInt(5)));
            if (chance.nextInt(3) == 0) {
                values.put("until", Optional.of(lasting(signed.start().to(), 400 + chance.nextInt(1500))));
            }
            values.put("extendsTacitly", chance.nextInt(8) == 0 ? Optional.of(true) : Optional.empty());
            values.put(
                    "follows",
                    agreements.isEmpty()
                            ? Optional.empty()
                            : perhaps(() -> agreements.getLast().id()));
            values.put("fields", fields());
            values.put("clauses", some(0, 8, this::clause));
            agreements.add(make(Agreement.class, values));
        }
        if (!agreements.isEmpty() && chance.nextInt(4) == 0) {
            agreements.add(decisionToEnd(agreements.get(chance.nextInt(agreements.size()))));
        }
        return agreements;
    }

    private Agreement decisionToEnd(Agreement ended) {
        var values = fact("a");
        values.put("type", Agreement.Kind.TERMINATION);
        values.put("signed", when());
        values.put("from", perhaps(this::when));
        values.put("follows", Optional.of(ended.id()));
        return make(Agreement.class, values);
    }

    /** Renewals are signed when the first agreement ends, or about then. */
    private EdtfDate whenItEnds(Agreement first) {
        return first.until().map(until -> when(until.end().to())).orElseGet(this::when);
    }

    private Agreement.Clause clause() {
        var values = fact("clause");
        values.put("item", pick(Agreement.Item.values()));
        values.put("present", chance.nextInt(4) > 0);
        return make(Agreement.Clause.class, values);
    }

    private ProcedureStep step(Map<String, List<?>> lists) {
        var agreements = lists.getOrDefault("agreements", List.of());
        var values = fact("step");
        values.put(
                "agreement",
                agreements.isEmpty() ? "a-none" : ((Agreement) agreements.get(chance.nextInt(agreements.size()))).id());
        values.put("stage", pick(ProcedureStep.Stage.values()));
        values.put("document", perhaps(this::when));
        values.put("missing", chance.nextInt(3) == 0 ? Optional.of(true) : Optional.empty());
        return make(ProcedureStep.class, values);
    }

    private Activity activity() {
        var values = fact("t");
        var day = FIRST.plusDays(chance.nextInt(DAYS));
        values.put("type", pick(Activity.Kind.values()));
        values.put("title", TEXT);
        values.put("date", chance.nextInt(12) == 0 ? Optional.empty() : Optional.of(when(day)));
        values.put(
                "planned",
                chance.nextInt(3) == 0 ? Optional.of(when(day.plusDays(chance.nextInt(90) - 45))) : Optional.empty());
        values.put(
                "requested",
                chance.nextInt(3) == 0 ? Optional.of(when(day.minusDays(chance.nextInt(90)))) : Optional.empty());
        values.put("status", chance.nextInt(3) > 0 ? Activity.Status.HELD : pick(Activity.Status.values()));
        values.put("cause", perhaps(() -> pick(Activity.Cause.values())));
        values.put(
                "reducedFor", chance.nextInt(4) == 0 ? Optional.of(pick(Activity.Cause.values())) : Optional.empty());
        values.put("fields", fields());
        values.put("host", perhaps(this::side));
        values.put("provider", perhaps(this::side));
        values.put(
                "replaces",
                chance.nextInt(3) == 0 ? Optional.of("t-%02d".formatted(chance.nextInt(100))) : Optional.empty());
        values.put("organisations", some(0, 2, () -> "o-%02d".formatted(chance.nextInt(10) * 37 % 100)));
        values.put("participants", some(0, 2, this::participants));
        values.put("occasions", chance.nextInt(5) == 0 ? Optional.of(count(3)) : Optional.empty());
        values.put("openToPublic", perhaps(chance::nextBoolean));
        values.put(
                "published",
                chance.nextInt(3) == 0 ? Optional.of(when(day.plusDays(chance.nextInt(60)))) : Optional.empty());
        values.put("has", some(0, 6, () -> pick(Activity.Aspect.values())));
        values.put(
                "participantsEvaluated",
                chance.nextInt(3) == 0 ? Optional.of(when(day.plusDays(chance.nextInt(60)))) : Optional.empty());
        values.put(
                "learningChecked",
                chance.nextInt(3) == 0 ? Optional.of(when(day.plusDays(100 + chance.nextInt(200)))) : Optional.empty());
        values.put("source", chance.nextInt(6) == 0 ? List.of() : SOURCE);
        return make(Activity.class, values);
    }

    private Activity.Participants participants() {
        return new Activity.Participants(
                count(50),
                perhaps(this::side),
                pick(Activity.Group.values()),
                chance.nextInt(3) > 0 ? Optional.of(count(200)) : Optional.empty());
    }

    private AnnualPlan annualPlan() {
        var values = fact("plan");
        values.put("year", 2014 + chance.nextInt(11));
        values.put("approved", perhaps(this::when));
        return make(AnnualPlan.class, values);
    }

    private BudgetLine budgetLine() {
        var values = fact("b");
        values.put("stage", pick(BudgetLine.Stage.values()));
        values.put(
                "money",
                chance.nextInt(8) == 0
                        ? Optional.empty()
                        : Optional.of(new Money.Amount(BigDecimal.valueOf(chance.nextInt(100)), "IDR")));
        values.put("payer", pick(BudgetLine.Payer.values()));
        values.put("side", perhaps(this::side));
        values.put("date", chance.nextInt(6) == 0 ? Optional.empty() : Optional.of(when()));
        return make(BudgetLine.class, values);
    }

    private Message message() {
        var values = fact("m");
        var day = FIRST.plusDays(chance.nextInt(DAYS));
        values.put("sent", when(day));
        values.put("from", side());
        values.put("answered", perhaps(() -> when(day.plusDays(chance.nextInt(40)))));
        values.put("betweenAgencies", perhaps(chance::nextBoolean));
        values.put("betweenLeaders", perhaps(chance::nextBoolean));
        values.put("filed", perhaps(chance::nextBoolean));
        return make(Message.class, values);
    }

    private Obligation obligation() {
        var values = fact("ob");
        var day = FIRST.plusDays(chance.nextInt(DAYS));
        values.put("type", pick(Obligation.Kind.values()));
        values.put("text", TEXT);
        values.put("due", when(day));
        values.put("done", perhaps(() -> when(day.plusDays(chance.nextInt(120) - 60))));
        values.put("open", chance.nextInt(3) == 0 ? Optional.of(true) : Optional.empty());
        return make(Obligation.class, values);
    }

    private Output output() {
        var values = fact("out");
        values.put("type", pick(Output.Kind.values()));
        values.put("text", TEXT);
        values.put("date", perhaps(this::when));
        values.put("planned", chance.nextBoolean());
        values.put("fields", fields());
        values.put("benefits", chance.nextBoolean() ? List.of(Side.A, Side.B) : List.of(Side.A));
        values.put("noBenefit", chance.nextInt(3) == 0 ? List.of(Side.B) : List.of());
        values.put("has", some(0, 3, () -> pick(Output.Aspect.values())));
        return make(Output.class, values);
    }

    private Obstacle obstacle() {
        var values = fact("x");
        values.put("type", pick(Obstacle.Kind.values()));
        values.put("date", perhaps(this::when));
        values.put("fields", fields());
        values.put(
                "mitigations",
                some(
                        0,
                        1,
                        () -> make(
                                Obstacle.Mitigation.class,
                                Map.of("text", TEXT, "owners", chance.nextInt(4) > 0 ? List.of("lyon") : List.of()))));
        return make(Obstacle.class, values);
    }

    private Regulation regulation() {
        var values = fact("r");
        values.put("name", "Law");
        values.put("cited", perhaps(this::when));
        values.put("inForce", perhaps(this::since));
        return make(Regulation.class, values);
    }

    private CityPolicy policy() {
        var values = fact("policy");
        values.put("side", side());
        values.put("title", TEXT);
        values.put("inForce", perhaps(this::since));
        return make(CityPolicy.class, values);
    }

    private AdverseEvent event() {
        var values = fact("ev");
        values.put("type", pick(AdverseEvent.Kind.values()));
        values.put("date", when());
        return make(AdverseEvent.class, values);
    }

    private Survey survey() {
        var values = fact("survey");
        values.put("question", pick(Survey.Question.values()));
        values.put("date", when());
        values.put("side", side());
        values.put("value", BigDecimal.valueOf(1 + chance.nextInt(5)));
        return make(Survey.class, values);
    }

    private Consideration consideration() {
        var values = fact("consideration");
        values.put("type", pick(Consideration.Kind.values()));
        values.put("justified", chance.nextBoolean());
        values.put("text", TEXT);
        return make(Consideration.class, values);
    }

    private Precedent precedent() {
        var values = fact("precedent");
        values.put("side", Side.A);
        values.put("partner", TEXT);
        values.put("country", chance.nextInt(4) > 0 ? "ID" : "KR");
        values.put("since", when());
        return make(Precedent.class, values);
    }

    private Workload workload() {
        var values = fact("load");
        values.put("side", Side.A);
        values.put("date", when());
        values.put("activePartnerships", count(20));
        values.put("officers", perhaps(() -> BigDecimal.valueOf(1 + chance.nextInt(4))));
        return make(Workload.class, values);
    }

    private Proposal proposal() {
        var values = fact("idea");
        values.put("date", when());
        values.put("text", TEXT);
        values.put("accepted", perhaps(chance::nextBoolean));
        return make(Proposal.class, values);
    }

    private Assertion assertion() {
        var values = fact("as");
        values.put("says", chance.nextInt(4) == 0 ? Assertion.Says.ABSENT : Assertion.Says.COMPLETE);
        values.put("about", chance.nextInt(3) == 0 ? Assertion.About.ACTIVITIES : pick(Assertion.About.values()));
        values.put("fields", chance.nextInt(4) == 0 ? List.of(FIELDS.getFirst()) : List.of());
        var first = 2010 + chance.nextInt(10);
        values.put(
                "period",
                chance.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(date(first + "/" + (first + 1 + chance.nextInt(14)))));
        return make(Assertion.class, values);
    }

    private Judgement judgement() {
        var values = fact("e");
        values.put("framework", "eleven-indicators");
        values.put("evaluator", pick(Judgement.Evaluator.values()));
        values.put("fields", chance.nextInt(3) == 0 ? fields() : List.of());
        values.put("period", lasting(FIRST.plusDays(chance.nextInt(DAYS)), 400));
        values.put("issued", perhaps(this::when));
        values.put("joint", perhaps(chance::nextBoolean));
        return make(Judgement.class, values);
    }
}
