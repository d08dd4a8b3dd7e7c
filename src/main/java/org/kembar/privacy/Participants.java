package org.kembar.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.asking.WrittenDay;
import org.kembar.privacy.Participant.Consent;
import org.kembar.privacy.Participant.How;
import org.kembar.web.EndingNames;
import org.kembar.web.NamesBeside;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The names of who took part. What goes is gone; that it went stays known, by number. */
@Component
final class Participants implements NamesBeside, EndingNames {

    private static final String COLUMNS = """
            select id, case_file, activity, city, name, organisation, contact, purpose, consent_on, consent_how,
                consent_language, consent_text, keep_until
            from privacy.participants
            """;

    private static final String OF_LIST = COLUMNS + """
            where case_file = :file and activity = :activity and city = any (:cities)
            order by lower(name), id
            """;

    private static final String OF_PERSON = COLUMNS + """
            where city = any (:cities)
                and privacy.folded(:asked) in (privacy.folded(name), privacy.folded(contact))
            order by case_file, activity, id
            """;

    private static final String OF_IDS = COLUMNS + "where city = any (:cities) and id = any (:ids) order by id";

    private static final String ADD = """
            insert into privacy.participants (case_file, activity, city, name, organisation, contact, purpose, consent_on,
                consent_how, consent_language, consent_text, keep_until, recorded_by, at)
            values (:file, :activity, :city, :name, :organisation, :contact, :purpose, :on,
                :how, :language, :text, :until, :by, :now)
            """;

    private static final String NOTE = """
            insert into privacy.log (at, deed, city, case_file, activity, people, person)
            values (:now, :deed, :city, :file, :activity, :people, :by)
            """;

    private static final String ERASE = """
            with gone as (
                delete from privacy.participants
                where city = any (:cities) and id = any (:ids)
                returning city, case_file, activity)
            insert into privacy.log (at, deed, city, case_file, activity, people, person)
            select :now, 'erased', city, case_file, activity, count(*), :by from gone group by city, case_file, activity
            """;

    /** The last day is one on which it is still kept. */
    private static final String EXPIRE = """
            with gone as (
                delete from privacy.participants
                where keep_until < :today
                returning city, case_file, activity)
            insert into privacy.log (at, deed, city, case_file, activity, people)
            select :now, 'expired', city, case_file, activity, count(*) from gone group by city, case_file, activity
            """;

    private static final String ALL = """
            select case_file, activity, city, count(*), min(keep_until)
            from privacy.participants
            where city = any (:cities)
            group by case_file, activity, city
            having (min(keep_until), case_file, activity, city) > (:next, :file, :activity, :city)
            order by min(keep_until), case_file, activity, city
            limit :most
            """;

