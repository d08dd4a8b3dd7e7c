package org.kembar.search;

import java.util.Optional;
import org.kembar.access.AlsoSignedIn;
import org.kembar.access.Person;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything on record that somebody may read, found by its words. */
@RestController
final class SearchPages {

    private final Results results;

    SearchPages(Results results) {
        this.results = results;
    }

    @AlsoSignedIn
    @GetMapping("/{language:id|en|ko}/" + Frame.SEARCH)
    ResponseEntity<byte[]> search(
            @PathVariable("language") Language language,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "in", defaultValue = "") String in,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Optional<Person> who) {
        var page = results.of(language, q, in, number, who);
        return Html.answer(HttpStatus.OK, (output, forms) -> JtesearchGenerated.render(output, forms, page));
    }
}
