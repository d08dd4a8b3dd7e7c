package org.kembar.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.kembar.casefile.Form;

/**
 * Which page of a list of partnerships is asked for, in the order of their ids.
 *
 * @param after the id of the last partnership of the page before; empty for the first
 */
record PageOfPartnerships(String after, int limit) {

    static final String AFTER = "after";

    private static final String LIMIT = "limit";
    private static final int USUALLY = 50;
    private static final int MOST = 200;
    private static final Pattern AN_ID_OR_NONE = Pattern.compile("(" + Form.IDENTIFIER + ")?");

    /** What it takes, as the description says it. */
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "The id of the last partnership of the page before.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "How many stand on a page.",
            example = "50",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    static PageOfPartnerships of(Inquiry inquiry) {
        return new PageOfPartnerships(after(inquiry), inquiry.number(LIMIT, 1, MOST, USUALLY));
    }

    /** Where there is no choice how many stand on a page. */
    static String after(Inquiry inquiry) {
        var after = inquiry.written(AFTER);
        if (!AN_ID_OR_NONE.matcher(after).matches()) {
            throw inquiry.refused(AFTER, "api.notAnId", after);
        }
        return after;
    }

    /** What the address of the next page says of its length; nothing if it is the usual one. */
    String length() {
        return limit == USUALLY ? "" : "&" + LIMIT + "=" + limit;
    }
}
