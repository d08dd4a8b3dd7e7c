package org.kembar.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Activity.Aspect;
import org.kembar.casefile.Activity.Participants;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Field;
import org.kembar.casefile.Message;
import org.kembar.casefile.Money;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Text;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

/**
 * An invented partnership, of ten years, 40 quarters, if one does not ask for another, with as many facts as one asks for: the
 * same seed gives the same file. Whatever grows in a long or busy partnership grows with the number of facts; fields and
 * agreements do not.
 */
final class GeneratedPartnership {

    /** The last day of the fortieth quarter. */
    static final LocalDate END = LocalDate.of(2025, 12, 31);

    /** The whole partnership on that day. */
    static final Scope SCOPE = Scope.wholeAt(END);

    private static final int SOURCES = 20;
    private static final int MOST_FIELDS = 12;
    private static final int CLAUSES = 12;

    /**
     * What is not left to chance.
     *
     * @param facts so many are in the file, at least 20
     * @param activities so many of them
     * @param firstYear in which letter and memorandum were signed
     * @param years in which something happened
     * @param isRenewed whether the memorandum was, after five years
     * @param compiled up to when the file tells
     */
    record Outline(
            String id,
            Text title,
            City own,
            City partner,
            int facts,
            int activities,
            int firstYear,
            int years,
            boolean isRenewed,
            LocalDate compiled) {}

    private final RandomGenerator random;
    private final Outline outline;
    private final int facts;
    private final int activities;

