package org.kembar.audit;

import java.util.List;
import javax.sql.DataSource;
import org.kembar.access.KeptOfPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts of the trail that somebody set down for a city. */
@Component
final class KeptReceipts implements KeptOfPeople {

    private static final String RECEIPTS =
            "select at, case_file, city from audit.seals where person = :person order by number";

    private final JdbcClient jdbc;

    KeptReceipts(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    public record SetDown(String at, String partnership, String city) {}

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.asked(
                jdbc,
                "receipts",
                RECEIPTS,
                (row, _) -> new SetDown(Kind.moment(row, 1), row.getString(2), row.getString(3)),
                "audit.seals.person"));
    }
}
