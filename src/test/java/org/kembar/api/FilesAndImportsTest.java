package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Records;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.registry.Imports;
import org.kembar.web.RunningSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are told of documents, which is what everybody may read, and of imports. */
class FilesAndImportsTest {

    private static final String FILES = "/api/v1/partnerships/bandung-seoul/files";
    private static final String DOCUMENT = "/api/v1/partnerships/{id}/files/{document}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningSite site = RunningSite.start();
    private final Documents documents = new Documents(site.source(), RunningSite.CLOCK);

    @Test
    void aDocumentForEverybodyIsToldWithItsVersionsAndWordsAndNoOther() throws IOException {
        var before = site.get(FILES);
        var open = filed(Audience.PUBLIC, "Nota");
        var closed = filed(Audience.PARTNERS, "Rahasia");
        var list = site.get(
                FILES, "If-None-Match", before.headers().firstValue("ETag").orElseThrow());
        var one = site.get(FILES + "/" + open);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("Nota").doesNotContain("Rahasia");
        assertThat(site.get(FILES + "/" + closed).statusCode()).isEqualTo(404);
        assertThat(DescriptionTest.objectionsTo(DOCUMENT, one.body())).isEmpty();
        var document = json(one.body());
        assertThat(document.path("pages").path(0).path("text").asString()).isEqualTo("Nota C");
        assertThat(document.path("versions").path(0).path("sha256").asString()).isEqualTo(sha256("Nota C"));
        assertThat(document.path("document"))
                .isEqualTo(json(list.body()).path("documents").path(0));
        assertThat(site.get(document.path("document").path("content").asString())
                        .body())
                .isEqualTo("Nota C");

        documents.withdraw(open, 1, "Salah berkas", 1);
        var withdrawn = json(site.get(FILES + "/" + open).body());
        assertThat(withdrawn.path("document").path("withdrawn").path("reason").asString())
                .isEqualTo("Salah berkas");
        assertThat(withdrawn.path("document").has("content")).isFalse();
        assertThat(withdrawn.path("pages").isEmpty()).isTrue();
    }

    @Test
    void importsAreToldAsTheirPagesTellThem() throws IOException {
        var changed = new Imports(site.source(), RunningSite.CLOCK).change("bandung-seoul", file -> {
            var values = new LinkedHashMap<>(Records.values(file));
            values.put("obstacles", file.obstacles().subList(0, file.obstacles().size() - 1));
            return Optional.of(Records.make(CaseFile.class, values));
        });
        assertThat(changed).isPresent();
        var list = site.get("/api/v1/imports", "Accept-Language", "en");
        var imports = json(list.body()).path("imports");
        var page = Jsoup.parse(site.get("/en/import").body()).text();
        var address = imports.path(0).path("self").asString();
        var one = site.get(address, "Cookie", "", "Accept-Language", "en");
        var itsPage =
                Jsoup.parse(site.get(address.replace("/api/v1", "/en")).body()).text();

        assertThat(list.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(imports.size()).isPositive();
        for (var each : imports) {
            assertThat(page).contains(each.path("held").asString());
        }
        assertThat(DescriptionTest.objectionsTo("/api/v1/imports/{number}", one.body()))
                .isEmpty();
        var held = json(one.body()).path("held");
        assertThat(held.size()).isPositive();
        for (var thing : held) {
            assertThat(itsPage)
                    .contains(thing.path("name").asString(), thing.path("text").asString());
        }
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private String filed(Audience audience, String word) throws IOException {
        var content = word + " C";
        var file = Files.writeString(Files.createTempFile("kembar", ".txt"), content);
        var outcome = documents.file(
                site.caseFiles().find("bandung-seoul").orElseThrow(),
                audience,
                Optional.empty(),
                new Documents.Filed(
                        word,
                        Optional.of("id"),
                        Optional.empty(),
                        "x.txt",
                        "text",
                        content.length(),
                        sha256(content),
                        false,
                        file,
                        Document.Reading.READ,
                        List.of(content)),
                1);
        Files.delete(file);
        return ((Documents.Outcome.Done) outcome).document().id();
    }
}
