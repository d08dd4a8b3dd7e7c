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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Undone;
import org.kembar.web.RunningSite;

/** One files a document of a case file while another takes back the import that brought it: neither waits for the other for ever. */
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
            var filing = others.submit(() ->
                    new Documents(source, RunningSite.CLOCK).file(file, Audience.PUBLIC, filed(content), SOMEBODY));
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
