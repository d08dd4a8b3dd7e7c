package org.kembar.worklist;

import org.kembar.access.Open;
import org.kembar.access.Secret;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where whoever got a reminder says that there are to be no more, without signing in. Asking changes nothing, because programs
 * that look at letters follow their links; a mail program's one click sends something (RFC 8058).
 */
@RestController
@RequestMapping("/{language:id|en|ko}/" + StopPages.PLACE + "/{secret:[A-Za-z0-9_-]{43}}")
final class StopPages {

    static final String PLACE = "no-reminders";

    private final Reminders reminders;

    StopPages(Reminders reminders) {
        this.reminders = reminders;
    }

    static String address(Language language, Secret secret) {
        return "/" + language.tag() + "/" + PLACE + "/" + secret.text();
    }

    /** What the template prints. */
    record StopPage(Frame frame, boolean isDone) {}

    @GetMapping
    ResponseEntity<byte[]> ask(@PathVariable("language") Language language, @PathVariable("secret") String secret) {
        whose(secret);
        return answer(language, secret, false);
    }

    private long whose(String secret) {
        return Secret.of(secret).flatMap(reminders::whose).orElseThrow(NothingHere::new);
    }

    @Open
    @PostMapping
    ResponseEntity<byte[]> stop(@PathVariable("language") Language language, @PathVariable("secret") String secret) {
        reminders.never(whose(secret));
        return answer(language, secret, true);
    }

    private static ResponseEntity<byte[]> answer(Language language, String secret, boolean isDone) {
        var frame = new Frame(language, PLACE + "/" + secret, Wording.plain(language, "work.stop.title"), false);
        var page = new StopPage(frame, isDone);
        var made = Html.answer(HttpStatus.OK, (output, forms) -> JtestopGenerated.render(output, forms, page));
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(made.getBody());
    }
}
