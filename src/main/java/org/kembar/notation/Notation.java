package org.kembar.notation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Reading.Read;
import org.kembar.notation.Reading.Refused;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.JsonText;
import org.kembar.syntax.JsonWriting;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problems;
import org.kembar.syntax.Refusal;
import org.kembar.syntax.Utf8;
import org.kembar.syntax.YamlText;
import org.kembar.syntax.YamlWriting;

/** Reads and writes case files and the product's own data files. */
public final class Notation {

    private Notation() {}

    /**
     * Reads a case file. A file with errors is refused whole, with all its errors.
     *
     * @param bytes UTF-8, at most {@link Limits#BYTES}
     * @param today the day of the reading: nothing that is said to have happened is dated after it
     */
    public static Reading<CaseFile> readCaseFile(byte[] bytes, Format format, LocalDate today) {
        return readCaseFile(bytes, format, today, _ -> List.of());
    }

    /** @param rules what else must hold between records; asked of those that have their form, whatever is wrong elsewhere */
    public static Reading<CaseFile> readCaseFile(
            byte[] bytes, Format format, LocalDate today, Function<CaseFile, List<Complaint>> rules) {
        return read(
                problems -> root(bytes, format, problems),
                CaseFile.class,
                new CaseFileRules(today)::check,
                file -> Stream.concat(LinkRules.check(file).stream(), rules.apply(file).stream())
                        .toList());
    }

    /**
     * As {@link #readCaseFile(byte[], Format, LocalDate, Function)}, of a file that is written nowhere yet.
     *
     * @param file its members, as {@link #node} gives them
     */
    public static Reading<CaseFile> readCaseFile(
            Mapping file, LocalDate today, Function<CaseFile, List<Complaint>> rules) {
        return read(
                _ -> file,
                CaseFile.class,
                new CaseFileRules(today)::check,
                read -> Stream.concat(LinkRules.check(read).stream(), rules.apply(read).stream())
                        .toList());
    }

    /**
     * Reads a file whose form the components of a record give: a case file, a framework, a list of signals.
     *
     * @param rules what else must hold; asked of the records that have their form, whatever is wrong elsewhere
     */
    public static <T extends Record> Reading<T> read(
            byte[] bytes, Format format, Class<T> type, Function<T, List<Complaint>> rules) {
        return read(bytes, format, type, _ -> List.of(), rules);
    }

    /** @param within what else must hold within each record, by paths that start at it; asked also of those with a mistake */
    public static <T extends Record> Reading<T> read(
            byte[] bytes,
            Format format,
            Class<T> type,
            Function<Record, List<Complaint>> within,
            Function<T, List<Complaint>> rules) {
        return read(problems -> root(bytes, format, problems), type, within, rules);
    }

    /** What a file says, before anybody asks what it means. */
    private interface Text {

        Node root(Problems problems) throws Refusal;
    }

    private static <T extends Record> Reading<T> read(
            Text text,
            Class<T> type,
            Function<Record, List<Complaint>> rulesOfEach,
            Function<T, List<Complaint>> rulesOfAll) {
        var problems = new Problems();
        try {
            var root = text.root(problems);
            var references = new References(problems);
            var decoder = new Decoder(problems, references, rulesOfEach);
            var value = decoder.decode(root, type);
            references.check();
            value.map(rulesOfAll).orElseGet(() -> betweenTheWellFormed(decoder.draft(), type, rulesOfAll)).stream()
                    .filter(complaint -> !problems.tell(complaint))
                    .forEach(complaint ->
                            problems.add(Place.within(root, complaint.path()), complaint.path(), complaint));
            return value.isPresent() && problems.none() ? new Read<>(value.get()) : new Refused<>(problems.inOrder());
        } catch (Refusal refusal) {
            return new Refused<>(List.of(refusal.problem()));
        }
    }

    private static <T extends Record> List<Complaint> betweenTheWellFormed(
            Draft draft, Class<T> type, Function<T, List<Complaint>> rules) {
        return draft.made(type).map(rules).orElse(List.of()).stream()
                .filter(complaint -> !complaint.fault().isOfTheWhole())
                .map(draft::inTheFile)
                .toList();
    }

    /** What a file says it is, in its line {@code schema}; nothing if it does not say it or cannot be read so far. */
    public static Optional<String> schema(byte[] bytes, Format format) {
        try {
            return root(bytes, format, new Problems()) instanceof Mapping file
                    ? file.entry("schema")
                            .map(Entry::value)
                            .filter(Scalar.class::isInstance)
                            .map(Scalar.class::cast)
                            .map(Scalar::text)
                    : Optional.empty();
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private static Node root(byte[] bytes, Format format, Problems problems) throws Refusal {
        var text = Utf8.decode(bytes);
        return switch (format) {
            case YAML -> YamlText.read(text, problems);
            case JSON -> JsonText.read(text, problems);
        };
    }

    /** A case file, or a record of one, as it would be written: each component under its own name. */
    public static Mapping node(Record record) {
        return Encoder.encode(record);
    }

    /** Writes a case file, or another file of the product, so that reading it gives the same. */
    public static String write(Record file, Format format) {
        var node = Encoder.encode(file);
        return switch (format) {
            case YAML -> YamlWriting.write(node);
            case JSON -> JsonWriting.write(node);
        };
    }

    /** What was put together of records as {@link #node} gives them, as JSON. */
    public static String json(Mapping node) {
        return JsonWriting.write(node);
    }

    /** A case file, or another file, in the form in which the product keeps it for itself: JSON, of whatever size. */
    public static String kept(Record file) {
        return JsonWriting.write(Encoder.encode(file));
    }

    /** What was kept: a valid case file at the time; it is not held against the rules of today. Empty if it is none. */
    public static Optional<CaseFile> readKept(String kept) {
        return readKept(kept, CaseFile.class);
    }

    /** The same of another kind of file. */
    public static <T extends Record> Optional<T> readKept(String kept, Class<T> type) {
        if (kept.isBlank()) {
            return Optional.empty();
        }
        var problems = new Problems();
        try {
            var decoder = new Decoder(problems, new References(problems), _ -> List.of());
            return decoder.decode(JsonText.read(kept, problems), type).filter(_ -> problems.none());
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /**
     * Whether the records of a case file fit each other: no id is given twice, every reference leads to a record of its kind, and
     * what must hold between two records does. What must hold within each record is not asked.
     */
    public static boolean isCoherent(CaseFile file) {
        var problems = new Problems();
        var references = new References(problems);
        new Decoder(problems, references, _ -> List.of()).decode(Encoder.encode(file), CaseFile.class);
        references.check();
        return problems.none() && LinkRules.check(file).isEmpty();
    }

    /** The word that stands for a constant in a file: {@code in-person} for {@code IN_PERSON}. */
    public static String word(Enum<?> constant) {
        return Shape.Code.word(constant);
    }

    /** Whether a case file may name the country by this code: ISO 3166-1 alpha-2, or {@code XK} for Kosovo. */
    public static boolean hasCountry(String code) {
        return CodeList.COUNTRIES.has(code);
    }
}
