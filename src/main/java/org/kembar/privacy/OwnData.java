package org.kembar.privacy;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.kembar.access.KeptOfPeople;
import org.kembar.access.KeptOfPeople.Kind;
import org.kembar.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is kept about somebody who has an account: what each part of the program says that it keeps. */
@Component
final class OwnData {

    private static final String SINCE = "select since from access.people where id = :person";

    private static final String CHANGES = "select count(*) from registry.trail where person = :person";

    private final JdbcClient jdbc;
    private final List<KeptOfPeople> parts;

    OwnData(DataSource source, List<KeptOfPeople> parts) {
        jdbc = JdbcClient.create(source);
        this.parts = List.copyOf(parts);
    }

    /** In one order, whatever the order of the parts. */
    List<Kind> kinds() {
        return parts.stream()
                .sorted((one, other) ->
                        one.getClass().getName().compareTo(other.getClass().getName()))
                .flatMap(part -> part.kinds().stream())
                .toList();
    }

    AccountData of(Person who) {
        var kinds = new LinkedHashMap<String, List<? extends Record>>();
        kinds().forEach(kind -> kinds.put(kind.name(), kind.of().apply(who)));
        return new AccountData(
                new AccountData.Account("kembar-account/1", who.name(), who.email(), since(who), changes(who)), kinds);
    }

    private String since(Person who) {
        return jdbc.sql(SINCE)
                .param("person", who.id())
                .query((row, _) ->
                        row.getObject(1, OffsetDateTime.class).toInstant().toString())
                .single();
    }

    private int changes(Person who) {
        return jdbc.sql(CHANGES).param("person", who.id()).query(Integer.class).single();
    }
}
