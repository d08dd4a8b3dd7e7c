package org.kembar.rows;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row that is read from left to right. */
final class Row {

    private final ResultSet values;
    private int column;

    Row(ResultSet values) {
        this.values = values;
    }

    /** The text that comes next, without going on to what follows it. */
    Optional<String> peek() {
        var text = text();
        column--;
        return text;
    }

    Optional<String> text() {
        return next(values::getString);
    }

    Optional<Boolean> truth() {
        return next(at -> values.getBoolean(at));
    }

    Optional<Integer> whole() {
        return next(at -> values.getInt(at));
    }

    Optional<BigDecimal> decimal() {
        return next(values::getBigDecimal);
    }

    List<String> texts() {
        return next(at -> List.of((String[]) values.getArray(at).getArray())).orElse(List.of());
    }

    private <T> Optional<T> next(Reading<T> reading) {
        column++;
        try {
            var value = reading.at(column);
            return values.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException e) {
            throw new IllegalStateException("The database gave no column " + column, e);
        }
    }

    private interface Reading<T> {

        @Nullable
        T at(int column) throws SQLException;
    }
}