    private static final String ENDING = """
            select case_file, activity, city, count(*), min(keep_until)
            from privacy.participants
            where city = any (:cities) and keep_until <= :until
            group by case_file, activity, city
            order by min(keep_until), case_file, activity
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Participants(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.clock = clock;
    }

    /**
     * A list with names on it.
     *
     * @param next the day on which the first of them goes
     */
    record Kept(Participant.List list, int people, LocalDate next) {

        Place place() {
            return new Place(next, list);
        }
    }

    /** Where a list stands among all: by the day on which the first of its names goes. */
    record Place(LocalDate next, Participant.List list) {

        /** Before all of them. */
        static final Place START = new Place(LocalDate.EPOCH, new Participant.List("", "", ""));

        private static final Pattern WRITTEN =
                Pattern.compile("(\\d{4}-\\d{2}-\\d{2}),([a-z0-9-]+),([a-z0-9-]+),([a-z0-9-]+)");

        /** As it stands in an address. */
        String written() {
            return String.join(",", next.toString(), list.caseFile(), list.activity(), list.city());
        }

        /** Nothing if no address of ours says so. */
        static Optional<Place> read(String written) {
            var parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? WrittenDay.day(parts.group(1))
                            .map(day -> new Place(
                                    day, new Participant.List(parts.group(2), parts.group(3), parts.group(4))))
                    : Optional.empty();
        }
    }

    /** Those that stand behind this place, so many at most. */
    List<Kept> all(Collection<String> cities, Place after, int most) {
        return jdbc.sql(ALL)
                .param("cities", cities.toArray(String[]::new))
                .param("next", after.next())
                .param("file", after.list().caseFile())
                .param("activity", after.list().activity())
                .param("city", after.list().city())
                .param("most", most)
                .query((row, _) -> new Kept(
                        new Participant.List(row.getString(1), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    @Override
    public List<Ending> ending(Collection<String> cities, LocalDate until) {
        return jdbc.sql(ENDING)
                .param("cities", cities.toArray(String[]::new))
                .param("until", until)
                .query((row, _) -> new Ending(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    @Override
    public int count(String caseFile, String record, Collection<String> cities) {
        return of(caseFile, record, cities).size();
    }

    List<Participant> of(String caseFile, String activity, Collection<String> cities) {
        return jdbc.sql(OF_LIST)
                .param("file", caseFile)
                .param("activity", activity)
                .param("cities", cities.toArray(String[]::new))
                .query(Participants::participant)
                .list();
    }

    /** @param asked the whole name or the whole contact, in letters of either size, however they and the spaces are written */
    List<Participant> of(String asked, Collection<String> cities) {
        return jdbc.sql(OF_PERSON)
                .param("asked", asked)
                .param("cities", cities.toArray(String[]::new))
                .query(Participants::participant)
                .list();
    }

    List<Participant> of(Collection<Long> ids, Collection<String> cities) {
        return jdbc.sql(OF_IDS)
                .param("ids", ids.toArray(Long[]::new))
                .param("cities", cities.toArray(String[]::new))
                .query(Participants::participant)
                .list();
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(
                row.getLong(1),
                new Participant.List(row.getString(2), row.getString(3), row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                row.getString(8),
                new Consent(
                        row.getObject(9, LocalDate.class),
                        How.of(row.getString(10)).orElseThrow(),
                        Language.ofTag(row.getString(11)).orElseThrow(),
                        row.getString(12)),
                row.getObject(13, LocalDate.class));
    }

    /** @param one its number is not looked at */
    void add(Participant one, Person by) {
        add(List.of(one), by);
    }

    /** All or none of them, who come to one list. */
    void add(List<Participant> some, Person by) {
        transaction.executeWithoutResult(_ -> {
            some.forEach(one -> put(one, by));
            note("added", some.getFirst().of(), some.size(), by);
        });
    }

    private void put(Participant one, Person by) {
        jdbc.sql(ADD)
                .param("file", one.of().caseFile())
                .param("activity", one.of().activity())
                .param("city", one.of().city())
                .param("name", one.name())
                .param("organisation", one.organisation().orElse(null))
                .param("contact", one.contact().orElse(null))
                .param("purpose", one.purpose())
                .param("on", one.consent().on())
                .param("how", one.consent().how().word())
                .param("language", one.consent().language().tag())
                .param("text", one.consent().text())
                .param("until", one.until())
                .param("by", by.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void note(String deed, Participant.List list, int people, Person by) {
        jdbc.sql(NOTE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("deed", deed)
                .param("city", list.city())
                .param("file", list.caseFile())
                .param("activity", list.activity())
                .param("people", people)
                .param("by", by.id())
                .update();
    }

    /** That somebody has taken these along. */
    void noteHandedOut(List<Participant> some, Person by) {
        some.stream().map(Participant::of).distinct().forEach(list -> {
            var people = some.stream().filter(one -> one.of().equals(list)).count();
            note("handed_out", list, Math.toIntExact(people), by);
        });
    }

    void erase(Collection<Long> ids, Collection<String> cities, Person by) {
        jdbc.sql(ERASE)
                .param("ids", ids.toArray(Long[]::new))
                .param("cities", cities.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }

    /** Those whose time has run out; however many programs do it, each name goes once. */
    void expire() {
        jdbc.sql(EXPIRE)
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
