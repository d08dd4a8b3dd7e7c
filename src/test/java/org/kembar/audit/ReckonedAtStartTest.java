package org.kembar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.database.Databases;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CountedQueries;
import org.kembar.registry.TrailIndex;
import org.kembar.web.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first start of a program that reckons otherwise what the entries of the trail did, on a long trail. */
class ReckonedAtStartTest {

    private static final int MANY = 101;

    @Test
    void itIsReckonedBesideTheStartAndOnce(@TempDir Path data) throws Exception {
        try (var database = Databases.open(data)) {
            var source = database.source();
            var files = new CaseFiles(source, RunningSite.CLOCK);
            files.store(generated(0));
            files.store(generated(MANY));
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // So long nothing can be kept of what is reckoned.
                statement.execute("lock table audit.told in exclusive mode");
                try (var site = RunningSite.startedOn(source)) {
                    // Nobody who wants to read waits for the end of it.
                    var head = SignedIn.cookie(SignedIn.head(source, RunningSite.CLOCK), source, RunningSite.CLOCK);
                    try (var readers = Executors.newFixedThreadPool(2)) {
                        for (var answer : readers.invokeAll(List.<Callable<HttpResponse<String>>>of(
                                () -> RunningSite.get(site.address(), "/en/trail"),
                                () -> RunningSite.get(site.address(), "/en/import", "Cookie", head)))) {
                            assertThat(answer.get().statusCode()).isEqualTo(503);
                            assertThat(answer.get().headers().firstValue("Retry-After"))
                                    .isPresent();
                            assertThat(answer.get().body()).contains("After an update");
                        }
                    }
                    connection.commit();
                    var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                    while (left(source) > 0 && System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                    assertThat(left(source)).isZero();
                } finally {
                    connection.rollback();
                }
            }

            JdbcClient.create(source)
                    .sql("truncate audit.told, audit.came_or_went; update audit.told_up_to set entry = 0")
                    .update();
            var counted = new CountedQueries(source);
            var index = new TrailIndex(counted.source(), RunningSite.CLOCK);
            try (var visitors = Executors.newFixedThreadPool(4)) {
                Callable<Boolean> visit = () -> {
                    index.catchUp(() -> true);
                    return index.isDone();
                };
                for (var isDone : visitors.invokeAll(Collections.nCopies(4, visit))) {
                    assertThat(isDone.get()).isTrue();
                }
            }
            // A hundred entries at a time.
            assertThat(counted.asked().stream().filter(one -> one.startsWith("select number, case_file, annex")))
                    .hasSize(2);
        }
    }

    private static List<CaseFile> generated(int from) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> GeneratedCaseFiles.named(GeneratedCaseFiles.of(from + i, 1), "n-" + i))
                .toList();
    }

    private static int left(DataSource source) {
        return JdbcClient.create(source)
                .sql("select count(*) from registry.trail, audit.told_up_to where number > entry")
                .query(Integer.class)
                .single();
    }
}
