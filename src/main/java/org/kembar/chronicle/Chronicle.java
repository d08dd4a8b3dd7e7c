package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kembar.casefile.Activity;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.DatedStatement;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Output;
import org.kembar.casefile.ProcedureStep;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * A case file made ready for measuring: limited to fields, dated, and in the order of time. Made once, asked at any
 * number of dates.
 *
 * <p>An activity without a field belongs to the whole partnership only: the coding of fields decides what a scope sees.
 */
public final class Chronicle {

    private final CaseFile file;
    private final List<String> fields;
    private final Instruments instruments;
    private final Capture capture;
    private final List<Entry<Activity>> activitiesOfAllFields;
    private final ActivitiesInScope activities;
    private final List<Entry<BudgetLine>> budget;
    private final List<Entry<Message>> messages;
    private final List<Entry<Obligation>> obligations;
    private final List<Output> outputs;
    private final List<AgreedField> agreedFields;
    private final Organisations organisations;
    private final List<ProcedureStep> procedure;
    private final List<Contact> contacts;
    private final List<Judgement> citiesJudgements;
    private final Posts posts;

    private Chronicle(CaseFile file, List<String> fields) {
        this.file = file;
        this.fields = fields;
        instruments = Instruments.of(file, fields);
        capture = new Capture(file);
        activitiesOfAllFields = Entry.inOrder(file.activities(), activity -> date(activity, file));
        organisations = new Organisations(file.organisations(), activitiesOfAllFields);
        activities = new ActivitiesInScope(activitiesOfAllFields, fields, organisations);
        budget = Entry.inOrder(
                file.budget().stream()
                        .filter(line -> Scope.concerns(fields, line.fields()))
                        .toList(),
                line -> line.date().orElse(EdtfDate.UNKNOWN));
        messages = Entry.inOrder(
                file.messages().stream().filter(Message::isBetweenSides).toList(), Message::sent);
        obligations = Entry.inOrder(file.obligations(), Obligation::due);
        outputs = byId(file.outputs().stream()
                .filter(output -> Scope.concerns(fields, output.fields()))
                .toList());
        agreedFields =
                byId(file.fields().stream()
                                .filter(field -> fields.isEmpty() || fields.contains(field.id()))
                                .toList())
                        .stream()
                        .flatMap(field -> agreed(field).stream())
                        .toList();
        procedure = byId(file.procedure());
        contacts = byId(file.contacts());
        citiesJudgements = byId(file.judgements().stream()
                .filter(judgement ->
                        judgement.evaluator().isOfTheCities() && Scope.concerns(fields, judgement.fields()))
                .toList());
        posts = new Posts(contacts, file.compiled());
    }

    /** @param fields ids of fields; all fields if empty */
    public static Chronicle of(CaseFile file, List<String> fields) {
        return new Chronicle(file, List.copyOf(fields));
    }

    /** The date, and of what did not take place the one it was planned for. */
    private static Optional<EdtfDate> stated(Activity activity) {
        return switch (activity.status()) {
            case HELD, ONGOING -> activity.date();
            case PLANNED, POSTPONED, CANCELLED -> activity.date().or(activity::planned);
        };
    }

    /** When an activity was, all sources considered. */
    public static EdtfDate date(Activity activity) {
        return stated(activity)
                .map(date -> activity.alsoDated().isEmpty()
                        ? date
                        : date.reconciledWith(activity.alsoDated().stream()
                                .map(DatedStatement::date)
                                .toList()))
                .orElse(EdtfDate.UNKNOWN);
    }

    /**
     * As {@link #date(Activity)}; what was held and of which nobody says when it ended was over when it was told of, while
     * what is going on goes on.
     */
    public static EdtfDate date(Activity activity, CaseFile file) {
        var date = date(activity);
        var isOpen = activity.status() == Activity.Status.HELD
                && date.latest().equals(LocalDate.MAX)
                && !date.equals(EdtfDate.UNKNOWN);
        if (!isOpen) {
            return date;
        }
        var told = Sources.toldBy(activity, file);
        return date.upTo(told.isBefore(date.earliest()) ? file.compiled().latest() : told);
    }

