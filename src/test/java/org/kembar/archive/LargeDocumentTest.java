package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.OwnProgram;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Document.Reading;
import org.kembar.registry.Documents;
import org.kembar.registry.Documents.Filed;
import org.kembar.registry.Documents.Outcome;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.postgresql.ds.PGSimpleDataSource;

/** The largest documents go in and out a part at a time, so that none is ever whole in memory. */
class LargeDocumentTest {

    private static final int MEBIBYTES = 36;

    @TempDir
    private Path folder;

    /** What a program with less memory than the document is large does with it. */
    static final class InLittleMemory {

        private InLittleMemory() {}

        /** @param words the address of the database, who uses it and with which password, and a file */
        public static void main(String[] words) throws IOException, NoSuchAlgorithmException {
            var source = new PGSimpleDataSource();
            source.setUrl(words[0]);
            source.setUser(words[1]);
            source.setPassword(words[2]);
            var file = Path.of(words[3]);
            if (!new Recognition.Known(FileKind.TEXT).equals(Recogniser.recognise(file))) {
                throw new AssertionError("not recognised");
            }
            var documents = new Documents(source, Clock.systemUTC());
            var sha256 = sha256();
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
                Files.copy(file, out);
            }
            var hash = HexFormat.of().formatHex(sha256.digest());
            var filed = new Filed(
                    "Besar",
                    Optional.empty(),
                    Optional.empty(),
                    "besar.txt",
                    "text",
                    Files.size(file),
                    hash,
                    false,
                    file,
                    Reading.CUT,
                    List.of());
            var of = new CaseFiles(source, Clock.systemUTC())
                    .find("bandung-seoul")
                    .orElseThrow();
            var stored = ((Outcome.Done) documents.file(of, Audience.SIDE_A, Optional.empty(), filed, 1)).document();
            var again = sha256();
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), again)) {
                documents.copy(stored.id(), 1, out);
            }
            if (!HexFormat.of().formatHex(again.digest()).equals(hash)
                    || !(new Trail(source).verify(_ -> {}) instanceof Verdict.Sound)) {
                throw new AssertionError("not what it was");
            }
            System.out.print("whole");
        }

        private static MessageDigest sha256() throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("SHA-256");
        }
    }

    @Test
    void theLargestGoesInAndOutInLessMemoryThanItIs() throws IOException, InterruptedException, SQLException {
        var file = folder.resolve("content");
        try (var out = Files.newOutputStream(file)) {
            var some = "sebaris kata-kata yang tetap sama\n".repeat(1 << 10).getBytes(StandardCharsets.UTF_8);
            for (var sent = 0L; sent < (long) MEBIBYTES << 20; sent += some.length) {
                out.write(some);
            }
        }
        var database = RunningSite.shared().source().unwrap(HikariDataSource.class);
        var said = folder.resolve("said");
        var program = OwnProgram.of(
                        "32m",
                        InLittleMemory.class,
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(program.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).endsWith("whole");
    }
}
