package org.kembar.registry;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.notation.Annex;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Annexes in their rows, each as a whole: one is only ever read together with its case file. The hash of one is made with a
 * salt that stays the same for each case file and audience, so that nobody finds out by trial what a short annex says.
 */
record AnnexRows(JdbcTemplate jdbc) {

    private static final int SALT = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private static final String OF_FILE = "select audience, form from registry.annexes where case_file = ?";
    private static final String FORM = "select form from registry.annexes where case_file = ? and audience = ?";
    /** Of each that there ever was the salt stays. */
    private static final String WITH_ANNEX = """
            select distinct case_file
            from (
                select case_file from registry.annex_salts
                union all
                select case_file from registry.documents) beside
            where case_file = any (?)
            order by case_file
            """;

    private static final String HAS_DOCUMENTS = "select exists (select from registry.documents where case_file = ?)";
    private static final String PUT = """
            insert into registry.annexes (case_file, audience, form)
            values (?, ?, ?)
            on conflict (case_file, audience) do update set form = excluded.form
            """;
    private static final String REMOVE = "delete from registry.annexes where case_file = ? and audience = ?";
    private static final String FIND_SALT =
            "select salt from registry.annex_salts where case_file = ? and audience = ?";
    private static final String NEW_SALT = """
            insert into registry.annex_salts (case_file, audience, salt)
            values (?, ?, ?)
            on conflict do nothing
            """;
    private static final String ALL = """
            select case_file, audience, form, salt
            from registry.annexes
            left join registry.annex_salts using (case_file, audience)
            order by case_file, audience
            """;

    Map<Audience, Annex> of(String file) {
        var annexes = new EnumMap<Audience, Annex>(Audience.class);
        jdbc.query(
                OF_FILE,
                row -> {
                    annexes.put(audience(row.getString(1)), annex(row.getString(2)));
                },
                file);
        return annexes;
    }

    static Audience audience(String word) {
        return Audience.of(word).orElseThrow();
    }

    private static Annex annex(String form) {
        return Annex.readKept(form).orElseThrow();
    }

    Optional<Annex> annex(String file, Audience audience) {
        return jdbc.query(FORM, (row, _) -> annex(row.getString(1)), file, audience.word()).stream()
                .findFirst();
    }

    /** Those of the case files that have one, or had one, or have documents: what it said is kept for the side whose own it was. */
    List<String> among(Collection<String> files) {
        return jdbc.query(WITH_ANNEX, (row, _) -> row.getString(1), (Object) files.toArray(String[]::new));
    }

    boolean hasDocuments(String file) {
        return jdbc.query(HAS_DOCUMENTS, (row, _) -> row.getBoolean(1), file).getFirst();
    }

    Version version(Subject.OfAnnex subject, Annex annex) {
        return new Version(annex.sha256(salt(subject)), annex.kept());
    }

    private String salt(Subject.OfAnnex subject) {
        var bytes = new byte[SALT];
        CHANCE.nextBytes(bytes);
        jdbc.update(
                NEW_SALT,
                subject.of(),
                subject.audience().word(),
                HexFormat.of().formatHex(bytes));
        return jdbc.query(
                        FIND_SALT,
                        (row, _) -> row.getString(1),
                        subject.of(),
                        subject.audience().word())
                .getFirst();
    }

    /** One of an audience, for who takes imports back. */
    OnRecord of(Audience audience) {
        return new OnRecord() {

            @Override
            public Optional<Version> now(String file) {
                return annex(file, audience).map(annex -> version(new Subject.OfAnnex(file, audience), annex));
            }

            @Override
            public Optional<String> hash(String file, String form) {
                return Annex.readKept(form)
                        .map(annex -> version(new Subject.OfAnnex(file, audience), annex)
                                .hash());
            }

            @Override
            public void put(String file, Optional<String> form) {
                form.ifPresentOrElse(
                        kept -> jdbc.update(PUT, file, audience.word(), kept),
                        () -> jdbc.update(REMOVE, file, audience.word()));
            }
        };
    }

    /** What is kept of one, with its salt: its hash, or nothing if it is no annex. */
    static Optional<String> hash(String form, Optional<String> salt) {
        return Annex.readKept(form).flatMap(annex -> salt.map(annex::sha256));
    }

    /** What is stored, by what it is. */
    Map<Subject.OfAnnex, Optional<String>> hashes() {
        var hashes = new LinkedHashMap<Subject.OfAnnex, Optional<String>>();
        jdbc.query(ALL, row -> {
            hashes.put(subject(row), hash(row.getString(3), Optional.ofNullable(row.getString(4))));
        });
        return hashes;
    }

    private static Subject.OfAnnex subject(ResultSet row) throws SQLException {
        return new Subject.OfAnnex(row.getString(1), audience(row.getString(2)));
    }
}