    /** Facts in the order of their ids. */
    public static <T extends Fact> List<T> byId(List<T> facts) {
        if (facts.size() < 2) {
            return facts;
        }
        var sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(Fact::id));
        return sorted;
    }

    /** What no source says of a field follows from the first instrument that names it. */
    private Optional<AgreedField> agreed(Field field) {
        if (field.agreed().isPresent()) {
            var always = DayRange.of(LocalDate.MIN);
            return field.agreed().filter(said -> said).map(_ -> new AgreedField(field, always, List.of()));
        }
        Predicate<Instrument> naming = i -> i.agreement().fields().contains(field.id());
        return instruments
                .begin(LocalDate.MAX, naming)
                .map(since -> new AgreedField(field, since, instruments.first(LocalDate.MAX, naming)));
    }

    public CaseFile file() {
        return file;
    }

    public List<String> fields() {
        return fields;
    }

    public Instruments instruments() {
        return instruments;
    }

    public Capture capture() {
        return capture;
    }

    /** Every activity of the file, whatever the fields of the scope, each in the place of its number. */
    public List<Entry<Activity>> activitiesOfAllFields() {
        return activitiesOfAllFields;
    }

    public List<Entry<Activity>> activities() {
        return activities.all();
    }

    /** Those of the activities that took place or are taking place. */
    public List<Entry<Activity>> held() {
        return activities.held();
    }

    /** Those held, the one that was over last, as far as can be told, before the others. */
    public List<Entry<Activity>> heldFromTheLast() {
        return activities.heldFromTheLast();
    }

    /** Whether any of those held that have a date had begun by the day. */
    public Truth begunBy(LocalDate day) {
        return activities.begunBy(day);
    }

    /** Whether one of those held was surely over before the day. */
    public boolean isHeldBefore(LocalDate day) {
        return activities.isHeldBefore(day);
    }

    public List<Entry<Activity>> held(Field field) {
        return activities.held(field);
    }

    /** The held activities of any field at which leaders met. */
    public List<Entry<Activity>> leadersMeetings() {
        return activities.leadersMeetings();
    }

    /** The formal meetings, whatever their status. */
    public List<Entry<Activity>> formalMeetings() {
        return activities.formalMeetings();
    }

    /** Of those held with a date, the ones that a letter or terms of reference asked for. */
    public List<Entry<Activity>> requested() {
        return activities.requested();
    }

    public List<Entry<BudgetLine>> budget() {
        return budget;
    }

    /** What the sides wrote to each other. */
    public List<Entry<Message>> messages() {
        return messages;
    }

    public List<Entry<Obligation>> obligations() {
        return obligations;
    }

    public List<Output> outputs() {
        return outputs;
    }

    /** The fields of the scope that a source or an instrument says were agreed. */
    public List<AgreedField> agreedFields() {
        return agreedFields;
    }

    public Organisations organisations() {
        return organisations;
    }

    /** The activities in which an organisation outside government has a part. */
    public FactSet withOutsiders() {
        return activities.withOutsiders();
    }

    /**
     * Of the activities those that had been planned. Where all are recorded, every one of them counts as planned.
     *
     * @param captured the declarations that all are recorded
     */
    public Members<Activity> planned(Members<Activity> among, List<Fact> captured) {
        return captured.isEmpty() ? among.certainAmong(activities.shownPlanned()) : among.within(captured);
    }

    /** The cancelled and the postponed activities. */
    public FactSet calledOff() {
        return activities.calledOff();
    }

    /** Those that stand for several, or nobody knows how many, of their kind. */
    public FactSet severalAtOnce() {
        return activities.severalAtOnce();
    }

    /** The cities' own evaluations of the fields of the scope, or of the partnership as a whole, by their ids. */
    public List<Judgement> citiesJudgements() {
        return citiesJudgements;
    }

    /** The steps of all agreements. */
    public List<ProcedureStep> procedure() {
        return procedure;
    }

    public List<Contact> contacts() {
        return contacts;
    }

    public Posts posts() {
        return posts;
    }

    /** The activities held in place of this one, which was not held, in the order of time. */
    public List<Entry<Activity>> replacements(Entry<Activity> activity) {
        return activities.replacements(activity);
    }
}
