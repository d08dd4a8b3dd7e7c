package org.kembar.privacy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kembar.access.KeptOfPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody stands beside the record, and beside the lists of names: what they sent, and at what they looked. */
@Component
final class KeptInRecord implements KeptOfPeople {

    private static final String LOOKS = """
            select at, case_file, audience::text from registry.annex_views where person = :person
            union all
            select at, case_file, activity from privacy.views where person = :person
            union all
            select at, case_file, document
            from registry.document_views join registry.documents on id = document where person = :person
            order by 1, 2, 3
            """;

    private static final String SENT = """
            select at, case_file, title, number
            from registry.document_versions join registry.documents on id = document
            where person = :person
            order by at, title, number
            """;

    private static final String WITHDRAWN = """
            select withdrawn_at, case_file, withdrawn_reason
            from registry.documents
            where withdrawn_by = :person
            order by 1, 2
            """;

    private static final String REGISTERS = """
            select at, city, name, import is null from registry.own_registers where person = :person order by at
            """;

    private static final String RETENTION =
            "select set_on::text, city, months from privacy.retention where set_by = :person order by city";

    private static final String LISTS = """
            select at, deed, city, case_file, activity, people from privacy.log where person = :person order by number
            """;

    private final JdbcClient jdbc;

    KeptInRecord(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /** That they looked at something that is not public. */
    public record Look(String at, String partnership, String what) {}

    /** A version of a document that they sent. */
    public record Sent(String at, String partnership, String title, int version) {}

    /** A document that they withdrew. */
    public record Withdrawn(String at, String partnership, String reason) {}

    /**
     * A register of their office that they sent.
     *
     * @param waits whether it has not been taken yet; the file itself is the office's
     */
    public record Register(String at, String city, String name, boolean waits) {}

    /** How many months their city keeps names, as they set it. */
    public record Retaining(String on, String city, int months) {}

    /** What they did with a list of names of participants. */
    public record OnLists(String at, String deed, String city, String partnership, String activity, int names) {}

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.asked(
                        jdbc,
                        "sent",
                        SENT,
                        (row, _) -> new Sent(Kind.moment(row, 1), row.getString(2), row.getString(3), row.getInt(4)),
                        "registry.document_versions.person"),
                Kind.asked(
                        jdbc,
                        "withdrawn",
                        WITHDRAWN,
                        (row, _) -> new Withdrawn(Kind.moment(row, 1), row.getString(2), row.getString(3)),
                        "registry.documents.withdrawn_by"),
                Kind.asked(
                        jdbc,
                        "registers",
                        REGISTERS,
                        (row, _) -> new Register(
                                Kind.moment(row, 1), row.getString(2), row.getString(3), row.getBoolean(4)),
                        "registry.own_registers.person"),
                Kind.asked(
                        jdbc,
                        "retention",
                        RETENTION,
                        (row, _) -> new Retaining(row.getString(1), row.getString(2), row.getInt(3)),
                        "privacy.retention.set_by"),
                Kind.asked(
                        jdbc,
                        "onLists",
                        LISTS,
                        (row, _) -> new OnLists(
                                Kind.moment(row, 1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6)),
                        "privacy.log.person"),
                Kind.asked(
                        jdbc,
                        "looks",
                        LOOKS,
                        (row, _) -> new Look(Kind.moment(row, 1), row.getString(2), row.getString(3)),
                        "registry.annex_views.person",
                        "registry.document_views.person",
                        "privacy.views.person"));
    }

    @Override
    public Map<String, String> untold() {
        return Map.of(
                "registry.trail.person", "told by how many there are; what was changed is the record's",
                "privacy.participants.recorded_by", "that they put a name on a list is what they did with lists");
    }
}
