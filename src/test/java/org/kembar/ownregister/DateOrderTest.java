package org.kembar.ownregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.wording.Language;

class DateOrderTest {

    /** One date that is written wrongly decides nothing; where dates leave it open, the custom of the country does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            03/04/2013 25/08/1997            | ID | day
            03/04/2013 25/08/1997            | KR | day
            03/04/2013 05/06/2014 09/30/2016 | ID | day
            03/04/2013 05/06/2014 09/30/2016 | KR | open
            03/04/2013 05/06/2014            | ID | day
            03/04/2013 05/06/2014            | KR | open
            25/08/1997 09/30/2016            | ID | day
            25/08/1997 09/30/2016            | KR | open
            25/08/1997 26/08/1997 09/30/2016 | KR | day
            08/25/1997 09/30/2016 03/04/2013 | ID | month
            08/25/1997 09/30/2016 03/04/2013 | KR | month
            09/30/2016                       | ID | month
            04/04/2013 2016-05-01            | ID | unasked
            24.05.12                         | KR | unasked
            98-08-24                         | KR | unasked
            98-08-24                         | ID | unasked
            24.05.12 3/8/2016                | KR | open
            24/08/98                         | KR | day
            04/24/12                         | KR | month
            24/05/12                         | ID | day
            24/05/12 04/24/2012 09/30/2016   | ID | month
            """)
    void allDatesDecideTogether(String dates, String country, String order) {
        var found = DateOrder.of(Stream.of(dates.split(" ")), country);

        assertThat(found.isAsked()).isEqualTo(!order.equals("unasked"));
        assertThat(found.dayFirst())
                .isEqualTo(
                        switch (order) {
                            case "day" -> Optional.of(true);
                            case "month" -> Optional.of(false);
                            default -> Optional.empty();
                        });
    }

    @ParameterizedTest
    @EnumSource
    void whyIsSaidWithWhatIsAtOddsWithIt(Language language) {
        assertThat(DateOrder.of(Stream.of("25/08/1997", "26/08/1997", "09/30/2016"), "KR")
                        .why(language))
                .hasSize(2)
                .satisfies(why -> assertThat(why.getFirst()).contains("2", "25/08/1997"))
                .satisfies(why -> assertThat(why.getLast()).contains("1", "09/30/2016"));
        assertThat(DateOrder.of(Stream.of("03/04/2013", "09/30/2016"), "ID").why(language))
                .hasSize(2)
                .satisfies(why -> assertThat(why.getLast()).contains("09/30/2016"));
        assertThat(DateOrder.of(Stream.of("03/04/2013"), "KR").why(language)).hasSize(1);
    }
}
