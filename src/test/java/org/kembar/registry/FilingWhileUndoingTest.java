package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Undone;
import org.kembar.web.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody waits long for who files a document: neither who takes back the import that brought the case file, nor anybody else. */
class FilingWhileUndoingTest {

    private static final byte[] LETTER = "Nota kesepahaman".getBytes(StandardCharsets.UTF_8);
    private static final long SOMEBODY = 7;

    @Test
    void whatADocumentIsJustBeingFiledOfIsNotTakenBack(@TempDir Path folder) throws Exception {
        var source = RunningSite.start().source();
        var imports = new Imports(source, RunningSite.CLOCK).by(SOMEBODY);
        var file = file();
        var number = ((Imported.Done) imports.carryOut(List.of(imports.plan(file)))).number();
        // Its bytes come when this test writes them, after the row of the document is there.
        var content = folder.resolve("content");
        assertThat(new ProcessBuilder("mkfifo", content.toString()).start().waitFor())
                .isZero();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var filing = others.submit(() -> new Documents(source, RunningSite.CLOCK)
                    .file(file, Audience.PUBLIC, Optional.empty(), filed(content), SOMEBODY));
            try (var bytes = Files.newOutputStream(content)) {
                var undone = others.submit(() -> imports.undo(number));
                assertThat(undone.get(20, TimeUnit.SECONDS))
                        .isEqualTo(new Undone.Withheld(List.of(new Subject.OfCaseFile(file.id()))));
                bytes.write(LETTER);
            }
            assertThat(filing.get(20, TimeUnit.SECONDS)).isInstanceOf(Documents.Outcome.Done.class);
        }
        assertThat(imports.undo(number)).isInstanceOf(Undone.Withheld.class);
        assertThat(new Trail(source).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /** How long that takes depends on how much is written in it. */
    @Test
    void whatIsWrittenInADocumentIsTakenApartBeforeOthersHaveToWait(@TempDir Path folder) throws Exception {
        var site = RunningSite.start();
        var counting = new CountedQueries(site.source());
        var documents = new Documents(counting.source(), RunningSite.CLOCK);
        var of = site.caseFiles().find("bandung-seoul").orElseThrow();
        var content = Files.write(folder.resolve("content"), LETTER);

        var filed = ((Documents.Outcome.Done)
                        documents.file(of, Audience.PUBLIC, Optional.empty(), filed(content), SOMEBODY))
                .document();
        seeThatOthersWaitForWritingOnly(counting.asked());
        var first = counting.asked().size();
        assertThat(documents.renew(filed.id(), 1, filed(content), SOMEBODY)).isInstanceOf(Documents.Outcome.Done.class);
        seeThatOthersWaitForWritingOnly(
                counting.asked().subList(first, counting.asked().size()));
        assertThat(JdbcClient.create(site.source())
                        .sql("""
                                select count(*) from registry.found_by_word
                                where id = :id and page = 1 and words @@ 'nota & kesepahaman' and words::text ~ 'id:'
                                """)
                        .param("id", filed.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static void seeThatOthersWaitForWritingOnly(List<String> asked) {
        var turn = IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).contains("pg_advisory_xact_lock"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.subList(0, turn)).anyMatch(one -> one.contains("with_stems"));
        assertThat(asked.subList(turn, asked.size()))
                .noneMatch(one -> one.contains("with_stems"))
                .anyMatch(one -> one.contains("insert into registry.found_by_word"));
    }

    private static CaseFile file() {
        var values = new LinkedHashMap<>(Records.values(GeneratedCaseFiles.of(1)));
        values.put("id", "file-1");
        return Records.make(CaseFile.class, values);
    }

    private static Documents.Filed filed(Path content) throws Exception {
        return new Documents.Filed(
                "Nota",
                Optional.empty(),
                Optional.empty(),
                "nota.txt",
                "text",
                LETTER.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(LETTER)),
                false,
                content,
                Document.Reading.READ,
                List.of("Nota kesepahaman"));
    }
}
