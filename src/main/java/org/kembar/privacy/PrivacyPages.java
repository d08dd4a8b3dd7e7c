package org.kembar.privacy;

import java.util.List;
import java.util.Optional;
import org.kembar.drafts.Drafts;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of people here, why, how long, and whom to ask: for everybody. */
@RestController
final class PrivacyPages {

    static final String PLACE = "privacy";

    private static final List<String> PARTS =
            List.of("record", "participants", "accounts", "drafts", "browser", "history", "handed", "ask", "law");

    /** What the template prints. */
    record PrivacyPage(Frame frame, Optional<String> told, List<Part> parts) {}

    record Part(String id, String heading, String text) {}

    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "erased", required = false) Optional<String> erased) {
        var page = new PrivacyPage(
                new Frame(language, PLACE, Wording.plain(language, "privacy.title"), false),
                erased.map(_ -> Wording.plain(language, "privacy.own.erased")),
                PARTS.stream()
                        .map(part -> new Part(
                                part,
                                Wording.plain(language, "privacy.page." + part),
                                Wording.plain(
                                        language,
                                        "privacy.page." + part + ".text",
                                        Retention.USUALLY,
                                        Drafts.KEPT.toDays())))
                        .toList());
        return Html.answer(HttpStatus.OK, (output, forms) -> JteprivacyGenerated.render(output, forms, page));
    }
}
