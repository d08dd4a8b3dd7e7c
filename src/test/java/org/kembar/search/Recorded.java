package org.kembar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Records;
import org.kembar.casefile.Text;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.web.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the search put on record, and what they find. */
record Recorded(RunningSite site) {

    static final String FILE = "bandung-seoul";
    private static final long NOBODY = 999;
    private static final Pattern ANCHOR = Pattern.compile("href=\"[^\"]*#fact-([^\"]*)\"");

    /** The cookie of somebody who acts so. */
    String somebody(Role role, String city) {
        var email = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + city + "@example.org";
        var person = SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    Imports imports() {
        return new Imports(site.source(), RunningSite.CLOCK);
    }

    /** An obstacle with these words, for these to see; by the number of its import. */
    long obstacle(String file, String id, String text, Audience audience) {
        var obstacle = new Obstacle(
                id,
                Obstacle.Kind.BUDGET,
                Optional.of(Text.of("en", text)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        return changed(file, audience, seen -> and(seen, obstacle));
    }

    /** Without what has this id, or one that begins with it. */
    long retracted(String file, String id, Audience audience) {
        return changed(file, audience, seen -> {
            var values = new LinkedHashMap<>(Records.values(seen));
            values.put(
                    "obstacles",
                    seen.obstacles().stream()
                            .filter(one -> !one.id().startsWith(id))
                            .toList());
            return Records.make(CaseFile.class, values);
        });
    }

    private long changed(String file, Audience audience, java.util.function.UnaryOperator<CaseFile> change) {
        var outcome = imports().change(file, audience, seen -> Optional.of(change.apply(seen)));
        if (!(outcome.orElseThrow() instanceof Imported.Done(var number))) {
            throw new AssertionError(outcome);
        }
        return number;
    }

    private static CaseFile and(CaseFile file, Obstacle obstacle) {
        var values = new LinkedHashMap<>(Records.values(file));
        values.put(
                "obstacles",
                Stream.concat(file.obstacles().stream(), Stream.of(obstacle)).toList());
        return Records.make(CaseFile.class, values);
    }

    /** The id that it was given, which begins so. */
    String id(String file, String begins) {
        return new Annexes(site.source(), RunningSite.CLOCK)
                .look(NOBODY, file, Set.of(Audience.values())).orElseThrow().file().obstacles().stream()
                        .map(Obstacle::id)
                        .filter(id -> id.startsWith(begins))
                        .findFirst()
                        .orElseThrow();
    }

    Documents documents() {
        return new Documents(site.source(), RunningSite.CLOCK);
    }

    /** A document with these pages, by its id. */
    String document(String file, String title, Audience audience, String... pages) {
        var outcome = filing(
                title,
                filed -> documents()
                        .file(site.caseFiles().find(file).orElseThrow(), audience, Optional.empty(), filed, NOBODY),
                pages);
        return ((Documents.Outcome.Done) outcome).document().id();
    }

    Documents.Outcome filing(
            String title, java.util.function.Function<Documents.Filed, Documents.Outcome> filing, String... pages) {
        try {
            var content = (title + String.join("\f", pages)).getBytes(StandardCharsets.UTF_8);
            var file = Files.write(Files.createTempFile("kembar", ".txt"), content);
            var outcome = filing.apply(new Documents.Filed(
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    "a.txt",
                    "text",
                    content.length,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
                    false,
                    file,
                    Document.Reading.READ,
                    List.of(pages)));
            Files.delete(file);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> search(String language, String q, String cookie) {
        return site.get(
                "/" + language + "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&in=" + FILE,
                "Cookie",
                cookie);
    }

    String found(String q, String cookie) {
        var answer = site.get("/en/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), "Cookie", cookie);
        return answer.body().replaceAll("(?s).*<main[^>]*>|</main>.*", "");
    }

    /** The ids of the facts that stand in the answer. */
    Set<String> facts(String q, String cookie) {
        return ANCHOR.matcher(search("en", q, cookie).body())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    /** All that is kept to find by words. */
    Map<String, List<String>> kept() {
        var jdbc = JdbcClient.create(site.source());
        return Map.of(
                "rows",
                jdbc.sql("""
                                select concat_ws(' ', case_file, audience, kind, id, page, piece, seal, words)
                                from registry.found_by_word
                                order by 1
                                """).query((row, _) -> row.getString(1)).list(),
                "words",
                jdbc.sql("select word from registry.words_in_use order by 1")
                        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                        .list());
    }
}
