package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.kembar.access.Pace;
import org.kembar.access.Proof;
import org.kembar.access.ProofLog;
import org.kembar.access.Secret;
import org.kembar.signon.Provider;
import org.kembar.signon.SignOn;
import org.kembar.signon.SignOn.Ended;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a city's own service: the way there, and the way back. */
@RestController
final class SignOnPages {

    static final String PLACE = Doorkeeper.SIGN_IN + "/with";

    private final SignOn signOn;
    private final Admission admission;
    private final KnownCities cities;
    private final Pace pace;

    SignOnPages(SignOn signOn, Admission admission, KnownCities cities, Pace pace) {
        this.pace = pace;
        this.signOn = signOn;
        this.admission = admission;
        this.cities = cities;
    }

    /** What the template prints. */
    record SignOnPage(Frame frame, String sentence) {}

    /** A link, not a form: what a page sends is sent to no other site. */
    @GetMapping("/{language:id|en|ko}/" + PLACE + "/{key:[a-z0-9]+}")
    ResponseEntity<byte[]> begin(
            @PathVariable("language") Language language,
            @PathVariable("key") String key,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletRequest request) {
        var provider = provider(key);
        if (!pace.allows(request.getRemoteAddr())) {
            return told(HttpStatus.TOO_MANY_REQUESTS, language, Wording.plain(language, "signIn.tooMany"));
        }
        var browser = WayInCookie.read(request).orElseGet(Secret::random);
        var leadsTo = SignInPages.own(to, language);
        return signOn.begin(provider, browser, back(provider, request), language.tag(), leadsTo)
                .map(there -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.SET_COOKIE, WayInCookie.of(browser, request))
                        .header(HttpHeaders.LOCATION, there.toString())
                        .<byte[]>build())
                .orElseGet(() -> told(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        language,
                        Wording.plain(language, "signOn.noAnswer", provider.name())));
    }

    private Provider provider(String key) {
        return signOn.providers().withKey(key).orElseThrow(NothingHere::new);
    }

    /** The same in all languages: the service has to know it beforehand. */
    private static URI back(Provider provider, HttpServletRequest request) {
        var site = request.getRequestURL();
        site.setLength(site.length() - request.getRequestURI().length());
        return URI.create(site + "/" + PLACE + "/" + provider.key());
    }

    @GetMapping("/" + PLACE + "/{key:[a-z0-9]+}")
    ResponseEntity<byte[]> end(
            @PathVariable("key") String key,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "iss", required = false) Optional<String> issuer,
            HttpServletRequest request) {
        var provider = provider(key);
        var browser = WayInCookie.read(request);
        var brought = Secret.of(state);
        var ended = browser.isPresent() && brought.isPresent() && !code.isEmpty()
                ? signOn.end(provider, browser.get(), back(provider, request), brought.get(), issuer, code)
                : new Ended.Refused();
        return switch (ended) {
            case Ended.In in -> admission.admit(in.person(), Proof.SERVICE, in.leadsTo(), request);
            case Ended.NotInvited(var tag, var email) -> {
                ProofLog.tried(Proof.SERVICE, "not invited", Optional.empty());
                var language = language(tag);
                yield told(
                        HttpStatus.UNAUTHORIZED,
                        language,
                        email.map(known -> Wording.plain(language, "signOn.notInvited", known, provider.name()))
                                .orElseGet(() -> Wording.plain(language, "signOn.noEmail", provider.name())));
            }
            case Ended.Refused() -> {
                ProofLog.tried(Proof.SERVICE, "wrong", Optional.empty());
                // What was begun here is not known any more: the language is that of the city's country.
                var language = HandedLink.languageOf(provider.city(), cities.list());
                yield told(
                        HttpStatus.UNAUTHORIZED, language, Wording.plain(language, "signOn.refused", provider.name()));
            }
        };
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElse(Language.EN);
    }

    private static ResponseEntity<byte[]> told(HttpStatus status, Language language, String sentence) {
        var frame = new Frame(language, Doorkeeper.SIGN_IN, Wording.plain(language, "signIn.title"), false);
        var page = new SignOnPage(frame, sentence);
        return Html.answer(status, (output, forms) -> JtesignonGenerated.render(output, forms, page));
    }
}
