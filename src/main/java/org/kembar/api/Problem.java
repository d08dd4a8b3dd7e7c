package org.kembar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why there is no answer: RFC 9457. Every text is in the language asked for. */
record Problem(
        @Schema(example = "urn:kembar:problem:parameter") String type,
        String title,
        int status,
        String detail,
        String instance,
        String request,
        List<Parameter> parameters) {

    record Parameter(String name, List<String> found) {}
}
