package org.kembar.casefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * What people answered.
 *
 * @param framework the framework a self-assessment follows; one that people answer, if none is named
 * @param principle the indicator of it that a self-assessment rates
 * @param value share of those asked in per cent, or a rating from 1 to 5
 */
public record Survey(
        @Form(Form.IDENTIFIER) String id,
        Question question,
        EdtfDate date,
        Side side,
        @Form(Form.IDENTIFIER) Optional<String> framework,
        @Form("[A-Za-z0-9.-]+") Optional<String> principle,
        BigDecimal value,
        Optional<Integer> respondents,
        List<Evidence> source)
        implements Fact {

    public enum Question {
        /** Share of residents who know of the partnership, per cent. */
        AWARENESS,
        /** What the partnership is worth to one's own city, 1 to 5. */
        BENEFIT,
        /** Self-assessment against one principle, 1 to 5. */
        SELF_ASSESSMENT
    }
}