    private GeneratedPartnership(long seed, Outline outline) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.outline = outline;
        facts = outline.facts();
        activities = outline.activities();
    }

    /** @param facts at least 50 */
    static CaseFile of(long seed, int facts) {
        return of(
                seed,
                new Outline(
                        "generated",
                        Text.of("en", "Generated partnership"),
                        city("city-a", "ID"),
                        city("city-b", "KR"),
                        facts,
                        // A small file has room for fewer: a partnership of any size has contacts, fields and
                        // agreements.
                        facts * (facts < 100 ? 50 : 60) / 100,
                        2016,
                        10,
                        true,
                        END));
    }

    static CaseFile of(long seed, Outline outline) {
        return new GeneratedPartnership(seed, outline).caseFile();
    }

    private CaseFile caseFile() {
        var organisations = listed(Math.max(2, percent(3)), this::organisation);
        var contacts = listed(Math.max(2, percent(2)), this::contact);
        var fields = listed(fields(), this::field);
        var agreements = agreements();
        var held = listed(activities, this::activity);
        var budget = listed(percent(10), this::budgetLine);
        var messages = listed(percent(10), this::message);
        var obligations = listed(percent(4), this::obligation);
        var outputs = listed(percent(4), this::output);
        var assertions = listed(Math.max(1, percent(2)), this::assertion);
        var clauses = agreements.stream()
                .mapToInt(agreement -> agreement.clauses().size())
                .sum();
        var soFar = Stream.of(
                        organisations,
                        contacts,
                        fields,
                        agreements,
                        held,
                        budget,
                        messages,
                        obligations,
                        outputs,
                        assertions)
                .mapToInt(List::size)
                .sum();
        var statements = listed(facts - soFar - clauses, this::statement);
        return new CaseFile(
                CaseFile.SCHEMA,
                outline.id(),
                EdtfDate.of(outline.compiled()),
                outline.title(),
                listed(SOURCES, GeneratedPartnership::source),
                new Partnership(
                        Partnership.Kind.SISTER_CITY,
                        List.of(
                                new Partnership.Party(Side.A, outline.own().id(), Optional.empty(), List.of()),
                                new Partnership.Party(Side.B, outline.partner().id(), Optional.empty(), List.of())),
                        Optional.of(Side.A)),
                List.of(outline.own(), outline.partner()),
                organisations,
                List.of(),
                List.of(),
                contacts,
                fields,
                agreements,
                List.of(),
                held,
                List.of(),
                budget,
                messages,
                obligations,
                outputs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                statements,
                List.of(),
                assertions,
                List.of(),
                List.of());
    }

    private Organisation organisation(int number) {
        return new Organisation(
                "organisation-" + number,
                Text.of("en", "Organisation " + number),
                number % 2 == 0 ? Side.A : Side.B,
                any(Organisation.Nature.values()),
                Optional.of(any(Organisation.Role.values())),
                List.of(anyField()),
                Optional.empty(),
                Optional.empty(),
                source());
    }

    /** In post for two years at a time. */
    private Contact contact(int number) {
        var from = outline.firstYear() + random.nextInt(Math.max(1, outline.years() - 1));
        return new Contact(
                "contact-" + number,
                number % 2 == 0 ? Side.A : Side.B,
                Optional.of("organisation-" + number % 2),
                Optional.empty(),
                Optional.of(date(from + "-01-01/" + (from + 1) + "-12-31")),
                sometimes(30, this::day),
                sometimes(10, () -> true),
                List.of("en"),
                sometimes(50, random::nextBoolean),
                source());
    }

    private Field field(int number) {
        return new Field(
                "field-" + number,
                Text.of("en", "Field " + number),
                Optional.of(true),
                Optional.empty(),
                sometimes(50, () -> "1.02." + number),
                source());
    }

    /** A letter of intent, and a memorandum of five years, with its renewal if it has one. */
    private List<Agreement> agreements() {
        var items = Agreement.Item.values();
        var clauses = listed(
                facts < 100 ? 0 : CLAUSES,
                number -> new Agreement.Clause(
                        "clause-" + number,
                        Optional.of(items[number]),
                        true,
                        Optional.of("Art. " + number),
                        Optional.empty(),
                        source()));
        var first = outline.firstYear();
        var letter =
                agreement("letter", Agreement.Kind.LETTER_OF_INTENT, first + "-01-15", Optional.empty(), List.of());
        var memorandum = agreement(
                "memorandum",
                Agreement.Kind.MEMORANDUM_OF_UNDERSTANDING,
                first + "-04-20",
                Optional.of("letter"),
                clauses);
        return outline.isRenewed()
                ? List.of(
                        letter,
                        memorandum,
                        agreement(
                                "renewal",
                                Agreement.Kind.RENEWAL,
                                first + 5 + "-03-10",
                                Optional.of("memorandum"),
                                List.of()))
                : List.of(letter, memorandum);
    }

    private Agreement agreement(
            String id, Agreement.Kind type, String signed, Optional<String> follows, List<Agreement.Clause> clauses) {
        return new Agreement(
                id,
                type,
                Optional.of(Text.of("en", id)),
                Optional.empty(),
                Optional.empty(),
                date(signed),
                List.of(),
                Optional.empty(),
                type.isMandate() ? Optional.of(5) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                follows,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(anyField(), "field-0").stream().distinct().toList(),
                List.of("en", "id"),
                Optional.of("en"),
                clauses,
                source());
    }

    private Activity activity(int number) {
        var date = sometimes(97, this::when);
        var status = random.nextInt(100) < 80 ? Activity.Status.HELD : any(Activity.Status.values());
        var has =
                Stream.of(Aspect.values()).filter(_ -> random.nextInt(100) < 40).toList();
        return new Activity(
                "activity-" + number,
                any(Activity.Kind.values()),
                Text.of("en", "Activity " + number),
                date,
                List.of(),
                sometimes(50, this::day),
                sometimes(30, this::day),
                status,
                status == Activity.Status.CANCELLED ? Optional.of(any(Activity.Cause.values())) : Optional.empty(),
                sometimes(5, () -> any(Activity.Cause.values())),
                number > 0 ? sometimes(5, () -> "activity-" + random.nextInt(number)) : Optional.empty(),
                sometimes(60, () -> any(Activity.Format.values())),
                Stream.of(anyField(), anyField()).distinct().toList(),
                sometimes(80, this::side),
                sometimes(60, this::side),
                Optional.empty(),
                sometimes(50, () -> "organisation-" + random.nextInt(Math.max(2, percent(3)))).stream()
                        .toList(),
                listed(random.nextInt(3), _ -> participants()),
                Optional.empty(),
                sometimes(50, random::nextBoolean),
                sometimes(30, this::day),
                has,
                Stream.of(Aspect.values())
                        .filter(aspect -> !has.contains(aspect) && random.nextInt(100) < 20)
                        .toList(),
                sometimes(20, this::day),
                sometimes(10, this::day),
                source());
    }

    private Participants participants() {
        var count = 1 + random.nextInt(40);
        return new Participants(
                random.nextInt(100) < 80 ? Count.exactly(count) : Count.atLeast(count),
                Optional.of(side()),
                any(Activity.Group.values()),
                sometimes(30, () -> Count.exactly(3 * count)));
    }

    private BudgetLine budgetLine(int number) {
        return new BudgetLine(
                "budget-" + number,
                any(BudgetLine.Stage.values()),
                Optional.of(new Money.Amount(BigDecimal.valueOf(1 + random.nextInt(500)), "USD")),
                any(BudgetLine.Payer.values()),
                Optional.of(side()),
                Optional.of(when()),
                Optional.empty(),
                sometimes(50, this::anyField).stream().toList(),
                sometimes(activities == 0 ? 0 : 50, this::anyActivity).stream().toList(),
                Optional.empty(),
                source());
    }

    private Message message(int number) {
        var sent = randomDay();
        return new Message(
                "message-" + number,
                EdtfDate.of(sent),
                side(),
                sometimes(60, () -> EdtfDate.of(sent.plusDays(random.nextInt(40)))),
                Optional.of(any(Message.Channel.values())),
                sometimes(50, random::nextBoolean),
                sometimes(50, random::nextBoolean),
                sometimes(50, random::nextBoolean),
                Optional.empty(),
                source());
    }

    private Obligation obligation(int number) {
        var due = randomDay();
        return new Obligation(
                "obligation-" + number,
                any(Obligation.Kind.values()),
                Text.of("en", "Obligation " + number),
                Optional.of(side()),
                EdtfDate.of(due),
                sometimes(60, () -> EdtfDate.of(due.plusDays(random.nextInt(60) - 30L))),
                Optional.empty(),
                source());
    }

    private Output output(int number) {
        return new Output(
                "output-" + number,
                any(Output.Kind.values()),
                Text.of("en", "Output " + number),
                Optional.of(when()),
                random.nextInt(100) < 30,
                List.of(anyField()),
                activities == 0 ? List.of() : List.of(anyActivity()),
                List.of(side()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                source());
    }

    /** Half of them say that a year's record is whole, as an office does that closes its books. */
    private Assertion assertion(int number) {
        var whole = number % 2 == 0;
        var abouts = Assertion.About.values();
        return new Assertion(
                "assertion-" + number,
                whole ? Assertion.Says.COMPLETE : Assertion.Says.ABSENT,
                whole ? Assertion.About.ACTIVITIES : abouts[1 + random.nextInt(abouts.length - 1)],
                List.of(),
                Optional.of(date(Integer.toString(year()))),
                Optional.empty(),
                source());
    }

    private Statement statement(int number) {
        return new Statement(
                "statement-" + number,
                any(Statement.Topic.values()),
                Text.of("en", "Statement " + number),
                Optional.of(when()),
                source());
    }

    private static City city(String id, String country) {
        return new City(
                id,
                Text.of("en", id),
                country,
                Optional.empty(),
                Optional.of(City.Level.CITY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("en"));
    }

    private static Source source(int number) {
        return new Source(
                "source-" + number,
                Source.Kind.REPORT,
                Optional.of(Text.of("en", "Report " + number)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Evidence> source() {
        var number = random.nextInt(SOURCES);
        return List.of(new Evidence(
                "source-" + number, "As the report says", Optional.of("p. " + random.nextInt(200)), Optional.empty()));
    }

    /** One date in five is less exact than a day. */
    private EdtfDate when() {
        if (random.nextInt(100) >= 20) {
            return day();
        }
        var year = year();
        var month = "%d-%02d".formatted(year, 1 + random.nextInt(12));
        return date(
                switch (random.nextInt(5)) {
                    case 0 -> Integer.toString(year);
                    case 1 -> Math.max(year, outline.firstYear() + 1) + "~";
                    case 2 -> month + "-01/" + month + "-28";
                    case 3 -> month + "/" + (year + 1);
                    default -> month;
                });
    }

    private EdtfDate day() {
        return EdtfDate.of(randomDay());
    }

    private LocalDate randomDay() {
        return LocalDate.of(year(), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private int year() {
        return outline.firstYear() + random.nextInt(outline.years());
    }

    private static EdtfDate date(String text) {
        return switch (EdtfDate.parse(text)) {
            case EdtfReading.Read(var date) -> date;
            case EdtfReading.Refused(var reason) -> throw new IllegalStateException(text + ": " + reason);
        };
    }

    private Side side() {
        return random.nextBoolean() ? Side.A : Side.B;
    }

    private String anyActivity() {
        return "activity-" + random.nextInt(activities);
    }

    private String anyField() {
        return "field-" + random.nextInt(fields());
    }

    private int fields() {
        return Math.clamp(facts / 25, 2, MOST_FIELDS);
    }

    private int percent(int share) {
        return facts * share / 100;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> sometimes(int percent, Supplier<T> value) {
        return random.nextInt(100) < percent ? Optional.of(value.get()) : Optional.empty();
    }

    private static <T> List<T> listed(int size, IntFunction<T> item) {
        return IntStream.range(0, size).mapToObj(item).toList();
    }
}
