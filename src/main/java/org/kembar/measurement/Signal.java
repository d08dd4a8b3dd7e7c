package org.kembar.measurement;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Form;
import org.kembar.casefile.Text;

/**
 * One signal as data: what it asks, how the answer is worked out and rated, where the thresholds come from, and what
 * to do about the answer.
 *
 * @param formula in words
 * @param most the highest value there can be, where the formula sets one
 * @param window months looked back where the scope names no period; {@link #DEFAULT_WINDOW} if absent
 * @param reads the lists of the case file it reads
 * @param scale see {@link Scale}
 * @param anchor the basis of the thresholds, TA-1 to TA-6, or {@code law}
 * @param country whose law or planning it rests on, ISO 3166-1; absent if it can be asked of any city
 * @param source the paper, article or practice behind question and thresholds: a bare citation, alike in every language
 * @param remark what there is to say about the source
 * @param improve the next step when the answer is weak
 * @param record the next step when there is no answer
 */
public record Signal(
        @Form("C(1[01]|[1-9])\\.[1-6]") String id,
        Text name,
        Text question,
        Text formula,
        Unit unit,
        Optional<Integer> most,
        Optional<Integer> window,
        Optional<Parameters> parameters,
        List<String> reads,
        List<String> scale,
        @Form("TA-[1-6]|law") String anchor,
        Text basis,
        @Form("[A-Z]{2}") Optional<String> country,
        String source,
        Optional<Text> remark,
        Owner owner,
        Text improve,
        Text record) {

    public static final int DEFAULT_WINDOW = 36;

    /** Whether a law sets its thresholds. */
    public boolean isOfLaw() {
        return anchor.equals("law");
    }

    public enum Unit {
        PERCENT,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS,
        COUNT,
        SIDES,
        RATIO,
        INDEX,
        LEVEL,
        POINTS
    }

    /** Where the matter of the signal lies: whose records answer it, and who takes part in mending it. */
    public enum Owner {
        COOPERATION_OFFICE,
        TECHNICAL_AGENCY,
        PLANNING_AND_FINANCE,
        LEGAL_DIVISION,
        MAYOR,
        PARTNER_OFFICE,
        EVALUATOR
    }

    /** Numbers of the formula that are choices, not law. */
    public record Parameters(
            Optional<Integer> freshMonths,
            Optional<Integer> staleMonths,
            Optional<Integer> noticeDays,
            Optional<Integer> recentMonths,
            Optional<Integer> days,
            Optional<Integer> followUpMonths,
            Optional<Integer> toleranceMonths) {}

    /** The indicator the signal belongs to, such as {@code C5}. */
    public String indicator() {
        return id.substring(0, id.indexOf('.'));
    }

    int windowMonths() {
        return window.orElse(DEFAULT_WINDOW);
    }

    int recentMonths() {
        return required(parameters.flatMap(Parameters::recentMonths));
    }

    int days() {
        return required(parameters.flatMap(Parameters::days));
    }

    int noticeDays() {
        return required(parameters.flatMap(Parameters::noticeDays));
    }

    int freshMonths() {
        return required(parameters.flatMap(Parameters::freshMonths));
    }

    int staleMonths() {
        return required(parameters.flatMap(Parameters::staleMonths));
    }

    int followUpMonths() {
        return required(parameters.flatMap(Parameters::followUpMonths));
    }

    /** So many months earlier or later a follow-up is still in its time. */
    int toleranceMonths() {
        return required(parameters.flatMap(Parameters::toleranceMonths));
    }

    private int required(Optional<Integer> parameter) {
        return parameter.orElseThrow(
                () -> new IllegalStateException(id + " needs a parameter that its data does not give"));
    }
}
