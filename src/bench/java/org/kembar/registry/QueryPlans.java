package org.kembar.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.database.Database;
import org.kembar.database.Opened;
import org.kembar.edtf.DayRange;

/**
 * Prints how the server answers the queries of the pages, the slowest first: {@code explain (analyze, buffers)} with the values
 * asked for. Arguments: a data folder that no other program holds, and how many to print (10).
 */
public final class QueryPlans {

    private static final Pattern TOOK = Pattern.compile("Execution Time: ([0-9.]+) ms");
    private static final Pattern PLANNED = Pattern.compile("Planning Time: ([0-9.]+) ms");

    private QueryPlans() {}

    public static void main(String[] arguments) {
        var most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        if (!(Database.open(Path.of(arguments[0])) instanceof Opened.Open(var database))) {
            throw new IllegalStateException("Cannot be opened, or is held by another program: " + arguments[0]);
        }
        try (database) {
            // What a server does that has run for a while has read the tables before.
            ask(new ExplainedQueries(database.source()));
            var queries = new ExplainedQueries(database.source());
            ask(queries);
            var slowest = queries.explained().stream()
                    .sorted(Comparator.comparingDouble((ExplainedQueries.Explained one) -> took(one))
                            .reversed())
                    .toList();
            System.out.printf(
                    "%d queries, %.1f ms to plan and %.1f ms to answer them all%n",
                    slowest.size(),
                    slowest.stream().mapToDouble(one -> number(PLANNED, one)).sum(),
                    slowest.stream().mapToDouble(QueryPlans::took).sum());
            slowest.stream().limit(most).forEach(one -> System.out.printf("%n%s%n%n%s%n", one.sql(), one.plan()));
        }
    }

    private static double took(ExplainedQueries.Explained one) {
        return number(TOOK, one);
    }

    private static double number(Pattern pattern, ExplainedQueries.Explained one) {
        return pattern.matcher(one.plan())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    /** Whatever a page asks for. */
    private static void ask(ExplainedQueries queries) {
        var caseFiles = new CaseFiles(queries.source(), Clock.systemUTC());
        var portfolio = caseFiles.portfolio();
        var today = LocalDate.of(2026, 11, 21);
        caseFiles.state();
        portfolio.count();
        portfolio.countries();
        List.of("id", "en", "ko").forEach(portfolio::fields);
        portfolio.withCounts(20);
        caseFiles.find(portfolio.ids(Portfolio.Filter.NONE, "m", 51));
        caseFiles.find(List.of(portfolio.ids(Portfolio.Filter.NONE, "k", 1).getFirst()));
        List.of("ID", "DE", "VA").forEach(country -> portfolio.ids(filter(country, "", 0), "", 51));
        List.of("field 3", "no such field", "e").forEach(field -> portfolio.ids(filter("", field, 0), "", 51));
        List.of(1950, 2004, 2020).forEach(year -> portfolio.ids(filter("", "", year), "", 51));
        portfolio.ids(filter("DE", "field 3", 2020), "", 51);
        for (var by : Portfolio.Bound.By.values()) {
            portfolio.ids(
                    new Portfolio.Filter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new Portfolio.Bound(by, today))),
                    "",
                    51);
        }
        caseFiles.endings().lapsing(today, today.plusMonths(24), today, Optional.empty(), 50);
        caseFiles.endings().lapsed(today, today, Optional.empty(), 50);
        portfolio.heldIn(today.getYear() - 1);
    }

    private static Portfolio.Filter filter(String country, String field, int year) {
        return new Portfolio.Filter(
                Optional.of(country).filter(given -> !given.isEmpty()),
                Optional.of(field).filter(given -> !given.isEmpty()),
                Optional.of(year)
                        .filter(given -> given > 0)
                        .map(given -> new DayRange(LocalDate.of(given, 1, 1), LocalDate.of(given, 12, 31))));
    }
}
