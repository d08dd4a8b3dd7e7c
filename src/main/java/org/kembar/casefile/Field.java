package org.kembar.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A field of cooperation.
 *
 * @param agreed whether the parties agreed on it; absent if no source says
 * @param dac purpose code of OECD-DAC, five digits
 * @param planCode the place of the field in the city's or the nation's development plan
 */
public record Field(
        @Form(Form.IDENTIFIER) String id,
        Text label,
        Optional<Boolean> agreed,
        @Form("[0-9]{5}") Optional<String> dac,
        Optional<String> planCode,
        List<Evidence> source)
        implements Fact {}
