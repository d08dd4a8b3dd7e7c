package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.database.Databases;
import org.kembar.registry.OwnRegisters.Taking;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent and waits for a yes goes by itself, also where nobody ever sends anything again. */
class WaitingTest {

    private static final String CITY = "1650357";
    private static final String SEOUL = "1835848";
    private static final byte[] CONTENT = {1, 2, 3};

    private static Clock after(Duration time) {
        return Clock.offset(Databases.CLOCK, time);
    }

    private static int count(DataSource source, String where) {
        return JdbcClient.create(source)
                .sql("select count(*) from registry." + where)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRegisterGoesAfterADayAndItsLeftOutRowsAfterAMonth(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            var source = database.source();
            var registers = new OwnRegisters(source, Databases.CLOCK);
            var person = person(source);
            assertThat(registers.hold(CITY, person, "waits.csv", "0".repeat(64), CONTENT, "{}"))
                    .isInstanceOf(OwnRegisters.Held.Waiting.class);
            var taken = (OwnRegisters.Held.Waiting)
                    registers.hold(CITY, person, "taken.csv", "0".repeat(64), CONTENT, "{}");
            var register = registers.find(taken.token(), Set.of(CITY)).orElseThrow();
            assertThat(registers.take(
                            register, () -> Optional.of(new Taking(List.of(), List.of(), "7;somebody's words"))))
                    .isInstanceOf(OwnRegisters.Taken.Done.class);

            new OwnRegisters(source, after(OwnRegisters.KEPT.minusSeconds(1))).expire();
            assertThat(count(source, "own_registers")).isEqualTo(2);
            new OwnRegisters(source, after(OwnRegisters.KEPT.plusSeconds(1))).expire();
            assertThat(count(source, "own_registers")).isOne();
            assertThat(count(source, "own_registers where left_out is not null"))
                    .isOne();
            new OwnRegisters(source, after(OwnRegisters.LEFT_OUT_KEPT.plusSeconds(1))).expire();
            assertThat(count(source, "own_registers where left_out is not null"))
                    .isZero();
            assertThat(count(source, "own_registers")).isOne();
        }
    }

    /** Also where several are sent at once. */
    @Test
    void noMoreRegistersWaitThanCan(@TempDir Path data) throws Exception {
        try (var database = Databases.open(data);
                var senders = Executors.newFixedThreadPool(4)) {
            var source = database.source();
            var registers = new OwnRegisters(source, Databases.CLOCK);
            var person = person(source);
            // Long enough for the next to count before it is kept.
            var large = new byte[4_000_000];
            Callable<OwnRegisters.Held> send = () -> registers.hold(CITY, person, "a.csv", "0".repeat(64), large, "{}");
            for (var sent : senders.invokeAll(Collections.nCopies(4 * OwnRegisters.WAITING, send))) {
                sent.get();
            }
            assertThat(count(source, "own_registers")).isEqualTo(OwnRegisters.WAITING);
        }
    }

    private static long person(DataSource source) {
        return JdbcClient.create(source).sql("""
                        insert into access.people (email, name, password, since)
                        values ('a@b.id', 'A', '$argon2id$', now())
                        returning id
                        """).query(Long.class).single();
    }

    @Test
    void aPreviewGoesAfterADay(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            var source = database.source();
            new Previews(source, Databases.CLOCK).hold("", List.of(), filling -> {
                filling.add("a.yaml", GeneratedCaseFiles.of(3));
                return true;
            });

            new Previews(source, after(Previews.KEPT.minusSeconds(1))).expire();
            assertThat(count(source, "previewed_case_files")).isOne();
            new Previews(source, after(Previews.KEPT.plusSeconds(1))).expire();
            assertThat(count(source, "previewed_case_files")).isZero();
            assertThat(count(source, "previews")).isZero();
        }
    }

    /** However much somebody sends, what was sent before waits, of that office and of others; what is answered makes room. */
    @Test
    void nothingThatWaitsMakesRoomForAnother(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            var source = database.source();
            var previews = new Previews(source, Databases.CLOCK);
            var file = GeneratedCaseFiles.of(3);
            hold(previews, SEOUL, file);
            for (var i = 0; i < Previews.WAITING; i++) {
                assertThat(hold(previews, CITY, file)).isInstanceOf(Previews.Held.Waiting.class);
            }
            assertThat(hold(previews, CITY, file)).isEqualTo(new Previews.Held.Full());
            assertThat(count(source, "previews where office = '" + SEOUL + "'")).isOne();
            var waiting = previews.waiting(Set.of(CITY));
            assertThat(waiting).hasSize(Previews.WAITING).allSatisfy(one -> {
                assertThat(one.name()).isEqualTo("a.yaml");
                assertThat(one.files()).isOne();
                assertThat(one.until()).isEqualTo(Databases.CLOCK.instant().plus(Previews.KEPT));
            });
            assertThat(previews.waiting(Set.of())).isEmpty();
            assertThat(previews.waiting(Set.of(CITY, SEOUL))).hasSize(Previews.WAITING + 1);
            assertThat(previews.again(waiting.getLast().token()))
                    .hasValueSatisfying(held -> assertThat(held).isInstanceOf(Previews.Held.Waiting.class));

            previews.store(waiting.getFirst().token());
            assertThat(hold(previews, CITY, file)).isInstanceOf(Previews.Held.Waiting.class);
            assertThat(new Previews(source, after(Previews.KEPT.plusSeconds(1))).waiting(Set.of(CITY)))
                    .isEmpty();
        }
    }

    private static Previews.Held hold(Previews previews, String office, CaseFile file) {
        return previews.hold(office, List.of(), filling -> {
            filling.add("a.yaml", file);
            return true;
        });
    }
}
