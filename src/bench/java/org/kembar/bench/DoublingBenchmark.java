package org.kembar.bench;

import java.util.concurrent.TimeUnit;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.History;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the cost grows as the facts of one partnership double, the ten years staying the same. The heap is large and of one
 * size, so that the figures speak of the evaluation and not of the collector.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xmn1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class DoublingBenchmark {

    private final Evaluator evaluator = new Evaluator(BuiltIn.standards());

    @Param({"125", "250", "500", "1000", "2000", "4000", "8000", "16000", "32000", "64000"})
    private int facts;

    private CaseFile file = GeneratedPartnership.of(1, 125);

    @Setup(Level.Trial)
    public void generate() {
        file = GeneratedPartnership.of(1, facts);
        // Otherwise the facts lie where the copying collector last happened to put their parts, anew in each run:
        // with large files that alone makes a factor of the time.
        System.gc();
    }

    @Benchmark
    public History history() {
        var standards = evaluator.standards();
        return History.of(file, standards.frameworks().getFirst(), GeneratedPartnership.SCOPE, standards);
    }

    @Benchmark
    public Evaluation evaluation() {
        return evaluator.evaluate(file, evaluator.standards().frameworks().getFirst(), GeneratedPartnership.SCOPE);
    }

    /** What the memory alone makes of it: see {@link Walk}. */
    @Benchmark
    public int walking() {
        return Walk.begun(file);
    }
}
