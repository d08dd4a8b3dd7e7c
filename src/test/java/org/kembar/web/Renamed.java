package org.kembar.web;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Records;
import org.kembar.casefile.Side;
import org.kembar.casefile.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case file with another name of the partner, which stands on every page. */
public final class Renamed {

    public static final String NAME = "Renamed";

    private Renamed() {}

    public static CaseFile of(CaseFile file) {
        Map<String, Object> values = new HashMap<>(Records.values(file));
        values.put(
                "cities",
                file.cities().stream()
                        .map(city -> city.id().equals(partner(file)) ? renamed(city) : city)
                        .toList());
        return Records.make(CaseFile.class, values);
    }

    private static City renamed(City city) {
        Map<String, Object> values = new HashMap<>(Records.values(city));
        values.put("name", Text.of("en", NAME));
        return Records.make(City.class, values);
    }

    /** Renames it in the tables only, so that nothing tells of it, and puts it back. */
    public static void pastTheTrail(DataSource source, CaseFile file, Runnable meanwhile) {
        var jdbc = JdbcClient.create(source);
        var name = jdbc.sql("select name::text from registry.cities where case_file = ? and id = ?")
                .param(file.id())
                .param(partner(file))
                .query((row, _) -> row.getString(1))
                .single();
        name(jdbc, file, "{\"en\": \"" + NAME + "\"}");
        try {
            meanwhile.run();
        } finally {
            name(jdbc, file, name);
        }
    }

    private static void name(JdbcClient jdbc, CaseFile file, String name) {
        jdbc.sql("update registry.cities set name = ?::jsonb where case_file = ? and id = ?")
                .param(name)
                .param(file.id())
                .param(partner(file))
                .update();
    }

    private static String partner(CaseFile file) {
        return file.partnership().parties().stream()
                .filter(party -> party.side() == Side.B)
                .map(Partnership.Party::city)
                .findFirst()
                .orElseThrow();
    }
}
