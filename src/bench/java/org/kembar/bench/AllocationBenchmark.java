package org.kembar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Rating;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
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

/** The memory one evaluation asks for; to be run with {@code -prof gc}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class AllocationBenchmark {

    public enum Partnership {
        SEOUL,
        GENERATED;

        private CaseFile caseFile() throws IOException {
            return switch (this) {
                case SEOUL -> {
                    var bytes = Files.readAllBytes(Path.of("cases/bandung-seoul.yaml"));
                    yield switch (Notation.readCaseFile(bytes, Format.YAML, LocalDate.MAX)) {
                        case Reading.Read<CaseFile>(var file) -> file;
                        case Reading.Refused<CaseFile>(var problems) ->
                            throw new IllegalStateException(problems.toString());
                    };
                }
                case GENERATED -> GeneratedPartnership.of(1, 1_000);
            };
        }
    }

    private final Evaluator evaluator = new Evaluator(BuiltIn.standards());

    @Param
    private Partnership partnership = Partnership.SEOUL;

    private CaseFile file = GeneratedPartnership.of(1, 100);

    @Setup(Level.Trial)
    public void read() throws IOException {
        file = partnership.caseFile();
    }

    @Benchmark
    public Evaluation evaluation() {
        return evaluator.evaluate(file, evaluator.standards().frameworks().getFirst(), GeneratedPartnership.SCOPE);
    }

    @Benchmark
    public List<Rating> ratings() {
        return evaluator.ratings(file, evaluator.standards().frameworks().getFirst(), GeneratedPartnership.SCOPE);
    }

    @Benchmark
    public History history() {
        var standards = evaluator.standards();
        return History.of(file, standards.frameworks().getFirst(), GeneratedPartnership.SCOPE, standards);
    }
}
