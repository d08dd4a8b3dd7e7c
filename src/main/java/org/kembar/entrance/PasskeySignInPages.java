package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kembar.access.Open;
import org.kembar.access.Pace;
import org.kembar.access.Proof;
import org.kembar.access.ProofLog;
import org.kembar.access.Secret;
import org.kembar.passkeys.Passkeys;
import org.kembar.passkeys.Passkeys.Tried;
import org.kembar.passkeys.RelyingParty;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.Reach;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a passkey in the place of the password. */
@RestController
@RequestMapping("/{language:id|en|ko}/" + PasskeySignInPages.PLACE)
final class PasskeySignInPages {

    static final String PLACE = Doorkeeper.SIGN_IN + "/passkey";

    private final Passkeys passkeys;
    private final Admission admission;
    private final Reach reach;
    private final Pace pace;

    PasskeySignInPages(Passkeys passkeys, Admission admission, Reach reach, Pace pace) {
        this.pace = pace;
        this.passkeys = passkeys;
        this.admission = admission;
        this.reach = reach;
    }

    /**
     * What the template prints.
     *
     * @param ask what the browser is to have signed; nothing where it cannot be asked
     * @param to where it leads then
     */
    record PasskeySignInPage(Frame frame, Optional<String> ask, Optional<String> problem, String to) {

        String password() {
            return SignInPages.leadingTo(to);
        }
    }

    /** Where browsers know this site as one that passkeys are made for. */
    static Optional<RelyingParty> site(Reach reach, HttpServletRequest request) {
        return reach.site()
                .map(RelyingParty::of)
                .or(() -> RelyingParty.onThisMachine(request.getServerName(), request.getServerPort()));
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletRequest request) {
        return answer(HttpStatus.OK, language, Optional.empty(), to, request);
    }

    @Open
    @PostMapping
    ResponseEntity<byte[]> signIn(
            @PathVariable("language") Language language,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletRequest request) {
        var browser = WayInCookie.read(request);
        var site = site(reach, request);
        var tried = browser.isPresent() && site.isPresent()
                ? passkeys.signIn(browser.get(), site.get(), answer)
                : new Tried.Wrong();
        return switch (tried) {
            case Tried.Right(var person) ->
                admission.admit(person, Proof.PASSKEY, SignInPages.own(to, language), request);
            case Tried.Wrong() -> {
                ProofLog.tried(Proof.PASSKEY, "wrong", Optional.empty());
                yield refused(language, answer.isEmpty() ? "passkey.noScript" : "passkey.wrong", to, request);
            }
            case Tried.Cloned() -> {
                ProofLog.tried(Proof.PASSKEY, "copied", Optional.empty());
                yield refused(language, "passkey.cloned", to, request);
            }
        };
    }

    private ResponseEntity<byte[]> refused(Language language, String key, String to, HttpServletRequest request) {
        return answer(HttpStatus.UNAUTHORIZED, language, Optional.of(Wording.plain(language, key)), to, request);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, Language language, Optional<String> problem, String to, HttpServletRequest request) {
        var browser = WayInCookie.read(request).orElseGet(Secret::random);
        var site = site(reach, request);
        var ask = site.filter(_ -> pace.allows(request.getRemoteAddr())).flatMap(one -> passkeys.toSign(browser, one));
        var place = PLACE + (to.isEmpty() ? "" : "?to=" + Addresses.encoded(to));
        var frame = new Frame(language, place, Wording.plain(language, "passkey.signIn"), false);
        var why = problem.or(() -> ask.isPresent()
                ? Optional.empty()
                : Optional.of(frame.say(site.isPresent() ? "signIn.busy" : "passkey.notHere")));
        var page = new PasskeySignInPage(frame, ask, why, to);
        var shown = Html.answer(status, (output, forms) -> JtepasskeysigninGenerated.render(output, forms, page));
        return ResponseEntity.status(shown.getStatusCode())
                .headers(shown.getHeaders())
                .header(HttpHeaders.SET_COOKIE, WayInCookie.of(browser, request))
                .body(shown.getBody());
    }
}
