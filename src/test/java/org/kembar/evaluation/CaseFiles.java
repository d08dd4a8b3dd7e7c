package org.kembar.evaluation;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Records;
import org.kembar.chronicle.Chronicle;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

/** Case files that differ from another in one thing. */
final class CaseFiles {

    private CaseFiles() {}

    /** The names of the lists a case file has. */
    static List<String> lists() {
        return Arrays.stream(CaseFile.class.getRecordComponents())
                .filter(component -> component.getType() == List.class)
                .map(RecordComponent::getName)
                .toList();
    }

    static List<?> list(CaseFile file, String name) {
        return (List<?>) value(file, name);
    }

    static CaseFile without(CaseFile file, String id, String list) {
        return with(
                file,
                list,
                facts -> facts.stream()
                        .filter(f -> !(f instanceof Fact fact && fact.id().equals(id)))
                        .toList());
    }

    static CaseFile withoutLast(CaseFile file, String list) {
        return with(file, list, facts -> facts.subList(0, facts.size() - 1));
    }

    static CaseFile without(CaseFile file, String list) {
        return with(file, list, _ -> List.of());
    }

    /** The same facts, every list in another order. */
    static CaseFile shuffled(CaseFile file, long seed) {
        var shuffled = file;
        for (var name : lists()) {
            shuffled = with(shuffled, name, facts -> {
                var order = new ArrayList<Object>(facts);
                Collections.shuffle(order, new Random(seed));
                return order;
            });
        }
        return shuffled;
    }

    /** The same file, had somebody known the day of every activity that has a date: one of the possible days, by chance. */
    static CaseFile withActivitiesOnCertainDays(CaseFile file, long seed) {
        var chance = new Random(seed);
        return with(
                file,
                "activities",
                activities -> activities.stream()
                        .map(Activity.class::cast)
                        .map(activity -> activity.date().isPresent() ? onCertainDays(file, activity, chance) : activity)
                        .toList());
    }

    private static Activity onCertainDays(CaseFile file, Activity activity, Random chance) {
        var date = Chronicle.date(activity, file);
        var first = day(date.start(), chance);
        var last = day(date.end(), chance);
        var end = date.text().contains("/") && !last.isBefore(first) ? last : first;
        var text = end.equals(first) ? first.toString() : first + "/" + end;
        return (Activity) changed(activity, "date", Optional.of(((EdtfReading.Read) EdtfDate.parse(text)).date()));
    }

    private static LocalDate day(DayRange range, Random chance) {
        var to = range.to().equals(LocalDate.MAX) ? LocalDate.of(2030, 12, 31) : range.to();
        var days = ChronoUnit.DAYS.between(range.from(), to);
        return range.from().equals(LocalDate.MAX)
                ? to
                : range.from().plusDays(chance.nextInt((int) Math.max(1, days + 1)));
    }

    private static Object changed(Record record, String component, Object value) {
        var values = Records.values(record);
        values.put(component, value);
        return Records.make(record.getClass(), values);
    }

    static CaseFile with(CaseFile file, String list, Function<List<?>, List<?>> change) {
        var values = Records.values(file);
        values.put(list, change.apply(list(file, list)));
        return Records.make(CaseFile.class, values);
    }

    private static Object value(CaseFile file, String name) {
        try {
            return CaseFile.class.getMethod(name).invoke(file);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
