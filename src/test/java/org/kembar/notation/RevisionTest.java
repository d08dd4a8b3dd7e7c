package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;

class RevisionTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.kembar.casefile.GeneratedCaseFiles#seeds")
    void aFileChangesNothingInItself(long seed) {
        var file = GeneratedCaseFiles.of(seed);

        var revision = Revision.of(file, GeneratedCaseFiles.of(seed));

        assertThat(revision.differences()).isEmpty();
        assertThat(revision.unchanged()).isPositive();
        assertThat(Revision.of(file, shuffled(file)).differences()).isEmpty();
    }

    /** What is said to be added, removed and changed, done to the old file component by component, gives the new file. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.kembar.casefile.GeneratedCaseFiles#seeds")
    void itsDifferencesMakeTheNewFileFromTheOldOne(long seed) {
        var before = GeneratedCaseFiles.of(seed);
        // What only a few facts differ in, and what almost all do.
        for (var after :
                List.of(mixed(before, GeneratedCaseFiles.of(seed + 1_000), seed), GeneratedCaseFiles.of(seed + 7))) {
            var revision = Revision.of(before, after);

            assertThat(CanonicalForm.sha256(applied(revision))).isEqualTo(CanonicalForm.sha256(after));
            assertThat(revision.isEmpty())
                    .isEqualTo(CanonicalForm.sha256(before).equals(CanonicalForm.sha256(after)));
            assertThat(revision.differences())
                    .hasSize(revision.added().size()
                            + revision.removed().size()
                            + revision.changed().size()
                            + revision.contradicted().size());
        }
    }

    /** What one has added the other has removed. */
    @ParameterizedTest
    @CsvSource({"1, 2", "3, 4", "5, 6"})
    void backwardsItIsTheOpposite(long one, long other) {
        var there = Revision.of(GeneratedCaseFiles.of(one), GeneratedCaseFiles.of(other));
        var back = Revision.of(GeneratedCaseFiles.of(other), GeneratedCaseFiles.of(one));

        assertThat(there.added())
                .extracting(Revision.Added::record)
                .containsExactlyInAnyOrderElementsOf(
                        back.removed().stream().map(Revision.Removed::record).toList());
        assertThat(there.unchanged()).isEqualTo(back.unchanged());
    }

    @Test
    void aChangeNamesTheComponentWithWhatItWasAndWhatItIs() {
        var revision = edited("amount: 250000000", "amount: 260000000");

        assertThat(revision.differences()).singleElement().isInstanceOfSatisfying(Revision.Changed.class, changed -> {
            assertThat(changed.kind()).isEqualTo("budget");
            assertThat(changed.id()).isEqualTo("apbd-2023");
            assertThat(changed.contradicts()).isFalse();
            assertThat(changed.components()).singleElement().satisfies(component -> {
                assertThat(component.path()).isEqualTo("money.amount");
                assertThat(component.before()).contains(new BigDecimal("250000000"));
                assertThat(component.after()).contains(new BigDecimal("260000000"));
            });
        });
    }

    @Test
    void whatTheFileSaysOfItselfIsAChangeToo() {
        var revision = edited("compiled: \"2026-11-21\"", "compiled: \"2026-11-20\"");

        assertThat(revision.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.kind()).isEmpty();
            assertThat(changed.components())
                    .extracting(Revision.Component::path)
                    .containsExactly("compiled");
        });
    }

    /** The same meeting on another day: from the same minutes a correction, from a newspaper a contradiction. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date: "2023-09" | date: "2023-10" | s1 | false
            date: "2023-09" | date: "2023-10" | s2 | true
            count: 12       | count: 14       | s2 | true
            status: held    | status: ongoing | s2 | true
            Training on bus | Course on bus   | s2 | false
            """)
    void anotherSourceThatGivesAnotherDateNumberOrStatusContradicts(
            String then, String now, String source, boolean contradicts) {
        var quote = "{ref: s1, quote: \"12 ASN";

        var revision = edited(then, now, quote, quote.replace("s1", source));

        assertThat(revision.differences()).singleElement().isInstanceOfSatisfying(Revision.Changed.class, changed -> {
            assertThat(changed.id()).isEqualTo("training-2023");
            assertThat(changed.contradicts()).isEqualTo(contradicts);
        });
    }

    private static Revision edited(String... replacements) {
        var before = text();
        var after = before;
        for (var i = 0; i < replacements.length; i += 2) {
            assertThat(after).contains(replacements[i]);
            after = after.replace(replacements[i], replacements[i + 1]);
        }
        return Revision.of(read(before), read(after));
    }

    private static String text() {
        try {
            return org.kembar.ReadmeExamples.caseFile()
                    .replace(
                            "partnership:\n",
                            "  - {id: s2, type: news, title: {id: \"Koran\"}, issued: \"2023-11-01\"}\npartnership:\n");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CaseFile read(String yaml) {
        var reading = Notation.readCaseFile(
                yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), Format.YAML, LocalDate.of(2026, 11, 21));
        if (!(reading instanceof Reading.Read<CaseFile>(var file))) {
            throw new AssertionError(reading);
        }
        return file;
    }

    private static CaseFile shuffled(CaseFile file) {
        var values = new LinkedHashMap<>(Records.values(file));
        values.replaceAll((_, value) -> value instanceof List<?> list ? list.reversed() : value);
        return Records.make(CaseFile.class, values);
    }

    /** Some lists from the one, some from the other: not a valid file, but one to compare. */
    private static CaseFile mixed(CaseFile one, CaseFile other, long seed) {
        var values = new LinkedHashMap<>(Records.values(one));
        var others = Records.values(other);
        var which = LongStream.iterate(seed + 1, n -> n * 6_364_136_223_846_793_005L + 1)
                .iterator();
        values.replaceAll((name, value) -> {
            var lot = (int) Math.floorMod(which.next() >> 33, 4L);
            if (lot == 0) {
                return java.util.Objects.requireNonNull(others.get(name));
            }
            return lot == 1 && value instanceof List<?> list && !list.isEmpty()
                    ? renamed(list, java.util.Objects.requireNonNull(others.get(name)))
                    : value;
        });
        return Records.make(CaseFile.class, values);
    }

    /** The other file's first record under the id of the first of this one: the same thing, told otherwise. */
    private static List<?> renamed(List<?> list, Object others) {
        var other = ((List<?>) others).stream().findFirst();
        if (other.isEmpty()) {
            return list.subList(1, list.size());
        }
        var values = new HashMap<>(Records.values((Record) other.get()));
        values.put("id", Records.values((Record) list.getFirst()).get("id"));
        var told = new ArrayList<Object>(list);
        told.set(0, Records.make(((Record) other.get()).getClass(), values));
        return told;
    }

    private static CaseFile applied(Revision revision) {
        var values = new LinkedHashMap<>(Records.values(revision.before()));
        for (var difference : revision.differences()) {
            switch (difference) {
                case Revision.Added(var kind, var _, var record) ->
                    list(values, kind).add(record);
                case Revision.Removed(var kind, var _, var record) ->
                    list(values, kind).remove(record);
                case Revision.Changed changed
                when changed.kind().isEmpty() ->
                    changed.components().forEach(component -> put(CaseFile.class, values, component.path(), component));
                case Revision.Changed changed -> {
                    var parts = new LinkedHashMap<>(Records.values(changed.before()));
                    changed.components().forEach(one -> put(changed.before().getClass(), parts, one.path(), one));
                    Collections.replaceAll(
                            list(values, changed.kind()),
                            changed.before(),
                            Records.make(changed.before().getClass(), parts));
                }
            }
        }
        return Records.make(CaseFile.class, values);
    }

    @SuppressWarnings("unchecked") // A component of a case file with this name is a list of records.
    private static List<Object> list(Map<String, Object> values, String kind) {
        return (List<Object>)
                values.compute(kind, (_, list) -> new ArrayList<>((List<?>) java.util.Objects.requireNonNull(list)));
    }

    private static void put(
            Class<? extends Record> type, Map<String, Object> values, String path, Revision.Component one) {
        var name = path.replaceFirst("[.\\[].*", "");
        var rest = path.substring(name.length());
        var part = Shape.of(type).parts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        var now = java.util.Objects.requireNonNull(values.get(name));
        if (rest.isEmpty()) {
            values.put(
                    name,
                    part.required()
                            ? one.after().orElseThrow()
                            : now instanceof List<?> ? one.after().orElse(List.of()) : one.after());
        } else if (rest.startsWith("[")) {
            var id = rest.substring(1, rest.indexOf(']'));
            var list = new ArrayList<Object>((List<?>) now);
            var inner = rest.substring(rest.indexOf(']') + 1);
            var ids = list.stream()
                    .map(item -> Records.values((Record) item).get("id"))
                    .toList();
            var at = list.isEmpty()
                            || Shape.of(((Record) list.getFirst()).getClass()).hasId()
                    ? ids.indexOf(id)
                    : Integer.parseInt(id);
            if (!inner.isEmpty()) {
                list.set(at, changed((Record) list.get(at), inner.substring(1), one));
            } else if (one.after().isEmpty()) {
                list.remove(at);
            } else {
                list.add(one.after().get());
            }
            values.put(name, list);
        } else {
            var record = (Record) (now instanceof Optional<?> optional ? optional.orElseThrow() : now);
            var put = changed(record, rest.substring(1), one);
            values.put(name, now instanceof Optional<?> ? Optional.of(put) : put);
        }
    }

    private static Record changed(Record record, String path, Revision.Component one) {
        var values = new LinkedHashMap<>(Records.values(record));
        put(record.getClass(), values, path, one);
        return Records.make(record.getClass(), values);
    }
}
