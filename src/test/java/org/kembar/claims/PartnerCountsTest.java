package org.kembar.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Count;

class PartnerCountsTest {

    private static final CaseFile SEOUL = Lists.caseFile("bandung-seoul.yaml");
    private static final CaseFile NAMUR = Lists.caseFile("bandung-namur.yaml");
    private static final Claims CLAIMS = Claims.of(Lists.published(), Lists.CITIES);

    /** Fourteen active of 25 or 29, by two papers of the same year; nine in Wikipedia; two with a case file. */
    @Test
    void standSideBySideForBandung() {
        var counts = PartnerCounts.of(Lists.city("1650357"), CLAIMS, List.of(SEOUL, NAMUR));

        assertThat(counts.partners()).containsExactly(Count.exactly(25), Count.exactly(29));
        assertThat(counts.active()).containsExactly(Count.exactly(14));
        assertThat(counts.stated()).hasSize(2);
        assertThat(counts.claimed()).hasSize(9);
        assertThat(counts.doubtful()).isEmpty();
        assertThat(counts.recorded())
                .extracting(partner -> partner.partner().id())
                .containsExactly("seoul", "namur");
        assertThat(counts.confirmed()).isOne();
        assertThat(counts.recorded().getLast().claim())
                .contains(counts.claimed().getFirst());
    }

    /** What a source says of the number of partners of one side says nothing of the other. */
    @Test
    void ofTheOtherSideAreNotThatSides() {
        var counts = PartnerCounts.of(Lists.city("1835848"), CLAIMS, List.of(SEOUL, NAMUR));

        assertThat(counts.stated()).isEmpty();
        assertThat(counts.claimed()).isEmpty();
        assertThat(counts.recorded())
                .extracting(partner -> partner.partner().id())
                .containsExactly("bandung");
    }

    @Test
    void aStatementInTwoFilesIsCountedOnce() {
        assertThat(PartnerCounts.of(Lists.city("1650357"), CLAIMS, List.of(SEOUL, SEOUL))
                        .stated())
                .hasSize(2);
    }

    @Test
    void whatIsNotSureToBeAboutTheCityIsDoubtful() {
        var prague = PartnerCounts.of(Lists.city("3067696"), CLAIMS, List.of());

        assertThat(prague.claimed()).isEmpty();
        assertThat(prague.doubtful())
                .extracting(claim -> claim.one().ground())
                .isNotEmpty()
                .containsOnly(Ground.NAME_IN_PART);
    }

    @Test
    void aCityNobodySpeaksOfHasNone() {
        var counts = PartnerCounts.of(Lists.city("3039163"), CLAIMS, List.of(SEOUL));

        assertThat(counts).isEqualTo(new PartnerCounts(List.of(), List.of(), List.of(), List.of()));
    }
}
