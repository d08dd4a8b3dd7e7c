package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.kembar.access.Open;
import org.kembar.access.Proof;
import org.kembar.access.Recoveries;
import org.kembar.access.Recoveries.Recovery;
import org.kembar.access.Secret;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the link to a new password leads. */
@RestController
@RequestMapping("/{language:id|en|ko}/" + RecoveryPages.PLACE + "/{secret:[A-Za-z0-9_-]{43}}")
final class RecoveryPages {

    static final String PLACE = "new-password";

    private final Recoveries recoveries;
    private final Admission admission;
    private final Clock clock;

    RecoveryPages(Recoveries recoveries, Admission admission, Clock clock) {
        this.recoveries = recoveries;
        this.admission = admission;
        this.clock = clock;
    }

    /** What the template prints. */
    record RecoveryPage(Frame frame, String name, String email, String until, Optional<String> problem) {}

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, @PathVariable("secret") String secret) {
        return recoveries
                .find(new Secret(secret))
                .map(recovery -> answer(HttpStatus.OK, language, secret, recovery, Optional.empty()))
                .orElseGet(() -> gone(language, secret));
    }

    /** Whoever has the link is as good as signed in: what they set here they would only type again. */
    @Open
    @PostMapping
    ResponseEntity<byte[]> renew(
            @PathVariable("language") Language language,
            @PathVariable("secret") String secret,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request) {
        var found = recoveries.find(new Secret(secret));
        if (found.isEmpty()) {
            return gone(language, secret);
        }
        var person = found.get().person();
        var problem = PasswordWords.wrong(language, password, person.name(), person.email());
        if (problem.isPresent()) {
            return answer(HttpStatus.BAD_REQUEST, language, secret, found.get(), problem);
        }
        return recoveries
                .renew(new Secret(secret), password)
                .map(renewed -> admission.admit(renewed, Proof.PASSWORD, SignInPages.desk(language), request))
                .orElseGet(() -> gone(language, secret));
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, Language language, String secret, Recovery recovery, Optional<String> problem) {
        var frame = frame(language, secret, "recovery.title");
        var page = new RecoveryPage(
                frame,
                recovery.person().name(),
                recovery.person().email(),
                new Moment(language, clock.getZone()).exactly(recovery.ends()),
                problem);
        return Html.answer(status, (output, forms) -> JterecoveryGenerated.render(output, forms, page));
    }

    /** Used, replaced by a newer one, run out, or never made: which of them, nobody is told who has only the link. */
    private static ResponseEntity<byte[]> gone(Language language, String secret) {
        var frame = frame(language, secret, "invitation.gone.title");
        var page = new GonePage(frame, frame.say("recovery.gone"));
        return Html.answer(HttpStatus.NOT_FOUND, (output, forms) -> JtegoneGenerated.render(output, forms, page));
    }

    private static Frame frame(Language language, String secret, String title) {
        return new Frame(language, PLACE + "/" + secret, Wording.plain(language, title), false);
    }
}
