package org.kembar.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.notation.Reading;
import org.kembar.registry.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts of the trail that cities have set down here. */
@Component
final class Seals {

    private static final String SET = """
            insert into audit.seals (case_file, city, person, at, form)
            values (:id, :city, :person, :at, :form)
            """;

    private static final String ALL = """
            select number, city, person, at, form
            from audit.seals
            where case_file = :id
            order by number desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Seals(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /**
     * One that was set down.
     *
     * @param city for which, by its id in the list of cities
     * @param person by whom, by their number
     * @param receipt absent if what stands there is none any more
     */
    record Seal(long number, String city, long person, Instant at, String form, Optional<Receipt> receipt) {}

    void set(Receipt receipt, String city, long person) {
        jdbc.sql(SET)
                .param("id", receipt.partnership())
                .param("city", city)
                .param("person", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("form", receipt.written())
                .update();
    }

    /** The latest first. */
    List<Seal> of(String id) {
        return jdbc.sql(ALL)
                .param("id", id)
                .query((row, _) -> new Seal(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        receipt(row.getString(5))))
                .list();
    }

    static Optional<Receipt> receipt(String form) {
        return Receipt.read(form.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Read<Receipt>(var receipt)
                ? Optional.of(receipt)
                : Optional.empty();
    }
}
