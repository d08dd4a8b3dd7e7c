package org.kembar.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.kembar.wording.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The address without a language leads to the portfolio in the reader's. */
@RestController
public final class LandingPage {

    /** Characters. No browser sends more, and to look up one language with a thousand parts takes most of a minute. */
    private static final int LONGEST = 500;

    LandingPage() {}

    @GetMapping("/")
    ResponseEntity<Void> land(@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String accepted) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + preferred(accepted).tag() + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping("/{language:id|en|ko}")
    ResponseEntity<Void> land(@PathVariable("language") Language language) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/" + language.tag() + "/"))
                .build();
    }

    /** Indonesian, unless the browser asks for another language of the product. */
    public static Language preferred(String accepted) {
        if (accepted.length() > LONGEST) {
            return Language.ID;
        }
        try {
            var found = Locale.lookup(
                    Locale.LanguageRange.parse(accepted),
                    List.of(
                            Language.ID.locale(),
                            Language.EN.locale(),
                            Language.KO.locale(),
                            Locale.of("id"),
                            Locale.of("en"),
                            Locale.of("ko")));
            return found == null
                    ? Language.ID
                    : Language.ofTag(found.getLanguage()).orElse(Language.ID);
        } catch (IllegalArgumentException _) {
            return Language.ID;
        }
    }
}
