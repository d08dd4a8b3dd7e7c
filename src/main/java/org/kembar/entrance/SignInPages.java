package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.access.From;
import org.kembar.access.Open;
import org.kembar.access.People;
import org.kembar.access.Proof;
import org.kembar.access.Sessions;
import org.kembar.signon.Provider;
import org.kembar.signon.SignOn;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
final class SignInPages {

    /** A page of this program, so that nobody is led elsewhere by a link that begins here. */
    private static final Pattern OWN = Pattern.compile("/(?:id|en|ko)(/[^\\\\\\p{Cntrl}]{0,2000})");

    private final People people;
    private final Sessions sessions;
    private final Admission admission;
    private final SignOn signOn;

    SignInPages(People people, Sessions sessions, Admission admission, SignOn signOn) {
        this.people = people;
        this.sessions = sessions;
        this.admission = admission;
        this.signOn = signOn;
    }

    /**
     * What the template prints.
     *
     * @param told what became of what was sent
     * @param to where it leads then
     * @param services of cities, by which their people sign in
     * @param isNobody whether nobody has set the registry up, so that nobody can sign in
     */
    record SignInPage(
            Frame frame,
            Optional<String> problem,
            Optional<String> told,
            String email,
            String to,
            boolean isNobody,
            List<Provider> services) {

        String service(Provider one) {
            return SignOnPages.PLACE + "/" + one.key() + (to.isEmpty() ? "" : "?to=" + Addresses.encoded(to));
        }

        String passkey() {
            return PasskeySignInPages.PLACE + (to.isEmpty() ? "" : "?to=" + Addresses.encoded(to));
        }
    }

    @GetMapping("/{language:id|en|ko}/" + Doorkeeper.SIGN_IN)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @RequestParam(name = "to", defaultValue = "") String to) {
        return answer(HttpStatus.OK, language, Optional.empty(), Optional.empty(), "", to);
    }

    /**
     * For whoever has sent a form and is signed out.
     *
     * @param told what became of it
     */
    ResponseEntity<byte[]> signedOut(Language language, String to, String told) {
        return answer(HttpStatus.UNAUTHORIZED, language, Optional.empty(), Optional.of(told), "", to);
    }

    @Open
    @PostMapping("/{language:id|en|ko}/" + Doorkeeper.SIGN_IN)
    ResponseEntity<byte[]> signIn(
            @PathVariable("language") Language language,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletRequest request) {
        var from = new From(request.getRemoteAddr(), BrowserCookie.read(request));
        return switch (people.signIn(email, password, from)) {
            case People.Tried.Right(var person) -> admission.admit(person, Proof.PASSWORD, own(to, language), request);
            case People.Tried.Wrong() ->
                answer(HttpStatus.UNAUTHORIZED, language, Optional.of("signIn.wrong"), Optional.empty(), email, to);
            case People.Tried.Busy() ->
                answer(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        language,
                        Optional.of("signIn.busy"),
                        Optional.empty(),
                        email,
                        to);
            case People.Tried.TooMany() ->
                answer(
                        HttpStatus.TOO_MANY_REQUESTS,
                        language,
                        Optional.of("signIn.tooMany"),
                        Optional.empty(),
                        email,
                        to);
        };
    }

    /** In the language in which somebody signs in: where they were going, else to their desk. */
    static String own(String to, Language language) {
        var own = OWN.matcher(to);
        return own.matches() ? "/" + language.tag() + own.group(1) : desk(language);
    }

    /** Whether it is the address of a page of this program. */
    static boolean isOwn(String address) {
        return OWN.matcher(address).matches();
    }

    /** Where one signs in and is led to a page then. */
    static String leadingTo(String address) {
        return Doorkeeper.SIGN_IN + (address.isEmpty() ? "" : "?to=" + Addresses.encoded(address));
    }

    static String desk(Language language) {
        return "/" + language.tag() + "/" + OwnPlaces.DESK;
    }

    static String account(Language language) {
        return "/" + language.tag() + "/" + AccountPages.PLACE;
    }

    @Open
    @PostMapping("/{language:id|en|ko}/sign-out")
    ResponseEntity<byte[]> signOut(@PathVariable("language") Language language, HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(sessions::end);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.none(request))
                .header("Clear-Site-Data", "\"cache\"")
                .header(HttpHeaders.LOCATION, "/" + language.tag() + "/")
                .build();
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Language language,
            Optional<String> problem,
            Optional<String> told,
            String email,
            String to) {
        var frame = new Frame(language, leadingTo(to), Wording.plain(language, "signIn.title"), false);
        var page = new SignInPage(
                frame,
                problem.map(frame::say),
                told.map(frame::say),
                email,
                to,
                people.isNobody(),
                signOn.providers().all());
        return Html.answer(status, (output, forms) -> JtesigninGenerated.render(output, forms, page));
    }
}
