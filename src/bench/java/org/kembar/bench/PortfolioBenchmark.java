package org.kembar.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A portfolio of 20,000 case files of 50 facts, on one core: evaluating all of them at one date, beside reading them
 * from their texts and beside merely walking over their facts. Each run handles the whole portfolio once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PortfolioBenchmark {

    private static final int FILES = 20_000;
    private static final int FACTS = 50;

    private final Evaluator evaluator = new Evaluator(BuiltIn.standards());
    private List<CaseFile> files = List.of();

    /** The texts of the portfolio: writing them takes longer than evaluating it, and only reading needs them. */
    @State(Scope.Benchmark)
    public static class Texts {

        private List<byte[]> yaml = List.of();
        private List<byte[]> json = List.of();

        @Setup(Level.Trial)
        public void write() {
            yaml = written(Format.YAML);
            json = written(Format.JSON);
        }

        private static List<byte[]> written(Format format) {
            return generated()
                    .map(file -> Notation.write(file, format).getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    @Setup(Level.Trial)
    public void generate() {
        files = generated().toList();
    }

    private static Stream<CaseFile> generated() {
        return LongStream.range(0, FILES).mapToObj(seed -> GeneratedPartnership.of(seed, FACTS));
    }

    @Benchmark
    public void evaluating(Blackhole blackhole) {
        for (var file : files) {
            blackhole.consume(
                    evaluator.ratings(file, evaluator.standards().frameworks().getFirst(), GeneratedPartnership.SCOPE));
        }
    }

    @Benchmark
    public void readingYaml(Texts texts, Blackhole blackhole) {
        texts.yaml.forEach(text -> blackhole.consume(Notation.readCaseFile(text, Format.YAML, LocalDate.MAX)));
    }

    @Benchmark
    public void readingJson(Texts texts, Blackhole blackhole) {
        texts.json.forEach(text -> blackhole.consume(Notation.readCaseFile(text, Format.JSON, LocalDate.MAX)));
    }

    /** See {@link Walk}. */
    @Benchmark
    public int walking() {
        var begun = 0;
        for (var file : files) {
            begun += Walk.begun(file);
        }
        return begun;
    }
}
