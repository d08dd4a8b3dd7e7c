package org.kembar.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kembar.registry.Annexes.View;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That somebody looked at an annex, in its rows. */
record AnnexViews(JdbcClient jdbc, Clock clock) {

    private static final String NOTE = """
            insert into registry.annex_views (case_file, audience, person, at, hour)
            values (:id, :audience, :person, :at, :hour)
            on conflict do nothing
            """;

    private static final String VIEWS = """
            select person, audience, at
            from registry.annex_views
            where case_file = :id and audience = any (:audiences)
            order by at desc, person, audience
            limit :limit
            """;

    /** That somebody looks at what these see of it beside the case file. */
    void note(long person, String id, Layers layers, Set<Audience> audiences) {
        Audience.OF_ANNEXES.stream()
                .filter(audience ->
                        audiences.contains(audience) && !layers.annex(audience).isEmpty())
                .forEach(audience -> note(person, id, audience));
    }

    private void note(long person, String id, Audience audience) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(NOTE)
                .param("id", id)
                .param("audience", audience.word())
                .param("person", person)
                .param("at", time(now))
                .param("hour", time(now.truncatedTo(ChronoUnit.HOURS)))
                .update();
    }

    /** Who looked at those of its annexes that are for these, the latest first. */
    List<View> views(String id, Collection<Audience> audiences, int most) {
        return jdbc.sql(VIEWS)
                .param("id", id)
                .param("audiences", audiences.stream().map(Audience::word).toArray(String[]::new))
                .param("limit", most)
                .query((row, _) -> new View(
                        row.getLong(1),
                        AnnexRows.audience(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
