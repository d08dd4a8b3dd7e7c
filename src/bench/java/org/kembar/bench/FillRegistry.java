package org.kembar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.claims.NetworkList;
import org.kembar.claims.NetworkListReader;
import org.kembar.database.Database;
import org.kembar.database.Opened;
import org.kembar.notation.Reading;
import org.kembar.registry.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a registry with the reference load, through the same code as every other writer: with the trail, in batches, while the
 * case files are made. What is there already is left as it is.
 *
 * <p>Arguments: the data folder, and then, as far as wanted, {@code --list} with a network list, {@code --partnerships} and
 * {@code --seed}.
 */
public final class FillRegistry {

    private static final int TOGETHER = 500;

    private FillRegistry() {}

    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        var seed = Long.parseLong(option(options, "--seed").orElse("1"));
        var partnerships = Integer.parseInt(option(options, "--partnerships").orElse("20000"));
        var list = option(options, "--list").map(Path::of);
        var portfolio = list.isPresent()
                ? ReferencePortfolio.over(read(list.get()), seed, partnerships)
                : ReferencePortfolio.invented(seed, partnerships);
        var data = Path.of(options.getFirst());
        if (!(Database.open(data) instanceof Opened.Open(var database))) {
            throw new IllegalStateException("Cannot be opened, or is held by another program: " + data);
        }
        try (database) {
            fill(portfolio, database);
        }
    }

    private static void fill(ReferencePortfolio portfolio, Database database) {
        var began = Instant.now();
        var registry = new CaseFiles(database.source(), Clock.systemUTC());
        var batch = new ArrayList<CaseFile>();
        var stored = 0;
        var facts = 0L;
        var activities = 0L;
        var files = portfolio.files().iterator();
        while (files.hasNext()) {
            var file = files.next();
            facts += file.facts().size();
            activities += file.activities().size();
            batch.add(file);
            if (batch.size() == TOGETHER || !files.hasNext()) {
                registry.store(batch);
                stored += batch.size();
                batch.clear();
                System.out.printf("%,d of %,d partnerships%n", stored, portfolio.size());
            }
        }
        // As the server's own keeper would do sooner or later.
        JdbcClient.create(database.source()).sql("vacuum analyze").update();
        System.out.printf(
                "%,d partnerships, %,d activities, %,d facts in %d s%n",
                stored,
                activities,
                facts,
                Duration.between(began, Instant.now()).toSeconds());
    }

    private static Optional<String> option(List<String> options, String name) {
        var at = options.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(options.get(at + 1));
    }

    private static NetworkList read(Path list) throws IOException {
        return switch (NetworkListReader.read(Files.readAllBytes(list))) {
            case Reading.Read<NetworkList>(var read) -> read;
            case Reading.Refused<NetworkList>(var problems) ->
                throw new IllegalArgumentException(list + ": " + problems);
        };
    }
}
