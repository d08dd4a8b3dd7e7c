package org.kembar.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final String BANDUNG = "1650357";
    private static final String LIVERPOOL = "2644210";
    private static final Claims PUBLISHED = Claims.of(Lists.published(), Lists.CITIES);

    @Test
    void nineOfThemAreAboutBandung() {
        var claims = PUBLISHED.of(Lists.city(BANDUNG));

        assertThat(claims)
                .extracting(claim -> claim.other().end().city())
                .containsExactly(
                        "Namur",
                        "Liuzhou",
                        "Braunschweig",
                        "Cotabato City",
                        "Cuenca",
                        "Fort Worth",
                        "Petaling Jaya",
                        "Suwon",
                        "Yingkou");
        assertThat(claims).allMatch(claim -> claim.confidence() == Confidence.HIGH);
        assertThat(claims).allMatch(claim -> claim.one().end().city().equals("Bandung"));
    }

    /** To write down all lines anew with each row would take minutes. */
    @Test
    void aPairInEveryRowIsOneClaim() {
        var rows = 60_000;
        var claims = Lists.claims("Bandung,Indonesia,,,Namur,Belgium,,\n".repeat(rows));

        assertThat(claims.all())
                .singleElement()
                .extracting(claim -> claim.rows().size())
                .isEqualTo(rows);
    }

    /** The list has most pairs of Liverpool in both orders. */
    @Test
    void aPairInBothOrdersIsOneClaim() {
        var claims = PUBLISHED.of(Lists.city(LIVERPOOL));

        assertThat(claims)
                .extracting(claim -> claim.other().end().city())
                .containsExactlyInAnyOrder(
                        "Rio de Janeiro",
                        "Shanghai",
                        "Birmingham",
                        "Cologne",
                        "Dublin",
                        "Odesa",
                        "Panama City",
                        "Surabaya");
        assertThat(claims)
                .filteredOn(claim -> claim.other().end().city().equals("Cologne"))
                .singleElement()
                .extracting(Claim::rows)
                .isEqualTo(List.of(13, 25));
    }

    /** Of the pairs whose cities are not known too. */
    @Test
    void aPairThatIsNotKnownIsOneClaimToo() {
        var claims = Lists.claims("Nowhere,Poland,,,Bandung,Indonesia,,", "Bandung,Indonesia,,,Nowhere,Poland,,");

        assertThat(claims.all()).singleElement().satisfies(claim -> {
            assertThat(claim.rows()).containsExactly(2, 3);
            assertThat(claim.confidence()).isEqualTo(Confidence.NONE);
        });
    }

    @Test
    void aClaimIsNoSurerThanItsLesserEnd() {
        var claims = Lists.claims(
                "Bandung,Indonesia,-6.9218,107.6071,Namur,Belgium,,",
                "Bandung,Indonesia,-6.9218,107.6071,Perth,Scotland,-31.9558,115.8597");

        assertThat(claims.all()).extracting(Claim::confidence).containsExactly(Confidence.MODERATE, Confidence.LOW);
    }

    /** Where two rows say the same, the better one speaks. */
    @Test
    void theSurerOfTwoRowsIsKept() {
        var rows = new String[] {
            "Bandung,Indonesia,,,Namur,Belgium,,", "Namur,Belgium,50.4667,4.8667,Bandung,Indonesia,-6.9218,107.6071"
        };

        assertThat(Lists.claims(rows).all()).singleElement().satisfies(claim -> {
            assertThat(claim.confidence()).isEqualTo(Confidence.HIGH);
            assertThat(claim.rows()).containsExactly(2, 3);
        });
    }

    @Test
    void noCityIsItsOwnPartner() {
        var claims = Lists.claims("Bandung,Indonesia,,,반둥,Indonesia,,", "Bandung,Indonesia,,,Namur,Belgium,,");

        assertThat(claims.all()).hasSize(1);
        assertThat(claims.ofItself()).singleElement().extracting(Claim::rows).isEqualTo(List.of(2));
    }

    /** What is claimed does not depend on the order of the rows. */
    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        for (var seed = 0; seed < 10; seed++) {
            var rows = new ArrayList<>(Lists.published().rows());
            Collections.shuffle(rows, new Random(seed));
            var shuffled = Claims.of(new NetworkList(rows), Lists.CITIES);

            assertThat(pairs(shuffled)).isEqualTo(pairs(PUBLISHED));
            assertThat(shuffled.all()).hasSameSizeAs(PUBLISHED.all());
        }
    }

    private static Set<List<String>> pairs(Claims claims) {
        var pairs = new HashSet<List<String>>();
        claims.all()
                .forEach(claim ->
                        pairs.add(claim.ends().map(Resolution::key).sorted().toList()));
        return pairs;
    }

    @Test
    void everyRowStandsInOneClaim() {
        var rows = new ArrayList<Integer>();
        PUBLISHED.all().forEach(claim -> rows.addAll(claim.rows()));
        PUBLISHED.ofItself().forEach(claim -> rows.addAll(claim.rows()));

        assertThat(rows)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Lists.published().rows().stream()
                        .map(NetworkList.Row::line)
                        .toList());
    }
}
