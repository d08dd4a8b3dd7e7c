package org.kembar.web;

import org.kembar.evaluation.Evaluator;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How results come about: every framework, signal and threshold with its source. */
@RestController
final class MethodPages {

    private final Evaluator evaluator;

    MethodPages(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @KeptPage(isOfRegistry = false)
    @GetMapping("/{language:id|en|ko}/method")
    ResponseEntity<byte[]> show(@PathVariable("language") Language language) {
        var page = MethodPage.of(evaluator.standards(), language);
        return Html.answerWithReferences(
                HttpStatus.OK, (output, forms) -> JtemethodGenerated.render(output, forms, page));
    }
}
