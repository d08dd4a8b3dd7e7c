package org.kembar.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.kembar.cities.Cities;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Match;
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

/** Searching the list of cities, as a clerk types: a whole name, its beginning, a name with a slip, one in another script. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CitiesBenchmark {

    private static final int SHOWN = 20;

    @Param({"WHOLE", "BEGINNING", "SLIP", "OTHER_SCRIPT"})
    public Typed typed = Typed.WHOLE;

    private final Cities cities = Cities.reference();
    private final SplittableRandom random = new SplittableRandom(1);
    private List<String> names = List.of();

    public enum Typed {
        WHOLE,
        BEGINNING,
        SLIP,
        OTHER_SCRIPT
    }

    @Setup(Level.Trial)
    public void names() {
        names = cities.near(new Coordinates(0, 0), 20_100).stream()
                .map(found -> found.city())
                .map(city -> switch (typed) {
                    case WHOLE -> city.name();
                    case BEGINNING ->
                        city.name().substring(0, Math.min(3, city.name().length()));
                    case SLIP -> "x" + city.name().substring(1);
                    case OTHER_SCRIPT ->
                        city.otherNames().stream()
                                .filter(name -> name.charAt(0) > 0x300)
                                .findFirst()
                                .orElse("서울");
                })
                .toList();
        if (names.size() != cities.size() || search().isEmpty() && typed == Typed.WHOLE) {
            throw new IllegalStateException(names.size() + " names");
        }
    }

    @Benchmark
    public List<Match> search() {
        return cities.search(names.get(random.nextInt(names.size())), SHOWN);
    }

    /** Of a JVM that has just started: what the first search pays. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public static class Load {

        @Benchmark
        public Cities load() {
            return Cities.reference();
        }
    }
}
