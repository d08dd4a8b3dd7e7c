package org.kembar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The licence of the program, and what it says of those of its libraries. */
class LicenceTest {

    private static final Pattern ROW = Pattern.compile("\\| ([\\w.-]+) \\| ([\\w.-]+) \\| ([\\w.-]+) \\| (.+) \\|");
    private static final Pattern DIRECT =
            Pattern.compile("<dependency>\\s*<groupId>[\\w.-]+</groupId>\\s*<artifactId>([\\w.-]+)</artifactId>");
    private static final List<String> WITH_OTHERS =
            List.of("Apache 2.0", "LGPL 2.1 or later", "EPL 2.0", "MIT", "BSD", "W3C", "SAX", "OFL 1.1", "CC0");

    private static final Set<String> IN_THE_BILL = Set.of(
            "Apache-2.0",
            "LGPL-2.1-or-later",
            "EPL-2.0",
            "MIT",
            "Bouncy Castle Licence",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "FreeBSD License",
            "CC0-1.0");

    @Test
    void isTheApacheLicenseEverywhere() throws IOException {
        assertThat(Files.readString(Path.of("LICENSE")))
                .contains("Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<name>Apache-2.0</name>");
        assertThat(Files.readString(Path.of("README.md"))).contains("[Apache License 2.0](LICENSE)");
        assertThat(Files.readString(Path.of("NOTICE"))).contains("Apache License, Version 2.0");
    }

    @Test
    void travelsInTheJar() throws IOException {
        for (var name : List.of("LICENSE", "NOTICE")) {
            assertThat(Files.readString(Path.of("target", "classes", "META-INF", name)))
                    .isEqualTo(Files.readString(Path.of(name)));
        }
    }

    /** A newer version of a library may have another licence: who takes it looks again. */
    @Test
    void everyLibraryInTheListIsTheOneTheProgramRunsWith() throws IOException {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName().toString())
                .toList();

        assertThat(libraries()).hasSizeGreaterThan(20).allSatisfy(library -> {
            assertThat(classPath).contains(library.name + "-" + library.version + ".jar");
            assertThat(WITH_OTHERS).anyMatch(library.licence::startsWith);
            assertThat(library.licence.replaceAll("\\bLGPL", "")).doesNotContain("GPL", "SSPL");
        });
    }

    /** The bill of materials names every library of the list in its version, each with a licence, and none of the tests'. */
    @Test
    void theBillOfMaterialsNamesWhatTheProgramIsMadeOf() throws IOException {
        var bill = new JsonMapper()
                .readTree(Files.readString(Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json")));
        assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
        var named = bill.get("components").valueStream().toList();
        assertThat(named)
                .allSatisfy(one ->
                        assertThat(one.path("licenses")).as(one.toString()).isNotEmpty());
        var components = named.stream()
                .map(one ->
                        one.get("name").asString() + " " + one.get("version").asString())
                .toList();
        assertThat(components)
                .containsAll(libraries().stream()
                        .map(one -> one.name + " " + one.version)
                        .toList())
                .noneMatch(one -> one.startsWith("playwright") || one.startsWith("junit"));
    }

    /** Also those that only others ask for; where one is under several licences, one of them is taken. */
    @Test
    void everyLibraryThatTravelsAlongIsListedUnderACompatibleLicence() throws IOException {
        var bill = new JsonMapper()
                .readTree(Files.readString(Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json")));
        var listed =
                libraries().stream().map(one -> one.name + " " + one.version).toList();
        var components = bill.get("components").valueStream().toList();

        assertThat(components).hasSizeGreaterThan(100).allSatisfy(one -> {
            var name = one.get("name").asString() + " " + one.get("version").asString();
            assertThat(listed).contains(name);
            assertThat(one.get("licenses").valueStream().map(LicenceTest::licence))
                    .as(name)
                    .containsAnyElementsOf(IN_THE_BILL);
        });
    }

    /** By its SPDX identifier, or as its makers call it. */
    private static String licence(JsonNode written) {
        return Stream.of(
                        written.path("license").path("id"),
                        written.path("license").path("name"),
                        written.path("expression"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }

    /** Those the program asks for itself, which are all that stand before the profiles. */
    @Test
    void everyLibraryTheProgramAsksForIsInTheList() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"), StandardCharsets.UTF_8);
        var asked = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        var listed = libraries().stream().map(Library::name).toList();

        assertThat(DIRECT.matcher(asked).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(listed).contains(name));
    }

    private record Library(String name, String version, String licence) {}

    private static List<Library> libraries() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs", "licences.md")))
                .results()
                .map(row -> new Library(row.group(2), row.group(3), row.group(4)))
                .filter(library -> !library.name.equals("name"))
                .toList();
    }
}
