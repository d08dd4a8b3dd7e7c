package org.kembar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations that wait for nobody any more: somebody took them, or they ran out. One that was withdrawn is in the log alone. */
public final class PastInvitations {

    /** Since when somebody is what they were invited to be is known from the log. */
    private static final String PAST = """
            select id, email, city, role, ends, case_file, visit_ends, taken_by, coalesce(
                (select min(log.at)
                from access.log log
                where log.event = 'joined' and log.about = taken_by and log.city = invitation.city
                    and log.at >= invitation.at),
                ends) as past
            from access.invitations invitation
            where email is not null and (taken_by is not null or ends <= :now)
                and (city = any(:cities) or invited_by = :by)
            order by past desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public PastInvitations(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /**
     * @param takenBy the number of whoever took it; nobody where it ran out
     * @param at when one or the other was
     */
    public record Past(Invitation.Joining invitation, Optional<Long> takenBy, Instant at) {}

    /** Those to act for one of the cities, or to be its guest, or that this person sent out; the latest first. */
    public List<Past> of(Person by, int most) {
        return jdbc
                .sql(PAST)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cities", Rules.citiesOf(by).toArray(String[]::new))
                .param("by", by.id())
                .param("limit", most)
                .query((row, number) -> past(row, number))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Past> past(ResultSet row, int number) throws SQLException {
        var takenBy = Optional.of(row.getLong(8)).filter(person -> person > 0);
        var at = row.getObject(9, OffsetDateTime.class).toInstant();
        return Optional.of(Invitations.invitation(row, number))
                .filter(Invitation.Joining.class::isInstance)
                .map(Invitation.Joining.class::cast)
                .map(one -> new Past(one, takenBy, at));
    }
}
