package org.kembar.registry;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sees to it that all that is on record can be found by its words, when the program has changed in how it is. */
public final class MadeFindable {

    /** In which way the rows are made; with another number they are all made anew at the next start. */
    private static final int WAY = 2;

    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final LikeWords likeWords;
    private final Changes changes;

    public MadeFindable(DataSource source, Clock clock) {
        jdbc = new JdbcTemplate(source);
        client = JdbcClient.create(jdbc);
        likeWords = new LikeWords(source);
        changes = new Changes(source, clock);
    }

    /**
     * Makes the rows of all that is on record, if they were made in another way or never: a while for many case files, with room for
     * whoever changes something between them. Whatever was begun and not finished is begun again, but what was made already is not
     * written again.
     *
     * @param goesOn whether it is to go on, asked before each case file
     */
    public void fill(BooleanSupplier goesOn) {
        // Somebody may have let the database have the extension since the table was made.
        likeWords.index();
        if (isReady()) {
            return;
        }
        for (var ids = ids(""); !ids.isEmpty(); ids = ids(ids.getLast())) {
            for (var id : ids) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                fill(id);
            }
        }
        jdbc.update("""
                insert into registry.found_by_word_made (way) values (?)
                on conflict (is_the_only) do update set way = excluded.way
                """, WAY);
    }

    /** Whether all that is on record can be found: not while {@link #fill} is at work after the program has changed. */
    public boolean isReady() {
        return jdbc.query("select way from registry.found_by_word_made", (row, _) -> row.getInt(1))
                .contains(WAY);
    }

    /** So many case files are yet to be looked through. */
    public int left() {
        return isReady()
                ? 0
                : client.sql("select count(*) from registry.case_files")
                        .query(Integer.class)
                        .single();
    }

    /** Each in a transaction of its own: nobody who wants to write, or to stop, waits for a hundred of them. */
    private void fill(String id) {
        changes.together(() -> {
            var later = FoundLater.of(jdbc);
            later.file(id);
            jdbc.query(
                    "select id from registry.documents where case_file = ?",
                    row -> {
                        later.document(row.getString(1));
                    },
                    id);
            return id;
        });
    }

    private List<String> ids(String after) {
        return jdbc.query(
                "select id from registry.case_files where id > ? order by id limit ?",
                (row, _) -> row.getString(1),
                after,
                AT_ONCE);
    }
}
