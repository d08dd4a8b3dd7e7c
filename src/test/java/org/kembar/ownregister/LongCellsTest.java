package org.kembar.ownregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kembar.cities.Cities;
import org.kembar.ownregister.Dates.Read;

/** What is longer than anything of its kind is not looked into: that would take ever longer. */
class LongCellsTest {

    private static final String SPACES = " ".repeat(30_000);

    @Test
    void aLongCellHoldsNoFields() {
        assertThat(RowReading.words("Pendidikan, Kesehatan")).containsExactly("Pendidikan", "Kesehatan");
        assertThat(RowReading.words("Pendidikan," + SPACES + "Kesehatan")).isEmpty();
    }

    @Test
    void aLongCellIsNoDate() {
        var dates = new Dates(Optional.empty());
        assertThat(dates.read("2016-05-01")).isInstanceOf(Read.Understood.class);
        assertThat(dates.read("2016-05-01" + SPACES)).isInstanceOf(Read.NoDate.class);
        assertThat(Term.read("5 tahun", dates)).isPresent();
        assertThat(Term.read(SPACES + "5 tahun", dates)).isEmpty();
    }

    @Test
    void aLongCellIsNoCity() {
        var partners = new Partners(Cities.reference());
        assertThat(partners.meant("Suwon", Optional.of("KR"))).isInstanceOf(Partners.Meant.One.class);
        var open = (Partners.Meant.Open) partners.meant("Suwon" + "(".repeat(30_000), Optional.of("KR"));
        assertThat(open.candidates()).isEmpty();
        assertThat(partners.near(open)).isEqualTo(List.of());
    }
}
