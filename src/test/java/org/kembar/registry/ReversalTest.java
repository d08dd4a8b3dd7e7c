package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Text;
import org.kembar.notation.Annex;
import org.kembar.registry.Reversal.State;

/** What one change did goes, and what others did since stays. */
class ReversalTest {

    private static Obstacle one(String id, String text) {
        return new Obstacle(
                id,
                Obstacle.Kind.BUDGET,
                Optional.of(Text.of("en", text)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static State of(Obstacle... obstacles) {
        return State.of(new Annex(Map.of("obstacles", List.of(obstacles))));
    }

    private static List<String> ids(Reversal reversal) {
        return reversal.result().lists().records().map(Annex::id).toList();
    }

    /** One added, one corrected, one taken away; another one has come since. */
    @Test
    void whatCameGoesAndWhatWentComesBackWhereItStood() {
        var reversal = new Reversal(
                of(one("a", "A"), one("b", "B"), one("c", "C")),
                of(one("a", "A"), one("c", "C anew"), one("d", "D")),
                of(one("a", "A"), one("c", "C anew"), one("d", "D"), one("e", "E")));

        assertThat(reversal.changedSince()).isEmpty();
        assertThat(ids(reversal)).containsExactly("a", "b", "c", "e");
        assertThat(reversal.result().lists().record("c")).contains(one("c", "C"));
    }

    @Test
    void whatWasChangedSinceStandsAgainstIt() {
        var before = of(one("a", "A"));
        var after = of(one("a", "A anew"), one("b", "B"));
        Stream.of(
                        Map.entry(of(one("a", "A once more"), one("b", "B")), List.of("a")),
                        Map.entry(of(one("a", "A anew")), List.of("b")),
                        Map.entry(of(one("b", "B anew")), List.of("a", "b")))
                .forEach(now -> assertThat(new Reversal(before, after, now.getKey()).changedSince())
                        .containsExactlyInAnyOrderElementsOf(now.getValue()));
    }

    @Test
    void whatOthersTouchedAndItDidNotStaysAsTheyLeftIt() {
        var reversal = new Reversal(
                of(one("a", "A"), one("b", "B")),
                of(one("a", "A"), one("b", "B"), one("c", "C")),
                of(one("a", "A anew"), one("c", "C")));

        assertThat(reversal.changedSince()).isEmpty();
        assertThat(reversal.result().lists().records()).containsExactly(one("a", "A anew"));
    }

    @Test
    void manyComeBackInTheirPlaces() {
        var all = IntStream.range(0, 600).mapToObj(i -> one("o-" + i, "A")).toArray(Obstacle[]::new);
        var left = everyThird(List.of(all)).toArray(Obstacle[]::new);

        assertThat(ids(new Reversal(of(all), of(left), of(left))))
                .isEqualTo(Stream.of(all).map(Obstacle::id).toList());
    }

    /** However many come back, each is looked for once: each against each would take minutes. */
    @Test
    void nothingIsLookedForMoreThanOnce() {
        var all = IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
        var asked = new AtomicInteger();
        var left = everyThird(all);

        var together = Reversal.together(
                all,
                left,
                one -> {
                    asked.incrementAndGet();
                    return one;
                },
                _ -> {
                    asked.incrementAndGet();
                    return true;
                });

        assertThat(together).isEqualTo(all);
        assertThat(asked.get()).isEqualTo(2 * all.size() + left.size());
    }

    private static <T> List<T> everyThird(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 3 == 1)
                .mapToObj(all::get)
                .toList();
    }
}
