package org.kembar.registry;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kembar.notation.Annex;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Annexes in their rows, each as a whole: one is only ever read together with its case file. The hash of one is made with a
 * salt that stays the same for each case file and audience, so that nobody finds out by trial what a short annex says.
 */
record AnnexRows(JdbcTemplate jdbc) {

    private static final int SALT = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private static final String OF_FILES =
            "select case_file, audience, form from registry.annexes where case_file = any (?)";
    private static final String FORM = "select form from registry.annexes where case_file = ? and audience = ?";
    private static final String FORMS =
            "select case_file, form from registry.annexes where case_file = any (?) and audience = ?";
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

    private static final String WITH_DOCUMENTS =
            "select distinct case_file from registry.documents where case_file = any (?)";
    private static final String PUT = """
            insert into registry.annexes (case_file, audience, form)
            values (?, ?, ?)
            on conflict (case_file, audience) do update set form = excluded.form
            """;
    private static final String REMOVE = "delete from registry.annexes where case_file = ? and audience = ?";
    private static final String SALTS =
            "select case_file, audience, salt from registry.annex_salts where case_file = any (?)";
    private static final String NEW_SALTS = """
            insert into registry.annex_salts (case_file, audience, salt)
            select * from unnest(?::text[], ?::text[], ?::text[])
            on conflict do nothing
            """;
    private static final String ALL = """
            select case_file, audience, form, salt
            from registry.annexes
            left join registry.annex_salts using (case_file, audience)
            order by case_file, audience
            """;

    Map<Audience, Annex> of(String file) {
        return of(List.of(file)).getOrDefault(file, Map.of());
    }

    /** Those of each case file that has some. */
    Map<String, Map<Audience, Annex>> of(Collection<String> files) {
        var annexes = new HashMap<String, Map<Audience, Annex>>();
        jdbc.query(
                OF_FILES,
                row -> {
                    annexes.computeIfAbsent(row.getString(1), _ -> new EnumMap<>(Audience.class))
                            .put(audience(row.getString(2)), annex(row.getString(3)));
                },
                array(files));
        return annexes;
    }

    private static Object array(Collection<String> files) {
        return files.toArray(String[]::new);
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
        return jdbc.query(WITH_ANNEX, (row, _) -> row.getString(1), array(files));
    }

    /** Those of the case files of which there are documents. */
    Set<String> withDocuments(Collection<String> files) {
        return Set.copyOf(jdbc.query(WITH_DOCUMENTS, (row, _) -> row.getString(1), array(files)));
    }

    /** Each as it is written, with its hash; one that is empty is none. */
    Map<Subject.OfAnnex, Version> versions(Map<Subject.OfAnnex, Annex> annexes) {
        var some = new LinkedHashMap<>(annexes);
        some.values().removeIf(Annex::isEmpty);
        var salts = salts(some.keySet());
        var versions = new LinkedHashMap<Subject.OfAnnex, Version>();
        some.forEach((subject, annex) -> versions.put(
                subject, new Version(annex.sha256(Objects.requireNonNull(salts.get(subject))), annex.kept())));
        return versions;
    }

    private Map<Subject.OfAnnex, String> salts(Collection<Subject.OfAnnex> subjects) {
        var files = subjects.stream().map(Subject.OfAnnex::of).toArray(String[]::new);
        jdbc.update(
                NEW_SALTS,
                files,
                subjects.stream().map(subject -> subject.audience().word()).toArray(String[]::new),
                subjects.stream().map(_ -> salt()).toArray(String[]::new));
        var salts = new HashMap<Subject.OfAnnex, String>();
        jdbc.query(
                SALTS,
                row -> {
                    salts.put(subject(row), row.getString(3));
                },
                (Object) files);
        return salts;
    }

    private static String salt() {
        var bytes = new byte[SALT];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Puts each in the place of what was there, or takes it away; it is found by its words from the end of the transaction on. */
    void put(Map<Subject.OfAnnex, Optional<String>> forms) {
        var come = new ArrayList<Object[]>();
        var gone = new ArrayList<Object[]>();
        forms.forEach((subject, form) -> {
            form.ifPresentOrElse(
                    kept -> come.add(
                            new Object[] {subject.of(), subject.audience().word(), kept}),
                    () -> gone.add(
                            new Object[] {subject.of(), subject.audience().word()}));
            FoundLater.of(jdbc).file(subject.of());
        });
        jdbc.batchUpdate(PUT, come);
        jdbc.batchUpdate(REMOVE, gone);
    }

    /** Those of an audience, for who takes imports back. */
    OnRecord of(Audience audience) {
        return new ForAudience(this, audience);
    }

    private record ForAudience(AnnexRows rows, Audience audience) implements OnRecord {

        private Subject.OfAnnex of(String file) {
            return new Subject.OfAnnex(file, audience);
        }

        private Map<String, Version> versions(Map<String, Annex> annexes) {
            var all = new LinkedHashMap<Subject.OfAnnex, Annex>();
            annexes.forEach((file, annex) -> all.put(of(file), annex));
            var versions = new LinkedHashMap<String, Version>();
            rows.versions(all).forEach((subject, version) -> versions.put(subject.of(), version));
            return versions;
        }

        @Override
        public Map<String, Version> now(Collection<String> files) {
            var annexes = new LinkedHashMap<String, Annex>();
            rows.jdbc.query(
                    FORMS,
                    row -> {
                        annexes.put(row.getString(1), annex(row.getString(2)));
                    },
                    array(files),
                    audience.word());
            return versions(annexes);
        }

        @Override
        public Map<String, String> hashes(Map<String, String> forms) {
            var annexes = new LinkedHashMap<String, Annex>();
            forms.forEach((file, form) -> Annex.readKept(form).ifPresent(annex -> annexes.put(file, annex)));
            var hashes = new LinkedHashMap<String, String>();
            versions(annexes).forEach((file, version) -> hashes.put(file, version.hash()));
            return hashes;
        }

        @Override
        public void put(Map<String, Optional<String>> forms) {
            var all = new LinkedHashMap<Subject.OfAnnex, Optional<String>>();
            forms.forEach((file, form) -> all.put(of(file), form));
            rows.put(all);
        }
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
