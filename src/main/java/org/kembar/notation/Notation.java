package org.kembar.notation;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Node.Mapping;
import org.kembar.notation.Node.Sequence;
import org.kembar.notation.Reading.Read;
import org.kembar.notation.Reading.Refused;

/** Reads and writes case files and the product's own data files. */
public final class Notation {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private Notation() {}

    /**
     * Reads a case file. A file with errors is refused whole, with all its errors.
     *
     * @param bytes UTF-8, at most {@link Limits#BYTES}
     */
    public static Reading<CaseFile> readCaseFile(byte[] bytes, Format format) {
        return read(bytes, format, CaseFile.class, CaseFileRules::check);
    }

    /**
     * Reads a file whose form the components of a record give: a case file, a framework, a list of signals.
     *
     * @param rules what else must hold; asked only if everything has its form
     */
    public static <T extends Record> Reading<T> read(
            byte[] bytes, Format format, Class<T> type, Function<T, List<Complaint>> rules) {
        var problems = new Problems();
        try {
            var text = Utf8.decode(bytes);
            var root =
                    switch (format) {
                        case YAML -> YamlText.read(text, problems);
                        case JSON -> JsonText.read(text, problems);
                    };
            var references = new References(problems);
            var value = new Decoder(problems, references).decode(root, type);
            references.check();
            value.map(rules).orElse(List.of()).forEach(complaint -> problems.add(
                    at(root, complaint.path()), complaint.path(), complaint.fault(), complaint.found(), complaint.expected()));
            return value.isPresent() && problems.none() ? new Read<>(value.get()) : new Refused<>(problems.inOrder());
        } catch (Refusal refusal) {
            return new Refused<>(List.of(refusal.problem()));
        }
    }

    /** Writes a case file so that reading it gives the same facts. */
    public static String write(CaseFile file, Format format) {
        var node = Encoder.encode(file);
        return switch (format) {
            case YAML -> YamlWriting.write(node);
            case JSON -> JsonWriting.write(node);
        };
    }

    /** The word that stands for a constant in a file: {@code in-person} for {@code IN_PERSON}. */
    public static String word(Enum<?> constant) {
        return Shape.Code.word(constant);
    }

    private static Place at(Node root, String path) {
        var node = root;
        var steps = STEP.matcher(path);
        while (steps.find()) {
            var key = steps.group(1);
            if (key != null && node instanceof Mapping mapping && mapping.entry(key).isPresent()) {
                node = mapping.entry(key).get().value();
            } else if (key == null && node instanceof Sequence sequence) {
                node = sequence.items().get(Integer.parseInt(steps.group(2)));
            }
        }
        return node.at();
    }
}
