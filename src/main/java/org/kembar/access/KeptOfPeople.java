package org.kembar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a part of the program keeps of people who have an account. Each part says it of its own tables, so that nothing is forgotten where
 * somebody asks for all that is kept of them.
 */
public interface KeptOfPeople {

    /** What is handed out to them. */
    List<Kind> kinds();

    /** Columns by which somebody could be known and of which nothing is handed out, each with the reason. */
    default Map<String, String> untold() {
        return Map.of();
    }

    /**
     * Something that is kept.
     *
     * @param name under which it is handed out
     * @param columns by which it is known whose it is, each with its schema and table
     * @param of all of one person
     */
    record Kind(String name, List<String> columns, Function<Person, List<? extends Record>> of) {

        public Kind {
            columns = List.copyOf(columns);
        }

        /** What a question answers that has the number of the {@code :person}. */
        public static <T extends Record> Kind asked(
                JdbcClient jdbc, String name, String question, RowMapper<T> reading, String... columns) {
            return new Kind(
                    name,
                    List.of(columns),
                    who -> jdbc.sql(question)
                            .param("person", who.id())
                            .query(reading)
                            .list());
        }

        /** As it is handed out. */
        public static String moment(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }
    }
}
