package org.kembar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.CaseFiles;

/** The published cases that come with the program: what a registry without any partnership begins with. */
final class FirstCases {

    private static final List<String> NAMES = List.of("bandung-namur.yaml", "bandung-seoul.yaml");

    private FirstCases() {}

    static void load(CaseFiles registry, Clock clock) {
        if (registry.ids("", 1).isEmpty()) {
            // As for a file read by a command: the latest day that has begun anywhere.
            var today = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
            NAMES.forEach(name -> registry.store(read(name, today)));
        }
    }

    private static CaseFile read(String name, LocalDate today) {
        return switch (Notation.readCaseFile(bytes(name), Format.YAML, today)) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new IllegalStateException(name + ": " + problems);
        };
    }

    private static byte[] bytes(String name) {
        try (var in = FirstCases.class.getResourceAsStream("cases/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
