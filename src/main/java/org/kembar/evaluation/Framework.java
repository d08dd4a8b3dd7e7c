package org.kembar.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Form;
import org.kembar.casefile.Text;

/**
 * An evaluation framework as data: what is asked, by which signals it is answered, and where every line comes from.
 *
 * @param schema the version of the format, {@link #SCHEMA}
 * @param source a bare citation, alike in every language
 * @param remark what there is to say about the source
 * @param scales thresholds of this framework that differ from the signals' own, each with its reason
 */
public record Framework(
        @Form(SCHEMA) String schema,
        @Form(Form.IDENTIFIER) String id,
        String version,
        Text name,
        Text about,
        String source,
        Optional<Text> remark,
        Kind kind,
        List<Indicator> indicators,
        List<OwnScale> scales) {

    public static final String SCHEMA = "kembar-framework/1";

    /** Whether people answer it and no signal does. */
    public boolean isSelfAssessment() {
        return kind == Kind.SELF_ASSESSMENT;
    }

    public enum Kind {
        /** Answered by signals. */
        COMPUTED,
        /** Answered by people from 1 to 5; signals stand beside it and are never mixed in. */
        SELF_ASSESSMENT
    }

    /**
     * One line of the framework.
     *
     * @param question what the computed indicator answers, which a person using the same name may have answered differently
     * @param remark what there is to say about the source; the source itself is a bare citation
     * @param signals ids of signals
     * @param gate what makes it weak whatever the mean says
     * @param pilotMean the mean of a published pilot, 1 to 5
     */
    public record Indicator(
            @Form("[A-Za-z0-9][A-Za-z0-9.-]*") String id,
            Text name,
            Text question,
            String source,
            Optional<Text> remark,
            List<String> signals,
            Optional<Gate.Kind> gate,
            Optional<Text> note,
            Optional<BigDecimal> pilotMean) {}

    /** Thresholds of a city's or a ministry's own, written as {@link org.kembar.measurement.Scale} reads them. */
    public record OwnScale(String signal, List<String> scale, Text reason) {}
}
