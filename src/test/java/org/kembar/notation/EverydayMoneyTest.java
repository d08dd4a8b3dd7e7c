package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EverydayMoneyTest {

    private static String read(String written, char mark) {
        return EverydayMoney.read(written, mark)
                .map(money ->
                        money.amounts().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" / "))
                                + money.currency().map(one -> " " + one).orElse(""))
                .orElse("");
    }

    /** In whatever language the form is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rp250.000.000       | 250000000 IDR
            Rp 250.000.000,00   | 250000000 IDR
            Rp. 250.000.000,-   | 250000000 IDR
            Rp1.250             | 1250 IDR
            250 juta            | 250000000
            2,5 miliar          | 2500000000
            Rp2,5 miliar        | 2500000000 IDR
            1.250 juta          | 1250000000
            250 juta rupiah     | 250000000 IDR
            IDR 250,000,000     | 250000000 IDR
            250.000.000 IDR     | 250000000 IDR
            ₩1,000              | 1000 KRW
            1,000원              | 1000 KRW
            2억 5천만               | 250000000
            2억5,000만원            | 250000000 KRW
            5천만 원               | 50000000 KRW
            3천5백만 원             | 35000000 KRW
            1조 2,000억 원          | 1200000000000 KRW
            2.5 million USD     | 2500000 USD
            US$ 1,250.50        | 1250.50 USD
            EUR 1.250,50        | 1250.50 EUR
            € 12.50             | 12.50 EUR
            250 000 000         | 250000000
            ₩1.250              | 1250 / 1.250 KRW
            Rp1,250             | 1250 / 1.250 IDR
            """)
    void anAmountIsReadAsItIsWritten(String written, String meant) {
        assertThat(read(written, '.')).isEqualTo(meant);
        assertThat(read(written, ',')).isEqualTo(meant);
    }

    /** A mark before three digits alone is what the language has before thousands, or it is asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.250     | . | 1250
            1,250     | . | 1250 / 1.250
            1.250     | , | 1250 / 1.250
            1,250     | , | 1250
            1.250 KRW | , | 1250 / 1.250 KRW
            0.250     | , | 0.250
            """)
    void whatHasTwoReadingsIsAsked(String written, char mark, String meant) {
        assertThat(read(written, mark)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Rp", "banyak", "1.25.000", "IDR 5 KRW", "5 apel", "2만 3억", "12.5.2", "$ 5", "1..2", "juta"})
    void whatIsNoAmountIsNone(String written) {
        assertThat(read(written, '.')).isEmpty();
    }
}
