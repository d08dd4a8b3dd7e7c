package org.kembar.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How each city has the columns of its registers, by the hash of their headings: named once and remembered. */
public final class RegisterLayouts {

    private static final String REMEMBER = """
            insert into registry.register_layouts (city, headings, form, at)
            values (?, ?, ?, ?)
            on conflict (city, headings) do update set form = excluded.form, at = excluded.at
            """;
    private static final String REMEMBERED =
            "select headings, form, at from registry.register_layouts where city = ? order by at desc, headings";
    private static final String FORGET = "delete from registry.register_layouts where city = ? and headings = ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public RegisterLayouts(DataSource source, Clock clock) {
        jdbc = new JdbcTemplate(source);
        this.clock = clock;
    }

    /** How a city has its columns. */
    public record Layout(String headings, String form, Instant at) {}

    /** @param headings their hash */
    public void remember(String city, String headings, String form) {
        jdbc.update(REMEMBER, city, headings, form, OwnRegisters.time(clock.instant()));
    }

    /** How the city has its columns, the latest first. */
    public List<Layout> of(String city) {
        return jdbc.query(
                REMEMBERED,
                (row, _) -> new Layout(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                city);
    }

    /** @param headings their hash */
    public void forget(String city, String headings) {
        jdbc.update(FORGET, city, headings);
    }
}
