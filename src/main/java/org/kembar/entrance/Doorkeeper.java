package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kembar.access.AlsoSignedIn;
import org.kembar.access.ByPasswordAlone;
import org.kembar.access.Needs;
import org.kembar.access.Open;
import org.kembar.access.Person;
import org.kembar.access.ProofLog;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.access.Secret;
import org.kembar.access.Sessions;
import org.kembar.access.Tokens;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.InTheNameOf;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody on a page without the right that the page needs, and tells the page who it is. What changes something and says neither
 * {@link Needs} nor {@link Open} is refused to everybody.
 */
@Component
final class Doorkeeper implements HandlerInterceptor, HandlerMethodArgumentResolver {

    static final String SIGN_IN = Frame.SIGN_IN;

    private static final Set<String> ONLY_ASK = Set.of("GET", "HEAD", "OPTIONS");
    private static final String WHO = Doorkeeper.class.getName();

    /** RFC 6750, 2.1. */
    private static final Pattern BEARER = Pattern.compile("(?is)bearer +(.*)");

    private static final Pattern OF_A_PROXY = Pattern.compile("(?is)basic .*");

    private final Sessions sessions;
    private final Tokens tokens;
    private final SignedOut signedOut;

    Doorkeeper(Sessions sessions, Tokens tokens, SignedOut signedOut) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.signedOut = signedOut;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page)) {
            return true;
        }
        var needs = needs(page);
        // Secrets and what is typed to sign in stand only on the pages of this package.
        if (page.getBeanType().getPackage() == Doorkeeper.class.getPackage()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        var token = brought(request);
        if (needs.isEmpty()) {
            // A program is never silently answered what everybody is, if what it brings does not hold.
            if (token.isPresent() && isOfPrograms(request)) {
                return isLetIn(token.get(), Right.READ, request, response);
            }
            if (page.hasMethodAnnotation(AlsoSignedIn.class)) {
                greet(request, response);
            }
            return isOpen(page, request) || refused(response, HttpStatus.FORBIDDEN, "");
        }
        // What only some may see is in nobody's store but the server's, and so is what is typed into a form.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (token.isPresent()) {
            return isLetIn(token.get(), needs.get().value(), request, response);
        }
        var who = SessionCookie.read(request).flatMap(sessions::of);
        if (who.isEmpty()) {
            var half = SessionCookie.read(request).flatMap(sessions::half);
            return half.isPresent() ? isLetInHalf(half.get(), page, request, response) : signedOut(request, response);
        }
        request.setAttribute(WHO, who.get());
        if (!Rules.has(who.get(), needs.get().value())) {
            ProofLog.refused(who.get(), needs.get().value());
            return refused(
                    response, HttpStatus.FORBIDDEN, lacking(request, needs.get().value()));
        }
        return true;
    }

    /**
     * Whoever has proved a password and has to prove more makes a passkey, if they have none, and does nothing else; with one they sign
     * in. What they have sent is kept until then, as of whoever is signed out.
     */
    private boolean isLetInHalf(
            Sessions.Half half, HandlerMethod page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!half.hasPasskey() && page.hasMethodAnnotation(ByPasswordAlone.class)) {
            request.setAttribute(WHO, half.person());
            return true;
        }
        if (!ONLY_ASK.contains(request.getMethod()) || isOfPrograms(request)) {
            return signedOut(request, response);
        }
        var language = request.getRequestURI().split("/", 3)[1];
        var place = half.hasPasskey()
                ? PasskeySignInPages.PLACE + "?to=" + Addresses.encoded(asked(request))
                : PasskeyPages.PLACE + "?needed";
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/" + language + "/" + place);
        return false;
    }

    /** The address of the page, with what it was asked. */
    private static String asked(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).map(asked -> "?" + asked);
        return request.getRequestURI() + query.orElse("");
    }

    /** Who is signed in is known to the page; nobody is sent away. What somebody is shown is in nobody's store. */
    private void greet(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        SessionCookie.read(request).flatMap(sessions::of).ifPresent(who -> {
            request.setAttribute(WHO, who);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        });
    }

    /**
     * What a program brings; a browser sends none, so that no cookie is looked at beside it. Where programs ask, whatever else is brought
     * is no token either, but for the password of a proxy before the program, which is not meant for it.
     */
    private static Optional<String> brought(HttpServletRequest request) {
        var all = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        var bearer = all.stream()
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(matched -> matched.group(1).strip())
                .toList();
        if (!isOfPrograms(request)) {
            return bearer.stream().findFirst();
        }
        var meant =
                all.stream().filter(one -> !OF_A_PROXY.matcher(one).matches()).count();
        return meant == 0 ? Optional.empty() : Optional.of(meant == 1 && bearer.size() == 1 ? bearer.getFirst() : "");
    }

    private boolean isLetIn(String brought, Right right, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isOfPrograms(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        var bearer = Optional.of(brought)
                .filter(text -> text.startsWith(TokenPages.MARK))
                .flatMap(text -> Secret.of(text.substring(TokenPages.MARK.length())))
                .flatMap(tokens::of);
        if (bearer.isEmpty()) {
            ProofLog.tokenRefused();
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            return refused(response, HttpStatus.UNAUTHORIZED, "");
        }
        var onlyAsks = ONLY_ASK.contains(request.getMethod());
        if (!Rules.has(bearer.get().person(), bearer.get().scopes(), right, onlyAsks)) {
            ProofLog.refused(bearer.get().person(), right);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            return refused(response, HttpStatus.FORBIDDEN, "");
        }
        request.setAttribute(WHO, bearer.get().person());
        InTheNameOf.note(request, bearer.get().person());
        return true;
    }

    private static Optional<Needs> needs(HandlerMethod page) {
        return Optional.ofNullable(page.getMethodAnnotation(Needs.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Needs.class)));
    }

    private static boolean isOpen(HandlerMethod page, HttpServletRequest request) {
        return ONLY_ASK.contains(request.getMethod()) || page.hasMethodAnnotation(Open.class);
    }

    /** Who only asked is led back after signing in; what somebody has sent is kept for them until then. */
    private boolean signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOfPrograms(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return refused(response, HttpStatus.UNAUTHORIZED, "");
        }
        if (!ONLY_ASK.contains(request.getMethod())) {
            if (!SignedOut.isOfAForm(request)) {
                return refused(response, HttpStatus.UNAUTHORIZED, "");
            }
            signedOut.answer(request, response);
            return false;
        }
        var language = request.getRequestURI().split("/", 3)[1];
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/" + language + "/" + SignInPages.leadingTo(asked(request)));
        return false;
    }

    /** A program is told that it has to say in whose name it asks, and led to no page. */
    private static boolean isOfPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Whether somebody asks who is signed in, on a page that needs that. */
    static boolean isKnown(HttpServletRequest request) {
        return request.getAttribute(WHO) != null;
    }

    /** Who asks, also where no page has asked for that; nobody if they are signed out. */
    Optional<Person> who(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(WHO))
                .map(Person.class::cast)
                .or(() -> SessionCookie.read(request).flatMap(sessions::of));
    }

    /** What one would have to be, in the language of the address. */
    private static String lacking(HttpServletRequest request, Right right) {
        var language = Language.ofTag(request.getRequestURI().split("/", 3)[1]).orElse(Language.EN);
        return Wording.plain(language, "web.forbidden." + right.name().toLowerCase(Locale.ROOT));
    }

    /** @param sentence for whoever reads the page that says so; empty if there is no more to say */
    private static boolean refused(HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        response.sendError(status.value(), sentence);
        return false;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Person.class;
    }

    /** Only a page that needs a right may ask who it is, and there somebody is known; or one that says that it may be nobody. */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var who = Optional.ofNullable(request.getAttribute(WHO, RequestAttributes.SCOPE_REQUEST));
        return parameter.hasMethodAnnotation(AlsoSignedIn.class)
                ? who
                : who.orElseThrow(() -> new IllegalStateException("needs no right: " + parameter.getExecutable()));
    }
}
