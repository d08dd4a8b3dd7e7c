package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Source;
import org.kembar.edtf.EdtfDates;
import org.kembar.notation.Annex;
import org.kembar.notation.Notation;
import org.kembar.registry.Layers.Moving;

/** For whatever audiences the facts of whatever case file are. */
class LayersTest {

    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    private static final int MOVES = 30;

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodySeesExactlyWhatIsForThem(long seed) {
        var chance = EdtfDates.chance(seed);
        var file = GeneratedCaseFiles.of(seed);
        var ids = List.copyOf(Annex.of(file).ids());
        var layers = new Layers(file, Map.of());
        var moved = 0;
        for (var i = 0; i < MOVES; i++) {
            var id = ids.get(chance.nextInt(ids.size()));
            var to = Audience.values()[chance.nextInt(Audience.values().length)];
            if (layers.moved(id, to, ALL) instanceof Moving.Whole(var then)) {
                onlyItMoved(layers, then, id, to);
                seenRight(file, then);
                layers = then;
                moved++;
            }
        }
        assertThat(moved).isGreaterThan(2);
    }

    private static void onlyItMoved(Layers before, Layers after, String id, Audience to) {
        var then = standing(after);
        assertThat(then).containsEntry(id, to);
        assertThat(standing(before)).allSatisfy((one, audience) -> {
            var isStill = then.get(one) == audience;
            var isSource = before.annex(audience).record(one).orElseThrow() instanceof Source;
            assertThat(isStill || one.equals(id) || isSource).as(one).isTrue();
        });
    }

    private static void seenRight(CaseFile file, Layers layers) {
        var standing = standing(layers);
        assertThat(standing.keySet()).isEqualTo(Annex.of(file).ids());
        for (var audience : Audience.values()) {
            var seen = layers.seen(audience.seeing());
            assertThat(Annex.of(seen).ids())
                    .isEqualTo(standing.entrySet().stream()
                            .filter(one -> audience.seeing().contains(one.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
            assertThat(Notation.isCoherent(seen)).isTrue();
        }
        assertThat(Set.copyOf(Annex.of(layers.seen(ALL)).records().toList()))
                .isEqualTo(Set.copyOf(Annex.of(file).records().toList()));
        assertThat(Annex.EMPTY.in(layers.seen(ALL))).isEqualTo(Annex.EMPTY.in(file));
    }

    /** From wherever it all stands: what was closed to some and opened again is as if it had not been. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thereAndBackIsAsBefore(long seed) {
        var chance = EdtfDates.chance(seed);
        var ids = List.copyOf(Annex.of(GeneratedCaseFiles.of(seed)).ids());
        var layers = new Layers(GeneratedCaseFiles.of(seed), Map.of());
        var turns = 0;
        for (var i = 0; i < MOVES; i++) {
            var id = ids.get(chance.nextInt(ids.size()));
            var from = layers.of(id).orElseThrow();
            var to = Audience.OF_ANNEXES.get(chance.nextInt(Audience.OF_ANNEXES.size()));
            if (layers.moved(id, to, ALL) instanceof Moving.Whole(var there)) {
                if (from.isWiderThan(to) && there.moved(id, from, ALL) instanceof Moving.Whole(var back)) {
                    assertThat(hashes(back)).isEqualTo(hashes(layers)).isNotEqualTo(hashes(there));
                    turns++;
                }
                layers = i % 2 == 0 ? there : layers;
            }
        }
        assertThat(turns).isPositive();
    }

    /** What an annex is kept as is what it was. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsKeptIsReadAgain(long seed) {
        var annex = Annex.of(GeneratedCaseFiles.of(seed));
        assertThat(Annex.readKept(annex.kept())).contains(annex);
        assertThat(Annex.readKept(annex.kept().replaceFirst("\"sources\"", "\"sorces\"")))
                .isEmpty();
        assertThat(Annex.readKept("[]")).isEmpty();
        assertThat(Annex.readKept(Annex.EMPTY.kept())).contains(Annex.EMPTY);
    }

    private static Map<String, Audience> standing(Layers layers) {
        return Annex.of(layers.seen(ALL)).ids().stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> layers.of(id).orElseThrow()));
    }

    private static Map<Audience, String> hashes(Layers layers) {
        return ALL.stream()
                .collect(Collectors.toMap(
                        Function.identity(), audience -> layers.annex(audience).sha256("salt")));
    }
}
