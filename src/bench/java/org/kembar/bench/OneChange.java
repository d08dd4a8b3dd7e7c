package org.kembar.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Person;
import org.kembar.casefile.Records;
import org.kembar.database.Database;
import org.kembar.database.Opened;
import org.kembar.registry.CaseFiles;

/**
 * Records one person more in partnerships of 50, 500 and 5,000 facts, and takes the person out again, so many times (20) each after five
 * for the compiler; prints the median of one such change in milliseconds. Arguments: an empty data folder, and how often.
 */
public final class OneChange {

    private static final List<Integer> SIZES = List.of(50, 500, 5000);
    private static final int TO_WARM_UP = 5;

    private OneChange() {}

    public static void main(String[] arguments) {
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        if (!(Database.open(Path.of(arguments[0])) instanceof Opened.Open(var database))) {
            throw new IllegalStateException("Cannot be opened, or is held by another program: " + arguments[0]);
        }
        try (database) {
            var registry = new CaseFiles(database.source(), Clock.systemUTC());
            SIZES.forEach(facts ->
                    System.out.printf(Locale.ROOT, "%,d facts: %.1f ms%n", facts, median(registry, facts, times)));
        }
    }

    private static double median(CaseFiles registry, int facts, int times) {
        var without = GeneratedPartnership.of(facts, facts);
        var with = oneMore(without);
        registry.store(without);
        var took = new ArrayList<Double>();
        for (var time = 0; time < TO_WARM_UP + times; time++) {
            took.add(milliseconds(registry, with));
            took.add(milliseconds(registry, without));
        }
        var warm = took.subList(2 * TO_WARM_UP, took.size()).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }

    private static double milliseconds(CaseFiles registry, CaseFile file) {
        var began = System.nanoTime();
        registry.store(file);
        return (System.nanoTime() - began) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static CaseFile oneMore(CaseFile file) {
        var persons = new ArrayList<>(file.persons());
        persons.add(new Person("one-more", "One More", Optional.empty(), Optional.empty(), List.of()));
        Map<String, Object> values = new HashMap<>(Records.values(file));
        values.put("persons", persons);
        return Records.make(CaseFile.class, values);
    }
}
