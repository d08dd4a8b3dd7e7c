package org.kembar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.From;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Role;
import org.kembar.access.Scope;
import org.kembar.access.Secret;
import org.kembar.access.Tokens;
import org.kembar.backup.Restoration.Restored;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Records;
import org.kembar.casefile.Text;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Restored where nothing was: facts, documents, people, and the trail unbroken; or nothing at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {

    private static final int FILES = 20;
    private static final Instant AT = Instant.parse("2026-11-22T20:00:00Z");
    private static final byte[] LETTER = "Nota kesepahaman 양해각서 \0\n\\ '".getBytes(StandardCharsets.UTF_8);

    private static final String PRIVATE = "What Bandung alone is to read";
    private static final String PARTICIPANT = """
            privacy.participants (case_file, activity, city, name, purpose, consent_on, consent_how, consent_language,
                consent_text, keep_until, recorded_by, at)
            values ('file-0', 'a', '1650357', 'Siti Aminah', 'visa', '2026-01-02', 'written', 'id', 'Saya setuju',
                '2099-01-01', :person, now())
            """;
    private static final String PASSKEY = """
            access.passkeys (person, credential, key, counter, may_be_copied, name, since)
            values (:person, decode('0a5c09', 'hex'), decode('0d0a', 'hex'), 7, false, 'Telepon', now())
            """;
    private static final String RECOGNITION = """
            access.recognitions (office, by_city, by, at, recognised) values ('1835848', '1650357', :person, now(), true)
            """;

    private final Path data;
    private final Database database;
    private final Path backup;
    private final Backup.Written written;
    private String token = "";
    private int databases;

    BackupTest(@TempDir Path data, @TempDir Path elsewhere) throws IOException {
        this.data = data;
        database = Databases.open(data);
        backup = elsewhere.resolve("registry.zip");
        fill(elsewhere.resolve("letter"));
        written = new Backup(database.source()).write(backup, AT);
    }

    /** What an office of two cities puts there. */
    private void fill(Path letter) throws IOException {
        var head = SignedIn.head(database.source(), Clock.systemUTC());
        SignedIn.invited(database.source(), Clock.systemUTC(), "officer@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        var imports = imports(database).by(head.id());
        var files = files();
        imports.carryOut(files.stream().map(imports::plan).toList());
        imports.undo(1);
        imports.carryOut(files.stream().map(imports::plan).toList());
        Files.write(letter, LETTER);
        var documents = new Documents(database.source(), Clock.systemUTC());
        documents.file(files.getFirst(), Audience.PUBLIC, Optional.empty(), filed(letter), head.id());
        documents.file(files.getFirst(), Audience.SIDE_A, Optional.empty(), filed(letter), head.id());
        assertThat(imports.change(files.getFirst().id(), Audience.SIDE_A, BackupTest::withObstacle))
                .containsInstanceOf(Imported.Done.class);
        token = new Tokens(database.source(), Clock.systemUTC())
                .make(head, "Skrip", Set.of(Scope.READ), Duration.ofDays(30), Proof.PASSWORD)
                .orElseThrow()
                .text();
        var jdbc = JdbcClient.create(database.source());
        for (var row : List.of(PARTICIPANT, PASSKEY, RECOGNITION)) {
            jdbc.sql("insert into " + row).param("person", head.id()).update();
        }
    }

    private static Optional<CaseFile> withObstacle(CaseFile file) {
        var obstacle = new Obstacle(
                "own-obstacle",
                Obstacle.Kind.BUDGET,
                Optional.of(Text.of("en", PRIVATE)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        var values = new LinkedHashMap<>(Records.values(file));
        values.put(
                "obstacles",
                Stream.concat(file.obstacles().stream(), Stream.of(obstacle)).toList());
        return Optional.of(Records.make(CaseFile.class, values));
    }

    private static List<CaseFile> files() {
        return IntStream.range(0, FILES).mapToObj(BackupTest::file).toList();
    }

    private static CaseFile file(int seed) {
        var values = new LinkedHashMap<>(Records.values(GeneratedCaseFiles.of(seed)));
        values.put("id", "file-" + seed);
        return Records.make(CaseFile.class, values);
    }

    private static Documents.Filed filed(Path content) {
        return new Documents.Filed(
                "Nota",
                Optional.of("id"),
                Optional.empty(),
                "nota.txt",
                "text",
                LETTER.length,
                HexFormat.of().formatHex(Backup.digest().digest(LETTER)),
                false,
                content,
                Document.Reading.values()[0],
                List.of("Nota kesepahaman"));
    }

    private static Imports imports(Database database) {
        return new Imports(database.source(), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** Another machine: a database in which nothing is. */
    private Database elsewhere() {
        var name = "elsewhere_" + databases++;
        JdbcClient.create(database.source()).sql("create database " + name).update();
        try (var connection = database.source().getConnection()) {
            var port = connection.getMetaData().getURL().replaceAll("^.*:(\\d+)/.*$", "$1");
            var password = Files.readString(data.resolve("password"));
            return Databases.running(
                    Database.toFill("postgresql://kembar:" + password + "@127.0.0.1:" + port + "/" + name));
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasThereIsThereAgainAndGoesOn() throws Exception {
        var sound = new Trail(database.source()).verify(_ -> {});
        assertThat(sound).isInstanceOf(Verdict.Sound.class);
        try (var other = elsewhere()) {
            var restored = Restoration.carryOut(backup, other);
            assertThat(restored).isInstanceOfSatisfying(Restored.Done.class, done -> {
                assertThat(done.rows()).isEqualTo(written.rows()).isGreaterThan(100);
                assertThat(done.verdict()).isEqualTo(sound);
                assertThat(done.isTheSame()).isTrue();
            });
            assertThat(rows(other.source())).isEqualTo(rows(database.source())).hasSizeGreaterThan(60);

            for (var file : files()) {
                assertThat(new CaseFiles(other.source(), Clock.systemUTC()).find(file.id()))
                        .contains(file);
            }
            assertThat(signedIn(other)).isEqualTo(signedIn(database));
            var documents = new Documents(other.source(), Clock.systemUTC());
            var document = documents
                    .of(files().getFirst().id(), Audience.PUBLIC.seeing())
                    .getFirst();
            var content = new ByteArrayOutputStream();
            documents.copy(document.id(), 1, content);
            assertThat(content.toByteArray()).isEqualTo(LETTER);

            assertThatWhatIsPrivateIsThere(other.source());

            // Numbers are given on, and the trail goes on from where it ended.
            var file = file(FILES);
            assertThat(imports(other).carryOut(List.of(imports(other).plan(file))))
                    .isInstanceOf(Imported.Done.class);
            assertThat(new Trail(other.source()).verify(_ -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Sound.class,
                            now -> assertThat(now.entries()).isEqualTo(((Verdict.Sound) sound).entries() + 1));
            SignedIn.invited(other.source(), Clock.systemUTC(), "new@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
            // What watches over the trail does so again.
            var jdbc = JdbcClient.create(other.source());
            for (var table : List.of("registry.trail", "registry.versions", "access.log", "access.recognitions")) {
                assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                        .as(table)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    private void assertThatWhatIsPrivateIsThere(DataSource source) throws IOException {
        var own = files().getFirst().id();
        var seen = new Annexes(source, Clock.systemUTC())
                .look(1, own, Set.of(Audience.SIDE_A))
                .orElseThrow();
        assertThat(seen.file().obstacles())
                .filteredOn(obstacle -> obstacle.id().startsWith("own-obstacle"))
                .singleElement()
                .satisfies(obstacle ->
                        assertThat(obstacle.text().orElseThrow().in("en")).contains(PRIVATE));
        var documents = new Documents(source, Clock.systemUTC());
        assertThat(documents.of(own, Set.of(Audience.SIDE_A))).singleElement().satisfies(document -> {
            var content = new ByteArrayOutputStream();
            documents.copy(document.id(), 1, content);
            assertThat(content.toByteArray()).isEqualTo(LETTER);
        });
        assertThat(new Tokens(source, Clock.systemUTC()).of(Secret.of(token).orElseThrow()))
                .hasValueSatisfying(bearer -> assertThat(bearer.scopes()).containsExactly(Scope.READ));
        var jdbc = JdbcClient.create(source);
        for (var one : List.of(
                "select name from privacy.participants where name = 'Siti Aminah' and consent_text = 'Saya setuju'",
                "select name from access.passkeys where credential = decode('0a5c09', 'hex') and counter = 7",
                "select distinct office from access.recognitions where by_city = '1650357' and recognised")) {
            assertThat(jdbc.sql(one).query(String.class).list()).as(one).hasSize(1);
        }
    }

    private static Person signedIn(Database database) {
        var tried = new People(database.source(), Clock.systemUTC())
                .signIn("officer@seoul.go.kr", SignedIn.PASSWORD, new From("here", List.of()));
        if (tried instanceof People.Tried.Right(var person)) {
            return person;
        }
        throw new AssertionError(tried);
    }

    /** The rows of each table as PostgreSQL writes them. */
    private static Map<String, String> rows(DataSource source) throws SQLException, IOException {
        var rows = new LinkedHashMap<String, String>();
        try (var connection = source.getConnection()) {
            for (var table : Catalogue.of(connection).tables()) {
                var out = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table.name() + ") to stdout", out);
                rows.put(
                        table.name(),
                        out.toString(StandardCharsets.UTF_8)
                                .lines()
                                .sorted()
                                .toList()
                                .toString());
            }
        }
        return rows;
    }

    @Test
    void theFileIsForItsOwnerAloneAndNothingIsWrittenOver() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        var before = Files.readAllBytes(backup);
        assertThatThrownBy(() -> new Backup(database.source()).write(backup, AT))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
        try (var left = Files.list(backup.getParent())) {
            assertThat(left.filter(file -> file.toString().contains(".backup"))).isEmpty();
        }
    }

    /** A new schema that the copy would forget. */
    @Test
    void everySchemaIsCopied() {
        var schemas = JdbcClient.create(database.source())
                .sql("""
                        select nspname from pg_namespace
                        where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                        """)
                .query(String.class)
                .list();
        assertThat(schemas).containsExactlyInAnyOrderElementsOf(Database.SCHEMAS);
    }

    @Test
    void whereSomethingIsNothingIsRestored() throws IOException {
        var before = new Trail(database.source()).head();
        assertThat(Restoration.carryOut(backup, database)).isEqualTo(new Restored.NotEmpty());
        assertThat(new Trail(database.source()).head()).isEqualTo(before);
    }

    /** As of a program that was started once, or was killed before the first row was there. */
    @ParameterizedTest
    @ValueSource(strings = {"all tables", "the first tables", "a schema"})
    void whereNothingButTablesIsItIsRestored(String left) throws IOException {
        try (var other = elsewhere()) {
            switch (left) {
                case "all tables" -> other.migrate();
                case "the first tables" -> assertThat(other.makeAnew("5")).isTrue();
                default ->
                    JdbcClient.create(other.source())
                            .sql("create schema registry")
                            .update();
            }
            assertThat(Restoration.carryOut(backup, other)).isInstanceOf(Restored.Done.class);
            assertThat(Restoration.carryOut(backup, other)).isEqualTo(new Restored.NotEmpty());
        }
    }

    /** A full disk is not the file's fault, and what was begun is gone. */
    @Test
    void whereTheDatabaseHasNoRoomNothingIsLeftAndTheFileIsNotBlamed() throws IOException {
        try (var other = elsewhere()) {
            var jdbc = JdbcClient.create(other.source());
            // Put there between the moment the guards of the tables are set aside and the rows.
            jdbc.sql("""
                            create function public.full_disk() returns event_trigger language plpgsql as $$
                            begin
                                if current_query() like 'alter table %drop constraint%'
                                    and to_regclass('access.people') is not null then
                                    drop trigger if exists full_disk on access.people;
                                    create trigger full_disk before insert on access.people
                                        execute function public.no_room();
                                end if;
                            end $$
                            """).update();
            jdbc.sql("""
                            create function public.no_room() returns trigger language plpgsql as $$
                            begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$
                            """).update();
            jdbc.sql("""
                            create event trigger full_disk on ddl_command_end when tag in ('ALTER TABLE')
                            execute function public.full_disk()
                            """).update();
            assertThatThrownBy(() -> Restoration.carryOut(backup, other))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(schemas(other)).isZero();
            jdbc.sql("drop event trigger full_disk").update();
            assertThat(Restoration.carryOut(backup, other)).isInstanceOf(Restored.Done.class);
        }
    }

    private static int schemas(Database database) {
        return JdbcClient.create(database.source())
                .sql("select count(*) from pg_namespace where nspname = any(:schemas)")
                .param("schemas", Database.SCHEMAS.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut",
                "no zip",
                "no contents",
                "a table less",
                "a row more",
                "another format",
                "later",
                "strange column"
            })
    void whatIsNoBackupAnyMoreRestoresNothing(String how, @TempDir Path folder) throws IOException {
        var spoiled = spoiled(how, folder.resolve("spoiled.zip"));
        try (var other = elsewhere()) {
            var restored = Restoration.carryOut(spoiled, other);
            if (how.equals("later")) {
                assertThat(restored).isEqualTo(new Restored.Later("9999"));
            } else {
                assertThat(restored).isInstanceOf(Restored.NotWhole.class);
            }
            assertThat(schemas(other)).isZero();
            // And the whole one is restored there after all.
            assertThat(Restoration.carryOut(backup, other)).isInstanceOf(Restored.Done.class);
        }
    }

    private Path spoiled(String how, Path file) throws IOException {
        return switch (how) {
            case "cut" -> {
                var bytes = Files.readAllBytes(backup);
                yield Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
            case "no zip" -> Files.writeString(file, "kind: case file");
            case "no contents" -> copied(file, Contents.PLACE, _ -> "");
            case "a table less" -> copied(file, "tables/access.people.tsv", _ -> "");
            case "a row more" ->
                copied(
                        file,
                        "tables/access.roles.tsv",
                        rows -> rows + rows.lines().findFirst().orElseThrow().replace("head", "council") + "\n");
            case "another format" ->
                copied(file, Contents.PLACE, text -> text.replaceFirst("\"format\" : 1", "\"format\" : 2"));
            case "later" ->
                copied(
                        file,
                        Contents.PLACE,
                        text -> text.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"9999\""));
            case "strange column" ->
                copied(
                        file,
                        Contents.PLACE,
                        text -> Pattern.compile("\"email\"").matcher(text).replaceFirst("\"email; drop table x\""));
            default -> throw new AssertionError(how);
        };
    }

    /** With one of its files changed, or without it if nothing is left of it. */
    private Path copied(Path file, String place, UnaryOperator<String> change) throws IOException {
        try (var from = new ZipFile(backup.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : from.stream().toList()) {
                var content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(place)) {
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                if (content.length > 0 || !entry.getName().equals(place)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(content);
                    to.closeEntry();
                }
            }
        }
        return file;
    }
}
