package org.kembar.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Person;
import org.kembar.asking.Asked;
import org.kembar.web.ScopeForm;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What a program asks.
 *
 * @param language in which it is to be answered
 * @param today the day of the asking
 * @param query its parameters, of which none is unknown
 * @param who in whose name it asks; nobody in particular without a token
 */
record Inquiry(
        Language language,
        LocalDate today,
        MultiValueMap<String, String> query,
        Optional<Person> who,
        ServletWebRequest request) {

    private static final int DIGITS = 9;

    /** What a parameter says; empty if it is left out. */
    String written(String name) {
        return ScopeForm.first(query, name);
    }

    /** With everything that is asked for. */
    String address() {
        var asked = request.getRequest();
        return Optional.ofNullable(asked.getQueryString())
                .map(parameters -> asked.getRequestURI() + "?" + parameters)
                .orElse(asked.getRequestURI());
    }

    List<String> all(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** What is understood, or the end of the work with a problem that says why not. */
    <T> T understood(Asked<T> asked) {
        return switch (asked) {
            case Asked.Understood<T>(var what) -> what;
            case Asked.Refused<T> refused -> throw new NotUnderstood(refused.places(), refused.sentence());
        };
    }

    NotUnderstood refused(String parameter, String key, Object... values) {
        return new NotUnderstood(List.of(parameter), Wording.plain(language, key, values));
    }

    /** A whole number from the first to the last; the other one if the parameter is left out. */
    int number(String name, int first, int last, int otherwise) {
        var written = written(name);
        return written.isEmpty()
                ? otherwise
                : Optional.of(written)
                        .filter(text -> text.length() <= DIGITS && text.matches("[0-9]+"))
                        .map(Integer::parseInt)
                        .filter(number -> number >= first && number <= last)
                        .orElseThrow(() -> refused(name, "api.notANumber", written, first, last));
    }
}
