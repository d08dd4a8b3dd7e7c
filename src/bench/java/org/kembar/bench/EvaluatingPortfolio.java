package org.kembar.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.database.Database;
import org.kembar.database.Opened;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;

/**
 * Evaluates every partnership of a registry at one date, and in turn merely reads their rows, so many times (5) each; prints
 * the medians and their ratio. Arguments: a data folder that no other program holds, and how often.
 */
public final class EvaluatingPortfolio {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private EvaluatingPortfolio() {}

    public static void main(String[] arguments) {
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        if (!(Database.open(Path.of(arguments[0])) instanceof Opened.Open(var database))) {
            throw new IllegalStateException("Cannot be opened, or is held by another program: " + arguments[0]);
        }
        try (database) {
            measure(new CaseFiles(database.source(), Clock.systemUTC()), times);
        }
    }

    private static void measure(CaseFiles caseFiles, int times) {
        var evaluator = new Evaluator(BuiltIn.standards());
        var framework = evaluator.standards().frameworks().getFirst();
        ToIntFunction<CaseFile> reading = file -> file.activities().size();
        ToIntFunction<CaseFile> evaluating =
                file -> evaluator.ratings(file, framework, Scope.wholeAt(DAY)).hashCode();
        // Once each for the compiler and for the server's memory.
        seconds(caseFiles, reading);
        seconds(caseFiles, evaluating);
        var read = new ArrayList<Double>();
        var evaluated = new ArrayList<Double>();
        for (var time = 0; time < times; time++) {
            read.add(seconds(caseFiles, reading));
            evaluated.add(seconds(caseFiles, evaluating));
            System.out.printf("reading %.2f s, reading and evaluating %.2f s%n", read.getLast(), evaluated.getLast());
        }
        System.out.printf(
                "%,d partnerships, median of %d: reading %.2f s, reading and evaluating %.2f s, ratio %.2f%n",
                caseFiles.portfolio().count(),
                times,
                median(read),
                median(evaluated),
                median(evaluated) / median(read));
    }

    private static double seconds(CaseFiles caseFiles, ToIntFunction<CaseFile> work) {
        var began = System.nanoTime();
        var sum = 0;
        try (var files = caseFiles.all()) {
            sum = files.mapToInt(work).sum();
        }
        var took = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        if (sum == 0) {
            throw new IllegalStateException("There is nothing to evaluate");
        }
        return took;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
