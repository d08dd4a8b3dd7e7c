package org.kembar.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has looked at what is not public, over several partnerships. */
public final class Looks {

    /** All of one moment stand on one page, so that the next one begins at another moment. */
    private static final String BEFORE = """
            select case_file, person, audience, at
            from (
                select case_file, person, audience::text, at
                from registry.annex_views
                union all
                select filed.case_file, views.person, meant.audience, views.at
                from registry.document_views views
                join registry.documents filed on filed.id = views.document
                cross join lateral (select\s""" + MeantFor.then("views.document", "later.at > views.at") + """
             as audience) meant
                where meant.audience <> 'public' and filed.case_file = any (:files::text[])) every
            where at < :before
                and (case_file, audience) in (select * from unnest(:files::text[], :audiences::text[]))
            order by at desc, case_file, person, audience
            """;

    private static final String FIRST = """
            select case_file, person, audience, at
            from (%s) looks
            order by at desc
            fetch first %d rows with ties
            """;

    private final JdbcClient jdbc;

    public Looks(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /** That somebody looked at an annex of a case file, once an hour at most. */
    public record Look(String caseFile, Annexes.View view) {}

    /**
     * The latest first.
     *
     * @param seen by the ids of the case files, of which annexes it is asked
     * @param most so many, and those of the same moment as the last
     */
    public List<Look> before(Instant before, int most, Map<String, Set<Audience>> seen) {
        var files = new ArrayList<String>();
        var audiences = new ArrayList<String>();
        seen.forEach((file, some) -> some.forEach(audience -> {
            files.add(file);
            audiences.add(audience.word());
        }));
        return jdbc.sql(FIRST.formatted(BEFORE, most))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("files", files.toArray(String[]::new))
                .param("audiences", audiences.toArray(String[]::new))
                .query((row, _) -> new Look(
                        row.getString(1),
                        new Annexes.View(
                                row.getLong(2),
                                AnnexRows.audience(row.getString(3)),
                                row.getObject(4, OffsetDateTime.class).toInstant())))
                .list();
    }
}
