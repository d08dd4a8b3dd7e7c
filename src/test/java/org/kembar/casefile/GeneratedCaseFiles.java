package org.kembar.casefile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfDates;
import org.kembar.edtf.Truth;

/**
 * Valid case files by chance, the same for the same seed: ids are unique, references lead to facts of the right kind
 * and never in a circle, and texts are as awkward as texts can be. Follows the records, so a new fact is generated as
 * soon as it exists.
 */
public final class GeneratedCaseFiles {

    private final RandomGenerator chance;
    private final int longest;
    private final Map<Class<?>, List<String>> ids = new HashMap<>();
    private final Map<String, Side> sides = new HashMap<>();
    private int clauses;

    private GeneratedCaseFiles(RandomGenerator chance, int longest) {
        this.chance = chance;
        this.longest = longest;
    }

    /** A small case file: up to three facts of each kind. */
    public static CaseFile of(long seed) {
        return of(seed, 3);
    }

    /** A case file with up to so many facts of each kind. */
    public static CaseFile of(long seed, int longest) {
        return new GeneratedCaseFiles(EdtfDates.chance(seed), longest).file();
    }

    /** The same under another identifier: all that are generated have one. */
    public static CaseFile named(CaseFile file, String id) {
        Map<String, Object> values = new HashMap<>(Records.values(file));
        values.put("id", id);
        return Records.make(CaseFile.class, values);
    }

    /** For {@code @MethodSource}. */
    public static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private CaseFile file() {
        for (var component : Records.components(CaseFile.class)) {
            if (component.getType() == List.class) {
                name((Class<?>) argument(component.getGenericType()));
            }
        }
        var values = new LinkedHashMap<String, Object>();
        for (var component : Records.components(CaseFile.class)) {
            var facts = component.getType() == List.class;
            values.put(component.getName(), facts ? facts(component) : value(component, Optional.empty()));
        }
        return Records.make(CaseFile.class, values);
    }

    /** Gives the facts of a kind their ids beforehand, so that any fact can refer to any other. */
    private void name(Class<?> type) {
        var needed =
                type == City.class ? Side.values().length : type == Source.class || type == Agreement.class ? 1 : 0;
        var names = new ArrayList<String>();
        for (var i = chance.nextInt(longest + 1) + needed; i > 0; i--) {
            names.add(SampleTexts.identifier(chance) + "-"
                    + Character.toLowerCase(type.getSimpleName().charAt(0)) + ids.size() + "-" + i);
        }
        ids.put(type, names);
    }

    private List<Record> facts(RecordComponent list) {
        var type = ((Class<?>) argument(list.getGenericType())).asSubclass(Record.class);
        var facts = ids(type).map(id -> record(type, Optional.of(id))).toList();
        return facts.stream().map(fact -> afterWhatItFollows(fact, facts)).toList();
    }

    /** No agreement follows one that was signed after it. */
    private static Record afterWhatItFollows(Record fact, List<? extends Record> all) {
        if (fact instanceof Agreement agreement
                && all.stream()
                        .map(Agreement.class::cast)
                        .filter(first -> agreement.follows().equals(Optional.of(first.id())))
                        .anyMatch(first -> agreement.signedByAll().before(first.signedByAll()) == Truth.YES)) {
            var values = Records.values(agreement);
            values.put("follows", Optional.empty());
            return Records.make(Agreement.class, values);
        }
        return fact;
    }

