package org.kembar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Why there is no answer: RFC 9457. Every text is in the language asked for.
 *
 * @param type which kind of problem; the same in every language
 * @param detail for a parameter, what was found and what was expected
 * @param instance the address asked for
 * @param request by which what happened is found in the log
 * @param parameters those at fault, each with what it said
 */
@Schema(description = "Why there is no answer (RFC 9457). Every text is in the language asked for.")
record Problem(
        @Schema(example = "urn:kembar:problem:parameter") String type,
        String title,
        int status,
        String detail,
        String instance,

        @Schema(description = "By which what happened is found in the log.")
        String request,

        @Schema(description = "The parameters at fault, each with what was found.")
        List<Parameter> parameters) {

    record Parameter(String name, List<String> found) {}
}
