package org.kembar.bench;

import java.util.concurrent.TimeUnit;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Standards;
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

/** The heat strip of a long partnership: a thousand facts, forty quarters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class HeatStripBenchmark {

    private static final int QUARTERS = 40;

    private final Standards standards = BuiltIn.standards();
    private final CaseFile file = GeneratedPartnership.of(1, 1_000);

    /** What is measured has to be what is claimed. */
    @Setup(Level.Trial)
    public void check() {
        if (file.facts().size() != 1_000 || heatStrip().quarters().size() != QUARTERS) {
            throw new IllegalStateException(
                    file.facts().size() + " facts, " + heatStrip().quarters().size() + " quarters");
        }
    }

    @Benchmark
    public History heatStrip() {
        return History.of(file, standards.frameworks().getFirst(), GeneratedPartnership.SCOPE, standards);
    }
}
