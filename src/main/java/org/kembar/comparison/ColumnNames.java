package org.kembar.comparison;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Names the columns of a comparison by what they differ in: the file, the fields, the period, the date asked about. */
public final class ColumnNames {

    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);

    private final Language language;
    private final boolean files;
    private final boolean fields;
    private final boolean periods;
    private final boolean dates;

    public ColumnNames(List<Column> columns, Language language) {
        this.language = language;
        fields = differ(columns, column -> scope(column).fields());
        periods = differ(columns, column -> scope(column).period());
        // A period that ends on the date asked about has named it already.
        dates = differ(columns, column -> scope(column).asOf())
                && !columns.stream().allMatch(column -> endsAt(scope(column)));
        files = differ(columns, Column::file) || !fields && !periods && !dates;
    }

    public String of(Column column) {
        var scope = scope(column);
        var wording = new Wording(language, column.evaluation().file());
        var parts = new ArrayList<String>();
        if (files) {
            parts.add(column.file());
        }
        if (fields) {
            parts.add(wording.fields(scope.fields()));
        }
        if (periods) {
            parts.add(
                    scope.period().map(period -> brief(period, wording)).orElseGet(() -> say("cli.column.ownWindows")));
        }
        if (dates) {
            parts.add(say("cli.column.asOf", wording.say(scope.asOf())));
        }
        return String.join("; ", parts);
    }

    /** Whole years as such, else the days. */
    private static String brief(DayRange period, Wording wording) {
        if (!isOn(FIRST, period.from()) || !isOn(LAST, period.to())) {
            return wording.say(period);
        }
        var from = period.from().getYear();
        var to = period.to().getYear();
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    private static boolean isOn(MonthDay day, LocalDate date) {
        return MonthDay.from(date).equals(day);
    }

    private static boolean endsAt(Scope scope) {
        return scope.period().filter(period -> period.to().equals(scope.asOf())).isPresent();
    }

    private static Scope scope(Column column) {
        return column.evaluation().scope();
    }

    private static boolean differ(List<Column> columns, Function<Column, ?> by) {
        return count(columns, by) > 1;
    }

    private static long count(List<Column> columns, Function<Column, ?> by) {
        return columns.stream().map(by).distinct().count();
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
