package org.kembar.notation;

import static org.kembar.edtf.EdtfDates.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.syntax.JsonText;
import org.kembar.syntax.JsonWriting;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Problems;
import org.kembar.syntax.Refusal;

/** Case files as JSON with one value exchanged, removed or added by chance; most of them are no longer valid. */
final class Spoiled {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.0",
            "2.5",
            "1e2",
            "99999999999",
            "\"\"",
            "\" \"",
            "\"\\u00a0\"",
            "\"a\"",
            "\"A\"",
            "\"s1\"",
            "\"2016\"",
            "\"2016-13\"",
            "\"2..\"",
            "\"2..1\"",
            "\"a b\"",
            "[]",
            "[null]",
            "{}",
            "{\"en\": \"a\"}",
            "{\"x\": 1}",
            "[\"a\"]",
            "[{}]");

    private final RandomGenerator chance;
    private int left;

    private Spoiled(RandomGenerator chance, int left) {
        this.chance = chance;
        this.left = left;
    }

    static Stream<String> json(CaseFile file, long seed) {
        var root = Encoder.encode(file);
        var chance = chance(seed);
        var size = new Spoiled(chance, Integer.MAX_VALUE);
        size.spoil(root);
        var values = Integer.MAX_VALUE - size.left;
        return IntStream.range(0, 12)
                .mapToObj(_ -> JsonWriting.write(new Spoiled(chance, 1 + chance.nextInt(values)).spoil(root)));
    }

    private Node spoil(Node node) {
        if (--left == 0) {
            return replacement();
        }
        return switch (node) {
            case Scalar scalar -> scalar;
            case Sequence sequence ->
                new Sequence(
                        sequence.at(),
                        sequence.items().stream().map(this::spoil).toList());
            case Mapping mapping -> {
                var entries = new ArrayList<Entry>();
                for (var entry : mapping.entries()) {
                    var removed = left == 1 && chance.nextBoolean();
                    var spoilt = spoil(entry.value());
                    if (!removed) {
                        entries.add(new Entry(entry.at(), entry.key(), spoilt));
                    }
                }
                yield new Mapping(mapping.at(), List.copyOf(entries));
            }
        };
    }

    private Node replacement() {
        try {
            return JsonText.read(VALUES.get(chance.nextInt(VALUES.size())), new Problems());
        } catch (Refusal refusal) {
            throw new IllegalStateException("Not JSON: " + refusal.problem(), refusal);
        }
    }
}
