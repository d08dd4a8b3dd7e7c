package org.kembar.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.DatedStatement;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Output;
import org.kembar.edtf.EdtfDate;

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
    private final List<Dated<Activity>> activities;
    private final List<Dated<Activity>> activitiesOfAllFields;
    private final List<Dated<Activity>> held;
    private final Map<String, List<Dated<Activity>>> heldByField = new HashMap<>();
    private final Map<String, List<Dated<Activity>>> replacements = new HashMap<>();
    private final List<Dated<BudgetLine>> budget;
    private final List<Dated<Message>> messages;
    private final List<Dated<Obligation>> obligations;
    private final List<Output> outputs;
    private final List<Field> agreedFields;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Set<String> technicalAgencies = new HashSet<>();
    private final Set<String> fieldsWithAgency = new HashSet<>();
    private final List<Contact> contacts;
    private final Posts posts;

    private Chronicle(CaseFile file, List<String> fields) {
        this.file = file;
        this.fields = fields;
        instruments = Instruments.of(file, fields);
        capture = new Capture(file);
        activitiesOfAllFields = inOrder(file.activities(), Chronicle::date);
        activities = fields.isEmpty()
                ? activitiesOfAllFields
                : activitiesOfAllFields.stream()
                        .filter(dated -> meets(dated.fact().fields()))
                        .toList();
        budget = inOrder(
                file.budget().stream()
                        .filter(line -> line.fields().isEmpty() || touches(line.fields()))
                        .toList(),
                line -> line.date().orElse(EdtfDate.UNKNOWN));
        messages = inOrder(file.messages(), Message::sent);
        obligations = inOrder(file.obligations(), Obligation::due);
        outputs = byId(file.outputs().stream()
                .filter(output -> output.fields().isEmpty() || touches(output.fields()))
                .toList());
        agreedFields = byId(file.fields().stream()
                .filter(field -> (fields.isEmpty() || fields.contains(field.id())) && isAgreed(field))
                .toList());
        contacts = byId(file.contacts());
        posts = new Posts(contacts);
        file.organisations().forEach(this::know);
        held = Plans.held(activities);
        held.forEach(this::know);
    }

    private void know(Dated<Activity> held) {
        held.fact()
                .fields()
                .forEach(id ->
                        heldByField.computeIfAbsent(id, _ -> new ArrayList<>()).add(held));
        held.fact()
                .replaces()
                .ifPresent(id -> replacements
                        .computeIfAbsent(id, _ -> new ArrayList<>(1))
                        .add(held));
    }

    private void know(Organisation organisation) {
        organisations.put(organisation.id(), organisation);
        if (organisation.role().filter(Organisation.Role::isTechnical).isPresent()) {
            technicalAgencies.add(organisation.id());
            fieldsWithAgency.addAll(organisation.fields());
        }
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

    /** Facts of the same beginning keep the order of their ids, so that the order of the file decides nothing. */
    private static <T extends Fact> List<Dated<T>> inOrder(List<T> facts, Function<T, EdtfDate> date) {
        var dated = new ArrayList<Dated<T>>(facts.size());
        for (var fact : facts) {
            dated.add(new Dated<>(fact, date.apply(fact)));
        }
        dated.sort(Comparator.comparing((Dated<T> d) -> d.date().earliest())
                .thenComparing(d -> d.fact().id()));
        return dated;
    }

    /** Facts in the order of their ids. */
    public static <T extends Fact> List<T> byId(List<T> facts) {
        return facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
    }

    private boolean meets(List<String> factFields) {
        return factFields.stream().anyMatch(fields::contains);
    }

    private boolean touches(List<String> factFields) {
        return fields.isEmpty() || meets(factFields);
    }

    /** A field counts as agreed if a source says so or an instrument names it. */
    private boolean isAgreed(Field field) {
        return field.agreed()
                .orElseGet(() -> file.agreements().stream()
                        .anyMatch(agreement -> agreement.fields().contains(field.id())));
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

    Capture capture() {
        return capture;
    }

    List<Dated<Activity>> activities() {
        return activities;
    }

    /** Those of the activities that took place or are taking place. */
    List<Dated<Activity>> held() {
        return held;
    }

    List<Dated<Activity>> held(Field field) {
        return heldByField.getOrDefault(field.id(), List.of());
    }

    List<Dated<Activity>> activitiesOfAllFields() {
        return activitiesOfAllFields;
    }

    List<Dated<BudgetLine>> budget() {
        return budget;
    }

    List<Dated<Message>> messages() {
        return messages;
    }

    List<Dated<Obligation>> obligations() {
        return obligations;
    }

    List<Output> outputs() {
        return outputs;
    }

    /** The fields of the scope that a source or an instrument says were agreed. */
    public List<Field> agreedFields() {
        return agreedFields;
    }

    Map<String, Organisation> organisations() {
        return organisations;
    }

    /** Whether an organisation that carries out technical work takes part, or answers for one of the fields. */
    boolean hasTechnicalAgency(Activity activity) {
        return activity.organisations().stream().anyMatch(technicalAgencies::contains)
                || activity.fields().stream().anyMatch(fieldsWithAgency::contains);
    }

    List<Contact> contacts() {
        return contacts;
    }

    Posts posts() {
        return posts;
    }

    /** The activities held in place of this one, in the order of time. */
    List<Dated<Activity>> replacements(Activity activity) {
        return replacements.getOrDefault(activity.id(), List.of());
    }
}