    private Record record(Class<? extends Record> type, Optional<String> id) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : Records.components(type)) {
            var named = component.getName().equals("id") && id.isPresent();
            values.put(component.getName(), named ? id.get() : value(component, id));
        }
        var record = Records.make(type, settled(values));
        if (record instanceof Agreement agreement && endsAfterItsTerm(agreement)) {
            values.put("until", Optional.empty());
            values.put("follows", Optional.empty());
            return Records.make(type, values);
        }
        if (record instanceof Organisation organisation) {
            sides.put(organisation.id(), organisation.side());
        }
        if (record instanceof Person person) {
            person.side().ifPresent(side -> sides.put(person.id(), side));
        }
        if (record instanceof Contact contact && isOfTheOtherSide(contact)) {
            values.put("unit", Optional.empty());
            values.put("person", Optional.empty());
            return Records.make(type, values);
        }
        return record;
    }

    private static boolean endsAfterItsTerm(Agreement agreement) {
        return agreement
                .until()
                .flatMap(until ->
                        agreement.endOfTerm().filter(end -> until.end().from().isAfter(end.to())))
                .isPresent();
    }

    private boolean isOfTheOtherSide(Contact contact) {
        return Stream.of(contact.unit(), contact.person())
                .flatMap(Optional::stream)
                .map(sides::get)
                .filter(Objects::nonNull)
                .filter(side -> side != contact.side() && side != Side.THIRD && contact.side() != Side.THIRD)
                .findFirst()
                .isPresent();
    }

    /** Takes back what a valid file cannot say. */
    static Map<String, Object> settled(Map<String, Object> values) {
        for (var day : List.of("signed", "document", "sent", "answered", "done", "issued")) {
            values.computeIfPresent(day, (_, date) -> onOneDay(date));
        }
        values.computeIfPresent(
                "alsoSigned",
                (_, others) -> ((List<?>) others)
                        .stream()
                                .map(other -> (DatedStatement) other)
                                .filter(other -> onOneDay(other.date()).equals(other.date()))
                                .toList());
        if (values.get("missing") instanceof Optional<?> missing && missing.isPresent()) {
            values.put("document", Optional.empty());
        }
        if (values.get("benefits") instanceof List<?> benefits && values.get("noBenefit") instanceof List<?> none) {
            values.put(
                    "noBenefit",
                    none.stream().filter(side -> !benefits.contains(side)).toList());
        }
        if (values.get("vacant") instanceof Optional<?> vacant && vacant.isPresent()) {
            values.put("person", Optional.empty());
        }
        if (values.containsKey("replaces")) {
            values.put("replaces", Optional.empty());
        }
        dropIfBefore(values, "issued", "period");
        if (values.get("lacks") instanceof List<?> lacks && values.get("has") instanceof List<?> has) {
            values.put(
                    "lacks",
                    lacks.stream().filter(aspect -> !has.contains(aspect)).toList());
        }
        if (values.get("until") instanceof Optional<?> until
                && Stream.of(values.get("signed"), values.get("from")).anyMatch(start -> isBefore(until, start))) {
            values.put("until", Optional.empty());
        }
        if (values.get("signed") instanceof EdtfDate signed
                && values.get("alsoSigned") instanceof List<?> others
                && values.get("from") instanceof Optional<?> from
                && from.isPresent()) {
            var known = signed.reconciledWith(others.stream()
                    .map(other -> ((DatedStatement) other).date())
                    .toList());
            if (((EdtfDate) from.get()).start().to().isBefore(known.earliest())) {
                values.put("from", Optional.empty());
            }
        }
        if (values.get("type") == Agreement.Kind.ADDENDUM) {
            List.of("termYears", "until", "extendsTacitly").forEach(end -> values.put(end, Optional.empty()));
        }
        dropIfBefore(values, "answered", "sent");
        dropIfBefore(values, "participantsEvaluated", "date");
        dropIfBefore(values, "learningChecked", "date");
        if (values.get("date") instanceof Optional<?> date
                && values.containsKey("requested")
                && isBefore(date, values.get("requested"))) {
            values.put("requested", Optional.empty());
        }
        if (values.get("amount") instanceof BigDecimal amount) {
            values.put("amount", amount.abs());
        }
        if (values.get("question") instanceof Survey.Question && values.get("value") instanceof BigDecimal value) {
            values.put("value", value.max(BigDecimal.ONE).min(BigDecimal.valueOf(5)));
        }
        if (values.get("officers") instanceof Optional<?> officers) {
            values.put("officers", officers.map(number -> ((BigDecimal) number).abs()));
        }
        if (values.containsKey("activePartnerships")) {
            values.put("activePartnerships", values.get("partnerships"));
        }
        if (values.get("done") instanceof Optional<?> done && done.isPresent() && values.containsKey("open")) {
            values.put("open", Optional.empty());
        }
        return values;
    }

    /** What happens on a day is no interval; its beginning is a day. */
    private static Object onOneDay(Object date) {
        if (date instanceof Optional<?> optional) {
            return optional.map(GeneratedCaseFiles::onOneDay);
        }
        var text = ((EdtfDate) date).text();
        return text.matches("[^/.].*/.*") ? EdtfDates.date(text.substring(0, text.indexOf('/'))) : date;
    }

    private static void dropIfBefore(Map<String, Object> values, String later, String first) {
        if (values.get(later) instanceof Optional<?> date
                && values.containsKey(first)
                && isBefore(date, values.get(first))) {
            values.put(later, Optional.empty());
        }
    }

    private static boolean isBefore(Optional<?> until, Object start) {
        var from = start instanceof Optional<?> optional ? optional : Optional.of(start);
        return until.isPresent()
                && from.isPresent()
                && ((EdtfDate) until.get()).before((EdtfDate) from.get()) == Truth.YES;
    }

    private Object value(RecordComponent component, Optional<String> owner) {
        if (component.getType() == List.class) {
            return list(component, owner);
        }
        if (component.getType() != Optional.class) {
            return one(component, component.getType(), owner)
                    .orElseThrow(() -> new IllegalStateException("Nothing to refer to from " + component));
        }
        return chance.nextInt(5) < 3
                ? one(component, (Class<?>) argument(component.getGenericType()), owner)
                : Optional.empty();
    }

    private List<?> list(RecordComponent component, Optional<String> owner) {
        var item = (Class<?>) argument(component.getGenericType());
        if (item == Partnership.Party.class) {
            return parties();
        }
        return Stream.generate(() -> one(component, item, owner))
                .limit(chance.nextInt(3))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<Evidence> found() {
        return Stream.generate(() -> (Evidence) record(Evidence.class, Optional.empty()))
                .limit(chance.nextInt(3))
                .distinct()
                .toList();
    }

    private List<Partnership.Party> parties() {
        var cities = ids.getOrDefault(City.class, List.of());
        return Stream.of(Side.values())
                .limit(2 + chance.nextInt(2))
                .map(side -> new Partnership.Party(side, cities.get(side.ordinal()), Optional.of(text()), found()))
                .toList();
    }

    /** Empty only where a reference has nothing to refer to. */
    private Optional<?> one(RecordComponent component, Class<?> type, Optional<String> owner) {
        var refers = component.getAnnotation(Refers.class);
        if (refers != null) {
            // Only to facts before the own one: that leaves no circles.
            var targets = Arrays.stream(refers.value())
                    .flatMap(target -> ids(target).takeWhile(id -> owner.isEmpty() || !id.equals(owner.get())))
                    .toList();
            return targets.isEmpty() ? Optional.empty() : Optional.of(pick(targets));
        }
        if (type == String.class) {
            var form = Optional.ofNullable(component.getAnnotation(Form.class)).map(Form::value);
            if (component.getName().equals("id")) {
                return Optional.of("n-" + clauses++);
            }
            return Optional.of(form.map(f -> SampleTexts.ofForm(f, chance)).orElseGet(() -> SampleTexts.any(chance)));
        }
        return Optional.of(plain(type));
    }

    private Object plain(Class<?> type) {
        if (type == Text.class) {
            return text();
        } else if (type == EdtfDate.class) {
            return EdtfDates.any(chance);
        } else if (type == Count.class) {
            return count();
        } else if (type == BigDecimal.class) {
            return new BigDecimal(pick(List.of(
                    "0", "1", "-3", "0.1", "4.5", "37000000", "123456789.25", "0.0000001", "9007199254740991")));
        } else if (type == int.class || type == Integer.class) {
            return 1 + chance.nextInt(999);
        } else if (type == boolean.class || type == Boolean.class) {
            return chance.nextBoolean();
        } else if (type.isEnum()) {
            return pick(List.of(type.getEnumConstants()));
        }
        var made = type.isSealed() ? pick(List.of(type.getPermittedSubclasses())) : type;
        return record(made.asSubclass(Record.class), Optional.empty());
    }

    private Text text() {
        var texts = new TreeMap<String, String>();
        do {
            texts.put(SampleTexts.ofForm(Form.LANGUAGE, chance), SampleTexts.any(chance));
        } while (chance.nextBoolean());
        return new Text(texts);
    }

    private Count count() {
        var least = chance.nextInt(200);
        return switch (chance.nextInt(3)) {
            case 0 -> Count.exactly(least);
            case 1 -> Count.atLeast(least);
            default -> new Count(least, OptionalInt.of(least + chance.nextInt(50)));
        };
    }

    private Stream<String> ids(Class<?> type) {
        return ids.getOrDefault(type, List.of()).stream();
    }

    private <T> T pick(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
